import { columnLetters, formatAddress } from '../../address';
import type { ConditionalFormatSpec } from '../../model';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { TONES } from '../../theme';
import { putSprintBlock } from '../learning/sprintBlock';
import { testFormulas } from '../learning/testFormulas';
import { putTestTiles } from '../learning/testTiles';
import { roomyRows } from '../operation/rowHeights';
import { columnTone, unitFormats, unitOfKpi, wordTones } from '../operation/tones';
import { putTableBands } from '../operation/tableBands';
import { quoteText, type PlanContext } from '../planContext';
import { planFrame, putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { live } from '../strategy/live';
import { BANNER_ROWS, putSentence } from '../strategy/strategySheet';

const ROW_HEIGHT = 42;

/** One row a test: the weak point, the change, what it did, and the decision; the one-day sprint stands below. */
export const testsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_tests');
  putPlanBanner(canvas, context, 'tests', place.right);
  canvas.height(5, 8);
  putTestTiles(canvas, context, 6);
  canvas.height(9, 8);
  const firstPage = context.layout.column('t_tests', 'criterion');
  putSentence(canvas, 10, firstPage, sentence(context));
  canvas.height(11, 8);
  putTableBands(canvas, context, 't_tests', BANDS, context.words.learning.tests.bands);
  const tests = putTable(canvas, context, 't_tests', {
    key: ['date', 'action', 'weak_point'],
    formulas: testFormulas(context),
    format: (field) => (field === 'effect' ? '+0%;-0%;0%' : undefined),
    style: (field) => (field === 'loop' || field === 'waiting' ? { align: 'center' } : undefined),
  });
  const sprint = putSprintBlock(canvas, context);
  canvas.conditional(tones(context));
  const cells = canvas.finish();
  const frozen = context.layout.column('t_tests', 'action_name');
  const lastRow = context.layout.place('t_sprint').last;
  const frame = planFrame(context, 'tests', {
    headerRow: BANNER_ROWS,
    lastRow,
    lastColumn: place.right,
    freezeColumns: frozen,
    paper: 'A3',
  });
  // The tests and the sprint on one page, the results of the tests on the next.
  const results = `${formatAddress(1, firstPage + 1)}:${formatAddress(place.last, place.right)}`;
  return {
    sheet: {
      ...frame,
      print: {
        ...frame.print!,
        repeatColumns: `A:${columnLetters(frozen)}`,
        area: `A1:${formatAddress(lastRow, firstPage)},${results}`,
      },
      columnWidths: tableWidths('t_tests', MARGIN),
      ...cells,
      rowHeights: roomyRows(
        context,
        't_sprint',
        roomyRows(context, 't_tests', cells.rowHeights, ROW_HEIGHT),
        30,
      ),
      tables: [tests.table, sprint.table],
      validations: [...tests.validations, ...sprint.validations],
    },
  };
};

/** Groups of columns: first and last field. */
const BANDS = [
  ['where', 'date', 'kind'],
  ['weakness', 'weak_point', 'feedback_on'],
  ['test', 'budget', 'criterion'],
  ['result', 'kpi', 'waiting'],
  ['decision', 'proposal', 'owner'],
  ['control', 'check', 'check'],
] as const;

/** What to read first, or that nothing waits. */
function sentence(context: PlanContext): string {
  const texts = context.words.learning.tests;
  const column = (field: string): string => context.column('t_tests', field);
  const late = `COUNTIF(${column('waiting')},">"&test_max_days)`;
  const oldest = `INDEX(${column('action_name')},MATCH(MAX(${column('waiting')}),${column('waiting')},0))`;
  const lines = live(texts.late, { count: late, action: oldest, days: `MAX(${column('waiting')})` });
  return `IF(COUNT(${column('date')})=0,${quoteText(texts.none)},IF(${late}=0,${quoteText(texts.inTime)},${lines}))`;
}

function tones(context: PlanContext): readonly ConditionalFormatSpec[] {
  const verdict = (id: string): string => context.item('test_verdict', id);
  const verdicts = [
    [verdict('keep'), 'good'],
    [verdict('adjust'), 'watch'],
    [verdict('stop'), 'bad'],
    [verdict('pending'), 'calm'],
  ] as const;
  return [
    ...wordTones(context, 't_tests', 'verdict', verdicts),
    ...wordTones(context, 't_tests', 'proposal', verdicts),
    columnTone(context, 't_tests', 'waiting', (cell) => `N(${cell('waiting')})>test_max_days`, {
      ...TONES.bad,
      bold: true,
    }),
    columnTone(
      context,
      't_tests',
      'due',
      (cell) => `AND(N(${cell('due')})>0,${cell('due')}<=today,N(${cell('read_on')})=0)`,
      { ...TONES.watch, bold: true },
    ),
    ...unitFormats(context, 't_tests', ['threshold', 'before', 'after'], (cell) => unitOfKpi(cell('kpi'))),
  ];
}
