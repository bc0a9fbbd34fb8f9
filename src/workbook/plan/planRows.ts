import { PORTER_FORCES, type AnchorDate, type Plan, type TaskLink } from '../../core/plan/plan';
import type { Messages } from '../../messages';
import type { CellValue } from '../model';
import { allocationAmounts, versionAmounts } from './budget/allocationRows';
import type { ListId } from './lists';
import type { PlanTableName } from './planTables';
import { holidayRows, leaveRows } from './schedule/calendarRows';

/** One row of a table, by field id. */
export type PlanRow = Readonly<Record<string, CellValue>>;

type Item = (list: ListId, id: string) => string;

/** Words of days off that are no item of a list. */
export type CalendarWords = Pick<Messages['plan'], 'holidays' | 'schedule'>;

/** What the plan writes into each table; computed fields are left to the sheets. */
export function planRows(
  plan: Plan,
  item: Item,
  words: CalendarWords & Pick<Messages['plan'], 'money'>,
): Readonly<Record<PlanTableName, readonly PlanRow[]>> {
  const amounts = allocationAmounts(plan, words.money.allocation);
  const versions = versionAmounts(plan);
  const yesNo = (value: boolean): string => item('yes_no', value ? 'yes' : 'no');
  return {
    t_swot: plan.swot.map((row) => ({ ...row, kind: item('swot_kind', row.kind), date: day(row.date) })),
    t_pestel: plan.pestel.map(({ isWeakSignal, reviewDate, ...row }) => ({
      ...row,
      factor: item('pestel_factor', row.factor),
      weak_signal: yesNo(isWeakSignal),
      review_date: day(reviewDate),
    })),
    // Five rows whatever the plan says: a force nobody judged yet shows as such.
    t_porter: PORTER_FORCES.map((force) => {
      const row = plan.porter.find((each) => each.force === force);
      return row
        ? { ...row, force: item('porter_force', force), date: day(row.date) }
        : { force: item('porter_force', force) };
    }),
    t_benchmark: plan.benchmark.map((row) => ({ ...row, date: day(row.date) })),
    t_segments: plan.segments.map((row) => ({ ...row, model: item('business_model', row.model) })),
    t_personas: plan.personas.map((persona) => ({
      name: persona.name,
      age: persona.age,
      segment: persona.segment,
      situation: persona.situation,
      ...numbered('pain', persona.pains),
      ...numbered('motivation', persona.motivations),
      channel: item('channel', persona.channel),
      journey: persona.journey,
      verbatim: persona.verbatim,
      verbatim_source: persona.verbatimSource,
      metric: persona.metric,
      validated_by: persona.validatedBy,
      validated_on: day(persona.validatedOn),
    })),
    t_differentiation: plan.positioning.differentiation.map(({ criterion, us, them, evidence }) => ({
      criterion,
      us,
      ...numbered('competitor', them),
      evidence,
    })),
    t_mix: plan.mix.rows.map(({ updatedOn, ...row }) => ({
      ...row,
      p: item('mix_p', row.p),
      updated_on: day(updatedOn),
    })),
    t_objectives: plan.objectives.map((row) => ({
      ...row,
      method: item('objective_method', row.method),
      level: item('objective_level', row.level),
      type: item('objective_type', row.type),
      deadline: day(row.deadline),
    })),
    t_approvals: plan.approvals.map((row) => ({
      ...row,
      entity: item('entity', row.entity),
      decision: item('decision', row.decision),
      date: day(row.date),
    })),
    t_actions: plan.actions.map(({ createdOn, testedOn, reviewOn, ...row }) => ({
      ...row,
      family: item('action_family', row.family),
      channel: item('channel', row.channel),
      p: item('mix_p', row.p),
      cycle: item('action_cycle', row.cycle),
      horizon: item('horizon', row.horizon),
      status: item('action_status', row.status),
      created_on: day(createdOn),
      tested_on: day(testedOn),
      review_on: day(reviewOn),
    })),
    t_tasks: taskRows(plan).map((row) =>
      row.kind === 'summary'
        ? { id: row.id, name: row.name, owner: row.owner }
        : {
            id: row.task.id,
            name: row.task.name,
            owner: row.task.owner,
            duration: row.task.duration,
            progress: row.task.progress,
          },
    ),
    t_task_dates: plan.tasks.map((task) => ({
      id: task.id,
      step: item('step', task.step),
      baseline_start: day(task.baseline?.start ?? null),
      baseline_finish: day(task.baseline?.finish ?? null),
      load: task.load,
      anchor_start: fixedDay(task.anchor?.start),
      anchor_finish: fixedDay(task.anchor?.finish),
    })),
    t_dependencies: planLinks(plan).map(({ successor, predecessor, type, lag }) => ({
      predecessor,
      type: item('link_type', type),
      lag,
      successor,
    })),
    t_holidays: holidayRows(plan, item, words),
    t_leave: leaveRows(plan, words),
    t_editorial: plan.editorial.map((row) => ({
      ...row,
      date: day(row.date),
      channel: item('channel', row.channel),
      format: item('format', row.format),
      status: item('content_status', row.status),
    })),
    t_rituals: plan.rituals.map((row) => ({
      ...row,
      cadence: item('cadence', row.cadence),
      next: day(row.next),
    })),
    t_budget: plan.budget.lines.map(({ months, taxRate, ...row }) => ({
      ...row,
      nature: item('nature', row.nature),
      channel: item('channel', row.channel),
      ...Object.fromEntries(months.map((amount, index) => [`m${index + 1}`, amount])),
      tax_rate: taxRate,
    })),
    t_allocation: plan.budget.levers.map((lever, index) => ({
      id: lever.id,
      label: lever.label,
      channel: item('channel', lever.channel),
      expected_roi: lever.expectedRoi,
      measured_roi: lever.measuredRoi,
      floor: lever.floor,
      cap: lever.cap,
      stable: lever.stable,
      pocket: yesNo(lever.isPocket),
      ...amounts[index],
    })),
    t_versions: plan.budget.levers.map(({ id, label }, index) => ({ id, label, ...versions[index] })),
    t_costs: plan.budget.costs.map(({ taxRate, ...row }) => ({
      ...row,
      date: day(row.date),
      state: item('cost_state', row.state),
      channel: item('channel', row.channel),
      tax_rate: taxRate,
    })),
    t_transfers: plan.budget.transfers.map((row) => ({ ...row, date: day(row.date) })),
    t_kpis: plan.kpis.map(({ isStrategic, ...row }) => ({
      ...row,
      cadence: item('cadence', row.cadence),
      direction: item('direction', row.direction),
      unit: item('unit', row.unit),
      strategic: yesNo(isStrategic),
    })),
    t_kpi_values: plan.kpiValues.map((row) => ({ ...row, date: day(row.date) })),
    t_tests: plan.tests.map(({ weakPoint, feedbackOn, readOn, ...row }) => ({
      ...row,
      date: day(row.date),
      kind: item('test_kind', row.kind),
      weak_point: weakPoint,
      feedback_on: day(feedbackOn),
      read_on: day(readOn),
      verdict: item('test_verdict', row.verdict),
    })),
    t_sprint: plan.sprint.map(({ isDone, ...row }) => ({
      ...row,
      day: day(row.day),
      block: item('sprint_block', row.block),
      profile: item('sprint_profile', row.profile),
      output: item('sprint_output', row.output),
      done: yesNo(isDone),
    })),
    t_lessons: plan.lessons.map(({ nextUse, ...row }) => ({
      ...row,
      date: day(row.date),
      next_use: nextUse,
    })),
    t_team: plan.team.map((member) => ({
      name: member.name,
      role: item('role', member.role),
      capacity: member.capacity,
      daily_rate: member.dailyRate,
    })),
  };
}

