import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateWorkbook } from '../../src/calculate/calculateWorkbook';
import { readPlan } from '../../src/core/plan/readPlan';
import { messages } from '../../src/messages';
import { buildPlanWorkbook } from '../../src/workbook/plan/buildPlanWorkbook';
import { ALERTS_HEADER } from '../../src/workbook/plan/pilot/alertsLayout';
import { TEMPLATES } from '../helpers/templates';

const { plan: words } = messages('en');

/** Ids of the alerts that the workbook of a template raises, looked at on a day. */
async function raised(id: string, today: string, start?: string): Promise<readonly string[]> {
  const path = join(__dirname, '../../templates/plans', id, 'plan.en.json');
  const { plan } = readPlan(JSON.parse(readFileSync(path, 'utf8')), {
    language: 'en',
    today,
    stepNames: words.lists['step'] ?? {},
    ...(start === undefined ? {} : { start }),
  });
  const { sheets } = await calculateWorkbook(buildPlanWorkbook(plan));
  const sheet = sheets.find(({ name }) => name === words.sheets.alerts.name);
  const cells = new Map(sheet?.kind === 'rich' ? sheet.cells.map(({ at, value }) => [at, value]) : []);
  const ids = new Map(Object.entries(words.alerts).map(([alert, { label }]) => [label, alert]));
  return [...cells].flatMap(([at, value]) => {
    // The list of all rules; those of the moment stand above it once more.
    const isRule = /^D\d+$/.test(at) && Number(at.slice(1)) > ALERTS_HEADER;
    const alert = isRule && typeof value === 'string' ? ids.get(value) : undefined;
    return alert !== undefined && cells.get(at.replace('D', 'E')) !== 0 ? [alert] : [];
  });
}

test.each(TEMPLATES)('%s, made today for the next year, raises its one deliberate alert', async (id) => {
  expect(await raised(id, '2026-11-22')).toEqual([
    id === 'minimum-viable' ? 'hidden-costs-empty' : 'objective-not-approved',
  ]);
});

test.each(TEMPLATES)('%s has no date to come or outside its period on any day of its year', async (id) => {
  const alerts = await raised(id, '2027-03-10', '2027-01-01');
  for (const alert of ['figure-date', 'cost-outside-period']) expect(alerts).not.toContain(alert);
  // Forgotten figures, late rituals: a year that nobody has begun to follow.
  expect(alerts).toContain('kpi-due');
});
