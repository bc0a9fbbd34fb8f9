import { ACTION_STATUSES } from '../../../core/plan/plan';
import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { sentence } from './sentence';
import { putTableBands } from './tableBands';

/** Rows above the table of actions: the cards, then the names of the groups of columns. */
const LABELS_ROW = 5;
const VALUES_ROW = 6;

const CARD_EDGE: StyleSpec = { border: { left: 'medium' }, borderColor: COLORS.teal };
const CARD_LABEL: StyleSpec = { ...STYLES.cardLabel, fontSize: 9 };
const CARD_VALUE: StyleSpec = { ...STYLES.cardValue, fontSize: 11 };

/** Counts, budget and links of the actions, on two lines; each card spans from one field to another. */
export function putActionCards(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.operation.actions.cards;
  const column = (field: string): string => context.column('t_actions', field);
  const count = `COUNTIF(${column('id')},"<>")`;
  const share = (linked: string): string => sentence(texts.share, { n: linked, all: count });
  const within = (field: string): string => `COUNTIFS(${column('id')},"<>",${column(field)},"<>")`;
  const cards: readonly (readonly [
    from: string,
    to: string,
    label: string,
    formula: string,
    format?: string,
  ])[] = [
    ['id', 'name', texts.actions, count, '0'],
    ['objective', 'channel', texts.statuses, statusCounts(context)],
    ['p', 'message', texts.verdicts, verdictCounts(context)],
    ['resources', 'resources', texts.budget, `SUM(${column('budget')})`, context.formats.wholeMoney],
    ['owner', 'start', texts.spent, `SUM(${column('spent')})`, context.formats.wholeMoney],
    ['finish', 'review_on', texts.objective, share(within('objective'))],
    ['status', 'budget', texts.kpi, share(within('kpi'))],
    ['spent', 'check', texts.line, share(`COUNTIFS(${column('id')},"<>",${column('budget')},">0")`)],
  ];
  for (const [from, to, label, formula, format] of cards) {
    const left = context.layout.column('t_actions', from);
    const right = context.layout.column('t_actions', to);
    canvas.band(LABELS_ROW, left, right, null, CARD_LABEL);
    canvas.band(VALUES_ROW, left, right, null, CARD_VALUE);
    canvas.put(LABELS_ROW, left, label, { ...CARD_LABEL, ...CARD_EDGE });
    canvas.put(
      VALUES_ROW,
      left,
      null,
      { ...CARD_VALUE, ...CARD_EDGE, ...(format === undefined ? {} : { numberFormat: format }) },
      { formula },
    );
  }
  canvas.height(LABELS_ROW, 16);
  canvas.height(VALUES_ROW, 21);
}

function statusCounts(context: PlanContext): string {
  return counts(
    context,
    'status',
    ACTION_STATUSES.map((status) => context.item('action_status', status)),
  );
}

function verdictCounts(context: PlanContext): string {
  return counts(context, 'verdict', Object.values(context.words.operation.actions.verdicts));
}

/** `Keep 2 · Adjust 1 · Stop 0`: each word with its number of rows. */
function counts(context: PlanContext, field: string, words: readonly string[]): string {
  return words
    .map((word, index) => {
      const label = quoteText(`${index === 0 ? '' : ' · '}${word} `);
      return `${label}&COUNTIF(${context.column('t_actions', field)},${quoteText(word)})`;
    })
    .join('&');
}

/** Groups of columns: first and last field. */
const GROUPS = [
  ['why', 'objective', 'persona'],
  ['what', 'family', 'resources'],
  ['who', 'owner', 'status'],
  ['money', 'budget', 'spent'],
  ['result', 'kpi', 'rank'],
  ['control', 'check', 'check'],
  ['priority', 'impact', 'priority'],
  ['tests', 'created_on', 'tested_on'],
] as const;

/** The names of the groups of columns, just above the header. */
export function putActionBands(canvas: Canvas, context: PlanContext): void {
  putTableBands(canvas, context, 't_actions', GROUPS, context.words.operation.actions.bands);
}
