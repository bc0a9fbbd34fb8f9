import type { ChangeIssue } from '../core/plan/change/planChange';
import type { Plan } from '../core/plan/plan';
import { formatDate, formatMoney, formatNumber } from './format';
import { messages } from './index';

/** Readers of the parameters of what a change of the plan has to tell. */
export interface ChangeWords {
  readonly field: string;
  readonly text: (name: string) => string;
  readonly number: (name: string) => string;
  readonly date: (name: string) => string;
  readonly money: (name: string) => string;
}

/** The sentence of an issue of a change, in the language and currency of the plan. */
export function changeIssueText(
  { language, currency }: Pick<Plan, 'language' | 'currency'>,
  { code, params }: ChangeIssue,
): string {
  const { changes, lists } = messages(language).plan;
  const raw = (name: string): string => String(params[name] ?? '');
  return changes.issues[code]({
    field: changes.fields[raw('field')] ?? raw('field'),
    text: (name) => (name === 'profile' ? (lists['sprint_profile']?.[raw(name)] ?? raw(name)) : raw(name)),
    number: (name) => formatNumber(language, Number(params[name])),
    date: (name) => formatDate(language, raw(name)),
    money: (name) => formatMoney(language, Number(params[name]), currency),
  });
}
