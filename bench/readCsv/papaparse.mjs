/** PapaParse in a stream, numbers read in a character loop: node papaparse.mjs <file>. */
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { answer } from './groups.mjs';
import { hundredths, isoDay } from '../normalise.mjs';

const [path] = process.argv.slice(2);
const groups = new Map();
let isHeader = true;
let rows = 0;

Papa.parse(createReadStream(path, { start: 3, encoding: 'utf8', highWaterMark: 1 << 20 }), {
  delimiter: ';',
  skipEmptyLines: true,
  chunk({ data }) {
    for (const cells of data) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      rows += 1;
      const key = `${isoDay(cells[0])}|${cells[1]}`;
      let sums = groups.get(key);
      if (!sums) groups.set(key, (sums = [0, 0, 0, 0, 0]));
      for (let at = 0; at < 5; at += 1) sums[at] += hundredths(cells[at + 5]);
    }
  },
  complete() {
    const sums = [0, 0, 0, 0, 0];
    for (const group of groups.values()) group.forEach((value, at) => (sums[at] += value));
    console.log(answer(rows, groups.size, sums));
  },
});
