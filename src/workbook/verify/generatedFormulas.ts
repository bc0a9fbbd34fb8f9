import { formatAddress, MAX_COLUMNS, parseAddress } from '../address';
import type { CellSpec } from '../model';
import { formulaShape, sameFormula } from '../formula/sameFormula';
import { shiftFormula } from '../formula/shiftFormula';
import {
  contentAt,
  isFormula,
  type ComparedSheet,
  type ComparedTable,
  type ComparedWorkbook,
} from './comparedSheets';
import type { Finding } from './finding';
import { rowShifts, type RowShifts } from './rowShifts';

/** A generated formula, the cell that held it, and where that cell is now. */
interface Generated {
  readonly sheet: ComparedSheet;
  readonly cell: CellSpec & { readonly formula: string };
  readonly row: number;
  readonly column: number;
  readonly table?: ComparedTable;
  readonly rowThen: number;
  readonly columnThen: number;
}

/** The formula that a cell should hold, with its `=`, or null when what was generated can no longer be told. */
export type ExpectedFormula = (sheet: string, row: number, column: number) => string | null;

export interface GeneratedFormulas {
  readonly findings: readonly Finding[];
  readonly expected: ExpectedFormula;
}

/** Formulas of ours that were typed over, erased or written differently since they were generated. */
export function checkGeneratedFormulas(compared: ComparedWorkbook): GeneratedFormulas {
  const findings: Finding[] = [];
  const located = compared.sheets.map((sheet) => locate(sheet));
  const isUnmoved = compared.isUnmoved && located.every(({ isShifted }) => !isShifted);
  const generated = new Map(located.map(({ sheet, own }) => [sheet.now.id, own]));
  const places = new Map<string, ReadonlyMap<number, Generated>>();
  const expected: ExpectedFormula = (id, row, column) => {
    let known = places.get(id);
    if (!known) {
      known = new Map((generated.get(id) ?? []).map((one) => [placeOf(one.row, one.column), one]));
      places.set(id, known);
    }
    const one = known.get(placeOf(row, column));
    return one ? expectedFormula(one, isUnmoved) : null;
  };
  for (const { sheet, own, isRearranged } of located) {
    const changed = own.filter((one) => stateOf(one, isUnmoved) !== 'same');
    if (isRearranged)
      findings.push(rearranged(sheet, changed.filter(({ table }) => table === undefined).length));
    for (const one of changed) {
      if (isRearranged && one.table === undefined) continue;
      const finding = differenceOf(one, isUnmoved, expected);
      if (finding) findings.push(finding);
    }
    for (const table of sheet.tables) findings.push(...gaps(sheet, table, own));
  }
  return { findings, expected };
}

interface Located {
  readonly sheet: ComparedSheet;
  readonly own: readonly Generated[];
  readonly isShifted: boolean;
  /** Too many cells are not where they were, and nothing says where they went. */
  readonly isRearranged: boolean;
}

function locate(sheet: ComparedSheet): Located {
  for (const isSearched of [false, true]) {
    const { rowNow, isShifted } = rowShifts(sheet, isSearched);
    const own = formulasOf(sheet, rowNow);
    const outside = own.filter(({ table }) => table === undefined);
    const lost = outside.filter((one) => stateOf(one, false) !== 'same').length;
    const isRearranged = lost >= REARRANGED.least && lost > outside.length * REARRANGED.share;
    if (!isRearranged || isSearched) return { sheet, own, isShifted, isRearranged };
  }
  throw new Error(`sheet not located: ${sheet.base.name}`);
}

/** From here on nobody typed over formulas one by one: the sheet was arranged anew. */
const REARRANGED = { least: 8, share: 0.3 };

type State = 'same' | 'typed-over' | 'erased' | 'differs';

function placeOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function formulasOf(sheet: ComparedSheet, rowNow: RowShifts): readonly Generated[] {
  return sheet.base.cells.flatMap((cell): Generated[] => {
    const { formula } = cell;
    if (formula === undefined) return [];
    const { row, column } = parseAddress(cell.at)!;
    const table = sheet.tables.find(
      ({ base }) => row >= base.top && row <= base.bottom && column >= base.left && column <= base.right,
    );
    const found = { sheet, cell: { ...cell, formula }, rowThen: row, columnThen: column };
    if (!table) return [{ ...found, row: rowNow(row), column }];
    const [line, columnNow] = [table.rows.get(row), table.columns.get(column)];
    if (line === undefined || columnNow === undefined) return [];
    return [{ ...found, table, row: line, column: columnNow }];
  });
}

