/** One row of a data table by column name; amounts are net, in the currency of the plan, days are `YYYY-MM-DD`. */
export type FactRow = Readonly<Record<string, string | number | boolean | null>>;

/** A text that is empty is a cell that is empty. */
export function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
