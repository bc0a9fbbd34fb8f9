/**
 * One fit of Jalon's, alone in its process: node jalon.mjs <build> <tickets.csv> <end> <model>.
 * With `values` for a model, everything from tickets to the value of each customer with its interval.
 * Prints the seconds of the work, reading the file left out, and what was found.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [build, path, end, model] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const load = (name) => require(join(build, 'core', 'clv', `${name}.js`));
const FITS = {
  'bg-nbd': () => load('bgNbd').fitBgNbd,
  'mbg-nbd': () => load('mbgNbd').fitMbgNbd,
  'pareto-nbd': () => load('paretoNbd').fitParetoNbd,
  'gamma-gamma': () => load('gammaGamma').fitGammaGamma,
};

const tickets = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [customer, date, amount] = line.split(',');
    return { customer, date, amount: Number(amount) };
  });

if (model === 'values') {
  const { predictCustomers } = load('predictCustomers');
  const { seconds, result } = timed(() => predictCustomers(tickets, { end }));
  if (!result.ok) throw new Error(result.reason);
  console.log(JSON.stringify({ seconds, customers: result.customers.length, parameters: result.parameters }));
} else {
  const { customers } = load('rfmSummary').rfmSummary(tickets, { end });
  const fit = FITS[model]();
  const { seconds, result } = timed(() => fit(customers));
  if (!result.ok) throw new Error(result.reason);
  console.log(JSON.stringify({ seconds, customers: customers.length, parameters: result.parameters }));
}

function timed(work) {
  const began = process.hrtime.bigint();
  const result = work();
  return { seconds: Number(process.hrtime.bigint() - began) / 1e9, result };
}
