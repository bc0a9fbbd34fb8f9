import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { textHeight } from '../../sheets/textHeight';
import { STYLES } from '../../theme';
import { CARD_ROWS, putCard, type PlanCard } from '../pilot/cards';
import { filledRows } from '../pilot/figures';
import { numberText } from '../pilot/numberText';
import { textFormula } from '../pilot/textFormula';
import { quoteText, type PlanContext } from '../planContext';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

/** Widths of Action, Objectif, KPI principal and Horizon. */
const WIDTHS = [52, 40, 44, 20] as const;
const LAST_COLUMN = FIRST_COLUMN + WIDTHS.length - 1;
const CARDS = 6;
const HEADER = CARDS + CARD_ROWS + 1;

/** The plan on one page: action, objective, main KPI and horizon, live from the action plan. */
export const summarySheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const texts = context.words.pilot.summary;
  const { first, last } = context.layout.place('t_actions');
  putPlanBanner(canvas, context, 'summary', LAST_COLUMN);
  cards(context).forEach((card, index) => {
    const column = FIRST_COLUMN + index;
    putCard(canvas, { row: CARDS, left: column, right: column }, card);
  });
  canvas.height(HEADER - 1, 10);
  texts.columns.forEach((label, index) =>
    canvas.put(HEADER, FIRST_COLUMN + index, label, { ...STYLES.header, align: 'left', indent: 1 }),
  );
  canvas.height(HEADER, 24);
  for (let index = 0; index <= last - first; index++) putAction(canvas, context, index);
  return {
    sheet: {
      ...planFrame(context, 'summary', {
        headerRow: HEADER,
        lastRow: HEADER + 1 + last - first,
        lastColumn: LAST_COLUMN,
      }),
      columnWidths: [MARGIN, ...WIDTHS],
      ...canvas.finish(),
    },
  };
};

function cards(context: PlanContext): readonly PlanCard[] {
  const { formats } = context;
  const texts = context.words.pilot.summary.cards;
  const planned = `SUM(${context.column('t_budget', 'planned')})`;
  const share = (amount: string): string => `IF(N(envelope)=0,0,INT(100*${amount}/envelope))`;
  return [
    {
      label: texts.launch.label,
      formula: 'launch_date',
      numberFormat: formats.date,
      caption: textFormula(texts.launch.caption, { days: 'MAX(0,launch_date-today)' }),
    },
    {
      label: texts.envelope.label,
      formula: 'envelope',
      numberFormat: formats.wholeMoney,
      caption: textFormula(texts.envelope.caption, { share: share(planned) }),
    },
    {
      label: texts.objectives.label,
      formula: filledRows(context, 't_objectives'),
      numberFormat: '0',
      caption: textFormula(texts.objectives.caption, { kpis: filledRows(context, 't_kpis') }),
    },
    {
      label: texts.actions.label,
      formula: filledRows(context, 't_actions'),
      numberFormat: '0',
      caption: textFormula(texts.actions.caption, {
        running: `COUNTIF(${context.column('t_actions', 'status')},${context.quoted('action_status', 'running')})`,
      }),
    },
  ];
}

function putAction(canvas: Canvas, context: PlanContext, index: number): void {
  const row = HEADER + 1 + index;
  const cell = (field: string): string => context.cell('t_actions', index, field);
  const given = context.rows('t_actions')[index];
  const isSpare = given === undefined;
  const whenFilled = (formula: string): string => `IF(${cell('id')}="","",${formula})`;
  const objective = `IFERROR(INDEX(${context.column('t_objectives', 'text')},MATCH(${cell('objective')},${context.column('t_objectives', 'id')},0))&"","")`;
  const formulas = [
    `${cell('name')}&""`,
    `IF(${cell('intent')}="",${objective},${cell('intent')})`,
    mainKpi(context, cell('kpi'), cell('target')),
    `${cell('horizon')}&""`,
  ];
  formulas.forEach((formula, offset) =>
    canvas.put(
      row,
      FIRST_COLUMN + offset,
      null,
      { ...STYLES.wrapped, ...(offset === 0 ? { bold: true } : {}), ...(isSpare ? { border: {} } : {}) },
      { formula: whenFilled(formula) },
    ),
  );
  const texts = (['name', 'intent'] as const).map((field, offset) => ({
    text: typeof given?.[field] === 'string' ? given[field] : '',
    width: WIDTHS[offset]!,
  }));
  canvas.height(row, Math.max(isSpare ? 15 : 21, textHeight(texts)));
}

/** « Coût par lead < 50 € »: the sign from the KPI's direction, the number from its unit. */
function mainKpi(context: PlanContext, kpi: string, target: string): string {
  const of = (field: string): string =>
    `IFERROR(INDEX(${context.column('t_kpis', field)},MATCH(${kpi},${context.column('t_kpis', 'name')},0))&"","")`;
  const sign = `IF(${of('direction')}=${context.quoted('direction', 'lower')}," < "," ≥ ")`;
  return `${kpi}&IF(ISNUMBER(${target}),${sign}&${numberText(context, target, of('unit'))},${quoteText('')})`;
}
