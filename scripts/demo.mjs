/** `npm run demo`: from a fresh clone to a workbook made of the sample exports, its page, and a plan made of a template. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './process.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

const WORKBOOK = 'out/marketing.xlsx';
const PAGE = 'out/dashboard.html';
const PLAN = 'out/plan.xlsx';
/** Exit codes of `jalon merge`: 0 clean, 1 written with issues to look at, 2 nothing written. */
const NOTHING_WRITTEN = 2;

// The test of this script runs beside others that use the packages and the build it would renew.
if (process.env.JALON_READY !== '1') {
  await ensurePackages();
  await ensureBuild();
}
mkdirSync(join(ROOT, 'out'), { recursive: true });

const extra = process.argv.slice(2);
// A plan of the same months as the exports, looked at on their last day.
const DATES = ['--start', '2026-01-01', '--launch', '2026-09-15', '--today', '2026-10-31'];
const command = [
  'dist/jalon.js',
  'merge',
  'samples',
  '--out',
  WORKBOOK,
  '--plan',
  'lancement-produit',
  ...DATES,
  ...extra,
];
console.log(`\n> node ${command.join(' ')}\n`);
const code = await run(process.execPath, command);

// What is added on the command line is for the merge; the plan takes its language from it.
const language = extra.filter((word, index) => word.startsWith('--lang') || extra[index - 1] === '--lang');
const planCommand = ['dist/jalon.js', 'plan', 'lancement-produit', '--out', PLAN, ...language];
console.log(`\n> node ${planCommand.join(' ')}\n`);
const planCode = await run(process.execPath, planCommand);

// Elsewhere when what is added names another workbook: the page is that of this one.
const isOwn = !extra.some((word) => word === '-o' || word.startsWith('--out'));
let pageCode = 0;
if (code < NOTHING_WRITTEN && isOwn) {
  const pageCommand = ['dist/jalon.js', 'dashboard', WORKBOOK, '--out', PAGE];
  console.log(`\n> node ${pageCommand.join(' ')}\n`);
  pageCode = await run(process.execPath, pageCommand);
}

if (
  Math.max(code, planCode, pageCode) >= NOTHING_WRITTEN ||
  (extra.length === 0 && !existsSync(join(ROOT, WORKBOOK)))
) {
  console.error('\nThe demo wrote no workbook. / La démonstration n’a écrit aucun classeur.');
  process.exitCode = Math.max(code, planCode, pageCode, 1);
} else {
  console.log(
    [
      '',
      `Open ${WORKBOOK} and ${PLAN} in Excel or LibreOffice. / Ouvrez ${WORKBOOK} et ${PLAN} dans Excel ou LibreOffice.`,
      ...(isOwn ? [`Open ${PAGE} in a browser. / Ouvrez ${PAGE} dans un navigateur.`] : []),
      'What each file gave / Ce que chaque fichier a donné :  node dist/jalon.js inspect samples',
      'The other plans / Les autres plans :                   node dist/jalon.js plan --list',
      'Your own exports / Vos propres exports :               node dist/jalon.js merge <folder> --out <file.xlsx>',
      ...(code === 1
        ? ['The issues sheet says what to look at. / La feuille des anomalies dit ce qu’il faut regarder.']
        : []),
    ].join('\n'),
  );
}
