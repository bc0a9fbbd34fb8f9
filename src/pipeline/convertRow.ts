import type { Issue } from '../core/issue';
import type { ExclusionReason } from '../core/report';
import type { RawRecord } from './reading/records';
import type { PlannedColumn, TablePlan } from './tablePlan';
import { addDays, daysBetween, lastDayOfMonth, parseDate, type DayRange } from './reading/dateFormat';
import { isPlaceholder, parseInteger, parseNumber } from './reading/numberFormat';
import { redact } from './reading/redact';
import { repairText } from './reading/repairText';
import { dealStatus, isQualified } from './connectors/crmStages';

/** Longest text an Excel cell holds. */
export const MAX_CELL_TEXT = 32_767;

/** Values in the order of the stage columns: ISO days, exact decimals, `true`/`false`, text; null is empty. */
export type StageValues = readonly (string | null)[];

export type RowOutcome =
  | { readonly kind: 'loaded'; readonly values: StageValues; readonly issue?: Issue }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason; readonly label: string }
  | { readonly kind: 'rejected'; readonly issue: Issue }
  /** The file's closing words or a blank line: not a row at all. */
  | { readonly kind: 'footer'; readonly text: string };

/** Turns one record into standard values, or says why not. */
export function convertRow(record: RawRecord, plan: TablePlan): RowOutcome {
  const { cells } = record;
  const filled = firstFilled(cells);
  if (filled.length === 0) return { kind: 'footer', text: '' };
  if (
    filled.length <= 2 &&
    plan.layout.recognition.connector.footers?.some((footer) => footer.test(filled[0]!))
  ) {
    return { kind: 'footer', text: filled.join(' ') };
  }
  const label = totalLabel(cells, plan);
  if (label !== undefined) return { kind: 'excluded', reason: 'total-row', label };
  const misfit = widthIssue(record, plan);
  if (misfit) return { kind: 'rejected', issue: misfit };
  const values: (string | null)[] = [];
  let note: Issue | undefined;
  for (const column of plan.columns) {
    if (column.from.length === 0) {
      values.push(null);
      continue;
    }
    const read = readColumn(column, cells, plan);
    if (read.issue) {
      const issue = placed(read.issue, record, column, plan);
      if (read.issue === 'text-shortened') note = issue;
      else return { kind: 'rejected', issue };
    }
    values.push(read.value);
  }
  fillDerived(values, cells, plan);
  return note ? { kind: 'loaded', values, issue: note } : { kind: 'loaded', values };
}

/** The first filled cells, three at most: enough to tell a row from a closing line. */
function firstFilled(cells: readonly string[]): readonly string[] {
  const filled: string[] = [];
  for (const cell of cells) {
    if (cell === '') continue;
    const text = cell.trim();
    if (text !== '' && filled.push(text) === 3) break;
  }
  return filled;
}

interface ReadCell {
  readonly value: string | null;
  readonly issue?:
    'number-unreadable' | 'date-unreadable' | 'number-ambiguous' | 'date-ambiguous' | 'text-shortened';
}

function readColumn(column: PlannedColumn, cells: readonly string[], plan: TablePlan): ReadCell {
  const at = column.from[0];
  if (at === undefined) return { value: null };
  const cell = cells[at] ?? '';
  switch (column.type) {
    case 'text':
      return readText(column, cells, plan);
    case 'boolean':
      return { value: /^(true|yes|oui|vrai|1)$/i.test(cell.trim()) ? 'true' : cell.trim() ? 'false' : null };
    case 'date': {
      if (isPlaceholder(cell)) return { value: null };
      if (column.ambiguous) return { value: null, issue: 'date-ambiguous' };
      const day = column.dateFormat ? parseDate(cell, column.dateFormat) : undefined;
      if (!day) return { value: null, issue: 'date-unreadable' };
      return { value: day.start === day.end ? day.start : `${day.start}/${day.end}` };
    }
    default: {
      if (isPlaceholder(cell)) return { value: null };
      const value =
        column.type === 'integer' ? parseInteger(cell, column.mark) : parseNumber(cell, column.mark);
      if (value !== undefined)
        return column.ambiguous && /[.,]/.test(cell) ? { value: null, issue: 'number-ambiguous' } : { value };
      return { value: null, issue: column.ambiguous ? 'number-ambiguous' : 'number-unreadable' };
    }
  }
}

