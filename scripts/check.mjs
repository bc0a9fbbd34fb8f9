/** `npm run check`: format, lint, imports, types, build, tests, manifest; ends with `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runTool } from './process.mjs';
import { describeMissing, findPrograms, programEnvironment } from './programs.mjs';

const STEPS = [
  {
    name: 'format',
    run: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'lint', run: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
  {
    name: 'imports',
    run: () =>
      runTool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'src']),
  },
  { name: 'types', run: () => runTool('typescript/bin/tsc', ['--project', 'tsconfig.json']) },
  {
    name: 'types of the domain',
    run: () => runTool('typescript/bin/tsc', ['--project', 'tsconfig.pure.json']),
  },
  // Before the tests: some of them run what was built.
  { name: 'build', run: () => run(process.execPath, ['scripts/build.mjs']) },
  { name: 'tests', run: runTests },
  { name: 'manifest', needs: 'xmllint', run: () => run(process.execPath, ['scripts/validateManifest.mjs']) },
];

/** Steps that each keep one core busy and need nothing of one another, in two rows of about the same length. */
const SIDE_BY_SIDE = [
  ['lint', 'imports', 'build'],
  ['format', 'types', 'types of the domain'],
];

/** Runs every step, whatever the others gave; returns the exit code. */
export async function runChecks() {
  const programs = findPrograms();
  const notes = [];
  let passed = 0;
  let failed = 0;

  const runStep = async (step) => {
    if (step.needs && !programs.has(step.needs)) {
      notes.push(`LEFT OUT ${step.name}: ${step.needs} is missing`);
      return;
    }
    console.log(`\n=== ${step.name} ===`);
    const started = Date.now();
    const result = await step.run();
    const counts =
      typeof result === 'number' ? { passed: Number(result === 0), failed: Number(result !== 0) } : result;
    passed += counts.passed;
    failed += counts.failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`=== ${step.name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s) ===`);
    if (counts.failed > 0) notes.push(`FAILED ${step.name}`);
    if (counts.skipped) notes.push(`LEFT OUT ${counts.skipped} tests`);
  };
  const inTurn = async (names) => {
    for (const name of names) await runStep(STEPS.find((step) => step.name === name));
  };
  await Promise.all(SIDE_BY_SIDE.map(inTurn));
  await inTurn(STEPS.map(({ name }) => name).filter((name) => !SIDE_BY_SIDE.flat().includes(name)));

  console.log(`\n${[...notes, ...describeMissing()].join('\n')}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
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
