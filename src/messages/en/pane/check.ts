import type { CheckCode } from '../../../core/workbookCheck';
import type { Severity } from '../../../core/issue';
import { formatNumber } from '../../format';

/** What a sentence about a finding may name. */
export interface CheckWords {
  readonly text: (name: string) => string;
  readonly number: (name: string) => string;
  readonly has: (name: string) => boolean;
}

export interface CheckText {
  readonly intro: string;
  readonly run: string;
  readonly healthy: string;
  readonly found: (count: number) => string;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly repair: string;
  readonly repairAll: (count: number) => string;
  /** What a repair would write. */
  readonly becomes: (content: string) => string;
  readonly empties: string;
  readonly repaired: (count: number) => string;
  /** How many findings there are of each severity. */
  readonly severities: Readonly<Record<Severity, (count: number) => string>>;
  readonly checking: string;
  readonly repairing: string;
  /** A repair that brings the formula of Jalon back. */
  readonly formulaReturns: string;
  /** Why a repair is not among those that are made at once. */
  readonly onPurpose: string;
  readonly workbook: string;
  readonly more: (count: number) => string;
  /** Outside Excel. */
  readonly repairInExcel: string;
  /** What was to be repaired is no longer there. */
  readonly nothingLeft: string;
  readonly findings: Readonly<Record<CheckCode, (words: CheckWords) => string>>;
}

const count = (value: number): string => formatNumber('en', value);

/** What the pane says when it checks the workbook. */
export const checkText: CheckText = {
  intro:
    'Jalon looks for formulas that no longer work, links that lead nowhere and figures that do not add up. Nothing is changed until you accept a repair.',
  run: 'Check again',
  healthy: 'Nothing to repair: formulas, links and figures hold together.',
  found: (found) => (found === 1 ? 'One thing to look at.' : `${count(found)} things to look at.`),
  goTo: (sheet, cell) => `Go to ${sheet}, cell ${cell}`,
  repair: 'Repair',
  repairAll: (found) => (found === 1 ? 'Make the repair' : `Make the ${count(found)} repairs`),
  becomes: (content) => `The cell will hold: ${content}`,
  empties: 'The cell will be emptied.',
  repaired: (done) => (done === 1 ? 'One cell repaired.' : `${count(done)} cells repaired.`),
  severities: {
    error: (found) => `${count(found)} to repair`,
    warning: (found) => `${count(found)} to check`,
    info: (found) => `${count(found)} for information`,
  },
  checking: 'Checking the workbook…',
  repairing: 'Repairing…',
  formulaReturns: 'Jalon’s formula comes back.',
  onPurpose: 'Yours to decide: it is repaired only if you ask for it here.',
  workbook: 'The workbook as a whole',
  more: (found) => (found === 1 ? 'Show one more' : `Show ${count(found)} more`),
  repairInExcel:
    'Outside Excel, Jalon shows what it finds; repairs are made in Excel, on the downloaded workbook.',
  nothingLeft: 'The workbook has changed since: that repair is no longer needed, and nothing was written.',
  findings: {
    'functions-not-loaded': (w) =>
      w.text('count') === '1'
        ? 'This cell shows #NAME? because Excel has not loaded Jalon’s functions. Open the Jalon pane, or reload the add-in.'
        : `${w.number('count')} cells show #NAME? because Excel has not loaded Jalon’s functions; this is the first. Open the Jalon pane, or reload the add-in.`,
    'function-misspelt': (w) =>
      `Excel does not know the function “${w.text('written')}”. Did you mean ${w.text('suggestion')}?`,
    'function-unknown': (w) =>
      `Excel does not know the function “${w.text('written')}”. Check its spelling, or remove it from the formula.`,
    'function-prefixed': (w) =>
      `The formula calls “${w.text('written')}”, left by another computer. ${w.text('name')} alone is enough.`,
    'name-misspelt': (w) =>
      `No cell is named “${w.text('written')}”. Did you mean “${w.text('suggestion')}”?`,
    'name-unknown': (w) =>
      `No cell is named “${w.text('written')}”. If it is a text, put it between quotation marks.`,
    'reference-lost': (w) =>
      w.has('formula')
        ? `The formula has lost a cell it read (#REF!): ${w.text('formula')}`
        : 'The formula has lost a cell it read (#REF!).',
    'formula-typed-over': (w) =>
      `“${w.text('typed')}” was typed over a formula: this cell no longer follows the rest of the plan.`,
    'formula-erased': () => 'The formula of this cell was erased.',
    'formula-differs': (w) =>
      `The formula is not the one Jalon wrote: ${w.text('typed')}. If you changed it on purpose, keep it.`,
    'sheet-missing': (w) =>
      `The sheet “${w.text('name')}” is gone, and other sheets read it. Generate the workbook again to bring it back.`,
    'sheet-rearranged': (w) =>
      `${w.number('count')} formulas of this sheet are no longer in their place: it could not be compared cell by cell.`,
    'table-missing': (w) =>
      `The table ${w.text('name')} is gone: it was renamed or turned into a range. Generate the workbook again to bring it back.`,
    'column-missing': (w) =>
      `The table ${w.text('table')} has lost its column “${w.text('name')}”. Generate the workbook again to bring it back.`,
    'name-missing': (w) =>
      `The name ${w.text('name')} is gone, and formulas read it. Generate the workbook again to bring it back.`,
    'name-broken': (w) =>
      `The name ${w.text('name')} leads nowhere any more (#REF!). Generate the workbook again to bring it back.`,
    'named-cell-empty': (w) =>
      `This cell is empty, and many formulas read it under the name ${w.text('name')}. The last value known is proposed.`,
    'number-as-text': (w) =>
      `“${w.text('value')}” is a text: Excel does not add it up. A number is expected.`,
    'date-as-text': (w) =>
      `“${w.text('value')}” is a text: Excel does not count days from it. A date is expected.`,
    'stray-spaces': (w) =>
      w.text('value').trim() === ''
        ? 'This cell looks empty but holds blanks, so that formulas take it for filled.'
        : `“${w.text('value')}” holds blanks too many, so that formulas do not find it.`,
    'value-not-in-list': (w) =>
      w.has('suggestion')
        ? `“${w.text('value')}” is not in the list. Did you mean “${w.text('suggestion')}”?`
        : `“${w.text('value')}” is not in the list. Choose one of its entries.`,
    'objective-without-kpi': (w) =>
      `The objective “${w.text('name')}” has no KPI: nobody will know whether it is reached.`,
    'objective-without-action': (w) =>
      `No action serves the objective “${w.text('name')}”. Add one, or tie an action to it.`,
    'action-without-kpi': (w) =>
      `The action “${w.text('name')}” has no KPI: nobody will know whether it works.`,
    'action-without-owner': (w) => `The action “${w.text('name')}” has no owner.`,
    'kpi-without-owner': (w) => `The KPI “${w.text('name')}” has no owner: nobody will enter it.`,
    'kpi-without-source': (w) => `The KPI “${w.text('name')}” has no source. Say where the figure is read.`,
    'kpi-without-target': (w) => `The KPI “${w.text('name')}” has no target.`,
    'line-without-action': (w) => `The budget line “${w.text('name')}” is tied to no action.`,
    'months-differ': (w) =>
      `Line “${w.text('name')}” plans ${w.number('planned')}, but its months add up to ${w.number('months')}.`,
    'allocation-differs': (w) =>
      `The levers add up to ${w.number('total')}, but the envelope is ${w.number('envelope')}.`,
  },
};
