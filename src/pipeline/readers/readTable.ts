import type { Issue } from '../../core/issue';
import type { ControlTotal } from '../../core/report';
import type { RawRecord } from '../reading/records';
import type { TablePlan } from '../tablePlan';
import { addDecimals, compareDecimals, subtractDecimals } from '../../core/decimal';
import { createExactSum, type ExactSum } from '../../core/exactSum';
import { isWithinRounding } from '../../core/rounding';
import { convertRow, type StageValues } from '../convertRow';
import { parseInteger, parseNumber } from '../reading/numberFormat';

/** One standard row with the line it comes from. */
export interface StageRow {
  readonly line: number;
  readonly values: StageValues;
}

/** What reading one table gave, beside its rows. */
export interface TableTally {
  readonly read: number;
  readonly loaded: number;
  readonly totalRows: number;
  readonly rejected: number;
  /** Exact sums of the loaded rows, by measure. */
  readonly sums: ReadonlyMap<string, string>;
  readonly currencies: ReadonlySet<string>;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly hasDays: boolean;
  readonly totals: readonly ControlTotal[];
  readonly issues: readonly Issue[];
}

/** Accounts of rows that never passed through TypeScript. */
export interface BulkAccounts {
  readonly rows: number;
  readonly sums: ReadonlyMap<string, string>;
  readonly currencies: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly hasDays: boolean;
}

/** Issues of one kind listed one by one; beyond this many they are counted together. */
const LISTED_ISSUES = 1000;

/** Converts the records of a table one batch at a time and keeps its accounts. */
export function createTableReader(plan: TablePlan): {
  push(records: readonly RawRecord[]): readonly StageRow[];
  /** Adds the accounts of rows that SQL read. */
  addBulk(bulk: BulkAccounts): void;
  finish(): TableTally;
} {
  const measures = plan.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => ['integer', 'money', 'decimal'].includes(column.type) && column.from.length > 0);
  const indexOf = plan.positions;
  const [dayAt, startAt, endAt] = ['date_day', 'period_start', 'period_end'].map((name) => indexOf.get(name));
  const currencyAt = indexOf.get('currency');
  const sums = new Map<string, ExactSum>(measures.map(({ column }) => [column.name, createExactSum()]));
  const added = new Set<string>();
  const currencies = new Set<string>();
  const issues: Issue[] = [...plan.issues];
  const issueCounts = new Map<string, number>();
  const controls = createControls(plan);
  let [read, loaded, totalRows, rejected] = [0, 0, 0, 0];
  let first: string | null = null;
  let last: string | null = null;
  let hasDays = false;
  let closed = false;

  const note = (issue: Issue): void => {
    const key = `${issue.code}|${issue.at.column ?? ''}`;
    const count = (issueCounts.get(key) ?? 0) + 1;
    issueCounts.set(key, count);
    // A column in doubt has one issue already, with its count.
    const isColumnWide = issue.code === 'number-ambiguous' || issue.code === 'date-ambiguous';
    if (!isColumnWide && count <= LISTED_ISSUES) issues.push(issue);
  };

  return {
    push(records) {
      const rows: StageRow[] = [];
      for (const record of records) {
        const outcome = convertRow(record, plan);
        if (outcome.kind === 'footer') {
          controls.footer(outcome.text);
          closed ||= outcome.text !== '';
          continue;
        }
        // Behind the first closing line, lone words (report name, filters) close the file too.
        if (closed && outcome.kind === 'rejected' && record.cells.filter((cell) => cell.trim()).length <= 2)
          continue;
        read++;
        if (outcome.kind === 'excluded') {
          totalRows++;
          controls.total(outcome.label, record.cells);
          continue;
        }
        if (outcome.kind === 'rejected') {
          rejected++;
          note(outcome.issue);
          continue;
        }
        if (outcome.issue) note(outcome.issue);
        loaded++;
        const { values } = outcome;
        for (const { column, index } of measures) {
          const value = values[index];
          if (!value) continue;
          sums.get(column.name)!.add(value);
          added.add(column.name);
        }
        const currency = currencyAt === undefined ? null : values[currencyAt];
        if (currency) currencies.add(currency);
        const day = dayAt === undefined ? null : values[dayAt];
        const start = day ?? (startAt === undefined ? null : values[startAt]);
        const end = day ?? (endAt === undefined ? null : values[endAt]);
        if (day) hasDays = true;
        if (start && (first === null || start < first)) first = start;
        if (end && (last === null || end > last)) last = end;
        rows.push({ line: record.line, values });
      }
      return rows;
    },
    addBulk(bulk) {
      read += bulk.rows;
      loaded += bulk.rows;
      for (const [name, sum] of bulk.sums) {
        sums.get(name)?.add(sum);
        added.add(name);
      }
      for (const currency of bulk.currencies) currencies.add(currency);
      hasDays ||= bulk.hasDays;
      if (bulk.first && (first === null || bulk.first < first)) first = bulk.first;
      if (bulk.last && (last === null || bulk.last > last)) last = bulk.last;
    },
    finish() {
      for (const [key, count] of issueCounts) {
        if (count <= LISTED_ISSUES) continue;
        const sample = issues.find((issue) => key === `${issue.code}|${issue.at.column ?? ''}`);
        if (sample) issues.push({ ...sample, params: { ...sample.params, count: count - LISTED_ISSUES } });
      }
      if (currencies.size > 1) {
        issues.push({
          code: 'currency-mixed',
          severity: 'warning',
          at: { file: plan.layout.source },
          params: { currencies: [...currencies].sort().join(', ') },
        });
      }
      const totalOf = new Map(
        [...sums].filter(([name]) => added.has(name)).map(([name, sum]) => [name, sum.total()]),
      );
      const totals = controls.compare(totalOf, loaded);
      issues.push(...controls.issues(totals, loaded));
      const isDated =
        ['ads', 'analytics'].includes(plan.layout.recognition.connector.kind) ||
        plan.layout.recognition.connector.kind === 'generic';
      const seen = isDated && first !== null && last !== null ? { start: first, end: last } : null;
      const period = plan.period ?? seen;
      if (loaded === 0 && rejected === 0) {
        issues.push({
          code: 'file-without-rows',
          severity: 'info',
          at: { file: plan.layout.source, line: plan.layout.headerLine },
          params: {},
        });
      } else if (isDated && period === null) {
        issues.push({
          code: 'period-unknown',
          severity: 'warning',
          at: { file: plan.layout.source },
          params: {},
        });
      }
      return {
        read,
        loaded,
        totalRows,
        rejected,
        sums: totalOf,
        currencies,
        period,
        hasDays,
        totals,
        issues,
      };
    },
  };
}

