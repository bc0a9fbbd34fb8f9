import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import type { Plan } from '../../../src/core/plan/plan';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import type { WorkbookSpec } from '../../../src/workbook/model';
import { planContext } from '../../../src/workbook/plan/planContext';
import { taskRows } from '../../../src/workbook/plan/planRows';
import { ZOOM_CELL, LAUNCH_CELL } from '../../../src/workbook/plan/schedule/ganttLayout';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { readWorkbook } from '../../conformance/readBack';
import { describeWithLibreOffice } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { recalculatedAll, type Recalculated } from '../../helpers/recalculated';
import { expectedLines, scheduleWorkbook, shownLines } from './scheduleCells';
import { SEPTEMBER_PLAN } from './septemberPlan';

const ENGLISH: Plan = { ...SEPTEMBER_PLAN, language: 'en' };

/** The same plan a week later, with a longer production. */
const MOVED: Plan = {
  ...SEPTEMBER_PLAN,
  launch: { ...SEPTEMBER_PLAN.launch, date: '2027-09-23' },
  tasks: SEPTEMBER_PLAN.tasks.map((task) => (task.id === 'A3.3' ? { ...task, duration: 21 } : task)),
};

let folder: string;
let written: readonly { readonly spec: WorkbookSpec; readonly path: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-gantt-'));
  const french = await calculateWorkbook(scheduleWorkbook(SEPTEMBER_PLAN).spec);
  const english = await calculateWorkbook(byTheDay(scheduleWorkbook(ENGLISH).spec));
  const specs = { french, english, moved: moveByHand(french) };
  const made: { spec: WorkbookSpec; path: string }[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const path = join(folder, `${name}.xlsx`);
    await writeWorkbook(spec, {}, path);
    made.push({ spec, path });
  }
  written = made;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('is a file without an error for the Open XML SDK', async () => {
  expect(await openXmlErrors(written[0]!.path)).toEqual([]);
});

describeWithLibreOffice('recalculated by LibreOffice', () => {
  let results: readonly Recalculated[];

  beforeAll(async () => {
    results = await recalculatedAll(written, join(folder, 'recalculated'));
  });

  test('gives every stored result again, without an error, in both languages', () => {
    for (const { compared, different, errors } of results.slice(0, 2)) {
      expect(compared).toBeGreaterThan(2_000);
      expect(errors).toEqual([]);
      expect(different).toEqual([]);
    }
  });

  test('follows the launch and a duration that somebody moves', () => {
    const book = readWorkbook(join(folder, 'recalculated', 'moved.xlsx'));
    const shown = shownLines(
      planContext({ ...MOVED, sheets: ['load'] }),
      (sheet, at) => book.cell(sheet, at).value,
    );
    expect(shown).toEqual(expectedLines(schedulePlan(MOVED)));
    expect(shown).not.toEqual(expectedLines(schedulePlan(SEPTEMBER_PLAN)));
  });
});

/** Other values in the two cells, as somebody types them; results stay the old ones until something recalculates. */
function moveByHand(spec: WorkbookSpec): WorkbookSpec {
  const context = planContext(SEPTEMBER_PLAN);
  const row = taskRows(SEPTEMBER_PLAN).findIndex(
    (shown) => shown.kind === 'task' && shown.task.id === 'A3.3',
  );
  const duration = context.cell('t_tasks', row, 'duration').split('!')[1]!.replaceAll('$', '');
  return typed(spec, context.sheetName('gantt'), {
    [LAUNCH_CELL]: { date: MOVED.launch.date },
    [duration]: 21,
  });
}

function byTheDay(spec: WorkbookSpec): WorkbookSpec {
  const { words, sheetName } = planContext(ENGLISH);
  return typed(spec, sheetName('gantt'), { [ZOOM_CELL]: words.schedule.zooms.day });
}

function typed(
  spec: WorkbookSpec,
  name: string,
  values: Readonly<Record<string, string | number | { readonly date: string }>>,
): WorkbookSpec {
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.kind === 'rich' && sheet.name === name
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) => ({ ...cell, value: values[cell.at] ?? cell.value ?? null })),
          }
        : sheet,
    ),
  };
}
