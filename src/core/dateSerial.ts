import { dayNumber, isIsoDay, isoDay } from './schedule/isoDay';

/** Excel's serial day of 1 January 1970. */
const UNIX_EPOCH = 25_569;
const LAST_SERIAL = 2_958_465;

/**
 * Excel's serial day of a `YYYY-MM-DD` date, or undefined when the text is no date from 1900 on.
 * Excel believes that 29 February 1900 existed, so that the days before 1 March 1900 count one less.
 */
export function dateSerial(date: string): number | undefined {
  if (!isIsoDay(date) || date < '1900-01-01') return undefined;
  const serial = dayNumber(date) + UNIX_EPOCH;
  return serial < 61 ? serial - 1 : serial;
}

/** The `YYYY-MM-DD` date of a serial day, hours dropped; undefined out of 1900–9999 and for the 29 February 1900 that never was. */
export function serialDate(serial: number): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL) || day === 60) return undefined;
  return isoDay((day < 60 ? day + 1 : day) - UNIX_EPOCH);
}
