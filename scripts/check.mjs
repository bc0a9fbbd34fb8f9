/** `npm run check`: format, lint, imports, types, build, tests, manifest; ends with `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runTool } from './process.mjs';
import { describeMissing, findPrograms, programEnvironment } from './programs.mjs';
import { runSteps } from './steps.mjs';

/** Steps that each keep one core busy and need nothing of one another, in two rows of about the same length. */
const SIDE_BY_SIDE = [
  [
    tool('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    tool(
      'imports',
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
    ),
    script('build', 'build.mjs'),
  ],
  [
    tool('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    tool('types', 'typescript/bin/tsc', '--project', 'tsconfig.json'),
    tool('types of the domain', 'typescript/bin/tsc', '--project', 'tsconfig.pure.json'),
  ],
];

/** Some tests run what was built. */
const TESTS = { name: 'tests', run: runTests };

const MANIFEST = script('manifest', 'validateManifest.mjs');

/** Runs every step; returns the exit code. */
export async function runChecks() {
  const canValidate = findPrograms().has('xmllint');
  const { passed, failed, notes } = await runSteps({
    sideBySide: SIDE_BY_SIDE,
    then: canValidate ? [TESTS, MANIFEST] : [TESTS],
  });
  if (!canValidate) notes.push('LEFT OUT manifest: xmllint is missing');
  console.log(`\n${[...notes, ...describeMissing()].join('\n')}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** A step that runs a program of node_modules. */
function tool(name, path, ...args) {
  return { name, run: (options) => runTool(path, args, options) };
}

/** A step that runs a program of scripts/. */
function script(name, file) {
  return { name, run: (options) => run(process.execPath, [`scripts/${file}`], options) };
}

/** All Jest projects; a suite that does not even load counts as one failure. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-jest-'));
  const output = join(folder, 'results.json');
  try {
    const code = await runTool(
      'jest/bin/jest.js',
      ['--json', `--outputFile=${output}`, '--passWithNoTests', ...ci()],
      {
        env: { ...programEnvironment(), NODE_OPTIONS: '--no-warnings' },
      },
    );
    const result = JSON.parse(readFileSync(output, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: Math.max(failed, Number(code !== 0)),
      skipped: result.numPendingTests,
    };
  } catch (error) {
    console.error('Jest left no readable result:', error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On a build server a missing golden file is a failure, not an occasion to write one. */
function ci() {
  return process.env.CI ? ['--ci'] : [];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await runChecks();
