import type { Rect, Shift } from './rectangles';
import { columnsOf, contains, intersect, rowsOf } from './rectangles';

/** What a cell holds besides its style; an error value is its text, `#N/A`. */
export type Content = string | number | boolean;

/** Properties of a cell's look by name; one that is absent has its default. */
export type CellStyle = Readonly<Record<string, unknown>>;

export interface Cell {
  /** Undefined in an empty cell, and in a formula that nobody has calculated. */
  readonly value?: Content | undefined;
  /** With its `=`. */
  readonly formula?: string | undefined;
  readonly style: CellStyle;
  readonly link?: Readonly<Record<string, unknown>> | undefined;
}

export type Place = readonly [row: number, column: number, cell: Cell];

export const NO_STYLE: CellStyle = {};

export const hasContent = (cell: Cell): boolean => cell.value !== undefined || cell.formula !== undefined;

/** Above this many cells a style is kept once for the rectangle, not cell by cell: whole rows, columns, sheets. */
const LARGE = 20_000;

interface StyledRect {
  readonly rect: Rect;
  readonly patch: CellStyle;
}

/** A cell as the grid keeps it: a look changes in place, because looks change several times before anybody reads them. */
type KeptCell = { -readonly [Part in keyof Cell]: Cell[Part] };

/** The cells of one sheet; only those that hold or look like something are there. */
export class SheetGrid {
  /** Cells of each row by their column. */
  private readonly rows = new Map<number, (KeptCell | undefined)[]>();
  private styles: readonly StyledRect[] = [];

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column];
  }

  styleAt(row: number, column: number): CellStyle {
    return this.get(row, column)?.style ?? this.styleBelow(row, column);
  }

  /** Changes what a cell holds; its style stays. */
  put(row: number, column: number, { value, formula, link }: Omit<Cell, 'style'>): void {
    this.place(row, column, { value, formula, link, style: this.styleAt(row, column) });
  }

  place(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = []));
    cells[column] = cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    if (cells?.[column]) cells[column] = undefined;
  }

  /** The cells that are there, row by row. */
  cellsIn(rect: Rect): readonly Place[] {
    const found: Place[] = [];
    for (const row of this.rowNumbers(rect)) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      const last = Math.min(rect.right, cells.length - 1);
      for (let column = rect.left; column <= last; column++) {
        const cell = cells[column];
        if (cell) found.push([row, column, cell]);
      }
    }
    return found;
  }

  /** The smallest rectangle around what is there; undefined on an empty sheet. */
  used(within: Rect, counts: (cell: Cell) => boolean): Rect | undefined {
    let used: Rect | undefined;
    for (const [row, column, cell] of this.cellsIn(within)) {
      if (!counts(cell)) continue;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return used;
  }

  /** Changes properties of the look of every cell of a rectangle. */
  patchStyle(rect: Rect, patch: CellStyle): void {
    const change = restyling(patch);
    const isLarge = rowsOf(rect) * columnsOf(rect) > LARGE;
    if (isLarge) {
      this.styles = [...this.styles.filter((one) => !isOverwritten(one, rect, patch)), { rect, patch }];
      for (const [row, column] of this.cellsIn(rect)) this.restyle(row, column, change);
      return;
    }
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++) this.restyle(row, column, change);
  }

  restyle(row: number, column: number, change: (style: CellStyle) => CellStyle): void {
    const cell = this.rows.get(row)?.[column];
    if (cell) cell.style = change(cell.style);
    else this.place(row, column, { style: change(this.styleBelow(row, column)) });
  }

  /** Every cell back to the default look; what cells hold stays. */
  clearStyle(rect: Rect): void {
    if (this.styles.some((one) => intersect(one.rect, rect))) {
      const whole = this.styles.filter((one) => !contains(rect, one.rect));
      // What is left of a styled column under a cleared part is kept as that part's own default look.
      const names = new Set(
        whole.flatMap(({ rect: own, patch }) => (intersect(own, rect) ? Object.keys(patch) : [])),
      );
      const plain = Object.fromEntries([...names].map((name) => [name, undefined]));
      this.styles = names.size > 0 ? [...whole, { rect, patch: plain }] : whole;
    }
    for (const [row, column, cell] of this.cellsIn(rect)) {
      if (hasContent(cell)) this.place(row, column, { ...cell, style: NO_STYLE });
      else this.remove(row, column);
    }
  }

  /** The one value of a property all over a rectangle, or null where it differs. */
  uniform(rect: Rect, name: string, fallback: unknown): unknown {
    const of = (row: number, column: number): unknown => this.styleAt(row, column)[name] ?? fallback;
    if (rowsOf(rect) * columnsOf(rect) <= LARGE) {
      const first = of(rect.top, rect.left);
      for (let row = rect.top; row <= rect.bottom; row++)
        for (let column = rect.left; column <= rect.right; column++)
          if (of(row, column) !== first) return null;
      return first;
    }
    const found = new Set<unknown>();
    const cells = this.cellsIn(rect);
    for (const [, , cell] of cells) found.add(cell.style[name] ?? fallback);
    if (cells.length < rowsOf(rect) * columnsOf(rect)) {
      for (const corner of this.partsBelow(rect))
        found.add(this.styleBelow(corner.row, corner.column)[name] ?? fallback);
    }
    return found.size === 1 ? [...found][0] : null;
  }

  /** Moves cells; what is taken away goes, and nothing here checks what may not move. */
  shift(shift: Shift): void {
    const { axis, at, count, from, to } = shift;
    const gone = at - count - 1;
    const isRows = axis === 'rows';
    const moving: Place[] = [];
    for (const place of this.cellsIn(
      isRows
        ? { top: at, bottom: Infinity, left: from, right: to }
        : { top: from, bottom: to, left: at, right: Infinity },
    )) {
      const [row, column] = place;
      this.remove(row, column);
      const line = isRows ? row : column;
      if (count > 0 || line > gone) moving.push(place);
    }
    for (const [row, column, cell] of moving)
      this.place(isRows ? row + count : row, isRows ? column : column + count, cell);
  }

  /** Every formula of the sheet, changed. */
  mapFormulas(change: (formula: string) => string): void {
    for (const cells of this.rows.values()) {
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const formula = change(cell.formula);
        if (formula !== cell.formula) cells[column] = { ...cell, formula };
      });
    }
  }

  copy(): SheetGrid {
    const copy = new SheetGrid();
    for (const [row, cells] of this.rows)
      copy.rows.set(
        row,
        cells.map((cell) => cell && { ...cell }),
      );
    copy.styles = this.styles;
    return copy;
  }

  /** Styles kept for whole rectangles, the later over the earlier. */
  private styleBelow(row: number, column: number): CellStyle {
    let style = NO_STYLE;
    for (const { rect, patch } of this.styles) {
      if (row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right)
        style = style === NO_STYLE ? patch : { ...style, ...patch };
    }
    return style;
  }

  /** One cell of each part of a rectangle that the styled rectangles cut it into. */
  private partsBelow(rect: Rect): readonly { readonly row: number; readonly column: number }[] {
    const inside = this.styles.flatMap((one) => intersect(one.rect, rect) ?? []);
    const rows = new Set([rect.top, ...inside.flatMap(({ top, bottom }) => [top, bottom + 1])]);
    const columns = new Set([rect.left, ...inside.flatMap(({ left, right }) => [left, right + 1])]);
    return [...rows]
      .filter((row) => row <= rect.bottom)
      .flatMap((row) =>
        [...columns].filter((column) => column <= rect.right).map((column) => ({ row, column })),
      );
  }

  private rowNumbers({ top, bottom }: Rect): readonly number[] {
    if (bottom - top + 1 <= this.rows.size)
      return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    return [...this.rows.keys()].filter((row) => row >= top && row <= bottom).sort((a, b) => a - b);
  }
}

const isOverwritten = (one: StyledRect, rect: Rect, patch: CellStyle): boolean =>
  contains(rect, one.rect) && Object.keys(one.patch).every((name) => name in patch);

/** A change of looks; cells that look alike share one look before and after. */
export function restyling(patch: CellStyle): (style: CellStyle) => CellStyle {
  const known = new Map<CellStyle, CellStyle>();
  return (style) => {
    let restyled = known.get(style);
    if (!restyled) known.set(style, (restyled = { ...style, ...patch }));
    return restyled;
  };
}
