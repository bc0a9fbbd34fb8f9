import type { Language } from '../core/report';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Formatters are slow to make and are asked for again by every cell. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(LOCALES[language], options)));
  return format;
}

/** `12 345,6` or `12,345.6`. */
export function formatNumber(language: Language, value: number, maximumFractionDigits = 2): string {
  return numberFormat(language, { maximumFractionDigits }).format(value);
}

/** `1 200,50` or `1,200.50`: an amount whose currency stands elsewhere. */
export function formatAmount(language: Language, value: number): string {
  const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  return numberFormat(language, options).format(value);
}

/** `1 200,50 €` or `€1,200.50`; a code that is not ISO 4217 stands after the number. */
export function formatMoney(language: Language, value: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${formatNumber(language, value)}\u00A0${currency}`.trim();
  return numberFormat(language, { style: 'currency', currency }).format(value);
}

/** `31/10/2026` in French, `31 Oct 2026` in English; a text that is not a `YYYY-MM-DD` day comes back as it is. */
export function formatDate(language: Language, day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return day;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  const month = language === 'fr' ? '2-digit' : 'short';
  const options = { day: '2-digit', month, year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(date);
}

/** `12,5 Mo` or `12.5 MB`; `3,2 Go` or `3.2 GB` from a thousand of them on. */
export function formatBytes(language: Language, bytes: number): string {
  const isGigabytes = bytes >= 999_950_000;
  const options = {
    style: 'unit',
    unit: isGigabytes ? 'gigabyte' : 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  } as const;
  return numberFormat(language, options).format(bytes / (isGigabytes ? 1e9 : 1e6));
}

/** True when the language uses the singular: 0 and 1 in French, 1 in English. */
export function isSingular(language: Language, count: number): boolean {
  return new Intl.PluralRules(LOCALES[language]).select(count) === 'one';
}

/** `janv. 2027` in French, `Jan 2027` in English: the month of a `YYYY-MM-DD` day. */
export function formatMonth(language: Language, day: string): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, 1));
  const options = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(date);
}

/** `12,5 %` or `12.5%`, from 0.125; the French space does not break. */
export function formatPercent(language: Language, share: number): string {
  const options = { style: 'percent', maximumFractionDigits: 2 } as const;
  return numberFormat(language, options).format(share);
}

/** `lun. 5 avril 2027` or `Mon 5 Apr 2027`: a `YYYY-MM-DD` day with its place in the week; without its year when it is that of `near`. */
export function formatWeekday(language: Language, day: string, near?: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return day;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  const options = {
    weekday: 'short',
    day: 'numeric',
    // `avr.` would end a sentence with two full stops.
    month: language === 'fr' ? 'long' : 'short',
    ...(near?.slice(0, 4) === match[1] ? {} : ({ year: 'numeric' } as const)),
    timeZone: 'UTC',
  } as const;
  // In a sentence, a comma after the day would part it from its date.
  return new Intl.DateTimeFormat(LOCALES[language], options).format(date).replace(', ', ' ');
}

/** `31/10/2026 06:05 UTC+1` or `31 Oct 2026, 06:05 CET`: an ISO instant where the program runs; a text that is none comes back as it is. */
export function formatInstant(language: Language, instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const options = {
    day: '2-digit',
    month: language === 'fr' ? '2-digit' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(at);
}

/** A number with so many decimals, or between so many and `most`, in a style of `Intl`. */
export function formatFixed(
  language: Language,
  value: number,
  decimals: number,
  style: Intl.NumberFormatOptions = {},
  most = decimals,
): string {
  return numberFormat(language, {
    ...style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: most,
  }).format(value);
}
