import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, PlanSheetId } from '../../../src/core/plan/plan';
import { readPlan } from '../../../src/core/plan/readPlan';
import { messages } from '../../../src/messages';
import { readOpenPlan } from '../../../src/pipeline/plan/readOpenPlan';
import { readPlanWorkbook } from '../../../src/pipeline/plan/readPlanWorkbook';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { isNothing } from '../../../src/workbook/regenerate/regeneration';
import { readOpenWorkbook } from '../../../src/writers/officejs/readOpenWorkbook';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { compared, generate } from '../../helpers/openPlan';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const folder = mkdtempSync(join(tmpdir(), 'jalon-moved-cells-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample with the days between two anchors as the calendar counts them: 14 July is one less. */
const PLAN: Plan = {
  ...SAMPLE_PLAN,
  sheets: ['brief', 'positioning', 'actions', 'gantt', 'calendar', 'budget', 'allocation', 'settings'],
  brief: {
    ...SAMPLE_PLAN.brief,
    goals: ['Lancer la lampe Aube', 'Vendre en ligne', 'Ouvrir deux boutiques'],
  },
  tasks: SAMPLE_PLAN.tasks.map((task) => (task.id === 'A1.4' ? { ...task, duration: 21 } : task)),
  budget: {
    ...SAMPLE_PLAN.budget,
    versions: [
      { name: 'Vote', date: '2027-01-11', author: 'Chloé', reason: 'Budget voté', amounts: { R1: 100_000 } },
      { name: 'T2', date: '2027-04-05', author: 'Tom', reason: 'Plus de salons', amounts: { R1: 120_000 } },
    ],
  },
};

/** What people put in on the sheets of which cells outside of tables are read back. */
const INSERTED: readonly (readonly [what: string, sheet: PlanSheetId, line: string])[] = [
  ['a row between the envelope and its vote', 'budget', '8:8'],
  ['a row in the vote', 'budget', '10:10'],
  ['a row above', 'budget', '1:1'],
  ['a column before the labels', 'budget', 'B:B'],
  ['a column before the figures', 'budget', 'D:D'],
  ['a row in the lists', 'brief', '13:13'],
  ['a row between the heads and the lists', 'brief', '12:12'],
  ['a row between a question and its answer', 'brief', '22:22'],
  ['a row above', 'brief', '1:1'],
  ['a column before all', 'brief', 'A:A'],
  ['a column before the goals', 'brief', 'D:D'],
  ['a column after the markets', 'brief', 'I:I'],
  ['a row among the answers', 'positioning', '8:8'],
  ['a row above', 'positioning', '1:1'],
  ['a column before the labels', 'positioning', 'B:B'],
  ['a column before the answers', 'positioning', 'D:D'],
  ['a row above', 'allocation', '1:1'],
  ['a column before all', 'allocation', 'A:A'],
  ['a column before the first version', 'allocation', 'E:E'],
];

const nameOf = (sheet: PlanSheetId): string => messages('fr').plan.sheets[sheet].name;

/** Puts a line in, with a text of people's own at its far end and, in a column, beside each row that we fill. */
function insert({ workbook }: OpenWorkbook, sheet: PlanSheetId, line: string): readonly string[] {
  const found = workbook.sheet(nameOf(sheet));
  const isProtected = found.Protection.Protected;
  if (isProtected) found.Protection.Unprotect(null);
  found.GetRange(line).Insert(/\d/.test(line) ? 'Down' : 'Right');
  const text = `à nous ${sheet} ${line}`;
  const first = line.split(':')[0]!;
  const cells = /\d/.test(line) ? [`AX${first}`] : [`${first}13`, `${first}14`, `${first}90`];
  for (const cell of cells) found.GetRange(cell).Values = [[text]];
  if (isProtected) found.Protection.Protect(null, null);
  return [text];
}

let excel: OpenWorkbook;
beforeEach(async () => {
  excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
  await generate(excel, buildPlanWorkbook(PLAN));
});
afterEach(() => excel.close());

async function planOf(): Promise<Plan> {
  const open = await excel.run((context) => readOpenWorkbook(context));
  return readOpenPlan(open, 'fr', '2026-11-27')!.plan;
}

const texts = (): ReadonlySet<unknown> =>
  new Set(
    excel.workbook.sheets.flatMap((sheet) =>
      (sheet.GetUsedRange(false).Values as unknown as readonly unknown[][]).flat(),
    ),
  );

describe('a plan in which people put lines in', () => {
  it('is read back whole each time, from the file too, and loses nothing when it is generated again', async () => {
    expect(await planOf()).toEqual(PLAN);
    const theirs: string[] = [];
    for (const [what, sheet, line] of INSERTED) {
      excel.byPerson(() => {
        theirs.push(...insert(excel, sheet, line));
      });
      expect([what, sheet, await planOf()]).toEqual([what, sheet, PLAN]);
    }
    const path = join(folder, 'moved.xlsx');
    await excel.save(path);
    const file = await readPlanWorkbook(new Uint8Array(readFileSync(path)));
    expect(readPlan(file!.json, { today: '2026-11-27', language: 'fr', stepNames: {} }).plan).toEqual(PLAN);

    const [vote, ...others] = PLAN.budget.versions;
    const next: Plan = {
      ...PLAN,
      brief: { ...PLAN.brief, goals: [...PLAN.brief.goals.slice(0, 2), 'Ouvrir trois boutiques'] },
      positioning: { ...PLAN.positioning, proof: 'Deux brevets' },
      budget: {
        ...PLAN.budget,
        envelope: { ...PLAN.budget.envelope, votedBy: 'Le comité' },
        versions: [{ ...vote!, author: 'Léa' }, ...others],
      },
    };
    await generate(excel, buildPlanWorkbook(next));
    expect(isNothing(await compared(excel, buildPlanWorkbook(next)))).toBe(true);
    expect(theirs.filter((text) => !texts().has(text))).toEqual([]);
    expect(await planOf()).toEqual(next);
  });

  it('has the goal that they typed in a row of their own', async () => {
    excel.byPerson(() => {
      const brief = excel.sheet(nameOf('brief'));
      brief.GetRange('13:13').Insert('Down');
      brief.GetRange('C13').Values = [['Recruter']];
    });
    const [first, ...others] = PLAN.brief.goals;
    expect((await planOf()).brief.goals).toEqual([first, 'Recruter', ...others]);
  });

  it('is read back when they rename its sheets', async () => {
    excel.byPerson(() => {
      for (const sheet of ['brief', 'positioning', 'budget', 'allocation'] as const)
        excel.sheet(nameOf(sheet)).Name = `Notre ${sheet}`;
    });
    expect(await planOf()).toEqual(PLAN);
  });

  it('is read back when they say a heading of the brief otherwise', async () => {
    excel.byPerson(() => {
      const brief = excel.sheet(nameOf('brief'));
      brief.GetRange('1:1').Insert('Down');
      brief.GetRange('B12').Values = [['Nos objectifs']];
      brief.GetRange('E20').Values = [['Notre valeur']];
    });
    expect((await planOf()).brief).toEqual(PLAN.brief);
  });
});
