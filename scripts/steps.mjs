/**
 * Runs steps, whatever the others gave; resolves to what passed and failed, and to a note on each that failed. A step is
 * `{ name, run }`; `run` takes the options of a command and resolves to its exit code, or to `{ passed, failed, skipped }`.
 * Rows of `sideBySide` run at the same time, and what a step of theirs prints is shown whole when it ends: mixed with that of its
 * neighbour nobody could tell why it failed. The steps of `then` follow one by one and print as they go.
 */
export async function runSteps({ sideBySide, then }) {
  const total = { passed: 0, failed: 0, notes: [] };

  async function runStep({ name, run }, { isAlone }) {
    const title = `\n=== ${name} ===\n`;
    const printed = [];
    if (isAlone) process.stdout.write(title);
    const started = Date.now();
    const result = await run(isAlone ? {} : { keep: (bytes) => printed.push(bytes) });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (!isAlone) process.stdout.write(Buffer.concat([Buffer.from(title), ...printed]));

    const { passed, failed, skipped } = typeof result === 'number' ? countsOf(result) : result;
    console.log(`=== ${name}: ${failed === 0 ? 'ok' : 'FAILED'} (${seconds} s) ===`);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) total.notes.push(`FAILED ${name}`);
    if (skipped) total.notes.push(`LEFT OUT ${skipped} tests`);
  }
  const inTurn = async (steps, isAlone) => {
    for (const step of steps) await runStep(step, { isAlone });
  };

  await Promise.all(sideBySide.map((row) => inTurn(row, false)));
  await inTurn(then, true);
  return total;
}

function countsOf(exitCode) {
  return { passed: Number(exitCode === 0), failed: Number(exitCode !== 0), skipped: 0 };
}
