import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { FileToDrop } from './dropFiles';

const SAMPLES = join(__dirname, '../../samples');

/** A day of a campaign as a sample file states it; money in cents, other figures in hundredths. */
export interface SampleDay {
  readonly day: string;
  readonly campaign: string;
  readonly spend: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly conversions: number;
}

export function sampleFile(path: string): FileToDrop {
  return { name: basename(path), bytes: readFileSync(join(SAMPLES, path)) };
}

/** Days of a Google Ads sample, read without any code of the product. */
export function googleDays(path: string): readonly SampleDay[] {
  const text = readFileSync(join(SAMPLES, path))
    .toString('utf16le')
    .replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/).slice(2).join('\n');
  const rows = Papa.parse<Record<string, string>>(lines, {
    header: true,
    delimiter: '\t',
    skipEmptyLines: true,
  });
  return rows.data
    .filter((row) => /^\d{4}-\d{2}-\d{2}$/.test(row['Jour'] ?? ''))
    .map((row) => ({
      day: row['Jour']!,
      campaign: row['Campagne']!,
      spend: hundredths(row['Coût']!.replace(',', '.')),
      impressions: hundredths(row['Impr.']!.replace(',', '.')),
      clicks: hundredths(row['Clics']!.replace(',', '.')),
      conversions: hundredths(row['Conversions']!.replace(',', '.')),
    }));
}

/** Days of a Meta Ads sample. */
export function metaDays(path: string): readonly SampleDay[] {
  const text = readFileSync(join(SAMPLES, path), 'utf8').replace(/^\uFEFF/, '');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return rows.data
    .filter((row) => (row['Nom de la campagne'] ?? '') !== '')
    .map((row) => ({
      day: row['Jour']!,
      campaign: row['Nom de la campagne']!,
      spend: hundredths(row['Montant dépensé (EUR)']!),
      impressions: hundredths(row['Impressions']!),
      clicks: hundredths(row['Clics sur un lien'] ?? ''),
      conversions: hundredths(row['Achats'] ?? ''),
    }));
}

const hundredths = (text: string): number => Math.round(Number(text.replace(/[\s\u00A0\u202F]/g, '')) * 100);

export function sumOf(
  days: readonly SampleDay[],
  measure: Exclude<keyof SampleDay, 'day' | 'campaign'>,
): number {
  return days.reduce((sum, row) => sum + row[measure], 0) / 100;
}
