import { parseReference } from '../address';
import type { OpenWorkbook } from '../openWorkbook';
import { valueAt } from './comparedSheets';
import type { Finding } from './finding';
import type { PlanTableNow, PlanTablesNow } from './planTablesNow';
import { MONTH_FIELDS } from '../plan/budget/budgetPlaces';

/** A cent and what floating point adds to it. */
const TOLERANCE = 0.011;

/** Sums that should agree and do not, where no alert of the workbook says so. */
export function checkFigures(now: OpenWorkbook, tables: PlanTablesNow): readonly Finding[] {
  const budget = tables.get('t_budget');
  const levers = tables.get('t_allocation');
  return [
    ...(budget ? monthsAgainstPlanned(budget) : []),
    ...(levers ? leversAgainstEnvelope(now, levers) : []),
  ];
}

function monthsAgainstPlanned(table: PlanTableNow): readonly Finding[] {
  return table.rows.flatMap((row): Finding[] => {
    const planned = table.value(row, 'planned');
    const column = table.columns.get('planned');
    // A formula that has not been calculated yet says nothing.
    if (typeof planned !== 'number' || column === undefined) return [];
    const months = sum(MONTH_FIELDS.map((field) => table.value(row, field)));
    if (Math.abs(months - planned) < TOLERANCE) return [];
    return [
      {
        code: 'months-differ',
        severity: 'error',
        sheet: table.sheet.id,
        sheetName: table.sheet.name,
        row,
        column,
        params: { name: String(table.value(row, 'id')), planned, months },
      },
    ];
  });
}

function leversAgainstEnvelope(now: OpenWorkbook, table: PlanTableNow): readonly Finding[] {
  const reference = parseReference(now.names.find(({ name }) => name === 'envelope')?.refersTo ?? '');
  const sheet = now.sheets.find(({ name }) => name === reference?.sheet);
  const envelope = reference && sheet ? valueAt(sheet, reference.range.top, reference.range.left) : '';
  const column = table.columns.get('amount');
  const amounts = table.rows
    .map((row) => table.value(row, 'amount'))
    .filter((one) => typeof one === 'number');
  if (typeof envelope !== 'number' || envelope <= 0 || column === undefined || amounts.length === 0)
    return [];
  const total = sum(amounts);
  if (Math.abs(total - envelope) < TOLERANCE) return [];
  return [
    {
      code: 'allocation-differs',
      severity: 'warning',
      sheet: table.sheet.id,
      sheetName: table.sheet.name,
      row: table.table.top,
      column,
      params: { total, envelope },
    },
  ];
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
}
