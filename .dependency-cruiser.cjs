/**
 * "Who may import whom". Each rule says what to do instead.
 *
 *     core <- messages <- workbook <- writers
 *     core, messages <- functions;  core, messages, the colours of workbook <- powerbi, dashboard
 *     workbook <- calculate
 *     core, messages, workbook, calculate, writers/exceljs <- pipeline (without cli)
 *     everything but functions and cli <- taskpane;  everything <- cli and scripts
 */
const path = require('node:path');

/** A room of src/ may reach its own files, the rooms named, and (unless `packages` is false) installed packages. */
function room(name, { from, rooms, packages, comment }) {
  const allowed = rooms.map((allowedRoom) => `^src/${allowedRoom}`);
  return {
    name,
    comment,
    severity: 'error',
    from,
    to: { pathNot: packages ? [...allowed, '^node_modules/', '^node:', NODE_MODULE] : allowed },
  };
}

const NODE_MODULE = `^(node:)?(${require('node:module').builtinModules.join('|')})$`;

module.exports = {
  forbidden: [
    room('core-imports-nothing', {
      from: { path: '^src/core/' },
      rooms: ['core/'],
      packages: false,
      comment:
        'core is the marketing domain, pure TypeScript. Take what you need as an argument (today, texts, rows) and let the caller in pipeline, workbook or taskpane fetch it.',
    }),
    room('messages-import-core', {
      from: { path: '^src/messages/' },
      rooms: ['messages/', 'core/'],
      packages: false,
      comment:
        'messages turn codes and values into sentences. Have core return the code and its parameters, and write the sentence here; numbers and dates go through Intl.',
    }),
    room('workbook-imports-core-and-messages', {
      from: { path: '^src/workbook/' },
      rooms: ['workbook/', 'core/', 'messages/'],
      packages: false,
      comment:
        'builders return a plain WorkbookSpec. If the model cannot say it, extend model.ts, validate.ts and both writers; never reach for exceljs or Office.js from a builder.',
    }),
    room('writers-import-workbook-and-core', {
      from: { path: '^src/writers/' },
      rooms: ['writers/', 'workbook/', 'core/'],
      packages: true,
      comment:
        'a writer writes the spec it is given and knows its host only. Texts come in the spec; data come as a RowSource; what it cannot do is declared in its capabilities.',
    }),
    room('calculate-imports-workbook', {
      from: { path: '^src/calculate/' },
      rooms: ['calculate/', 'workbook/', 'core/'],
      packages: true,
      comment:
        'calculate stores the results of the formulas of a spec. It knows no sheet in particular: texts and formulas come in the spec.',
    }),
    {
      name: 'writers-do-not-know-each-other',
      comment:
        'officejs and exceljs are two hosts of one model. Move what they share to workbook/ (when it is about the model) or to writers/ itself (when it is about the file format).',
      severity: 'error',
      from: { path: '^src/writers/(officejs|exceljs)/' },
      to: { path: '^src/writers/(officejs|exceljs)/', pathNot: '^src/writers/$1/' },
    },
    room('functions-import-core-and-messages', {
      from: { path: '^src/functions/' },
      rooms: ['functions/', 'core/', 'messages/'],
      packages: false,
      comment:
        'a custom function is a thin file over core, because it is loaded with every workbook. Put the computation in core and call it from here.',
    }),
    room('powerbi-imports-core-and-messages', {
      from: { path: '^src/powerbi/' },
      rooms: ['powerbi/', 'core/', 'messages/', 'workbook/theme\\.ts', 'pipeline/xlsx/'],
      packages: true,
      comment:
        'the Power BI project is made from the KPIs, tables and pages of core, in the colours of the workbook. Put shared definitions in core.',
    }),
    room('dashboard-imports-core-and-messages', {
      from: { path: '^src/dashboard/' },
      rooms: [
        'dashboard/',
        'core/',
        'messages/',
        'workbook/theme\\.ts$',
        // DuckDB, for tables that went to Parquet beside the workbook.
        'pipeline/merge/session\\.ts$',
        // Tables of a workbook as a stream.
        'pipeline/xlsx/',
      ],
      packages: true,
      comment:
        'the dashboard reads a merged workbook and shows the figures and pages of core. A figure or a page belongs in core, where Power BI takes it from too.',
    }),
    {
      name: 'dashboard-page-is-browser-safe',
      comment:
        'page and model run in a browser and travel in every file that the command writes: neither Node nor the whole catalogue. What needs them is done by buildDashboard, which hands over plain data.',
      severity: 'error',
      from: { path: '^src/dashboard/(page|model)/' },
      to: {
        path: [NODE_MODULE, '^node_modules/@duckdb/', '^src/messages/(index|en|fr)\\.ts$'],
        reachable: true,
      },
    },
    room('pipeline-imports', {
      from: { path: '^src/pipeline/', pathNot: '^src/pipeline/cli\\.ts$' },
      rooms: [
        'pipeline/(?!cli\\.ts)',
        'core/',
        'messages/',
        'workbook/',
        'calculate/',
        'writers/exceljs/',
        'writers/[^/]+\\.ts',
      ],
      packages: true,
      comment:
        'the pipeline reads, merges and writes files. What only the command line needs (arguments, exit codes, the terminal) stands in cli.ts; what only Excel needs, in taskpane or writers/officejs.',
    }),
    {
      name: 'taskpane-without-functions-and-cli',
      comment:
        'functions run in the sheet and cli in a terminal: the pane shares core with both. Move what it needs to core, or to a browser-safe file of pipeline.',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/(functions/|pipeline/cli\\.ts)' },
    },
    {
      name: 'taskpane-is-browser-safe',
      comment:
        'the pane runs in a browser: nothing it reaches may need Node or DuckDB. Split the file in two, the browser-safe half without node: imports, and pass bytes rather than paths.',
      severity: 'error',
      from: {
        path: [
          '^src/(taskpane|pipeline/import|powerbi/embed)/',
          // What the pane may use, whether it does yet or not.
          '^src/writers/officejs/',
          '^src/writers/exceljs/workbookBytes\\.ts$',
          '^src/calculate/calculateInBrowser\\.ts$',
        ],
      },
      to: { path: [NODE_MODULE, '^node_modules/@duckdb/'], reachable: true },
    },
    {
      name: 'nobody-imports-cli',
      comment:
        'cli.ts is where the program starts. Move what you need to a file of pipeline that cli.ts also calls.',
      severity: 'error',
      from: { pathNot: '^src/pipeline/cli\\.ts$' },
      to: { path: '^src/pipeline/cli\\.ts$' },
    },
    {
      name: 'src-without-test-and-scripts',
      comment:
        'what ships may not lean on tests, fixtures or scripts. Move the shared piece into src and import it from the test.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench|samples)/' },
    },
    {
      name: 'no-development-packages',
      comment:
        'a package of devDependencies is absent where Jalon is installed. Move it to dependencies, saying in docs/decisions.md what happens without it.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm'],
      },
    },
    {
      name: 'no-circles',
      comment:
        'two files that import each other cannot be read one after the other. Move what both need to a third, or pass it as an argument. Types alone may go in circles.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'the import points at nothing. Check its spelling, or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
