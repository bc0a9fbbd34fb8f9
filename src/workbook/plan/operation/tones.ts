import { columnLetters } from '../../address';
import type { ConditionalFormatSpec, StyleSpec } from '../../model';
import { COLORS, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import type { PlanTableName } from '../planTables';

export type Tone = keyof typeof TONES;

/** The tone of each word a column may show; the word itself says what the colour says. */
export function wordTones(
  context: PlanContext,
  table: PlanTableName,
  field: string,
  tones: readonly (readonly [word: string, tone: Tone])[],
): readonly ConditionalFormatSpec[] {
  const { range, first } = columnCells(context, table, field);
  return tones.map(([word, tone]) => ({
    kind: 'expression',
    range,
    formula: `${first}=${quoteText(word)}`,
    style: { ...TONES[tone] },
  }));
}

/** A tone over a column where a condition on the first row's cells holds. */
export function columnTone(
  context: PlanContext,
  table: PlanTableName,
  field: string,
  when: (cell: (field: string) => string) => string,
  style: StyleSpec,
): ConditionalFormatSpec {
  const { first } = context.layout.place(table);
  const cell = (other: string): string => `$${columnLetters(context.layout.column(table, other))}${first}`;
  return {
    kind: 'expression',
    range: columnCells(context, table, field).range,
    formula: when(cell),
    style,
  };
}

/**
 * Number formats that follow the unit, whatever the unit becomes: one rule for each unit and column.
 * `unit` gives the unit's label from the cells of the first row.
 */
export function unitFormats(
  context: PlanContext,
  table: PlanTableName,
  fields: readonly string[],
  unit: (cell: (field: string) => string) => string,
): readonly ConditionalFormatSpec[] {
  return (['currency', 'percent', 'ratio', 'count'] as const).flatMap((id) =>
    fields.map((field) =>
      columnTone(context, table, field, (cell) => `${unit(cell)}=${context.quoted('unit', id)}`, {
        numberFormat: context.formats.unit(id),
      }),
    ),
  );
}

/** Workbook names of the KPIs and of their units: a conditional format may use a name, not another sheet. */
export const KPI_NAMES = { name: 'kpi_names', unit: 'kpi_units' } as const;

/** The unit of the KPI named in a cell, for a conditional format of any sheet. */
export function unitOfKpi(kpi: string): string {
  return `INDEX(${KPI_NAMES.unit},MATCH(${kpi},${KPI_NAMES.name},0))`;
}

/** The look of columns that only formulas read. */
export const TECHNICAL: StyleSpec = { fontSize: 8, color: COLORS.faint, fill: COLORS.light };

function columnCells(
  { layout }: PlanContext,
  table: PlanTableName,
  field: string,
): { readonly range: string; readonly first: string } {
  const { first, last } = layout.place(table);
  const letters = columnLetters(layout.column(table, field));
  return { range: `${letters}${first}:${letters}${last}`, first: `$${letters}${first}` };
}
