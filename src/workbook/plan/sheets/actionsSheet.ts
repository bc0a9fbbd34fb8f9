import { formatAddress } from '../../address';
import type { ConditionalFormatSpec } from '../../model';
import { putActionBands, putActionCards } from '../operation/actionHead';
import { roomyRows } from '../operation/rowHeights';
import { columnTone, unitFormats, unitOfKpi, wordTones } from '../operation/tones';
import { kpiField, verdictFormula } from '../operation/verdict';
import { putVerdictRule } from '../operation/verdictRule';
import type { PlanContext } from '../planContext';
import type { PlanSheetBuilder } from '../planFrame';
import type { FormulaRow } from '../putTable';
import { tableSheet } from '../tableSheet';
import { TONES } from '../../theme';

/** Three lines of the `check` cell. */
const ROW_HEIGHT = 42;

/** One row an action: why, what, who and when, money, result; dates, amounts and verdicts are read from the other sheets. */
export const actionsSheet: PlanSheetBuilder = (context) => {
  const place = context.layout.place('t_actions');
  const printed = context.layout.column('t_actions', 'check');
  let rule: ReturnType<typeof putVerdictRule> = { names: [], validations: [] };
  const { sheet } = tableSheet(context, 'actions', 't_actions', {
    freezeColumns: context.layout.column('t_actions', 'name'),
    paper: 'A3',
    pagesWide: 2,
    formulas: formulas(context),
    format: (field) => (field === 'rank' ? '0' : field === 'priority' ? '0.0' : undefined),
    style: (field) =>
      field === 'name' ? { bold: true } : field === 'rank' ? { align: 'center' } : undefined,
    decorate: (canvas) => {
      putActionCards(canvas, context);
      putActionBands(canvas, context);
      canvas.conditional(tones(context));
      rule = putVerdictRule(canvas, context, printed);
    },
  });
  return {
    sheet: {
      ...sheet,
      rowHeights: roomyRows(context, 't_actions', sheet.rowHeights ?? {}, ROW_HEIGHT),
      validations: [...(sheet.validations ?? []), ...rule.validations],
      // What serves the ranking and the follow-up of tests stands to the right and is not printed.
      print: { ...sheet.print!, area: `A1:${formatAddress(place.last, printed)}` },
    },
    names: rule.names,
  };
};

function formulas(context: PlanContext): Readonly<Record<string, (row: FormulaRow) => string>> {
  const column = (table: 't_tasks' | 't_budget', field: string): string => context.column(table, field);
  const date =
    (field: string) =>
    ({ cell }: FormulaRow): string => {
      const found = `INDEX(${column('t_tasks', field)},MATCH(${cell('id')},${column('t_tasks', 'id')},0))`;
      return `IFERROR(IF(N(${found})=0,"",${found}),"")`;
    };
  const money =
    (field: string) =>
    ({ cell }: FormulaRow): string =>
      `SUMIFS(${column('t_budget', field)},${column('t_budget', 'action')},${cell('id')})`;
  return {
    start: date('start'),
    finish: date('finish'),
    budget: money('planned'),
    spent: money('actual'),
    actual: ({ cell }) => `IFERROR(${kpiField(context, cell, 'actual')},"")`,
    verdict: ({ cell }) => verdictFormula(context, cell),
    priority: ({ cell }) =>
      `IF(OR(N(${cell('impact')})=0,N(${cell('potential')})=0,N(${cell('effort')})=0),"",ROUND(${cell('impact')}*${cell('potential')}/${cell('effort')},2))`,
    rank: ({ cell }) =>
      `IF(ISNUMBER(${cell('priority')}),RANK(${cell('priority')},${context.column('t_actions', 'priority')}),"")`,
  };
}

function tones(context: PlanContext): readonly ConditionalFormatSpec[] {
  const { verdicts } = context.words.operation.actions;
  const status = (id: string): string => context.item('action_status', id);
  return [
    ...wordTones(context, 't_actions', 'verdict', [
      [verdicts.keep, 'good'],
      [verdicts.adjust, 'watch'],
      [verdicts.stop, 'bad'],
      [verdicts.early, 'calm'],
    ]),
    ...wordTones(context, 't_actions', 'status', [
      [status('running'), 'good'],
      [status('adjusted'), 'watch'],
      [status('stopped'), 'calm'],
    ]),
    columnTone(
      context,
      't_actions',
      'review_on',
      (cell) =>
        `AND(N(${cell('review_on')})>0,${cell('review_on')}<today,${cell('status')}<>${context.quoted('action_status', 'stopped')})`,
      { ...TONES.watch },
    ),
    ...unitFormats(context, 't_actions', ['target', 'actual'], (cell) => unitOfKpi(cell('kpi'))),
  ];
}
