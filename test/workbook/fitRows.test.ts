import { fitRows } from '../../src/workbook/fitRows';
import type { CellSpec, RichSheetSpec } from '../../src/workbook/model';

const LONG = 'Saisissez le chiffre du jour écoulé avant neuf heures. '.repeat(3);

function heights(cell: CellSpec, more: Partial<RichSheetSpec> = {}): RichSheetSpec['rowHeights'] {
  const sheet: RichSheetSpec = {
    kind: 'rich',
    name: 'Plan',
    columnWidths: [20, 20, 200],
    rowHeights: { 2: 18 },
    cells: [cell],
    ...more,
  };
  const [fitted] = fitRows({
    language: 'fr',
    title: 'Essai',
    created: '2026-11-22T00:00:00Z',
    sheets: [sheet],
  }).sheets;
  return (fitted as RichSheetSpec).rowHeights;
}

const wrapped = { wrap: true };

describe('rows fitted to their texts', () => {
  it('grow for the wrapped result of a formula', () => {
    const row = heights({ at: 'A2', formula: 'B2', value: LONG, style: wrapped })?.[2];
    expect(row).toBeGreaterThan(90);
  });

  it('keep their height when the text fits, does not wrap or stands over several rows', () => {
    expect(heights({ at: 'A2', value: 'Court', style: wrapped })).toEqual({ 2: 18 });
    expect(heights({ at: 'A2', value: LONG })).toEqual({ 2: 18 });
    expect(heights({ at: 'A2', value: LONG, style: wrapped }, { merges: ['A2:A9'] })).toEqual({ 2: 18 });
    expect(heights({ at: 'C2', value: LONG, style: wrapped })).toEqual({ 2: 18 });
  });

  it('count the width of all the columns a text spreads over', () => {
    expect(heights({ at: 'A2', value: LONG, style: wrapped }, { merges: ['A2:C2'] })).toEqual({ 2: 18 });
  });

  it('grow less for small letters than for large ones', () => {
    const of = (fontSize: number): number =>
      heights({ at: 'A2', value: LONG, style: { ...wrapped, fontSize } })![2]!;
    expect(of(8)).toBeLessThan(of(12));
  });
});
