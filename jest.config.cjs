/** TypeScript through swc; types are checked by `npm run types`, not here. */
const swc = (module) => [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
    module: { type: 'commonjs', ...module },
    sourceMaps: 'inline',
  },
];

const project = (displayName, testMatch, module) => ({
  displayName,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch,
  transform: { '\\.tsx?$': swc(module) },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out/'],
});

const PARITY = '<rootDir>/test/parity/**/*.test.ts';

module.exports = {
  maxWorkers: 2,
  // Tests that open DuckDB, LibreOffice or a browser are slow on a loaded machine, never stuck.
  testTimeout: 120_000,
  projects: [
    project('unit', ['<rootDir>/test/**/*.test.ts', `!${PARITY}`], {}),
    // @ironcalc/wasm is ESM only: `await import('@ironcalc/wasm')` must stay a real import(), which Jest allows
    // only under NODE_OPTIONS=--experimental-vm-modules. `npm test` and `npm run check` set it.
    project('parity', [PARITY], { ignoreDynamic: true }),
  ],
};
