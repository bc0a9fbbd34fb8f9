import { checkPlan } from '../../core/plan/checkPlan';
import { readPlan } from '../../core/plan/readPlan';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import { planOfBook } from '../../pipeline/plan/readPlanWorkbook';
import type { ReadWorkbook } from '../../pipeline/plan/workbookCells';
import type { OpenPlan } from './book';

/** The plan that the sheets of a workbook hold, checked; null when they hold none. */
export function readOpenPlan(book: ReadWorkbook, language: Language, today: string): OpenPlan | null {
  const found = planOfBook(book);
  if (found === null) return null;
  const own = found.json['language'];
  const spoken = own === 'fr' || own === 'en' ? own : language;
  const { plan, issues, taskPlaces } = readPlan(found.json, {
    language: spoken,
    today,
    stepNames: messages(spoken).plan.lists['step'] ?? {},
  });
  return {
    plan,
    issues: [...issues, ...checkPlan(plan, taskPlaces)].map(found.locate),
    missing: found.missing,
  };
}
