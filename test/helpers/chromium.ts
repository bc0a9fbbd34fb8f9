import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 50;

/** `describe` where Chromium is there; elsewhere the tests are listed as skipped, with the reason in their title. */
export function describeWithChromium(title: string, suite: () => void): void {
  if (process.env['JALON_HAS_CHROMIUM'] === '1') describe(title, suite);
  else describe.skip(`${title} (left out: Chromium was not found)`, suite);
}

/** A page of a headless Chromium without network, driven over the DevTools protocol. */
export interface Page {
  /** Value of a JavaScript expression; a promise is awaited, an exception is thrown here. */
  evaluate(expression: string): Promise<unknown>;
  /** Value of the expression as soon as it is neither false, null, nor empty. */
  waitFor(expression: string): Promise<unknown>;
  /** What the page wrote to its console as errors, exceptions included. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

export interface OpenOptions {
  /** Language of the browser, e.g. `fr-FR`. */
  readonly language: string;
}

/** Opens an address, usually `file://`, in a fresh profile. */
export async function openPage(address: string, { language }: OpenOptions): Promise<Page> {
  const profile = await mkdtemp(join(tmpdir(), 'jalon-chromium-'));
  const browser = spawn(
    process.env['JALON_CHROMIUM'] ?? 'chromium',
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      // Chromium's sandbox refuses root and most containers; the only page is ours.
      '--no-sandbox',
      // No test leaves the machine: every name fails at once.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: language } },
  );
  const protocol = connect(browser);
  const close = async (): Promise<void> => {
    const gone = new Promise((resolve) => browser.once('close', resolve));
    browser.kill('SIGKILL');
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const { targetId } = await protocol.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: true });
    const session = String(sessionId);
    await protocol.send('Runtime.enable', {}, session);
    await protocol.send('Emulation.setLocaleOverride', { locale: language }, session);
    await protocol.send('Page.navigate', { url: address }, session);
    const evaluate = (expression: string): Promise<unknown> => protocol.evaluate(expression, session);
    return { evaluate, waitFor: (expression) => poll(evaluate, expression), errors: protocol.errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function poll(
  evaluate: (expression: string) => Promise<unknown>,
  expression: string,
): Promise<unknown> {
  const end = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const value = await evaluate(expression);
    if (value) return value;
    if (Date.now() > end) throw new Error(`the page never gave a value for: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Messages are JSON, each ended by a zero byte. */
function connect(browser: ChildProcess) {
  const input = browser.stdio[3] as Writable;
  const output = browser.stdio[4] as Readable;
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const errors: string[] = [];
  let lastId = 0;
  let pending = Buffer.alloc(0);

  output.on('data', (bytes: Buffer) => {
    pending = Buffer.concat([pending, bytes]);
    for (let end = pending.indexOf(0); end >= 0; end = pending.indexOf(0)) {
      receive(JSON.parse(pending.subarray(0, end).toString('utf8')) as Answer);
      pending = pending.subarray(end + 1);
    }
  });
  browser.on('error', (error) => rejectAll(error));
  browser.on('close', () => rejectAll(new Error('Chromium ended')));

  function rejectAll(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function receive(answer: Answer): void {
    if (answer.method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(answer.params));
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  }

  async function send(
    method: string,
    params: Record<string, unknown>,
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    const id = ++lastId;
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result ?? {};
  }

  async function evaluate(expression: string, sessionId: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answer = await send('Runtime.evaluate', params, sessionId);
    if (answer['exceptionDetails']) throw new Error(JSON.stringify(answer['exceptionDetails']));
    return (answer['result'] as { value?: unknown }).value;
  }

  return { send, evaluate, errors };
}
