import { foldText } from '../../../src/core/smart/foldText';
import { deadlineOf, findPeriods } from '../../../src/core/smart/periods';
import table from './periodTable.json';

const TODAY = table.today;

function deadline(language: string, text: string, rest: object = {}): string | null {
  const context = { language: language as 'fr' | 'en', today: TODAY, ...rest };
  return deadlineOf(findPeriods(foldText(text), context))?.date ?? null;
}

describe('the last day that an expression commits to', () => {
  it('has all the 103 expressions of the survey', () => {
    expect(table.expressions).toHaveLength(103);
  });

  it.each(table.expressions)('$language: $text', ({ language, text, deadline: expected }) => {
    expect(deadline(language, text)).toBe(expected);
  });
});
