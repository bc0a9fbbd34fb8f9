import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Plan } from '../../../src/core/plan/plan';
import { hasPlanErrors } from '../../../src/core/plan/planIssue';
import { readPlan, type ReadPlan } from '../../../src/core/plan/readPlan';
import { holidaysOfPlan } from '../../../src/core/schedule/daysOff';
import { teamCalendar } from '../../../src/core/schedule/calendars';
import { messages } from '../../../src/messages';
import { listTemplates } from '../../../src/pipeline/plan/templates';
import { readPlanWorkbook } from '../../../src/pipeline/plan/readPlanWorkbook';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import type { CellSpec, CellValue, WorkbookSpec } from '../../../src/workbook/model';
import { planContext } from '../../../src/workbook/plan/planContext';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { describeWithLibreOffice, recalculate } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const folder = mkdtempSync(join(tmpdir(), 'jalon-plan-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample with the days between two anchors as the calendar counts them: 14 July is one less. */
const SAMPLE: Plan = {
  ...SAMPLE_PLAN,
  tasks: SAMPLE_PLAN.tasks.map((task) => (task.id === 'A1.4' ? { ...task, duration: 21 } : task)),
};

/** The file of a workbook, its formulas without the results that nobody reads back. */
async function bytesOf(spec: WorkbookSpec): Promise<Uint8Array> {
  const path = join(folder, 'plan.xlsx');
  const sheets = spec.sheets.map((sheet) =>
    sheet.kind === 'rich'
      ? {
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: '' })),
        }
      : sheet,
  );
  await writeWorkbook({ ...spec, sheets }, {}, path);
  return new Uint8Array(readFileSync(path));
}

async function readBack(bytes: Uint8Array): Promise<ReadPlan> {
  const found = await readPlanWorkbook(bytes);
  return readPlan(found!.json, { today: '2020-01-01', language: 'fr', stepNames: {} });
}

/** What a person typed over a cell of the filled row, or of a spare one, of a table. */
type Edit = readonly [table: PlanTableName, index: number, field: string, value: CellValue];