function readText(column: PlannedColumn, cells: readonly string[], plan: TablePlan): ReadCell {
  const parts = column.from.map((at) => textOf(cells[at] ?? '')).filter((part) => part !== null);
  if (parts.length === 0) return { value: null };
  // Several breakdowns make one (age · sex); other fields take their best column that is filled.
  const written = column.name === 'breakdown' ? parts.join(' · ') : parts[0]!;
  let value: string | null = plan.layout.isMisdecoded ? (repairText(written) ?? written) : written;
  if (column.values) {
    const key = foldValue(value);
    if (key in column.values) value = column.values[key] ?? null;
  }
  if (value === null) return { value };
  if (column.name === 'currency')
    return { value: /^[A-Za-z]{3}$/.test(value) ? value.toUpperCase() : plan.currency };
  if (column.name === 'channel_id' && column.values && !(foldValue(written) in column.values)) {
    return { value: Object.values(column.values).includes(value) ? value : 'other' };
  }
  if (column.name === 'keyword_text') value = bareKeyword(value);
  value = redact(value, column.name);
  if (value.length > MAX_CELL_TEXT)
    return { value: `${value.slice(0, MAX_CELL_TEXT - 1)}…`, issue: 'text-shortened' };
  return { value };
}

const NO_TEXT = new Set(['', '--', '-', '(not set)', '(data not available)']);

function textOf(cell: string): string | null {
  const text = cell.trim();
  return NO_TEXT.has(text) ? null : text;
}

/** Google writes the match type into the keyword: `[exact]`, `"phrase"`. */
function bareKeyword(keyword: string): string {
  return keyword.replace(/^(?:\[(.*)\]|"(.*)")$/, '$1$2');
}

/** Key of a written value: lower case, no accents, ordinary spaces and apostrophes. */
export function foldValue(value: string): string {
  return value
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
}

/** Fields that stand for several columns, and columns that a row of this table cannot do without. */
function fillDerived(values: (string | null)[], cells: readonly string[], plan: TablePlan): void {
  const at = plan.positions;
  const get = (name: string): string | null => values[at.get(name) ?? -1] ?? null;
  const set = (name: string, value: string | null): void => {
    const index = at.get(name);
    if (index !== undefined && value !== null) values[index] = value;
  };
  const helper = (name: string): string | null => {
    const index = plan.helpers.get(name);
    return index === undefined ? null : textOf(cells[index] ?? '');
  };
  if (at.has('currency') && get('currency') === null) set('currency', plan.currency);
  if (at.has('period_start')) fillTime(values, at, plan, helper);
  const sourceMedium = helper('source_medium');
  if (sourceMedium) {
    const [source = '', medium = ''] = sourceMedium.split(/ ?\/ ?/);
    set('utm_source', textOf(source));
    set('utm_medium', textOf(medium));
  }
  if (at.has('property_name')) set('property_name', plan.layout.preamble.property);
  if (at.has('account_name') && get('account_name') === null)
    set('account_name', plan.layout.preamble.account);
  if (at.has('customer_key')) {
    const identity = helper('email')?.toLowerCase() ?? helper('phone')?.replace(/[^\d+]/g, '') ?? null;
    if (identity) set('customer_key', plan.hashCustomer(identity));
  }
  if (at.has('is_qualified')) {
    set('is_qualified', String(isQualified(get('lifecycle_stage'), get('lead_status'))));
  }
  if (at.has('deal_status')) {
    set('deal_status', dealStatus(get('deal_status'), get('deal_stage')));
    for (const name of ['won_day', 'lost_day', 'expected_day']) {
      const format = plan.helperDates.get(name);
      const text = helper(name);
      if (get('close_day') === null && format && text)
        set('close_day', parseDate(text, format)?.start ?? null);
    }
  }
}

