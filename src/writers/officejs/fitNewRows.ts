import { formatRange, parseAddress, type CellRange } from '../../workbook/address';
import { fitSheet } from '../../workbook/fitRows';
import type { CellSpec, RichSheetSpec } from '../../workbook/model';
import type { OpenCell } from '../../workbook/openWorkbook';
import type { Batch } from './batch';

/** Raises rows of new sheets for the wrapped results of their formulas, which Excel alone knows; no row gets lower. */
export async function fitNewRows(
  batch: Batch,
  of: (name: string) => Excel.Worksheet,
  sheets: readonly RichSheetSpec[],
): Promise<void> {
  const read: { readonly sheet: RichSheetSpec; readonly area: CellRange; readonly range: Excel.Range }[] = [];
  for (const sheet of sheets) {
    const area = areaOf(sheet.cells.filter(isWrappedResult));
    if (!area) continue;
    await batch.makeRoom((area.bottom - area.top + 1) * (area.right - area.left + 1));
    const range = of(sheet.name).getRange(formatRange(area));
    range.load('values');
    read.push({ sheet, area, range });
  }
  await batch.flush();
  for (const { sheet, area, range } of read) {
    const values = range.values as OpenCell[][];
    const shown = sheet.cells.map((cell): CellSpec => {
      const place = isWrappedResult(cell) ? parseAddress(cell.at)! : undefined;
      return place ? { ...cell, value: values[place.row - area.top]![place.column - area.left]! } : cell;
    });
    const before = fitSheet(sheet).rowHeights ?? {};
    for (const [row, height] of Object.entries(fitSheet({ ...sheet, cells: shown }).rowHeights ?? {})) {
      if (before[Number(row)] === height) continue;
      await batch.makeRoom(2);
      of(sheet.name).getRange(`${row}:${row}`).format.rowHeight = height;
    }
  }
}

/** A result that comes with the spec was counted by whoever built it. */
function isWrappedResult({ formula, style, value }: CellSpec): boolean {
  return formula !== undefined && style?.wrap === true && (value === undefined || value === null);
}

function areaOf(cells: readonly CellSpec[]): CellRange | undefined {
  const places = cells.map(({ at }) => parseAddress(at)!);
  if (places.length === 0) return undefined;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}
