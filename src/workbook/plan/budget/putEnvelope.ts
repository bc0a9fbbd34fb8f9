import { formatAddress } from '../../address';
import type { NameSpec, StyleSpec } from '../../model';
import { FIRST_COLUMN } from '../../sheets/banner';
import type { Canvas } from '../../sheets/canvas';
import { STYLES } from '../../theme';
import type { PlanContext } from '../planContext';
import {
  ENVELOPE_ROWS,
  envelopeCell,
  FIGURE_COLUMN,
  lineColumn,
  totalRow,
  type EnvelopeFigure,
} from './budgetPlaces';
import { unplannedCell } from './costsPlaces';
import { figure, INPUT_INK, label } from './moneyStyles';

/** The envelope and what became of it; only its protection keeps the vote from being changed by a slip. */
export function putEnvelope(canvas: Canvas, context: PlanContext): readonly NameSpec[] {
  const texts = context.words.money.budget;
  const { envelope } = context.plan.budget;
  canvas.band(6, FIRST_COLUMN, FIGURE_COLUMN, texts.envelopeTitle, STYLES.section);
  for (const [id, row] of Object.entries(ENVELOPE_ROWS) as [EnvelopeFigure, number][]) {
    canvas.band(row, FIRST_COLUMN, FIGURE_COLUMN - 1, texts[id], label);
    canvas.height(row, 18);
    const style = { ...figure, ...STYLE[id], numberFormat: formatOf(context, id) };
    if (id === 'envelope') canvas.put(row, FIGURE_COLUMN, envelope.amount, style, { note: texts.locked });
    else if (id === 'votedBy') canvas.put(row, FIGURE_COLUMN, envelope.votedBy || null, style);
    else if (id === 'votedOn')
      canvas.put(row, FIGURE_COLUMN, envelope.votedOn ? { date: envelope.votedOn } : null, style);
    else canvas.put(row, FIGURE_COLUMN, null, style, { formula: formulas(context)[id] });
  }
  return [
    {
      name: 'envelope',
      refersTo: context.at('budget', formatAddress(ENVELOPE_ROWS.envelope, FIGURE_COLUMN)),
    },
  ];
}

const STRONG: StyleSpec = { bold: true };
const VOTED: StyleSpec = { bold: true, color: INPUT_INK, locked: true };
const STYLE: Partial<Readonly<Record<EnvelopeFigure, StyleSpec>>> = {
  envelope: VOTED,
  votedBy: { color: INPUT_INK, locked: true },
  votedOn: { color: INPUT_INK, locked: true },
  remaining: STRONG,
  landing: STRONG,
};

function formatOf({ formats }: PlanContext, id: EnvelopeFigure): string {
  if (id === 'votedOn' || id === 'closed') return formats.date;
  return id === 'used' ? formats.percent : formats.money;
}

function formulas(
  context: PlanContext,
): Readonly<Record<Exclude<EnvelopeFigure, 'envelope' | 'votedBy' | 'votedOn'>, string>> {
  const total = (field: string): string =>
    context.at('budget', `${lineColumn(context, field)}${totalRow(context)}`);
  const own = (id: EnvelopeFigure): string => envelopeCell(context, id);
  // Costs that no line expected are spent all the same: the register counts, not the lines.
  const registered = (state: 'committed' | 'accrued' | 'actual'): string =>
    `SUMIFS(${context.column('t_costs', 'amount')},${context.column('t_costs', 'state')},${context.quoted('cost_state', state)})`;
  const spent = `${own('committed')}-${own('accrued')}-${own('actual')}`;
  return {
    planned: total('planned'),
    unallocated: `ROUND(envelope-${total('planned')},2)`,
    committed: registered('committed'),
    accrued: registered('accrued'),
    actual: registered('actual'),
    remaining: `ROUND(envelope-${spent},2)`,
    used: `IF(N(envelope)=0,0,(envelope-${own('remaining')})/envelope)`,
    landing: `ROUND(${total('landing')}+${unplannedCell(context)},2)`,
    landingGap: `ROUND(${own('landing')}-envelope,2)`,
    closed: 'EOMONTH(today,-1)',
  };
}
