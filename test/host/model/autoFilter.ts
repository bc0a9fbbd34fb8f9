import { HostObject } from '../interpreter/hostObject';
import { itemNotFound } from './errors';
import { Range } from './range';
import { integerArgument } from './wireArguments';
import type { Worksheet } from './worksheet';

/** The filter of a sheet, kept as facts: nothing is hidden. */
export class AutoFilter extends HostObject {
  override readonly className = 'AutoFilter';
  private range: Range | undefined;
  private criteria: unknown[] = [];

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get Enabled(): boolean {
    return this.range !== undefined;
  }

  get IsDataFiltered(): boolean {
    return this.criteria.some((one) => one !== undefined);
  }

  get Criteria(): unknown {
    return this.criteria;
  }

  Apply(range: unknown, column: unknown, criteria: unknown): void {
    this.sheet.assertUnprotected('filter', 'AllowAutoFilter');
    this.range = range instanceof Range ? range : this.sheet.GetRange(range);
    if (column !== null) this.criteria[integerArgument(column, 'columnIndex', 0)] = criteria;
  }

  ClearCriteria(): void {
    this.criteria = [];
  }

  ClearColumnCriteria(column: unknown): void {
    this.criteria[integerArgument(column, 'columnIndex', 0)] = undefined;
  }

  Reapply(): void {}

  Remove(): void {
    this.range = undefined;
    this.criteria = [];
  }

  GetRange(): Range {
    if (!this.range) throw itemNotFound('the sheet has no filter');
    return this.range;
  }

  GetRangeOrNullObject(): Range | null {
    return this.range ?? null;
  }
}
