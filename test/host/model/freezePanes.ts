import { HostObject } from '../interpreter/hostObject';
import { itemNotFound } from './errors';
import { Range } from './range';
import { resolveAddress } from './resolveAddress';
import { optionalInteger } from './wireArguments';
import type { Worksheet } from './worksheet';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';

/** Rows and columns of a sheet that stay in sight. */
export class FreezePanes extends HostObject {
  override readonly className = 'WorksheetFreezePanes';
  /** How many are frozen. */
  rows = 0;
  columns = 0;

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  FreezeRows(count: unknown): void {
    this.rows = optionalInteger(count, 'count', 0) ?? 1;
    this.columns = 0;
  }

  FreezeColumns(count: unknown): void {
    this.columns = optionalInteger(count, 'count', 0) ?? 1;
    this.rows = 0;
  }

  /** All rows and columns up to the end of a range. */
  FreezeAt(given: unknown): void {
    const { bottom, right } = given instanceof Range ? given.rect : resolveAddress(given, this.sheet);
    this.rows = bottom === MAX_ROWS ? 0 : bottom;
    this.columns = right === MAX_COLUMNS ? 0 : right;
  }

  Unfreeze(): void {
    this.rows = 0;
    this.columns = 0;
  }

  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (!range) throw itemNotFound('nothing is frozen');
    return range;
  }

  GetLocationOrNullObject(): Range | null {
    if (this.rows === 0 && this.columns === 0) return null;
    return this.sheet.range({
      top: 1,
      left: 1,
      bottom: this.rows === 0 ? MAX_ROWS : this.rows,
      right: this.columns === 0 ? MAX_COLUMNS : this.columns,
    });
  }
}
