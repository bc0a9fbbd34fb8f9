import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Fields = Readonly<Record<string, unknown>>;

/** A tab of a headless Chromium without network, as its DevTools protocol gives it. */
export interface Tab {
  readonly send: (method: string, fields?: Fields) => Promise<Fields>;
  readonly on: (event: string, listener: (fields: Fields) => void) => void;
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
}

/** Opens an empty tab in a fresh profile. */
export async function openTab(language: string): Promise<Tab> {
  const profile = await mkdtemp(join(tmpdir(), 'jalon-host-chromium-'));
  const browser = spawn(
    process.env['JALON_CHROMIUM'] ?? 'chromium',
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      // Chromium's sandbox refuses root and most containers; the only pages are ours.
      '--no-sandbox',
      // What is not answered here fails at once: no test leaves the machine.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: language } },
  );
  const input = browser.stdio[3] as Writable;
  const output = browser.stdio[4] as Readable;
  const waiting = new Map<number, { resolve: (fields: Fields) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, ((fields: Fields) => void)[]>();
  let lastId = 0;
  let rest = Buffer.alloc(0);

  // Messages are JSON, each ended by a zero byte.
  output.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      receive(JSON.parse(rest.subarray(0, end).toString('utf8')) as Message);
      rest = rest.subarray(end + 1);
    }
  });
  input.on('error', () => {});
  browser.on('error', end);
  browser.on('close', () => end(new Error('Chromium ended')));

  function end(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function receive({ id, method, params, result, error }: Message): void {
    if (method !== undefined) for (const listener of listeners.get(method) ?? []) listener(params ?? {});
    if (id === undefined) return;
    const sent = waiting.get(id);
    waiting.delete(id);
    if (error) sent?.reject(new Error(error.message));
    else sent?.resolve(result ?? {});
  }

  const post = (method: string, params: Fields, sessionId?: string): Promise<Fields> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });

  const close = async (): Promise<void> => {
    const gone = new Promise((resolve) => browser.once('close', resolve));
    browser.kill('SIGKILL');
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    const { targetId } = await post('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await post('Target.attachToTarget', { targetId, flatten: true });
    return {
      send: (method, fields = {}) => post(method, fields, String(sessionId)),
      on: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
