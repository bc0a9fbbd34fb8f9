import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** Compiles src/ to CommonJS files in a folder, so that an engine can load one part of Jalon without the rest. */
export function compile(source, folder) {
  for (const name of readdirSync(source, { recursive: true })) {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    if (name.endsWith('.json')) copyFileSync(join(source, name), target);
    if (!name.endsWith('.ts')) continue;
    const { code } = transformFileSync(join(source, name), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    writeFileSync(target.replace(/\.ts$/, '.js'), code);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  return folder;
}
