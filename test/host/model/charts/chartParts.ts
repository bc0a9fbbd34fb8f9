import { anything, bool, colour, declareFacts, number, oneOf, PathHolder, text } from '../facts';
import { textArgument } from '../wireArguments';
import type { Chart } from './chart';

/** The parts of a chart are facts under their path in the record of the chart. */

export class ChartFill extends PathHolder {
  override readonly className = 'ChartFill';

  SetSolidColor(given: unknown): void {
    this.writeFact('Color', colour(given, 'color'));
  }
}

export class ChartLineFormat extends PathHolder {
  override readonly className = 'ChartLineFormat';
}
declareFacts(ChartLineFormat, {
  Color: colour,
  LineStyle: oneOf(
    'None',
    'Continuous',
    'Dash',
    'DashDot',
    'DashDotDot',
    'Dot',
    'Grey25',
    'Grey50',
    'Grey75',
    'Automatic',
    'RoundDot',
  ),
  Weight: number(0),
});

export class ChartFont extends PathHolder {
  override readonly className = 'ChartFont';
}
declareFacts(ChartFont, {
  Bold: bool,
  Italic: bool,
  Color: colour,
  Name: text,
  Size: number(1, 409),
  Underline: oneOf('None', 'Single'),
});

/** The look of an area, with what each kind of area has of it. */
export class ChartAreaFormat extends PathHolder {
  override readonly className: string = 'ChartAreaFormat';

  get Fill(): ChartFill {
    return new ChartFill(this.facts, `${this.path}Fill.`);
  }

  get Font(): ChartFont {
    return new ChartFont(this.facts, `${this.path}Font.`);
  }

  get Border(): ChartLineFormat {
    return new ChartLineFormat(this.facts, `${this.path}Border.`);
  }
}
declareFacts(ChartAreaFormat, { RoundedCorners: bool, ColorScheme: anything });

/** The look of titles, legends, labels and axes. */
class ChartTextFormat extends ChartAreaFormat {
  override readonly className: string = 'ChartTitleFormat';

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.facts, `${this.path}Line.`);
  }
}

abstract class FormattedPart extends PathHolder {
  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.facts, `${this.path}Format.`);
  }
}

export class ChartTitle extends FormattedPart {
  override readonly className = 'ChartTitle';

  constructor(
    facts: Map<string, unknown>,
    path: string,
    private readonly chart: Chart,
  ) {
    super(facts, path);
  }

  override readFact(name: string): unknown {
    const fact = super.readFact(name);
    if (fact !== null) return fact;
    if (name === 'Visible') return true;
    if (name !== 'Text') return null;
    // A chart of one series bears its name.
    const [only, second] = this.chart.series;
    return only && !second ? only.Name : 'Chart Title';
  }

  SetFormula(formula: unknown): void {
    this.writeFact('Formula', textArgument(formula, 'formula'));
  }
}
declareFacts(ChartTitle, {
  Text: text,
  Visible: bool,
  Overlay: bool,
  Position: oneOf('Automatic', 'Top', 'Bottom', 'Left', 'Right'),
  HorizontalAlignment: text,
  VerticalAlignment: text,
  Left: number(0),
  Top: number(0),
});

export class ChartLegend extends FormattedPart {
  override readonly className = 'ChartLegend';
}
declareFacts(ChartLegend, {
  Visible: bool,
  Overlay: bool,
  Position: oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'),
  Left: number(0),
  Top: number(0),
  Width: number(0),
  Height: number(0),
});

export class ChartDataLabels extends FormattedPart {
  override readonly className = 'ChartDataLabels';
}
declareFacts(ChartDataLabels, {
  ShowValue: bool,
  ShowPercentage: bool,
  ShowSeriesName: bool,
  ShowCategoryName: bool,
  ShowLegendKey: bool,
  Position: text,
  NumberFormat: text,
  LinkNumberFormat: bool,
  Separator: text,
});

export class ChartPlotArea extends PathHolder {
  override readonly className = 'ChartPlotArea';

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.facts, `${this.path}Format.`);
  }
}
declareFacts(ChartPlotArea, { Left: number(0), Top: number(0), Width: number(0), Height: number(0) });

export class ChartGridlines extends FormattedPart {
  override readonly className = 'ChartGridlines';
}
declareFacts(ChartGridlines, { Visible: bool });

export class ChartAxisTitle extends FormattedPart {
  override readonly className = 'ChartAxisTitle';

  SetFormula(formula: unknown): void {
    this.writeFact('Formula', textArgument(formula, 'formula'));
  }
}
declareFacts(ChartAxisTitle, { Text: text, Visible: bool, TextOrientation: number(-90, 90) });
