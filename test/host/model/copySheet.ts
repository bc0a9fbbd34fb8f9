import { invalidArgument } from './errors';
import { oneOf } from './facts';
import { renameSheet } from './grid/formulaReferences';
import { Worksheet } from './worksheet';

/** A copy of a sheet, named `Plan (2)`, at a place that is counted from the end or from another sheet. */
export function copySheet(source: Worksheet, position: unknown, relativeTo: unknown): Worksheet {
  const { workbook } = source;
  const where = oneOf('None', 'Before', 'After', 'Beginning', 'End')(position ?? 'None', 'positionType');
  const beside = relativeTo instanceof Worksheet ? relativeTo.Position : undefined;
  if ((where === 'Before' || where === 'After') && beside === undefined)
    throw invalidArgument(`${String(where)} which sheet?`);
  const at = { Before: beside, After: (beside ?? 0) + 1, Beginning: 0 }[String(where)];
  const copy = workbook.Worksheets.put(freeName(source), at);
  copy.grid = source.grid.copy();
  // What the sheet says of itself, the copy says of itself.
  copy.grid.mapFormulas((formula) => renameSheet(formula, source.Name, copy.Name));
  copy.rows.copyFrom(source.rows);
  copy.columns.copyFrom(source.columns);
  copy.merges = source.merges;
  copy.validations = source.validations;
  copy.notes = source.notes;
  copy.copyFacts(source);
  copy.conditionalFormats = source.conditionalFormats.map((format) => format.copyTo(copy));
  for (const chart of source.charts) copy.charts.push(chart.copyTo(copy));
  for (const table of source.tablesHere) table.copyTo(copy);
  return copy;
}

function freeName(source: Worksheet): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = `${source.Name.slice(0, 31 - end.length)}${end}`;
    if (!source.workbook.findSheet(name)) return name;
  }
}
