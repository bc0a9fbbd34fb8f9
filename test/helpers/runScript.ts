import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a module of scripts/ in Node, which Jest cannot load as it is, and gives back the value that it prints. */
export function runScript<Value>(source: string): Value {
  const script = `const print = (value) => process.stdout.write(JSON.stringify(value));\n${source}`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  return JSON.parse(output) as Value;
}
