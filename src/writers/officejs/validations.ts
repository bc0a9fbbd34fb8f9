import type { ValidationSpec } from '../../workbook/model';
import type { Batch } from './batch';

const OPERATORS = {
  between: 'Between',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
  equal: 'EqualTo',
} as const;
/** Excel’s own limit of the text in the error window. */
const MAX_MESSAGE = 255;

/** What may be typed into the cells. */
export async function writeValidations(
  batch: Batch,
  sheet: Excel.Worksheet,
  validations: readonly ValidationSpec[],
): Promise<void> {
  for (const validation of validations) {
    for (const range of validation.range.split(' ')) {
      await batch.makeRoom(4);
      const { dataValidation } = sheet.getRange(range).untrack();
      dataValidation.rule = ruleOf(validation);
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        message: (validation.message ?? '').slice(0, MAX_MESSAGE),
        showAlert: true,
        style: 'Stop',
        title: '',
      };
    }
  }
}

function ruleOf({ kind, formulae, operator = 'between' }: ValidationSpec): Excel.DataValidationRule {
  const [first = '', second] = formulae;
  const compared = <Value>(
    written: (formula: string) => Value,
  ): { formula1: Value; formula2?: Value; operator: (typeof OPERATORS)[typeof operator] } => ({
    formula1: written(first),
    ...(second === undefined ? {} : { formula2: written(second) }),
    operator: OPERATORS[operator],
  });
  switch (kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(first) } };
    case 'date':
      // A serial day as a formula, so that no time zone comes near it.
      return { date: compared((formula) => `=${formula}`) };
    case 'decimal':
      return { decimal: compared(asTyped) };
    case 'whole':
      return { wholeNumber: compared(asTyped) };
    case 'custom':
      return { custom: { formula: `=${first}` } };
  }
}

/** `"a,b"` is a list of words; anything else points at cells. */
function listSource(formula: string): string {
  const words = /^"(.*)"$/s.exec(formula);
  return words ? (words[1] ?? '').replaceAll('""', '"') : `=${formula}`;
}

function asTyped(formula: string): string | number {
  return formula.trim() !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}
