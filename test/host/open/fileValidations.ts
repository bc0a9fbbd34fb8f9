import type { ValidationSpec } from '../../../src/workbook/model';
import { decode, elements } from '../../conformance/readBack';
import { fileFormula } from './fileFormula';
import type { SheetFile } from './fileSpec';

const KINDS = ['list', 'date', 'decimal', 'whole', 'custom'] as const;
const OPERATORS = ['between', 'greaterThanOrEqual', 'lessThanOrEqual', 'equal'] as const;

/** What may be typed into the cells of a sheet. */
export const fileValidations = ({ xml, lose }: SheetFile): readonly ValidationSpec[] =>
  elements(xml, 'dataValidation').flatMap((rule): readonly ValidationSpec[] => {
    const kind = KINDS.find((one) => one === rule.attribute('type'));
    const operator = OPERATORS.find((one) => one === (rule.attribute('operator') || 'between'));
    const ranges = rule.attribute('sqref').split(' ');
    if (!kind || !operator) {
      lose(`validation ${rule.attribute('type')} of ${ranges.join(' ')}`);
      return [];
    }
    const formulae = ['formula1', 'formula2'].flatMap((name) =>
      elements(rule.content, name).map(({ content }) => fileFormula(decode(content))),
    );
    const message = decode(rule.attribute('error'));
    const hasOperator = kind !== 'list' && kind !== 'custom';
    return ranges.map((range) => ({
      range,
      kind,
      formulae,
      ...(hasOperator ? { operator } : {}),
      ...(message === '' ? {} : { message }),
    }));
  });
