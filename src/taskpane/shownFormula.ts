import type { Language } from '../core/report';
import { formulaTokens } from '../workbook/formula/formulaTokens';

/** A formula as Excel separates its arguments and decimals in a language; names of Excel's own functions stay English. */
export function shownFormula(formula: string, language: Language): string {
  if (language === 'en') return formula;
  let braces = 0;
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (text === '{') braces++;
      if (text === '}') braces--;
      if (kind === 'number') return text.replace('.', ',');
      return kind === 'sign' && text === ',' && braces === 0 ? ';' : text;
    })
    .join('');
}
