import type { FunctionErrorCode } from '../../messages/functionText';
import { CellError, type CellErrorKind } from './cellError';

type Refused = { readonly ok: false; readonly reason: FunctionErrorCode };

/** Reasons that say that the data do not hold the answer, rather than that an argument is wrong. */
const NOT_AVAILABLE: ReadonlySet<FunctionErrorCode> = new Set<FunctionErrorCode>([
  'infinite',
  'churn-not-positive',
  'never-pays-back',
  'too-few-customers',
  'too-few-values',
  'mostly-missing',
  'too-few-values-for-method',
  'no-fit',
  'too-few-periods',
  'no-variation',
  'no-effect',
  'no-saturation',
  'not-started',
  'over',
  'no-repeat',
  'no-loss',
  'no-convergence',
  'no-mean-spend',
]);

/** The result of core, or its refusal thrown as the error of the cell: #N/A where the data are too poor, #VALUE! otherwise. */
export function accepted<Result extends { readonly ok: true } | Refused>(
  result: Result,
): Extract<Result, { readonly ok: true }> {
  if (result.ok) return result as Extract<Result, { readonly ok: true }>;
  const kind: CellErrorKind = NOT_AVAILABLE.has(result.reason) ? 'notAvailable' : 'value';
  throw new CellError(kind, result.reason);
}
