import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import { RATIO_IDS, quotientById } from '../../../src/core/kpi/ratios';
import { quotientOperands } from '../../../src/core/kpi/quotient';
import { formatAddress } from '../../../src/workbook/address';
import type { CellSpec } from '../../../src/workbook/model';
import type { CellEdit, OpenCell, OpenSheet, OpenWorkbook } from '../../../src/workbook/openWorkbook';
import {
  convertForSharing,
  spillingCells,
  type ShareOptions,
} from '../../../src/workbook/share/convertForSharing';
import { REPLACED_PART } from '../../../src/workbook/share/replacedFormula';
import { correctTwins, restore } from '../../../src/workbook/share/restore';
import { ownCalls } from '../../../src/workbook/share/sharedFormula';
import { validateWorkbook } from '../../../src/workbook/validate';
import { TEMPLATES } from '../../helpers/templates';
import { openTemplate } from '../../helpers/openTemplate';
import { builtMetadata, openBuiltFunctions } from '../../functions/host/openBuiltFunctions';
import type { CustomFunctions } from '../../host/node/customFunctions';

type Line = readonly (OpenCell | readonly [formula: string, shown: OpenCell])[];

function openSheet(
  id: string,
  name: string,
  lines: readonly Line[],
  tables: OpenSheet['tables'] = [],
): OpenSheet {
  const width = Math.max(...lines.map((line) => line.length));
  const wide = lines.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ''));
  return {
    id,
    name,
    isProtected: false,
    formulas: wide.map((line) =>
      line.map((one) => (Array.isArray(one) ? (one[0] as string) : (one as OpenCell))),
    ),
    values: wide.map((line) =>
      line.map((one) => (Array.isArray(one) ? (one[1] as OpenCell) : (one as OpenCell))),
    ),
    numberFormats: [],
    tables,
  };
}

const book = (...sheets: readonly OpenSheet[]): OpenWorkbook => ({
  sheets,
  names: [],
  properties: {},
  parts: {},
});
const OPTIONS: ShareOptions = { language: 'fr', canWriteNotes: true };

