import { columnLetters } from '../../address';
import type { PlanContext } from '../planContext';

/** Row of the weeks' numbers; three rows a person follow: planned, available, overload. */
export const LOAD_HEADER = 9;
export const ROWS_A_PERSON = 3;
export const LOAD_LEFT = 2;
/** Overloaded weeks of a person, on the overload row. */
export const LOAD_WEEKS = 4;
export const FIRST_WEEK = 5;

export function loadRow(person: number): number {
  return LOAD_HEADER + 1 + person * ROWS_A_PERSON;
}

/** How many rows t_team has, spare ones included. */
export function teamRows({ layout }: PlanContext): number {
  const { first, last } = layout.place('t_team');
  return last - first + 1;
}

/** How many times a person has too much to do in a week. */
export function overloadCount(context: PlanContext): string {
  const letters = columnLetters(LOAD_WEEKS);
  const last = loadRow(teamRows(context)) - 1;
  return `SUM(${context.at('load', `${letters}${LOAD_HEADER + 1}:${letters}${last}`)})`;
}
