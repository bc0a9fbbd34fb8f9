import { kpiById } from '../../../src/core/kpi';
import { kpiFormula } from '../../../src/core/kpi/kpiFormula';

test('divides one cell by another', () => {
  expect(kpiFormula(kpiById('cpc'), { spend: 'D5', clicks: 'F5' })).toBe('D5/F5');
});

test('multiplies the cost per impression by a thousand', () => {
  expect(kpiFormula(kpiById('cpm'), { spend: 'D5', impressions: 'E5' })).toBe('D5/E5*1000');
});

test('sums ranges and table columns before dividing: a ratio of sums, never a mean of ratios', () => {
  expect(kpiFormula(kpiById('cpa'), { spend: 'D5:D16', conversions: 't[conversions]' })).toBe(
    'SUM(D5:D16)/SUM(t[conversions])',
  );
});

test('leaves a function call as it is', () => {
  expect(kpiFormula(kpiById('cpl'), { spend: 'SUMIFS(t[a],t[b],1)', leads: 'C2' })).toBe(
    'SUMIFS(t[a],t[b],1)/C2',
  );
});

test('subtracts the cost before dividing by it', () => {
  expect(kpiFormula(kpiById('roi'), { margin: 'B2', spend: 'C2' })).toBe('(B2-C2)/C2');
});

test('gives a sum the reference of its measure', () => {
  expect(kpiFormula(kpiById('leads'), { leads: 'B2' })).toBe('B2');
});

test('throws for an operand without reference', () => {
  expect(() => kpiFormula(kpiById('cpc'), { spend: 'D5' })).toThrow(
    'no reference for measure clicks of kpi cpc',
  );
});
