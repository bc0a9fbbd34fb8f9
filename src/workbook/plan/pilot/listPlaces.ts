import { columnLetters } from '../../address';
import { FIRST_COLUMN } from '../../sheets/banner';
import { LISTS, type ListId } from '../lists';

/** Where one closed list stands on the settings sheet; rows and columns are 1-based. */
export interface ListPlace {
  readonly id: ListId;
  readonly header: number;
  readonly column: number;
  /** `$C$40:$C$43`, the items without their header and without blanks. */
  readonly range: string;
}

/** Lists side by side: as many as keep the page as narrow as the rest of the sheet. */
export const LISTS_PER_BLOCK = 6;

/** Places the lists in blocks, one below the other, from this row on. */
export function listPlaces(top: number): readonly ListPlace[] {
  const ids = Object.keys(LISTS) as ListId[];
  const places: ListPlace[] = [];
  let header = top;
  for (let start = 0; start < ids.length; start += LISTS_PER_BLOCK) {
    const block = ids.slice(start, start + LISTS_PER_BLOCK);
    block.forEach((id, index) => {
      const column = FIRST_COLUMN + index;
      const letters = columnLetters(column);
      const range = `$${letters}$${header + 1}:$${letters}$${header + LISTS[id].length}`;
      places.push({ id, header, column, range });
    });
    header += Math.max(...block.map((id) => LISTS[id].length)) + 2;
  }
  return places;
}
