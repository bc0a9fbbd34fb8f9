import type { OpenTable } from '../openWorkbook';
import { alignLines, type Lines } from './alignLines';
import { alignRecords, isBlank, type TableRecord } from './alignRecords';
import { BLANK, type Grid } from './grid';

/** Where the lines of one sheet stand in another; index 0 is row 1 or column 1, and 0 says nowhere. */
export interface SheetAlignment {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly tables: readonly TableAlignment[];
}

export interface TableAlignment {
  readonly name: string;
  readonly from: OpenTable;
  readonly to: OpenTable;
  /** Row of the other sheet for each row below the headers. */
  readonly rows: readonly number[];
  /** True when another table stands beside it, so that whole rows of the sheet are not its own. */
  readonly isShared: boolean;
  /** Rows of the other table that hold nothing typed, below the last with a partner, and have none yet. */
  readonly spare: readonly number[];
}

export interface AlignOptions {
  /** A spare row may have been filled since: in a comparison with what was generated before. */
  readonly spareMayBeFilled?: boolean;
}

/** Finds the columns, then the tables row by row by what identifies their records, then the other rows by their contents. */
export function alignSheet(from: Grid, to: Grid, options: AlignOptions = {}): SheetAlignment {
  const columns = withHeaders(from, to, alignLines(columnLines(from), columnLines(to)));
  const named = new Map(to.tables.map((table) => [table.name, table]));
  const tables = [...from.tables]
    .sort((a, b) => a.top - b.top)
    .flatMap((table) => {
      const partner = named.get(table.name);
      const isShared = from.tables.some(
        (other) => other !== table && other.top <= table.bottom && table.top <= other.bottom,
      );
      return partner ? [alignTable(from, to, { from: table, to: partner, isShared }, columns, options)] : [];
    });
  const rows = tables.some(({ isShared }) => isShared)
    ? besideTables(from, to, tables)
    : betweenTables(from, to, tables);
  return { columns, rows, tables };
}

/** The other way round: for each line of `count`, the line that stands there, or 0. */
export function inverse(lines: readonly number[], count: number): readonly number[] {
  const back = Array<number>(count).fill(0);
  lines.forEach((line, index) => {
    if (line > 0 && line <= count) back[line - 1] = index + 1;
  });
  return back;
}

function columnLines({ rows, columns, content, feature }: Grid): Lines {
  return {
    count: columns,
    cells: rows,
    content: (column, row) => content(row + 1, column + 1),
    feature: (column, row) => feature(row + 1, column + 1),
  };
}

/** Rows from one on to another, without the cells that are left out. */
function rowLines(
  { columns, content, feature }: Grid,
  from: number,
  to: number,
  isLeftOut: (row: number, column: number) => boolean = () => false,
): Lines {
  return {
    count: Math.max(0, to - from + 1),
    cells: columns,
    content: (row, column) => (isLeftOut(from + row, column + 1) ? BLANK : content(from + row, column + 1)),
    feature: (row, column) => (isLeftOut(from + row, column + 1) ? '' : feature(from + row, column + 1)),
  };
}

/** A column that people moved to another place of its table is known by its header. */
function withHeaders(from: Grid, to: Grid, pairs: readonly number[]): readonly number[] {
  const columns = pairs.map((index) => index + 1);
  for (const table of from.tables) {
    const partner = to.tables.find(({ name }) => name === table.name);
    if (!partner) continue;
    for (let column = table.left; column <= table.right; column++) {
      if (columns[column - 1] !== 0) continue;
      const header = from.feature(table.top, column);
      for (let other = partner.left; header !== '' && other <= partner.right; other++)
        if (to.feature(partner.top, other) === header && !columns.includes(other))
          columns[column - 1] = other;
    }
  }
  return columns;
}

