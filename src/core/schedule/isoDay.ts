/**
 * Days since 1 January 1970 of a `YYYY-MM-DD` date, in integers only.
 * Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil.
 */
export function dayNumber(date: string): number {
  const { year, month, day } = dateParts(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The `YYYY-MM-DD` date of a day number (civil_from_days of the same source). */
export function isoDay(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return writeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** True for a `YYYY-MM-DD` text that is a day of the calendar: `2027-02-29` is not. */
export function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(dayNumber(text)) === text;
}

export function addDays(date: string, days: number): string {
  return isoDay(dayNumber(date) + days);
}

/** 0 on Monday to 6 on Sunday. */
export function weekday(date: string): number {
  return weekdayOf(dayNumber(date));
}

/** The same for a day number; 1 January 1970 was a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Excel's EDATE: the same day so many months away, at most the last day of that month. */
export function addMonths(date: string, months: number): string {
  const { day } = dateParts(date);
  const last = endOfMonth(date, months);
  return day < dateParts(last).day ? `${last.slice(0, 8)}${twoDigits(day)}` : last;
}

/** Excel's EOMONTH: the last day of the month so many months away. */
export function endOfMonth(date: string, months: number): string {
  const { year, month } = dateParts(date);
  const next = year * 12 + month + months;
  return addDays(writeDate(Math.floor(next / 12), (((next % 12) + 12) % 12) + 1, 1), -1);
}

/** Year of a date, as a number. */
export function yearOf(date: string): number {
  return dateParts(date).year;
}

/** The date of a year, a month from 1 to 12 and a day. */
export function writeDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function dateParts(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
