import ExcelJS from 'exceljs';
import { readPartXml } from '../../../src/writers/partXml';
import type { NameSpec, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { decode, elements, readParts, readWorkbook } from '../../conformance/readBack';
import { fileFormula } from './fileFormula';
import { fileSheet } from './fileSheet';

/** An .xlsx file in the words of the project, and what these have no words for. */
export interface FileSpec {
  readonly spec: WorkbookSpec;
  readonly lost: readonly string[];
  /** Sheets that nobody sees, with the word of Excel's API for it. */
  readonly hidden: ReadonlyMap<string, string>;
  /** Custom XML parts of other programs. */
  readonly foreignParts: readonly string[];
}

/** The parts of one sheet, and what the workbook says of it. */
export interface SheetFile {
  readonly name: string;
  readonly xml: string;
  readonly styled: ExcelJS.Worksheet;
  readonly cells: ReturnType<ReturnType<typeof readWorkbook>['cells']>;
  /** Its own names, such as the area to be printed. */
  readonly names: ReadonlyMap<string, string>;
  readonly lose: (what: string) => void;
}

/** Reads the file: cells, rules and names from its parts, looks by exceljs, which knows the indirections of styles. */
export async function fileSpec(bytes: Uint8Array): Promise<FileSpec> {
  const lost: string[] = [];
  const parts = readParts(bytes);
  const read = readWorkbook(bytes);
  const styled = new ExcelJS.Workbook();
  await styled.xlsx.load(bytes.slice().buffer as ArrayBuffer, {
    // Rules for what may be typed are read from the part: exceljs spreads them over single cells.
    ignoreNodes: ['dataValidations', 'drawing'],
  });
  const book = parts['xl/workbook.xml'] ?? '';
  const names = elements(book, 'definedName').map((name) => ({
    name: decode(name.attribute('name')),
    refersTo: fileFormula(decode(name.content)),
    sheet: name.attribute('localSheetId'),
  }));
  const sheets = elements(book, 'sheet').map((sheet, index): RichSheetSpec => {
    const name = decode(sheet.attribute('name'));
    const target = elements(parts['xl/_rels/workbook.xml.rels'] ?? '', 'Relationship').find(
      (relation) => relation.attribute('Id') === sheet.attribute('r:id'),
    );
    const found = styled.getWorksheet(name);
    if (!found || !target) throw new Error(`no sheet ${name}`);
    return fileSheet({
      name,
      xml: parts[partPath(target.attribute('Target'))] ?? '',
      styled: found,
      cells: read.cells(name),
      names: new Map(
        names.filter((one) => one.sheet === String(index)).map((one) => [one.name, one.refersTo]),
      ),
      lose: (what) => lost.push(`${name}: ${what}`),
    });
  });
  const title = elements(parts['docProps/core.xml'] ?? '', 'dc:title')[0]?.content ?? '';
  const language = elements(parts['docProps/core.xml'] ?? '', 'dc:language')[0]?.content ?? '';
  const properties = elements(parts['docProps/custom.xml'] ?? '', 'property').map(
    (property) =>
      [
        decode(property.attribute('name')),
        decode(elements(property.content, 'vt:lpwstr')[0]?.content ?? ''),
      ] as const,
  );
  const customXml = Object.entries(parts).flatMap(([path, xml]) =>
    /^customXml\/item\d+\.xml$/.test(path) ? [{ xml, ours: readPartXml(xml) }] : [],
  );
  const bookNames = names.flatMap(({ name, refersTo, sheet }): readonly NameSpec[] => {
    if (sheet === '') return [{ name, refersTo }];
    if (!name.startsWith('_xlnm.')) lost.push(`name ${name} of a sheet of its own`);
    return [];
  });
  return {
    lost,
    hidden: new Map(
      elements(book, 'sheet').flatMap((sheet) => {
        const visibility = VISIBILITY[sheet.attribute('state')];
        return visibility ? [[decode(sheet.attribute('name')), visibility] as const] : [];
      }),
    ),
    foreignParts: customXml.flatMap(({ xml, ours }) => (ours ? [] : [xml])),
    spec: {
      language: language === 'en' ? 'en' : 'fr',
      title: decode(title),
      created: '2026-01-01T00:00:00Z',
      sheets,
      ...(bookNames.length > 0 ? { names: bookNames } : {}),
      ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
      parts: Object.fromEntries(
        customXml.flatMap(({ ours }) => (ours ? [[ours.namespace, ours.text] as const] : [])),
      ),
    },
  };
}

const VISIBILITY: Readonly<Record<string, string>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

const partPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