function alignTable(
  from: Grid,
  to: Grid,
  places: { readonly from: OpenTable; readonly to: OpenTable; readonly isShared: boolean },
  columns: readonly number[],
  { spareMayBeFilled = false }: AlignOptions,
): TableAlignment {
  const { from: a, to: b } = places;
  const records = recordsOf(from, a, (column) => column, a);
  const others = recordsOf(to, b, (column) => columns[column - 1] ?? 0, a);
  const pairs = alignRecords(records, others).map((index) => (index < 0 ? 0 : b.top + 1 + index));
  if (!places.isShared) fillGaps(records, others, pairs, b.top + 1);
  // A row that only people know is no end: what they typed below everything would ask for more spare rows each time.
  const last = Math.max(b.top, ...pairs);
  const spare = others.flatMap((record, index) => {
    const row = b.top + 1 + index;
    return row > last && isBlank(record) ? [row] : [];
  });
  if (places.isShared)
    records.forEach((record, index) => {
      if (!isBlank(record) && pairs[index] === 0) pairs[index] = spare.shift() ?? 0;
    });
  const blank = records.flatMap((record, index) => (isBlank(record) ? [index] : []));
  // The last stays the last, so that what is put in stands inside the table.
  const lowest =
    spare.length > 0 && blank.length > spare.length && !places.isShared ? spare.pop() : undefined;
  for (const index of blank.slice(0, lowest === undefined ? undefined : -1))
    pairs[index] = spare.shift() ?? 0;
  if (lowest !== undefined) pairs[blank.at(-1)!] = lowest;
  if (spareMayBeFilled) {
    const filled = others.map((_, index) => b.top + 1 + index).filter((row) => !pairs.includes(row));
    for (const index of blank) if (pairs[index] === 0) pairs[index] = filled.shift() ?? 0;
  }
  return { name: a.name, ...places, rows: pairs, spare };
}

/** A new record takes the row below the one before it when nothing is typed there and more records follow. */
function fillGaps(
  records: readonly TableRecord[],
  others: readonly TableRecord[],
  pairs: number[],
  first: number,
): void {
  const last = others.reduce((found, record, index) => (isBlank(record) ? found : index), -1);
  records.forEach((record, index) => {
    if (isBlank(record) || pairs[index] !== 0) return;
    const next = (index === 0 ? first - 1 : (pairs[index - 1] ?? 0)) + 1;
    const isGap = next >= first && next - first < last && isBlank(others[next - first]!);
    if (isGap && !pairs.includes(next) && (index === 0 || pairs[index - 1] !== 0)) pairs[index] = next;
  });
}

/** Rows below the headers as records: constants of the columns of the first table, where they stand. */
function recordsOf(
  grid: Grid,
  table: OpenTable,
  placeOf: (column: number) => number,
  columns: OpenTable,
): readonly TableRecord[] {
  return Array.from({ length: table.bottom - table.top }, (_, index) =>
    Array.from({ length: columns.right - columns.left + 1 }, (__, offset) => {
      const column = placeOf(columns.left + offset);
      const row = table.top + 1 + index;
      return column === 0 || grid.content(row, column).kind === 'formula' ? '' : grid.feature(row, column);
    }),
  );
}

/** Each table has its rows for itself: what stands beside them goes with them, the rest is found between the tables. */
function betweenTables(from: Grid, to: Grid, tables: readonly TableAlignment[]): readonly number[] {
  const rows = Array<number>(from.rows).fill(0);
  let [above, aboveOther] = [0, 0];
  const segment = (until: number, untilOther: number): void => {
    if (until < above || untilOther < aboveOther) return;
    const pairs = alignLines(rowLines(from, above + 1, until), rowLines(to, aboveOther + 1, untilOther));
    pairs.forEach((pair, index) => {
      if (pair >= 0) rows[above + index] = aboveOther + 1 + pair;
    });
  };
  for (const { from: table, to: other, rows: records } of tables) {
    segment(table.top - 1, other.top - 1);
    rows[table.top - 1] = other.top;
    records.forEach((row, index) => {
      rows[table.top + index] = row;
    });
    [above, aboveOther] = [table.bottom, other.bottom];
  }
  segment(from.rows, to.rows);
  return rows;
}

/** Tables stand beside one another: the rows of the sheet are known by what stands outside of them. */
function besideTables(from: Grid, to: Grid, tables: readonly TableAlignment[]): readonly number[] {
  const isIn =
    (side: 'from' | 'to') =>
    (row: number, column: number): boolean =>
      tables.some(
        ({ [side]: t }) => row >= t.top && row <= t.bottom && column >= t.left && column <= t.right,
      );
  return alignLines(rowLines(from, 1, from.rows, isIn('from')), rowLines(to, 1, to.rows, isIn('to'))).map(
    (pair) => pair + 1,
  );
}
