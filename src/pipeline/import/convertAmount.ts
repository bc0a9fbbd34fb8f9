import type { DatedRate } from '../merge/rates';

const AMOUNT_PLACES = 6;
const RATE_PLACES = 10;

/** Turns amounts into the reporting currency; null when no rate is known for the currency and the day. */
export function amountConverter(
  reporting: string,
  rates: readonly DatedRate[],
): (amount: string | null, day: string | null, currency: string | null) => string | null {
  const newestFirst = [...rates].reverse().map((rate) => ({ ...rate, units: units(rate.rate, RATE_PLACES) }));
  return (amount, day, currency) => {
    if (currency === null || currency === reporting) return amount;
    if (amount === null || day === null) return null;
    const rate = newestFirst.find(({ from, date }) => from === currency && day >= date);
    return rate ? product(units(amount, AMOUNT_PLACES), rate.units) : null;
  };
}

/** A decimal as a whole number of its last place, rounded half away from zero. */
function units(decimal: string, places: number): bigint {
  const isNegative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace(/^[-+]/, '').split('.');
  const kept = BigInt((whole || '0') + fraction.slice(0, places).padEnd(places, '0'));
  const rounded = (fraction[places] ?? '0') >= '5' ? kept + 1n : kept;
  return isNegative ? -rounded : rounded;
}

function product(amount: bigint, rate: bigint): string {
  const scale = 10n ** BigInt(RATE_PLACES);
  const exact = amount * rate;
  const size = exact < 0n ? -exact : exact;
  const rounded = (size + scale / 2n) / scale;
  const digits = rounded.toString().padStart(AMOUNT_PLACES + 1, '0');
  const fraction = digits.slice(-AMOUNT_PLACES).replace(/0+$/, '');
  const sign = exact < 0n && rounded > 0n ? '-' : '';
  return `${sign}${digits.slice(0, -AMOUNT_PLACES)}${fraction ? `.${fraction}` : ''}`;
}
