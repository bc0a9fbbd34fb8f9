import { createExactSum } from '../../src/core/exactSum';

function total(...values: readonly string[]): string {
  const sum = createExactSum();
  for (const value of values) sum.add(value);
  return sum.total();
}

describe('an exact sum', () => {
  it('is 0 without values', () => {
    expect(total()).toBe('0');
  });

  it('does not drift like a double: ten times 0.1 is 1', () => {
    expect(total(...Array<string>(10).fill('0.1'))).toBe('1');
  });

  it('keeps millionths beside hundreds of billions', () => {
    expect(total('999999999999.999999', '0.000001', '-999999999999.5')).toBe('0.5');
  });

  it('adds a hundred thousand cents to the cent', () => {
    expect(total(...Array<string>(100_000).fill('12.34'))).toBe('1234000');
  });

  it('is negative when refunds outweigh spend', () => {
    expect(total('12.5', '-20.25')).toBe('-7.75');
  });
});
