import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../../src/core/plan/plan';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import type { WorkbookSpec } from '../../../src/workbook/model';
import { planContext } from '../../../src/workbook/plan/planContext';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { readWorkbook } from '../../conformance/readBack';
import { describeWithLibreOffice, recalculateAll } from '../../helpers/libreOffice';
import { randomPlan } from '../../helpers/randomPlan';
import { expectedLines, reducedSchedule, shownLines, storedValues, type ReadValue } from './scheduleCells';

/** Half a minute on a calm machine, much more on a busy one. */
const MINUTES = 400_000;

const PLANS = 200;
const PLANS_A_FILE = 20;

interface Batch {
  readonly plans: readonly { readonly plan: Plan; readonly suffix: string }[];
  readonly spec: WorkbookSpec;
}

const files = Array.from({ length: PLANS / PLANS_A_FILE }, (_, file) =>
  Array.from({ length: PLANS_A_FILE }, (_, index) => {
    const seed = file * PLANS_A_FILE + index + 1;
    return { plan: randomPlan(seed), suffix: ` ${seed}` };
  }),
);

let batches: readonly Batch[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-schedule-'));
  const made: Batch[] = [];
  for (const plans of files) {
    const reduced = plans.map(({ plan, suffix }) => reducedSchedule(plan, suffix));
    const spec = await calculateWorkbook({
      language: 'fr',
      title: 'Plans',
      created: '2027-01-01T00:00:00Z',
      sheets: reduced.flatMap(({ sheets }) => sheets),
      names: reduced.flatMap(({ names }) => names),
    });
    made.push({ plans, spec });
  }
  batches = made;
}, MINUTES);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('formulas give the dates of the schedule for 200 random plans', () => {
  expect(differences(({ spec }) => storedValues(spec))).toEqual([]);
});

describeWithLibreOffice('recalculated by LibreOffice', () => {
  test(
    'formulas give the dates of the schedule for 200 random plans',
    async () => {
      const paths: string[] = [];
      for (const [index, { spec }] of batches.entries()) {
        const path = join(folder, `plans-${index}.xlsx`);
        await writeWorkbook(spec, {}, path);
        paths.push(path);
      }
      // Two runs, so that a busy machine does not end one of them.
      const half = paths.length / 2;
      const made = [
        ...(await recalculateAll(paths.slice(0, half), join(folder, 'recalculated'))),
        ...(await recalculateAll(paths.slice(half), join(folder, 'recalculated'))),
      ];
      const read = new Map(
        made.map((path, index) => {
          const book = readWorkbook(path);
          return [batches[index]!, (sheet: string, at: string) => book.cell(sheet, at).value];
        }),
      );
      expect(differences((batch) => read.get(batch)!)).toEqual([]);
    },
    MINUTES,
  );
});

/** Tasks whose line differs, at most twenty of them. */
function differences(values: (batch: Batch) => ReadValue): readonly string[] {
  let compared = 0;
  const found = batches.flatMap((batch) => {
    const read = values(batch);
    return batch.plans.flatMap(({ plan, suffix }) => {
      const expected = expectedLines(schedulePlan(plan));
      const shown = shownLines(planContext({ ...plan, sheets: [] }), read, suffix);
      return expected.flatMap((line, index) => {
        compared += 1;
        return line === shown[index] ? [] : [`plan${suffix}: ${line}, shown ${shown[index]}`];
      });
    });
  });
  if (compared < 2000) throw new Error(`only ${compared} tasks compared`);
  return found.slice(0, 20);
}
