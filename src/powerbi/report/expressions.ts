import type { FigureId } from '../../core/figures';
import type { TableName } from '../../core/tables';
import { MEASURES_TABLE, measureName, modelColumn, modelTable } from '../model/names';

export type Json = string | number | boolean | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A column or measure of the model. */
export interface ModelField {
  readonly kind: 'Column' | 'Measure';
  readonly table: string;
  readonly name: string;
}

/** A field in a role of a visual, with the header that people read. */
export interface Projection {
  readonly field: ModelField;
  readonly label: string;
}

/** Properties of one formatting object, and which part of the visual they are for. */
export interface FormattingRule {
  readonly properties: JsonObject;
  readonly selector?: JsonObject;
}
export type Formatting = Readonly<Record<string, readonly FormattingRule[]>>;

/** A column of a data table. */
export function columnField(table: TableName, column: string): ModelField {
  return { kind: 'Column', table: modelTable(table), name: modelColumn(table, column) };
}

/** A measure by its name in the model. */
export function measureField(name: string): ModelField {
  return { kind: 'Measure', table: MEASURES_TABLE, name };
}

/** The measure of a figure. */
export function figureField(id: FigureId): ModelField {
  return measureField(measureName(id));
}

/** The name by which a visual refers to a field of its own. */
export function queryRef({ table, name }: ModelField): string {
  return `${table}.${name}`;
}

/** A field as an expression; inside the condition of a filter the table is named by its alias there. */
export function fieldExpression({ kind, table, name }: ModelField, alias?: string): JsonObject {
  const SourceRef = alias === undefined ? { Entity: table } : { Source: alias };
  return { [kind]: { Expression: { SourceRef }, Property: name } };
}

/** A constant in a formatting property; a number is a decimal one. */
export function literal(value: string | number | boolean): JsonObject {
  return { expr: { Literal: { Value: literalText(value) } } };
}

/** A whole number in a formatting property that takes no other. */
export function integer(value: number): JsonObject {
  return { expr: { Literal: { Value: `${value}L` } } };
}

/** How a constant is written in an expression: text in quotes, doubled inside. */
export function literalText(value: string | number | boolean): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return typeof value === 'number' ? `${value}D` : String(value);
}

/** A colour, six hex digits. */
export function color(hex: string): JsonObject {
  return { solid: { color: literal(`#${hex}`) } };
}

/** A colour that a measure returns as `#RRGGBB`. */
export function colorOf(measure: ModelField): JsonObject {
  return { solid: { color: { expr: fieldExpression(measure) } } };
}

/** One colour above 0 and another below; none at 0 and without a value. */
export function colorBySign(measure: ModelField, above: string, below: string): JsonObject {
  const when = (comparison: number, hex: string): JsonObject => ({
    Condition: {
      Comparison: {
        ComparisonKind: comparison,
        Left: fieldExpression(measure),
        Right: { Literal: { Value: literalText(0) } },
      },
    },
    Value: { Literal: { Value: literalText(`#${hex}`) } },
  });
  const Cases = [when(GREATER_THAN, above), when(LESS_THAN, below)];
  return { solid: { color: { expr: { Conditional: { Cases } } } } };
}

/** `ComparisonKind` of the semantic query schema. */
const GREATER_THAN = 1;
const LESS_THAN = 3;
