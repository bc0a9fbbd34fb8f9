import { formatNumber } from '../../format';

export interface ShareText {
  readonly intro: string;
  readonly run: string;
  readonly nothing: string;
  readonly looking: string;
  readonly converting: string;
  readonly restoring: string;
  /** To be done before converting. */
  readonly saveFirst: string;
  /** What converting would do. */
  readonly would: (twins: number, values: number) => string;
  /** What becomes of one cell. */
  readonly toTwin: string;
  readonly toValue: string;
  /** Where the former formulas go: notes, or a sheet of this name. */
  readonly inNotes: string;
  readonly inSheet: (name: string) => string;
  readonly more: (count: number) => string;
  /** Ordinary formulas that Excel calculates otherwise, and that gave way to the value. */
  readonly disagreed: (cells: number) => string;
  /** Formulas of an earlier conversion that can come back. */
  readonly canRestore: (cells: number) => string;
  readonly sheetStays: (name: string) => string;
  readonly goTo: (sheet: string, cell: string) => string;
  /** Cells given an ordinary formula, and cells that keep their value. */
  readonly done: (twins: number, values: number) => string;
  readonly left: (cells: number) => string;
  readonly names: (names: string) => string;
  readonly protectedSheets: (sheets: string) => string;
  readonly restore: string;
  readonly restored: (cells: number) => string;
  readonly kept: (cells: number) => string;
  /** Note on a cell that keeps its value. */
  readonly note: (formula: string) => string;
  readonly sheet: {
    readonly name: string;
    readonly title: string;
    readonly intro: string;
    readonly columns: { readonly sheet: string; readonly cell: string; readonly formula: string };
  };
}

const count = (value: number): string => formatNumber('en', value);
const cells = (value: number): string => `${count(value)} ${value === 1 ? 'cell' : 'cells'}`;

/** What the pane says when it prepares a workbook for colleagues without the add-in. */
export const shareText: ShareText = {
  intro:
    'Jalon’s functions become ordinary formulas, or their value, so that a colleague without the add-in sees the same figures. You can come back at any time.',
  run: 'Convert',
  looking: 'Looking for Jalon’s functions…',
  converting: 'Converting…',
  restoring: 'Bringing the formulas back…',
  saveFirst:
    'First save a copy under another name (File, Save a copy), and convert the copy: your own workbook then keeps its functions.',
  would: (twins, values) => {
    if (values === 0) return `${cells(twins)} would hold an ordinary formula.`;
    if (twins === 0) return `${cells(values)} would hold the value alone.`;
    return `${cells(twins)} would hold an ordinary formula, and ${cells(values)} the value alone.`;
  },
  toTwin: 'ordinary formula',
  toValue: 'value',
  inNotes: 'Where only the value stays, a note on the cell keeps the former formula.',
  inSheet: (name) => `Where only the value stays, the former formula is listed on a new sheet, “${name}”.`,
  more: (number) => `and ${cells(number)} more`,
  disagreed: (number) =>
    `${cells(number)} would have shown another figure with an ordinary formula: the value was kept instead.`,
  canRestore: (number) => `Jalon’s formula can come back to ${cells(number)}.`,
  sheetStays: (name) => `The sheet “${name}” is of no more use: you can delete it.`,
  goTo: (sheet, cell) => `Go to ${sheet}, cell ${cell}`,
  nothing: 'No formula calls a function of Jalon: this workbook can be shared as it is.',
  done: (twins, values) => {
    const own = `${cells(values)} with the value and the former formula kept beside it.`;
    if (values === 0) return `Done: ${cells(twins)} with an ordinary formula.`;
    return twins === 0 ? `Done: ${own}` : `Done: ${cells(twins)} with an ordinary formula, ${own}`;
  },
  left: (number) =>
    `${cells(number)} without a result could not be converted. Let Excel calculate them, then start again.`,
  names: (names) => `These names of the workbook still call Jalon: ${names}.`,
  protectedSheets: (sheets) =>
    `These sheets are protected by a password and were not converted: ${sheets}. Remove their protection, then start again.`,
  restore: 'Bring Jalon’s formulas back',
  restored: (number) => `${cells(number)} with Jalon’s formula again.`,
  kept: (number) =>
    `${cells(number)} changed since: ${number === 1 ? 'it was left as it is' : 'they were left as they are'}.`,
  note: (formula) => `Value calculated by Jalon. Former formula:\n${formula}`,
  sheet: {
    name: 'Replaced formulas',
    title: 'Formulas replaced by their value',
    intro: 'These cells were calculated by Jalon. They keep their value, and here is what they held.',
    columns: { sheet: 'Sheet', cell: 'Cell', formula: 'Former formula' },
  },
};
