import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const guide = readFileSync(join(__dirname, '../../../docs/powerbi-embedding.md'), 'utf8');
const snippets = [...guide.matchAll(/```js\n([^]*?)```/g)].map((match) => match[1]!);

/** In the place of jalon: each run gives another token, the first one for nine minutes. */
const JALON = `const { existsSync, writeFileSync } = require('node:fs');
const isFirst = !existsSync('asked');
writeFileSync('asked', '');
const expiration = new Date(Date.now() + (isFirst ? 9 : 60) * 60_000).toISOString();
console.log(JSON.stringify({ token: isFirst ? 'first' : 'second', expiration, argv: process.argv.slice(2) }));`;

describe('the token service of the guide', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-tokens-'));
  let service: ChildProcess;
  let address = '';

  beforeAll(async () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/jalon.js'), JALON);
    writeFileSync(join(folder, 'tokenService.mjs'), snippets[0]!);
    const port = await freePort();
    address = `http://127.0.0.1:${port}/`;
    service = spawn(process.execPath, ['tokenService.mjs'], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', PORT: String(port) },
    });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await fetch(address).catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the service never answered');
  });

  afterAll(() => {
    service.kill();
    rmSync(folder, { recursive: true });
  });

  const ask = (headers: Readonly<Record<string, string>>): Promise<Response> => fetch(address, { headers });

  it('is the same in both languages', () => {
    expect(snippets).toHaveLength(2);
    expect(snippets[1]).toBe(snippets[0]);
  });

  it('refuses whoever is not signed in', async () => {
    expect((await ask({ origin: 'https://intranet.example.com' })).status).toBe(401);
  });

  it('allows the origins that it names, with cookies, and no other', async () => {
    const answer = await ask({ origin: 'https://intranet.example.com', 'x-forwarded-user': 'helene' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://intranet.example.com');
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
    const other = await ask({ origin: 'https://elsewhere.example.com', 'x-forwarded-user': 'helene' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('makes a new token when the one it has is nearly over, and keeps one that is not', async () => {
    const token = async (): Promise<unknown> => (await ask({ 'x-forwarded-user': 'helene' })).json();
    await token();
    const first = await token();
    expect(first).toMatchObject({ token: 'second', argv: ['powerbi', 'embed-token'] });
    expect(await token()).toEqual(first);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
