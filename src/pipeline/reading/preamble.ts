import { dayOf, parseDate, parsePeriod, type DayRange } from './dateFormat';

/** What the lines around a table say about it. */
export interface Preamble {
  readonly title: string;
  readonly lines: readonly string[];
  readonly period: DayRange | null;
  /** Day on which the platform made the file. */
  readonly generated: string | null;
  readonly property: string | null;
  readonly account: string | null;
}

const START = /(?:start date|date de debut|fecha de inicio|report start|debut du rapport)\s*:\s*(.+)$/;
const END = /(?:end date|date de fin|fecha de finalizacion|report end|fin du rapport)\s*:\s*(.+)$/;
const GENERATED = /(?:date generated|date de generation|genere le|exported on|exporte le)\s*:?\s*(.+)$/;
const REPORT_TIME = /(?:report time|date du rapport|heure du rapport|periode du rapport)\s*:\s*(.+)$/;
const PROPERTY = /^# (?:property|propri[eé]t[eé])\s*:\s*(.+)$/i;
const ACCOUNT = /^(?:# )?(?:account|compte|account name|nom du compte)\s*:\s*(.+)$/i;

/** Reads title, period and origin from the lines above a table. */
export function readPreamble(lines: readonly string[]): Preamble {
  const clean = lines
    .map((line) => line.replace(/[\u00a0\u202f]/g, ' ').trim())
    .filter((line) => line !== '');
  const plain = clean.map((line) =>
    line
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase(),
  );
  const startText = capture(plain, START);
  const endText = capture(plain, END);
  const start = startText && writtenDay(startText);
  const end = endText && writtenDay(endText);
  let period: DayRange | null = start && end ? { start, end } : null;
  const reportTime = capture(plain, REPORT_TIME);
  const isFrench = plain.some((line) => /^(nom|heure|date) du rapport/.test(line));
  if (!period && reportTime)
    period = reportTimePeriod(reportTime, isFrench ? ['dmy', 'mdy'] : ['mdy', 'dmy']);
  for (const line of clean) period ??= parsePeriod(line.replace(/^#\s*/, '')) ?? null;
  const generated = capture(plain, GENERATED);
  return {
    title: clean.find((line) => !/^#?\s*-*$/.test(line))?.replace(/^#\s*/, '') ?? '',
    lines: clean,
    period,
    generated: (generated && writtenDay(generated)) || null,
    property: capture(clean, PROPERTY) ?? null,
    account: capture(clean, ACCOUNT) ?? null,
  };
}

/** Period written in a file name by the platform, such as `Campagnes(2025.08.03-2026.01.29).csv`. */
export function periodOfFileName(name: string): DayRange | null {
  const base = name.replace(/\.[^.]+$/, '').normalize('NFC');
  const single = /\((\d{4}\.\d{2}\.\d{2})\)/.exec(base);
  if (single) {
    const day = dayOf(single[1]!.replace(/\./g, '-'));
    return day ? { start: day, end: day } : null;
  }
  const dotted = parsePeriod(base.replace(/_par_rapport_a_.*|_compared_to_.*/, ''));
  if (dotted) return dotted;
  // Meta glues its dates: `1-Sep-202430-Sep-2024`, `Feb-11-2021-Mar-11-2024`, `29-avr-2023-28-mai-2026`.
  const dayFirst = /(\d{1,2})-(\p{L}{3,9})-(\d{4})(?:-|–|-to-|_)?(\d{1,2})-(\p{L}{3,9})-(\d{4})/u.exec(base);
  const monthFirst = /(\p{L}{3,9})-(\d{1,2})-(\d{4})(?:-to-|-|_)?(\p{L}{3,9})-(\d{1,2})-(\d{4})/u.exec(base);
  const found = dayFirst ?? monthFirst;
  if (!found) return null;
  const [, a, b, c, d, e, f] = found;
  const start = dayOf(`${a} ${b} ${c}`);
  const end = dayOf(`${d} ${e} ${f}`);
  return start && end && start <= end ? { start, end } : null;
}

/** Last day named in a file name (`…_2026-10-05.csv`): when it was probably exported. */
export function dayOfFileName(name: string): string | null {
  const found = [...name.matchAll(/(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g)].pop();
  return found ? (dayOf(`${found[1]}-${found[2]}-${found[3]}`) ?? null) : null;
}

function capture(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const found = pattern.exec(line);
    if (found) return found[1]!.replace(/[,;\s]+$/, '').trim();
  }
  return undefined;
}

function writtenDay(text: string): string | undefined {
  return dayOf(text) ?? dayOf(text.replace(/,? \d{1,2}:\d{2}.*$/, ''));
}

/** Microsoft writes `1/31/2026 - 2/27/2026` month first, its French pages day first: the order that makes a period. */
function reportTimePeriod(text: string, orders: readonly ('mdy' | 'dmy')[]): DayRange | null {
  const parts = text.split(/\s*(?:-|–|,)\s*(?=\d)/).map((part) => part.trim());
  for (const order of orders) {
    const [start, end] = parts.map((part) => parseDate(part, order)?.start ?? dayOf(part));
    if (start && end && start <= end) return { start, end };
  }
  return null;
}
