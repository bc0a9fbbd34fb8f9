import { parseReference } from '../address';
import { dateSerial } from '../../core/dateSerial';
import type { CellValue, WorkbookSpec } from '../model';
import type { OpenCell, OpenWorkbook } from '../openWorkbook';
import { contentAt, type ComparedWorkbook } from './comparedSheets';
import type { Finding } from './finding';
import { formatAddress } from '../address';

/** Sheets, tables, columns and names that the formulas lean on and that are gone. */
export function checkStructure(
  now: OpenWorkbook,
  base: WorkbookSpec,
  compared: ComparedWorkbook,
): readonly Finding[] {
  return [
    ...compared.missing.map(({ name }): Finding => nowhere('sheet-missing', 'error', { name })),
    ...compared.sheets.flatMap((sheet): Finding[] => {
      const place = { sheet: sheet.now.id, sheetName: sheet.now.name };
      const gone = (sheet.base.tables ?? []).filter(
        ({ name }) => !now.sheets.some(({ tables }) => tables.some((table) => table.name === name)),
      );
      return [
        ...gone.map(({ name }): Finding => ({ ...nowhere('table-missing', 'error', { name }), ...place })),
        ...sheet.tables.flatMap((table) => {
          const lost: Finding[] = [];
          for (let column = table.base.left; column <= table.base.right; column++) {
            if (table.columns.has(column)) continue;
            const header = sheet.cells.get(formatAddress(table.base.top, column))?.value;
            lost.push({
              ...nowhere('column-missing', 'error', { name: String(header ?? ''), table: table.name }),
              ...place,
              row: table.now.top,
              column: table.now.left,
            });
          }
          return lost;
        }),
      ];
    }),
    ...names(now, base, compared),
  ];
}

function names(now: OpenWorkbook, base: WorkbookSpec, compared: ComparedWorkbook): readonly Finding[] {
  return (base.names ?? []).flatMap(({ name, refersTo }): Finding[] => {
    const was = parseReference(refersTo);
    const sheet = compared.sheets.find((one) => one.base.name === was?.sheet);
    // With the sheet gone, one finding says it all.
    if (!sheet || !was) return [];
    const { row, column } = { row: was.range.top, column: was.range.left };
    const place = { sheet: sheet.now.id, sheetName: sheet.now.name, row, column };
    const found = now.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!found) return [{ ...nowhere('name-missing', 'error', { name }), ...place }];
    const is = parseReference(found.refersTo);
    if (found.refersTo.includes('#REF!')) return [{ ...nowhere('name-broken', 'error', { name }), ...place }];
    const target = is && now.sheets.find((one) => one.name === is.sheet);
    const isCell = was.range.top === was.range.bottom && was.range.left === was.range.right;
    if (!is || !target || !isCell || contentAt(target, is.range.top, is.range.left) !== '') return [];
    const cell = sheet.cells.get(formatAddress(row, column));
    const content = generatedContent(cell?.value ?? null, cell?.formula);
    if (content === null || cell?.formula !== undefined) return [];
    const at = { sheet: target.id, row: is.range.top, column: is.range.left };
    return [
      {
        ...nowhere('named-cell-empty', 'warning', { name }),
        ...at,
        sheetName: target.name,
        repair: [{ ...at, content }],
      },
    ];
  });
}

/** What a generated cell was given, as it would be typed; null for nothing. */
function generatedContent(value: CellValue, formula: string | undefined): OpenCell | null {
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  return 'date' in value ? (dateSerial(value.date) ?? null) : null;
}

function nowhere(code: Finding['code'], severity: Finding['severity'], params: Finding['params']): Finding {
  return { code, severity, sheet: '', sheetName: '', row: 0, column: 0, params };
}
