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
    const values = parts.map(({ range, side }) =>
      range.sheet.grid.uniform(range.rect, `Border.${side}.${name}`, DEFAULTS[name]),
    );
    return values.every((value) => value === values[0]) ? values[0] : null;
  }

  override writeFact(name: string, value: unknown): void {
    // A colour or a weight draws the line as well.
    const draws = name !== 'Style' && this.readFact('Style') === 'None';
    for (const { range, side } of this.parts()) {
      range.patch({
        [`Border.${side}.${name}`]: value,
        ...(draws ? { [`Border.${side}.Style`]: 'Continuous' } : {}),
      });
    }
  }

  private parts(): readonly BorderPart[] {
    return this.ranges.flatMap((range) => partsOf(range, this.edge));
  }
}

interface BorderPart {
  readonly range: Range;
  readonly side: string;
}

/** The cells that have a line of a range, and on which of their sides. */
function partsOf(range: Range, edge: Edge): readonly BorderPart[] {
  const { rect } = range;
  const { top, left, bottom, right } = rect;
  const parts: Readonly<Record<Edge, readonly (readonly [Rect, side: string])[]>> = {
    EdgeTop: [[{ ...rect, bottom: top }, 'Top']],
    EdgeBottom: [[{ ...rect, top: bottom }, 'Bottom']],
    EdgeLeft: [[{ ...rect, right: left }, 'Left']],
    EdgeRight: [[{ ...rect, left: right }, 'Right']],
    InsideHorizontal: [
      [{ ...rect, bottom: bottom - 1 }, 'Bottom'],
      [{ ...rect, top: top + 1 }, 'Top'],
    ],
    InsideVertical: [
      [{ ...rect, right: right - 1 }, 'Right'],
      [{ ...rect, left: left + 1 }, 'Left'],
    ],
    DiagonalDown: [[rect, 'DiagonalDown']],
    DiagonalUp: [[rect, 'DiagonalUp']],
  };
  return parts[edge]
    .filter(([part]) => part.top <= part.bottom && part.left <= part.right)
    .map(([part, side]) => ({ range: range.at(part), side }));
}

declareFacts(RangeBorder, {
  Style: oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'),
  Weight: oneOf('Hairline', 'Thin', 'Medium', 'Thick'),
  Color: colour,
  TintAndShade: (value, name) => (value === null ? anything(value, name) : number(-1, 1)(value, name)),
});
