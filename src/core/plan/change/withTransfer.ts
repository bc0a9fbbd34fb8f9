import { toCents } from '../../budget/cents';
import { isIsoDay } from '../../schedule/isoDay';
import type { Plan, Transfer } from '../plan';
import { lineBalance } from './lineBalance';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';
import { withSheet } from './withSheet';

export interface TransferDraft extends Partial<Pick<Transfer, 'reason' | 'approver'>> {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** Moves money from one line to another; refused when the giving line has not that much left. */
export function withTransfer(plan: Plan, draft: TransferDraft): PlanChange {
  const issues = problems(plan, draft);
  if (isRefused(issues)) return { plan, issues };
  const transfer: Transfer = { reason: '', approver: '', ...draft };
  const { budget } = plan;
  const transfers = [...budget.transfers, transfer];
  return { plan: withSheet({ ...plan, budget: { ...budget, transfers } }, 'transfers'), issues };
}

function problems(
  plan: Plan,
  { date, from, to, amount, approver = '' }: TransferDraft,
): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  if (!isIsoDay(date)) issues.push(changeError('bad-date', { field: 'date', value: date }));
  if (!Number.isFinite(amount) || toCents(amount) <= 0n)
    issues.push(changeError('bad-number', { field: 'amount', value: String(amount) }));
  const balance = lineBalance(plan, from);
  for (const [field, id] of Object.entries({ from, to }))
    if (lineBalance(plan, id) === null) issues.push(changeError('unknown-reference', { field, value: id }));
  if (from === to) issues.push(changeError('transfer-same-line', { line: from }));
  if (isRefused(issues) || balance === null) return issues;
  if (toCents(amount) > toCents(balance))
    issues.push(changeError('transfer-above-balance', { line: from, amount, balance }));
  if (approver.trim() === '') issues.push(changeWarning('field-missing', { field: 'approver' }));
  return issues;
}
