import { parseAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/model';
import { EventType, WORKBOOK } from '../model/events';
import type { Content } from '../model/grid/sheetGrid';
import type { Workbook } from '../model/workbook';
import { toWorkbookSpec } from './toWorkbookSpec';
import { calculatedOnce } from '../../helpers/calculatedOnce';

/**
 * Gives every formula its result by the engine of the project, which is not Excel's: what the engine cannot calculate
 * stays without a value, and the workbook's doubts say so.
 */
export async function calculate(workbook: Workbook): Promise<void> {
  const { spec } = toWorkbookSpec(workbook);
  const open = {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.kind === 'data'
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map(({ value, ...cell }) =>
              cell.formula === undefined && value !== undefined ? { ...cell, value } : cell,
            ),
          },
    ),
  };
  workbook.isCalculated = true;
  try {
    const calculated = await calculatedOnce(open);
    for (const sheet of calculated.sheets) {
      if (sheet.kind === 'data') continue;
      const { grid } = workbook.sheet(sheet.name);
      for (const { at, formula, value } of sheet.cells) {
        const place = parseAddress(at);
        const cell = place && grid.get(place.row, place.column);
        if (formula !== undefined && place && cell)
          grid.place(place.row, place.column, { ...cell, value: content(value) });
      }
    }
  } catch (error) {
    workbook.doubts.add(`not calculated: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const sheet of workbook.sheets)
    workbook.events.happened(EventType.calculated, [sheet.Id, WORKBOOK], {
      type: 'WorksheetCalculated',
      worksheetId: sheet.Id,
      address: '',
    });
}

/** An empty text is a result, not an empty cell. */
function content(value: CellValue | undefined): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  return 'error' in value ? value.error : value.date;
}
