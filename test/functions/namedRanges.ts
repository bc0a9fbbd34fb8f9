import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateSerial } from '../../src/core/dateSerial';
import type { NamedRanges } from './formula';

const FIXTURES = join(__dirname, '../fixtures');

let ranges: NamedRanges | undefined;

/** Ranges that the examples of the pages name: the public data of the tests, as they would stand in a sheet. */
export function namedRanges(): NamedRanges {
  ranges ??= { ...cdnow(), ...series() };
  return ranges;
}

/** The tickets of the CDNOW sample: customer, date and amount. */
function cdnow(): NamedRanges {
  const rows = readFileSync(join(FIXTURES, 'cdnow/CDNOW_sample.txt'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  const serial = (day: string): number =>
    dateSerial(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`) ?? Number.NaN;
  return {
    cdnow_customer: rows.map((row) => [row[1] ?? '']),
    cdnow_date: rows.map((row) => [serial(row[2] ?? '')]),
    cdnow_amount: rows.map((row) => [Number(row[4])]),
  };
}

/** Monthly airline passengers (Box & Jenkins), one month a row. */
function series(): NamedRanges {
  const file = JSON.parse(readFileSync(join(FIXTURES, 'series/airPassengers.json'), 'utf8')) as {
    values: readonly number[];
  };
  return { air_passengers: file.values.map((value) => [value]) };
}
