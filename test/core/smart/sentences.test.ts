import { checkSmart, type SmartLetter } from '../../../src/core/smart/checkSmart';
import set from './sentences.json';

const LEAST_AGREEMENT = 0.92;

const checked = set.sentences.map((sentence) => ({
  sentence,
  check: checkSmart(sentence.text, { today: set.today }),
}));

const LANGUAGES = ['fr', 'en'] as const;
const LETTERS: readonly SmartLetter[] = ['S', 'M', 'T'];
const CASES = LANGUAGES.flatMap((language) => LETTERS.map((letter) => ({ language, letter })));

function agreement(language: string, letter: SmartLetter, isUnseenOnly: boolean): number {
  const among = checked.filter(
    ({ sentence }) => sentence.language === language && (sentence.unseen || !isUnseenOnly),
  );
  return among.filter(({ sentence, check }) => check[letter] === sentence[letter]).length / among.length;
}

test('the set has at least 150 sentences, half in each language, a third of them unseen', () => {
  const count = (language: string): number => set.sentences.filter((one) => one.language === language).length;
  expect(count('fr')).toBeGreaterThanOrEqual(75);
  expect(count('en')).toBeGreaterThanOrEqual(75);
  expect(set.sentences.filter(({ unseen }) => unseen).length).toBeGreaterThanOrEqual(50);
});

test.each(CASES)('agrees with the labels on $letter in $language', ({ language, letter }) => {
  expect(agreement(language, letter, false)).toBeGreaterThanOrEqual(LEAST_AGREEMENT);
});

test.each(CASES)('agrees with the labels on $letter in $language where unseen', ({ language, letter }) => {
  expect(agreement(language, letter, true)).toBeGreaterThanOrEqual(LEAST_AGREEMENT);
});

test('never gives a tick on A or R that the label does not give', () => {
  const unearned = checked.flatMap(({ sentence, check }) =>
    (['A', 'R'] as const)
      .filter((letter) => check[letter] === 'met' && sentence[letter] !== 'met')
      .map((letter) => `${letter}: ${sentence.text}`),
  );
  expect(unearned).toEqual([]);
});

test('tells the language of every sentence', () => {
  expect(
    checked
      .filter(({ sentence, check }) => check.language !== sentence.language)
      .map(({ sentence }) => sentence.text),
  ).toEqual([]);
});

test('computes the deadline of every sentence that has one', () => {
  const wrong = checked.filter(({ sentence, check }) => check.deadline !== sentence.deadline);
  expect(wrong.map(({ sentence, check }) => [sentence.text, check.deadline])).toEqual([]);
});
