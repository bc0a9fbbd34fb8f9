/** What a careful JavaScript programmer writes by hand to read French numbers: one loop over the characters. */

/** `1 234,56` as 123456 hundredths, so that sums are exact; NaN when it is no number. */
export function hundredths(text) {
  let value = 0;
  let decimals = -1;
  let sign = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      if (decimals >= 0) decimals += 1;
    } else if (code === 44 && decimals < 0) decimals = 0;
    else if (code === 45 && at === 0) sign = -1;
    else if (code !== 32 && code !== 0xa0 && code !== 0x202f) return NaN;
  }
  if (decimals > 2) return NaN;
  return sign * value * (decimals === 2 ? 1 : decimals === 1 ? 10 : 100);
}

/** `31/12/2025` as `2025-12-31`. */
export function isoDay(text) {
  return `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
}
