import type { KpiUnit } from '../../core/kpi/kpi';
import type { Language } from '../../core/report';

/** Excel number format codes of one workbook; English codes, which Excel shows by the reader's own settings. */
export interface NumberFormats {
  readonly money: string;
  /** Money, with a dash in the place of zero, for tables with many empty months. */
  readonly moneyOrDash: string;
  /** Money without its minor unit, for cards and charts. */
  readonly wholeMoney: string;
  /** Money in thousands, for the axes of charts: `80 k€`. */
  readonly thousands: string;
  readonly count: string;
  readonly decimal: string;
  readonly percent: string;
  /** For rates of a few per cent, such as a CTR. */
  readonly rate: string;
  readonly ratio: string;
  /** Change from one month to the next, with its arrow so that colour is never alone. */
  readonly change: string;
  readonly difference: string;
  readonly date: string;
  readonly month: string;
  readonly unit: (unit: KpiUnit) => string;
}

const NO_BREAK_SPACE = '\u00A0';

/** The formats of a language and a currency: `#,##0.00 "€"` in French, `"€"#,##0.00` in English. */
export function numberFormats(language: Language, currency: string): NumberFormats {
  const money = moneyFormat(language, currency, true);
  const formats = {
    money,
    moneyOrDash: withDash(money),
    wholeMoney: moneyFormat(language, currency, false),
    thousands: thousandsFormat(language, currency),
    count: '#,##0',
    decimal: '#,##0.0',
    percent: '0.0%',
    rate: '0.00%',
    ratio: '0.00',
    change: '"▲" 0.0%_-;"▼" 0.0%_-;0.0%_-',
    difference: '#,##0.00;-#,##0.00;0.00',
    date: language === 'fr' ? 'dd/mm/yyyy' : 'dd mmm yyyy',
    // The locale in the code keeps the month's name in the language of the workbook, whatever Excel's own language is.
    month: language === 'fr' ? '[$-40C]mmm yyyy' : '[$-809]mmm yyyy',
  };
  const byUnit: Readonly<Record<KpiUnit, string>> = {
    currency: money,
    percent: formats.rate,
    ratio: formats.ratio,
    count: formats.count,
  };
  return { ...formats, unit: (unit) => byUnit[unit] };
}

function moneyFormat(language: Language, currency: string, withMinorUnit: boolean): string {
  const { symbol, isBefore, digits } = currencySign(language, currency);
  const number = digits === 0 || !withMinorUnit ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  return isBefore ? `"${symbol}"${number};-"${symbol}"${number}` : `${number}"${NO_BREAK_SPACE}${symbol}"`;
}

/** A format of one or two sections with a third one for zero; Excel refuses a file whose format has more than four. */
function withDash(format: string): string {
  const [positive = '', negative = `-${positive}`] = format.split(';');
  return `${positive};${negative};"–"`;
}

/** The comma at the end of the number divides by a thousand. */
function thousandsFormat(language: Language, currency: string): string {
  const { symbol, isBefore } = currencySign(language, currency);
  return isBefore ? `"${symbol}"#,##0,"k"` : `#,##0,"${NO_BREAK_SPACE}k${symbol}"`;
}

/** The symbol of a currency, on which side of the number it stands, and the digits of its minor unit. */
function currencySign(
  language: Language,
  currency: string,
): { readonly symbol: string; readonly isBefore: boolean; readonly digits: number } {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  if (!/^[A-Z]{3}$/.test(currency))
    return { symbol: currency.replaceAll('"', ''), isBefore: false, digits: 2 };
  const intl = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const parts = intl.formatToParts(1);
  const symbol = (parts.find((part) => part.type === 'currency')?.value ?? currency).replaceAll('"', '');
  return {
    symbol,
    isBefore: parts[0]?.type === 'currency',
    digits: intl.resolvedOptions().maximumFractionDigits ?? 2,
  };
}
