/** A formula, or a reference, that gives a date. */
type Day = string;

/** The days off of the team, as the functions of Excel take them. */
export const TEAM = 'team_days';

/** The days off of one person: the column of this number among all calendars. */
export function ownCalendar(column: string): string {
  return `INDEX(calendar_days,0,${column})`;
}

/** The day so many working days after (or before) a day; 0 is the day itself, working or not. */
export function workday(day: Day, days: string, calendar: string): Day {
  return days === '0' ? day : `WORKDAY.INTL(${day},${days},weekend,${calendar})`;
}

/** The day, or the next working one. */
export function up(day: Day, calendar: string): Day {
  return workday(`${day}-1`, '1', calendar);
}

/** The day, or the working one before. */
export function down(day: Day, calendar: string): Day {
  return workday(`${day}+1`, '-1', calendar);
}

/** `n(to) − n(from)` of docs/schedule.md: working days of the team from one day to the day before another. */
export function daysBetween(from: Day, to: Day): string {
  const count = (first: Day, next: Day): string => `NETWORKDAYS.INTL(${first},${next}-1,weekend,${TEAM})`;
  return `IF(${to}>${from},${count(from, to)},IF(${to}<${from},-${count(to, from)},0))`;
}

/** 1 for a task, 0 for a milestone. */
export function one(duration: string): string {
  return `MIN(1,${duration})`;
}

/** Working days from the start of a task to its finish. */
export function rest(duration: string): string {
  return `MAX(0,${duration}-1)`;
}

/**
 * `15/09/2027`, or `15 Sep 2027` with the names of the months: built piece by piece, because the codes of TEXT
 * are written in the language of Excel.
 */
export function dayText(day: Day, monthNames: readonly string[]): string {
  const names = monthNames.map((name) => `" ${name} "`).join(',');
  const month = names === '' ? `"/"&TEXT(MONTH(${day}),"00")&"/"` : `CHOOSE(MONTH(${day}),${names})`;
  return `TEXT(DAY(${day}),"00")&${month}&YEAR(${day})`;
}

/** The smallest or the largest of any number of references; a function of Excel takes 255 arguments. */
export function extreme(name: 'MIN' | 'MAX', references: readonly string[]): string {
  if (references.length <= 200) return `${name}(${references.join(',')})`;
  const groups: string[] = [];
  for (let from = 0; from < references.length; from += 200)
    groups.push(`${name}(${references.slice(from, from + 200).join(',')})`);
  return `${name}(${groups.join(',')})`;
}
