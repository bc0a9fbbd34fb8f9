import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { powerbiCommand } from '../../../src/powerbi/command';
import type { ExitCode } from '../../../src/powerbi/refused';

/** One answer of the double; `cut` ends the line without one. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body as it is. */
  readonly text?: string;
  readonly cut?: true;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}

/** What one run of a command gave. */
export interface Run {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Pauses between attempts and looks, in milliseconds: they pass at once. */
  readonly pauses: readonly number[];
}

/**
 * Microsoft Entra and Power BI on this machine: every request goes over a real socket to the answers that a test lists.
 * What it proves is our side of the conversation; the answers are those of Microsoft's documentation.
 */
export interface ServiceDouble {
  readonly asked: readonly Asked[];
  /** Next answers to a method and the end of a path; the last one stays. */
  readonly answers: (to: string, ...answers: readonly Answer[]) => void;
  readonly run: (argv: readonly string[], options?: RunOptions) => Promise<Run>;
  readonly close: () => Promise<void>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly language?: 'fr' | 'en';
}

export const WORKSPACE = '11111111-1111-4111-8111-111111111111';
export const DATASET = '22222222-2222-4222-8222-222222222222';
export const REPORT = '33333333-3333-4333-8333-333333333333';
export const REQUEST = '44444444-4444-4444-8444-444444444444';
const TENANT = '55555555-5555-4555-8555-555555555555';
const CLIENT = '66666666-6666-4666-8666-666666666666';
/** With what an address and a pattern would change. */
export const SECRET = 'S3cr~t/+$&%.value';

const ENV = {
  JALON_POWERBI_TENANT_ID: TENANT,
  JALON_POWERBI_CLIENT_ID: CLIENT,
  JALON_POWERBI_CLIENT_SECRET: SECRET,
  JALON_POWERBI_WORKSPACE: WORKSPACE,
  JALON_POWERBI_DATASET: DATASET,
  JALON_POWERBI_REPORT: REPORT,
};

/** Public addresses that stand for the double. */
const HOSTS = ['login.microsoftonline.com', 'api.powerbi.com'];

export async function openServiceDouble(): Promise<ServiceDouble> {
  const asked: Asked[] = [];
  const queues = new Map<string, Answer[]>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let tokens = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const blocks: Buffer[] = [];
    for await (const block of request) blocks.push(block as Buffer);
    const { method = '', url = '', headers } = request;
    asked.push({
      method,
      // Microsoft's library adds an id to each address of Microsoft Entra.
      path: url.replace(/\?client-request-id=.*/, ''),
      authorization: headers.authorization ?? '',
      body: Buffer.concat(blocks).toString(),
    });
    const { status = 200, headers: own = {}, body, text, cut } = nextAnswer(method, url.split('?')[0] ?? '');
    if (cut) {
      request.socket.destroy();
      return;
    }
    const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status, { ...type, ...own });
    response.end(text ?? (body === undefined ? '' : JSON.stringify(body)));
  }

  function nextAnswer(method: string, path: string): Answer {
    for (const [to, queue] of queues)
      if (to.startsWith(`${method} `) && path.endsWith(to.slice(method.length + 1)))
        return queue.length > 1 ? queue.shift()! : queue[0]!;
    if (path.endsWith('/oauth2/v2.0/token')) {
      tokens += 1;
      return { body: { token_type: 'Bearer', expires_in: 3599, access_token: `access-token-${tokens}` } };
    }
    return { status: 404, body: { error: { code: `not in the double: ${method} ${path}` } } };
  }

  const toDouble: typeof fetch = (input, init) => {
    const url = new URL(input as string);
    if (!HOSTS.includes(url.host)) throw new Error(`the command asked ${url.host}`);
    return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
  };

  return {
    asked,
    answers: (to, ...next) => void queues.set(to, [...next]),
    run: async (argv, { env = {}, language = 'en' } = {}) => {
      const [stdout, stderr, pauses]: [string[], string[], number[]] = [[], [], []];
      let time = Date.parse('2026-11-02T06:00:00Z');
      const code = await powerbiCommand(argv, {
        language,
        env: { ...ENV, ...env },
        print: (text) => void stdout.push(text),
        warn: (text) => void stderr.push(text),
        fetch: toDouble,
        pause: (milliseconds) => {
          pauses.push(milliseconds);
          time += milliseconds;
          return Promise.resolve();
        },
        now: () => time,
      });
      return { code, stdout: stdout.join('\n'), stderr: stderr.join('\n'), pauses };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
