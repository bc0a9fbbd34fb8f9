/** How a column writes its days. `text` covers month names of both languages; `index` counts days from the period's start. */
export type DateFormat = 'iso' | 'ymd-compact' | 'dmy' | 'mdy' | 'text' | 'index';

/** A day, or the first and last day of the week or month a cell names. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  january: 1,
  janv: 1,
  janvier: 1,
  feb: 2,
  february: 2,
  fev: 2,
  fevr: 2,
  fevrier: 2,
  mar: 3,
  march: 3,
  mars: 3,
  apr: 4,
  april: 4,
  avr: 4,
  avril: 4,
  may: 5,
  mai: 5,
  jun: 6,
  june: 6,
  juin: 6,
  jul: 7,
  july: 7,
  juil: 7,
  juillet: 7,
  aug: 8,
  august: 8,
  aout: 8,
  sep: 9,
  sept: 9,
  september: 9,
  septembre: 9,
  oct: 10,
  october: 10,
  octobre: 10,
  nov: 11,
  november: 11,
  novembre: 11,
  dec: 12,
  december: 12,
  decembre: 12,
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD` when the three numbers are a day of the calendar. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= last ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** The day `count` days after another. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one to the other, 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function lastDayOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return `${day.slice(0, 8)}${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

const TIME = String.raw`(?:[T ,]+(?:at )?\d{1,2}[:h]\d{2}.*)?`;
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{2})?$/;
const SLASHED = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${TIME}$`);
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]+\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})` + TIME + '$',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]+\.?,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})` + TIME + '$',
);
const DASHED = /^(\d{1,2})-([a-z]+)\.?-(\d{4})$/;
const MONTH_ONLY = /^([a-z]+)\.? (\d{4})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;
const SPAN = /^(.*?\d{4}.*?) ?(?: - | – |–| to | au ) ?(.*\d{4}.*)$/;

/** Formats under which a cell is a day. */
export function dateFormatsOf(cell: string): readonly DateFormat[] {
  const text = plain(cell);
  if (parseIso(text)) return ['iso'];
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const found: DateFormat[] = [];
    if (parseSlashed(slashed, 'dmy')) found.push('dmy');
    if (parseSlashed(slashed, 'mdy')) found.push('mdy');
    return found;
  }
  if (COMPACT.test(text) && parseCompact(text)) return ['ymd-compact'];
  if (parseText(text)) return ['text'];
  return /^\d{4}$/.test(text) ? ['index'] : [];
}

/** The day or days a cell names under a format; `origin` is the first day of an `index` column. */
export function parseDate(cell: string, format: DateFormat, origin?: string): DayRange | undefined {
  const text = plain(cell);
  switch (format) {
    case 'iso':
      return parseIso(text);
    case 'ymd-compact':
      return parseCompact(text);
    case 'dmy':
    case 'mdy': {
      const slashed = SLASHED.exec(text);
      return slashed ? parseSlashed(slashed, format) : parseIso(text);
    }
    case 'text':
      return parseText(text) ?? parseIso(text);
    case 'index':
      return origin && /^\d{1,5}$/.test(text) ? oneDay(addDays(origin, Number(text))) : undefined;
  }
}

function parseIso(text: string): DayRange | undefined {
  const found = ISO.exec(text);
  if (found) return oneDay(isoDay(Number(found[1]), Number(found[2]), Number(found[3])));
  const month = ISO_MONTH.exec(text);
  if (month) return wholeMonth(isoDay(Number(month[1]), Number(month[2]), 1));
  const span = SPAN.exec(text);
  if (!span) return undefined;
  const start = ISO.test(span[1]!) ? parseIso(span[1]!) : undefined;
  const end = ISO.test(span[2]!) ? parseIso(span[2]!) : undefined;
  return start && end && start.start <= end.end ? { start: start.start, end: end.end } : undefined;
}

function parseCompact(text: string): DayRange | undefined {
  const found = COMPACT.exec(text);
  return found ? oneDay(isoDay(Number(found[1]), Number(found[2]), Number(found[3]))) : undefined;
}

function parseSlashed(found: RegExpExecArray, order: 'dmy' | 'mdy'): DayRange | undefined {
  const [first, second] = [Number(found[1]), Number(found[2])];
  const year = Number(found[3]) + (found[3]!.length === 2 ? 2000 : 0);
  return oneDay(order === 'dmy' ? isoDay(year, second, first) : isoDay(year, first, second));
}

function parseText(text: string): DayRange | undefined {
  const week = /^(?:semaine du|week of|week starting) (.+)$/.exec(text);
  if (week) {
    const day = parseText(week[1]!) ?? parseIso(week[1]!);
    return day ? { start: day.start, end: addDays(day.start, 6) } : undefined;
  }
  const dayFirst = DAY_FIRST.exec(text) ?? DASHED.exec(text);
  if (dayFirst) return oneDay(isoDay(Number(dayFirst[3]), MONTHS[dayFirst[2]!] ?? 0, Number(dayFirst[1])));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return oneDay(isoDay(Number(monthFirst[3]), MONTHS[monthFirst[1]!] ?? 0, Number(monthFirst[2])));
  const month = MONTH_ONLY.exec(text);
  if (month) return wholeMonth(isoDay(Number(month[2]), MONTHS[month[1]!] ?? 0, 1));
  return undefined;
}

/** A written range such as `January 17, 2024 - February 15, 2024`, `20241122-20260120` or `2025.08.03-2026.01.29`. */
export function parsePeriod(written: string): DayRange | undefined {
  const text = plain(written);
  const compact = /(?:^|[^\d])(\d{8}) ?- ?(\d{8})(?:[^\d]|$)/.exec(text);
  const dotted = /(\d{4}[.-]\d{2}[.-]\d{2}) ?[-_–] ?(\d{4}[.-]\d{2}[.-]\d{2})/.exec(text);
  const pair = compact ?? dotted ?? SPAN.exec(text);
  if (!pair) return undefined;
  const [start, end] = [dayOf(pair[1]!), dayOf(pair[2]!)];
  return start && end && start <= end ? { start, end } : undefined;
}

/** One day written alone, whatever its unambiguous format. */
export function dayOf(text: string): string | undefined {
  const [format, other] = dateFormatsOf(text);
  return format && !other && format !== 'index' ? parseDate(text, format)?.start : undefined;
}

/** Lower case, no accents, ordinary spaces: month names of both languages compare equal. */
function plain(cell: string): string {
  const trimmed = cell.trim();
  if (/^[\d/.-]+$/.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/(\d)t(\d)/, '$1T$2');
}

function oneDay(day: string | undefined): DayRange | undefined {
  return day ? { start: day, end: day } : undefined;
}

function wholeMonth(first: string | undefined): DayRange | undefined {
  return first ? { start: first, end: lastDayOfMonth(first) } : undefined;
}