/** The workbook of the sample in which somebody typed, read back. */
async function edited(edits: readonly Edit[], plan = SAMPLE): Promise<ReadPlan> {
  const context = planContext(plan);
  const spec = buildPlanWorkbook(plan);
  const typed = new Map(
    edits.map(([table, index, field, value]) => [
      context.cell(table, index, field).replace(/[$']/g, ''),
      value,
    ]),
  );
  const edit = (sheet: string, cell: CellSpec): CellSpec => {
    const value = typed.get(`${sheet}!${cell.at}`);
    if (value === undefined) return cell;
    const { formula: _formula, ...rest } = cell;
    return { ...rest, value };
  };
  const sheets = spec.sheets.map((sheet) =>
    sheet.kind === 'rich' ? { ...sheet, cells: sheet.cells.map((cell) => edit(sheet.name, cell)) } : sheet,
  );
  return readBack(await bytesOf({ ...spec, sheets }));
}

describe('a plan workbook', () => {
  it('reads back as the plan it was made from', async () => {
    const { plan, issues } = await readBack(await bytesOf(buildPlanWorkbook(SAMPLE)));
    expect(issues).toEqual([]);
    expect(plan).toEqual(SAMPLE);
  });

  it('reads back in English too', async () => {
    const english: Plan = { ...SAMPLE, language: 'en' };
    const { plan, issues } = await readBack(await bytesOf(buildPlanWorkbook(english)));
    expect(issues).toEqual([]);
    expect(plan).toEqual(english);
  });

  it('keeps what stands on sheets that were left out', async () => {
    const short: Plan = { ...SAMPLE, sheets: ['home', 'actions', 'gantt', 'budget'] };
    const { plan } = await readBack(await bytesOf(buildPlanWorkbook(short)));
    expect(plan).toEqual(short);
  });

  it('passes the validation of the Open XML SDK with its document properties', async () => {
    await bytesOf(buildPlanWorkbook(SAMPLE));
    expect(await openXmlErrors(join(folder, 'plan.xlsx'))).toEqual([]);
  });

  it.each(listTemplates().flatMap((id) => (['fr', 'en'] as const).map((language) => ({ id, language }))))(
    'of the template $id in $language reads back as its plan',
    async ({ id, language }) => {
      const path = join(__dirname, '../../../templates/plans', id, `plan.${language}.json`);
      const { plan: template } = readPlan(JSON.parse(readFileSync(path, 'utf8')), {
        today: '2027-02-01',
        language,
        stepNames: messages(language).plan.lists['step'] ?? {},
      });
      const { plan, issues } = await readBack(await bytesOf(buildPlanWorkbook(template)));
      expect(hasPlanErrors(issues)).toBe(false);
      expect(plan).toEqual(template);
    },
  );
});

describe('what people type comes back', () => {
  it('a duration and a progress', async () => {
    // Row 0 is that of the action.
    const { plan } = await edited([
      ['t_tasks', 1, 'duration', 9],
      ['t_tasks', 1, 'progress', 0.4],
    ]);
    expect(plan.tasks[0]).toEqual({ ...SAMPLE.tasks[0], duration: 9, progress: 0.4 });
  });

  it('the amount of a month, and nothing else', async () => {
    const { plan } = await edited([['t_budget', 0, 'm8', 12_345.67]]);
    const [line] = SAMPLE.budget.lines;
    expect(plan.budget.lines[0]!.months).toEqual(
      line!.months.map((month, at) => (at === 7 ? 12_345.67 : month)),
    );
    expect({ ...plan, budget: null }).toEqual({ ...SAMPLE, budget: null });
  });

  it('an action in a spare row, its lists by their labels', async () => {
    const { plan, issues } = await edited([
      ['t_actions', 1, 'id', 'A2'],
      ['t_actions', 1, 'name', 'Communiqué'],
      ['t_actions', 1, 'objective', 'O1'],
      ['t_actions', 1, 'channel', 'E-mail'],
      ['t_actions', 1, 'impact', 3],
      ['t_actions', 1, 'potential', 2],
      ['t_actions', 1, 'effort', 1],
    ]);
    expect(issues).toEqual([]);
    expect(plan.actions[1]).toMatchObject({
      id: 'A2',
      name: 'Communiqué',
      channel: 'email',
      objective: 'O1',
    });
  });

  it('a link, a lag and a fixed date in place of one that moves', async () => {
    const { plan } = await edited([
      ['t_dependencies', 0, 'lag', 3],
      ['t_task_dates', 3, 'anchor_start', { date: '2027-07-05' }],
    ]);
    expect(plan.tasks[1]!.links).toEqual([{ predecessor: 'A1.1', type: 'FS', lag: 3 }]);
    expect(plan.tasks[3]!.anchor).toEqual({
      start: { kind: 'date', date: '2027-07-05' },
      finish: { kind: 'month', months: -2, edge: 'last' },
    });
  });

  it('a figure of a KPI, an invoice and a leave', async () => {
    const { plan } = await edited([
      ['t_kpi_values', 1, 'date', { date: '2027-02-01' }],
      ['t_kpi_values', 1, 'kpi', 'Ventes'],
      ['t_kpi_values', 1, 'value', 12],
      ['t_costs', 1, 'line', 'B1'],
      ['t_leave', 2, 'person', 'Tom'],
      ['t_leave', 2, 'start', { date: '2027-05-03' }],
      ['t_leave', 2, 'finish', { date: '2027-05-07' }],
    ]);
    expect(plan.kpiValues[1]).toMatchObject({ date: '2027-02-01', kpi: 'Ventes', value: 12 });
    expect(plan.budget.costs[1]!.line).toBe('B1');
    expect(plan.calendar.leave[1]).toMatchObject({
      person: 'Tom',
      start: '2027-05-03',
      finish: '2027-05-07',
    });
    expect(plan.calendar.closings).toEqual(SAMPLE.calendar.closings);
  });

  it('thresholds of the settings sheet, which then hold in the next workbook', async () => {
    const context = planContext(SAMPLE);
    const spec = buildPlanWorkbook(SAMPLE);
    const cellOf = (name: string): string =>
      spec
        .names!.find((each) => each.name === name)!
        .refersTo.replace(/^.*!/, '')
        .replaceAll('$', '');
    const typed = new Map<string, CellValue>([
      [cellOf('benchmark_max_days'), 90],
      [cellOf('variance_threshold'), 0.05],
    ]);
    const sheets = spec.sheets.map((sheet) =>
      sheet.kind === 'rich' && sheet.name === context.sheetName('settings')
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) => ({ ...cell, value: typed.get(cell.at) ?? cell.value ?? null })),
          }
        : sheet,
    );
    const { plan, issues } = await readBack(await bytesOf({ ...spec, sheets }));
    expect(issues).toEqual([]);
    const rules = { benchmark_max_days: 90, variance_threshold: 0.05 };
    expect(plan).toEqual({ ...SAMPLE, rules });
    const again = await readBack(await bytesOf(buildPlanWorkbook(plan)));
    expect(again.plan.rules).toEqual(rules);
  });

  it('a public holiday and an own day that were switched off: both are worked', async () => {
    const own = { date: '2027-03-10', label: 'Anniversaire de la maison' };
    const before: Plan = { ...SAMPLE, calendar: { ...SAMPLE.calendar, holidays: [own] } };
    const dates = ['2027-05-06', own.date];
    const rows = holidaysOfPlan(before);
    const off = dates.map((date): Edit => [
      't_holidays',
      rows.findIndex((row) => row.date === date),
      'active',
      'Non',
    ]);
    const { plan } = await edited(off, before);
    expect([...plan.calendar.ignored!].sort()).toEqual([...dates].sort());
    expect(plan.calendar.holidays).toEqual([own]);
    for (const date of dates) {
      expect(teamCalendar(before).daysOff).toContain(date);
      expect(teamCalendar(plan).daysOff).not.toContain(date);
    }
    const again = await readBack(await bytesOf(buildPlanWorkbook(plan)));
    expect(again.plan).toEqual(plan);
  });

  it('an amount typed over the split, said to be typed; the others are still computed', async () => {
    const { plan } = await edited([['t_allocation', 0, 'amount', 12_345]]);
    const [first, ...others] = SAMPLE.budget.levers;
    expect(plan.budget.levers).toEqual([{ ...first, amount: 12_345 }, ...others]);
    const context = planContext(plan);
    expect(context.rows('t_allocation')[0]).toMatchObject({ amount: 12_345, rule: 'Saisi à la main.' });
    expect(context.rows('t_allocation')[1]).toEqual(planContext(SAMPLE).rows('t_allocation')[1]);
    const again = await readBack(await bytesOf(buildPlanWorkbook(plan)));
    expect(again.plan).toEqual(plan);
  });

  it('an amount of the split that was cleared, as the one that is computed', async () => {
    const typed: Plan = {
      ...SAMPLE,
      budget: {
        ...SAMPLE.budget,
        levers: SAMPLE.budget.levers.map((lever, index) =>
          index === 0 ? { ...lever, amount: 12_345 } : lever,
        ),
      },
    };
    const { plan } = await edited([['t_allocation', 0, 'amount', null]], typed);
    expect(plan.budget.levers).toEqual(SAMPLE.budget.levers);
  });

  it('the launch and the envelope, through exceljs as another program would save them', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await bytesOf(buildPlanWorkbook(SAMPLE));
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const cell = (name: string): ExcelJS.Cell => {
      const [sheet, address] = workbook.definedNames.getRanges(name).ranges[0]!.split('!');
      return workbook.getWorksheet(sheet!.replaceAll("'", ''))!.getCell(address!.replaceAll('$', ''));
    };
    cell('launch_date').value = new Date(Date.UTC(2027, 9, 4));
    cell('envelope').value = 180_000;
    const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { plan } = await readBack(withProperties(saved, bytes));
    expect(plan.launch).toEqual({ date: '2027-10-04', label: 'Lancement' });
    expect(plan.budget.envelope.amount).toBe(180_000);
    expect(plan.tasks[5]!.anchor).toEqual({ start: { kind: 'launch', days: 0 } });
  });

  it('in the wrong form is reported with its sheet and its cell', async () => {
    const context = planContext(SAMPLE);
    const spec = buildPlanWorkbook(SAMPLE);
    const address = context.cell('t_actions', 0, 'created_on').replace(/[$']/g, '');
    const [sheetName, at] = address.split('!');
    const sheets = spec.sheets.map((sheet) =>
      sheet.kind === 'rich' && sheet.name === sheetName
        ? { ...sheet, cells: sheet.cells.map((cell) => (cell.at === at ? { ...cell, value: 'hier' } : cell)) }
        : sheet,
    );
    const found = await readPlanWorkbook(await bytesOf({ ...spec, sheets }));
    const { issues } = readPlan(found!.json, { today: '2020-01-01', language: 'fr', stepNames: {} });
    expect(issues.map(found!.locate).map(({ code, at: place }) => [code, place.sheet, place.cell])).toEqual([
      ['bad-date', sheetName, at],
    ]);
  });
});

