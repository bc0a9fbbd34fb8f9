import type { Language } from '../../core/report';
import { messages, type Messages } from '../../messages';
import type { ProjectProblem } from './problem';

export type ReportProblemCode = keyof Messages['powerbiReport']['problems'];

/** Something wrong in the files of a report: `at` is the path of the file, `name` the name or the number in question. */
export type ReportProblem = ProjectProblem & { readonly code: ReportProblemCode };

/** What a person reads of a problem: what is wrong, where, and what to do. */
export function reportProblemText(language: Language, problem: ReportProblem): string {
  return messages(language).powerbiReport.problems[problem.code](problem);
}
