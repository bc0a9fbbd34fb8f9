import { columnLetters, formatAddress } from '../../address';
import type { ChartSpec } from '../../model';
import { MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { COLORS, STYLES, TONES } from '../../theme';
import { allocationTotalRow, versionRows } from '../budget/allocationPlaces';
import { allocationIssues } from '../budget/allocationRows';
import { leverFormulas } from '../budget/leverFormulas';
import { airRows, AMOUNT } from '../budget/moneyStyles';
import { putLinkToLines } from '../budget/putLinkToLines';
import { putPocket } from '../budget/putPocket';
import { putVersions, versionDifference } from '../budget/putVersions';
import type { PlanContext } from '../planContext';
import { planFrame, putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';

/** The envelope shared among the levers with the rule that decided each amount, then its quarterly versions. */
export const allocationSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_allocation');
  putPlanBanner(canvas, context, 'allocation', place.right);
  putLinkToLines(canvas, context, 't_allocation');
  putPocket(canvas, context);
  putRules(canvas, context);
  airRows(canvas, RULES_FIRST, allocationTotalRow(context) - 2);
  putTotals(canvas, context, place.right);
  const levers = putTable(canvas, context, 't_allocation', {
    formulas: leverFormulas(context),
    format: (field) =>
      MONEY.has(field) ? AMOUNT : field === 'move' || field === 'wish' ? SIGNED : FORMATS[field],
  });
  putVersions(canvas, context);
  const versions = putTable(canvas, context, 't_versions', {
    formulas: { difference: ({ cell }) => versionDifference(cell) },
    format: (field) => (field === 'difference' ? SIGNED : VERSIONED.has(field) ? AMOUNT : undefined),
  });
  airRows(canvas, versionRows(context).versionTotal, versionRows(context).versionTotal + 2);
  return {
    sheet: {
      ...planFrame(context, 'allocation', {
        headerRow: 4,
        lastRow: versionRows(context).versionReason,
        lastColumn: place.right,
        paper: 'A3',
      }),
      freeze: { rows: 0, columns: 3 },
      columnWidths: tableWidths('t_allocation', MARGIN),
      ...canvas.finish(),
      tables: [levers.table, versions.table],
      validations: [...levers.validations, ...versions.validations],
      charts: splitChart(context),
    },
  };
};

const MONEY: ReadonlySet<string> = new Set(['amount', 'proposed']);
const VERSIONED: ReadonlySet<string> = new Set(['v1', 'v2', 'v3', 'v4']);
const SIGNED = '+#,##0.00;-#,##0.00;"–"';
const FORMATS: Readonly<Record<string, string>> = {
  share: '0.00%',
  floor: '0.0%',
  cap: '0.0%',
  stable: '0.0%',
  expected_roi: '0.00',
  measured_roi: '0.00',
};

const RULES_FIRST = 7;
const RULES_LAST = 11;

/** How amounts were decided, what the return means here, and what could not be done. */
function putRules(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.money.allocation;
  canvas.band(RULES_FIRST - 1, 7, RULES_LAST, texts.rulesTitle, STYLES.section);
  const lines = [texts.rulesText, texts.moveText, texts.roi];
  lines.forEach((text, index) => {
    const row = RULES_FIRST + index * 3;
    canvas.put(row, 7, text, { ...STYLES.note, italic: false, color: COLORS.ink });
    canvas.merge(row, 7, row + 2, RULES_LAST);
  });
  const issues = allocationIssues(context.plan, texts);
  if (issues.length === 0) return;
  canvas.put(16, 7, issues.join(' '), { ...STYLES.wrapped, ...TONES.bad });
  canvas.merge(16, 7, 17, RULES_LAST);
}

function putTotals(canvas: Canvas, context: PlanContext, lastColumn: number): void {
  const texts = context.words.money.allocation;
  const row = allocationTotalRow(context);
  const { first, last } = context.layout.place('t_allocation');
  putSection(canvas, row - 1, lastColumn, texts.tableTitle({ currency: context.plan.currency }));
  canvas.band(row, 2, lastColumn, texts.total, STYLES.total);
  for (const [field, numberFormat] of [
    ['amount', AMOUNT],
    ['share', '0.00%'],
    ['move', SIGNED],
    ['proposed', AMOUNT],
  ] as const) {
    const column = context.layout.column('t_allocation', field);
    const letters = columnLetters(column);
    canvas.put(
      row,
      column,
      null,
      { ...STYLES.totalNumber, numberFormat },
      {
        formula: `ROUND(SUM(${letters}${first}:${letters}${last}),4)`,
      },
    );
  }
}

/** One slice a lever; none without levers. */
function splitChart(context: PlanContext): readonly ChartSpec[] {
  const { first } = context.layout.place('t_allocation');
  const filled = context.rows('t_allocation').length;
  if (filled === 0) return [];
  const column = (field: string): number => context.layout.column('t_allocation', field);
  const range = (field: string): string =>
    context.at(
      'allocation',
      `${formatAddress(first, column(field))}:${formatAddress(first + filled - 1, column(field))}`,
    );
  return [
    {
      kind: 'doughnut',
      title: context.words.money.allocation.chart,
      from: formatAddress(6, column('rule')),
      to: formatAddress(17, column('move')),
      series: [
        {
          name: context.at('allocation', formatAddress(first - 1, column('amount'))),
          categories: range('label'),
          values: range('amount'),
        },
      ],
      valueFormat: context.formats.wholeMoney,
    },
  ];
}
