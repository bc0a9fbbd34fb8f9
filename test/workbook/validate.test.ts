import type { RichSheetSpec, WorkbookSpec } from '../../src/workbook/model';
import { validateWorkbook } from '../../src/workbook/validate';

const book = (sheets: WorkbookSpec['sheets'], names: WorkbookSpec['names'] = []): WorkbookSpec => ({
  language: 'fr',
  title: 'Essai',
  created: '2026-11-22T08:30:00Z',
  sheets,
  names,
});
const rich = (extra: Partial<RichSheetSpec> = {}): RichSheetSpec => ({
  kind: 'rich',
  name: 'Vue',
  cells: [],
  ...extra,
});
const codes = (spec: WorkbookSpec): readonly string[] => validateWorkbook(spec).map(({ code }) => code);

describe('names of tables and cells', () => {
  const named = (name: string): WorkbookSpec =>
    book([{ kind: 'data', name: 'Données', table: name, columns: [{ name: 'x', type: 'text' }] }]);

  it.each([
    'ads',
    'monthly_ad_performance',
    'dépenses',
    '_interne',
    'taux.tva',
    'ads_2026',
    'XFE1',
    'lignes1',
  ])('accepts %s', (name) => expect(codes(named(name))).toEqual([]));

  it.each([
    '',
    '1an',
    'mes données',
    'A1',
    'xfd1048576',
    'R',
    'c',
    'R2C3',
    'r12',
    'a-b',
    'a!b',
    'x'.repeat(256),
  ])('refuses %s', (name) => expect(codes(named(name))).toContain('name-invalid'));
});

describe('where a problem is', () => {
  it('is told by sheet and cell, with the value and the limit', () => {
    const [problem] = validateWorkbook(book([rich({ cells: [{ at: 'B7', value: 'x'.repeat(32_768) }] })]));
    expect(problem).toEqual({
      code: 'cell-text-too-long',
      severity: 'error',
      at: { sheet: 'Vue', cell: 'B7' },
      params: { length: 32_768, limit: 32_767 },
    });
  });

  it('is told for all of them, not only the first', () => {
    const cells = [
      { at: 'A1', formula: '=1', value: 1 },
      { at: 'A2', formula: '1' },
      { at: 'A3', value: NaN },
    ];
    expect(codes(book([rich({ cells })]))).toEqual([
      'formula-starts-with-equals',
      'formula-without-value',
      'cell-number-not-finite',
    ]);
  });
});

describe('rows of a data sheet', () => {
  const spec = book([{ kind: 'data', name: 'Ads', table: 'ads', columns: [{ name: 'x', type: 'text' }] }]);

  it.each([
    [{ ads: { rowCount: 1_048_575 } }, []],
    [{ ads: { rowCount: 1_048_576 } }, ['table-too-long']],
    [{}, ['table-rows-missing']],
  ])('are counted: %j', (rows, expected) => {
    expect(validateWorkbook(spec, rows).map(({ code }) => code)).toEqual(expected);
  });
});

describe('what a workbook may hold', () => {
  it('includes names for formulas and table columns', () => {
    expect(codes(book([rich()], [{ name: 'taux', refersTo: 'ads[spend]' }]))).toEqual([]);
  });

  it('includes several ranges in one conditional format', () => {
    const conditionalFormats = [{ kind: 'dataBar', range: 'A1:A9 C1:C9', color: '2A9D8F' }] as const;
    expect(codes(book([rich({ conditionalFormats })]))).toEqual([]);
  });
});
