import type { StagePiece } from '../fields';
import type { RawRecord } from '../reading/records';
import type { PlannedColumn, TablePlan } from '../tablePlan';
import { sqlType } from '../merge/stage';
import { convertRow } from '../convertRow';
import { unwrapCells } from '../reading/records';
import { createTableReader, type BulkAccounts, type StageRow, type TableTally } from './readTable';
import { quote, quoteOrNull, type Session } from '../merge/session';

/** Where the table stands in a UTF-8 file, and what its cells look like. */
export interface CsvRegion {
  readonly path: string;
  readonly delimiter: string;
  /** Physical lines above the first data record. */
  readonly skip: number;
  /** Line of the original file that stands for line 1 of `path`, minus one. */
  readonly lineOffset: number;
  /** Records that span several lines, or blank lines between records: from this record on, add so many lines. */
  readonly breaks: readonly { readonly record: number; readonly extra: number }[];
  /** Characters that group thousands in the sample. */
  readonly groups: ReadonlySet<string>;
}

export interface BulkTable {
  readonly piece: StagePiece;
  /** Rows that SQL left to TypeScript and that turned out to be data. */
  readonly rows: readonly StageRow[];
  readonly tally: TableTally;
}

/** Thrown when the file is not the regular table the sample promised; the caller reads it row by row instead. */
export class NotRegular extends Error {}

/** Rows that SQL may leave to TypeScript before the row reader is the better tool. */
const MAX_LEFT_OVER = 200_000;

const MEASURE_TYPES = ['integer', 'money', 'decimal'];

/**
 * Reads a regular table with DuckDB: the common writing of each column in SQL, in one pass; every row that shows
 * anything else (a total, a strange number, an address) is handed raw to the same TypeScript that reads small files.
 */
export async function readWithDuckdb(
  session: Session,
  plan: TablePlan,
  region: CsvRegion,
  fileNo: number,
  name: string,
): Promise<BulkTable> {
  const { table } = plan.layout.recognition.report;
  await scan(session, plan, region, name);
  const reader = createTableReader(plan);
  const left = await leftOver(session, name, plan, region);
  const rows = reader.push(left);
  await addSqlTally(session, name, plan, reader.addBulk);
  const tally = reader.finish();
  const columns = plan.columns.map((column) => column.name).join(', ');
  const select = `SELECT ${fileNo} AS file_no, ${lineExpression(region, name)} AS source_line, ${columns} FROM ${fromWithBreaks(region, name)} WHERE _raw IS NULL`;
  if (region.breaks.length > 0) await createBreaks(session, name, region);
  return { piece: { table, select }, rows, tally };
}

/** Compares rows that were cut from the file at known lines with the rows that SQL holds for these lines. */
export async function holdsLines(
  session: Session,
  plan: TablePlan,
  region: CsvRegion,
  name: string,
  probes: readonly RawRecord[],
): Promise<boolean> {
  const wanted = new Map<number, string>();
  for (const probe of probes) {
    const outcome = convertRow(probe, plan);
    const record = probe.line - region.lineOffset - region.skip - 1;
    if (outcome.kind === 'loaded' && record >= 0)
      wanted.set(record, outcome.values.map((value) => comparable(value)).join('|'));
  }
  if (wanted.size === 0) return true;
  const columns = plan.columns.map((column) => `${column.name}::VARCHAR AS ${column.name}`).join(', ');
  const rows = await session.rows<Record<string, string | null>>(
    `SELECT rowid AS _record, ${columns} FROM ${name} WHERE _raw IS NULL AND rowid IN (${[...wanted.keys()].join(', ')})`,
  );
  return rows.every(
    (row) =>
      wanted.get(Number(row['_record'])) ===
      plan.columns.map((column) => comparable(row[column.name] ?? null)).join('|'),
  );
}

/** Decimals of SQL carry their zeros. */
function comparable(value: string | null): string {
  return value === null ? '' : /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
}

/** Whether SQL can read the plan's columns; otherwise DuckDB only cuts the records. */
export function isSqlReadable(plan: TablePlan): boolean {
  const { layout } = plan;
  if (plan.helpers.size > 0 || layout.isMisdecoded || layout.recognition.connector.kind === 'crm')
    return false;
  return plan.columns.every(
    (column) =>
      (column.type !== 'date' ||
        column.from.length === 0 ||
        column.dateFormat === undefined ||
        SQL_DATES.has(column.dateFormat)) &&
      !(column.type === 'text' && column.from.length > 1) &&
      !column.ambiguous &&
      column.name !== 'channel_id',
  );
}

const SQL_DATES = new Set(['iso', 'dmy', 'mdy', 'ymd-compact']);

