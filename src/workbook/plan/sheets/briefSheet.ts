import { MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { textHeight } from '../../sheets/textHeight';
import type { StyleSpec } from '../../model';
import { COLORS, STYLES, TONES } from '../../theme';
import { formatAddress } from '../../address';
import type { PlanContext } from '../planContext';
import { putPlanBanner, type PlanSheetBuilder } from '../planFrame';
import { BRIEF_FIRST_ROW, BRIEF_LISTS, briefAnswers, briefRows } from '../strategy/fixedCells';
import { dateText, live } from '../strategy/live';
import { readiness, readinessSentence } from '../strategy/readiness';
import { INPUT_CELL, putWide, strategySheet } from '../strategy/strategySheet';
import { putTiles } from '../strategy/tiles';

/** Three blocks side by side: a narrow column for the number, a wide one for the text, a gap. */
const BLOCKS = [
  [2, 3],
  [5, 6],
  [8, 9],
] as const;
const WIDTHS = [MARGIN, 4, 44, 2, 4, 44, 2, 4, 44];
const LAST_COLUMN = 9;
const BLOCK_FILLS = [COLORS.blue, COLORS.teal, COLORS.slate] as const;

/** The page everybody agrees on before anything else: goals, markets, limits, and the three strategic questions. */
export const briefSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const { plan, words } = context;
  const texts = words.strategy.brief;
  const rows = briefRows(
    Math.max(plan.brief.goals.length, plan.brief.markets.length, plan.brief.constraints.length),
  );
  putPlanBanner(canvas, context, 'brief', LAST_COLUMN);
  canvas.height(5, 8);
  putFacts(canvas, context);
  canvas.height(9, 8);
  putSection(canvas, 10, LAST_COLUMN, texts.frame);
  putLists(canvas, context, rows);
  const answers = briefAnswers(rows);
  const questionRow = answers.who.row - 1;
  canvas.height(questionRow - 2, 8);
  putSection(canvas, questionRow - 1, LAST_COLUMN, texts.questions);
  (['who', 'value', 'segments'] as const).forEach((question, index) => {
    const { row, column } = answers[question];
    putHead(canvas, questionRow, index, texts[question]);
    canvas.band(row, column, column + 1, plan.brief.identity[question], ANSWER);
    canvas.merge(row, column, row, column + 1);
  });
  canvas.height(
    answers.who.row,
    Math.max(84, textHeight(Object.values(plan.brief.identity).map((text) => ({ text, width: 46 })))),
  );
  const last = putReadiness(canvas, context, answers.who.row + 2);
  return strategySheet(context, 'brief', canvas, {
    lastRow: last,
    lastColumn: LAST_COLUMN,
    widths: WIDTHS,
    paper: 'A4',
  });
};

const FRAME: StyleSpec = {
  border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
  borderColor: COLORS.line,
};
const ANSWER: StyleSpec = { ...INPUT_CELL, ...FRAME, verticalAlign: 'top' };

/** Envelope, launch and period: read from the sheets where they are decided. */
function putFacts(canvas: Canvas, context: PlanContext): void {
  const { words, plan, formats } = context;
  const texts = words.strategy.brief;
  const ahead = 'launch_date-today';
  const label = `"${plan.launch.label.replaceAll('"', '""')}"`;
  putTiles(canvas, 6, [
    {
      span: BLOCKS[0],
      label: texts.envelope,
      formula: 'envelope',
      format: formats.wholeMoney,
      comment: texts.votedBy
        .replace('{by}', plan.budget.envelope.votedBy)
        .replace('{on}', context.date(plan.budget.envelope.votedOn)),
    },
    {
      span: BLOCKS[1],
      label: texts.launch,
      formula: 'launch_date',
      format: formats.date,
      comment: {
        formula: `IF(${ahead}>0,${live(texts.launchAhead, { label, days: `(${ahead})` })},IF(${ahead}=0,${live(texts.launchToday, { label })},${live(texts.launchPast, { label, days: `(today-launch_date)` })}))`,
      },
    },
    {
      span: BLOCKS[2],
      label: texts.period,
      formula: `${dateText(plan.language, 'period_start')}&" → "&${dateText(plan.language, 'period_end')}`,
      comment: {
        formula: live(texts.periodMonths, {
          months: '((YEAR(period_end+1)-YEAR(period_start))*12+MONTH(period_end+1)-MONTH(period_start))',
        }),
      },
    },
  ]);
}

function putHead(canvas: Canvas, row: number, block: number, title: string): void {
  const [from, to] = BLOCKS[block]!;
  const style = { ...STYLES.header, align: 'left' as const, indent: 1, fill: BLOCK_FILLS[block]! };
  putWide(canvas, row, [from, to], title, style);
  canvas.height(row, 22);
}

function putLists(canvas: Canvas, context: PlanContext, rows: number): void {
  const { plan, words } = context;
  const texts = words.strategy.brief;
  const lists = ['goals', 'markets', 'constraints'] as const;
  lists.forEach((name, index) => putHead(canvas, BRIEF_FIRST_ROW - 1, index, texts[name]));
  for (let index = 0; index < rows; index++) {
    const row = BRIEF_FIRST_ROW + index;
    const given = lists.map((name) => plan.brief[name][index] ?? null);
    lists.forEach((name, block) => {
      const { column } = BRIEF_LISTS[name];
      canvas.put(row, column - 1, index + 1, {
        ...STYLES.text,
        align: 'center',
        indent: 0,
        color: COLORS.faint,
      });
      canvas.put(row, column, given[block] ?? null, INPUT_CELL);
    });
    canvas.height(row, Math.max(21, textHeight(given.map((text) => ({ text: text ?? '', width: 44 })))));
  }
}

/** What is done of each analysis, three a row; returns the last row. */
function putReadiness(canvas: Canvas, context: PlanContext, top: number): number {
  canvas.height(top - 1, 8);
  putSection(canvas, top, LAST_COLUMN, context.words.strategy.brief.readiness);
  const parts = readiness(context);
  const style: StyleSpec = { ...STYLES.text, ...TONES.watch };
  parts.forEach((part, index) => {
    const row = top + 1 + Math.floor(index / 3);
    const span = BLOCKS[index % 3]!;
    putWide(canvas, row, span, { formula: readinessSentence(part) }, style);
    canvas.height(row, 20);
    const at = formatAddress(row, span[0]);
    canvas.conditional([
      {
        kind: 'expression',
        range: `${at}:${formatAddress(row, span[1])}`,
        formula: `LEFT($${at.replace(/\d+/, '')}$${row},1)="✓"`,
        style: TONES.good,
      },
    ]);
  });
  return top + Math.ceil(parts.length / 3);
}
