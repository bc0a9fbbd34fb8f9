const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Excel's serial day of a `YYYY-MM-DD` date, or undefined when the text is no date from 1900 on.
 * Excel believes that 29 February 1900 existed, so that the days before 1 March 1900 count one less.
 */
export function dateSerial(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  if (year < 1900 || new Date(time).toISOString().slice(0, 10) !== date) return undefined;
  const serial = (time - EPOCH) / DAY;
  return serial < 61 ? serial - 1 : serial;
}
