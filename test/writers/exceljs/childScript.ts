import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const HOOK = join(__dirname, 'typeScriptHook.cjs');

/** Starts a Node process of its own, in which `load('src/…')` gives a module of this project. */
export function startScript(
  script: string,
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const load = `const load = (path) => require(require('node:path').join(${JSON.stringify(ROOT)}, path));`;
  return spawn(process.execPath, ['-r', HOOK, '-e', `${load}${script}`], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Runs a script to its end; rejects unless it ends well. */
export function runScript(script: string, environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const child = startScript(script, environment);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`script ended with ${code}`))));
  });
}

/** Waits for the script's first word, kills it as a power cut would, and waits for its end. */
export async function killAfterFirstOutput(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  child.kill('SIGKILL');
  await new Promise<void>((resolve) => child.once('exit', () => resolve()));
}
