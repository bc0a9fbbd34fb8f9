import { bool, declareFacts, FactHolder } from '../facts';
import type { Range } from '../range';
import { commonFact, patchAll } from './commonFacts';

const DEFAULTS: Readonly<Record<string, unknown>> = { Locked: true, FormulaHidden: false };

/** What a protected sheet keeps of its cells; cells are locked unless somebody unlocked them. */
export class FormatProtection extends FactHolder {
  override readonly className = 'FormatProtection';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override readFact(name: string): unknown {
    return commonFact(this.ranges, name, DEFAULTS[name]);
  }

  override writeFact(name: string, value: unknown): void {
    for (const range of this.ranges) range.sheet.assertUnprotected('lock cells');
    patchAll(this.ranges, { [name]: value });
  }
}

declareFacts(FormatProtection, { Locked: bool, FormulaHidden: bool });
