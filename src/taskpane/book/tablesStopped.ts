import type { DataTableProblem } from '../../writers/officejs/openDataTables';
import { BookError, type BookTrouble } from './book';

/** Why the data tables could not be read or written; the view of the import has a sentence for each. */
export type TablesStop =
  /** A person has to put something right first; nothing was written. */
  | 'blocked'
  /** Somebody changed the tables after the preview; nothing was written. */
  | 'changed'
  /** The person stopped it, and everything is as before. */
  | 'cancelled'
  /** Excel stopped it, and everything is as before. */
  | 'as-before'
  /** Excel stopped it, and what it is about is not as before. */
  | 'uncertain';

const TROUBLES: Readonly<Record<TablesStop, BookTrouble>> = {
  blocked: 'protected',
  changed: 'as-before',
  cancelled: 'as-before',
  'as-before': 'as-before',
  uncertain: 'unknown-state',
};

export class TablesStopped extends BookError {
  constructor(
    readonly reason: TablesStop,
    /** Sheets and tables that it is about. */
    about: readonly string[] = [],
    readonly problems: readonly DataTableProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(TROUBLES[reason], about, options);
  }
}