describeWithLibreOffice('saved by LibreOffice', () => {
  it('reads back as the same plan', async () => {
    await bytesOf(buildPlanWorkbook(SAMPLE));
    const saved = await recalculate(join(folder, 'plan.xlsx'), join(folder, 'saved'));
    const { plan, issues } = await readBack(new Uint8Array(readFileSync(saved)));
    expect(issues).toEqual([]);
    expect(plan).toEqual(SAMPLE);
  });
});

it('reads the sheets alone when a program dropped the document properties', async () => {
  const files = unzipSync(await bytesOf(buildPlanWorkbook(SAMPLE)));
  const kept = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'docProps/custom.xml'));
  const { plan, issues } = await readBack(zipSync(kept));
  expect(hasPlanErrors(issues)).toBe(false);
  expect({ ...plan, title: '', company: '', profile: '', launch: '', budget: '' }).toEqual({
    ...SAMPLE,
    title: '',
    company: '',
    profile: '',
    launch: '',
    budget: '',
  });
});

it('reads a workbook made before there were tests and lessons', async () => {
  const spec = buildPlanWorkbook({ ...SAMPLE, tests: [], sprint: [], lessons: [] });
  const gone = new Set(['Tests', 'Capitalisation']);
  const sheets = spec.sheets
    .filter(({ name }) => !gone.has(name))
    .map((sheet) =>
      sheet.kind === 'rich'
        ? { ...sheet, cells: sheet.cells.map(({ formula: _formula, link: _link, ...cell }) => cell) }
        : sheet,
    );
  const found = await readPlanWorkbook(await bytesOf({ ...spec, sheets }));
  expect(found!.missing).toEqual([]);
  const { plan, issues } = readPlan(found!.json, { today: '2020-01-01', language: 'fr', stepNames: {} });
  expect(hasPlanErrors(issues)).toBe(false);
  expect([plan.tests, plan.sprint, plan.lessons]).toEqual([[], [], []]);
  expect(plan.kpiValues).toEqual(SAMPLE.kpiValues);
});

