import { bool, colour, declareFacts, FactHolder, number, oneOf, text } from '../facts';
import type { Range } from '../range';
import { commonFact, patchAll } from './commonFacts';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  Bold: false,
  Italic: false,
  Strikethrough: false,
  Subscript: false,
  Superscript: false,
  Underline: 'None',
  Color: '#000000',
  Name: 'Calibri',
  Size: 11,
  TintAndShade: 0,
};

export class RangeFont extends FactHolder {
  override readonly className = 'RangeFont';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override readFact(name: string): unknown {
    return commonFact(this.ranges, `Font.${name}`, DEFAULTS[name]);
  }

  override writeFact(name: string, value: unknown): void {
    patchAll(this.ranges, { [`Font.${name}`]: value === '' ? undefined : value });
  }
}

declareFacts(RangeFont, {
  Bold: bool,
  Italic: bool,
  Strikethrough: bool,
  Subscript: bool,
  Superscript: bool,
  Underline: oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
  Color: colour,
  Name: text,
  Size: number(1, 409),
  TintAndShade: number(-1, 1),
});
