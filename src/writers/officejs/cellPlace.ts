import { parseAddress, type CellAddress } from '../../workbook/address';

/** The place of a cell of a validated spec; any other address is a mistake of the program. */
export function cellPlace(at: string): CellAddress {
  const place = parseAddress(at);
  if (!place) throw new Error(`not a cell address: ${at}`);
  return place;
}
