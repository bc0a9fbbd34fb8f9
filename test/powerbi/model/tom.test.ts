import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildModel } from '../../../src/powerbi/model/buildModel';
import { PARAMETERS, SOURCES } from '../../../src/powerbi/model/sources';
import { projectFiles } from '../../../src/powerbi/project';

/**
 * Path of Microsoft's modeling server, whose licence allows it for development and forbids to ship it: whoever has it
 * says where it is, and this test loads every model in the real Tabular Object Model. See docs/powerbi.md.
 */
const PROGRAM = process.env['JALON_TABULAR_OBJECT_MODEL'];

(PROGRAM === undefined ? describe.skip : describe)('the real Tabular Object Model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-model-'));
  const waiting = new Map<number, (answer: unknown) => void>();
  let server: ChildProcessWithoutNullStreams;
  let last = 0;
  const call = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: last, method, params })}\n`);
    });
  const tool = (name: string, request: unknown): Promise<string> =>
    call('tools/call', { name, arguments: { request } }).then((answer) => JSON.stringify(answer));

  beforeAll(async () => {
    server = spawn(PROGRAM ?? '', ['--start'], { stdio: 'pipe' });
    server.stderr.resume();
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const answer = JSON.parse(line) as { readonly id?: number; readonly result?: unknown };
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer.result);
    });
    const clientInfo = { name: 'jalon', version: '1' };
    await call('initialize', { protocolVersion: '2024-11-05', capabilities: {}, clientInfo });
    server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  });

  afterAll(() => {
    server.stdin.end();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(SOURCES)('loads the model over %s, with all it holds', async (source) => {
    for (const [path, text] of projectFiles(source)) {
      const file = join(folder, source, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const folderPath = join(folder, source, 'Marketing.SemanticModel');
    const loaded = await tool('connection_operations', { operation: 'ConnectFolder', folderPath });
    const model = buildModel(source, PARAMETERS[source].example);
    expect(loaded).toContain('Successfully loaded');
    const bimFilePath = join(folder, `${source}.bim`);
    await tool('database_operations', { operation: 'ExportToBimFile', bimFilePath });
    const read = (JSON.parse(readFileSync(bimFilePath, 'utf8')) as { model: Read }).model;
    expect(read.tables.map(({ name }) => name).sort()).toEqual(model.tables.map(({ name }) => name).sort());
    expect(read.tables.flatMap(({ measures = [] }) => measures.map(({ name }) => name)).sort()).toEqual(
      model.tables.flatMap(({ measures }) => measures.map(({ name }) => name)).sort(),
    );
    expect(read.relationships).toHaveLength(model.relationships.length);
  });
});

interface Read {
  readonly tables: readonly {
    readonly name: string;
    readonly measures?: readonly { readonly name: string }[];
  }[];
  readonly relationships: readonly unknown[];
}
