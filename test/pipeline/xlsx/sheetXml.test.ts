import { readSharedStrings, sheetRows, type CellContent } from '../../../src/pipeline/xlsx/sheetXml';

/** The text in blocks of a few bytes, so that tags and letters of several bytes are cut anywhere. */
async function* blocks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(xml: string, size: number, strings: readonly string[] = []) {
  const rows: (readonly [number, ...CellContent[]])[] = [];
  for await (const batch of sheetRows(blocks(xml, size), strings))
    for (const { row, cells } of batch) rows.push([row, ...Array.from(cells).slice(1)]);
  return rows;
}

const SHEET =
  '<worksheet><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>1</v></c><c r="C1" s="4"><v>0.5</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>é &amp; &#x2014;</t></is></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="2"/></row>' +
  '<row r="4"/><row r="5"><c r="AA5" t="str"><f>A1&amp;"x"</f><v>a&lt;b</v></c></row></sheetData></worksheet>';

describe('the rows of a sheet', () => {
  it.each([1, 7, 64, 10_000])('are the same whatever the blocks, here of %d bytes', async (size) => {
    const last = Array<CellContent>(27).fill(undefined);
    last[26] = 'a<b';
    expect(await rowsOf(SHEET, size, ['no', 'Jour'])).toEqual([
      [1, 'Jour', undefined, 0.5],
      [3, 'é & —', true, undefined],
      [4],
      [5, ...last],
    ]);
  });

  it('are counted when they do not state their place', async () => {
    const xml = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(await rowsOf(xml, 100)).toEqual([
      [1, 1, 2],
      [2, 3],
    ]);
  });
});

describe('shared strings', () => {
  it('join their runs, leave out readings and undo the escapes of Excel', async () => {
    const xml =
      '<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si><t>a_x000A_b</t></si><si><t/></si></sst>';
    expect(await readSharedStrings(blocks(xml, 5))).toEqual(['plain', 'rich text', '東京', 'a\nb', '']);
  });
});
