import type { Plan } from '../../../src/core/plan/plan';
import { BookError, type Book } from '../../../src/taskpane/book/book';
import { excelBook } from '../../../src/taskpane/book/excelBook';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { isNothing } from '../../../src/workbook/regenerate/regeneration';
import { compared, everything } from '../../helpers/openPlan';
import { seeded } from '../../helpers/seeded';
import { templatePlan } from '../../helpers/templates';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';

const plan: Plan = {
  ...templatePlan('minimum-viable', 'fr'),
  sheets: ['home', 'objectives', 'actions', 'gantt', 'settings'],
};
const changed: Plan = {
  ...plan,
  launch: { ...plan.launch, date: '2027-10-15' },
  actions: plan.actions.flatMap((action, index) =>
    index === 0 ? [action, { ...action, id: 'A99', name: 'Neuve' }] : [action],
  ),
};

let excel: OpenWorkbook;
let book: Book;
let leave: () => void;

beforeEach(async () => {
  excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
  leave = excel.install();
  book = excelBook({ language: 'fr', today: '2026-11-27' });
});

afterEach(async () => {
  await excel.close();
  leave();
});

/** One fault somewhere in one message. */
function fail(batch: number, random: () => number): void {
  const after = Math.floor(random() ** 3 * 2_000);
  const kind = Math.floor(random() * 4);
  if (kind === 0) excel.refuseBatch(batch, 5102);
  else if (kind === 1) excel.stopBatch(batch, after, 'GeneralException');
  else if (kind === 2) excel.cutBatch(batch, after);
  else excel.cutBatch(batch, 1_000_000);
}

/** Messages that a writing takes when nothing goes wrong; it is taken back. */
async function countMessages(next: Plan): Promise<number> {
  const before = excel.batches().length;
  await book.writePlan(next);
  const count = excel.batches().length - before;
  await book.undo();
  return count;
}

/** Writes with one fault in each message in turn: what the pane is told, and whether it is true. */
async function lies(next: Plan, random: () => number): Promise<readonly string[]> {
  const count = await countMessages(next);
  expect(count).toBeGreaterThan(5);
  const before = JSON.stringify(everything(excel));
  const found: string[] = [];
  for (let batch = 0; batch < count; batch++) {
    fail(batch, random);
    const error: unknown = await book.writePlan(next).then(
      () => null,
      (one: unknown) => one,
    );
    const is = JSON.stringify(everything(excel)) === before ? 'as before' : 'changed';
    const told = error === null ? 'complete' : error instanceof BookError ? error.trouble : String(error);
    if (error === null) {
      if (!isNothing(await compared(excel, buildPlanWorkbook(next)))) found.push(`${batch} not complete`);
      await book.undo();
      if (JSON.stringify(everything(excel)) !== before) found.push(`${batch} not taken back`);
    } else if (is !== 'as before' || told === 'unknown-state') found.push(`${batch} ${told}, but ${is}`);
  }
  return found;
}

describe('every message of a writing by the pane, failed once at a random point', () => {
  it('leaves the workbook of a first generation as before or complete, as the pane is told', async () => {
    expect(await lies(plan, seeded(11))).toEqual([]);
  });

  it('leaves the workbook of a regeneration as before or complete, as the pane is told', async () => {
    await book.writePlan(plan);
    expect(await lies(changed, seeded(12))).toEqual([]);
  });
});
