import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Names of the rules that a small tree, path -> text, breaks. */
function brokenRules(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-rules-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const config = join(ROOT, '.dependency-cruiser.cjs');
    const { stdout } = spawnSync(
      process.execPath,
      [DEPCRUISE, '--config', config, '--output-type', 'json', 'src'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: readonly { readonly rule: { readonly name: string } }[] };
    };
    return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const leaf = 'export const leaf = 1;';
const importing = (path: string): string => `import { leaf } from '${path}'; export const user = leaf;`;

describe('who may import whom', () => {
  it.each([
    ['core imports messages', 'src/core/a.ts', 'src/messages/b.ts', '../messages/b', 'core-imports-nothing'],
    [
      'messages import the workbook',
      'src/messages/a.ts',
      'src/workbook/b.ts',
      '../workbook/b',
      'messages-import-core',
    ],
    [
      'a builder imports a writer',
      'src/workbook/a.ts',
      'src/writers/exceljs/b.ts',
      '../writers/exceljs/b',
      'workbook-imports-core-and-messages',
    ],
    [
      'a writer imports the pipeline',
      'src/writers/exceljs/a.ts',
      'src/pipeline/b.ts',
      '../../pipeline/b',
      'writers-import-workbook-and-core',
    ],
    [
      'one writer imports the other',
      'src/writers/exceljs/a.ts',
      'src/writers/officejs/b.ts',
      '../officejs/b',
      'writers-do-not-know-each-other',
    ],
    [
      'a custom function imports the pipeline',
      'src/functions/a.ts',
      'src/pipeline/b.ts',
      '../pipeline/b',
      'functions-import-core-and-messages',
    ],
    [
      'the pipeline imports the Office writer',
      'src/pipeline/a.ts',
      'src/writers/officejs/b.ts',
      '../writers/officejs/b',
      'pipeline-imports',
    ],
    [
      'the pane imports a custom function',
      'src/taskpane/a.ts',
      'src/functions/b.ts',
      '../functions/b',
      'taskpane-without-functions-and-cli',
    ],
  ])('refuses that %s', (_title, from, to, specifier, rule) => {
    expect(brokenRules({ [from]: importing(specifier), [to]: leaf })).toEqual([rule]);
  });

  it('refuses a file of the disk in core', () => {
    const files = {
      'src/core/a.ts': `import { readFileSync } from 'node:fs'; export const a = readFileSync;`,
    };
    expect(brokenRules(files)).toEqual(['core-imports-nothing']);
  });

  it('refuses that the pane reaches Node through the pipeline', () => {
    const files = {
      'src/taskpane/a.ts': importing('../pipeline/b'),
      'src/pipeline/b.ts': `import { readFileSync } from 'node:fs'; export const leaf = readFileSync;`,
    };
    expect(brokenRules(files)).toEqual(['taskpane-is-browser-safe']);
  });

  it('lets the command line import everything', () => {
    const files = {
      'src/pipeline/cli.ts': importing('../writers/exceljs/b'),
      'src/writers/exceljs/b.ts': leaf,
    };
    expect(brokenRules(files)).toEqual([]);
  });
});
