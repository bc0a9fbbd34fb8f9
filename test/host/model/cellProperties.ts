import { HostObject, readProperty, writeProperty } from '../interpreter/hostObject';
import { invalidArgument } from './errors';
import { bool, show } from './facts';
import type { Edge } from './rangeFormat/rangeBorders';
import type { Range } from './range';
import { record } from './wireArguments';

/** `format.borders.bottom` of these settings is the edge of a cell. */
const SIDES: Readonly<Record<string, Edge>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

type Settings = Readonly<Record<string, unknown>>;

/** What is asked for whole, by `true`. */
const WHOLE: Readonly<Record<string, Settings>> = { protection: { locked: true, formulaHidden: true } };

/** One set of properties for each cell, in the shape of the range; an empty one changes nothing. */
export function setCellProperties(range: Range, data: readonly (readonly unknown[])[]): void {
  if (data.length !== range.RowCount || data[0]?.length !== range.ColumnCount)
    throw invalidArgument(
      `properties of ${data.length} × ${data[0]?.length ?? 0} cells for ${range.Address}`,
    );
  data.forEach((row, rowIndex) =>
    row.forEach((settings, columnIndex) => apply(range.GetCell(rowIndex, columnIndex), record(settings))),
  );
}

/** One set of properties for each row, or each column. */
export function setLineProperties(range: Range, axis: 'rows' | 'columns', data: unknown): void {
  const count = axis === 'rows' ? range.RowCount : range.ColumnCount;
  if (!Array.isArray(data) || data.length !== count)
    throw invalidArgument(`properties of ${count} ${axis} for ${range.Address}`);
  (data as readonly unknown[]).forEach((given, index) => {
    const { rowHidden, columnHidden, ...settings } = record(given);
    const line = axis === 'rows' ? range.GetRow(index) : range.GetColumn(index);
    if (rowHidden !== undefined) line.RowHidden = Boolean(bool(rowHidden, 'rowHidden'));
    if (columnHidden !== undefined) line.ColumnHidden = Boolean(bool(columnHidden, 'columnHidden'));
    apply(line, settings);
  });
}

function apply(range: Range, { format, ...rest }: Settings): void {
  for (const [name, value] of Object.entries(rest)) {
    if (name !== 'style' && name !== 'hyperlink') throw invalidArgument(`no property ${name} of cells`);
    writeProperty(range, name, value);
  }
  applyTo(range.Format, record(format), (settings) => {
    for (const [side, border] of Object.entries(settings)) {
      const edge = SIDES[side];
      if (!edge) throw invalidArgument(`no border ${side}`);
      applyTo(range.Format.Borders.Indexer(edge), record(border));
    }
  });
}

function applyTo(target: HostObject, settings: Settings, borders?: (settings: Settings) => void): void {
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'borders' && borders) borders(record(value));
    else if (typeof value !== 'object' || value === null) writeProperty(target, name, value);
    else {
      const part = readProperty(target, name);
      if (!(part instanceof HostObject)) throw invalidArgument(`${name} takes ${show(value)}`);
      applyTo(part, record(value));
    }
  }
}

/** What was asked for of each cell, in the shape of the range. */
export const cellProperties = (range: Range, options: Settings): unknown =>
  Array.from({ length: range.RowCount }, (_, row) =>
    Array.from({ length: range.ColumnCount }, (__, column) => read(range.GetCell(row, column), options)),
  );

function read(object: HostObject, options: Settings): Settings {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, wanted]) => wanted !== false)
      .map(([name, wanted]) => {
        if (name === 'borders') return [name, readBorders(object, record(wanted))];
        const value = readProperty(object, name);
        if (!(value instanceof HostObject)) return [name, value];
        return [name, read(value, wanted === true ? (WHOLE[name] ?? {}) : record(wanted))];
      }),
  );
}

function readBorders(format: HostObject, wanted: Settings): Settings {
  const borders = readProperty(format, 'Borders') as HostObject & { Indexer(edge: Edge): HostObject };
  return Object.fromEntries(
    Object.entries(SIDES).map(([side, edge]) => [side, read(borders.Indexer(edge), wanted)]),
  );
}
