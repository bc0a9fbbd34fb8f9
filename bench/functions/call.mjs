/** Calls one custom function many times, as a recalculation does, and prints the milliseconds spent inside it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [build, name, count] = process.argv.slice(2);
const { FUNCTIONS } = createRequire(import.meta.url)(join(build, 'functions/index.js'));

/** Arguments of the n-th cell: other figures in each, as in a column that is filled down. */
const ARGUMENTS = {
  CPA: (n) => [[[1200 + n]], [[48 + (n % 7)]]],
  'CPA of a text': (n) => [[[`${1200 + n} €`]], [[48]]],
  'CPA of 12 rows': (n) => [
    Array.from({ length: 12 }, (_, row) => [row * 7 + n]),
    Array.from({ length: 12 }, () => [5]),
  ],
  CLV: (n) => [[[50 + (n % 40)]], [[4]], [[0.4]], [[3]], [[0.8]], [[0.1]]],
  AB_TEST: (n) => [[[200 + (n % 50)]], [[4000]], [[250]], [[4000]]],
  RETROPLAN: (n) => [[[46_280 + (n % 300)]], [[10 + (n % 40)]]],
  SMART_CHECK: (n) => [[[`Augmenter les ventes de la gamme bio de ${n} % d’ici le 30 juin 2027`]]],
};

const run = FUNCTIONS[name.split(' ')[0]];
const calls = Array.from({ length: Number(count) }, (_, n) => ARGUMENTS[name](n));
for (const args of calls.slice(0, 50)) run(...args);
const began = process.hrtime.bigint();
for (const args of calls) run(...args);
console.log(Number(process.hrtime.bigint() - began) / 1e6);
