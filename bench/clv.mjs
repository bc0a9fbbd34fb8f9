import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { inventTickets } from './clv/customers.mjs';
import { atLeast, atMost } from './report.mjs';
import { runNode, runProcess, takeTurns } from './measure.mjs';

const engine = (name) => fileURLToPath(new URL(`clv/${name}`, import.meta.url));
const MODELS = ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'gamma-gamma'];
/** The last versions that lifetimes 0.11.3, of 2020, runs with. */
const PEER = ['numpy==1.26.4', 'scipy==1.13.1', 'pandas==2.1.4', 'autograd==1.9.1', 'dill==0.4.1'];

/** (g) Fits of the customer models, on CDNOW and on many invented customers, beside the Python package lifetimes. */
export function customerModels({ size, rounds, folder, root, build }) {
  const count = size === 'full' ? 100_000 : 10_000;
  const python = installLifetimes(folder);
  const out = join(folder, 'clv');
  mkdirSync(out, { recursive: true });
  const sets = [
    prepare('CDNOW’s 2,357', cdnowTickets(root), '1997-09-30'),
    prepare(`${count.toLocaleString('en')} customers`, inventTickets(count), '2025-12-31'),
  ];
  const [cdnow, many] = sets;
  const engines = sets.flatMap((set) =>
    MODELS.flatMap((model) => [
      {
        name: `${model}, ${set.name}`,
        run: () => fitOf(runNode(engine('jalon.mjs'), [build, set.tickets, set.end, model])),
      },
      ...(python
        ? [
            {
              name: `lifetimes, ${model}, ${set.name}`,
              run: () =>
                // A kind of processor forced on OpenBLAS would slow the peer down.
                fitOf(
                  runProcess(python, [engine('withLifetimes.py'), set.summary, model], {
                    env: { OPENBLAS_CORETYPE: undefined },
                  }),
                ),
            },
          ]
        : []),
    ]),
  );
  const values = `tickets to values with intervals, ${many.name}`;
  const results = takeTurns(
    [
      ...engines,
      {
        name: values,
        run: () => fitOf(runNode(engine('jalon.mjs'), [build, many.tickets, many.end, 'values'])),
      },
    ],
    rounds,
  );
  const secondsOf = (set, prefix = '') =>
    MODELS.map((model) => results.get(`${prefix}${model}, ${set.name}`).seconds);
  if (python) for (const set of sets) agree(results, set);
  const ratios = python
    ? sets.flatMap((set) => {
        const ours = secondsOf(set);
        return secondsOf(set, 'lifetimes, ').map((theirs, i) => theirs / ours[i]);
      })
    : [];
  return {
    title: 'Customer models',
    text: [
      `Maximum likelihood of each model, on the CDNOW sample and on ${many.name} invented by \`bench/clv/customers.mjs\` (${many.rows.toLocaleString('en')} tickets over two years), each fit in a process of its own. Here the seconds are those of the fit alone, first use and so uncompiled code included; start-up, reading and the summary of tickets are left out, while CPU and memory are the whole process’s. Jalon’s fit also gives the covariance that intervals need. The last line is all of \`=PREDICT_CLV\`: from tickets to the value of each customer with its interval.`,
      ...(python
        ? ['lifetimes is version 0.11.3, with its defaults. Both found the same parameters, to 1 % of each.']
        : ['lifetimes was left out: it could not be installed here.']),
    ],
    results,
    verdicts: [
      atMost('slowest fit of CDNOW’s 2,357 customers, seconds', Math.max(...secondsOf(cdnow)), 0.3),
      atMost(`slowest fit of ${many.name}, seconds`, Math.max(...secondsOf(many)), 5),
      atMost(`${values}, seconds`, results.get(values).seconds, 8),
      ...(python ? [atLeast('lifetimes’ time ÷ Jalon’s, least of all fits', Math.min(...ratios), 1)] : []),
    ],
  };

  /** Writes the tickets, and the summary that the peer reads. */
  function prepare(name, tickets, end) {
    const { customers } = createRequire(import.meta.url)(
      join(build, 'core', 'clv', 'rfmSummary.js'),
    ).rfmSummary(tickets, { end });
    const stem = join(out, String(customers.length));
    write(`${stem}-tickets.csv`, ['customer', 'date', 'amount'], tickets);
    write(`${stem}-summary.csv`, ['frequency', 'recency', 'T', 'monetary_value'], customers);
    return {
      name,
      end,
      rows: tickets.length,
      tickets: `${stem}-tickets.csv`,
      summary: `${stem}-summary.csv`,
    };
  }
}

function write(path, columns, rows) {
  const lines = rows.map((row) => columns.map((column) => row[column]).join(','));
  writeFileSync(path, `${[columns.join(','), ...lines].join('\n')}\n`);
}

/** The result of a process with the seconds of its fit in the place of its own. */
function fitOf(result) {
  return { ...result, ...JSON.parse(result.stdout) };
}

/** Throws when the peer found other parameters. */
function agree(results, set) {
  for (const model of MODELS) {
    const ours = results.get(`${model}, ${set.name}`).parameters;
    const theirs = results.get(`lifetimes, ${model}, ${set.name}`).parameters;
    for (const [name, value] of Object.entries(ours)) {
      if (!(Math.abs(theirs[name] / value - 1) < 0.01)) {
        throw new Error(`${model}, ${set.name}: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`);
      }
    }
  }
}

function cdnowTickets(root) {
  return readFileSync(join(root, 'test', 'fixtures', 'cdnow', 'CDNOW_sample.txt'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [, customer, day, , amount] = line.trim().split(/\s+/);
      return { customer, date: day.replace(/^(....)(..)(..)$/, '$1-$2-$3'), amount: Number(amount) };
    });
}

/** lifetimes in an environment of its own inside the benchmark's folder, or nothing. */
function installLifetimes(folder) {
  const home = join(folder, 'lifetimes');
  const python = join(home, 'bin', 'python');
  const run = (command, parameters) =>
    spawnSync(command, parameters, { encoding: 'utf8', timeout: 300_000 }).status === 0;
  const pip = (...packages) => run(python, ['-m', 'pip', 'install', '--quiet', ...packages]);
  const isThere =
    run('python3', ['-m', 'venv', home]) && pip(...PEER) && pip('--no-deps', 'lifetimes==0.11.3');
  return isThere && run(python, ['-c', 'import lifetimes']) ? python : undefined;
}
