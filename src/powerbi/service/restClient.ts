import { reasonOf } from './reasonOf';
import { ServiceFailure } from './serviceFailure';
import type { SignIn } from './signIn';

const BASE = 'https://api.powerbi.com/v1.0/myorg';
const PATIENCE_MS = 30_000;
/** Attempts in all; the pauses between them double from the first. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 1_000;
/** A longer `Retry-After` is left to the scheduler that runs the command. */
const LONGEST_PAUSE_MS = 300_000;

export interface RestRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query below `/v1.0/myorg`. */
  readonly path: string;
  readonly body?: unknown;
  /** False for what may not be asked twice when no answer came: it may have been done. */
  readonly isRepeatable?: boolean;
}

export interface RestAnswer {
  readonly headers: Headers;
  /** Undefined when the answer is empty. */
  readonly body: unknown;
}

export type RestClient = (request: RestRequest) => Promise<RestAnswer>;

export interface RestClientOptions {
  readonly signIn: SignIn;
  readonly fetch: typeof globalThis.fetch;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

/**
 * Asks the REST interface of Power BI. Waits and asks again when it is busy (429, 5xx) or does not answer, signs in once
 * more when a token is refused (401). Throws `ServiceFailure`.
 */
export function createRestClient({ signIn, fetch, pause, now }: RestClientOptions): RestClient {
  const send = async (
    { method, path, body }: RestRequest,
    token: string,
  ): Promise<{ answer: Response; text: string }> => {
    const answer = await fetch(`${BASE}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { answer, text: await answer.text() };
  };

  return async (request) => {
    let token = await signIn();
    let hasSignedInAgain = false;
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === ATTEMPTS;
      let sent: Awaited<ReturnType<typeof send>>;
      try {
        sent = await send(request, token);
      } catch (error) {
        if (request.isRepeatable === false)
          throw new ServiceFailure('no-answer', { reason: reasonOf(error) }, { cause: error });
        if (isLast) throw new ServiceFailure('unreachable', { reason: reasonOf(error) }, { cause: error });
        await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
        continue;
      }
      const { answer, text } = sent;
      if (answer.ok) return { headers: answer.headers, body: parsed(text) };
      if (answer.status === 401 && !hasSignedInAgain) {
        hasSignedInAgain = true;
        token = await signIn({ isFresh: true });
        continue;
      }
      if (answer.status !== 429 && answer.status < 500) throw refusal(answer.status, text);
      const asked = retryAfter(answer.headers, now());
      if (isLast || (asked ?? 0) > LONGEST_PAUSE_MS)
        throw new ServiceFailure('busy', {
          status: answer.status,
          seconds: asked === null ? null : Math.ceil(asked / 1000),
        });
      await pause(asked ?? FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  };
}

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ServiceFailure('unreadable', { start: text.slice(0, 60) }, { cause: error });
  }
}

/** Milliseconds that the answer asks to wait, given in seconds or as a date (RFC 9110, section 10.2.3); null when it asks for none. */
function retryAfter(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

interface PowerBiError {
  readonly error?: { readonly code?: unknown; readonly message?: unknown };
}

function refusal(status: number, text: string): ServiceFailure {
  const { code, message } = errorIn(text);
  if (status === 401) return new ServiceFailure('unauthorised', { code });
  if (status === 403) return new ServiceFailure('forbidden', { code });
  if (status === 404) return new ServiceFailure('not-found', { code });
  if (/RefreshInProgress/i.test(`${code} ${message}`)) return new ServiceFailure('refresh-running', {});
  return new ServiceFailure('refused', {
    status,
    code: [code, message].filter((part) => part !== '').join(', '),
  });
}

function errorIn(text: string): { readonly code: string; readonly message: string } {
  try {
    const { error } = JSON.parse(text) as PowerBiError;
    return {
      code: typeof error?.code === 'string' ? error.code : '',
      message: typeof error?.message === 'string' ? error.message : '',
    };
  } catch {
    // An error page of a proxy, or nothing at all: the status says enough.
    return { code: '', message: '' };
  }
}
