interface Failure {
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
}

/** Why a request had no answer, as short as the system says it: `ECONNREFUSED`, `ENOTFOUND`, `TimeoutError`. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, cause, name, message }: Failure = error;
  if (typeof code === 'string') return code;
  // `fetch` says « fetch failed » and keeps the reason in its cause.
  if (cause !== undefined) return reasonOf(cause);
  return String(name === 'Error' || name === undefined ? message : name);
}
