import type { Issue } from '../core/issue';
import type { DayRange, DateFormat } from './reading/dateFormat';
import type { DecimalMark } from './reading/numberFormat';
import type { Preamble } from './reading/preamble';
import type { Recognition } from './recognise';
import { isPlaceholder } from './reading/numberFormat';
import { createDateJudge, createNumberJudge } from './reading/columnFormats';
import { dayOf } from './reading/dateFormat';
import { currencyOfHeader, HELPER_FIELDS, STAGE_COLUMNS, type StageColumn } from './fields';
import { repairText } from './reading/repairText';

/** A table found in a file: its header, what it is, and what the lines around it say. */
export interface TableLayout {
  /** Path as the user sees it, with `#Sheet` for a sheet of a workbook of several. */
  readonly source: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly recognition: Recognition;
  readonly preamble: Preamble;
  readonly namePeriod: DayRange | null;
  /** The header was mis-decoded, so the cells are too. */
  readonly isMisdecoded: boolean;
}

/** Where the value of one stage column comes from and how it is read. */
export interface PlannedColumn extends StageColumn {
  /** Column indexes in the file; several are joined (breakdowns). */
  readonly from: readonly number[];
  readonly header: string;
  readonly mark: DecimalMark;
  readonly dateFormat: DateFormat | undefined;
  readonly ambiguous: boolean;
  readonly values: Readonly<Record<string, string | null>> | undefined;
}

/** Everything a reader needs to turn the records of one table into standard rows. */
export interface TablePlan {
  readonly layout: TableLayout;
  readonly columns: readonly PlannedColumn[];
  /** Index of each stage column, by name. */
  readonly positions: ReadonlyMap<string, number>;
  /** Fields that are not stage columns but feed them (`source_medium`, `email`, `nth_day`, `month`…). */
  readonly helpers: ReadonlyMap<string, number>;
  readonly helperDates: ReadonlyMap<string, DateFormat>;
  readonly currency: string | null;
  readonly period: DayRange | null;
  /** File columns that name the entity of a row; all empty in a totals row. */
  readonly entityColumns: readonly number[];
  readonly dateColumn: number | undefined;
  readonly breakdownColumn: number | undefined;
  readonly width: number;
  /** Last column that holds a number or a day: a row that ends before it is too short. */
  readonly lastNumber: number;
  readonly issues: readonly Issue[];
  hashCustomer(identity: string): string | null;
}

export interface PlanOptions {
  readonly currency?: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  hashCustomer?(identity: string): string;
}

const ENTITY_FIELDS = [
  'platform',
  'campaign_name',
  'campaign_group_name',
  'ad_group_name',
  'ad_name',
  'ad_id',
  'campaign_id',
  'keyword_text',
  'search_term',
  'page',
  'breakdown',
  'dimension',
  'channel_group',
  'source_medium',
  'utm_source',
  'event_name',
  'supplier_name',
  'invoice_number',
  'deal_name',
  'deal_stage',
  'lead_id',
  'lead_status',
  'email',
];

const HELPER_DATES = ['week', 'month', 'won_day', 'lost_day', 'expected_day'];

/** What a plan needs to see of the table's records: all of them, or a sample that later reading verifies. */
export type CellSampler = (visit: (cells: readonly string[]) => void) => void;

