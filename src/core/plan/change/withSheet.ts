import type { Plan, PlanSheetId } from '../plan';

/** The plan with a sheet that it may have left out: what is written there must be seen. */
export function withSheet(plan: Plan, sheet: PlanSheetId): Plan {
  if (plan.sheets === undefined || plan.sheets.includes(sheet)) return plan;
  return { ...plan, sheets: [...plan.sheets, sheet] };
}
