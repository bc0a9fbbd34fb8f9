import type { FunctionErrorCode, FunctionErrorWords } from '../../messages/functionText';

/** Which Excel error a cell shows; only `value` and `notAvailable` may carry a sentence. */
export type CellErrorKind = 'value' | 'notAvailable' | 'divisionByZero';

/** What a cell function throws where there is no result: the reason as a code, turned into words at the edge. */
export class CellError extends Error {
  constructor(
    readonly kind: CellErrorKind,
    readonly code: FunctionErrorCode | null = null,
    readonly words: FunctionErrorWords = {},
  ) {
    super(`${kind}: ${code ?? ''}`);
  }
}

/** An argument cannot be used: #VALUE! with a sentence. */
export function invalid(code: FunctionErrorCode, words: FunctionErrorWords = {}): CellError {
  return new CellError('value', code, words);
}

/** The data do not hold the answer: #N/A with a sentence. */
export function unavailable(code: FunctionErrorCode, words: FunctionErrorWords = {}): CellError {
  return new CellError('notAvailable', code, words);
}
