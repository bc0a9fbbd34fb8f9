/** The help of each function as a web page in French and in English, from docs/functions: what “More help” in Excel opens. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { ROOT } from './process.mjs';

const FOLDER = join(ROOT, 'docs/functions');
const HEADINGS = { fr: 'Français', en: 'English' };

/** [path under the add-in, content] of every page, of the list of them, and of the style they share. */
export function helpPages() {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const pages = names.flatMap((name) =>
    ['fr', 'en'].map((language) => [
      `help/${language}/${name.replace('.md', '.html')}`,
      page(name.replace('.md', ''), language, readFileSync(join(FOLDER, name), 'utf8')),
    ]),
  );
  const list = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  const indexes = ['fr', 'en'].map((language) => [
    `help/${language}/index.html`,
    page('index', language, list, 'Jalon'),
  ]);
  return [...pages, ...indexes, ['help/help.css', readFileSync(join(ROOT, 'src/functions/help.css'))]];
}

function page(name, language, text, title = name) {
  const body = text.split(`\n## ${HEADINGS[language]}\n`)[1]?.split(/^## /m)[0];
  if (body === undefined) throw new Error(`docs/functions/${name}.md has no section ${HEADINGS[language]}`);
  const other = language === 'fr' ? 'en' : 'fr';
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title === 'Jalon' ? title : `${title} — Jalon`}</title>
    <link rel="stylesheet" href="../help.css" />
  </head>
  <body>
    <main>
      <nav><a href="../${other}/${name}.html" lang="${other}">${HEADINGS[other]}</a></nav>
      <h1>${title}</h1>
      ${marked.parse(body.replaceAll('.md)', '.html)'))}
    </main>
  </body>
</html>
`;
}
