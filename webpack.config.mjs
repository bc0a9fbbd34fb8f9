/**
 * Four outputs: dist/jalon.js for Node, dist/addin for the pane and the functions, in it the page of a report, and
 * dist/dashboard for the page that `jalon dashboard` writes.
 * dist/functions.json and dist/functions-fr.json describe the functions; the add-in carries a copy of them.
 *
 * - `import('…')` in src/ becomes a chunk beside its entry, loaded when it is reached: exceljs costs nothing to
 *   `jalon inspect`.
 * - `new Worker(new URL('./name.worker.ts', import.meta.url))`, written so, with `import { Worker } from
 *   'node:worker_threads'`, becomes a chunk as well: no entry is needed here. Under Jest there is no such chunk and
 *   Node cannot run TypeScript, so the caller keeps a way to do the same work without a worker.
 * - The pane is built for browsers: anything it reaches that imports a `node:` module fails the build.
 */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { functionsMetadata } from './scripts/functionsMetadata.mjs';
import { helpPages } from './scripts/helpPages.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Where the pane is served from; the manifest in dist/addin points there. */
const DEVELOPMENT_URL = 'https://localhost:3000';
const addinUrl = (process.env.JALON_ADDIN_URL ?? DEVELOPMENT_URL).replace(/\/$/, '');

/** The help that Excel shows while a function is typed, one file a language. */
const metadata = await functionsMetadata((id, language) => `${addinUrl}/help/${language}/${id}.html`);
const metadataFiles = () => [
  ['functions.json', `${JSON.stringify(metadata.english, null, 2)}\n`],
  ['functions-fr.json', `${JSON.stringify(metadata.french, null, 2)}\n`],
];

const typescript = ({ test, tsx = false }) => ({
  test,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'es6' },
  },
});

const common = {
  mode: 'production',
  context: path('.'),
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [typescript({ test: /\.ts$/ }), typescript({ test: /\.tsx$/, tsx: true })],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const commandLine = {
  ...common,
  name: 'jalon',
  target: 'node20',
  module: {
    ...common.module,
    // Without the plain `Worker` of browsers, which webpack would put in the place of the imported one.
    // A file that `createRequire` finds at run time (the engine of @ironcalc/wasm) stays in its package.
    parser: {
      javascript: {
        createRequire: false,
        worker: ['Worker from node:worker_threads', 'Worker from worker_threads'],
      },
    },
  },
  entry: { jalon: './src/pipeline/cli.ts' },
  output: {
    path: path('dist'),
    filename: '[name].js',
    chunkFilename: 'jalon.[name].js',
    library: { type: 'commonjs2' },
    clean: { keep: /^(addin|dashboard)/ },
  },
  // The engine is native code, found by its own package at run time.
  externals: { '@duckdb/node-api': 'commonjs @duckdb/node-api', '@ironcalc/wasm': 'import @ironcalc/wasm' },
  optimization: { minimize: false, chunkIds: 'named' },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^jalon\.js$/ }),
    afterBuild('executable', () => chmodSync(path('dist/jalon.js'), 0o755)),
    emitFiles(metadataFiles),
  ],
};

// swc, which compiles the TypeScript anyway, shortens it in a tenth of the time of webpack's usual tool.
const shortened = {
  minimizer: [
    new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify,
      // Licences stay beside the code that they cover.
      extractComments: false,
      minimizerOptions: { format: { comments: 'some' } },
    }),
  ],
};

const addin = {
  ...common,
  name: 'addin',
  // Excel runs panes in Edge WebView2, Safari's WebKit or the user's browser.
  target: ['web', 'es2020'],
  entry: { taskpane: './src/taskpane/taskpane.tsx', functions: './src/functions/register.ts' },
  output: {
    path: path('dist/addin'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    clean: { keep: /^report\./ },
  },
  optimization: shortened,
  plugins: [emitFiles(addinFiles)],
};

/** The page of a report outside Excel. Apart from the pane, whose first view would grow by what both use. */
const reportPage = {
  ...addin,
  name: 'report',
  entry: { report: './src/taskpane/report/reportPage.tsx' },
  output: {
    path: path('dist/addin'),
    filename: '[name].js',
    chunkFilename: 'report.[name].js',
    clean: { keep: /^(?!report\.)/ },
  },
  plugins: [emitFiles(() => [['report.html', readFileSync(path('src/taskpane/report/report.html'))]])],
};

/** One script and one style, which the command writes into the page. */
const dashboard = {
  ...common,
  name: 'dashboard',
  target: ['web', 'es2022'],
  entry: { dashboard: './src/dashboard/page/main.tsx' },
  output: { path: path('dist/dashboard'), filename: '[name].js', clean: true },
  optimization: shortened,
  plugins: [emitFiles(() => [['dashboard.css', readFileSync(path('src/dashboard/page/page.css'))]])],
};

export default [commandLine, addin, reportPage, dashboard];

/** Files of the add-in that are copied, name in dist/addin -> content. */
function addinFiles() {
  const icons = readdirSync(path('assets')).filter((name) => name.endsWith('.png'));
  return [
    ['taskpane.html', readFileSync(path('src/taskpane/taskpane.html'))],
    ['taskpane.css', readFileSync(path('src/taskpane/taskpane.css'))],
    ['manifest.xml', readFileSync(path('manifest.xml'), 'utf8').replaceAll(DEVELOPMENT_URL, addinUrl)],
    ...metadataFiles(),
    ...helpPages(),
    ...icons.map((name) => [`assets/${name}`, readFileSync(path(`assets/${name}`))]),
  ];
}

function emitFiles(files) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap('emitFiles', (compilation) => {
        compilation.hooks.processAssets.tap('emitFiles', () => {
          for (const [name, content] of files()) {
            // Copied as they are: nothing here is for webpack to shorten.
            compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
          }
        });
      });
    },
  };
}

function afterBuild(name, action) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap(name, (compilation) => {
        if (compilation.errors.length === 0) action();
      });
    },
  };
}
