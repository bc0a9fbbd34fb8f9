import { FactHolder, anything, bool, declareFacts, number, oneOf } from '../facts';
import type { Range } from '../range';
import { integerArgument } from '../wireArguments';
import { autofit } from './autofit';
import { FormatProtection } from './formatProtection';
import { commonFact, patchAll } from './commonFacts';
import { RangeBorderCollection } from './rangeBorders';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  IndentLevel: 0,
  ReadingOrder: 'Context',
  ShrinkToFit: false,
  TextOrientation: 0,
};

/** Sizes that Excel allows, in points. */
const MAX_HEIGHT = 409.5;
const MAX_WIDTH = 1_790;

/** The look of cells; a property that is not the same all over the range is null. */
export class RangeFormat extends FactHolder {
  override readonly className = 'RangeFormat';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override readFact(name: string): unknown {
    return commonFact(this.ranges, name, DEFAULTS[name]);
  }

  override writeFact(name: string, value: unknown): void {
    patchAll(this.ranges, { [name]: value });
  }

  get Fill(): RangeFill {
    return new RangeFill(this.ranges);
  }

  get Font(): RangeFont {
    return new RangeFont(this.ranges);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.ranges);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.ranges);
  }

  /** In points. */
  get ColumnWidth(): number | null {
    return this.size('columns');
  }

  set ColumnWidth(width: unknown) {
    this.resize('columns', Number(number(0, MAX_WIDTH)(width, 'columnWidth')));
  }

  get RowHeight(): number | null {
    return this.size('rows');
  }

  set RowHeight(height: unknown) {
    this.resize('rows', Number(number(0, MAX_HEIGHT)(height, 'rowHeight')));
  }

  get UseStandardWidth(): boolean {
    return this.ColumnWidth === this.ranges[0]?.sheet.StandardWidth;
  }

  set UseStandardWidth(isStandard: unknown) {
    if (bool(isStandard, 'useStandardWidth')) this.resize('columns', undefined);
  }

  get UseStandardHeight(): boolean {
    return this.RowHeight === this.ranges[0]?.sheet.StandardHeight;
  }

  set UseStandardHeight(isStandard: unknown) {
    if (bool(isStandard, 'useStandardHeight')) this.resize('rows', undefined);
  }

  AdjustIndent(amount: unknown): void {
    const now = Number(this.readFact('IndentLevel') ?? 0);
    this.writeFact('IndentLevel', Math.max(0, now + integerArgument(amount, 'amount')));
  }

  AutofitColumns(): void {
    for (const range of this.ranges) autofit(range, 'columns');
  }

  AutofitRows(): void {
    for (const range of this.ranges) autofit(range, 'rows');
  }

  private size(axis: 'rows' | 'columns'): number | null {
    const sizes = this.ranges.map((range) => {
      const [from, to] = lines(range, axis);
      return uniform(from, to, (line) => range.sheet[axis].size(line));
    });
    return sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;
  }

  private resize(axis: 'rows' | 'columns', size: number | undefined): void {
    for (const range of this.ranges) {
      range.sheet.assertUnprotected(
        `size ${axis}`,
        axis === 'rows' ? 'AllowFormatRows' : 'AllowFormatColumns',
      );
      range.sheet[axis].resize(...lines(range, axis), size);
    }
  }
}

declareFacts(RangeFormat, {
  HorizontalAlignment: oneOf(
    'General',
    'Left',
    'Center',
    'Right',
    'Fill',
    'Justify',
    'CenterAcrossSelection',
    'Distributed',
  ),
  VerticalAlignment: oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
  WrapText: bool,
  IndentLevel: number(0, 250),
  ReadingOrder: oneOf('Context', 'LeftToRight', 'RightToLeft'),
  ShrinkToFit: bool,
  TextOrientation: anything,
});

const lines = ({ rect }: Range, axis: 'rows' | 'columns'): readonly [from: number, to: number] =>
  axis === 'rows' ? [rect.top, rect.bottom] : [rect.left, rect.right];

/** The first 20,000 lines tell. */
function uniform(from: number, to: number, size: (line: number) => number): number | null {
  const first = size(from);
  for (let line = from; line <= Math.min(to, from + 20_000); line++) if (size(line) !== first) return null;
  return first;
}
