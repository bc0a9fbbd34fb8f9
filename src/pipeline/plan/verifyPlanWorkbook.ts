import { checkPlan } from '../../core/plan/checkPlan';
import type { Plan } from '../../core/plan/plan';
import { hasPlanErrors, type PlanIssue } from '../../core/plan/planIssue';
import { readPlan } from '../../core/plan/readPlan';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import type { WorkbookSpec } from '../../workbook/model';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import { buildPlanWorkbook } from '../../workbook/plan/buildPlanWorkbook';
import type { Finding } from '../../workbook/verify/finding';
import { verifyWorkbook } from '../../workbook/verify/verifyWorkbook';
import { openCells } from './openCells';
import { readPlanCells } from './readPlanWorkbook';

/** A plan read back from an open workbook, with its problems placed in the sheets. */
export interface OpenPlan {
  readonly plan: Plan;
  readonly issues: readonly PlanIssue[];
}

/**
 * Reads the plan of an open workbook and checks it; null when there is none.
 * `today` stands for the day of a plan whose own day is gone.
 */
export function readOpenPlan(now: OpenWorkbook, language: Language, today: string): OpenPlan | null {
  const read = readPlanCells(openCells(now));
  if (read === null) return null;
  const own =
    read.json['language'] === 'en' || read.json['language'] === 'fr' ? read.json['language'] : language;
  const { plan, issues, taskPlaces } = readPlan(read.json, {
    language: own,
    today,
    stepNames: messages(own).plan.lists['step'] ?? {},
  });
  return { plan, issues: [...issues, ...checkPlan(plan, taskPlaces)].map(read.locate) };
}

/**
 * Everything wrong in an open plan workbook. Without `base`, the workbook as it was last generated, what is there is compared
 * with what its own plan would give.
 */
export function verifyPlanWorkbook(
  now: OpenWorkbook,
  base: WorkbookSpec | null,
  language: Language,
  today = base?.created.slice(0, 10) ?? '2000-01-01',
): readonly Finding[] {
  const open = readOpenPlan(now, language, today);
  const issues = open?.issues ?? [];
  const rebuilt = base === null && open && !hasPlanErrors(issues) ? buildPlanWorkbook(open.plan) : base;
  return verifyWorkbook(now, rebuilt, open?.plan.language ?? language, issues);
}
