/** Words and tables of the benchmarks, as Markdown. */
import { cpus, totalmem } from 'node:os';

/** A wanted upper limit and what was measured. */
export function atMost(what, value, limit) {
  return { what, value, wanted: `≤ ${limit}`, met: value <= limit };
}

/** A wanted lower limit and what was measured. */
export function atLeast(what, value, limit) {
  return { what, value, wanted: `≥ ${limit}`, met: value >= limit };
}

/** One question: its words, its measurements, and what was wanted of them; only the full size is judged. */
export function section(size, { title, text, results, baseline, extra = [], verdicts }) {
  const base = baseline === undefined ? undefined : results.get(baseline).seconds;
  const head = [
    'what',
    'seconds (fastest–slowest)',
    'CPU s',
    'peak MB',
    ...(base === undefined ? [] : ['time ÷ Jalon']),
    ...extra.map(({ label }) => label),
  ];
  const rows = [...results].map(([name, result]) => [
    name === baseline ? `**${name}**` : name,
    `${result.seconds.toFixed(2)} (${result.fastest.toFixed(2)}–${result.slowest.toFixed(2)})`,
    number(result.cpu, 1),
    number(result.peakMB, 0),
    ...(base === undefined ? [] : [(result.seconds / base).toFixed(2)]),
    ...extra.map(({ of }) => of(result)),
  ]);
  const wanted = verdicts.map(({ what, value, wanted: limit, met }) => [
    what,
    limit,
    value.toFixed(2),
    size === 'quick' ? 'not judged at this size' : met ? 'met' : '**missed**',
  ]);
  return [
    `## ${title}`,
    ...text,
    table(head, rows),
    ...(verdicts.length === 0 ? [] : [table(['wanted', 'limit', 'measured', ''], wanted)]),
  ].join('\n\n');
}

/** A section measured by itself says so, under its title. */
export function dated(text, load) {
  const [title, ...rest] = text.split('\n\n');
  const day = new Date().toISOString().slice(0, 10);
  const note = `Measured apart from the other sections, on ${day}: ${machine()}; load of the machine at the start ${load.toFixed(1)}.`;
  return [title, note, ...rest].join('\n\n');
}

/** The page with this section in the place of the one of the same title, or at its end. */
export function replaceSection(page, text) {
  const [title] = text.split('\n', 1);
  const parts = page.trimEnd().split(/\n\n(?=## )/);
  const place = parts.findIndex((part) => part.startsWith(`${title}\n`));
  return (place < 0 ? [...parts, text] : parts.with(place, text)).join('\n\n');
}

/** What the machine is, in one line. */
function machine() {
  const { model } = cpus()[0];
  return `${cpus().length} cores (${model}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

export function number(value, digits) {
  return Number.isFinite(value) ? value.toFixed(digits) : 'not measured';
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** How it was measured, where, and when. */
export function introduction({ size, rounds, load }) {
  return [
    '# Benchmarks',
    `Written by \`npm run bench\`; do not edit. Measured on ${new Date().toISOString().slice(0, 10)}: ${machine()}; load of the machine at the start ${load.toFixed(1)}.`,
    ...(size === 'quick'
      ? ['A quick run on small data: it shows that everything works, its ratios mean little.']
      : []),
    `Every engine runs as a process of its own, start-up included, once a round, ${rounds} rounds one after the other: a busy moment of the machine hits all of them. Times are medians, with the fastest and the slowest round; peak memory is the worst round’s, from the kernel’s accounting of the finished process (GNU \`time\`). Files are in the page cache. Ratios are between medians of the same rounds: trust them, not the seconds, and no difference below about 1.2.`,
    'The exports are invented by `bench/exports.mjs`, the same on every run: Google Ads in the French locale, with `;`, decimal commas, U+202F between thousands, a byte order mark, dd/mm/yyyy, 120 campaigns of which 5 % are quoted with `;` and `""` inside, days over a year.',
  ].join('\n\n');
}
