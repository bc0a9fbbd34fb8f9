/**
 * `npm run pages`: writes the parts of docs/functions that follow from the code (syntax, arguments, native formula) and
 * leaves the rest of each page alone. A test fails when a page is not up to date.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';
import { functionsMetadata } from './functionsMetadata.mjs';
import { ROOT } from './process.mjs';

const FOLDER = join(ROOT, 'docs/functions');

const PARTS = ['made', 'twin'];

/** Arguments of the formula shown, where the usual ones say too little. */
const SHOWN = { RETROPLAN: ['A2', 'B2', 'C2:C30', '"none"'] };

const WORDS = {
  fr: {
    heading: 'Français',
    separator: '; ',
    argument: 'Argument',
    role: 'Rôle',
    optional: '(facultatif)',
    twinTitle: 'Sans Jalon',
    twin: 'La même chose en formule Excel ordinaire, avec les arguments dans A2, B2…',
    ranges: 'Et sur des plages, où seules comptent les lignes complètes\u00A0:',
    noTwin:
      'Aucune formule Excel ordinaire ne donne ce résultat : figez la valeur avant d’envoyer le classeur à quelqu’un qui n’a pas Jalon.',
    notes: {
      RETROPLAN:
        'La même chose en formule Excel ordinaire, quand C2:C30 contient les jours fériés et vos jours chômés\u00A0:',
    },
    functions: {
      SUMIFS: 'SOMME.SI.ENS',
      SUM: 'SOMME',
      ROUNDUP: 'ARRONDI.SUP',
      'NORM.S.INV': 'LOI.NORMALE.STANDARD.INVERSE.N',
      SQRT: 'RACINE',
      IF: 'SI',
      'WORKDAY.INTL': 'SERIE.JOUR.OUVRE.INTL',
    },
  },
  en: {
    heading: 'English',
    separator: ', ',
    argument: 'Argument',
    role: 'What to put there',
    optional: '(optional)',
    twinTitle: 'Without Jalon',
    twin: 'The same as an ordinary Excel formula, with the arguments in A2, B2…',
    ranges: 'And over ranges, where only complete rows count:',
    noTwin:
      'No ordinary Excel formula gives this result: paste the value before you send the workbook to somebody without Jalon.',
    notes: {
      RETROPLAN:
        'The same as an ordinary Excel formula, when C2:C30 holds the public holidays and your own days off:',
    },
    functions: {},
  },
};

/** Content of every page as it should be, by file name; a page that does not exist yet gets an outline. */
export async function functionPages() {
  const metadata = await functionsMetadata((id) => id);
  const { nativeTwin } = coreTwins();
  return metadata.english.functions.map((english, index) => {
    const french = metadata.french.functions[index];
    const path = join(FOLDER, `${english.id}.md`);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : outline(english.id);
    const parts = {
      'made:fr': made('fr', french),
      'twin:fr': twin('fr', english, nativeTwin),
      'made:en': made('en', english),
      'twin:en': twin('en', english, nativeTwin),
    };
    return { name: `${english.id}.md`, path, text: withParts(text, parts), written: text };
  });
}

function outline(id) {
  const section = (language) =>
    PARTS.reduce(
      (text, part) => `${text}\n<!-- ${part}:${language} -->\n<!-- /${part}:${language} -->\n`,
      `## ${WORDS[language].heading}\n`,
    );
  return `# ${id}\n\n${section('fr')}\n${section('en')}`;
}

/** Puts each made part between its marks, wherever they stand on the page. */
function withParts(text, parts) {
  return Object.entries(parts).reduce(
    (page, [mark, content]) =>
      page.replace(
        new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`),
        () => `<!-- ${mark} -->\n\n${content}\n\n<!-- /${mark} -->`,
      ),
    text,
  );
}

/** What the function is for, how it is written, and its arguments. */
function made(language, { id, description, parameters }) {
  const words = WORDS[language];
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const rows = parameters.map(({ name, description: role, optional }) => [
    `\`${name}\``,
    optional ? `${words.optional} ${role}` : role,
  ]);
  return [
    description,
    `\`=${id}(${names.join(words.separator)})\``,
    table([[words.argument, words.role], ...rows]),
  ].join('\n\n');
}

/** The formula of a colleague without Jalon. */
function twin(language, { id, parameters }, nativeTwin) {
  const words = WORDS[language];
  const cells = (wanted) => parameters.map((one, index) => (wanted(one) ? `${letter(index)}2` : undefined));
  const formula = (args) => {
    const found = nativeTwin(id, args);
    return found === null ? null : `\`=${localised(found, words)}\``;
  };
  // A choice is a lone word; figures are cells or ranges. Where no formula takes them all, those that must be there.
  const own =
    (id in SHOWN ? formula(SHOWN[id]) : null) ??
    formula(cells(({ dimensionality }) => dimensionality === 'matrix')) ??
    formula(cells(({ optional }) => !optional));
  if (own === null) return [`### ${words.twinTitle}`, words.noTwin].join('\n\n');
  const ranges = formula(parameters.map((_, index) => `${letter(index)}2:${letter(index)}100`));
  const overRanges = ranges !== null && /SUM|SOMME/.test(ranges) ? [words.ranges, ranges] : [];
  return [`### ${words.twinTitle}`, words.notes[id] ?? words.twin, own, ...overRanges].join('\n\n');
}

function localised(formula, { functions, separator }) {
  const named = Object.entries(functions)
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [english, other]) => text.replaceAll(`${english}(`, `${other}(`), formula);
  return separator === '; ' ? named.replaceAll(',', ';').replace(/(\d)\.(\d)/g, '$1,$2') : named;
}

/** Laid out as Prettier lays a table out, so that both agree on the page. */
function table(rows) {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = [0, 1].map((column) => Math.max(3, ...escaped.map((row) => [...row[column]].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] + cell.length - [...cell].length)).join(' | ')} |`;
  return [
    line(escaped[0]),
    line(widths.map((width) => '-'.repeat(width))),
    ...escaped.slice(1).map(line),
  ].join('\n');
}

const letter = (index) => String.fromCharCode(65 + index);

function coreTwins() {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-twins-'));
  try {
    compile(join(ROOT, 'src/core'), folder);
    return createRequire(import.meta.url)(join(folder, 'twins/nativeTwin.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pages = await functionPages();
  for (const { path, text, written } of pages)
    if (text !== written || !existsSync(path)) writeFileSync(path, text);
  console.log(`docs/functions: ${pages.length} pages`);
}
