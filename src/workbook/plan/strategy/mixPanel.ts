import { MIX_PS } from '../../../core/plan/plan';
import { formatAddress, quoteSheetName } from '../../address';
import type { ChartSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { COLORS, STYLES, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { live } from './live';
import { PANEL_NUMBER, PANEL_TEXT, putSentence } from './strategySheet';

const COLUMN = { p: 2, covers: 3, state: 4, budget: 5, actions: 6, share: 7 } as const;
const TEXTS: ReadonlySet<number> = new Set([COLUMN.p, COLUMN.covers, COLUMN.state]);
const FIRST_CHART_COLUMN = 8;
/** Rows the chart covers at least. */
const CHART_ROWS = 9;

/** One line a P of the mix: what it decides, whether it is decided, its actions and their budget. */
export interface MixPanel {
  readonly lastRow: number;
  readonly chart: ChartSpec;
}

export function putMixPanel(canvas: Canvas, context: PlanContext, top: number, right: number): MixPanel {
  const texts = context.words.strategy.mix;
  const ps = MIX_PS.slice(0, context.plan.mix.size);
  putSection(canvas, top, right, texts.panel);
  const header = top + 2;
  const first = header + 1;
  const last = first + ps.length - 1;
  const total = last + 2;
  for (const [name, column] of Object.entries(COLUMN))
    canvas.put(header, column, texts.columns[name as keyof typeof COLUMN], {
      ...STYLES.header,
      ...(TEXTS.has(column) ? { align: 'left', indent: 1 } : {}),
    });
  canvas.height(header, 24);
  const budgets = context.column('t_actions', 'budget');
  const actionPs = context.column('t_actions', 'p');
  const ids = context.column('t_actions', 'id');
  const sum = `SUM(${budgets})`;
  const line = (
    row: number,
    texts3: { p: string; covers: string },
    formulas: { state: string; budget: string; actions: string },
  ): void => {
    canvas.put(row, COLUMN.p, texts3.p, { ...PANEL_TEXT, bold: true });
    canvas.put(row, COLUMN.covers, texts3.covers, PANEL_TEXT);
    canvas.put(row, COLUMN.state, null, PANEL_TEXT, { formula: formulas.state });
    canvas.put(
      row,
      COLUMN.budget,
      null,
      {
        ...PANEL_NUMBER,
        align: 'right',
        numberFormat: context.formats.moneyOrDash,
      },
      {
        formula: formulas.budget,
      },
    );
    canvas.put(row, COLUMN.actions, null, PANEL_NUMBER, { formula: formulas.actions });
    canvas.put(
      row,
      COLUMN.share,
      null,
      { ...PANEL_NUMBER, numberFormat: '0%' },
      {
        formula: `IF(${sum}=0,"",${formatAddress(row, COLUMN.budget)}/${sum})`,
      },
    );
    canvas.height(row, 28);
  };
  ps.forEach((p, index) => {
    const label = context.quoted('mix_p', p);
    const count = decisions(context, label);
    line(
      first + index,
      { p: context.item('mix_p', p), covers: texts.covers[p] },
      {
        state: `IF(${count}=0,${quoteText(`○ ${texts.undecided}`)},${live(`✓ ${texts.decided}`, { count })})`,
        budget: `SUMIFS(${budgets},${actionPs},${label})`,
        actions: `COUNTIF(${actionPs},${label})`,
      },
    );
  });
  const without = last + 1;
  const loose = `SUMPRODUCT((${ids}<>"")*(${actionPs}=""))`;
  const rows = (column: number): string => `${formatAddress(first, column)}:${formatAddress(last, column)}`;
  line(
    without,
    { p: texts.without, covers: '' },
    { state: `IF(${loose}=0,"✓","○")`, budget: `${sum}-SUM(${rows(COLUMN.budget)})`, actions: loose },
  );
  canvas.band(total, COLUMN.p, COLUMN.share, texts.total, STYLES.total);
  canvas.put(
    total,
    COLUMN.budget,
    null,
    { ...STYLES.totalNumber, numberFormat: context.formats.money },
    {
      formula: sum,
    },
  );
  canvas.put(
    total,
    COLUMN.actions,
    null,
    { ...STYLES.totalNumber, align: 'center' },
    {
      formula: `SUMPRODUCT((${ids}<>"")*1)`,
    },
  );
  canvas.height(total, 22);
  const state = formatAddress(first, COLUMN.state);
  const range = `${state}:${formatAddress(without, COLUMN.state)}`;
  canvas.conditional([
    { kind: 'expression', range, formula: `LEFT(${state},1)="○"`, style: TONES.watch },
    { kind: 'expression', range, formula: `LEFT(${state},1)="✓"`, style: TONES.good },
  ]);
  putDecided(canvas, context, top + 1, right);
  const lastRow = Math.max(total, header + CHART_ROWS);
  return { lastRow, chart: chart(context, { header, first, last, lastRow, right }) };
}

function decisions(context: PlanContext, label: string): string {
  return `SUMPRODUCT((${context.column('t_mix', 'p')}=${label})*(${context.column('t_mix', 'decision')}<>""))`;
}

function putDecided(canvas: Canvas, context: PlanContext, row: number, right: number): void {
  const texts = context.words.strategy.mix;
  const ps = MIX_PS.slice(0, context.plan.mix.size);
  const done = `(${ps.map((p) => `IF(${decisions(context, context.quoted('mix_p', p))}>0,1,0)`).join('+')})`;
  const total = String(ps.length);
  putSentence(
    canvas,
    row,
    right,
    `IF(${done}=${total},${live(texts.sentenceDone, { total })},${live(texts.sentenceMissing, { done, total })})`,
  );
}

function chart(
  context: PlanContext,
  at: { header: number; first: number; last: number; lastRow: number; right: number },
): ChartSpec {
  const sheet = quoteSheetName(context.sheetName('mix'));
  const absolute = (row: number, column: number): string =>
    formatAddress(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const range = (column: number): string =>
    `${sheet}!${absolute(at.first, column)}:${absolute(at.last, column)}`;
  return {
    kind: 'bar',
    title: context.words.strategy.mix.chart,
    from: formatAddress(at.header, FIRST_CHART_COLUMN),
    to: formatAddress(at.lastRow, at.right),
    series: [
      {
        name: `${sheet}!${absolute(at.header, COLUMN.budget)}`,
        categories: range(COLUMN.p),
        values: range(COLUMN.budget),
        color: COLORS.teal,
      },
    ],
    valueFormat: context.formats.thousands,
  };
}
