import { SWOT_KINDS, type SwotKind } from '../../../core/plan/plan';
import { formatAddress } from '../../address';
import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import type { FormulaRow } from '../putTable';
import { dateText, live } from './live';
import { rowRank } from './rowRank';
import { PANEL_NUMBER, PANEL_TEXT, putWide } from './strategySheet';

/** Findings a quadrant shows. */
const SHOWN = 4;
const TOP = 6;
const LEFT: readonly [number, number] = [2, 3];
const RIGHT: readonly [number, number] = [4, 6];
/** Reading panel, right of the quadrants. */
const PANEL: readonly [number, number] = [7, 9];

const PLACES: Readonly<
  Record<
    SwotKind,
    {
      readonly row: number;
      readonly span: readonly [number, number];
      readonly fill: string;
      readonly tone: StyleSpec;
    }
  >
> = {
  strength: { row: TOP, span: LEFT, fill: COLORS.teal, tone: TONES.good },
  weakness: { row: TOP, span: RIGHT, fill: COLORS.amber, tone: TONES.watch },
  opportunity: {
    row: TOP + SHOWN + 2,
    span: LEFT,
    fill: COLORS.blue,
    tone: { color: COLORS.blue, fill: COLORS.blueLight },
  },
  threat: { row: TOP + SHOWN + 2, span: RIGHT, fill: COLORS.coral, tone: TONES.bad },
};

/** The code of a finding: its quadrant's letter and its rank there, by impact, then in the order of the rows. */
export function swotCode(context: PlanContext, row: FormulaRow): string {
  const letters = context.words.strategy.swot.letters;
  const letter = SWOT_KINDS.map(
    (kind) => `IF(${row.cell('kind')}=${context.quoted('swot_kind', kind)},${quoteText(letters[kind])},`,
  ).join('');
  const rank = rowRank(context, 't_swot', 'impact', row, 'kind');
  return `${letter}""${')'.repeat(SWOT_KINDS.length)}&${rank}`;
}

/** The classical picture: four quadrants with their strongest findings, and what they weigh. */
export function putSwotQuadrants(canvas: Canvas, context: PlanContext): void {
  SWOT_KINDS.forEach((kind) => putQuadrant(canvas, context, kind));
  for (let row = TOP; row <= TOP + 2 * SHOWN + 2; row++) canvas.height(row, 26);
  canvas.height(TOP + SHOWN + 1, 8);
  putReading(canvas, context);
}

function found(context: PlanContext, code: string, field: string): string {
  return `INDEX(${context.column('t_swot', field)},MATCH(${quoteText(code)},${context.column('t_swot', 'code')},0))`;
}

function putQuadrant(canvas: Canvas, context: PlanContext, kind: SwotKind): void {
  const { row, span, fill, tone } = PLACES[kind];
  const texts = context.words.strategy.swot;
  putWide(canvas, row, span, texts.quadrants[kind], {
    ...STYLES.header,
    align: 'left',
    indent: 1,
    fill,
    fontSize: 11,
    ...(kind === 'weakness' ? { color: COLORS.ink } : {}),
  });
  for (let rank = 1; rank <= SHOWN; rank++) {
    const code = `${texts.letters[kind]}${rank}`;
    const text = `${quoteText(`${code} · `)}&${found(context, code, 'finding')}&" ("&${found(context, code, 'impact')}&"/5)"`;
    putWide(
      canvas,
      row + rank,
      span,
      { formula: `IFERROR(${text},${rank === 1 ? quoteText(texts.empty) : '""'})` },
      { fontSize: 10, verticalAlign: 'middle', wrap: true, indent: 1, ...tone, color: COLORS.ink },
    );
  }
}

/** Number and mean impact by quadrant, then the four crossings that turn findings into decisions. */
function putReading(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.strategy.swot;
  const [from, , to] = [PANEL[0], 0, PANEL[1]];
  const kinds = context.column('t_swot', 'kind');
  const impacts = context.column('t_swot', 'impact');
  [context.label('t_swot', 'kind'), texts.count, texts.mean].forEach((text, index) =>
    canvas.put(TOP, from + index, text, STYLES.header),
  );
  SWOT_KINDS.forEach((kind, index) => {
    const label = context.quoted('swot_kind', kind);
    const row = TOP + 1 + index;
    canvas.put(row, from, context.item('swot_kind', kind), PANEL_TEXT);
    canvas.put(row, from + 1, null, PANEL_NUMBER, { formula: `COUNTIF(${kinds},${label})` });
    canvas.put(
      row,
      to,
      null,
      { ...PANEL_NUMBER, numberFormat: '0.0' },
      {
        formula: `IFERROR(SUMIFS(${impacts},${kinds},${label})/COUNTIFS(${kinds},${label},${impacts},">0"),"")`,
      },
    );
  });
  canvas.conditional([
    {
      kind: 'expression',
      range: `${formatAddress(TOP + 1, from + 1)}:${formatAddress(TOP + SWOT_KINDS.length, from + 1)}`,
      formula: `${formatAddress(TOP + 1, from + 1)}=0`,
      style: TONES.bad,
    },
  ]);
  const row = TOP + SHOWN + 2;
  putWide(canvas, row, PANEL, texts.crossing, { ...STYLES.header, align: 'left', indent: 1 });
  const pairs = [
    ['strength', 'opportunity', 'strength_opportunity'],
    ['strength', 'threat', 'strength_threat'],
    ['weakness', 'opportunity', 'weakness_opportunity'],
    ['weakness', 'threat', 'weakness_threat'],
  ] as const;
  pairs.forEach(([one, other, crossing], index) => {
    const a = quoteText(`${texts.letters[one]}1`);
    const b = quoteText(`${texts.letters[other]}1`);
    const codes = context.column('t_swot', 'code');
    putWide(
      canvas,
      row + 1 + index,
      PANEL,
      {
        formula: `IF(AND(COUNTIF(${codes},${a})>0,COUNTIF(${codes},${b})>0),${live(texts.crossings[crossing], { a, b })},${quoteText(context.words.strategy.noFigure)})`,
      },
      PANEL_TEXT,
    );
  });
}

/** What weighs more, inside and outside, and how fresh the findings are. */
export function swotBalance(context: PlanContext): string {
  const texts = context.words.strategy.swot;
  const last = `MAX(0,${context.column('t_swot', 'date')})`;
  const weight = (kind: SwotKind): string =>
    `SUMIFS(${context.column('t_swot', 'impact')},${context.column('t_swot', 'kind')},${context.quoted('swot_kind', kind)})`;
  return [
    live(texts.balanceInternal, { plus: weight('strength'), minus: weight('weakness') }),
    live(texts.balanceExternal, { plus: weight('opportunity'), minus: weight('threat') }),
    `IF(${last}=0,"",${live(texts.latest, { date: dateText(context.plan.language, last) })})`,
  ].join('&" "&');
}