function stateOf({ sheet, cell, row, column }: Generated, isUnmoved: boolean): State {
  const content = contentAt(sheet.now, row, column);
  if (content === '') return 'erased';
  if (!isFormula(content)) return 'typed-over';
  const formula = content.slice(1);
  if (sameFormula(formula, cell.formula)) return 'same';
  if (isUnmoved) return 'differs';
  return formulaShape(formula) === formulaShape(cell.formula) ? 'same' : 'differs';
}

function differenceOf(one: Generated, isUnmoved: boolean, expected: ExpectedFormula): Finding | null {
  const state = stateOf(one, isUnmoved);
  if (state === 'same') return null;
  const { sheet, row, column } = one;
  const content = contentAt(sheet.now, row, column);
  // A lost reference, or a name that Excel does not know, has a finding of its own.
  if (state === 'differs' && /#REF!|_xldudf_|_xludf\.|_xll\./i.test(String(content))) return null;
  const formula = expected(sheet.now.id, row, column);
  return {
    code: `formula-${state}`,
    severity: state === 'differs' ? 'info' : 'warning',
    sheet: sheet.now.id,
    sheetName: sheet.now.name,
    row,
    column,
    params: {
      typed: shortened(String(content)),
      ...(formula === null ? {} : { formula: shortened(formula) }),
    },
    ...(formula === null ? {} : { repair: [{ sheet: sheet.now.id, row, column, content: formula }] }),
  };
}

/** What was generated, while references still say what they said; else the formula of the row above or below, moved to this row. */
function expectedFormula(one: Generated, isUnmoved: boolean): string | null {
  if (isUnmoved) return `=${one.cell.formula}`;
  const { table, sheet, row, column, rowThen, columnThen, cell } = one;
  if (!table) return null;
  for (const step of [-1, 1, -2, 2]) {
    const then = sheet.cells.get(formatAddress(rowThen + step, columnThen))?.formula;
    const now = table.rows.get(rowThen + step);
    if (then === undefined || now === undefined) continue;
    const content = contentAt(sheet.now, now, column);
    if (!isFormula(content) || content.includes('#REF!')) continue;
    const isAlike = sameFormula(shiftFormula(then, -step) ?? '', cell.formula);
    if (!isAlike || formulaShape(content.slice(1)) !== formulaShape(cell.formula)) continue;
    return shiftFormula(content, row - now);
  }
  return null;
}

/** Cells of rows that were added without the formula that their column has above. */
function gaps(sheet: ComparedSheet, table: ComparedTable, own: readonly Generated[]): readonly Finding[] {
  const known = new Set(table.rows.values());
  const added: number[] = [];
  for (let row = table.now.top + 1; row <= table.now.bottom; row++) if (!known.has(row)) added.push(row);
  if (added.length === 0) return [];
  const [first = 0] = table.columns.values();
  const columns = new Set(own.filter((one) => one.table === table).map(({ column }) => column));
  return added.flatMap((row) => {
    if (contentAt(sheet.now, row, first) === '') return [];
    return [...columns].flatMap((column): Finding[] => {
      const [content, above] = [contentAt(sheet.now, row, column), contentAt(sheet.now, row - 1, column)];
      const code = content === '' ? 'formula-erased' : 'formula-typed-over';
      if (isFormula(content) || row - 1 <= table.now.top || !isFormula(above)) return [];
      const formula = shiftFormula(above, 1);
      return [
        {
          code,
          severity: 'warning',
          sheet: sheet.now.id,
          sheetName: sheet.now.name,
          row,
          column,
          params: {
            typed: shortened(String(content)),
            ...(formula === null ? {} : { formula: shortened(formula) }),
          },
          ...(formula === null ? {} : { repair: [{ sheet: sheet.now.id, row, column, content: formula }] }),
        },
      ];
    });
  });
}

function rearranged({ now }: ComparedSheet, count: number): Finding {
  return {
    code: 'sheet-rearranged',
    severity: 'warning',
    sheet: now.id,
    sheetName: now.name,
    row: 0,
    column: 0,
    params: { count },
  };
}

/** Longest piece of a formula that a sentence shows. */
const SHOWN = 80;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
