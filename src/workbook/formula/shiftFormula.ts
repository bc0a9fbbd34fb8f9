import { formulaTokens } from './formulaTokens';

/** The formula as it would be so many rows further down: rows without `$` move along. Null when one would leave the sheet. */
export function shiftFormula(formula: string, rows: number): string | null {
  if (rows === 0) return formula;
  let isInside = true;
  const shifted = formulaTokens(formula).map(({ kind, text }) => {
    const match = kind === 'reference' ? /^(\$?[A-Z]{1,3})(\d+)$/i.exec(text) : null;
    if (!match) return text;
    const row = Number(match[2]) + rows;
    if (row < 1 || row > 1_048_576) isInside = false;
    return `${match[1]}${row}`;
  });
  return isInside ? shifted.join('') : null;
}
