import { invalidArgument } from './errors';
import { show } from './facts';

/** Arguments that travel on the wire as values; trailing ones that were left out are null. */

export function integerArgument(value: unknown, name: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalidArgument(`${name} is a whole number from ${least} to ${most}, not ${show(value)}`);
  }
  return value;
}

export function optionalInteger(value: unknown, name: string, least?: number): number | undefined {
  return value === null || value === undefined ? undefined : integerArgument(value, name, least);
}

export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '')
    throw invalidArgument(`${name} is a text, not ${show(value)}`);
  return value;
}

export function optionalText(value: unknown, name: string): string | undefined {
  return value === null || value === undefined ? undefined : textArgument(value, name);
}

/** A table of values, one row a list; a shape that is not rectangular is refused. */
export function matrixArgument(value: unknown, name: string): readonly (readonly unknown[])[] {
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw invalidArgument(`${name} is not a list of rows of equal length`);
  }
  return rows as readonly (readonly unknown[])[];
}

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
