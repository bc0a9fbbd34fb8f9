import { checkPlan } from '../../core/plan/checkPlan';
import type { Plan } from '../../core/plan/plan';
import type { PlanIssue } from '../../core/plan/planIssue';
import { readPlan } from '../../core/plan/readPlan';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import { openCells } from './openCells';
import { readPlanCells, type PlanFromWorkbook } from './readPlanWorkbook';
import type { ReadWorkbook } from './workbookCells';

/** A plan read back from a workbook, with its problems placed in the sheets. */
export interface OpenPlan {
  readonly plan: Plan;
  readonly issues: readonly PlanIssue[];
  /** Tables that are gone although their sheet is there: their rows cannot be read. */
  readonly missing: PlanFromWorkbook['missing'];
}

/**
 * Reads the plan of a workbook and checks it; null when there is none.
 * `today` stands for the day of a plan whose own day is gone, `language` for its language.
 */
export function readPlanOf(book: ReadWorkbook, language: Language, today: string): OpenPlan | null {
  const read = readPlanCells(book);
  if (read === null) return null;
  const spoken = read.json['language'];
  const own = spoken === 'fr' || spoken === 'en' ? spoken : language;
  const { plan, issues, taskPlaces } = readPlan(read.json, {
    language: own,
    today,
    stepNames: messages(own).plan.lists['step'] ?? {},
  });
  return {
    plan,
    issues: [...issues, ...checkPlan(plan, taskPlaces)].map(read.locate),
    missing: read.missing,
  };
}

/** The same of a workbook that people have open. */
export function readOpenPlan(now: OpenWorkbook, language: Language, today: string): OpenPlan | null {
  return readPlanOf(openCells(now), language, today);
}
