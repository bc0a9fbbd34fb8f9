import type { ValidationSpec } from '../../workbook/model';
import { formulaText } from './formulaText';
import { element, xmlText } from './xmlText';

// Excel's own limit of the text in the error window.
const MAX_MESSAGE = 255;

/** `<dataValidations>` of a sheet: what may be typed into its cells. */
export function validationsXml(validations: readonly ValidationSpec[]): string {
  if (validations.length === 0) return '';
  return element('dataValidations', { count: validations.length }, ...validations.map(validationXml));
}

function validationXml(validation: ValidationSpec): string {
  const { kind, message, operator } = validation;
  const hasOperator = kind !== 'list' && kind !== 'custom';
  return element(
    'dataValidation',
    {
      type: kind,
      // `between` is what a missing operator means.
      operator: hasOperator && operator !== 'between' ? operator : undefined,
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      error: message?.slice(0, MAX_MESSAGE),
      sqref: validation.range,
    },
    ...validation.formulae
      .slice(0, 2)
      .map((formula, index) => `<formula${index + 1}>${xmlText(formulaText(formula))}</formula${index + 1}>`),
  );
}
