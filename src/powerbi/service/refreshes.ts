import type { RestClient } from './restClient';
import { ServiceFailure } from './serviceFailure';

/** `running` until Power BI says otherwise; what it calls neither completed, failed, cancelled nor disabled is `other`. */
export type RefreshState = 'running' | 'completed' | 'failed' | 'cancelled' | 'disabled' | 'other';

/** One refresh of a dataset, as its history tells it. Times are ISO instants. */
export interface Refresh {
  readonly requestId: string;
  readonly state: RefreshState;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** Power BI's code of what went wrong and its words for it; empty when nothing did. */
  readonly error: { readonly code: string; readonly description: string };
}

export interface Dataset {
  readonly workspace: string;
  readonly dataset: string;
}

const STATES: Readonly<Record<string, RefreshState>> = {
  unknown: 'running',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  disabled: 'disabled',
};

const pathOf = ({ workspace, dataset }: Dataset): string =>
  `/groups/${workspace}/datasets/${dataset}/refreshes`;

/** Asks for a standard refresh, which every capacity allows, and gives its request id. */
export async function startRefresh(ask: RestClient, dataset: Dataset): Promise<string> {
  // An empty body: any option makes it an enhanced refresh, which shared capacity refuses, and a service principal may not ask for mail.
  const { headers } = await ask({ method: 'POST', path: pathOf(dataset), body: {}, isRepeatable: false });
  const id = headers.get('x-ms-request-id') ?? headers.get('location')?.split('/').at(-1) ?? '';
  if (id === '') throw new ServiceFailure('unreadable', { start: 'x-ms-request-id' });
  return id;
}

/** The refreshes of a dataset, the latest first. */
export async function listRefreshes(ask: RestClient, dataset: Dataset): Promise<readonly Refresh[]> {
  const { body } = await ask({ method: 'GET', path: `${pathOf(dataset)}?$top=10` });
  const value = (body as { readonly value?: unknown } | undefined)?.value;
  if (!Array.isArray(value))
    throw new ServiceFailure('unreadable', { start: JSON.stringify(body ?? '').slice(0, 60) });
  return value.map(refreshOf);
}

function refreshOf(value: unknown): Refresh {
  const entry = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const text = (name: string): string => (typeof entry[name] === 'string' ? entry[name] : '');
  return {
    requestId: text('requestId'),
    state: STATES[text('status').toLowerCase()] ?? 'other',
    startTime: text('startTime') || null,
    endTime: text('endTime') || null,
    error: errorOf(text('serviceExceptionJson')),
  };
}

/** `serviceExceptionJson` is JSON in a text, `{"errorCode":"…","errorDescription":"…"}`, and absent when nothing went wrong. */
function errorOf(text: string): Refresh['error'] {
  if (text === '') return { code: '', description: '' };
  try {
    const { errorCode, errorDescription } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return {
      code: typeof errorCode === 'string' ? errorCode : '',
      description: typeof errorDescription === 'string' ? errorDescription : '',
    };
  } catch {
    return { code: '', description: text.slice(0, 200) };
  }
}

export interface Waiting {
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  readonly limitMs: number;
}

/** Pauses between two looks, in milliseconds: most refreshes of a workbook take under a minute. */
const FIRST_LOOK_MS = 10_000;
const LONGEST_LOOK_MS = 30_000;

/** Waits for the end of a refresh; null when the limit comes first. */
export async function waitForRefresh(
  ask: RestClient,
  dataset: Dataset,
  requestId: string,
  { pause, now, limitMs }: Waiting,
): Promise<Refresh | null> {
  const end = now() + limitMs;
  for (let look = FIRST_LOOK_MS; now() < end; look = Math.min(LONGEST_LOOK_MS, look + 5_000)) {
    await pause(Math.min(look, end - now()));
    const refreshes = await listRefreshes(ask, dataset);
    // The history may be a moment late: a refresh that is not in it yet is under way.
    const found = refreshes.find((refresh) => refresh.requestId === requestId);
    if (found && found.state !== 'running') return found;
  }
  return null;
}