/** A row of the Gantt: the action over its tasks, then each task. */
export type TaskRow =
  | {
      readonly kind: 'summary';
      readonly id: string;
      readonly name: string;
      readonly owner: string;
      readonly count: number;
    }
  | { readonly kind: 'task'; readonly task: Plan['tasks'][number]; readonly index: number };

/** Tasks under the action they belong to, in the order of the plan; tasks without action stand alone. */
export function taskRows(plan: Plan): readonly TaskRow[] {
  const rows: TaskRow[] = [];
  let action: string | undefined;
  plan.tasks.forEach((task, index) => {
    if (task.action !== action && task.action !== '') {
      const found = plan.actions.find(({ id }) => id === task.action);
      const count = plan.tasks.slice(index).findIndex((other) => other.action !== task.action);
      rows.push({
        kind: 'summary',
        id: task.action,
        name: found?.name ?? task.action,
        owner: found?.owner ?? '',
        count: count < 0 ? plan.tasks.length - index : count,
      });
    }
    action = task.action;
    rows.push({ kind: 'task', task, index });
  });
  return rows;
}

/** Every dependency, in the order of the tasks that wait. */
export function planLinks(plan: Plan): readonly (TaskLink & { readonly successor: string })[] {
  return plan.tasks.flatMap((task) => task.links.map((link) => ({ ...link, successor: task.id })));
}

/** The date of an anchor that does not move with the launch. */
function fixedDay(anchor: AnchorDate | undefined): CellValue {
  return anchor?.kind === 'date' ? day(anchor.date) : null;
}

function day(date: string | null): CellValue {
  return date === null || date === '' ? null : { date };
}

function numbered(name: string, values: readonly string[]): PlanRow {
  return Object.fromEntries(values.map((value, index) => [`${name}_${index + 1}`, value]));
}
