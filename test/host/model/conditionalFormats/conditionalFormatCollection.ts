import { HostObject } from '../../interpreter/hostObject';
import { itemNotFound } from '../errors';
import { oneOf } from '../facts';
import type { Rect } from '../grid/rectangles';
import { intersect, subtract } from '../grid/rectangles';
import { integerArgument } from '../wireArguments';
import type { Worksheet } from '../worksheet';
import { ConditionalFormat, KINDS } from './conditionalFormat';

/** The conditional formats that touch a range; the first has the highest priority. */
export class ConditionalFormatCollection extends HostObject {
  override readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly sheet: Worksheet,
    private readonly rects: readonly Rect[],
  ) {
    super();
  }

  get Items(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter((format) =>
      format.rects.some((own) => this.rects.some((rect) => intersect(own, rect))),
    );
  }

  GetCount(): number {
    return this.Items.length;
  }

  /** The newest has the highest priority. */
  Add(kind: unknown): ConditionalFormat {
    this.sheet.assertUnprotected('add a conditional format', 'AllowFormatCells');
    const format = new ConditionalFormat(
      this.sheet,
      this.sheet.workbook.nextId('conditional format', '00CF'),
      String(oneOf(...KINDS)(kind, 'type')),
      this.rects,
    );
    this.sheet.conditionalFormats = [format, ...this.sheet.conditionalFormats];
    return format;
  }

  /** From these cells only: a rule of a wider range keeps the rest of it. */
  ClearAll(): void {
    this.sheet.assertUnprotected('take conditional formats away', 'AllowFormatCells');
    for (const format of this.Items)
      format.move((own) =>
        this.rects.reduce((left, hole) => left.flatMap((one) => subtract(one, hole)), own),
      );
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  }

  Indexer(id: unknown): ConditionalFormat {
    const format = this.GetItemOrNullObject(id);
    if (!format) throw itemNotFound(`no conditional format ${String(id)}`);
    return format;
  }

  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.Items.find((format) => format.Id === id) ?? null;
  }

  GetItemAt(index: unknown): ConditionalFormat {
    return this.Items[integerArgument(index, 'index', 0, this.Items.length - 1)]!;
  }
}