/** The SELECT that reads one region into typed columns plus `_raw`; also what the read benchmark aggregates. */
export function scanQuery(plan: TablePlan, region: CsvRegion, width: ReadWidth = 'strict'): string {
  const isTyped = isSqlReadable(plan);
  const raw = Array.from({ length: columnCount(plan, width) }, (_, index) => `c${index}`);
  const typed = plan.columns.map((column) => ({
    column,
    sql: isTyped ? columnSql(column, plan, region) : 'NULL',
  }));
  const selected = typed.map(
    ({ column, sql }) => `CAST(${sql} AS ${sqlType(column.type)}) AS ${column.name}`,
  );
  const doubts = isTyped ? doubtSql(plan, typed, width) : 'TRUE';
  return `SELECT ${selected.join(', ')}, CASE WHEN ${doubts} THEN [${raw.join(', ')}] END AS _raw FROM (${sourceSql(plan, region, width)})`;
}

async function scan(session: Session, plan: TablePlan, region: CsvRegion, name: string): Promise<void> {
  try {
    await session.run(`CREATE TABLE ${name} AS ${scanQuery(plan, region, 'strict')}`);
    return;
  } catch {
    // Not every row has the width of the header: read on, in one thread, and let TypeScript look at the odd ones.
  }
  try {
    await session.run(`CREATE TABLE ${name} AS ${scanQuery(plan, region, 'padded')}`);
  } catch (error) {
    // Ragged rows or quotes that do not close: the row reader names the line.
    throw new NotRegular(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * `strict` tables have the width of their header in every row; `padded` ones may have shorter rows, and one cell more
 * for a grand total or a lost comma. Padding loses the order of the rows when several threads read.
 */
type ReadWidth = 'strict' | 'padded';

function columnCount(plan: TablePlan, width: ReadWidth): number {
  return plan.width + (width === 'padded' ? 1 : 0);
}

function sourceSql(plan: TablePlan, region: CsvRegion, width: ReadWidth): string {
  const columns = Array.from(
    { length: columnCount(plan, width) },
    (_, index) => `'c${index}': 'VARCHAR'`,
  ).join(', ');
  return `FROM read_csv(${quote(region.path)}, auto_detect=false, header=false, skip=${region.skip}, delim=${quote(region.delimiter)},
    quote='"', escape='"', nullstr='', ${width === 'padded' ? 'null_padding=true, ' : ''}${width === 'padded' || region.breaks.length > 0 ? 'parallel=false, ' : ''}columns={${columns}})`;
}

function columnSql(column: PlannedColumn, plan: TablePlan, region: CsvRegion): string {
  if (TIME.includes(column.name)) return timeSql(column.name, plan);
  const at = column.from[0];
  if (at === undefined) return constantSql(column, plan);
  const cell = `c${at}`;
  if (column.type === 'text') return textSql(column, cell, plan);
  if (column.type === 'date') return dateSql(column, cell);
  return numberSql(column, cell, region);
}

/** Columns that the file does not have but its preamble, name or header tells. */
function constantSql(column: PlannedColumn, plan: TablePlan): string {
  const { preamble } = plan.layout;
  if (column.name === 'currency') return quoteOrNull(plan.currency);
  if (column.name === 'account_name') return quoteOrNull(preamble.account);
  if (column.name === 'property_name') return quoteOrNull(preamble.property);
  return 'NULL';
}

const TIME = ['date_day', 'period_start', 'period_end'];

/** A row has its day, else the period it states, else that of its file; a period of one day is a day. */
function timeSql(name: string, plan: TablePlan): string {
  const [day, start, end] = TIME.map((each) => {
    const column = plan.columns.find((other) => other.name === each);
    return column?.from[0] === undefined ? undefined : dateSql(column, `c${column.from[0]}`);
  });
  if (day) return name === 'date_day' ? day : 'NULL';
  if (start && end) {
    if (name === 'date_day') return `CASE WHEN ${start} = ${end} THEN ${start} END`;
    return `CASE WHEN ${start} <> ${end} THEN ${name === 'period_start' ? start : end} END`;
  }
  const { period } = plan;
  if (!period || (period.start === period.end) !== (name === 'date_day')) return 'NULL';
  return `DATE '${name === 'period_end' ? period.end : period.start}'`;
}

function textSql(column: PlannedColumn, cell: string, plan: TablePlan): string {
  // Placeholders and leading spaces all sort before the digits: one comparison spares ordinary names the rest.
  // DuckDB turns a list of five into a join, and a join loses the order of the rows: two short lists stay comparisons.
  const clean = `CASE WHEN ${cell} IN (' --', '--', '-') OR ${cell} IN ('(not set)', '(data not available)') THEN NULL ELSE nullif(trim(${cell}), '') END`;
  const text = `CASE WHEN ${cell} < '0' OR suffix(${cell}, ' ') THEN ${clean} ELSE ${cell} END`;
  if (column.values) {
    const cases = Object.entries(column.values).map(
      ([key, value]) => `WHEN ${quote(key)} THEN ${quoteOrNull(value)}`,
    );
    const folded = `lower(strip_accents(replace(replace(trim(${cell}), chr(160), ' '), '’', '''')))`;
    return `CASE ${folded} ${cases.join(' ')} ELSE ${text} END`;
  }
  if (column.name === 'currency') return `coalesce(upper(${text}), ${quoteOrNull(plan.currency)})`;
  if (column.name === 'keyword_text') return `regexp_replace(${text}, '^(?:\\[(.*)\\]|"(.*)")$', '\\1\\2')`;
  return text;
}

function dateSql(column: PlannedColumn, cell: string): string {
  switch (column.dateFormat) {
    case 'iso':
      return `CASE WHEN length(${cell}) = 10 THEN TRY_CAST(${cell} AS DATE) END`;
    case 'ymd-compact':
      return `CAST(try_strptime(${cell}, '%Y%m%d') AS DATE)`;
    case 'dmy':
      return `CAST(try_strptime(${cell}, '%d/%m/%Y') AS DATE)`;
    case 'mdy':
      return `CAST(try_strptime(${cell}, '%m/%d/%Y') AS DATE)`;
    default:
      return 'NULL';
  }
}

/** Strict: a value that the column's mark does not allow becomes NULL here and goes to TypeScript. */
function numberSql(column: PlannedColumn, cell: string, region: CsvRegion): string {
  let bare = cell;
  for (const space of [' ', '\u00a0', '\u202f', '\u2009']) {
    if (region.groups.has(space)) bare = `replace(${bare}, ${quote(space)}, '')`;
  }
  const type = column.type === 'integer' ? 'BIGINT' : 'DECIMAL(18,6)';
  const group = column.mark === ',' ? '.' : ',';
  const grouped = region.groups.has(group);
  const digits = String.raw`-?[0-9]{1,3}(\${group}[0-9]{3})+`;
  if (column.type === 'integer') {
    const whole = `CASE WHEN contains(${cell}, '.') OR contains(${cell}, ',') THEN NULL ELSE TRY_CAST(${bare} AS ${type}) END`;
    if (!grouped) return whole;
    return `CASE WHEN contains(${cell}, ${quote(group)}) THEN CASE WHEN regexp_full_match(${bare}, ${quote(digits)}) THEN TRY_CAST(replace(${bare}, ${quote(group)}, '') AS ${type}) END
      ELSE ${whole} END`;
  }
  if (column.mark === ',') {
    const plain = `TRY_CAST(replace(replace(${bare}, '.', 'x'), ',', '.') AS ${type})`;
    if (!grouped) return plain;
    return `CASE WHEN contains(${cell}, '.') THEN CASE WHEN regexp_full_match(${bare}, ${quote(`${digits}(,[0-9]*)?`)}) THEN TRY_CAST(replace(replace(${bare}, '.', ''), ',', '.') AS ${type}) END
      ELSE ${plain} END`;
  }
  if (column.mark === 'none') {
    return `CASE WHEN contains(${cell}, '.') OR contains(${cell}, ',') THEN NULL ELSE TRY_CAST(${bare} AS ${type}) END`;
  }
  const plain = `TRY_CAST(${bare} AS ${type})`;
  if (!grouped) return plain;
  return `CASE WHEN contains(${cell}, ',') THEN CASE WHEN regexp_full_match(${bare}, ${quote(`${digits}(\\.[0-9]*)?`)}) THEN TRY_CAST(replace(${bare}, ',', '') AS ${type}) END
    ELSE ${plain} END`;
}

const PEOPLE_TYPE_HERE = new Set(['search_term', 'page', 'dimension', 'description']);

/** The condition under which a row is left to TypeScript. */
function doubtSql(
  plan: TablePlan,
  typed: readonly { readonly column: PlannedColumn; readonly sql: string }[],
  width: ReadWidth,
): string {
  const doubts: string[] = [];
  for (const { column } of typed) {
    const at = column.from[0];
    if (at === undefined) continue;
    const cell = `c${at}`;
    if (MEASURE_TYPES.includes(column.type)) {
      // CASE looks into the cell only where the number is missing.
      doubts.push(
        `CASE WHEN ${column.name} IS NULL THEN ${cell} IS NOT NULL AND ${cell} NOT IN (' --', '--', '-') ELSE false END`,
      );
    } else if (column.type === 'date') doubts.push(`${dateSql(column, cell)} IS NULL`);
    else if (!column.values && column.name !== 'currency') {
      doubts.push(`contains(${cell}, '@')`);
      if (PEOPLE_TYPE_HERE.has(column.name))
        doubts.push(`contains(${cell}, '%40')`, `regexp_matches(${cell}, '[0-9][0-9 ().-]{7,}')`);
    }
  }
  const [main] = plan.entityColumns;
  for (const at of plan.entityColumns) {
    for (const start of plan.layout.recognition.connector.totals?.starts ?? []) {
      doubts.push(`starts_with(c${at}, ${quote(start)})`);
    }
  }
  if (main !== undefined)
    doubts.push(
      `c${main} IS NULL`,
      `CASE WHEN c${main} < '0' THEN c${main} IN (' --', '--', '-', '') ELSE false END`,
    );
  // A short row is padded with NULL in its last column; a long one has a cell too many.
  if (width === 'padded') doubts.push(`c${plan.width - 1} IS NULL`, `c${plan.width} IS NOT NULL`);
  return doubts.join(' OR ');
}

async function leftOver(
  session: Session,
  name: string,
  plan: TablePlan,
  region: CsvRegion,
): Promise<readonly RawRecord[]> {
  const [counted] = await session.rows<{ n: string }>(
    `SELECT count(*) AS n FROM ${name} WHERE _raw IS NOT NULL`,
  );
  if (Number(counted?.n ?? 0) > MAX_LEFT_OVER) throw new NotRegular('too many irregular rows');
  if (Number(counted?.n ?? 0) === 0) return [];
  const rows = await session.rows<{ r: string; _raw: readonly (string | null)[] }>(
    `SELECT rowid AS r, _raw FROM ${name} WHERE _raw IS NOT NULL ORDER BY rowid`,
  );
  return rows.map(({ r, _raw }) => {
    let end = _raw.length;
    // Padding of a short row is no cell.
    while (end > 1 && _raw[end - 1] === null) end--;
    const isLong = end > plan.width;
    const isShort = end <= 2 && plan.width > 3;
    const cells = _raw.slice(0, isLong || isShort ? end : plan.width).map((cell) => cell ?? '');
    return { line: lineOf(Number(r), region), cells: unwrapCells(cells) };
  });
}

function lineOf(record: number, region: CsvRegion): number {
  let extra = 0;
  for (const each of region.breaks) if (each.record <= record) extra = each.extra;
  return region.lineOffset + region.skip + 1 + record + extra;
}

function lineExpression(region: CsvRegion, name: string): string {
  const base = `CAST(${name}.rowid AS BIGINT) + ${region.lineOffset + region.skip + 1}`;
  return region.breaks.length > 0 ? `${base} + coalesce(${name}_breaks.extra, 0)` : base;
}

function fromWithBreaks(region: CsvRegion, name: string): string {
  return region.breaks.length > 0
    ? `${name} ASOF LEFT JOIN ${name}_breaks ON ${name}.rowid >= ${name}_breaks.record`
    : name;
}

async function createBreaks(session: Session, name: string, region: CsvRegion): Promise<void> {
  const values = region.breaks.map(({ record, extra }) => `(${record}, ${extra})`).join(', ');
  await session.run(`CREATE TABLE ${name}_breaks AS SELECT * FROM (VALUES ${values}) AS t(record, extra)`);
}

async function addSqlTally(
  session: Session,
  name: string,
  plan: TablePlan,
  addBulk: (bulk: BulkAccounts) => void,
): Promise<void> {
  const measures = plan.columns.filter(
    (column) => MEASURE_TYPES.includes(column.type) && column.from.length > 0,
  );
  const has = (column: string): boolean => plan.columns.some((each) => each.name === column);
  const time = has('date_day')
    ? `min(${has('period_start') ? 'coalesce(date_day, period_start)' : 'date_day'}) AS first, max(${has('period_end') ? 'coalesce(date_day, period_end)' : 'date_day'}) AS last, count(date_day) AS days`
    : `NULL AS first, NULL AS last, 0 AS days`;
  const currencies = has('currency') ? 'list(DISTINCT currency)' : '[]::VARCHAR[]';
  const sums = measures.map((column) => `sum(${column.name})::VARCHAR AS ${column.name}`);
  const [row] = await session.rows<Record<string, unknown>>(
    `SELECT count(*) AS n, ${time}, ${currencies} AS currencies${sums.map((each) => `, ${each}`).join('')} FROM ${name} WHERE _raw IS NULL`,
  );
  if (!row) return;
  addBulk({
    rows: Number(row['n']),
    sums: new Map(
      measures.flatMap((column) =>
        row[column.name] ? [[column.name, String(row[column.name])] as const] : [],
      ),
    ),
    currencies: ((row['currencies'] as readonly (string | null)[] | null) ?? []).filter(
      (each) => each !== null,
    ),
    first: (row['first'] as string | null) ?? null,
    last: (row['last'] as string | null) ?? null,
    hasDays: Number(row['days']) > 0,
  });
}
