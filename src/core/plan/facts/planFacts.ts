import type { PlanFactTable } from '../../tables';
import type { Plan } from '../plan';
import { actionFacts } from './actionFacts';
import { budgetFacts } from './budgetFacts';
import type { FactRow } from './factRow';
import { kpiFacts, kpiValueFacts } from './kpiFacts';
import { objectiveFacts } from './objectiveFacts';
import { testFacts } from './testFacts';

/** The rows of each table that a report reads of a plan, in the order of the plan, as things stand on its `today`. */
export function planFacts(plan: Plan): Readonly<Record<PlanFactTable, readonly FactRow[]>> {
  return {
    plan_budget: budgetFacts(plan),
    plan_objectives: objectiveFacts(plan),
    plan_actions: actionFacts(plan),
    plan_kpis: kpiFacts(plan),
    plan_kpi_values: kpiValueFacts(plan),
    plan_tests: testFacts(plan),
  };
}
