import { buildPlanWorkbook } from '../../src/workbook/plan/buildPlanWorkbook';
import type { RichSheetSpec, WorkbookSpec } from '../../src/workbook/model';
import { packGenerated, unpackGenerated } from '../../src/writers/generated';
import { TEMPLATES, templatePlan } from '../helpers/templates';

const formulas = (spec: WorkbookSpec): readonly string[] =>
  spec.sheets
    .filter((sheet): sheet is RichSheetSpec => sheet.kind === 'rich')
    .flatMap(({ name, cells }) =>
      cells.map(({ at, formula, value, style }) =>
        JSON.stringify([
          name,
          at,
          formula ?? null,
          formula === undefined ? (value ?? null) : null,
          style ?? {},
        ]),
      ),
    );

describe('what was generated last', () => {
  it.each(TEMPLATES)('comes back as it was kept: %s', (id) => {
    const spec = buildPlanWorkbook(templatePlan(id, 'fr'));
    const text = packGenerated({ spec, sheetIds: { Budget: '{1}' } });
    expect(text.length).toBeLessThan(200_000);
    const back = unpackGenerated(text);
    expect(back?.sheetIds).toEqual({ Budget: '{1}' });
    expect(formulas(back!.spec)).toEqual(formulas(spec));
  });

  it('keeps formulas, zeros and signs of every kind', () => {
    const cells = [
      '"¤"&A1',
      '"¤5¤"&A1',
      'SUM(A2:$B$9,C:C,3:4)',
      "'L''été'!A1",
      'LOG10(A1)&"Q4 2027"&1E5',
      'ABCD1+A0',
      '\u0001A1\u0002',
    ].map((formula, index) => ({
      at: `D${index + 2}`,
      formula,
    }));
    const spec: WorkbookSpec = {
      language: 'fr',
      title: '',
      created: '2026-11-27T00:00:00Z',
      sheets: [{ kind: 'rich', name: 'Été', cells: [...cells, { at: 'A1', value: 0 }] }],
    };
    expect(unpackGenerated(packGenerated({ spec, sheetIds: {} }))?.spec).toEqual(spec);
  });

  it.each(['', 'abc', '!!!', 'eJw='])('is none when the text is %j', (text) => {
    expect(unpackGenerated(text)).toBeNull();
  });
});
