import { fromCents, toCents } from '../../budget/cents';
import { actionVerdicts } from '../actionVerdicts';
import type { Plan } from '../plan';
import { textOrNull, type FactRow } from './factRow';

/** Each action with what is planned for it, the figure of its KPI and its verdict: keep, adjust, stop, or too early. */
export function actionFacts(plan: Plan): readonly FactRow[] {
  return actionVerdicts(plan).map(({ action, verdict, actual }) => ({
    action_id: action.id,
    action_name: action.name,
    objective_id: textOrNull(action.objective),
    channel_id: action.channel,
    owner: textOrNull(action.owner),
    status: action.status,
    kpi_name: textOrNull(action.kpi),
    target: action.target,
    actual,
    verdict,
    planned: fromCents(
      plan.budget.lines
        .filter((line) => line.action === action.id)
        .flatMap(({ months }) => months)
        .reduce((sum, amount) => sum + toCents(amount), 0n),
    ),
    created_day: textOrNull(action.createdOn),
    tested_day: action.testedOn,
  }));
}
