import type { ColumnVector, DataColumnSpec, RowSource, WorkbookSpec } from '../../src/workbook/model';

const SAMPLE_ROWS = 3;

/** Three rows for each data sheet of a spec: the second position of every column but the first is empty. */
export function specRows(spec: WorkbookSpec): Readonly<Record<string, RowSource>> {
  return Object.fromEntries(
    spec.sheets.flatMap((sheet) =>
      sheet.kind === 'data' ? [[sheet.table, rowSource(sheet.columns.map(sampleVector), SAMPLE_ROWS)]] : [],
    ),
  );
}

/** A source of one batch. */
export function rowSource(columns: readonly ColumnVector[], rowCount: number): RowSource {
  const batches = rowCount === 0 ? [] : [{ rowCount, columns }];
  return { rowCount, next: async () => batches.shift() ?? null };
}

function sampleVector(column: DataColumnSpec, index: number): ColumnVector {
  const valid = Uint8Array.of(1, index === 0 ? 1 : 0, 1);
  switch (column.type) {
    case 'text':
      return { kind: 'code', codes: Uint8Array.of(1, 0, 1), dictionary: ['=1+1', 'Été & <co>'], valid };
    case 'boolean':
      return { kind: 'boolean', values: Uint8Array.of(1, 0, 0), valid };
    case 'date':
      return { kind: 'number', values: Int32Array.of(46023, 46024, 46025), valid };
    case 'integer':
      return { kind: 'number', values: BigInt64Array.of(1n, 2n, 3n), valid };
    case 'money':
    case 'decimal':
      return { kind: 'number', values: Float64Array.of(10.25, NaN, -0.125), valid: Uint8Array.of(1, 0, 1) };
  }
}
