/** Invented Google Ads exports in the French locale, the same on every run: the input of the benchmarks. */
import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export const HEADER =
  "Jour;Campagne;Groupe d'annonces;Code de la devise;Type de campagne;Impr.;Clics;Coût;Conversions;Valeur de conv.";

const CAMPAIGNS = 120;
const TYPES = ['Search', 'Display', 'Vidéo', 'Shopping', 'Performance Max'];
const THEMES = ['Marque', 'Générique', 'Concurrents', 'Remarketing', 'Prospection', 'Soldes d’été'];

/** One campaign in twenty has a semicolon and quotes in its name, and is therefore quoted in the file. */
const campaigns = Array.from({ length: CAMPAIGNS }, (_, index) => {
  const name = `FR | ${THEMES[index % THEMES.length]} | ${String(index + 1).padStart(3, '0')}`;
  return index % 20 === 7 ? `"${name}; offre ""flash"""` : name;
});

/** Writes one export of `rows` rows spread evenly over the 365 days of 2025, days in order; returns its bytes. */
export function writeExport(path, rows) {
  return write(
    path,
    rowsOf(0, rows, (row) => Math.floor((row * 365) / rows), frenchDay),
  );
}

/** The same rows twice: `files` files of one day each, and five files of as many days; dates as YYYY-MM-DD. */
export function writeDailyExports(folder, files, rowsPerFile) {
  const day = (row) => Math.floor(row / rowsPerFile);
  const part = (name, first, count) =>
    write(join(folder, name), rowsOf(first * rowsPerFile, count * rowsPerFile, day, isoDay));
  mkdirSync(join(folder, 'many'), { recursive: true });
  mkdirSync(join(folder, 'few'), { recursive: true });
  for (let file = 0; file < files; file += 1) {
    part(`many/export-${String(file + 1).padStart(4, '0')}.csv`, file, 1);
  }
  for (let file = 0; file < 5; file += 1) part(`few/export-${file + 1}.csv`, (file * files) / 5, files / 5);
  return { many: join(folder, 'many'), few: join(folder, 'few') };
}

function write(path, lines) {
  const file = openSync(path, 'w');
  let text = `\ufeff${HEADER}\n`;
  for (const line of lines) {
    text += line;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  return statSync(path).size;
}

/** Rows `first` to `first + count`: a day's rows differ in campaign or ad group, as in a real report. */
function* rowsOf(first, count, dayOf, dayText) {
  let today = -1;
  let text = '';
  let place = 0;
  for (let row = first; row < first + count; row += 1) {
    if (dayOf(row) !== today) {
      today = dayOf(row);
      text = dayText(today);
      place = 0;
    }
    const next = random(row);
    const campaign = place % CAMPAIGNS;
    const group = Math.floor(place / CAMPAIGNS) + 1;
    place += 1;
    const impressions = 1 + next(60_000);
    const clicks = next(Math.min(impressions, 3000));
    yield (
      `${text};${campaigns[campaign]};Groupe d'annonces ${group};EUR;${TYPES[campaign % TYPES.length]};` +
      `${grouped(impressions)};${grouped(clicks)};${amount(next(400_000))};${amount(next(6000))};${amount(next(1_500_000))}\n`
    );
  }
}

/** A small generator of numbers, seeded by the row, so that a row is the same in whatever file it stands. */
function random(seed) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 1013904223) >>> 0;
    return (state >>> 4) % limit;
  };
}

/** 12345 as `12 345`, with the narrow no-break space of French exports. */
function grouped(whole) {
  if (whole < 1000) return String(whole);
  return `${Math.floor(whole / 1000)}\u202f${String(whole % 1000).padStart(3, '0')}`;
}

/** 123456 cents as `1 234,56`. */
function amount(hundredths) {
  return `${grouped(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}`;
}

function isoDay(day) {
  return new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
}

function frenchDay(day) {
  return isoDay(day).split('-').reverse().join('/');
}
