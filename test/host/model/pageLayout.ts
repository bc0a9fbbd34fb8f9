import { HostObject } from '../interpreter/hostObject';
import { itemNotFound } from './errors';
import { anything, bool, declareFacts, number, oneOf, RecordHolder, text } from './facts';
import type { Rect } from './grid/rectangles';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { resolveAddress, resolveAreas } from './resolveAddress';
import { record } from './wireArguments';
import type { Worksheet } from './worksheet';

/** Excel's own sizes, in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  Zoom: { scale: 100 },
  TopMargin: 54,
  BottomMargin: 54,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  BlackAndWhite: false,
  CenterHorizontally: false,
  CenterVertically: false,
  DraftMode: false,
  FirstPageNumber: '',
  PrintComments: 'NoComments',
  PrintErrors: 'AsDisplayed',
  PrintGridlines: false,
  PrintHeadings: false,
  PrintOrder: 'DownThenOver',
};

/** How a sheet is printed. */
export class PageLayout extends RecordHolder {
  override readonly className = 'PageLayout';
  area: readonly Rect[] = [];
  titleRows: Rect | undefined;
  titleColumns: Rect | undefined;
  private readonly headersFooters = new HeaderFooterGroup();

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  override readFact(name: string): unknown {
    return super.readFact(name) ?? DEFAULTS[name];
  }

  get HeadersFooters(): HeaderFooterGroup {
    return this.headersFooters;
  }

  SetPrintArea(given: unknown): void {
    if (given instanceof Range) this.area = [given.rect];
    else this.area = given instanceof RangeAreas ? given.rects : resolveAreas(given, this.sheet);
  }

  SetPrintTitleRows(given: unknown): void {
    const { top, bottom } = this.rect(given);
    this.titleRows = { top, bottom, left: 1, right: MAX_COLUMNS };
  }

  SetPrintTitleColumns(given: unknown): void {
    const { left, right } = this.rect(given);
    this.titleColumns = { left, right, top: 1, bottom: MAX_ROWS };
  }

  SetPrintMargins(unit: unknown, given: unknown): void {
    const points = { points: 1, inches: 72, centimeters: 28.35 }[String(unit).toLowerCase()] ?? 1;
    for (const [side, size] of Object.entries(record(given))) {
      const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;
      if (name in DEFAULTS) this.writeFact(name, Number(size) * points);
    }
  }

  GetPrintArea(): RangeAreas {
    const area = this.GetPrintAreaOrNullObject();
    if (!area) throw itemNotFound('no print area');
    return area;
  }

  GetPrintAreaOrNullObject(): RangeAreas | null {
    return this.area.length === 0 ? null : new RangeAreas(this.sheet, this.area);
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.titleRows ? this.sheet.range(this.titleRows) : null;
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.titleColumns ? this.sheet.range(this.titleColumns) : null;
  }

  private rect(given: unknown): Rect {
    return given instanceof Range ? given.rect : resolveAddress(given, this.sheet);
  }
}

declareFacts(PageLayout, {
  Orientation: oneOf('Portrait', 'Landscape'),
  PaperSize: oneOf('A3', 'A4', 'A5', 'Letter', 'Legal', 'Tabloid'),
  Zoom: anything,
  TopMargin: number(0),
  BottomMargin: number(0),
  LeftMargin: number(0),
  RightMargin: number(0),
  HeaderMargin: number(0),
  FooterMargin: number(0),
  BlackAndWhite: bool,
  CenterHorizontally: bool,
  CenterVertically: bool,
  DraftMode: bool,
  FirstPageNumber: anything,
  PrintComments: text,
  PrintErrors: text,
  PrintGridlines: bool,
  PrintHeadings: bool,
  PrintOrder: oneOf('DownThenOver', 'OverThenDown'),
});

export class HeaderFooterGroup extends HostObject {
  override readonly className = 'HeaderFooterGroup';
  private readonly all = new HeaderFooter();

  get DefaultForAllPages(): HeaderFooter {
    return this.all;
  }
}

export class HeaderFooter extends RecordHolder {
  override readonly className = 'HeaderFooter';

  override readFact(name: string): unknown {
    return super.readFact(name) ?? '';
  }
}

declareFacts(HeaderFooter, {
  CenterFooter: text,
  CenterHeader: text,
  LeftFooter: text,
  LeftHeader: text,
  RightFooter: text,
  RightHeader: text,
});
