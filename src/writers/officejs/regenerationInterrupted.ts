/** A regeneration that did not end as it should. */
export class RegenerationInterrupted extends Error {
  constructor(
    /** How the workbook is now. When it is not known, the next opening finds what is left with `findUnfinished`. */
    readonly state: 'as-before' | 'unknown',
    options: ErrorOptions,
  ) {
    super(`the regeneration was interrupted; the workbook is ${state}`, options);
  }
}
