import type { Language } from '../core/report';
import { functionText } from '../messages/functionText';
import { CellError, type CellErrorKind } from './cells/cellError';

/** Excel’s names of the error values. */
const CODES: Readonly<Record<CellErrorKind, CustomFunctions.ErrorCode>> = {
  value: '#VALUE!' as CustomFunctions.ErrorCode,
  notAvailable: '#N/A' as CustomFunctions.ErrorCode,
  divisionByZero: '#DIV/0!' as CustomFunctions.ErrorCode,
};

/** The error value of a cell, with its sentence where Excel allows one; what is not a CellError is a mistake of ours and goes on. */
export function toExcelError(id: string, error: unknown, language: Language): unknown {
  if (!(error instanceof CellError)) return error;
  const code = CODES[error.kind];
  const text = errorText(id, error, language);
  return text === null ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, text);
}

/** The sentence of an error, its arguments named as the help of the function names them. */
export function errorText(id: string, { code, words }: CellError, language: Language): string | null {
  if (code === null) return null;
  const { errors } = functionText(language);
  const { argument, other } = words;
  return errors[code]({
    ...words,
    ...(argument === undefined ? {} : { argument: argumentName(id, argument, language) }),
    ...(other === undefined ? {} : { other: argumentName(id, other, language) }),
  });
}

/** The name of an argument as the user sees it; a word that is no argument of the function comes back as it is. */
export function argumentName(id: string, argument: string, language: Language): string {
  const { texts } = functionText(language);
  return texts[id]?.parameters[argument]?.[0] ?? argument;
}
