import type { EmbedDetails } from '../embedDetails';
import { EmbedFailure } from './failure';

const PATIENCE_MS = 20_000;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address of a token service, once nothing speaks against it: https, or this machine. Throws `EmbedFailure`. */
export function tokenAddress(text: string): URL {
  const trimmed = text.trim();
  const address = urlOf(trimmed);
  if (address === null) throw new EmbedFailure('not-an-address', trimmed);
  const isLocal = address.protocol === 'http:' && LOOPBACK.test(address.hostname);
  if (address.protocol !== 'https:' && !isLocal) throw new EmbedFailure('not-secure', trimmed);
  return address;
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * Asks a token service what is needed to show its report. The cookies of the service go with the request, because it has
 * to know who asks before it makes a token. Throws `EmbedFailure`.
 */
export async function fetchDetails(address: string, signal: AbortSignal): Promise<EmbedDetails> {
  const url = tokenAddress(address);
  const asking = new AbortController();
  const giveUp = (): void => asking.abort();
  const patience = setTimeout(giveUp, PATIENCE_MS);
  signal.addEventListener('abort', giveUp);
  try {
    return readDetails(await ask(url, asking.signal));
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(patience);
    signal.removeEventListener('abort', giveUp);
  }
}

async function ask(url: URL, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(url, {
    headers: { accept: 'application/json' },
    cache: 'no-store',
    credentials: 'include',
    referrerPolicy: 'no-referrer',
    signal,
  }).catch((error: unknown) => {
    throw new EmbedFailure('service-unreachable', location.origin, { cause: error });
  });
  if (answer.status === 401 || answer.status === 403)
    throw new EmbedFailure('service-refused', String(answer.status));
  if (!answer.ok) throw new EmbedFailure('service-failed', String(answer.status));
  return answer.json().catch((error: unknown) => {
    throw new EmbedFailure('service-not-json', String(error), { cause: error });
  });
}

const MEMBERS = ['embedUrl', 'id', 'token', 'expiration'] as const;

function readDetails(body: unknown): EmbedDetails {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const [embedUrl, id, token, expiration] = MEMBERS.map((name) => {
    const value = given[name];
    const isThere = typeof value === 'string' && value !== '';
    if (!isThere || (name === 'expiration' && Number.isNaN(Date.parse(value))))
      throw new EmbedFailure('service-incomplete', name);
    return value;
  }) as [string, string, string, string];
  if (Date.parse(expiration) <= Date.now()) throw new EmbedFailure('token-expired', expiration);
  return { embedUrl, id, token, expiration };
}
