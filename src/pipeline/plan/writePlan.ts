import { calculateWorkbook } from '../../calculate/calculateWorkbook';
import type { Plan } from '../../core/plan/plan';
import { messages } from '../../messages';
import { fitRows } from '../../workbook/fitRows';
import type { WorkbookSpec } from '../../workbook/model';
import { buildPlanWorkbook } from '../../workbook/plan/buildPlanWorkbook';
import { alertLevelAddress } from '../../workbook/plan/pilot/alertsLayout';
import type { ALERT_LEVELS } from '../../workbook/plan/pilot/figures';
import { writeWorkbook } from '../../writers/exceljs/writeWorkbook';

/** What was written. */
export interface PlanSummary {
  readonly sheets: number;
  readonly actions: number;
  readonly tasks: number;
  readonly launch: string;
  readonly period: Plan['period'];
  readonly envelope: number;
  /** Sum of the budget lines, net. */
  readonly planned: number;
  /** As the alerts sheet counts them, by level. */
  readonly alerts: Readonly<Record<'high' | 'medium' | 'low', number>>;
  readonly bytes: number;
}

/** Makes the workbook of a plan and writes it; the file appears whole or not at all. */
export async function writePlan(plan: Plan, path: string): Promise<PlanSummary> {
  const spec = fitRows(await calculateWorkbook(buildPlanWorkbook(plan)));
  const { bytes } = await writeWorkbook(spec, {}, path);
  return planSummary(plan, spec, bytes);
}

export function planSummary(plan: Plan, spec: WorkbookSpec, bytes: number): PlanSummary {
  const cents = plan.budget.lines.flatMap(({ months }) => months.map((amount) => Math.round(amount * 100)));
  return {
    sheets: spec.sheets.length,
    actions: plan.actions.length,
    tasks: plan.tasks.length,
    launch: plan.launch.date,
    period: plan.period,
    envelope: plan.budget.envelope.amount,
    planned: cents.reduce((sum, amount) => sum + amount, 0) / 100,
    alerts: alertCounts(plan, spec),
    bytes,
  };
}

function alertCounts(plan: Plan, spec: WorkbookSpec): PlanSummary['alerts'] {
  const name = messages(plan.language).plan.sheets.alerts.name;
  const sheet = spec.sheets.find((each) => each.name === name);
  const cells = sheet?.kind === 'rich' ? sheet.cells : [];
  const count = (level: (typeof ALERT_LEVELS)[number]): number => {
    const value = cells.find(({ at }) => at === alertLevelAddress(level))?.value;
    return typeof value === 'number' ? value : 0;
  };
  return { high: count('high'), medium: count('medium'), low: count('low') };
}
