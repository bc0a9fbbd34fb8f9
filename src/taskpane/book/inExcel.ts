import { RegenerationInterrupted } from '../../writers/officejs/regenerationInterrupted';
import { BookError, type BookTrouble } from './book';

/** Runs a task in Excel; whatever goes wrong becomes a `BookError`, with the error itself as its cause. */
export async function inExcel<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(task);
  } catch (error) {
    throw error instanceof BookError
      ? error
      : new BookError(troubleOf(error), aboutOf(error), { cause: error });
  }
}

/** Error codes of Excel that a person can do something about. */
const TROUBLES: Readonly<Record<string, BookTrouble>> = {
  InvalidOperationInCellEditMode: 'editing',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  HostIsBusy: 'busy',
  InvalidOrTimedOutSession: 'gone',
  ConnectionFailure: 'gone',
  AccessDenied: 'protected',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
};

function troubleOf(error: unknown): BookTrouble {
  if (error instanceof RegenerationInterrupted) {
    if (error.state === 'unknown') return 'unknown-state';
    const cause = troubleOf(error.cause);
    return cause === 'unexpected' || cause === 'gone' ? 'as-before' : cause;
  }
  return TROUBLES[codeOf(error)] ?? 'unexpected';
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

function aboutOf(error: unknown): readonly string[] {
  return troubleOf(error) === 'unexpected' ? [error instanceof Error ? error.message : String(error)] : [];
}
