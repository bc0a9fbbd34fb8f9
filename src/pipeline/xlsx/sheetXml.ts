import { StringDecoder } from 'node:string_decoder';
import { columnNumber, unescaped } from './xml';

/** What a cell holds: the stored result of a formula, a shared string already looked up; undefined is empty. */
export type CellContent = string | number | boolean | undefined;

/** Shared strings of a workbook, in order. */
export async function readSharedStrings(part: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  for await (const items of elements(part, 'si'))
    for (const { inside } of items) strings.push(textsOf(inside));
  return strings;
}

/** Rows of a sheet in batches, each with its number from 1 and its cells by column from 1. */
export async function* sheetRows(
  part: AsyncIterable<Buffer>,
  strings: readonly string[],
): AsyncGenerator<readonly { readonly row: number; readonly cells: readonly CellContent[] }[]> {
  let last = 0;
  for await (const rows of elements(part, 'row'))
    yield rows.map(({ attributes, inside }) => {
      last = Number(REFERENCE.exec(attributes)?.[1] ?? last + 1);
      return { row: last, cells: cellsOf(inside, strings) };
    });
}

interface Element {
  readonly attributes: string;
  readonly inside: string;
}

/** Elements of one name, not nested in each other, as their text arrives. */
async function* elements(part: AsyncIterable<Buffer>, name: string): AsyncGenerator<readonly Element[]> {
  const decoder = new StringDecoder('utf8');
  const end = `</${name}>`;
  const pattern = new RegExp(`<${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)${end})`, 'g');
  let rest = '';
  for await (const block of part) {
    rest += decoder.write(block);
    const cut = rest.lastIndexOf(end);
    if (cut < 0) continue;
    const whole = rest.slice(0, cut + end.length);
    rest = rest.slice(cut + end.length);
    yield [...whole.matchAll(pattern)].map(([, attributes = '', inside = '']) => ({ attributes, inside }));
  }
}

const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

function cellsOf(row: string, strings: readonly string[]): readonly CellContent[] {
  const cells: CellContent[] = [];
  for (const [, attributes = '', inside = ''] of row.matchAll(CELL)) {
    const reference = REFERENCE.exec(attributes)?.[1];
    const column = reference === undefined ? cells.length || 1 : columnNumber(reference);
    cells[column] = contentOf(TYPE.exec(attributes)?.[1], inside, strings);
  }
  return cells;
}

function contentOf(type: string | undefined, inside: string, strings: readonly string[]): CellContent {
  if (type === 'inlineStr') return textsOf(inside);
  const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inside)?.[1];
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 's':
      return strings[Number(value)];
    case 'b':
      return value === '1';
    case 'str':
    case 'e':
    case 'd':
      return unescaped(value);
    default:
      return Number(value);
  }
}

const REFERENCE = /(?:^|\s)r="([^"]*)"/;
const TYPE = /(?:^|\s)t="([^"]*)"/;

/** The texts of a string item one after another, without the readings of Japanese names. */
function textsOf(inside: string): string {
  return [...inside.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map(([, text = '']) => unescaped(text))
    .join('');
}
