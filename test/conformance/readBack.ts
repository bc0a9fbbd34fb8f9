import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { CellValue } from '../../src/workbook/model';

/** What a file says a cell holds, in the words of the model; dates are the serial days they are stored as. */
export interface ReadCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/** A workbook read from its parts; exceljs loses formulas under links and results that are false or empty. */
export interface ReadWorkbook {
  readonly sheetNames: readonly string[];
  cell(sheet: string, at: string): ReadCell;
  /** Every cell of a sheet by address. */
  cells(sheet: string): ReadonlyMap<string, ReadCell>;
}

/** The parts of a package as text, by path. */
export function readParts(file: string | Uint8Array): Readonly<Record<string, string>> {
  const parts = unzipSync(typeof file === 'string' ? readFileSync(file) : file);
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function readWorkbook(file: string | Uint8Array): ReadWorkbook {
  const parts = readParts(file);
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    textOf(match[1] ?? ''),
  );
  const targets = new Map(
    elements(parts['xl/_rels/workbook.xml.rels'] ?? '', 'Relationship').map((relation) => [
      relation.attribute('Id'),
      `xl/${relation.attribute('Target')}`,
    ]),
  );
  const paths = new Map(
    elements(parts['xl/workbook.xml'] ?? '', 'sheet').map((sheet) => [
      decode(sheet.attribute('name')),
      targets.get(sheet.attribute('r:id')) ?? '',
    ]),
  );
  const read = new Map<string, ReadonlyMap<string, ReadCell>>();
  const cells = (sheet: string): ReadonlyMap<string, ReadCell> => {
    const known = read.get(sheet);
    if (known) return known;
    const xml = parts[paths.get(sheet) ?? ''];
    if (xml === undefined) throw new Error(`no sheet ${sheet}`);
    const made = new Map(
      elements(xml, 'c').map((cell) => [
        cell.attribute('r'),
        readCell(cell.attribute('t'), cell.content, strings),
      ]),
    );
    read.set(sheet, made);
    return made;
  };
  return {
    sheetNames: [...paths.keys()],
    cells,
    cell: (sheet, at) => cells(sheet).get(at) ?? { value: null, formula: undefined },
  };
}

export interface XmlElement {
  readonly content: string;
  attribute(name: string): string;
}

/** Elements of one name that do not hold themselves; comments and CDATA do not occur in these parts. */
export function elements(xml: string, name: string): readonly XmlElement[] {
  const pattern = new RegExp(`<${name}(?=[\\s/>])((?:[^>"]|"[^"]*")*?)(?:/>|>(.*?)</${name}>)`, 'gs');
  return [...xml.matchAll(pattern)].map((match) => ({
    content: match[2] ?? '',
    attribute: (attribute) => new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(match[1] ?? '')?.[1] ?? '',
  }));
}

function readCell(type: string, content: string, strings: readonly string[]): ReadCell {
  const formula = elements(content, 'f')[0]?.content;
  const stored = elements(content, 'v')[0]?.content;
  return {
    value: valueOf(type, stored, content, strings),
    formula: formula === undefined ? undefined : decode(formula),
  };
}

function valueOf(
  type: string,
  stored: string | undefined,
  content: string,
  strings: readonly string[],
): CellValue {
  if (type === 'inlineStr') return textOf(content);
  if (stored === undefined) return null;
  if (type === 's') return strings[Number(stored)] ?? null;
  if (type === 'str') return unescapeControls(decode(stored));
  if (type === 'b') return stored === '1';
  if (type === 'e') return { error: stored } as CellValue;
  return stored === '' ? null : Number(stored);
}

function textOf(xml: string): string {
  return unescapeControls(
    elements(xml, 't')
      .map((text) => decode(text.content))
      .join(''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decode(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (_, hex?: string, digits?: string, name?: string) =>
      hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : digits
          ? String.fromCodePoint(Number(digits))
          : (ENTITIES[name ?? ''] ?? ''),
  );
}

function unescapeControls(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
