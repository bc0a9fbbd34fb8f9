import type { CellSpec } from '../../workbook/model';
import { areaLists } from './areas';
import type { Batch } from './batch';
import { typedValue } from './cellText';
import { writeGrid } from './grid';

/** What a date shows as when its style names no format. */
const DATE_FORMAT = 'yyyy-mm-dd';

/** Writes what people and builders typed; formulas come later, when every table and name they speak of is there. */
export async function writeValues(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellSpec[],
): Promise<void> {
  const values = new Map<string, string | number | boolean>();
  for (const cell of cells) {
    const value = cell.formula === undefined ? typedValue(cell.value) : null;
    if (value !== null) values.set(cell.at, value);
  }
  await writeGrid(batch, sheet, values, (range, rows) => {
    range.formulas = rows;
  });
}

/** Writes the formulas; Excel computes them itself. */
export async function writeFormulas(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellSpec[],
): Promise<void> {
  const formulas = new Map<string, string>();
  for (const { at, formula } of cells) if (formula !== undefined) formulas.set(at, `=${formula}`);
  await writeGrid(batch, sheet, formulas, (range, rows) => {
    range.formulas = rows;
  });
}

export async function writeNumberFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellSpec[],
): Promise<void> {
  const formats = new Map<string, string>();
  for (const { at, style, value } of cells) {
    const isDate = typeof value === 'object' && value !== null && 'date' in value;
    const format = style?.numberFormat ?? (isDate ? DATE_FORMAT : undefined);
    if (format !== undefined) formats.set(at, format);
  }
  await writeGrid(batch, sheet, formats, (range, rows) => {
    range.numberFormat = rows;
  });
}

/** Links go before formulas: Excel writes their text into the cell. */
export async function writeLinks(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellSpec[],
): Promise<void> {
  const linked = cells.filter(({ link }) => link !== undefined);
  for (const { at, link = '', value, formula } of linked) {
    await batch.makeRoom(2);
    const range = sheet.getRange(at).untrack();
    const target = link.startsWith('#') ? { documentReference: link.slice(1) } : { address: link };
    range.hyperlink =
      typeof value === 'string' && formula === undefined ? { ...target, textToDisplay: value } : target;
  }
  // Excel makes a link blue and underlined; the style of the cell decides.
  for (const list of areaLists(linked.map(({ at }) => at))) {
    await batch.makeRoom(3 + list.length / 4);
    const { font } = sheet.getRanges(list).untrack().format;
    font.underline = 'None';
    font.color = '#000000';
  }
}

/** Notes of the old kind, which Excel's API has from 1.18 on. */
export async function writeNotes(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellSpec[],
): Promise<void> {
  for (const { at, note } of cells) {
    if (note === undefined) continue;
    await batch.makeRoom(2);
    sheet.notes.add(at, note);
  }
}