function fillTime(
  values: (string | null)[],
  at: ReadonlyMap<string, number>,
  plan: TablePlan,
  helper: (name: string) => string | null,
): void {
  const [day, start, end] = ['date_day', 'period_start', 'period_end'].map((name) => at.get(name)!) as [
    number,
    number,
    number,
  ];
  let range = rangeOf(values[day] ?? null);
  const nth = helper('nth_day');
  if (!range && nth && plan.period) range = parseDate(nth, 'index', plan.period.start) ?? null;
  for (const unit of ['week', 'month'] as const) {
    const text = helper(unit);
    const format = plan.helperDates.get(unit);
    if (!range && text && format) range = wholeUnit(parseDate(text, format), unit);
  }
  const stated = rangeOf(values[start] ?? null);
  const statedEnd = rangeOf(values[end] ?? null);
  if (!range && stated && statedEnd) range = { start: stated.start, end: statedEnd.end };
  range ??= plan.period;
  const single = range !== null && range.start === range.end;
  values[day] = single ? range!.start : null;
  values[start] = range && !single ? range.start : null;
  values[end] = range && !single ? range.end : null;
}

/** A week or month column that names its first day means all of it. */
function wholeUnit(range: DayRange | undefined, unit: 'week' | 'month'): DayRange | null {
  if (!range) return null;
  if (range.start !== range.end) return range;
  return { start: range.start, end: unit === 'week' ? addDays(range.start, 6) : lastDayOfMonth(range.start) };
}

function rangeOf(value: string | null): DayRange | null {
  if (value === null) return null;
  const [start = '', end = start] = value.split('/');
  return { start, end };
}

/** Label of a totals row, empty for one without a label, undefined for an ordinary row. */
function totalLabel(cells: readonly string[], plan: TablePlan): string | undefined {
  const { totals } = plan.layout.recognition.connector;
  if (!totals) return undefined;
  const named = plan.entityColumns.filter(
    (index) => index !== plan.breakdownColumn && textOf(cells[index] ?? '') !== null,
  );
  // A total names nothing, unless its label stands where a name would: two names make an ordinary row.
  if (named.length > 1) return undefined;
  const [only] = named;
  const isLabel = (cell: string): boolean => totals.label.test(cell.trim());
  const labelled = only === undefined ? cells.findIndex(isLabel) : isLabel(cells[only] ?? '') ? only : -1;
  if (labelled >= 0) {
    const date = plan.dateColumn;
    const isDated = date !== undefined && date !== labelled && textOf(cells[date] ?? '') !== null;
    return isDated && plan.entityColumns.includes(labelled) ? undefined : cells[labelled]!.trim();
  }
  const isBlank =
    only === undefined && plan.entityColumns.every((index) => textOf(cells[index] ?? '') === null);
  return totals.blankEntity && isBlank && plan.entityColumns.length > 0 ? '' : undefined;
}

function widthIssue(record: RawRecord, plan: TablePlan): Issue | undefined {
  const found = record.cells.length;
  if (found > plan.width && record.cells.slice(plan.width).some((cell) => cell.trim() !== '')) {
    return at(record, plan, 'row-too-long', { expected: plan.width, found });
  }
  const missing = found <= plan.lastNumber;
  return missing || (found === 1 && plan.width > 2)
    ? at(record, plan, 'row-too-short', { expected: plan.width, found })
    : undefined;
}

function at(record: RawRecord, plan: TablePlan, code: Issue['code'], params: Issue['params']): Issue {
  return { code, severity: 'error', at: { file: plan.layout.source, line: record.line }, params };
}

function placed(
  code: NonNullable<ReadCell['issue']>,
  record: RawRecord,
  column: PlannedColumn,
  plan: TablePlan,
): Issue {
  const cell = (record.cells[column.from[0] ?? -1] ?? '').trim();
  return {
    code,
    severity: code === 'text-shortened' ? 'warning' : 'error',
    at: { file: plan.layout.source, line: record.line, column: column.header.trim() },
    params:
      code === 'text-shortened'
        ? { length: cell.length }
        : { value: redact(cell.slice(0, 80), column.name), count: 1 },
  };
}

/** Number of days a range covers. */
export function spanDays(range: DayRange): number {
  return daysBetween(range.start, range.end) + 1;
}
