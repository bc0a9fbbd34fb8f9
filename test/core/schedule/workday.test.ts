import { addDays } from '../../../src/core/schedule/isoDay';
import type { WorkingCalendar } from '../../../src/core/schedule/types';
import {
  isWorkingDay,
  networkdays,
  roundDown,
  roundUp,
  workday,
  workingDaysBetween,
} from '../../../src/core/schedule/workday';

const WEEK: WorkingCalendar = { weekend: '0000011', daysOff: [] };
/** Easter Monday, 29 March 2027, and a closing of three days from Wednesday 7 April, given out of order and twice. */
const SPRING: WorkingCalendar = {
  weekend: '0000011',
  daysOff: ['2027-04-09', '2027-03-29', '2027-04-07', '2027-04-08', '2027-04-08', '2027-04-10'],
};

// From Wednesday 24 March 2027: 25, 26, (27, 28 weekend, 29 Easter), 30, 31, 1 April, 2, (3, 4), 5, 6, (7, 8, 9, 10, 11), 12.
test.each([
  ['2027-03-24', 0, '2027-03-24'],
  ['2027-03-24', 1, '2027-03-25'],
  ['2027-03-24', 2, '2027-03-26'],
  ['2027-03-24', 3, '2027-03-30'],
  ['2027-03-24', 6, '2027-04-02'],
  ['2027-03-24', 8, '2027-04-06'],
  ['2027-03-24', 9, '2027-04-12'],
  ['2027-03-28', 0, '2027-03-28'],
  ['2027-03-28', 1, '2027-03-30'],
  ['2027-03-28', -1, '2027-03-26'],
  ['2027-04-12', -1, '2027-04-06'],
  ['2027-04-12', -9, '2027-03-24'],
  ['2027-04-10', -2, '2027-04-05'],
])('WORKDAY.INTL of %s and %i days is %s', (date, n, expected) => {
  expect(workday(date, n, SPRING)).toBe(expected);
});

test.each([
  ['2027-03-24', '2027-03-24', 1],
  ['2027-03-24', '2027-03-30', 4],
  ['2027-03-27', '2027-03-29', 0],
  ['2027-03-24', '2027-04-12', 10],
  ['2027-04-12', '2027-03-24', -10],
  ['2027-04-07', '2027-04-06', -1],
])('NETWORKDAYS.INTL from %s to %s is %i', (start, finish, expected) => {
  expect(networkdays(start, finish, SPRING)).toBe(expected);
});

// The examples of Microsoft's pages of WORKDAY, WORKDAY.INTL and NETWORKDAYS.INTL; 7, 11 and 17 are its weekend numbers.
describe('agrees with the examples of the documentation of Excel', () => {
  const days = (...daysOff: string[]): WorkingCalendar => ({ weekend: '0000011', daysOff });

  test('WORKDAY', () => {
    expect(workday('2008-10-01', 151, WEEK)).toBe('2009-04-30');
    expect(workday('2008-10-01', 151, days('2008-11-26', '2008-12-04', '2009-01-21'))).toBe('2009-05-05');
  });

  test('WORKDAY.INTL with Sunday (11) and Saturday (17) as weekends', () => {
    expect(workday('2012-01-01', 90, { weekend: '0000001', daysOff: [] })).toBe('2012-04-14');
    expect(workday('2012-01-01', 30, { weekend: '0000010', daysOff: [] })).toBe('2012-02-05');
  });

  test('NETWORKDAYS.INTL, backwards too, with Friday and Saturday (7) and with a text of seven digits', () => {
    const off = ['2006-01-02', '2006-01-16'];
    expect(networkdays('2006-01-01', '2006-01-31', WEEK)).toBe(22);
    expect(networkdays('2006-02-28', '2006-01-31', WEEK)).toBe(-21);
    expect(networkdays('2006-01-01', '2006-02-01', { weekend: '0000110', daysOff: off })).toBe(22);
    expect(networkdays('2006-01-01', '2006-02-01', { weekend: '0010001', daysOff: off })).toBe(20);
  });
});

test('rounds to a working day, and leaves a working day where it is', () => {
  expect(roundUp('2027-03-27', SPRING)).toBe('2027-03-30');
  expect(roundDown('2027-03-29', SPRING)).toBe('2027-03-26');
  expect(roundUp('2027-03-26', SPRING)).toBe('2027-03-26');
  expect(roundDown('2027-03-26', SPRING)).toBe('2027-03-26');
});

test('counts the working days up to a day, signed, and none to the day itself', () => {
  expect(workingDaysBetween('2027-03-24', '2027-03-30', SPRING)).toBe(3);
  expect(workingDaysBetween('2027-03-30', '2027-03-24', SPRING)).toBe(-3);
  expect(workingDaysBetween('2027-03-30', '2027-03-30', SPRING)).toBe(0);
  expect(workingDaysBetween('2027-03-27', '2027-03-30', SPRING)).toBe(0);
});

test.each(['1111111', '000001', 'weekend'])('refuses %s as a weekend', (weekend) => {
  expect(() => workday('2027-03-24', 1, { weekend, daysOff: [] })).toThrow(`not a weekend: ${weekend}`);
});

test('agrees with counting day by day, for any weekend', () => {
  const origin = '2027-01-01';
  for (let mask = 0; mask < 127; mask += 5) {
    const weekend = mask.toString(2).padStart(7, '0');
    const daysOff = [3, 11, 12, 13, 40, 41, 75, 90].map((day) => addDays(origin, day + (mask % 9)));
    const calendar = { weekend, daysOff };
    for (let offset = 0; offset < 60; offset += 7) {
      const from = addDays(origin, offset + (mask % 7));
      let [ahead, behind] = [from, from];
      for (let n = 1; n <= 25; n += 1) {
        do ahead = addDays(ahead, 1);
        while (!isWorkingDay(ahead, calendar));
        do behind = addDays(behind, -1);
        while (!isWorkingDay(behind, calendar));
        expect([workday(from, n, calendar), workday(from, -n, calendar)]).toEqual([ahead, behind]);
        expect(networkdays(addDays(from, 1), ahead, calendar)).toBe(n);
      }
    }
  }
});
