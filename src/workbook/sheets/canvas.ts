import { formatAddress, MAX_COLUMNS } from '../address';
import type { CellSpec, CellValue, ConditionalFormatSpec, RichSheetSpec, StyleSpec } from '../model';
import { STYLES } from '../theme';
import type { Figure } from './figure';

/** Shown where there is no figure to show: no source states it, or it may not be added up. */
export const ABSENT = '—';

/** Collects the cells of one sheet; rows and columns are 1-based. */
export interface Canvas {
  readonly put: (
    row: number,
    column: number,
    value: CellValue,
    style?: StyleSpec,
    more?: Partial<CellSpec>,
  ) => void;
  /** A figure with its formula and stored result, or « — » when it is null. */
  readonly figure: (row: number, column: number, figure: Figure | null, style: StyleSpec) => void;
  /** A value in the first column and the same style over the others, so that a band has no hole. */
  readonly band: (row: number, from: number, to: number, value: CellValue, style: StyleSpec) => void;
  readonly merge: (top: number, left: number, bottom: number, right: number) => void;
  /** Height in points. */
  readonly height: (row: number, points: number) => void;
  readonly conditional: (formats: readonly ConditionalFormatSpec[]) => void;
  readonly finish: () => Required<
    Pick<RichSheetSpec, 'cells' | 'merges' | 'rowHeights' | 'conditionalFormats'>
  >;
}

export function createCanvas(): Canvas {
  const cells = new Map<number, CellSpec>();
  const merges: string[] = [];
  const rowHeights: Record<number, number> = {};
  const conditionalFormats: ConditionalFormatSpec[] = [];
  const put: Canvas['put'] = (row, column, value, style, more) => {
    const at = formatAddress(row, column);
    const key = row * MAX_COLUMNS + column;
    cells.set(key, style ? { at, value, style, ...more } : { at, value, ...more });
  };
  return {
    put,
    figure: (row, column, figure, style) => {
      if (figure === null) put(row, column, ABSENT, absentLike(style));
      else
        put(
          row,
          column,
          figure.value,
          style,
          figure.formula === undefined ? {} : { formula: figure.formula },
        );
    },
    band: (row, from, to, value, style) => {
      for (let column = from; column <= to; column++) put(row, column, column === from ? value : null, style);
    },
    merge: (top, left, bottom, right) => {
      merges.push(`${formatAddress(top, left)}:${formatAddress(bottom, right)}`);
    },
    height: (row, points) => {
      rowHeights[row] = points;
    },
    conditional: (formats) => {
      conditionalFormats.push(...formats);
    },
    finish: () => ({ cells: [...cells.values()], merges, rowHeights, conditionalFormats }),
  };
}

/** The style of a number, greyed and without its format: a dash is text. */
function absentLike(style: StyleSpec): StyleSpec {
  const { numberFormat: _numberFormat, ...rest } = style;
  return { ...rest, color: STYLES.absent.color, align: style.align ?? 'right' };
}
