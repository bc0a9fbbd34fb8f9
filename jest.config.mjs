import { programEnvironment } from './scripts/programs.mjs';

// Workers inherit this, so that a suite knows what it can run also when Jest is called by itself.
Object.assign(process.env, programEnvironment());

/** TypeScript through swc; types are checked by `npm run types`, not here. */
const swc = (module) => [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs', ...module },
    sourceMaps: 'inline',
  },
];

const project = (displayName, match, module) => ({
  displayName,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: { '\\.ts$': swc(module) },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out/'],
  ...match,
});

export default {
  maxWorkers: 2,
  // Tests that open DuckDB, LibreOffice or a browser are slow on a loaded machine, never stuck.
  testTimeout: 120_000,
  projects: [
    project('unit', {
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/parity/'],
    }),
    // @ironcalc/wasm is ESM only: `await import('@ironcalc/wasm')` must stay a real import(), which Jest allows
    // only under NODE_OPTIONS=--experimental-vm-modules. `npm test` and `npm run check` set it.
    project('parity', { testMatch: ['<rootDir>/test/parity/**/*.test.ts'] }, { ignoreDynamic: true }),
  ],
};
