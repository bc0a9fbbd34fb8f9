import { dateFormatsOf, type DateFormat } from './dateFormat';
import {
  currencyOfCell,
  isPlaceholder,
  numberEvidence,
  type DecimalMark,
  type NumberEvidence,
} from './numberFormat';

/** How the numbers of one column are written, judged over the column, never per cell. */
export interface NumberDecision {
  readonly mark: DecimalMark;
  /** True when every value could be read two ways and no other column tells. */
  readonly ambiguous: boolean;
  readonly currency: string | undefined;
  readonly example: string;
  /** Cells that could be read two ways. */
  readonly doubtful: number;
}

export interface DateDecision {
  readonly format: DateFormat | undefined;
  readonly ambiguous: boolean;
  readonly example: string;
  readonly doubtful: number;
}

/** Decisive values after which a column's mark is settled; a later contradiction is refused row by row. */
const ENOUGH = 1000;

/** Collects what a column's cells prove about its number writing. */
export function createNumberJudge(isInteger: boolean): {
  add(cell: string): void;
  decide(): NumberDecision;
  decided(): boolean;
} {
  const counts: Record<NumberEvidence, number> = {
    comma: 0,
    dot: 0,
    plain: 0,
    'doubtful-comma': 0,
    'doubtful-dot': 0,
    unreadable: 0,
  };
  let currency: string | undefined;
  let example = '';
  let looked = 0;
  return {
    add(cell) {
      if (counts.comma + counts.dot >= ENOUGH || isPlaceholder(cell)) return;
      // Whole numbers are read the same under every mark; groups of thousands are judged as they come.
      if (isInteger && counts.plain >= ENOUGH) return;
      const evidence = numberEvidence(cell);
      counts[evidence]++;
      if (evidence.startsWith('doubtful') && !example) example = cell.trim();
      if (looked < 50) {
        looked++;
        currency ??= currencyOfCell(cell);
      }
    },
    decided: () => counts.comma + counts.dot > 0,
    decide() {
      const doubtful = counts['doubtful-comma'] + counts['doubtful-dot'];
      if (counts.comma + counts.dot > 0) {
        return { mark: counts.comma > counts.dot ? ',' : '.', ambiguous: false, currency, example, doubtful };
      }
      return { mark: 'none', ambiguous: doubtful > 0, currency, example, doubtful };
    },
  };
}

/** Collects what a column's cells prove about its date writing. */
export function createDateJudge(): {
  add(cell: string): void;
  decide(preferred?: 'dmy' | 'mdy'): DateDecision;
} {
  const counts = new Map<DateFormat, number>();
  const seen = new Set<string>();
  let doubtful = 0;
  let example = '';
  return {
    add(cell) {
      if (seen.has(cell) || isPlaceholder(cell)) return;
      if (seen.size < 50_000) seen.add(cell);
      const formats = dateFormatsOf(cell);
      for (const format of formats) counts.set(format, (counts.get(format) ?? 0) + 1);
      if (formats.length > 1) {
        doubtful++;
        if (!example) example = cell.trim();
      }
    },
    decide(preferred) {
      const ranked = [...counts].sort((a, b) => b[1] - a[1]);
      const [first, second] = ranked;
      if (!first) return { format: undefined, ambiguous: false, example, doubtful };
      const tied = second && second[1] === first[1] && isOrder(first[0]) && isOrder(second[0]);
      if (!tied) return { format: first[0], ambiguous: false, example, doubtful };
      // 12/12/2026 is the same day both ways.
      const same = [...seen].every((cell) => sameBothWays(cell));
      return {
        format: preferred ?? (same ? 'dmy' : undefined),
        ambiguous: !preferred && !same,
        example,
        doubtful,
      };
    },
  };
}

function isOrder(format: DateFormat): boolean {
  return format === 'dmy' || format === 'mdy';
}

function sameBothWays(cell: string): boolean {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.]/.exec(cell.trim());
  return !found || Number(found[1]) === Number(found[2]);
}
