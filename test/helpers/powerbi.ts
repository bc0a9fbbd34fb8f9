import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const run = promisify(execFile);
const ROOT = join(__dirname, '../..');
const SCHEMAS = join(ROOT, 'test/schemas');
const PUBLISHED = 'https://developer.microsoft.com/json-schemas/fabric/';

/** Files of a project by their path in its folder. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** Writes a project to the disk. */
export function writeProject(folder: string, files: ProjectFiles): void {
  for (const [path, text] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Says of every file with a `$schema` what Microsoft's schema finds wrong: `file: /place message`. Expressions in the
 * formatting are compared with their own schema, since that of a visual leaves them free.
 */
export function schemaErrors(files: ProjectFiles): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    if (path.includes('/RegisteredResources/')) return [];
    const content = JSON.parse(text) as { readonly $schema?: string };
    const validate = publishedSchemas().getSchema(content.$schema ?? '');
    if (!validate) return [`${path}: no schema ${content.$schema ?? ''}`];
    const expression = publishedSchemas().getSchema(EXPRESSION)!;
    return [
      ...complaints(path, validate, content),
      ...expressionsIn(content).flatMap((each) => complaints(path, expression, each)),
    ];
  });
}

const EXPRESSION = `${PUBLISHED}item/report/definition/semanticQuery/1.3.0/schema.json#/definitions/QueryExpressionContainer`;

function expressionsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    key === 'expr' ? [each] : expressionsIn(each),
  );
}

/** What the schema of themes finds wrong with a theme. Compiling it takes some seconds: once in a suite. */
export function themeErrors(path: string, text: string): readonly string[] {
  return complaints(path, themeSchema(), JSON.parse(text));
}

function complaints(path: string, validate: ValidateFunction, content: unknown): readonly string[] {
  if (validate(content) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${path}: ${instancePath} ${message}`);
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

const publishedSchemas = once(() => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const folder = join(SCHEMAS, 'fabric');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.json')) continue;
    const $id = PUBLISHED + path.replaceAll('\\', '/');
    ajv.addSchema({ ...(JSON.parse(readFileSync(join(folder, path), 'utf8')) as object), $id });
  }
  return ajv;
});

const themeSchema = once(() => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  const path = join(SCHEMAS, 'report-theme/reportThemeSchema-2.152.json');
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
});

/** Everything that Microsoft's validator of reports says, warnings too: the codes and messages of each project. */
export type Complaints = readonly { readonly code: string; readonly message: string }[];

/**
 * Validates projects (paths of .pbip files) by `@microsoft/powerbi-report-authoring-cli`, without its look at the
 * network. It runs in a process of its own, because the package is ESM only and reads its files relative to itself.
 */
export async function validatorComplaints(projects: readonly string[]): Promise<readonly Complaints[]> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', VALIDATE, ...projects], {
    cwd: ROOT,
    timeout: 60_000,
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as readonly Complaints[];
}

const VALIDATE = `
import { getMetadataProvider, locateReport, runReportValidation } from '@microsoft/powerbi-report-authoring-cli';
const provider = await getMetadataProvider();
const results = [];
for (const path of process.argv.slice(1)) {
  const { reportDir, defDir, pbipPath } = locateReport(path);
  const { diagnostics } = await runReportValidation({ reportDir, defDir, pbipPath, provider, skipSchema: true });
  results.push(Object.entries(diagnostics).flatMap(([code, { items }]) => items.map(({ message }) => ({ code, message }))));
}
process.stdout.write(JSON.stringify(results));
`;
