import { dateSerial } from '../../core/dateSerial';
import { MOST_WORKING_DAYS, retroplan as countBack } from '../../core/schedule/retroplan';
import { TERRITORIES } from '../../core/schedule/types';
import { invalid } from '../cells/cellError';
import { readDate, readDates } from '../cells/readDate';
import { isLeftOut } from '../cells/cells';
import { readChoice } from '../cells/readText';
import { readWhole } from '../cells/readWhole';
import { choiceLabels } from '../cells/words';

/**
 * Counts back from a launch: the date so many working days before it, without weekends, public holidays of France and your own days off.
 * @customfunction RETROPLAN
 * @param launch Launch date.
 * @param working_days Working days before the launch.
 * @param [days_off] Your own days off: closings, bridges, leave.
 * @param [holidays] "France" (default), "Alsace-Moselle" or "none".
 * @returns A date as a number, as WORKDAY gives it: format the cell as a date.
 */
export function retroplan(
  launch: unknown[][],
  working_days: unknown[][],
  days_off?: unknown[][],
  holidays?: unknown,
): number {
  const days = readWhole('working_days', working_days, 0, MOST_WORKING_DAYS);
  const date = countBack(readDate('launch', launch), days, {
    territory: readChoice('holidays', holidays, TERRITORIES, choiceLabels('territory')),
    daysOff: isLeftOut(days_off) ? [] : readDates('days_off', days_off),
  });
  const serial = dateSerial(date);
  if (serial === undefined) throw invalid('not-a-date', { argument: 'launch', found: date });
  return serial;
}
