import type { Language } from '../../../core/report';
import { isIsoDay, writeDate } from '../../../core/schedule/isoDay';
import { formatDate } from '../../../messages/format';

/** Where and when a verbatim was heard. */
export interface VerbatimSource {
  readonly source: string;
  /** `YYYY-MM-DD`, or empty when no day is written. */
  readonly heardOn: string;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The cell of the sheet that holds both: “Avis client, 12/11/2026”. */
export function writeVerbatimSource({ source, heardOn }: VerbatimSource, language: Language): string {
  return [source.trim(), ...(heardOn === '' ? [] : [formatDate(language, heardOn)])].join(', ');
}

/** Takes that cell apart again; a source without a day at its end comes back whole. */
export function readVerbatimSource(text: string, language: Language): VerbatimSource {
  const match = /^(.*), ([^,]*\d{4})$/.exec(text.trim());
  const day = match && writtenDay(match[2]!, language);
  return match && day ? { source: match[1]!, heardOn: day } : { source: text.trim(), heardOn: '' };
}

/** The day whose written form is this text: what wrote it decides, so that both can never disagree. */
function writtenDay(text: string, language: Language): string | null {
  const day = Number(/^\d{1,2}/.exec(text)?.[0]);
  const year = Number(text.slice(-4));
  return (
    MONTHS.map((month) => writeDate(year, month, day)).find(
      (date) => isIsoDay(date) && formatDate(language, date) === text,
    ) ?? null
  );
}
