import { typedValue, type ValueKind } from '../../../src/taskpane/ui/typedValue';
import { writtenNumber } from '../../../src/taskpane/ui/writtenNumber';

describe('typedValue', () => {
  it.each([
    ['1 200,50', 'fr', 'amount', 1200.5],
    ['1 200,50 €', 'fr', 'amount', 1200.5],
    ['1,200.50', 'en', 'amount', 1200.5],
    ['12,5 %', 'fr', 'share', 0.125],
    ['12,5', 'fr', 'share', 0.125],
    ['100', 'en', 'share', 1],
    ['0', 'en', 'days', 0],
    ['-3', 'en', 'number', -3],
  ] as const)('reads %p in %s as %s', (text, language, kind, value) => {
    expect(typedValue(text, language, kind)).toEqual({ value, error: null });
  });

  it.each<[string, 'fr' | 'en', ValueKind, string]>([
    ['beaucoup', 'fr', 'amount', 'notANumber'],
    ['10 %', 'fr', 'amount', 'notANumber'],
    ['1.200', 'fr', 'amount', 'ambiguous'],
    ['-5', 'fr', 'amount', 'negative'],
    ['2,5', 'fr', 'days', 'notWhole'],
    ['120', 'en', 'share', 'aboveAll'],
  ])('refuses %p in %s as %s', (text, language, kind, error) => {
    expect(typedValue(text, language, kind)).toEqual({ value: null, error });
  });

  it('takes nothing for nothing', () => {
    expect(typedValue('  ', 'fr', 'amount')).toEqual({ value: null, error: null });
  });

  it.each([0.07, 0.125, 0.29, 1 / 3, 1200.5])('reads back %p as it was written in a field', (value) => {
    for (const language of ['fr', 'en'] as const)
      expect(typedValue(writtenNumber(value, language), language, 'amount').value).toBeCloseTo(value, 5);
    expect(writtenNumber(0.07 * 100, 'fr')).toBe('7');
  });
});
