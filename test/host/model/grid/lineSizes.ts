import type { Shift } from './rectangles';

/** Sizes, in points, and hiding of the rows or the columns of a sheet. */
export class LineSizes {
  private readonly sizes = new Map<number, number>();
  private readonly hidden = new Set<number>();

  constructor(public standard: number) {}

  size(line: number): number {
    return this.hidden.has(line) ? 0 : (this.sizes.get(line) ?? this.standard);
  }

  /** The size that was given to a line, undefined where nobody did. */
  ownSize(line: number): number | undefined {
    return this.sizes.get(line);
  }

  isHidden(line: number): boolean {
    return this.hidden.has(line);
  }

  get isAnyHidden(): boolean {
    return this.hidden.size > 0;
  }

  get linesWithSize(): readonly number[] {
    return [...this.sizes.keys()];
  }

  resize(from: number, to: number, size: number | undefined): void {
    // Whole sheets have a new standard instead of a million rows.
    if (to - from > 100_000) {
      if (size !== undefined) this.standard = size;
      this.sizes.clear();
      return;
    }
    for (let line = from; line <= to; line++) {
      if (size === undefined) this.sizes.delete(line);
      else this.sizes.set(line, size);
    }
  }

  hide(from: number, to: number, isHidden: boolean): void {
    if (!isHidden) {
      for (const line of [...this.hidden]) if (line >= from && line <= to) this.hidden.delete(line);
      return;
    }
    for (let line = from; line <= to; line++) this.hidden.add(line);
  }

  /** Where a line begins, in points from the top or the left. */
  start(line: number): number {
    let start = (line - 1) * this.standard;
    for (const [one, size] of this.sizes) if (one < line) start += size - this.standard;
    for (const one of this.hidden) if (one < line) start -= this.sizes.get(one) ?? this.standard;
    return start;
  }

  /** The line at a place, in points. */
  lineAt(place: number): number {
    let line = 1;
    for (let end = this.size(1); end <= place && line < 20_000; end += this.size(line)) line++;
    return line;
  }

  shift({ at, count }: Shift): void {
    const gone = at - count - 1;
    const target = (line: number): number | undefined =>
      line < at ? line : count < 0 && line <= gone ? undefined : line + count;
    const sizes = [...this.sizes];
    const hidden = [...this.hidden];
    this.sizes.clear();
    this.hidden.clear();
    for (const [line, size] of sizes) {
      const to = target(line);
      if (to !== undefined) this.sizes.set(to, size);
    }
    for (const line of hidden) {
      const to = target(line);
      if (to !== undefined) this.hidden.add(to);
    }
  }

  copyFrom(other: LineSizes): void {
    this.standard = other.standard;
    for (const [line, size] of other.sizes) this.sizes.set(line, size);
    for (const line of other.hidden) this.hidden.add(line);
  }
}
