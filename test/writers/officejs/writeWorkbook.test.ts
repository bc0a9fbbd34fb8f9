import type { RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { officejsCapabilities } from '../../../src/writers/officejs/capabilities';
import { writeWorkbook, WriteInterrupted } from '../../../src/writers/officejs/writeWorkbook';
import { toWorkbookSpec } from '../../host/save/toWorkbookSpec';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { calculatedOnce } from '../../helpers/calculatedOnce';
import { templatePlan } from '../../helpers/templates';

const capabilities = officejsCapabilities((_set, version) => Number(version.split('.')[1]) <= 15);
const write = (excel: OpenWorkbook, spec: WorkbookSpec): Promise<void> =>
  excel.run((context) => writeWorkbook(context, spec, {}, { capabilities }));
const rich = (spec: WorkbookSpec): readonly RichSheetSpec[] =>
  spec.sheets.flatMap((sheet) => (sheet.kind === 'rich' ? [sheet] : []));

const SMALL: WorkbookSpec = {
  language: 'fr',
  title: 'Essai',
  created: '2026-11-27T00:00:00Z',
  names: [{ name: 'total_jalon', refersTo: "'Budget'!$B$2" }],
  sheets: [
    {
      kind: 'rich',
      name: 'Budget',
      cells: [
        { at: 'A1', value: 'Canal' },
        { at: 'B1', value: 'Montant' },
        { at: 'A2', value: '=HYPERLINK("x")' },
        { at: 'B2', value: 12 },
        { at: 'B3', value: 24, formula: 'B2*2' },
      ],
    },
    { kind: 'rich', name: 'Notes', cells: [{ at: 'A1', value: '2026' }] },
  ],
};

let excel: OpenWorkbook;
afterEach(() => excel.close());

describe('what is in the workbook already', () => {
  const mine = {
    'À moi': [
      ['ma liste', 1],
      ['=B1*2', 'gardé'],
    ],
  } as const;

  it('is not touched', async () => {
    excel = await openWorkbook({ sheets: mine });
    const before = toWorkbookSpec(excel.workbook).spec.sheets[0];
    await write(excel, SMALL);
    expect(toWorkbookSpec(excel.workbook).spec.sheets[0]).toEqual(before);
  });

  it('stops the write when a sheet or a name of ours is taken, and nothing is written', async () => {
    excel = await openWorkbook({ sheets: { budget: [['le mien']] } });
    await expect(write(excel, SMALL)).rejects.toThrow('names already taken in the workbook: Budget');
    expect(excel.workbook.sheets.map((sheet) => sheet.Name)).toEqual(['budget']);
    expect(excel.range('budget!A1').Values).toEqual([['le mien']]);
  });
});

describe('texts', () => {
  it('stay texts, whatever Excel would take them for', async () => {
    excel = await openWorkbook();
    await write(excel, SMALL);
    const budget = rich(toWorkbookSpec(excel.workbook).spec).find(({ name }) => name === 'Budget');
    expect(budget?.cells.find(({ at }) => at === 'A2')).toEqual({ at: 'A2', value: '=HYPERLINK("x")' });
    expect(excel.range('Budget!A2').Values).toEqual([['=HYPERLINK("x")']]);
    expect(excel.range('Notes!A1').Values).toEqual([['2026']]);
  });
});

describe('a write that Excel stops', () => {
  it('leaves nothing when its first message is refused', async () => {
    excel = await openWorkbook({ sheets: ['À moi'] });
    // The message before it looks for taken names.
    excel.refuseBatch(1, 5102);
    await expect(write(excel, SMALL)).rejects.toBeInstanceOf(WriteInterrupted);
    expect(excel.workbook.sheets.map((sheet) => sheet.Name)).toEqual(['À moi']);
  });

  it('takes back sheets that were made before an error in the middle of a message', async () => {
    excel = await openWorkbook({ sheets: ['À moi'] });
    excel.stopBatch(1, 12, 'GeneralException');
    const error = await write(excel, SMALL).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(WriteInterrupted);
    expect((error as WriteInterrupted).sheetsLeft).toEqual([]);
    expect((error as WriteInterrupted).cause).toMatchObject({ code: 'GeneralException' });
    expect(excel.workbook.sheets.map((sheet) => sheet.Name)).toEqual(['À moi']);
  });

  it('names the sheets that may be left when the line stays down', async () => {
    excel = await openWorkbook({ sheets: ['À moi'] });
    excel.cutBatch(1, 12);
    for (const next of [2, 3]) excel.refuseBatch(next, 5012);
    const error = await write(excel, SMALL).catch((one: unknown) => one);
    expect((error as WriteInterrupted).sheetsLeft).toEqual(['Budget', 'Notes']);
  });
});

describe('custom XML parts', () => {
  const withPart = (text: string): WorkbookSpec => ({ ...SMALL, parts: { 'urn:jalon:plan': text } });
  const partsOf = ({ workbook }: OpenWorkbook): Readonly<Record<string, string>> | undefined =>
    toWorkbookSpec(workbook).spec.parts;
  const keep = (...texts: readonly string[]): Promise<void> =>
    excel.run(async (context) => {
      for (const text of texts)
        context.workbook.customXmlParts.add(`<jalon xmlns="urn:jalon:plan">${text}</jalon>`);
      context.workbook.customXmlParts.add('<autre xmlns="urn:autre"><a/></autre>');
      await context.sync();
    });

  it.each([0, 1, 2])('take the place of the %d of the same namespace, and of no other', async (count) => {
    excel = await openWorkbook({ sheets: ['À moi'] });
    await keep(...['avant', 'encore avant'].slice(0, count));
    await write(excel, withPart('après'));
    expect(partsOf(excel)).toEqual({ 'urn:jalon:plan': 'après' });
    expect(excel.workbook.CustomXmlParts.GetCount()).toBe(2);
  });

  it('are as before when Excel stops after them', async () => {
    excel = await openWorkbook({ sheets: ['À moi'] });
    await keep('avant');
    // Names and parts are looked for in three messages; the fourth writes, the sheet to be shown last of all.
    await write(excel, withPart('pareil'));
    const actions = excel.batches().at(-1)?.Actions.length ?? 0;
    await excel.close();
    excel = await openWorkbook({ sheets: ['À moi'] });
    await keep('avant');
    excel.stopBatch(3, actions - 1, 'GeneralException');
    await expect(write(excel, withPart('après'))).rejects.toBeInstanceOf(WriteInterrupted);
    expect(partsOf(excel)).toEqual({ 'urn:jalon:plan': 'avant' });
    expect(excel.workbook.sheets.map((sheet) => sheet.Name)).toEqual(['À moi']);
  });

  it('that no message could carry are refused beforehand', async () => {
    excel = await openWorkbook({ sheets: ['À moi'] });
    await expect(write(excel, withPart('x'.repeat(1_200_001)))).rejects.toThrow('1200001 characters');
  });
});

describe('requests', () => {
  const sized: WorkbookSpec = {
    ...SMALL,
    names: [],
    sheets: [
      {
        kind: 'rich',
        name: 'Lignes',
        columnWidths: [12, 12, 12, 30],
        rowHeights: Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [index + 1, index < 50 ? 20 : 30]),
        ),
        cells: Array.from({ length: 60 }, (_, index) => ({
          at: `A${index + 1}`,
          value: `lien ${index}`,
          link: '#Lignes!A1',
          style: { color: '1F3FA8', bold: true },
        })),
      },
    ],
  };
  const named = (name: string): number =>
    excel
      .batches()
      .flatMap(({ Actions }) => Actions)
      .filter((action) => action.Name === name).length;

  beforeEach(async () => {
    excel = await openWorkbook({ sheets: ['À moi'] });
    await write(excel, sized);
  });

  it('give neighbouring lines of one size their size together', () => {
    expect([named('RowHeight'), named('ColumnWidth')]).toEqual([2, 2]);
    const { rows, columns } = excel.workbook.sheet('Lignes');
    expect([1, 50, 51, 60].map((row) => rows.size(row))).toEqual([20, 20, 30, 30]);
    expect(columns.size(3)).toBeLessThan(columns.size(4));
  });

  it('take the blue and the line away from all links together', () => {
    expect([named('Hyperlink'), named('Underline')]).toEqual([60, 1]);
    expect(excel.range('Lignes!A60').Format.Font.readFact('Underline')).toBe('None');
    expect(excel.range('Lignes!A60').Format.Font.readFact('Color')).toBe('#1F3FA8');
  });

  it('leave Excel no range to keep for later', () => {
    expect(named('_KeepReference')).toBe(0);
  });
});

describe('a whole plan', () => {
  it('is written in few messages, every value and formula in its place', async () => {
    const spec = await calculatedOnce(buildPlanWorkbook(templatePlan('lancement-produit', 'fr')));
    excel = await openWorkbook({ sheets: ['À moi'] });
    await write(excel, spec);
    const cells = rich(spec).reduce((sum, sheet) => sum + sheet.cells.length, 0);
    expect(cells).toBeGreaterThan(10_000);
    expect(excel.batches().length).toBeLessThan(10);
    const read = new Map(rich(toWorkbookSpec(excel.workbook).spec).map((sheet) => [sheet.name, sheet]));
    for (const sheet of rich(spec)) {
      const found = new Map(read.get(sheet.name)?.cells.map(({ at, formula }) => [at, formula]));
      const different = sheet.cells.filter(
        ({ at, formula }) => formula !== undefined && found.get(at) !== formula,
      );
      expect({ sheet: sheet.name, different: different.slice(0, 3) }).toEqual({
        sheet: sheet.name,
        different: [],
      });
    }
  });
});
