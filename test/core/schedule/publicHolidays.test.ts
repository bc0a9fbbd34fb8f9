import type { Plan, PlanCalendar } from '../../../src/core/plan/plan';
import { calendarYears, companyDaysOff, holidaysOfPlan } from '../../../src/core/schedule/daysOff';
import { easter } from '../../../src/core/schedule/easter';
import { planHolidays } from '../../../src/core/schedule/planHolidays';
import { HOLIDAY_KEYS, publicHolidays } from '../../../src/core/schedule/publicHolidays';
import { messages } from '../../../src/messages';
import { planOf } from './smallPlans';

// Published dates; 1818 and 2285 are the earliest possible day, 1943 and 2038 the latest; 1954 and 1981 are the exceptions of the rule of Gauss.
test.each([
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '1818-03-22',
  '2285-03-22',
  '1943-04-25',
  '1954-04-18',
  '1981-04-19',
  '2038-04-25',
])('Easter is on %s', (date) => {
  expect(easter(Number(date.slice(0, 4)))).toBe(date);
});

test('lists the eleven French holidays of 2027', () => {
  expect(publicHolidays(2027, 'france').map(({ date, label }) => `${date} ${label}`)).toEqual([
    '2027-01-01 new-year',
    '2027-03-29 easter-monday',
    '2027-05-01 labour-day',
    '2027-05-06 ascension',
    '2027-05-08 victory-1945',
    '2027-05-17 whit-monday',
    '2027-07-14 bastille-day',
    '2027-08-15 assumption',
    '2027-11-01 all-saints',
    '2027-11-11 armistice-1918',
    '2027-12-25 christmas',
  ]);
});

test('adds Good Friday and 26 December in Alsace-Moselle', () => {
  const france = publicHolidays(2027, 'france').map(({ date }) => date);
  const added = publicHolidays(2027, 'alsace-moselle').filter(({ date }) => !france.includes(date));
  expect(added).toEqual([
    { date: '2027-03-26', label: 'good-friday' },
    { date: '2027-12-26', label: 'st-stephen' },
  ]);
});

test('knows none where a calendar file gives them', () => {
  expect(publicHolidays(2027, 'none')).toEqual([]);
});

test('keeps both holidays of a day: Ascension was on 1 May in 2008', () => {
  const labels = publicHolidays(2008, 'france').filter(({ date }) => date === '2008-05-01');
  expect(labels.map(({ label }) => label)).toEqual(['labour-day', 'ascension']);
});

const CALENDAR: PlanCalendar = {
  weekend: '0000011',
  territory: 'france',
  bridges: true,
  holidays: [],
  closings: [],
  leave: [],
};

function bridges(calendar: Partial<PlanCalendar>, year: number): readonly string[] {
  return planHolidays({ ...CALENDAR, ...calendar }, year, year)
    .filter(({ kind }) => kind === 'bridge')
    .map(({ date, label }) => `${date} ${label}`);
}

// 2026: 1 January and Ascension (14 May) are Thursdays, 14 July is a Tuesday. 2027: 6 May and 11 November are Thursdays.
test('makes bridges of the Friday after a Thursday and of the Monday before a Tuesday', () => {
  expect(bridges({}, 2026)).toEqual([
    '2026-01-02 new-year',
    '2026-05-15 ascension',
    '2026-07-13 bastille-day',
  ]);
  expect(bridges({}, 2027)).toEqual(['2027-05-07 ascension', '2027-11-12 armistice-1918']);
});

test('makes no bridge unless asked', () => {
  expect(bridges({ bridges: false }, 2027)).toEqual([]);
});

// 25 December 2025 is a Thursday: the Friday is already off in Alsace-Moselle.
test('makes no bridge of a day that is off already', () => {
  expect(bridges({}, 2025)).toContain('2025-12-26 christmas');
  expect(bridges({ territory: 'alsace-moselle' }, 2025)).not.toContain('2025-12-26 christmas');
  expect(bridges({ weekend: '0000110' }, 2027)).toEqual([]);
});

test('makes bridges of own days only where they are the holidays of another country', () => {
  // Wednesday 21 July 2027 makes none, Thursday 11 November does.
  const holidays = [
    { date: '2027-07-21', label: 'Fête nationale belge' },
    { date: '2027-11-11', label: 'Armistice' },
  ];
  expect(bridges({ territory: 'none', holidays }, 2027)).toEqual(['2027-11-12 Armistice']);
  const local = [{ date: '2027-09-02', label: 'Braderie' }];
  expect(bridges({ holidays: local }, 2027)).not.toContain('2027-09-03 Braderie');
});

test('lists own days with their own label, in order of date, over several years', () => {
  const days = planHolidays(
    { ...CALENDAR, bridges: false, holidays: [{ date: '2027-09-02', label: 'Braderie' }] },
    2026,
    2028,
  );
  expect(days).toHaveLength(34);
  expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).sort());
  expect(days).toContainEqual({ date: '2027-09-02', label: 'Braderie', kind: 'own' });
});

test('has a name for each holiday in both languages, and leaves own labels as they are', () => {
  for (const language of ['en', 'fr'] as const) {
    const { name } = messages(language).plan.holidays;
    for (const key of HOLIDAY_KEYS) expect(name(key)).not.toBe(key);
    expect(name('Braderie')).toBe('Braderie');
  }
  expect(messages('fr').plan.holidays.bridge('Ascension')).toBe('Pont (Ascension)');
});

test('knows the holidays of a plan from the year before its period or launch to the year after', () => {
  expect(calendarYears(planOf([]))).toEqual({ first: 2026, last: 2028 });
  const launch = (date: string): Plan => planOf([], { launch: { date, label: '' } });
  expect(calendarYears(launch('2028-02-01'))).toEqual({ first: 2026, last: 2029 });
  expect(calendarYears(launch('2026-11-02'))).toEqual({ first: 2025, last: 2028 });
  const plan = planOf([], { calendar: { territory: 'france' } });
  const years = holidaysOfPlan(plan).map(({ date }) => date.slice(0, 4));
  expect([...new Set(years)]).toEqual(['2026', '2027', '2028']);
});

test('gives each day off of the company one reason, a holiday before a closing', () => {
  const plan = planOf([], {
    calendar: {
      holidays: [{ date: '2027-08-10', label: 'Fête locale' }],
      closings: [{ start: '2027-08-09', finish: '2027-08-11', label: 'Fermeture' }],
    },
  });
  expect(companyDaysOff(plan).map(({ date, label, kind }) => `${date} ${kind} ${label}`)).toEqual([
    '2027-08-09 closing Fermeture',
    '2027-08-10 own Fête locale',
    '2027-08-11 closing Fermeture',
  ]);
});
