import { nearest } from '../../core/plan/nearest';
import type { Language } from '../../core/report';
import { galleryText } from '../../messages/pane/gallery';
import { words } from '../../pipeline/plan/words';
import type { FunctionHelp } from './functionHelp';

/** Where a word stands counts: what a function is called before what is said of it. */
const WEIGHTS = { name: 8, keywords: 4, description: 2, parameters: 1 } as const;
/** The word itself, its beginning, and what a typist may have meant. */
const MATCH = { whole: 4, beginning: 3, mistyped: 1 } as const;

/** Words that say nothing of what is looked for. */
const EMPTY = new Set(
  'a an and by d de des du en et for how is l la le les mon mes my of on or ou par pour quel quelle que the to un une with avec combien comment what'.split(
    ' ',
  ),
);

/**
 * The functions that answer a question such as « coût par client » or « roaas », best first; all of them, by name, for an empty one.
 * Accents, capitals and small typing errors do not count.
 */
export function searchFunctions(
  functions: readonly FunctionHelp[],
  query: string,
  language: Language,
): readonly FunctionHelp[] {
  const all = words(query).split(' ').filter(Boolean);
  const meaning = all.filter((word) => !EMPTY.has(word));
  const asked = meaning.length > 0 ? meaning : all;
  const byName = [...functions].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (asked.length === 0) return byName;
  const scored = byName.map((one) => ({ one, score: score(one, asked, all.join(' '), language) }));
  return scored
    .filter(({ score: found }) => found > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

function score(
  { name, description, parameters }: FunctionHelp,
  asked: readonly string[],
  phrase: string,
  language: Language,
): number {
  const { keywords } = galleryText(language);
  // The other language is understood too: half the trade's words are English.
  const other = galleryText(language === 'fr' ? 'en' : 'fr').keywords;
  const texts = {
    name: words(name),
    keywords: words(`${keywords[name]} ${other[name]}`),
    description: words(description),
    parameters: words(parameters.map((one) => `${one.name} ${one.id}`).join(' ')),
  };
  const places = Object.entries(texts) as [keyof typeof WEIGHTS, string][];
  const lists = places.map(([place, text]) => [WEIGHTS[place], text.split(' ')] as const);
  let total = 0;
  for (const word of asked) {
    const best = Math.max(...lists.map(([weight, list]) => weight * match(word, list)));
    // Every word has to be found somewhere.
    if (best === 0) return 0;
    total += best;
  }
  const isCalledSo = texts.name === phrase || texts.name.replaceAll(' ', '') === phrase.replaceAll(' ', '');
  const isSaidSo = ` ${texts.keywords} `.includes(` ${phrase} `);
  return total / asked.length + (isCalledSo ? 100 : 0) + (isSaidSo ? 20 : 0);
}

function match(word: string, list: readonly string[]): number {
  if (list.includes(word)) return MATCH.whole;
  if (word.length > 1 && list.some((one) => one.startsWith(word))) return MATCH.beginning;
  return nearest(word, list) === '' ? 0 : MATCH.mistyped;
}
