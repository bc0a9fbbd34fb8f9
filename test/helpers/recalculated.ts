import { readWorkbook, type ReadCell, type ReadWorkbook } from '../conformance/readBack';
import { dateSerial } from '../../src/core/dateSerial';
import type { CellValue, WorkbookSpec } from '../../src/workbook/model';
import { recalculateAll } from './libreOffice';

export interface Recalculated {
  /** Formulas whose result was compared. */
  readonly compared: number;
  /** One line for each stored result that LibreOffice does not find again. */
  readonly different: readonly string[];
  /** One line for each formula that gives an error. */
  readonly errors: readonly string[];
}

/** Every stored result of each workbook beside what LibreOffice computes from nothing; one start of LibreOffice for all. */
export async function recalculatedAll(
  written: readonly { readonly spec: WorkbookSpec; readonly path: string }[],
  folder: string,
): Promise<readonly Recalculated[]> {
  const made = await recalculateAll(
    written.map(({ path }) => path),
    folder,
  );
  return written.map(({ spec }, index) => compare(spec, made[index] ?? ''));
}

/** Every result stored in a file beside what the recalculated file holds. */
export function differences(written: ReadWorkbook, recalculated: ReadWorkbook): Recalculated {
  const different: string[] = [];
  const errors: string[] = [];
  let compared = 0;
  for (const sheet of written.sheetNames) {
    for (const [at, { formula, value }] of written.cells(sheet)) {
      if (formula === undefined) continue;
      compared += 1;
      const found = recalculated.cell(sheet, at);
      const place = `${sheet}!${at} =${formula}`;
      if (isError(value) || isError(found.value))
        errors.push(`${place}: ${show(value)}, ${show(found.value)}`);
      if (!isSame(value, found))
        different.push(`${place}: stored ${show(value)}, recalculated ${show(found.value)}`);
    }
  }
  return { compared, different, errors };
}

function compare(spec: WorkbookSpec, recalculatedPath: string): Recalculated {
  const recalculated = readWorkbook(recalculatedPath);
  const different: string[] = [];
  const errors: string[] = [];
  let compared = 0;
  for (const sheet of spec.sheets) {
    if (sheet.kind !== 'rich') continue;
    for (const { at, formula, value } of sheet.cells) {
      if (formula === undefined) continue;
      compared += 1;
      const found = recalculated.cell(sheet.name, at);
      const place = `${sheet.name}!${at} =${formula}`;
      if (isError(value) || isError(found.value))
        errors.push(`${place}: ${show(value)}, ${show(found.value)}`);
      if (!isSame(value ?? null, found))
        different.push(`${place}: stored ${show(value)}, recalculated ${show(found.value)}`);
    }
  }
  return { compared, different, errors };
}

function isError(value: CellValue | undefined): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Sums of binary fractions are taken in another order; an empty text may come back as no value. */
function isSame(stored: CellValue, { value }: ReadCell): boolean {
  const expected = plain(stored);
  const found = plain(value);
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected));
  return expected === found || (expected === '' && found === null);
}

function plain(value: CellValue): string | number | boolean | null {
  if (typeof value !== 'object' || value === null) return value;
  return 'date' in value ? (dateSerial(value.date) ?? null) : value.error;
}

function show(value: CellValue | undefined): string {
  return JSON.stringify(value ?? null);
}
