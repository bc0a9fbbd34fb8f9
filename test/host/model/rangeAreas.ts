import { HostObject } from '../interpreter/hostObject';
import { ConditionalFormatCollection } from './conditionalFormats/conditionalFormatCollection';
import type { Rect } from './grid/rectangles';
import { hasEntireColumns, hasEntireRows } from './grid/rectangles';
import type { Range } from './range';
import { RangeFormat } from './rangeFormat/rangeFormat';
import { integerArgument } from './wireArguments';
import type { Worksheet } from './worksheet';

/** Several rectangles of one sheet, whose looks are changed together. */
export class RangeAreas extends HostObject {
  override readonly className = 'RangeAreas';

  constructor(
    readonly sheet: Worksheet,
    readonly rects: readonly Rect[],
  ) {
    super();
  }

  get Address(): string {
    return this.ranges.map((range) => range.Address).join(',');
  }

  get AreaCount(): number {
    return this.rects.length;
  }

  get CellCount(): number {
    return this.ranges.reduce((sum, range) => sum + range.CellCount, 0);
  }

  get IsEntireRow(): boolean {
    return this.rects.every(hasEntireRows);
  }

  get IsEntireColumn(): boolean {
    return this.rects.every(hasEntireColumns);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheet, this.rects);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.ranges);
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  Clear(applyTo: unknown): void {
    for (const range of this.ranges) range.Clear(applyTo);
  }

  private get ranges(): readonly Range[] {
    return this.rects.map((rect) => this.sheet.range(rect));
  }
}

export class RangeCollection extends HostObject {
  override readonly className = 'RangeCollection';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  get Items(): readonly Range[] {
    return this.ranges;
  }

  GetCount(): number {
    return this.ranges.length;
  }

  GetItemAt(index: unknown): Range {
    return this.ranges[integerArgument(index, 'index', 0, this.ranges.length - 1)]!;
  }
}
