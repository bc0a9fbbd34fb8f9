import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programEnvironment } from './scripts/programs.mjs';

// Workers inherit this, so that a suite knows what it can run also when Jest is called by itself.
Object.assign(process.env, programEnvironment());

// What suites of one run share, such as the results of the workbooks that many of them look at.
process.env.JALON_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'jalon-run-'));
process.on('exit', () => rmSync(process.env.JALON_RUN_FOLDER, { recursive: true, force: true }));

/** TypeScript through swc; types are checked by `npm run types`, not here. */
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      parser,
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

export default {
  maxWorkers: 2,
  // Tests that open DuckDB, LibreOffice or a browser are slow on a loaded machine, never stuck.
  testTimeout: 120_000,
  testEnvironment: 'node',
  // Reached through the sandbox, Math is ten times slower, and the customer models do little else.
  sandboxInjectedGlobals: ['Math'],
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
  // @ironcalc/wasm is published as ES modules only; Jest loads CommonJS.
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '/@ironcalc/.*\\.js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: ['/node_modules/(?!@ironcalc/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out/'],
};
