import type { WorkbookSpec } from '../../../src/workbook/model';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import type { Workbook } from '../model/workbook';
import { toWorkbookSpec } from './toWorkbookSpec';
import { calculatedOnce } from '../../helpers/calculatedOnce';

/**
 * Writes the workbook of the double to an .xlsx file by the project's own writer of files; returns what is not in it.
 * A formula without a result gets 0 where the engine cannot calculate it; LibreOffice calculates all anew.
 */
export async function saveWorkbook(workbook: Workbook, path: string): Promise<readonly string[]> {
  const { spec, lost } = toWorkbookSpec(workbook);
  const calculated = await calculatedOnce(spec).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    return { failed: `results of formulas: ${reason}` };
  });
  if ('failed' in calculated) {
    await writeWorkbook(withZeros(spec), {}, path);
    return [...lost, calculated.failed];
  }
  await writeWorkbook(calculated, {}, path);
  return lost;
}

const withZeros = (spec: WorkbookSpec): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) =>
    sheet.kind === 'data'
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell) =>
            cell.formula !== undefined && cell.value === undefined ? { ...cell, value: 0 } : cell,
          ),
        },
  ),
});
