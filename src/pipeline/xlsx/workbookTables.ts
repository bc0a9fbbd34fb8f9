import type { ZipArchive } from './zipArchive';
import { attribute, columnNumber, unescaped } from './xml';

/** Where a table of a workbook stands. */
export interface TablePlace {
  readonly sheetName: string;
  /** Part of the sheet in the zip. */
  readonly part: string;
  /** Columns of the sheet by header, lower case. */
  readonly columns: ReadonlyMap<string, number>;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The tables of a workbook by name, lower case; sheets may be renamed, tables keep theirs. */
export async function workbookTables(zip: ZipArchive): Promise<ReadonlyMap<string, TablePlace>> {
  const paths = await relations(zip, 'xl/workbook.xml');
  const places = new Map<string, TablePlace>();
  for (const [, attributes = ''] of (await zip.text('xl/workbook.xml')).matchAll(/<sheet\b([^>]*)\/?>/g)) {
    const part = paths.get(attribute(attributes, 'r:id') ?? '')?.path;
    if (part === undefined || !zip.has(part)) continue;
    for (const { path, type } of (await relations(zip, part)).values()) {
      if (!type.endsWith('/table') || !zip.has(path)) continue;
      const table = await zip.text(path);
      const head = /<table\b([^>]*)>/.exec(table)?.[1] ?? '';
      const range = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attribute(head, 'ref') ?? '');
      if (!range) continue;
      const left = columnNumber(range[1]!);
      const headers = [...table.matchAll(/<tableColumn\b([^>]*)>/g)].map(([, column = '']) =>
        unescaped(attribute(column, 'name') ?? '')
          .trim()
          .toLowerCase(),
      );
      places.set(unescaped(attribute(head, 'displayName') ?? attribute(head, 'name') ?? '').toLowerCase(), {
        sheetName: unescaped(attribute(attributes, 'name') ?? ''),
        part,
        columns: new Map(headers.map((header, index) => [header, left + index])),
        firstRow: Number(range[2]) + 1,
        lastRow: Number(range[3]) - Number(attribute(head, 'totalsRowCount') ?? 0),
      });
    }
  }
  return places;
}

interface Relation {
  readonly path: string;
  readonly type: string;
}

/** What a part refers to, by relation id, with paths from the root of the zip. */
async function relations(zip: ZipArchive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const cut = part.lastIndexOf('/');
  const file = `${part.slice(0, cut)}/_rels/${part.slice(cut + 1)}.rels`;
  if (!zip.has(file)) return new Map();
  const found = (await zip.text(file)).matchAll(/<Relationship\b([^>]*?)\/?>/g);
  return new Map(
    [...found].map(([, attributes = '']) => {
      const target = unescaped(attribute(attributes, 'Target') ?? '');
      const { pathname } = new URL(target, `zip:///${part}`);
      return [
        attribute(attributes, 'Id') ?? '',
        { path: decodeURIComponent(pathname.slice(1)), type: attribute(attributes, 'Type') ?? '' },
      ];
    }),
  );
}
