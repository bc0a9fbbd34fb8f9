import type { Language } from '../../core/report';
import { shareText } from '../../messages/pane/share';
import type { RichSheetSpec } from '../model';
import type { CellEdit, OpenCell, OpenSheet, OpenWorkbook } from '../openWorkbook';
import { readReplaced, REPLACED_PART, writeReplaced, type ReplacedFormula } from './replacedFormula';
import { replacedSheet } from './replacedSheet';
import { ownCalls, sharedFormula } from './sharedFormula';

/** What a formula fills besides its own cell, as Excel says it. */
export interface Spill {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ShareOptions {
  /** Of the notes and of the sheet of formulas. */
  readonly language: Language;
  /** True where notes can be written on cells; else the formulas are listed on a sheet. */
  readonly canWriteNotes: boolean;
  /** Areas that `spillingCells` fill; without them they are told from the empty formulas around. */
  readonly spills?: readonly Spill[];
  /** Cells that keep their value even where a native formula is there. */
  readonly valuesAt?: readonly CellPlace[];
}

export interface CellNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SharedWorkbook {
  readonly edits: readonly CellEdit[];
  /** The former formula of each cell that keeps its value alone. */
  readonly notes: readonly CellNote[];
  /** The same as a sheet, where notes cannot be written; null when nothing is to be listed. */
  readonly sheet: RichSheetSpec | null;
  /** To be kept with the document: what the way back needs. */
  readonly part: { readonly namespace: string; readonly text: string };
  readonly report: ShareReport;
}

export interface ShareReport {
  readonly replaced: readonly ReplacedFormula[];
  /** Cells that hold an ordinary formula now. */
  readonly twins: number;
  /** Cells that hold their value now. */
  readonly values: number;
  /** Cells whose result is not there (#NAME?, still calculating) and that have no ordinary formula: left as they are. */
  readonly left: readonly CellPlace[];
  /** Names of the workbook that call our functions: nothing here can change them. */
  readonly names: readonly string[];
  /** Protected sheets with something to replace. */
  readonly protectedSheets: readonly string[];
}

/** Functions of ours whose result may fill several cells. */
const SPILLING: ReadonlySet<string> = new Set(
  'EXPLAIN_KPI CLV P_ALIVE PREDICT_CLV RETENTION_CURVE SUBSCRIPTION_CLV AB_TEST RATE_INTERVAL ANOMALY FORECAST_KPI BUDGET_ALLOCATE LANDING PACING ADSTOCK BUDGET_OPTIMIZE FIT_RESPONSE SATURATION DIAGNOSE SMART_CHECK'.split(
    ' ',
  ),
);

/** Results that are not there: nothing to keep. */
const ABSENT: ReadonlySet<OpenCell> = new Set([
  '#NAME?',
  '#BUSY!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#CONNECT!',
  '',
]);

/** Cells whose formula may fill others; Excel knows how far. */
export function spillingCells(now: OpenWorkbook): readonly CellPlace[] {
  return [...formulaCells(now)].flatMap(({ sheet, row, column, formula }) =>
    ownCalls(formula).some(({ name }) => SPILLING.has(name)) ? [{ sheet: sheet.id, row, column }] : [],
  );
}

/**
 * What to write so that the workbook shows the same figures without the add-in: each of our functions becomes the native
 * formula that is sure to give the same, else the cell keeps its value and its formula goes to a note.
 */
export function convertForSharing(now: OpenWorkbook, options: ShareOptions): SharedWorkbook {
  const edits: CellEdit[] = [];
  const notes: CellNote[] = [];
  const replaced: ReplacedFormula[] = [];
  const left: CellPlace[] = [];
  const asValues = new Set((options.valuesAt ?? []).map(placeKey));
  let twins = 0;
  for (const { sheet, row, column, formula } of formulaCells(now)) {
    const calls = ownCalls(formula);
    if (calls.length === 0) continue;
    const at = { sheet: sheet.id, row, column };
    const shown = sheet.values[row - 1]?.[column - 1] ?? '';
    const spill = calls.some(({ name }) => SPILLING.has(name)) ? spillOf(sheet, at, options.spills) : null;
    const twin =
      spill || asValues.has(placeKey(at)) ? null : sharedFormula(formula, now, { sheet, row, column });
    if (twin !== null) {
      twins++;
      edits.push({ ...at, content: twin });
      replaced.push({ ...at, formula, content: twin, shown });
      continue;
    }
    if (ABSENT.has(shown)) {
      left.push(at);
      continue;
    }
    for (let below = 0; below < (spill?.rows ?? 1); below++)
      for (let right = 0; right < (spill?.columns ?? 1); right++) {
        const value = sheet.values[row + below - 1]?.[column + right - 1] ?? '';
        edits.push({ sheet: sheet.id, row: row + below, column: column + right, content: asTyped(value) });
      }
    replaced.push({
      ...at,
      formula,
      content: shown,
      shown,
      ...(spill ? { spill: { rows: spill.rows, columns: spill.columns } } : {}),
    });
    notes.push({ ...at, text: shareText(options.language).note(formula) });
  }
  const touched = new Set(edits.map(({ sheet }) => sheet));
  const listed = replaced.filter(({ content, formula }) => !isNative(content, formula));
  return {
    edits,
    notes: options.canWriteNotes ? notes : [],
    sheet: options.canWriteNotes || listed.length === 0 ? null : replacedSheet(now, listed, options.language),
    part: { namespace: REPLACED_PART, text: writeReplaced([...earlier(now, replaced), ...replaced]) },
    report: {
      replaced,
      twins,
      values: replaced.length - twins,
      left,
      names: now.names.filter(({ refersTo }) => ownCalls(refersTo).length > 0).map(({ name }) => name),
      protectedSheets: now.sheets
        .filter(({ id, isProtected }) => isProtected && touched.has(id))
        .map(({ name }) => name),
    },
  };
}

function placeKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${row},${column}`;
}

function isNative(content: OpenCell, formula: string): boolean {
  return typeof content === 'string' && content.startsWith('=') && content !== formula;
}

/** Formulas of an earlier conversion whose cells have not been typed over since. */
function earlier(now: OpenWorkbook, replaced: readonly ReplacedFormula[]): readonly ReplacedFormula[] {
  const taken = new Set(replaced.map(placeKey));
  return readReplaced(now).filter((one) => !taken.has(placeKey(one)));
}

function* formulaCells(now: OpenWorkbook) {
  for (const sheet of now.sheets)
    for (const [rowIndex, line] of sheet.formulas.entries())
      for (const [columnIndex, content] of line.entries())
        if (
          typeof content === 'string' &&
          content.length > 1 &&
          content.startsWith('=') &&
          // A text that begins with =, such as a formula that is listed, shows what it holds.
          sheet.values[rowIndex]?.[columnIndex] !== content
        )
          yield { sheet, row: rowIndex + 1, column: columnIndex + 1, formula: content };
}

/** A value as somebody would type it so that Excel keeps it as it is. */
export function asTyped(value: OpenCell): OpenCell {
  if (typeof value !== 'string' || value === '' || /^#[A-Z/0]+[!?]?$/.test(value)) return value;
  // A letter in front makes a text, except of what Excel reads as a date, a number or a logical value.
  return /^\p{L}[^\d]*$/u.test(value) && !/^(?:true|false|vrai|faux)$/i.test(value) ? value : `'${value}`;
}

function spillOf(sheet: OpenSheet, at: CellPlace, spills: readonly Spill[] | undefined): Spill | null {
  if (spills) {
    const known = spills.find(
      (one) => one.sheet === at.sheet && one.row === at.row && one.column === at.column,
    );
    return known && known.rows * known.columns > 1 ? known : null;
  }
  const isFilled = (row: number, column: number): boolean =>
    (sheet.formulas[row - 1]?.[column - 1] ?? '') === '' &&
    (sheet.values[row - 1]?.[column - 1] ?? '') !== '';
  let [rows, columns] = [1, 1];
  while (isFilled(at.row, at.column + columns)) columns++;
  while (isFilled(at.row + rows, at.column)) rows++;
  return rows * columns > 1 ? { ...at, rows, columns } : null;
}
