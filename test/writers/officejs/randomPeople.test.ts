import { dateSerial } from '../../../src/core/dateSerial';
import { withAction } from '../../../src/core/plan/change/withAction';
import { withKpiEntry } from '../../../src/core/plan/change/withKpiEntry';
import { withLaunch } from '../../../src/core/plan/change/withLaunch';
import { withPersona } from '../../../src/core/plan/change/withPersona';
import type { Plan } from '../../../src/core/plan/plan';
import { addDays } from '../../../src/core/schedule/isoDay';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { messages } from '../../../src/messages';
import { readOpenPlan } from '../../../src/pipeline/plan/readOpenPlan';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { isNothing } from '../../../src/workbook/regenerate/regeneration';
import { readOpenWorkbook } from '../../../src/writers/officejs/readOpenWorkbook';
import { undoRegeneration } from '../../../src/writers/officejs/undoRegeneration';
import { compared, everything, generate } from '../../helpers/openPlan';
import { seeded } from '../../helpers/seeded';
import { templatePlan, type TEMPLATES } from '../../helpers/templates';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';

type Workbook = OpenWorkbook['workbook'];
type Random = () => number;

const label = (table: string, field: string): string => {
  const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = messages('fr').plan.fields;
  return fields[table]![field]!;
};
const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[whole(random, 0, items.length - 1)]!;

/** What people do to a plan that they have open; a text that they typed is given back, to be found again. */
const EDITS: readonly ((workbook: Workbook, random: Random, text: string) => string | undefined)[] = [
  // A note beside everything.
  (workbook, random, text) => {
    const sheet = openSheet(workbook, random);
    const used = sheet.GetUsedRange(false).rect;
    const row = whole(random, 1, used.bottom);
    const column = used.right + whole(random, 2, 3);
    sheet.range({ top: row, bottom: row, left: column, right: column }).Values = [[text]];
    return text;
  },
  // A row of their own above everything.
  (workbook, random, text) => {
    const sheet = openSheet(workbook, random);
    const last = sheet.GetUsedRange(false).rect.bottom + 1;
    sheet.GetRange(random() < 0.5 ? '1:1' : `${last}:${last}`).Insert('Down');
    sheet.GetRange(random() < 0.5 ? 'B1' : `C${last}`).Values = [[text]];
    return text;
  },
  // A column of their own in a table.
  (workbook, random, text) => {
    const table = workbook.tables.find(({ Name }) => Name === 't_actions')!;
    const { top, left } = table.rect;
    const at = left + whole(random, 1, 4);
    table.sheet.range({ top: 1, bottom: 1_048_576, left: at, right: at }).Insert('Right');
    const cells = table.sheet.range({ top, bottom: top + 1, left: at, right: at });
    cells.Values = [[`Avis ${text}`], [text]];
    return text;
  },
  // Another name for an action.
  (workbook, random, text) => {
    const table = workbook.tables.find(({ Name }) => Name === 't_actions')!;
    const { top, left, right } = table.rect;
    const headers = table.sheet.range({ top, bottom: top, left, right }).Values as unknown as unknown[][];
    const column = left + headers[0]!.indexOf(label('t_actions', 'name'));
    const row = top + whole(random, 1, 2);
    table.sheet.range({ top: row, bottom: row, left: column, right: column }).Values = [[text]];
    return text;
  },
  // The records of a table in another order.
  (workbook, random) => {
    const table = workbook.tables.find(({ Name }) => Name === pick(random, ['t_actions', 't_kpi_values']));
    table?.Sort.Apply([{ key: 0, ascending: random() < 0.5 }], false);
    return undefined;
  },
  // Another name for a sheet.
  (workbook, random, text) => {
    openSheet(workbook, random).Name = `Feuille ${text}`.slice(0, 31);
    return undefined;
  },
  // Colours.
  (workbook, random) => {
    const sheet = openSheet(workbook, random);
    const row = whole(random, 1, 12);
    sheet.range({ top: row, bottom: row, left: 1, right: 4 }).Format.Fill.writeFact('Color', '#FF00FF');
    return undefined;
  },
];

function openSheet(workbook: Workbook, random: Random) {
  return pick(
    random,
    workbook.sheets.filter(({ Protection, isVisible }) => !Protection.Protected && isVisible),
  );
}