/** Follows the totals a file states about itself. */
function createControls(plan: TablePlan) {
  const { connector } = plan.layout.recognition;
  const rule = connector.totals;
  const measured = plan.columns.filter(
    (column) => rule?.measures.includes(column.name) && column.from.length > 0,
  );
  const stated = new Map<string, string>();
  const groups = new Set<string>();
  const notListed: Issue[] = [];
  let rowCount: string | undefined;

  const read = (column: (typeof measured)[number], cells: readonly string[]): string | undefined => {
    const cell = cells[column.from[0]!] ?? '';
    return column.type === 'integer' ? parseInteger(cell, column.mark) : parseNumber(cell, column.mark);
  };
  const countIn = (text: string): void => {
    const found = connector.rowCount?.exec(text);
    if (found) rowCount ??= found[1]!.replace(/\D/g, '');
  };
  for (const line of plan.layout.preamble.lines) countIn(line);

  return {
    footer: countIn,
    total(label: string, cells: readonly string[]) {
      countIn(label);
      if (rule?.notListed?.test(label)) {
        const spend = plan.columns.find((column) => column.name === 'spend' && column.from.length > 0);
        const amount = spend && read(spend, cells);
        const currencyAt = plan.columns.find((column) => column.name === 'currency')?.from[0];
        const currency = (currencyAt === undefined ? '' : (cells[currencyAt] ?? '').trim()) || plan.currency;
        if (amount && compareDecimals(amount, '0') > 0) {
          notListed.push({
            code: 'total-not-listed',
            severity: 'warning',
            at: { file: plan.layout.source },
            params: {
              label,
              measure: 'spend',
              amount,
              ...(currency ? { currency } : {}),
            },
          });
        }
        return;
      }
      // A segmented table repeats its totals for each segment: the first of each segment counts.
      const group = plan.breakdownColumn === undefined ? '' : (cells[plan.breakdownColumn] ?? '').trim();
      const key = rule?.label.test(group) ? '' : group;
      if (rule?.firstIsControl && groups.size > 0 && (groups.has(key) || key === '' || groups.has('')))
        return;
      groups.add(key);
      for (const column of measured) {
        const value = read(column, cells);
        if (value !== undefined) stated.set(column.name, addDecimals(stated.get(column.name) ?? '0', value));
      }
    },
    compare(sums: ReadonlyMap<string, string>, loaded: number): readonly ControlTotal[] {
      const totals = measured.flatMap((column): ControlTotal[] => {
        const value = stated.get(column.name);
        if (value === undefined) return [];
        const sum = sums.get(column.name) ?? '0';
        return [control(column.name as ControlTotal['measure'], value, sum)];
      });
      if (rowCount !== undefined && (loaded > 0 || rowCount !== '0'))
        totals.push(control('rows', rowCount, String(loaded)));
      return totals;
    },
    issues(totals: readonly ControlTotal[], loaded: number): readonly Issue[] {
      const differing = totals.filter((total) => !isWithinRounding(total.measure, total.difference, loaded));
      return [
        ...notListed,
        ...differing.map((total): Issue => ({
          code: 'total-differs',
          severity: 'error',
          at: { file: plan.layout.source },
          params: {
            measure: total.measure,
            stated: total.stated,
            loaded: total.loaded,
            difference: total.difference,
          },
        })),
      ];
    },
  };
}

function control(measure: ControlTotal['measure'], stated: string, loaded: string): ControlTotal {
  return {
    measure,
    stated: tidy(stated),
    loaded: tidy(loaded),
    difference: tidy(subtractDecimals(loaded, stated)),
  };
}

/** Without trailing zeros: `12.50` is `12.5`. */
export function tidy(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
