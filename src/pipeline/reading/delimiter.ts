export type Delimiter = ',' | ';' | '\t' | '|';

const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|'];

export interface DelimiterChoice {
  readonly delimiter: Delimiter;
  /** True when the file itself says so in a first line `sep=`. */
  readonly declared: boolean;
}

/**
 * The delimiter of a text table: the candidate whose records most often agree on their number of columns.
 * Frequency is a bad guide (decimal commas outnumber tabs); agreement is what a table is.
 */
export function detectDelimiter(head: string): DelimiterChoice {
  const declared = /^(?:\ufeff)?"?sep=(.)"?[ \t,;]*\r?\n/i.exec(head);
  if (declared && CANDIDATES.includes(declared[1] as Delimiter)) {
    return { delimiter: declared[1] as Delimiter, declared: true };
  }
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const score = consistency(columnCounts(head, delimiter));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, declared: false };
}

/** Columns of each record of the head, honouring quotes. */
function columnCounts(text: string, delimiter: string): readonly number[] {
  const counts: number[] = [];
  let columns = 1;
  let quoted = false;
  let blank = true;
  for (let i = 0; i < text.length && counts.length < 400; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char === '"') {
        if (text[i + 1] === '"') i++;
        else quoted = false;
      }
    } else if (
      char === '"' &&
      (i === 0 || text[i - 1] === delimiter || text[i - 1] === '\n' || text[i - 1] === '\r')
    ) {
      quoted = true;
      blank = false;
    } else if (char === delimiter) {
      columns++;
      blank = false;
    } else if (char === '\n') {
      if (!blank) counts.push(columns);
      columns = 1;
      blank = true;
    } else if (char !== '\r') blank = false;
  }
  if (!blank && !quoted) counts.push(columns);
  return counts;
}

/** Share of the records in the largest group of equal column count above one, weighted a little by its width. */
function consistency(counts: readonly number[]): number {
  const groups = new Map<number, number>();
  for (const count of counts) if (count > 1) groups.set(count, (groups.get(count) ?? 0) + 1);
  let best = 0;
  for (const [columns, records] of groups) {
    // A run of decimals such as "1,5" splits some records in two; a real table has more columns and more records.
    const score = (records / counts.length) * (1 + Math.log2(columns) / 8);
    if (score > best) best = score;
  }
  return best;
}
