/** Label of a column, by table and field. */
export type FieldLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Label of an item, by list and id. */
export type ListLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface AlertText {
  /** A few words, shown in the row: at most 40 characters, and no label may contain another. */
  readonly label: string;
  /** One sentence: what to do. */
  readonly todo: string;
}

export type AlertTexts = Readonly<Record<string, AlertText>>;
