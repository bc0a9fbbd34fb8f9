import { hasPlanErrors } from '../../core/plan/planIssue';
import type { Language } from '../../core/report';
import type { WorkbookSpec } from '../../workbook/model';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import { buildPlanWorkbook } from '../../workbook/plan/buildPlanWorkbook';
import type { Finding } from '../../workbook/verify/finding';
import { verifyWorkbook } from '../../workbook/verify/verifyWorkbook';
import { readOpenPlan } from './readOpenPlan';

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