/** Decides how every column of a table is read; what stays in doubt becomes an issue. */
export function planTable(layout: TableLayout, sample: CellSampler, options: PlanOptions = {}): TablePlan {
  const { connector, report, columns: found } = layout.recognition;
  const issues: Issue[] = [...headerIssues(layout, sample)];
  const stage = STAGE_COLUMNS[report.table];
  const numeric = stage.filter(
    (column) => ['integer', 'money', 'decimal'].includes(column.type) && found.has(column.name),
  );
  const dated = [
    ...stage
      .filter((column) => column.type === 'date' && found.has(column.name))
      .map((column) => column.name),
    ...HELPER_DATES.filter((name) => found.has(name)),
  ];
  const numbers = numeric.map((column) => ({
    column,
    at: found.get(column.name)![0]!,
    judge: createNumberJudge(column.type === 'integer'),
  }));
  const dates = dated.map((name) => ({ name, at: found.get(name)![0]!, judge: createDateJudge() }));
  sample((cells) => {
    for (const { at, judge } of numbers) judge.add(cells[at] ?? '');
    for (const { at, judge } of dates) judge.add(cells[at] ?? '');
  });

  const numberOf = new Map(numbers.map(({ column, judge }) => [column.name, judge.decide()]));
  const settled = numbers.find(({ judge }) => judge.decided());
  const fallbackMark = settled?.judge.decide().mark;
  const preferredOrder =
    options.dateOrder ?? settledOrder(dates) ?? connector.dateOrder ?? orderWithin(layout, dates);
  const dateOf = new Map(dates.map(({ name, judge }) => [name, judge.decide(preferredOrder)]));

  const columns = stage.map((column): PlannedColumn => {
    const from = found.get(column.name) ?? [];
    const header = layout.header[from[0] ?? -1] ?? '';
    const number = numberOf.get(column.name);
    const date = dateOf.get(column.name);
    let mark = number?.mark ?? 'none';
    let ambiguous = false;
    if (number?.ambiguous && column.type !== 'integer') {
      if (fallbackMark) mark = fallbackMark;
      else {
        ambiguous = true;
        issues.push({
          code: 'number-ambiguous',
          severity: 'error',
          at: { file: layout.source, line: layout.headerLine, column: header },
          params: { value: number.example, count: number.doubtful },
        });
      }
    }
    // A whole column of integers written with one mark takes the mark of its neighbours too.
    if (mark === 'none' && column.type !== 'integer' && fallbackMark) mark = fallbackMark;
    if (date?.ambiguous) {
      ambiguous = true;
      issues.push({
        code: 'date-ambiguous',
        severity: 'error',
        at: { file: layout.source, line: layout.headerLine, column: header },
        params: { value: date.example, count: date.doubtful },
      });
    }
    return {
      ...column,
      from,
      header,
      mark,
      dateFormat: date?.format,
      ambiguous,
      values: connector.values?.[column.name],
    };
  });

  const cellCurrency = [...numberOf].find(([name, each]) => isMoney(stage, name) && each.currency)?.[1]
    .currency;
  const currency = fileCurrency(layout, cellCurrency, options, issues);
  const period = layout.preamble.period ?? layout.namePeriod;
  issues.push(...missingColumns(layout));
  const helpers = new Map(
    [...HELPER_FIELDS].filter((name) => found.has(name)).map((name) => [name, found.get(name)![0]!] as const),
  );
  return {
    layout,
    columns,
    positions: new Map(columns.map((column, index) => [column.name, index])),
    helpers,
    helperDates: new Map(
      HELPER_DATES.flatMap((name) => {
        const format = dateOf.get(name)?.format;
        return format ? [[name, format] as const] : [];
      }),
    ),
    currency,
    period,
    entityColumns: [...new Set(ENTITY_FIELDS.flatMap((name) => found.get(name) ?? []))],
    dateColumn: ['date_day', 'week', 'month']
      .map((name) => found.get(name)?.[0])
      .find((at) => at !== undefined),
    breakdownColumn: found.get('breakdown')?.[0],
    width: layout.header.length,
    lastNumber: Math.max(-1, ...columns.flatMap((column) => (column.type === 'text' ? [] : column.from))),
    issues,
    hashCustomer: (identity) => (options.hashCustomer ? options.hashCustomer(identity) : null),
  };
}

function isMoney(stage: readonly StageColumn[], name: string): boolean {
  return stage.some((column) => column.name === name && column.type === 'money');
}

function headerIssues(layout: TableLayout, sample: CellSampler): readonly Issue[] {
  const { header, headerLine, source, recognition } = layout;
  const issues: Issue[] = [];
  const at = { file: source, line: headerLine };
  const seen = new Map<string, number>();
  for (const name of header) if (name.trim()) seen.set(name.trim(), (seen.get(name.trim()) ?? 0) + 1);
  for (const [name, count] of seen) {
    if (count > 1 && !isRepeated(name, header, sample)) {
      issues.push({
        code: 'header-duplicated',
        severity: 'warning',
        at: { ...at, column: name },
        params: { column: name, count },
      });
    }
  }
  const numeric = new Set(
    STAGE_COLUMNS[recognition.report.table]
      .filter((column) => column.type !== 'text')
      .map((column) => column.name),
  );
  // A number comes from the best of its columns only; the others are not loaded and are listed.
  const used = new Set(
    [...recognition.columns].flatMap(([field, at]) => (numeric.has(field) ? at.slice(0, 1) : at)),
  );
  const ignored = header.filter(
    (name, index) => name.trim() && !used.has(index) && seen.get(name.trim()) === 1,
  );
  if (ignored.length > 0) {
    issues.push({
      code: 'columns-not-loaded',
      severity: 'info',
      at,
      params: { columns: ignored.map((name) => name.trim()).join(', '), count: ignored.length },
    });
  }
  return issues;
}

