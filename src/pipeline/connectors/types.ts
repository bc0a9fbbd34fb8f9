import type { DateFormat } from '../reading/dateFormat';
import type { StageTable } from '../fields';

/** Header names of one standard field in the export languages. */
export interface Aliases {
  readonly en?: readonly string[];
  readonly fr?: readonly string[];
}

/**
 * Standard fields an export column can feed: columns of the staging tables, and the few that stand for several
 * (`source_medium` is split in two, `email` becomes a keyed hash and is then forgotten).
 */
export type Field = string;

export type Columns = Readonly<Record<Field, Aliases>>;

/** Depth of the entity a row is about; the coarsest holds all the money. */
export type Level = 'account' | 'campaign' | 'ad_group' | 'ad' | 'keyword' | 'search_term';

/** One kind of download of a platform, as data. */
export interface ReportSpec {
  readonly id: string;
  readonly table: StageTable;
  readonly level?: Level;
  /** The rows cover only a part of their entities (places, pages): any whole report of the same money is better. */
  readonly isPartial?: boolean;
  /** Fields that must be there for the file to be this report; the first report that fits wins. */
  readonly requires: readonly Field[];
  /** Fields that show that the file is another report. */
  readonly forbids?: readonly Field[];
  /** Preamble titles that decide between reports with the same columns. */
  readonly titles?: readonly RegExp[];
  /** Whether `titles` must be met. */
  readonly titled?: boolean;
  /** Column names that mean something else here than in the rest of the connector. */
  readonly columns?: Columns;
  /** Number of columns the header must have, for tables whose only mark is their exact header. */
  readonly width?: number;
  /** The file holds whole-period rows and its name says which period. */
  readonly periodInName?: boolean;
}

/** A look-alike that is not a report, with the reason the user is told. */
export interface Refusal {
  readonly kind: 'editor' | 'bulk-sheet' | 'settings' | 'template' | 'own-workbook';
  /** Comes beside real exports and needs nobody. */
  readonly isHarmless?: boolean;
  /** Every one of these headers, or the preamble pattern. */
  readonly headers?: readonly string[];
  readonly preamble?: RegExp;
}

/** Everything Jalon knows of one platform's exports. */
export interface Connector {
  readonly id: string;
  readonly label: string;
  /** Value of the `platform` column. */
  readonly platform: string;
  readonly kind: 'ads' | 'analytics' | 'crm' | 'costs' | 'generic';
  /** Described in the user's configuration. */
  readonly isMapped?: boolean;
  /** Sets of headers, any one of which marks the platform. */
  readonly signatures: readonly (readonly string[])[];
  /** Preamble text that marks the platform. */
  readonly preambles?: readonly RegExp[];
  readonly columns: Columns;
  readonly reports: readonly ReportSpec[];
  readonly refusals?: readonly Refusal[];
  /** How a row that is not data shows itself. */
  readonly totals?: TotalsRule;
  /** Rows whose first cell matches are the file's closing words, not data. */
  readonly footers?: readonly RegExp[];
  /** Number of records that the file itself states, in a footer, a totals label or the preamble. */
  readonly rowCount?: RegExp;
  /** Order the platform documents when a date column does not tell by itself. */
  readonly dateOrder?: Extract<DateFormat, 'dmy' | 'mdy'>;
  /** Written values turned into standard ones, by field; keys are lower case without accents; null empties the cell. */
  readonly values?: Readonly<Record<Field, Readonly<Record<string, string | null>>>>;
  /** Channel of its campaigns when nothing in a row tells it. */
  readonly channel?: string;
  /** Currency when neither header, column nor cell names one. */
  readonly currency?: string;
  /** Several tables stand one below the other, separated by blank or comment lines. */
  readonly stacked?: boolean;
}

export interface TotalsRule {
  /** A row is a total when one of its text cells matches and its entity cells are empty. */
  readonly label: RegExp;
  /** How such labels begin, so that SQL can leave the rows to the label itself. */
  readonly starts: readonly string[];
  /** The first or last row with empty entity cells is a total even without a label. */
  readonly blankEntity?: boolean;
  /** Only the first total row covers exactly the rows listed; the later ones overlap or cover more. */
  readonly firstIsControl: boolean;
  /** Measures that add up over the listed rows and can therefore be compared. */
  readonly measures: readonly Field[];
  /** Labels of money that is real but attached to no listed row. */
  readonly notListed?: RegExp;
}
