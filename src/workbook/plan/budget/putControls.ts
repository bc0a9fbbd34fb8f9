import { formatAddress } from '../../address';
import type { Canvas } from '../../sheets/canvas';
import { STYLES } from '../../theme';
import type { PlanContext } from '../planContext';
import { allocatedCell } from './allocationPlaces';
import {
  breakdownRows,
  CONTROLS,
  CONTROLS_TOP,
  envelopeCell,
  lineColumn,
  monthCells,
  totalRow,
  type ControlId,
} from './budgetPlaces';
import { costsTotalCell, unplannedCell } from './costsPlaces';
import { figure, GAP, head, headNumber, label, verdict, verdictTones } from './moneyStyles';

const LABEL = 6;
const LEFT = 10;
const RIGHT = 11;
const DIFFERENCE = 12;
const VERDICT = 13;

/** Row that says how many controls read zero. */
export const PASSED_ROW = CONTROLS_TOP + CONTROLS.length + 1;

/** Both sides of each control, their gap and a verdict in words. */
export function putControls(canvas: Canvas, context: PlanContext): void {
  const { money } = context.words;
  const texts = money.budget;
  canvas.band(CONTROLS_TOP - 1, LABEL, VERDICT, texts.controlsTitle, STYLES.section);
  canvas.band(CONTROLS_TOP, LABEL, LEFT - 1, texts.control, head);
  [texts.left, texts.right, texts.difference, texts.verdict].forEach((text, index) =>
    canvas.put(CONTROLS_TOP, LEFT + index, text, headNumber),
  );
  const shown = controls(context);
  shown.forEach(({ id, left, right }, index) => {
    const row = CONTROLS_TOP + 1 + index;
    canvas.band(row, LABEL, LEFT - 1, texts.controls[id], label);
    const put = (column: number, formula: string): void =>
      canvas.put(row, column, null, { ...figure, numberFormat: GAP }, { formula });
    put(LEFT, left);
    put(RIGHT, right);
    put(DIFFERENCE, `ROUND($${formatAddress(row, LEFT)}-$${formatAddress(row, RIGHT)},2)`);
    canvas.put(row, VERDICT, null, verdict, {
      formula: `IF($${formatAddress(row, DIFFERENCE)}=0,"${money.ok}","${money.gap}")`,
    });
  });
  const first = CONTROLS_TOP + 1;
  const last = CONTROLS_TOP + shown.length;
  const verdicts = `$M$${first}:$M$${last}`;
  canvas.band(last + 1, LABEL, VERDICT, texts.controlsPassed, STYLES.total);
  canvas.put(last + 1, DIFFERENCE, null, STYLES.totalNumber, {
    formula: `COUNTIF(${verdicts},"${money.ok}")`,
  });
  canvas.put(
    last + 1,
    VERDICT,
    null,
    { ...STYLES.totalNumber, align: 'center', numberFormat: '"/ "0' },
    {
      formula: `ROWS(${verdicts})`,
    },
  );
  canvas.conditional(verdictTones(`M${first}:M${last}`, `$M${first}`, money));
}

/** The verdicts, for the alert that counts those that are not zero. */
export function controlVerdicts(context: PlanContext): string {
  const last = CONTROLS_TOP + controls(context).length;
  return context.at('budget', `M${CONTROLS_TOP + 1}:M${last}`);
}

function controls(
  context: PlanContext,
): readonly { readonly id: ControlId; readonly left: string; readonly right: string }[] {
  const rows = breakdownRows(context);
  const cell = (field: string, row: number): string => `$${lineColumn(context, field)}$${row}`;
  const total = (field: string): string => cell(field, totalRow(context));
  const cost = (field: string): string => context.column('t_costs', field);
  const sides: Partial<Record<ControlId, readonly [string, string]>> = {
    months: [total('planned'), `SUM(${monthCells(context, totalRow(context))})`],
    natures: [total('planned'), cell('planned', rows.full)],
    channels: [total('planned'), cell('planned', rows.channelTotal)],
    envelope: [`${total('planned')}+${envelopeCell(context, 'unallocated')}`, 'envelope'],
    costs: [
      costsTotalCell(context),
      `${total('committed')}+${total('accrued')}+${total('actual')}+${unplannedCell(context)}`,
    ],
    actualMonths: [
      `SUMIFS(${cost('amount')},${cost('state')},${context.quoted('cost_state', 'actual')})`,
      `SUM(${monthCells(context, rows.actualByMonth)})`,
    ],
    tax: [`${total('planned')}+${total('tax')}`, total('gross')],
    ...(context.has('transfers') ? { transfers: transferSides(context) } : {}),
    ...(hasLevers(context) ? { allocation: [allocatedCell(context), 'envelope'] } : {}),
  };
  return CONTROLS.flatMap((id) => {
    const both = sides[id];
    return both ? [{ id, left: both[0], right: both[1] }] : [];
  });
}

/** Without levers there is nothing to compare with the envelope. */
function hasLevers(context: PlanContext): boolean {
  return context.has('allocation') && context.rows('t_allocation').length > 0;
}

/** What known lines received and what they gave; a transfer to or from nowhere shows here. */
function transferSides(context: PlanContext): readonly [string, string] {
  const field = (name: string): string => context.column('t_transfers', name);
  const known = (label: string): string => `SUMIF(${field(label)},"?*",${field('amount')})`;
  return [known('to_label'), known('from_label')];
}
