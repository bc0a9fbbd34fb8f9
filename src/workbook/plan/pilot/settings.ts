import { PLAN_RULES, type Plan, type PlanRule } from '../../../core/plan/plan';
import type { CellValue } from '../../model';

/** One date or rule of the settings sheet: its cell carries the workbook name that formulas use. */
export interface Setting {
  /** Workbook name, and key of its label and help in the messages. */
  readonly name: string;
  readonly kind: 'date' | 'percent' | 'days' | 'text';
  readonly value: (plan: Plan) => CellValue;
  /** Condition over the typed cell, when the kind does not say enough. */
  readonly when?: (cell: string) => string;
}

const date = (name: string, value: (plan: Plan) => string | null): Setting => ({
  name,
  kind: 'date',
  value: (plan) => {
    const day = value(plan);
    return day === null ? null : { date: day };
  },
});
const rule = (name: PlanRule, kind: 'days' | 'percent'): Setting => ({
  name,
  kind,
  value: ({ rules }) => rules?.[name] ?? PLAN_RULES[name],
});

/** Every date and rule, in the order of the sheet; one entry here and two texts in the messages. */
export const SETTINGS: readonly Setting[] = [
  date('today', ({ today }) => today),
  date('period_start', ({ period }) => period.start),
  date('period_end', ({ period }) => period.end),
  date('project_start', ({ projectStart }) => projectStart ?? null),
  {
    name: 'weekend',
    kind: 'text',
    value: ({ calendar }) => calendar.weekend,
    // Seven days, and one of them at least is worked: NETWORKDAYS.INTL refuses 1111111.
    when: (cell) =>
      `AND(LEN(${cell})=7,LEN(SUBSTITUTE(SUBSTITUTE(${cell},"0",""),"1",""))=0,ISNUMBER(SEARCH("0",${cell})))`,
  },
  rule('benchmark_max_days', 'days'),
  rule('mix_max_days', 'days'),
  rule('test_max_days', 'days'),
  rule('feedback_max_days', 'days'),
  rule('pocket_min', 'percent'),
  rule('pocket_max', 'percent'),
  rule('variance_threshold', 'percent'),
];

/** Row of the first setting; a section title stands above. */
export const SETTINGS_TOP = 7;

/** Header row of the team: a blank row, a section title and a line of help stand between. */
export const TEAM_TOP = SETTINGS_TOP + SETTINGS.length + 3;
