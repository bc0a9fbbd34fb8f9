import type { Plan, PlanSheetId } from '../../core/plan/plan';
import type { WorkbookSpec } from '../model';
import { planContext } from './planContext';
import { planProperties } from './planProperties';
import type { PlanSheetBuilder } from './planFrame';
import { SHEET_BUILDERS } from './sheets';

/**
 * The plan workbook: analysis, execution and evaluation sheets, alive by their own formulas.
 * Results of formulas are not here yet: `calculateWorkbook` stores them before a file is written.
 */
export function buildPlanWorkbook(plan: Plan, created?: string): WorkbookSpec {
  const context = planContext(plan);
  const builders: Readonly<Record<PlanSheetId, PlanSheetBuilder>> = SHEET_BUILDERS;
  const built = context.layout.sheets.map((sheet) => builders[sheet](context));
  return {
    language: plan.language,
    title: `${plan.company} · ${plan.title}`,
    created: created ?? `${plan.today}T00:00:00Z`,
    sheets: built.map(({ sheet }) => sheet),
    names: built.flatMap(({ names }) => names ?? []),
    properties: planProperties(plan, context.has),
  };
}
