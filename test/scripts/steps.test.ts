import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Two commands side by side that speak in turn, and what follows them. */
const STEPS = `
  import { run } from './scripts/process.mjs';
  import { runSteps } from './scripts/steps.mjs';
  const speaker = (name, code, pause) => ({
    name,
    run: (options) => run(process.execPath, ['-e', \`
      setTimeout(() => console.log('\${name} one'), \${pause});
      setTimeout(() => console.error('\${name} two'), \${pause} + 400);
      process.exitCode = \${code};
    \`], options),
  });
  const { passed, failed, notes } = await runSteps({
    sideBySide: [[speaker('left', 0, 0)], [speaker('right', 3, 200)]],
    then: [speaker('last', 0, 0), { name: 'many', run: () => ({ passed: 5, failed: 2, skipped: 1 }) }],
  });
  console.log(JSON.stringify({ passed, failed, notes }));
`;

let printed: string;
beforeAll(() => {
  printed = execFileSync(process.execPath, ['--input-type=module', '-e', STEPS], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
});

test.each([
  ['left', 'ok'],
  ['right', 'FAILED'],
])('what %s prints stands whole under its name, with another step beside it', (name, end) => {
  expect(printed).toContain(`\n=== ${name} ===\n${name} one\n${name} two\n=== ${name}: ${end} (`);
});

test('a step counts as one, or as its tests, and a failure keeps no other from running', () => {
  expect(printed).toContain('\n=== last ===\nlast one\n=== last: ok (');
  expect(JSON.parse(printed.trim().split('\n').at(-1) ?? '')).toEqual({
    passed: 7,
    failed: 3,
    notes: ['FAILED right', 'FAILED many', 'LEFT OUT 1 tests'],
  });
});
