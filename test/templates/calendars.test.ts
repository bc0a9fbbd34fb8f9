import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCalendarFile } from '../../src/core/schedule/calendarFile';

const FOLDER = join(__dirname, '../../templates/calendars');
const YEARS = [2026, 2027, 2028] as const;
/** Easter Sunday, from the published tables. */
const EASTER = { 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16' } as const;

function calendar(name: string) {
  const { file, issues } = readCalendarFile(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
  expect(issues).toEqual([]);
  return file!;
}

const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: string): number => new Date(day).getUTCDay();

test.each(readdirSync(FOLDER))('%s reads without any issue and covers each year alike, in order', (name) => {
  const { calendar: read } = calendar(name);
  const counts = YEARS.map((year) => read.holidays.filter(({ date }) => date.startsWith(String(year))).length);
  expect(new Set(counts).size).toBe(1);
  const written = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as typeof read;
  expect(written.holidays).toEqual(read.holidays);
});

test('Belgium has its ten legal holidays, three of which follow Easter', () => {
  const { country, calendar: read } = calendar('belgique.json');
  expect(country).toBe('Belgique');
  const days = (label: string): readonly string[] =>
    read.holidays.filter((holiday) => holiday.label === label).map(({ date }) => date);
  expect(read.holidays).toHaveLength(30);
  expect(days('Lundi de Pâques')).toEqual(YEARS.map((year) => after(EASTER[year], 1)));
  expect(days('Ascension')).toEqual(YEARS.map((year) => after(EASTER[year], 39)));
  expect(days('Lundi de Pentecôte')).toEqual(YEARS.map((year) => after(EASTER[year], 50)));
  expect(days('Fête nationale')).toEqual(YEARS.map((year) => `${year}-07-21`));
});

test('England and Wales have eight bank holidays a year, moved to a weekday when they fall on a weekend', () => {
  const { calendar: read } = calendar('united-kingdom.json');
  expect(read.holidays).toHaveLength(24);
  for (const { date, label } of read.holidays) expect([label, [0, 6].includes(weekday(date))]).toEqual([label, false]);
  for (const year of YEARS) {
    const days = read.holidays.filter(({ date }) => date.startsWith(String(year)));
    const of = (start: string): string => days.find(({ label }) => label.startsWith(start))!.date;
    expect([of('Good Friday'), of('Easter Monday')]).toEqual([after(EASTER[year], -2), after(EASTER[year], 1)]);
    const monday = (day: string, from: string, to: string): void => {
      expect([weekday(day), day >= from && day <= to]).toEqual([1, true]);
    };
    monday(of('Early May'), `${year}-05-01`, `${year}-05-07`);
    monday(of('Spring'), `${year}-05-25`, `${year}-05-31`);
    monday(of('Summer'), `${year}-08-25`, `${year}-08-31`);
  }
  const substitutes = read.holidays.filter(({ label }) => label.includes('substitute')).map(({ date }) => date);
  expect(substitutes).toEqual(['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03']);
});
