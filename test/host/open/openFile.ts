import { readFile } from 'node:fs/promises';
import { parseAddress } from '../../../src/workbook/address';
import type { CellValue, RichSheetSpec } from '../../../src/workbook/model';
import { officejsCapabilities } from '../../../src/writers/officejs/capabilities';
import { writeWorkbook } from '../../../src/writers/officejs/writeWorkbook';
import type { Content } from '../model/grid/sheetGrid';
import { Workbook } from '../model/workbook';
import { openWorkbook } from '../node/openWorkbook';
import { LANGUAGE } from '../workbookDriver';
import { SETTINGS_PART } from '../save/toWorkbookSpec';
import { fileSpec } from './fileSpec';

/** Every name that Excel gives to a new sheet is likely to be one of the file's. */
const PLACEHOLDER = '\u{1F4D5}';

/**
 * A workbook of the double that holds what an .xlsx file holds, as Excel opens it: results of formulas as the file has them,
 * sheets with new ids. `doubts` of the workbook name what the double could not take over.
 */
export async function openFile(file: string | Uint8Array, language = LANGUAGE): Promise<Workbook> {
  const bytes = typeof file === 'string' ? new Uint8Array(await readFile(file)) : file;
  const { spec: whole, lost, hidden, foreignParts } = await fileSpec(bytes);
  const { [SETTINGS_PART]: settings, ...parts } = whole.parts ?? {};
  const spec = { ...whole, parts };
  const workbook = new Workbook(language);
  workbook.Worksheets.Add(PLACEHOLDER);
  const excel = await openWorkbook({ workbook });
  try {
    const capabilities = { ...officejsCapabilities(() => false), longestPart: Infinity };
    await excel.run((context) => writeWorkbook(context, spec, {}, { capabilities }));
  } finally {
    await excel.close();
  }
  for (const sheet of spec.sheets) if (sheet.kind === 'rich') fill(workbook, sheet);
  workbook.sheet(PLACEHOLDER).Delete();
  for (const [name, visibility] of hidden) workbook.sheet(name).Visibility = visibility;
  for (const xml of foreignParts) workbook.CustomXmlParts.Add(xml);
  for (const [key, value] of Object.entries(JSON.parse(settings ?? '{}') as Record<string, unknown>))
    workbook.Settings.Add(key, value);
  workbook.isCalculated = true;
  workbook.events.take();
  for (const what of lost) workbook.doubts.add(`not opened: ${what}`);
  return workbook;
}

/** What the API cannot write: results of formulas, notes. */
function fill(workbook: Workbook, { name, cells }: RichSheetSpec): void {
  const sheet = workbook.sheet(name);
  for (const { at, formula, value } of cells) {
    const place = parseAddress(at);
    const cell = place && formula !== undefined ? sheet.grid.get(place.row, place.column) : undefined;
    if (place && cell) sheet.grid.place(place.row, place.column, { ...cell, value: content(value) });
  }
  sheet.notes = cells.flatMap(({ at, note }) => {
    const place = parseAddress(at);
    if (note === undefined || !place) return [];
    const { row, column } = place;
    return [{ rect: { top: row, left: column, bottom: row, right: column }, text: note }];
  });
}

function content(value: CellValue | undefined): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  return 'error' in value ? value.error : value.date;
}