function after(now: OpenWorkbook, edits: readonly CellEdit[]): OpenWorkbook {
  return {
    ...now,
    sheets: now.sheets.map((sheet) => {
      const own = edits.filter((edit) => edit.sheet === sheet.id);
      const formulas = sheet.formulas.map((line) => [...line]);
      const values = sheet.values.map((line) => [...line]);
      for (const { row, column, content } of own) {
        const typed = typeof content === 'string' ? content.replace(/^'/, '') : (content ?? '');
        formulas[row - 1]![column - 1] = typed;
        if (!String(content).startsWith('=')) values[row - 1]![column - 1] = typed;
      }
      return { ...sheet, formulas, values };
    }),
  };
}

/** What IronCalc makes of the workbook. */
async function calculated(now: OpenWorkbook): Promise<ReadonlyMap<string, unknown>> {
  const spec = await calculateWorkbook({
    language: 'en',
    title: '',
    created: '2026-01-01T00:00:00Z',
    sheets: now.sheets.map((sheet) => ({
      kind: 'rich',
      name: sheet.name,
      cells: sheet.formulas.flatMap((line, row) =>
        line.flatMap((content, column): CellSpec[] => {
          const at = formatAddress(row + 1, column + 1);
          if (content === '') return [];
          return typeof content === 'string' && content.startsWith('=')
            ? [{ at, formula: content.slice(1) }]
            : [{ at, value: content }];
        }),
      ),
    })),
  });
  return new Map(
    spec.sheets.flatMap((sheet) =>
      sheet.kind === 'rich'
        ? sheet.cells.map(({ at, value }) => [`${sheet.name}!${at}`, value] as const)
        : [],
    ),
  );
}

const isCalling = (now: OpenWorkbook): boolean =>
  now.sheets.some(({ formulas }) =>
    formulas.some((line) =>
      line.some((one) => typeof one === 'string' && one.startsWith('=') && ownCalls(one).length > 0),
    ),
  );

describe('converting for sharing', () => {
  let functions: CustomFunctions;
  beforeAll(async () => {
    functions = await openBuiltFunctions();
  });
  afterAll(() => functions.close());

  it('shows the figures of every ratio by ordinary formulas, in cells, ranges and larger formulas', async () => {
    const names = new Set(builtMetadata().functions.map(({ id }) => id));
    const ratios = RATIO_IDS.map(
      (id) => [id.toUpperCase(), quotientOperands(quotientById(id)).length] as const,
    ).filter(([name]) => names.has(name) && name !== 'BREAK_EVEN_ROAS' && name !== 'CAC_PAYBACK');
    expect(ratios.length).toBeGreaterThan(25);
    const data = Array.from({ length: 8 }, (_, row) => [
      100 + row * 37,
      row === 3 ? '' : 5 + row * 3,
      17 + row,
      2_000 + row * 11,
    ]);
    const lines: Line[] = [['Dépense', 'Conversions', 'c', 'd'], ...data];
    const expected: [string, number][] = [];
    for (const [name, count] of ratios) {
      const letters = ['A', 'B', 'C', 'D'].slice(0, count);
      const columns = letters.map((_, index) =>
        data.map((line) => [line[index] === '' ? null : line[index]!]),
      );
      const range = Number(await functions.call(name, columns));
      const lone = Number(
        await functions.call(
          name,
          letters.map((_, index) => data[0]![index]!),
        ),
      );
      const ranges = letters.map((letter) => `${letter}2:${letter}9`).join(',');
      const cells = letters.map((letter) => `$${letter}$2`).join(', ');
      const row = lines.length + 1;
      lines.push([
        [`=${name}(${ranges})`, range],
        [`=IF("${name}(1)"="x",0,-${name.toLowerCase()}( ${cells})^2*100%)`, lone ** 2],
        [`=SUM(_xldudf_${name}(${ranges}),${name}(${cells}))`, range + lone],
      ]);
      expected.push([`A${row}`, range], [`C${row}`, range + lone]);
      // Excel takes the sign before the power.
      expected.push([`B${row}`, lone ** 2]);
    }
    const now = book(openSheet('1', "L'été", lines));
    const { edits, report, notes } = convertForSharing(now, OPTIONS);
    expect(report).toMatchObject({ twins: ratios.length * 3, values: 0, left: [], names: [] });
    expect(notes).toEqual([]);
    const shared = after(now, edits);
    expect(isCalling(shared)).toBe(false);
    const shown = await calculated(shared);
    for (const [at, value] of expected)
      expect([at, Math.abs(Number(shown.get(`L'été!${at}`)) / value - 1) < 1e-9]).toEqual([at, true]);
  });

  it('shows what the other functions with a twin show', async () => {
    const formulas: readonly [string, string, readonly (number | string | undefined)[]][] = [
      ['CLV', 'CLV(A1,B1,C1,3)', [50, 4, 0.4, 3]],
      ['CLV', 'CLV(A1,B1,C1,3,D1,,,,A1-10)', [50, 4, 0.4, 3, 0.8, undefined, undefined, undefined, 40]],
      ['PRIORITY', 'PRIORITY(A1+B1,B1*2)', [54, 8]],
      ['BREAK_EVEN_ROAS', 'BREAK_EVEN_ROAS(C1-0.1)', [0.30000000000000004]],
      ['SCALE_SCORE', 'SCALE_SCORE(SUM(A1:B1),B1)', [54, 4]],
      ['BOUNCE_RATE', 'BOUNCE_RATE(B1,A1,"Une page")', [4, 50]],
      ['BOUNCE_RATE', 'BOUNCE_RATE(B1,A1,"engaged")', [4, 50, 'engaged']],
      ['CAC_PAYBACK', 'CAC_PAYBACK(CAC(A1,B1),A1,C1)', [12.5, 50, 0.4]],
      ['SATURATION', 'SATURATION(A1,1000,B1)', [50, 1000, 4]],
      ['RETROPLAN', 'RETROPLAN(46280,46,,"aucun")', [46_280, 46, undefined, 'none']],
      ['AB_SAMPLE_SIZE', 'AB_SAMPLE_SIZE(C1/2,0.25)', [0.2, 0.25]],
      ['PACING', 'PACING(12000,5400,46266,46295,46280)', [12_000, 5400, 46_266, 46_295, 46_280]],
    ];
    const word = 'Une page';
    const values = await Promise.all(
      formulas.map(async ([name, text, args]) => {
        const given = text.includes(word) ? [4, 50] : args;
        const shown = await functions.call(name, given);
        return Number(Array.isArray(shown) ? shown[0]?.[0] : shown);
      }),
    );
    const now = book(
      openSheet('1', 'a', [
        [50, 4, 0.4, 0.8],
        ...formulas.map(([, text], i): Line => [[`=${text}`, values[i]!]]),
      ]),
    );
    const { edits, report } = convertForSharing(now, OPTIONS);
    const choice = report.replaced.find(({ formula }) => formula.includes(word));
    const shared = after(now, edits);
    expect(isCalling(shared)).toBe(false);
    expect(choice).toBeDefined();
    const shown = await calculated(shared);
    formulas.forEach(([, text], i) => {
      expect([text, Math.abs(Number(shown.get(`a!A${i + 2}`)) / values[i]! - 1) < 1e-9]).toEqual([
        text,
        true,
      ]);
    });
    expect(report.twins).toBeGreaterThanOrEqual(formulas.length - 1);
  });

  it('keeps the value where an ordinary formula might show another one', () => {
    const risky: readonly [string, OpenCell][] = [
      ['=CPA(A1,B1)', 25], // a typed text
      ['=CPA(A1:A3,B1:B3)', 25],
      ['=CPA(C1,C9)', 25], // blank
      ['=CPA(C1:C3*2,C1:C3)', 2],
      ['=CPA(C1:C3,D1:D2)', 2],
      ['=CPA(FILTER(C1:C3,C1:C3>0),1)', 2],
      ['=CPA("1 200 €",48)', 25],
      ['=CLV(C1,C2,C3,3,,,,,,"table")', 'Valeur'],
      ['=CLV(C1,C2,C3,3,,,"saas")', 3],
      ['=BOUNCE_RATE(C1,C2,D1)', 3],
      ['=RETROPLAN(46280,46)', 46_200],
      ['=SMART_CHECK("Gagner 10 clients")', 'S M A'],
      ['=LET(x,2,CPA(x,C1))', 2],
      ['=CPA(Ailleurs!A1,2)', 2],
      ['=CPA(inconnu,2)', 2],
      ['=PACING(12000,5400,46266,46295,46280,,"table")', 1],
      ['=SUM(CPA(C1,C2),SMART_CHECK(A1))', 4],
    ];
    const now = book(
      openSheet('1', 'a', [
        ['1 200 €', 'x48', 5, 'engaged'],
        ['', '', 6, 7],
        ['', '', 7, 8],
      ]),
      openSheet(
        '2',
        'b',
        risky.map(([formula, shown]): Line => [[formula.replace(/(?<![A-Z!a-z])([A-D]\d)/g, 'a!$1'), shown]]),
      ),
    );
    const { edits, notes, report } = convertForSharing(now, OPTIONS);
    expect(
      report.replaced.filter(({ content }) => String(content).startsWith('=')).map(({ formula }) => formula),
    ).toEqual([]);
    expect(edits.map(({ content }) => content)).toEqual(risky.map(([, shown]) => shown));
    expect(notes.map(({ text }) => text)).toEqual(
      notes.map(({ row }) => expect.stringContaining(String(now.sheets[1]!.formulas[row - 1]![0]))),
    );
    expect(isCalling(after(now, edits))).toBe(false);
  });

  it('keeps the values of everything that spilled, and gives the formula back its room', () => {
    const now = book(
      openSheet('1', 'a', [
        [['=AB_TEST(10,100,20,100)', 'Écart'], ['', 0.1], 'à moi'],
        [['', 'p'], ['', 0.04], 12],
        [['', '2/3'], ['', ''], ''],
      ]),
    );
    expect(spillingCells(now)).toEqual([{ sheet: '1', row: 1, column: 1 }]);
    const { edits, part } = convertForSharing(now, OPTIONS);
    expect(edits.map(({ row, column, content }) => [row, column, content])).toEqual([
      [1, 1, 'Écart'],
      [1, 2, 0.1],
      [2, 1, 'p'],
      [2, 2, 0.04],
      [3, 1, "'2/3"],
      [3, 2, ''],
    ]);
    const shared = { ...after(now, edits), parts: { [part.namespace]: part.text } };
    const back = restore(shared);
    expect(back.restored).toBe(1);
    expect(after(shared, back.edits).sheets[0]!.formulas).toEqual(now.sheets[0]!.formulas);
    const told = convertForSharing(now, {
      ...OPTIONS,
      spills: [{ sheet: '1', row: 1, column: 1, rows: 2, columns: 2 }],
    });
    expect(told.edits).toHaveLength(4);
  });

  it('brings every formula back, except where somebody typed since', () => {
    const now = book(
      openSheet('1', 'a', [
        [10, 2, ['=CPA(A1,B1)', 5]],
        [10, 2, ['=CPA(A2,B2)+SMART_CHECK("x")', 5]],
        [10, 2, ['=CPA(A3,B3)', 5]],
      ]),
    );
    const { edits, part } = convertForSharing(now, OPTIONS);
    const shared = after({ ...now, parts: { [part.namespace]: part.text } }, edits);
    const touched = after(shared, [{ sheet: '1', row: 3, column: 3, content: 7 }]);
    const back = restore(touched);
    expect(back.edits.map(({ row, content }) => [row, content])).toEqual([
      [1, '=CPA(A1,B1)'],
      [2, '=CPA(A2,B2)+SMART_CHECK("x")'],
    ]);
    expect(back.kept.map(({ row }) => row)).toEqual([3]);
    expect(JSON.parse(back.part.text)).toHaveLength(1);
  });

  it('is done twice without losing the first formulas', () => {
    const now = book(openSheet('1', 'a', [[10, 2, ['=CPA(A1,B1)', 5]]]));
    const first = convertForSharing(now, OPTIONS);
    const shared = after({ ...now, parts: { [REPLACED_PART]: first.part.text } }, first.edits);
    const second = convertForSharing(shared, OPTIONS);
    expect(second.edits).toEqual([]);
    expect(second.part).toEqual(first.part);
  });

  it('takes the value where the ordinary formula shows another one after all', () => {
    const now = book(openSheet('1', 'a', [[10, 2, ['=CPA(A1,B1)', 5]]]));
    const { edits, report } = convertForSharing(now, OPTIONS);
    const shared = after(now, edits);
    expect(correctTwins(shared, report.replaced)).toEqual([]);
    const wrong = { ...shared, sheets: shared.sheets.map((sheet) => ({ ...sheet, values: [[10, 2, 4]] })) };
    expect(correctTwins(wrong, report.replaced)).toEqual([{ sheet: '1', row: 1, column: 3, content: 5 }]);
  });

  it('leaves a cell whose result is not there, and says so; names and protected sheets too', () => {
    const sheet = {
      ...openSheet('1', 'a', [
        [
          ['=SMART_CHECK("x")', '#NAME?'],
          ['=CPA(10,2)', '#NAME?'],
        ],
      ]),
      isProtected: true,
    };
    const now = { ...book(sheet), names: [{ name: 'cout', refersTo: 'CPA(a!$A$1,2)' }] };
    const { edits, report } = convertForSharing(now, OPTIONS);
    expect(edits).toEqual([{ sheet: '1', row: 1, column: 2, content: '=10/2' }]);
    expect(report).toMatchObject({ left: [{ row: 1, column: 1 }], names: ['cout'], protectedSheets: ['a'] });
  });

  it.each(['fr', 'en'] as const)(
    'lists the formulas on a sheet where notes cannot be written, in %s',
    (language) => {
      const now = book(
        openSheet('1', "L'été", [[['=SMART_CHECK("x")', 'S']]]),
        openSheet('2', language === 'fr' ? 'Formules remplacées' : 'Replaced formulas', [['']]),
      );
      const { sheet, notes } = convertForSharing(now, { language, canWriteNotes: false });
      expect(notes).toEqual([]);
      expect(sheet?.name).toMatch(/ 2$/);
      expect(sheet?.cells).toContainEqual(expect.objectContaining({ at: 'C5', value: '=SMART_CHECK("x")' }));
      const spec = {
        language,
        title: '',
        created: '2026-01-01T00:00:00Z',
        sheets: [{ kind: 'rich' as const, name: "L'été", cells: [] }, sheet!],
      };
      expect(validateWorkbook(spec)).toEqual([]);
    },
  );

  it('has nothing to do in a template, and says so fast', async () => {
    const { now } = await openTemplate(TEMPLATES[2], 'fr');
    const start = performance.now();
    const { edits, sheet } = convertForSharing(now, OPTIONS);
    const time = performance.now() - start;
    if (process.env['JALON_TIMES']) console.log(time);
    expect([edits, sheet]).toEqual([[], null]);
    expect(time).toBeLessThan(1_000);
  });
});
