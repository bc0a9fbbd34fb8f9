/** Runs whole processes in turn and says what each took. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** GNU time, which reports the kernel's own accounting of the process it ran; elsewhere memory is not measured. */
const TIME = '/usr/bin/time';
const hasTime = spawnSync(TIME, ['-f', '%M', 'true'], { stdio: 'ignore' }).status === 0;

/** Runs one process: wall seconds from start to end, CPU seconds, peak resident MB, and what it printed. */
export function runProcess(command, parameters, { env = {}, accepts = [0] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-bench-time-'));
  const accounts = join(folder, 'time');
  const line = hasTime
    ? [TIME, '-f', '%U %S %M', '-o', accounts, command, ...parameters]
    : [command, ...parameters];
  try {
    const began = process.hrtime.bigint();
    const { status, stdout, stderr, error } = spawnSync(line[0], line.slice(1), {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1 << 28,
    });
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    if (error) throw error;
    if (!accepts.includes(status)) {
      throw new Error(`${command} ${parameters.join(' ')} ended with code ${status}: ${stderr}`);
    }
    const [user, system, kilobytes] = hasTime
      ? readFileSync(accounts, 'utf8').trim().split('\n').pop().split(' ').map(Number)
      : [NaN, NaN, NaN];
    return { seconds, cpu: user + system, peakMB: (kilobytes * 1024) / 1e6, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a script with this very Node. */
export function runNode(script, parameters, options) {
  return runProcess(process.execPath, [script, ...parameters.map(String)], options);
}

/**
 * Runs every engine once a round, round after round, so that a busy moment of the machine hits all of them.
 * An engine is `{ name, run }`; `run` returns what {@link runProcess} does and may add fields of its own.
 */
export function takeTurns(engines, rounds) {
  const results = engines.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    engines.forEach(({ name, run }, index) => {
      const result = run();
      results[index].push(result);
      console.log(`  round ${round + 1}/${rounds}  ${name}: ${result.seconds.toFixed(2)} s`);
    });
  }
  return new Map(engines.map(({ name }, index) => [name, summary(results[index])]));
}

function summary(results) {
  const seconds = results.map((result) => result.seconds);
  return {
    ...results[0],
    seconds: median(seconds),
    fastest: Math.min(...seconds),
    slowest: Math.max(...seconds),
    cpu: median(results.map((result) => result.cpu)),
    // The worst of the rounds: a limit of memory is kept always or not at all.
    peakMB: Math.max(...results.map((result) => result.peakMB)),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}