it('keeps tests and lessons of a plan that does not show their sheets', async () => {
  const small: Plan = { ...SAMPLE, sheets: ['swot'] };
  const { plan } = await readBack(await bytesOf(buildPlanWorkbook(small)));
  expect([plan.tests, plan.sprint, plan.lessons]).toEqual([SAMPLE.tests, SAMPLE.sprint, SAMPLE.lessons]);
});

it('reads rows of tests, sprint and lessons that somebody only began', async () => {
  const { plan, issues } = await edited([
    ['t_tests', 1, 'weak_point', 'Peu de clics'],
    ['t_sprint', 3, 'task', 'Déjeuner'],
    ['t_lessons', 1, 'lesson', 'À écrire'],
  ]);
  expect(issues).toEqual([]);
  expect(plan.tests[1]).toMatchObject({ weakPoint: 'Peu de clics', date: '', verdict: 'pending', loop: 1 });
  expect(plan.sprint[3]).toMatchObject({ task: 'Déjeuner', profile: '', output: '', isDone: false });
  expect(plan.lessons[1]).toMatchObject({ lesson: 'À écrire', result: null });
});

it('names the tables that are gone from their sheets', async () => {
  const spec = buildPlanWorkbook(SAMPLE);
  const sheets = spec.sheets.map((sheet) =>
    sheet.kind === 'rich'
      ? {
          ...sheet,
          ...(sheet.tables
            ? {
                tables: sheet.tables.map((each) =>
                  each.name === 't_costs' ? { ...each, name: 'mes_couts' } : each,
                ),
              }
            : {}),
        }
      : sheet,
  );
  const found = await readPlanWorkbook(await bytesOf({ ...spec, sheets }));
  expect(found!.missing).toEqual([{ table: 't_costs', sheet: 'Coûts réels' }]);
});

it('finds no plan in a workbook of something else', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Ventes').addRow(['Jour', 'Montant']);
  expect(await readPlanWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBeNull();
  expect(await readPlanWorkbook(strToU8('no workbook'))).toBeNull();
});

/** exceljs drops the document properties that Excel and LibreOffice keep: they are put back. */
function withProperties(saved: Uint8Array, before: Uint8Array): Uint8Array {
  const properties = unzipSync(before)['docProps/custom.xml']!;
  expect(strFromU8(properties)).toContain('jalon.plan.1');
  return zipSync({ ...unzipSync(saved), 'docProps/custom.xml': properties });
}
