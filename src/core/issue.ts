/** How grave an issue is: `error` keeps a row or a file out, `warning` loads with an assumption, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** Every problem Jalon can report about a user's data; each code has a sentence in `messages/` and a fixture in `test/fixtures/issues/`. */
export type IssueCode =
  // a whole file
  | 'file-unreadable'
  | 'file-empty'
  | 'file-without-rows'
  | 'file-binary'
  | 'file-truncated'
  | 'file-line-too-long'
  | 'file-too-large-unpacked'
  | 'file-not-a-report'
  | 'file-unrecognised'
  | 'file-duplicate'
  // how a file was read
  | 'header-repaired'
  | 'header-duplicated'
  | 'columns-not-loaded'
  | 'column-missing'
  | 'tables-not-loaded'
  | 'period-unknown'
  | 'currency-unknown'
  | 'currency-without-rate'
  | 'currency-mixed'
  // one column or one value
  | 'number-ambiguous'
  | 'number-unreadable'
  | 'date-ambiguous'
  | 'date-unreadable'
  | 'row-too-short'
  | 'row-too-long'
  // agreement between files and with their own totals
  | 'total-differs'
  | 'total-not-listed'
  | 'overlap-resolved'
  | 'overlap-kept-both'
  | 'overlap-undated'
  | 'period-overlap'
  | 'level-left-out'
  | 'spend-without-lead'
  | 'lead-without-campaign'
  | 'campaign-name-invalid'
  | 'table-to-parquet'
  | 'text-shortened'
  | 'hash-key-temporary';

/** Where the user can look: a file with its line and column, or a sheet with its cell. */
export interface Place {
  readonly file?: string;
  /** 1-based physical line of the file (row number for a spreadsheet). */
  readonly line?: number;
  /** Header of the column, as the file writes it. */
  readonly column?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** One problem in the user's data; the sentence is made from `code` and `params` by `messages/`. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: Place;
  readonly params: Readonly<Record<string, string | number>>;
}
