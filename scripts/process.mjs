import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project's folder; resolves to its exit code. Its output is shown as it comes, or handed to `keep`, piece
 * by piece and in the order in which it came.
 */
export function run(command, args, { env = {}, shell = false, keep } = {}) {
  return new Promise((resolve, reject) => {
    const output = keep ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      shell,
      env: { ...process.env, ...env },
    });
    if (keep) for (const stream of [child.stdout, child.stderr]) stream.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ? 1 : code));
  });
}

/** Runs a program of node_modules by its script, so that no shell and no PATH is involved. */
export function runTool(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}

/** Like {@link run}, for a command that must succeed. */
export async function mustRun(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}`);
}