const CHANGES: readonly ((plan: Plan, random: Random) => Plan)[] = [
  (plan, random) => withLaunch(plan, addDays(plan.launch.date, whole(random, -20, 40))).plan,
  (plan) => withAction(plan, { name: 'Action ajoutée' }, messages('fr').plan.lists['step'] ?? {}).plan,
  (plan) => withPersona(plan, { name: 'Zoé', channel: 'email' }).plan,
  (plan, random) =>
    withKpiEntry(plan, { kpi: pick(random, plan.kpis).name, date: plan.today, value: whole(random, 1, 99) })
      .plan,
];

let excel: OpenWorkbook;
afterEach(() => excel.close());

async function readPlan(): Promise<Plan> {
  const open = await excel.run((context) => readOpenWorkbook(context));
  return readOpenPlan(open, 'fr', '2026-11-27')!.plan;
}

/** Dates of the tasks as the sheet shows them once it is calculated. */
function shownDates(): readonly unknown[] {
  const { rect, sheet } = excel.workbook.tables.find(({ Name }) => Name === 't_task_dates')!;
  const rows = sheet.range(rect).Values as unknown as readonly (readonly unknown[])[];
  const [id, start, finish] = ['id', 'start', 'finish'].map((field) =>
    rows[0]!.indexOf(label('t_task_dates', field)),
  );
  return rows.slice(1).map((row) => [row[id!], row[start!], row[finish!]]);
}

const texts = (workbook: Workbook): ReadonlySet<unknown> =>
  new Set(
    workbook.sheets.flatMap((sheet) =>
      (sheet.GetUsedRange(false).Values as unknown as readonly unknown[][]).flat(),
    ),
  );

const CASES: readonly (readonly [seed: number, template: (typeof TEMPLATES)[number]])[] = [
  [1, 'minimum-viable'],
  [15, 'minimum-viable'],
  [21, 'minimum-viable'],
  [41, 'e-commerce'],
  [42, 'cosmetiques'],
];

describe('people who work on a plan at random', () => {
  it.each(CASES)(
    'lose nothing when it is generated again, and get it back as it was: %d %s',
    async (seed, template) => {
      const random = seeded(seed);
      excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
      await generate(excel, buildPlanWorkbook(templatePlan(template, 'fr')));
      const typed: string[] = [];
      for (let edit = 0; edit < 8; edit++)
        excel.byPerson((workbook) => {
          const text = pick(random, EDITS)(workbook, random, `à nous ${seed} ${edit}`);
          if (text !== undefined) typed.push(text);
        });
      const there = texts(excel.workbook);
      // What they typed over themselves is not asked for.
      const last = typed.filter((text) => there.has(text));
      expect(last.length).toBeGreaterThan(0);
      const before = everything(excel);
      const plan = pick(random, CHANGES)(await readPlan(), random);
      const next = buildPlanWorkbook(plan);
      await generate(excel, next);

      const shown = texts(excel.workbook);
      expect(last.filter((text) => !shown.has(text))).toEqual([]);
      expect(isNothing(await compared(excel, next))).toBe(true);
      const read = await readPlan();
      expect(isNothing(await compared(excel, buildPlanWorkbook(read)))).toBe(true);
      const calculated = await openWorkbook({ workbook: excel.workbook });
      await calculated.calculate();
      expect(shownDates()).toEqual(
        schedulePlan(read).tasks.map(({ id, start, finish }) => [id, dateSerial(start), dateSerial(finish)]),
      );
      await calculated.close();
      const undone = await excel.run(undoRegeneration);
      expect(undone).toEqual({ keptCells: [], keptRows: [], keptParts: [] });
      expect(plain(everything(excel))).toEqual(plain(before));
    },
  );
});

/**
 * Formulas that were calculated in between have a result; names of sheets are in quotes or not; rules of looks that stand
 * side by side have no order, nor have rules of what may be typed, of which a cell has one.
 */
function plain(all: unknown): unknown {
  return JSON.parse(JSON.stringify(all), (key, value: unknown) => {
    if (typeof value === 'string') return value.replaceAll(/'([\p{L}_.]+)'!/gu, '$1!');
    if ((key === 'conditionalFormats' || key === 'validations') && Array.isArray(value))
      return value.map((rule) => JSON.stringify(rule)).sort();
    if (typeof value !== 'object' || value === null || !('formula' in value)) return value;
    const { value: _result, ...rest } = value as { readonly value?: unknown };
    return rest;
  });
}
