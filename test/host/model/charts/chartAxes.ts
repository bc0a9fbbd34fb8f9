import { HostObject } from '../../interpreter/hostObject';
import { bool, declareFacts, number, oneOf, PathHolder, text } from '../facts';
import type { Check } from '../facts';
import { Range } from '../range';
import { ChartAreaFormat, ChartAxisTitle, ChartGridlines } from './chartParts';

export class ChartAxes extends HostObject {
  override readonly className = 'ChartAxes';

  constructor(private readonly facts: Map<string, unknown>) {
    super();
  }

  get CategoryAxis(): ChartAxis {
    return this.GetItem('Category', null);
  }

  get ValueAxis(): ChartAxis {
    return this.GetItem('Value', null);
  }

  get SeriesAxis(): ChartAxis {
    return this.GetItem('Series', null);
  }

  /** `Primary` by default. */
  GetItem(type: unknown, group: unknown): ChartAxis {
    const kind = String(oneOf('Category', 'Value', 'Series')(type, 'type'));
    const which = String(oneOf('Primary', 'Secondary')(group ?? 'Primary', 'group'));
    return new ChartAxis(this.facts, `Axes.${kind}.${which}.`);
  }
}

export class ChartAxis extends PathHolder {
  override readonly className = 'ChartAxis';

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.facts, `${this.path}Title.`);
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.facts, `${this.path}Format.`);
  }

  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.facts, `${this.path}MajorGridlines.`);
  }

  get MinorGridlines(): ChartGridlines {
    return new ChartGridlines(this.facts, `${this.path}MinorGridlines.`);
  }

  SetCategoryNames(source: unknown): void {
    if (source instanceof Range) this.writeFact('CategoryNames', `=${source.Address}`);
  }

  SetCrossesAt(value: unknown): void {
    this.writeFact('CrossesAt', number()(value, 'value'));
  }
}

/** A number, or '' for what Excel chooses. */
const numberOrAutomatic: Check = (value, name) => (value === '' ? value : number()(value, name));

declareFacts(ChartAxis, {
  Maximum: numberOrAutomatic,
  Minimum: numberOrAutomatic,
  MajorUnit: numberOrAutomatic,
  MinorUnit: numberOrAutomatic,
  Visible: bool,
  NumberFormat: text,
  LinkNumberFormat: bool,
  ReversePlotOrder: bool,
  CategoryType: oneOf('Automatic', 'TextAxis', 'DateAxis'),
  BaseTimeUnit: oneOf('Days', 'Months', 'Years'),
  DisplayUnit: text,
  ShowDisplayUnitLabel: bool,
  ScaleType: oneOf('Linear', 'Logarithmic'),
  LogBase: number(2),
  TickLabelPosition: oneOf('NextToAxis', 'High', 'Low', 'None'),
  TickLabelSpacing: numberOrAutomatic,
  TickMarkSpacing: number(1),
  MajorTickMark: oneOf('None', 'Cross', 'Inside', 'Outside'),
  MinorTickMark: oneOf('None', 'Cross', 'Inside', 'Outside'),
  Position: oneOf('Automatic', 'Maximum', 'Minimum', 'Custom'),
  Crosses: oneOf('Automatic', 'Maximum', 'Minimum', 'Custom'),
  TextOrientation: number(-90, 90),
  IsBetweenCategories: bool,
});
