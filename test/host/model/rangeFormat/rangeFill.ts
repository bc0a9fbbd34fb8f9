import { anything, colour, declareFacts, FactHolder, number } from '../facts';
import type { Range } from '../range';
import { commonFact, patchAll } from './commonFacts';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  Color: '#FFFFFF',
  Pattern: null,
  PatternColor: '#000000',
};

export class RangeFill extends FactHolder {
  override readonly className = 'RangeFill';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override readFact(name: string): unknown {
    return commonFact(this.ranges, `Fill.${name}`, DEFAULTS[name] ?? null);
  }

  override writeFact(name: string, value: unknown): void {
    patchAll(this.ranges, { [`Fill.${name}`]: value === '' ? undefined : value });
  }

  Clear(): void {
    patchAll(this.ranges, {
      'Fill.Color': undefined,
      'Fill.Pattern': undefined,
      'Fill.PatternColor': undefined,
    });
  }
}

declareFacts(RangeFill, {
  Color: colour,
  Pattern: anything,
  PatternColor: colour,
  TintAndShade: number(-1, 1),
  PatternTintAndShade: number(-1, 1),
});