/** Whether columns of one name hold the same cells everywhere: then nothing is lost by reading one. */
function isRepeated(name: string, header: readonly string[], sample: CellSampler): boolean {
  const at = header.flatMap((each, index) => (each.trim() === name ? [index] : []));
  let same = true;
  let rows = 0;
  sample((cells) => {
    rows++;
    const filled = at.map((index) => (cells[index] ?? '').trim()).filter((cell) => !isPlaceholder(cell));
    if (filled.some((cell) => cell !== filled[0])) same = false;
  });
  return same && rows > 0;
}

/** Header cells repaired from a wrong decoding, with an issue for each repair. */
export function repairHeader(cells: readonly string[]): {
  readonly header: readonly string[];
  readonly repairs: readonly { readonly column: string; readonly repaired: string }[];
} {
  const repairs: { column: string; repaired: string }[] = [];
  const header = cells.map((cell) => {
    const repaired = repairText(cell);
    if (repaired !== undefined) repairs.push({ column: cell, repaired });
    return repaired ?? cell;
  });
  return { header, repairs };
}

interface JudgedDate {
  readonly name: string;
  readonly judge: ReturnType<typeof createDateJudge>;
}

/** The order another date column of the same file proves: one program wrote them all. */
function settledOrder(dates: readonly JudgedDate[]): 'dmy' | 'mdy' | undefined {
  for (const { judge } of dates) {
    const { format, ambiguous } = judge.decide();
    if (!ambiguous && (format === 'dmy' || format === 'mdy')) return format;
  }
  return undefined;
}

/** The only order under which the example falls inside the period that the file states. */
function orderWithin(layout: TableLayout, dates: readonly JudgedDate[]): 'dmy' | 'mdy' | undefined {
  const period = layout.preamble.period ?? layout.namePeriod;
  if (!period) return undefined;
  for (const { judge } of dates) {
    const { example, ambiguous } = judge.decide();
    if (!ambiguous) continue;
    const inside = (['dmy', 'mdy'] as const).filter((order) => {
      const day = dayUnder(example, order);
      return day !== undefined && day >= period.start && day <= period.end;
    });
    if (inside.length === 1) return inside[0];
  }
  return undefined;
}

function dayUnder(example: string, order: 'dmy' | 'mdy'): string | undefined {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(example);
  if (!found) return undefined;
  const [day, month] = order === 'dmy' ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
  return dayOf(`${found[3]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fileCurrency(
  layout: TableLayout,
  cellCurrency: string | undefined,
  options: PlanOptions,
  issues: Issue[],
): string | null {
  const { recognition, header } = layout;
  const money = ['spend', 'amount', 'amount_excl_tax', 'amount_incl_tax', 'conversions_value', 'revenue'];
  const inHeader = money
    .flatMap((name) => recognition.columns.get(name) ?? [])
    .map((index) => currencyOfHeader(header[index] ?? ''))
    .find((code) => code !== undefined);
  // Meta files without a spend column still name the currency in « CPM (…) (USD) ».
  const anyHeader = header.map(currencyOfHeader).find((code) => code !== undefined);
  const known = options.currency ?? inHeader ?? cellCurrency ?? anyHeader ?? recognition.connector.currency;
  if (known && !known.endsWith('?')) return known;
  const hasMoney = ['spend', 'amount', 'amount_excl_tax'].some((name) => recognition.columns.has(name));
  if (hasMoney && !recognition.columns.has('currency')) {
    issues.push({
      code: 'currency-unknown',
      severity: 'warning',
      at: { file: layout.source },
      params: { currency: known?.replace('?', '') ?? '' },
    });
  }
  return known?.replace('?', '') ?? null;
}

/** Columns a report of this level normally has: without them the file loads, but some views stay empty. */
function missingColumns(layout: TableLayout): readonly Issue[] {
  const { connector, report, columns } = layout.recognition;
  if (connector.kind !== 'ads' || report.periodInName) return [];
  const wanted = report.level === 'account' ? ['spend'] : ['spend', 'campaign_name'];
  const missing = wanted.filter((field) => !columns.has(field));
  if (missing.length === 0) return [];
  const names = missing.map((field) => connector.columns[field]?.[layout.recognition.language]?.[0] ?? field);
  return [
    {
      code: 'column-missing',
      severity: 'warning',
      at: { file: layout.source, line: layout.headerLine },
      params: { columns: names.join(', '), report: report.id },
    },
  ];
}
