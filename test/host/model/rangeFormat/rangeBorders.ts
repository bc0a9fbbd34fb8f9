import { HostObject } from '../../interpreter/hostObject';
import { anything, colour, declareFacts, FactHolder, number, oneOf } from '../facts';
import type { Rect } from '../grid/rectangles';
import type { Range } from '../range';
import { integerArgument } from '../wireArguments';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

export type Edge = (typeof EDGES)[number];

/** The borders of a range: its four edges, the lines between its cells, the diagonals of each. */
export class RangeBorderCollection extends HostObject {
  override readonly className = 'RangeBorderCollection';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  get Items(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.ranges, edge));
  }

  get Count(): number {
    return EDGES.length;
  }

  Indexer(edge: unknown): RangeBorder {
    return new RangeBorder(this.ranges, oneOf(...EDGES)(edge, 'index') as Edge);
  }

  GetItemAt(index: unknown): RangeBorder {
    return this.Items[integerArgument(index, 'index', 0, EDGES.length - 1)]!;
  }
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
  Style: 'None',
  Weight: 'Thin',
  Color: '#000000',
  TintAndShade: null,
};

/** Kept on the cells, side by side: `Border.Top.Style`. */
export class RangeBorder extends FactHolder {
  override readonly className = 'RangeBorder';

  constructor(
    private readonly ranges: readonly Range[],
    private readonly edge: Edge,
  ) {
    super();
  }

  get Id(): string {
    return this.edge;
  }

  get SideIndex(): string {
    return this.edge;
  }

  override readFact(name: string): unknown {
    const parts = this.parts();
    if (parts.length === 0) return DEFAULTS[name];
    const values = parts.map(({ range, rect, side }) =>
      range.sheet.grid.uniform(rect, `Border.${side}.${name}`, DEFAULTS[name]),
    );
    return values.every((value) => value === values[0]) ? values[0] : null;
  }

  override writeFact(name: string, value: unknown): void {
    // A colour or a weight draws the line as well.
    const draws = name !== 'Style' && this.readFact('Style') === 'None';
    for (const { range, rect, side } of this.parts()) {
      range.at(rect).patch({
        [`Border.${side}.${name}`]: value,
        ...(draws ? { [`Border.${side}.Style`]: 'Continuous' } : {}),
      });
    }
  }

  private parts(): readonly BorderPart[] {
    return this.ranges.flatMap((range) =>
      PARTS[this.edge](range.rect)
        .filter(({ rect: { top, left, bottom, right } }) => top <= bottom && left <= right)
        .map((part) => ({ range, ...part })),
    );
  }
}

interface BorderPart {
  readonly range: Range;
  /** The cells of the range that have the line, and on which of their sides. */
  readonly rect: Rect;
  readonly side: string;
}

const PARTS: Readonly<Record<Edge, (rect: Rect) => readonly Omit<BorderPart, 'range'>[]>> = {
  EdgeTop: (rect) => [{ rect: { ...rect, bottom: rect.top }, side: 'Top' }],
  EdgeBottom: (rect) => [{ rect: { ...rect, top: rect.bottom }, side: 'Bottom' }],
  EdgeLeft: (rect) => [{ rect: { ...rect, right: rect.left }, side: 'Left' }],
  EdgeRight: (rect) => [{ rect: { ...rect, left: rect.right }, side: 'Right' }],
  InsideHorizontal: (rect) => [
    { rect: { ...rect, bottom: rect.bottom - 1 }, side: 'Bottom' },
    { rect: { ...rect, top: rect.top + 1 }, side: 'Top' },
  ],
  InsideVertical: (rect) => [
    { rect: { ...rect, right: rect.right - 1 }, side: 'Right' },
    { rect: { ...rect, left: rect.left + 1 }, side: 'Left' },
  ],
  DiagonalDown: (rect) => [{ rect, side: 'DiagonalDown' }],
  DiagonalUp: (rect) => [{ rect, side: 'DiagonalUp' }],
};

declareFacts(RangeBorder, {
  Style: oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'),
  Weight: oneOf('Hairline', 'Thin', 'Medium', 'Thick'),
  Color: colour,
  TintAndShade: (value, name) => (value === null ? anything(value, name) : number(-1, 1)(value, name)),
});
