import { CHECKLISTS, COMMON_ERRORS } from './checks';

/** Widths of the columns from B on: number, question, answer, share, evidence, where. */
export const CHECKLIST_COLUMNS = [6, 50, 15, 10, 84, 22] as const;

export interface ChecklistPlace {
  /** Row of the section title. */
  readonly title: number;
  readonly first: number;
  readonly last: number;
}

/** Where each checklist stands; a blank row between two of them. */
export function checklistLayout(): {
  readonly lists: readonly ChecklistPlace[];
  readonly errors: ChecklistPlace;
} {
  let title = 6;
  const place = (rows: number): ChecklistPlace => {
    const here = { title, first: title + 2, last: title + 1 + rows };
    title = here.last + 2;
    return here;
  };
  const lists = CHECKLISTS.map(({ checks }) => place(checks.length));
  return { lists, errors: place(COMMON_ERRORS.length) };
}
