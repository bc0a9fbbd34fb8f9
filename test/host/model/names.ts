import { columnNumber, MAX_ROWS } from '../../../src/workbook/address';
import { invalidArgument } from './errors';
import { show } from './facts';

const MAX_SHEET_NAME = 31;
const MAX_NAME = 255;

/** The name, if Excel takes it for a sheet. */
export function sheetName(name: unknown): string {
  if (typeof name !== 'string' || name === '' || name.length > MAX_SHEET_NAME)
    throw invalidArgument(`the name of a sheet has 1 to ${MAX_SHEET_NAME} characters, not ${show(name)}`);
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument(`no sheet can be called ${name}`);
  if (name.toLowerCase() === 'history') throw invalidArgument(`Excel keeps the name ${name} for itself`);
  return name;
}

/** The name, if Excel takes it for a table or a range: letters first, no spaces, not the address of a cell. */
export function definedName(name: unknown): string {
  if (typeof name !== 'string' || name.length > MAX_NAME || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name))
    throw invalidArgument(`no table or range can be called ${show(name)}`);
  const cell = /^([A-Za-z]{1,3})([0-9]{1,7})$/.exec(name);
  const isCell =
    cell !== null &&
    columnNumber(cell[1]!) !== undefined &&
    Number(cell[2]) >= 1 &&
    Number(cell[2]) <= MAX_ROWS;
  if (isCell || /^(?:[rc]|r[0-9]*c[0-9]*)$/i.test(name))
    throw invalidArgument(`${name} is the address of a cell`);
  return name;
}
