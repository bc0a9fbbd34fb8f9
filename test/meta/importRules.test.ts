import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** What a small tree, path -> text, does against the rules. */
function violationsOf(files: Readonly<Record<string, string>>): readonly Violation[] {
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
    const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
    return summary.violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const leaf = 'export const leaf = 1;';
const importing = (path: string): string => `import { leaf } from '${path}'; export const user = leaf;`;
const readingDisk = `import { readFileSync } from 'node:fs'; export const leaf = readFileSync;`;

/** Cases share one tree, and so one start of dependency-cruiser: the files of each have names of their own. */
const CASES: readonly (readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  rules: readonly string[],
])[] = [
  [
    'refuses that core imports messages',
    { 'src/core/a1.ts': importing('../messages/b1'), 'src/messages/b1.ts': leaf },
    ['core-imports-nothing'],
  ],
  [
    'refuses that messages import the workbook',
    { 'src/messages/a2.ts': importing('../workbook/b2'), 'src/workbook/b2.ts': leaf },
    ['messages-import-core'],
  ],
  [
    'refuses that a builder imports a writer',
    { 'src/workbook/a3.ts': importing('../writers/exceljs/b3'), 'src/writers/exceljs/b3.ts': leaf },
    ['workbook-imports-core-and-messages'],
  ],
  [
    'refuses that a writer imports the pipeline',
    { 'src/writers/exceljs/a4.ts': importing('../../pipeline/b4'), 'src/pipeline/b4.ts': leaf },
    ['writers-import-workbook-and-core'],
  ],
  [
    'refuses that one writer imports the other',
    { 'src/writers/exceljs/a5.ts': importing('../officejs/b5'), 'src/writers/officejs/b5.ts': leaf },
    ['writers-do-not-know-each-other'],
  ],
  [
    'refuses that a custom function imports the pipeline',
    { 'src/functions/a6.ts': importing('../pipeline/b6'), 'src/pipeline/b6.ts': leaf },
    ['functions-import-core-and-messages'],
  ],
  [
    'refuses that the pipeline imports the Office writer',
    { 'src/pipeline/a7.ts': importing('../writers/officejs/b7'), 'src/writers/officejs/b7.ts': leaf },
    ['pipeline-imports'],
  ],
  [
    'refuses that the pane imports a custom function',
    { 'src/taskpane/a8.ts': importing('../functions/b8'), 'src/functions/b8.ts': leaf },
    ['taskpane-without-functions-and-cli'],
  ],
  ['refuses a file of the disk in core', { 'src/core/a9.ts': readingDisk }, ['core-imports-nothing']],
  [
    'refuses that the pane reaches Node through the pipeline',
    { 'src/taskpane/a10.ts': importing('../pipeline/b10'), 'src/pipeline/b10.ts': readingDisk },
    ['taskpane-is-browser-safe'],
  ],
  [
    'refuses that an embedded report reaches the service of the command line',
    { 'src/powerbi/embed/a12.ts': importing('../service/b12'), 'src/powerbi/service/b12.ts': readingDisk },
    ['taskpane-is-browser-safe'],
  ],
  [
    'refuses that the Power BI project imports a builder',
    { 'src/powerbi/a13.ts': importing('../workbook/b13'), 'src/workbook/b13.ts': leaf },
    ['powerbi-imports-core-and-messages'],
  ],
  [
    'lets the Power BI project take the colours of the workbook',
    { 'src/powerbi/a14.ts': importing('../workbook/theme'), 'src/workbook/theme.ts': leaf },
    [],
  ],
  [
    'lets the command line import everything',
    { 'src/pipeline/cli.ts': importing('../writers/exceljs/b11'), 'src/writers/exceljs/b11.ts': leaf },
    [],
  ],
];

describe('who may import whom', () => {
  let violations: readonly Violation[];
  beforeAll(() => {
    violations = violationsOf(Object.assign({}, ...CASES.map(([, files]) => files)));
  });

  it.each(CASES)('%s', (_title, files, rules) => {
    const broken = violations.filter(({ from }) => from in files).map(({ rule }) => rule.name);
    expect([...new Set(broken)]).toEqual(rules);
  });

  it('refuses nothing else', () => {
    expect(new Set(violations.map(({ from }) => from)).size).toBe(
      CASES.filter(([, , rules]) => rules.length > 0).length,
    );
  });
});
