import type { Language } from '../../core/report';
import { quoteSheetName } from '../../workbook/address';
import type { FunctionHelp, ParameterHelp } from './functionHelp';

/** An argument as it stands in the pane. */
export interface TypedArgument {
  readonly parameter: ParameterHelp;
  readonly text: string;
  /** Sheet of a reference without one; absent for what was typed by hand. */
  readonly sheet?: string;
}

export interface WrittenFormula {
  /** English, with commas: what Office.js takes whatever the language of Excel. */
  readonly formula: string;
  /** As Excel shows it in this language. */
  readonly shown: string;
  /** False while an argument that is needed is missing or a placeholder. */
  readonly isComplete: boolean;
}

/** The call of a function with the arguments of the pane, for a cell of a sheet. */
export function writtenFormula(
  { name, parameters }: FunctionHelp,
  typed: readonly TypedArgument[],
  targetSheet: string,
  language: Language,
): WrittenFormula {
  const texts = typed.map((one) => placed(one, targetSheet));
  const last = texts.reduce((most, text, index) => (text === '' ? most : index), -1);
  const given = texts.slice(0, last + 1);
  const words = given.map((text, index) => quoted(text, parameters[index]));
  return {
    formula: `=${name}(${words.map((text) => englishArgument(text, language)).join(',')})`,
    shown: `=${name}(${words.join(language === 'fr' ? ';' : ',')})`,
    isComplete: parameters.every(
      (parameter, index) =>
        parameter.isOptional || ((texts[index] ?? '') !== '' && texts[index] !== parameter.name),
    ),
  };
}

const REFERENCE = /^(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$/i;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?\s*%?$/;

function placed({ text, sheet }: TypedArgument, targetSheet: string): string {
  const trimmed = text.trim();
  return sheet !== undefined && sheet !== targetSheet && REFERENCE.test(trimmed)
    ? `${quoteSheetName(sheet)}!${trimmed}`
    : trimmed;
}

/** A choice such as a method or a period is a text; whoever types it forgets the quotation marks. */
function quoted(text: string, parameter: ParameterHelp | undefined): string {
  const isWord =
    parameter?.isRange === false &&
    text !== '' &&
    text !== parameter.name &&
    !REFERENCE.test(text) &&
    !NUMBER.test(text) &&
    !/["!([]/.test(text) &&
    !/^(?:true|false|vrai|faux)$/i.test(text);
  return isWord ? `"${text}"` : text;
}

/** 0,4 is 0.4 in a formula; what else was typed in French stays, but for the semicolons between arguments. */
function englishArgument(text: string, language: Language): string {
  if (language === 'en') return text;
  if (NUMBER.test(text)) return text.replace(',', '.').replace(/\s/g, '');
  if (/^vrai$/i.test(text)) return 'TRUE';
  return /^faux$/i.test(text) ? 'FALSE' : text;
}
