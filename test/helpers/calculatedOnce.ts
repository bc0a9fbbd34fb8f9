import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateWorkbook } from '../../src/calculate/calculateWorkbook';
import type { CellSpec, CellValue, WorkbookSpec } from '../../src/workbook/model';

/** Of one run of the tests, removed at its end: jest.config.mjs makes it. */
const folder = process.env['JALON_RUN_FOLDER'];

/** Results of the formulas that had none, by sheet, in the order of the cells. */
type Results = readonly (readonly (CellValue | undefined)[])[];

/**
 * What `calculateWorkbook` gives. Many suites look at the workbook of the same plan, and the engine takes a second for it: the
 * same cells and names are calculated once in a run of the tests, whichever worker asks first.
 */
export async function calculatedOnce(spec: WorkbookSpec): Promise<WorkbookSpec> {
  if (folder === undefined) return calculateWorkbook(spec);
  const path = join(folder, `${keyOf(spec)}.json`);
  if (existsSync(path)) return withResults(spec, JSON.parse(readFileSync(path, 'utf8')) as Results);
  const made = await calculateWorkbook(spec);
  // The other worker must never read half of it.
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(resultsOf(spec, made)));
  renameSync(`${path}.${process.pid}`, path);
  return made;
}

/** The same for the same formulas and values at the same places; styles and what else a sheet has do not count. */
function keyOf({ sheets, names }: WorkbookSpec): string {
  const read = sheets.map((sheet) =>
    sheet.kind === 'rich'
      ? [sheet.name, sheet.cells.map(({ at, formula, value }) => [at, formula, value])]
      : [sheet.name],
  );
  return createHash('sha256')
    .update(JSON.stringify([read, names]))
    .digest('hex');
}

const isOpen = ({ formula, value }: CellSpec): boolean =>
  formula !== undefined && (value === undefined || value === null);

function resultsOf(spec: WorkbookSpec, made: WorkbookSpec): Results {
  return spec.sheets.map((sheet, at) => {
    const after = made.sheets[at]!;
    if (sheet.kind !== 'rich' || after.kind !== 'rich') return [];
    return after.cells.filter((_cell, index) => isOpen(sheet.cells[index]!)).map(({ value }) => value);
  });
}

function withResults(spec: WorkbookSpec, results: Results): WorkbookSpec {
  const sheets = spec.sheets.map((sheet, at) => {
    if (sheet.kind !== 'rich' || results[at]!.length === 0) return sheet;
    const values = results[at]!.values();
    const cells = sheet.cells.map((cell): CellSpec => {
      if (!isOpen(cell)) return cell;
      const { value } = values.next();
      return { ...cell, value: value ?? null };
    });
    return { ...sheet, cells };
  });
  return { ...spec, sheets };
}
