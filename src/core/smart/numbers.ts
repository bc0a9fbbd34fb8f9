import type { Language } from '../report';

const FRENCH: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  nonante: 90,
};

const ENGLISH: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SMALL = { fr: FRENCH, en: ENGLISH } satisfies Record<Language, unknown>;
const HUNDREDS = new Set(['cent', 'cents', 'hundred']);
const GREAT: Readonly<Record<string, number>> = {
  mille: 1e3,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  billion: 1e9,
};
const GROUPS: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  cinquantaine: 50,
  centaine: 100,
  dozen: 12,
};

const DIGITS = String.raw`\d{1,3}(?:[ .,']\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;

const sources = new Map<string, string>();

/** The source of an expression that finds a number in a folded text; `withOne` takes “un an”, “a month” too. */
export function numberSource(language: Language, withOne = false): string {
  const key = `${language} ${withOne}`;
  let source = sources.get(key);
  if (source === undefined) sources.set(key, (source = makeNumberSource(language, withOne)));
  return source;
}

function makeNumberSource(language: Language, withOne: boolean): string {
  const ones = language === 'fr' ? ['un', 'une'] : ['a', 'an', 'one'];
  const first = [
    ...Object.keys(SMALL[language]),
    ...HUNDREDS,
    'mille',
    'thousand',
    'million',
    'billion',
    'milliard',
  ]
    .filter((word) => withOne || !ones.includes(word))
    .sort((a, b) => b.length - a.length);
  const more = [
    ...Object.keys(SMALL[language]),
    ...HUNDREDS,
    'mille',
    'thousand',
    'million',
    'millions',
    'billion',
    'milliards',
  ]
    .filter((word) => !['a', 'an'].includes(word))
    .sort((a, b) => b.length - a.length);
  // “a hundred and fifty”; “neuf” after a noun is an adjective, which the reader of quantities sees to.
  const lead =
    language === 'en'
      ? '(?:(?:a|one) (?=hundred|thousand|million|billion))?'
      : '(?:un (?=million|milliard))?';
  const groups = Object.keys(GROUPS).join('|');
  const words = `\\b(?:${lead}(?:${first.join('|')})(?:(?:-| | et |-et-| and )(?:${more.join('|')}))*|(?:une |a )?(?:${groups}))\\b`;
  return `(?:${DIGITS}|${words})`;
}

/** The value of a number as `numberSource` finds it: “1 200”, “3,5”, “vingt-cinq”, “two hundred and fifty”. */
export function numberOf(text: string, language: Language): number {
  const trimmed = text.trim();
  return /^\d/.test(trimmed) ? digitsOf(trimmed, language) : wordsOf(trimmed, language);
}

function digitsOf(text: string, language: Language): number {
  const compact = text.replace(/[ ']/g, '');
  const marks = compact.match(/[.,]/g) ?? [];
  const last = marks[marks.length - 1];
  if (last === undefined) return Number(compact);
  const hasBoth = new Set(marks).size === 2;
  const after = compact.length - compact.lastIndexOf(last) - 1;
  const decimalMark = language === 'fr' ? ',' : '.';
  // “1,200” is 1200 in English, “1.200” is 1200 in French; with both marks the last one is the decimal one.
  const isDecimal = hasBoth ? true : marks.length === 1 && (after !== 3 || last === decimalMark);
  if (!isDecimal) return Number(compact.replace(/[.,]/g, ''));
  const at = compact.lastIndexOf(last);
  return Number(`${compact.slice(0, at).replace(/[.,]/g, '')}.${compact.slice(at + 1)}`);
}

function wordsOf(text: string, language: Language): number {
  let total = 0;
  let current = 0;
  for (const word of text.split(/[ -]+/)) {
    const group = GROUPS[word];
    const great = GREAT[word];
    if (group !== undefined) return group;
    if (HUNDREDS.has(word)) current = (current || 1) * 100;
    else if (great !== undefined) {
      total += (current || 1) * great;
      current = 0;
    } else if (/^vingts?$/.test(word) && current % 100 === 4) current += 76;
    else current += SMALL[language][word] ?? 0;
  }
  return total + current;
}
