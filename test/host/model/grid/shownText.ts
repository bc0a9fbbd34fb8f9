import type { Content } from './sheetGrid';

/** What a cell shows, and whether the double knows the number format; where it does not, the bare number. */
export interface ShownText {
  readonly text: string;
  readonly isKnown: boolean;
}

const MINUTES = /h|s|AM\/PM/i;

/**
 * The text of a cell for plain formats: General, `0.00`, `#,##0`, percentages, dates of days, months and years, with
 * text in quotes around them. Colours, conditions, fractions, times and exponents are not known.
 */
export function shownText(value: Content | undefined, format: string, language: string): ShownText {
  if (value === undefined) return known('');
  if (typeof value === 'boolean') {
    const words = language.startsWith('fr') ? ['FAUX', 'VRAI'] : ['FALSE', 'TRUE'];
    return known(words[Number(value)]!);
  }
  if (typeof value === 'string') return known(value);
  if (format === 'General' || format === '@') return known(decimal(Number(value.toPrecision(10)), language));
  const section = sectionFor(value, format);
  if (section === undefined || /[[\]?eE*_]/.test(bare(section)))
    return { text: String(value), isKnown: false };
  const code = bare(section);
  if (/[ymd]/i.test(code))
    return MINUTES.test(code) ? { text: String(value), isKnown: false } : known(date(value, section));
  const match = /^([^#0.,%]*)([#0,]*)(?:\.(0+))?(\s?%)?([^#0.,%]*)$/.exec(code);
  if (!match) return { text: String(value), isKnown: false };
  const [, , whole = '', decimals = '', percent] = match;
  const scaled = Math.abs(percent === undefined ? value : value * 100);
  const text = new Intl.NumberFormat(language, {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.max(1, (whole.match(/0/g) ?? []).length),
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  }).format(scaled);
  const placed = section.replace(
    /"([^"]*)"|\\(.)|[#0,]+(?:\.0+)?/g,
    (part, quoted?: string, escaped?: string) => quoted ?? escaped ?? (part === '' ? '' : text),
  );
  return known(value < 0 && !format.includes(';') ? `-${placed}` : placed);
}

const known = (text: string): ShownText => ({ text, isKnown: true });

/** Positive; negative; zero. */
function sectionFor(value: number, format: string): string | undefined {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
  if (value < 0 && sections[1] !== undefined) return sections[1];
  if (value === 0 && sections[2] !== undefined) return sections[2];
  return sections[0];
}

/** Without texts in quotes and escaped characters. */
const bare = (section: string): string => section.replace(/"[^"]*"|\\./g, '');

const decimal = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 9 }).format(value);

/** Day 0 of Excel's calendar, which believes in 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function date(serial: number, section: string): string {
  const at = new Date(EPOCH + Math.floor(serial) * DAY);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const pad = (value: number): string => String(value).padStart(2, '0');
  return section.replace(/"([^"]*)"|\\(.)|y+|m+|d+/gi, (part, quoted?: string, escaped?: string) => {
    switch (part.toLowerCase()) {
      case 'yyyy':
        return String(year);
      case 'yy':
        return pad(year % 100);
      case 'mm':
        return pad(month);
      case 'm':
        return String(month);
      case 'dd':
        return pad(day);
      case 'd':
        return String(day);
      default:
        return quoted ?? escaped ?? part;
    }
  });
}
