import {
  addDays,
  addMonths,
  dayNumber,
  endOfMonth,
  isIsoDay,
  isoDay,
  weekday,
} from '../../../src/core/schedule/isoDay';
import { isoWeek, mondayOf } from '../../../src/core/schedule/isoWeek';

const DAY = 86_400_000;

test('counts days as the calendar does, from 1890 to 2110', () => {
  for (let number = dayNumber('1890-01-01'); number <= dayNumber('2110-12-31'); number += 1) {
    const date = isoDay(number);
    if (date !== new Date(number * DAY).toISOString().slice(0, 10) || dayNumber(date) !== number) {
      throw new Error(`${date} is not day ${number}`);
    }
  }
});

test('knows the day of the week, Monday first', () => {
  expect(['2027-09-13', '2027-09-15', '2027-09-19', '1969-12-31'].map(weekday)).toEqual([0, 2, 6, 2]);
});

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-09-15', -9, '2026-12-15'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2027-09-15', 16, '2029-01-15'],
])('EDATE of %s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ['2027-09-15', 0, '2027-09-30'],
  ['2027-09-15', -7, '2027-02-28'],
  ['2027-09-15', 3, '2027-12-31'],
  ['2027-09-15', 5, '2028-02-29'],
  ['2027-01-01', -1, '2026-12-31'],
])('EOMONTH of %s and %i months is %s', (date, months, expected) => {
  expect(endOfMonth(date, months)).toBe(expected);
});

test('adds days over the end of a leap February', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2028-03-01', -2)).toBe('2028-02-28');
});

test('refuses days that do not exist', () => {
  expect(['2028-02-29', '2027-02-29', '2027-13-01', '2027-00-10', '2027-6-1', ''].map(isIsoDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

// ISO 8601: 2026 has 53 weeks, so that 1 January 2027, a Friday, is still in the last of them.
test.each([
  ['2026-12-31', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2027-09-15', '2027-W37'],
  ['2024-12-30', '2025-W01'],
])('%s is in week %s', (date, week) => {
  expect(isoWeek(date)).toBe(week);
});

test('finds the Monday of a week', () => {
  expect(['2027-09-13', '2027-09-19'].map(mondayOf)).toEqual(['2027-09-13', '2027-09-13']);
});
