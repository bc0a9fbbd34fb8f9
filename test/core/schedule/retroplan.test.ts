import { retroplan } from '../../../src/core/schedule/retroplan';

it.each([
  // 15 September 2026 is a Tuesday; 14 July is a holiday, 15 August falls on a Saturday.
  ['2026-09-15', 0, '2026-09-15'],
  ['2026-09-15', 1, '2026-09-14'],
  ['2026-09-15', 10, '2026-09-01'],
  ['2026-09-15', 46, '2026-07-10'],
  // Over Christmas and New Year.
  ['2027-01-04', 3, '2026-12-29'],
])('starts the task %s − %d working days on %s in France', (launch, days, start) => {
  expect(retroplan(launch, days)).toBe(start);
});

it('knows Good Friday and 26 December in Alsace-Moselle, and no holiday where there is none', () => {
  expect(retroplan('2026-04-07', 1)).toBe('2026-04-03');
  expect(retroplan('2026-04-07', 1, { territory: 'alsace-moselle' })).toBe('2026-04-02');
  expect(retroplan('2026-04-07', 1, { territory: 'none' })).toBe('2026-04-06');
});

it('skips days off of one’s own and other weekends', () => {
  expect(retroplan('2026-09-15', 2, { daysOff: ['2026-09-14'] })).toBe('2026-09-10');
  expect(retroplan('2026-09-15', 2, { weekend: '0000001' })).toBe('2026-09-12');
});

it('refuses a number of days that is none', () => {
  expect(() => retroplan('2026-09-15', 1.5)).toThrow('working days out of range: 1.5');
});
