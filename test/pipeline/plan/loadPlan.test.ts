import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPlanErrors } from '../../../src/core/plan/planIssue';
import type { CalendarFileIssue } from '../../../src/core/schedule/calendarFile';
import { teamCalendar } from '../../../src/core/schedule/calendars';
import { CalendarRefused, loadPlan, PlanUnreadable } from '../../../src/pipeline/plan/loadPlan';
import { calendarIssueLines } from '../../../src/pipeline/plan/printPlan';

const BELGIUM = join(__dirname, '../../../templates/calendars/belgique.json');
const OPTIONS = { language: 'fr', isLanguageGiven: false, start: '2027-01-01', clock: '2026-11-22' } as const;

describe('a calendar file', () => {
  it('replaces the holidays of France: 21 July is a day off, 14 July is not', async () => {
    const off = async (calendar?: string): Promise<readonly boolean[]> => {
      const options = calendar === undefined ? OPTIONS : { ...OPTIONS, calendar };
      const { plan, issues } = await loadPlan('minimum-viable', options);
      expect(hasPlanErrors(issues)).toBe(false);
      const days = teamCalendar(plan).daysOff;
      return ['2027-07-14', '2027-07-21'].map((day) => days.includes(day));
    };
    expect(await off()).toEqual([true, false]);
    expect(await off(BELGIUM)).toEqual([false, true]);
  });

  it('keeps the closings, leave and bridges of the plan', async () => {
    const [own, belgian] = await Promise.all([
      loadPlan('lancement-produit', OPTIONS),
      loadPlan('lancement-produit', { ...OPTIONS, calendar: BELGIUM }),
    ]);
    const { closings, leave, bridges } = own.plan.calendar;
    expect(closings.length + leave.length).toBeGreaterThan(0);
    expect(belgian.plan.calendar).toMatchObject({ closings, leave, bridges, territory: 'none' });
  });
});

describe('a calendar file with problems', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-calendar-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function refusal(content: unknown): Promise<CalendarRefused> {
    const calendar = join(folder, 'pays.json');
    writeFileSync(calendar, JSON.stringify(content));
    const error: unknown = await loadPlan('minimum-viable', { ...OPTIONS, calendar }).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof CalendarRefused)) throw new Error('taken');
    return error;
  }

  const BAD = {
    weekend: '1111111',
    pays: 'Belgique',
    holidays: [
      { date: '2027-07-21', label: 'Fête nationale' },
      { date: '2027-02-30', label: 'Rien' },
      { date: '2027-07-21', label: 'Encore' },
      { date: '2027-12-25' },
      'Noël',
      { date: '2027-11-11', label: 'Armistice', off: true },
    ],
  };

  it('is refused as a whole, each entry named in one sentence', async () => {
    const refused = await refusal(BAD);
    const lines = calendarIssueLines(refused, 'en').split('\n');
    expect(lines[0]).toContain('because of 8 problems');
    expect(lines.slice(1).map((line) => line.replace(/^ {2}Error — /, '').split('. ')[0])).toEqual([
      'The field “pays” does not exist',
      'The name of the country is missing',
      'The weekend is seven digits from Monday to Sunday, 1 for a day off, and it is “1111111”',
      'Entry 2 of “holidays”: the date is a day that exists, such as 2027-07-21, and it is “2027-02-30”',
      'Entry 3 of “holidays”: another entry already has the date 2027-07-21',
      'Entry 4 of “holidays”: the name of the day is missing',
      'Entry 5 of “holidays”: a holiday is a record, and it is “Noël”',
      'Entry 6 of “holidays”: the field “off” does not exist',
    ]);
  });

  it.each(['en', 'fr'] as const)('has a whole sentence in %s for every kind of problem', async (language) => {
    const found = [await refusal(BAD), await refusal([]), await refusal({ country: 'Belgique' })];
    const kinds = new Set(found.flatMap(({ issues }) => issues.map(({ kind }) => kind)));
    const all: Readonly<Record<CalendarFileIssue['kind'], true>> = {
      'not-an-object': true,
      'unknown-field': true,
      'country-missing': true,
      'weekend-invalid': true,
      'holidays-missing': true,
      'date-invalid': true,
      'date-twice': true,
      'label-missing': true,
    };
    expect([...kinds].sort()).toEqual(Object.keys(all).sort());
    for (const refused of found)
      for (const line of calendarIssueLines(refused, language).split('\n')) {
        expect(line).toMatch(/\.$/);
        expect(line).not.toMatch(/undefined/);
        if (language === 'fr') expect(line.replace(/\{.*\}/, '')).not.toMatch(/ [:;!?%€»](?!\s?\[)|« (?! )/);
      }
  });
});

it('a workbook with a password is a workbook that holds no plan, not broken JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-locked-'));
  const path = join(folder, 'locked.xlsx');
  writeFileSync(path, Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'));
  await expect(loadPlan(path, OPTIONS)).rejects.toMatchObject({ reason: 'not-a-plan-workbook' });
  rmSync(folder, { recursive: true });
});

describe('a plan file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-plan-file-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const reasonOf = async (bytes: Buffer): Promise<unknown> => {
    const path = join(folder, 'plan.json');
    writeFileSync(path, bytes);
    const found: unknown = await loadPlan(path, OPTIONS).catch((reason: unknown) => reason);
    return found instanceof PlanUnreadable ? found.reason : found;
  };

  it('is refused when it is not UTF-8, rather than losing its accents', async () => {
    expect(await reasonOf(Buffer.from('{"version": 1, "title": "Été"}', 'latin1'))).toBe('not-utf8');
  });

  it('may begin with a byte order mark', async () => {
    expect(await reasonOf(Buffer.from('\uFEFF{"version": 1, "title": "Été"}'))).toHaveProperty('plan');
  });
});
