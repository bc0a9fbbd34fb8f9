import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { atLeast, atMost } from './report.mjs';
import { runNode, runProcess, takeTurns } from './measure.mjs';

const engine = (name) => fileURLToPath(new URL(`readCsv/${name}`, import.meta.url));

/** (a) Read, normalise and aggregate one long export, beside DuckDB by hand, PapaParse and polars. */
export function readCsv({ size, rounds, folder, build, packages, exportOf }) {
  const rows = size === 'full' ? 5_000_000 : 100_000;
  const { path, megabytes } = exportOf(rows);
  const polars = installPolars(folder);
  const env = { NODE_PATH: packages };
  const engines = [
    { name: 'DuckDB, by hand', run: () => runNode(engine('duckdb.mjs'), [path]) },
    { name: 'Jalon’s reader', run: () => runNode(engine('jalon.mjs'), [build, path, 'scan'], { env }) },
    {
      name: 'Jalon’s reader, rows kept',
      run: () => runNode(engine('jalon.mjs'), [build, path, 'keep'], { env }),
    },
    { name: 'PapaParse, stream', run: () => runNode(engine('papaparse.mjs'), [path]) },
    ...(polars
      ? [
          {
            name: `polars ${polars.version}, streaming`,
            run: () => runProcess(polars.python, [engine('withPolars.py'), path, 'streaming']),
          },
          {
            name: `polars ${polars.version}, in memory`,
            run: () => runProcess(polars.python, [engine('withPolars.py'), path, 'in-memory']),
          },
        ]
      : []),
  ];
  const results = takeTurns(engines, rounds);
  const answers = new Set([...results.values()].map(({ stdout }) => stdout.trim()));
  if (answers.size !== 1) throw new Error(`engines disagree:\n${[...answers].join('\n')}`);
  const [answer] = answers;
  const jalon = results.get('Jalon’s reader');
  const peer = (start) =>
    [...results].filter(([name]) => name.startsWith(start)).map(([, result]) => result.seconds);
  return {
    title: 'Reading: one long export, normalised and aggregated',
    text: [
      `One Google-Ads-like export of ${rows.toLocaleString('en')} rows (${megabytes.toFixed(0)} MB). Each engine reads the five numbers and the day, and sums the numbers by day and campaign. All engines printed the same row count, number of groups and sums: \`${answer}\`.`,
      '“DuckDB, by hand” is a query written for this very file: every column as text, `replace` and casts, no checks. “Jalon’s reader” makes its own plan from the head and the tail of the file, runs its own query, and checks it: rows in doubt and lines are counted. “Rows kept” is what a merge does: the rows are stored in its database, then aggregated. PapaParse reads a stream, with a loop over the characters of each number. polars scans the file as text and casts, with both of its engines.',
      ...(polars ? [] : ['polars was left out: it could not be installed here.']),
    ],
    baseline: 'Jalon’s reader',
    results,
    verdicts: [
      atMost('time ÷ DuckDB, by hand', jalon.seconds / peer('DuckDB')[0], 1.3),
      atLeast('PapaParse’s time ÷ Jalon’s', peer('PapaParse')[0] / jalon.seconds, 3),
      ...(polars
        ? [atLeast('the faster polars’ time ÷ Jalon’s', Math.min(...peer('polars')) / jalon.seconds, 1.2)]
        : []),
      atMost('peak memory, MB', jalon.peakMB, 500),
    ],
  };
}

/** polars in an environment of its own inside the benchmark's folder, or nothing. */
function installPolars(folder) {
  const home = join(folder, 'python');
  const python = join(home, 'bin', 'python');
  const run = (command, parameters) => spawnSync(command, parameters, { encoding: 'utf8', timeout: 180_000 });
  if (run('python3', ['-m', 'venv', home]).status !== 0) return undefined;
  if (run(python, ['-m', 'pip', 'install', '--quiet', 'polars']).status !== 0) return undefined;
  const version = run(python, ['-c', 'import polars; print(polars.__version__)']);
  return version.status === 0 ? { python, version: version.stdout.trim() } : undefined;
}
