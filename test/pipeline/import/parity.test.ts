import { existsSync, mkdirSync, mkdtempSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../../src/pipeline/config';
import type { ImportPreview } from '../../../src/pipeline/import/previewImport';
import { NO_TABLES } from '../../../src/core/dataTables';
import { parseConfig } from '../../../src/pipeline/config';
import { previewImport } from '../../../src/pipeline/import/previewImport';
import { fixtures, FIXTURES } from '../../helpers/fixtures';
import { droppedFiles, hashCustomer, mergeBySql } from './mergeBySql';

const SAMPLES = join(__dirname, '..', '..', '..', 'samples');

/** The pane merges in memory what the pipeline merges in SQL: every table, row for row, and the whole report. */
async function expectParity(inbox: string, config: Config): Promise<ImportPreview> {
  const expected = await mergeBySql(inbox, config);
  const found = await previewImport(await droppedFiles(inbox), NO_TABLES, {
    language: 'fr',
    config,
    hashCustomer,
  });
  const tables = new Map<string, readonly unknown[]>(found.tables.map(({ name, rows }) => [name, rows]));
  for (const [name, rows] of expected.tables) {
    expect({ name, rows: tables.get(name) ?? [] }).toEqual({ name, rows });
  }
  expect(found.report).toEqual(expected.report);
  return found;
}

async function configOf(folder: string): Promise<Config> {
  const path = join(folder, 'jalon.config.json');
  return existsSync(path) ? parseConfig(readFileSync(path, 'utf8')) : {};
}

describe('folders that the pipeline merges', () => {
  const root = join(FIXTURES, 'merge');
  it.each(readdirSync(root).sort())('%s: the same tables and the same report', async (name) => {
    const folder = join(root, name);
    await expectParity(join(folder, 'input'), await configOf(folder));
  });

  it('the samples: the same tables and the same report', async () => {
    const found = await expectParity(SAMPLES, await configOf(SAMPLES));
    expect(found.report.files.filter(({ status }) => status === 'loaded').length).toBeGreaterThan(10);
  });
});

describe('every fixture of a file', () => {
  it.each([...fixtures('csv'), ...fixtures('issues')].filter(({ expected }) => !expected.input))(
    '$name: the same tables and the same report',
    async ({ folder, input, path }) => {
      if (input === '') return;
      const inbox = mkdtempSync(join(tmpdir(), 'jalon-parity-'));
      mkdirSync(join(inbox, 'one'));
      copyFileSync(path, join(inbox, 'one', input));
      await expectParity(join(inbox, 'one'), await configOf(folder));
    },
  );
});
