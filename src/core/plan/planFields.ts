import type { Severity } from '../issue';
import { nearest } from './nearest';
import { resolveDate, type DateOrigins } from './planDates';
import type { PlanIssue, PlanIssueCode, PlanPlace } from './planIssue';

/** Where a value stands while a plan file is read, and what reading it needs. */
export interface At {
  readonly path: readonly string[];
  /** Of the innermost list of records. */
  readonly row?: number;
  readonly id?: string;
  /** Path inside the row. */
  readonly inner: readonly string[];
  readonly origins: DateOrigins;
  readonly issues: PlanIssue[];
}

/** How one value of the plan file is read, what stands for it when it is absent, and how a schema describes it. */
export interface Field<T> {
  /** A value of the wrong kind is reported and replaced, so that reading goes on. */
  readonly read: (value: unknown, at: At) => T;
  readonly empty: (at: At) => T;
  readonly isRequired: boolean;
  readonly schema: Schema;
}

export type Schema = { readonly [key: string]: unknown };

export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** What a value should have been; a key of the messages. */
export type Expected =
  | 'text'
  | 'number'
  | 'integer'
  | 'yes-no'
  | 'date'
  | 'list'
  | 'record'
  | 'currency'
  | 'weekend'
  | 'anchor'
  | 'link'
  | 'months'
  | 'phasing';

export function place(at: At): PlanPlace {
  if (at.row === undefined) {
    const field = at.path.at(-1);
    return { table: at.path.slice(0, -1).join('.'), ...(field === undefined ? {} : { field }) };
  }
  return {
    table: at.path.join('.'),
    row: at.row,
    ...(at.id === undefined || at.id === '' ? {} : { id: at.id }),
    ...(at.inner.length === 0 ? {} : { field: at.inner.join('.') }),
  };
}

export function report(
  at: At,
  code: PlanIssueCode,
  params: PlanIssue['params'] = {},
  severity: Severity = 'error',
): void {
  at.issues.push({ code, severity, at: place(at), params });
}

export function inside(at: At, key: string): At {
  return at.row === undefined ? { ...at, path: [...at.path, key] } : { ...at, inner: [...at.inner, key] };
}

function inRow(at: At, index: number, id: string): At {
  return at.row === undefined
    ? { ...at, row: index + 1, id }
    : { ...at, inner: [...at.inner, String(index + 1)] };
}

/** What happens when a value is absent: an error, a warning that says what is used, or nothing. */
export type Absence<T> = { readonly required: true } | { readonly assume: T } | { readonly otherwise: T };

function field<T>(
  absence: Absence<T>,
  fallback: T,
  expected: Expected,
  schema: Schema,
  convert: (value: unknown, at: At) => T | undefined,
): Field<T> {
  return {
    isRequired: 'required' in absence,
    schema,
    empty: (at) => {
      if ('otherwise' in absence) return absence.otherwise;
      if ('assume' in absence) {
        report(at, 'missing-field', { expected, used: String(absence.assume) }, 'warning');
        return absence.assume;
      }
      report(at, 'missing-field', { expected });
      return fallback;
    },
    read: (value, at) => {
      const before = at.issues.length;
      const converted = convert(value, at);
      if (converted !== undefined) return converted;
      if (at.issues.length === before) report(at, 'wrong-type', { value: quote(value), expected });
      return 'otherwise' in absence ? absence.otherwise : 'assume' in absence ? absence.assume : fallback;
    },
  };
}

export const REQUIRED = { required: true } as const;

export function text(absence: Absence<string> = { otherwise: '' }): Field<string> {
  const isRequired = 'required' in absence;
  const schema = { type: 'string', ...(isRequired ? { minLength: 1 } : {}) };
  return field(absence, '', 'text', schema, (value, at) => {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return undefined;
    if (isRequired && value.trim() === '') {
      report(at, 'missing-field', { expected: 'text' });
      return '';
    }
    return value;
  });
}

/** A text of a given form. */
export function pattern(
  expected: Expected,
  form: RegExp,
  absence: { readonly otherwise: string },
): Field<string> {
  return field(absence, '', expected, { type: 'string', pattern: form.source }, (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined,
  );
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly isInteger?: boolean;
}

export function number(absence: Absence<number>, range: Range = {}): Field<number> {
  return field<number>(absence, 0, range.isInteger ? 'integer' : 'number', rangeSchema(range), (value, at) =>
    inRange(value, range, at),
  );
}

/** A number, or null when there is none. */
export function optionalNumber(range: Range = {}): Field<number | null> {
  const schema = rangeSchema(range);
  return field<number | null>(
    { otherwise: null },
    null,
    range.isInteger ? 'integer' : 'number',
    { ...schema, type: [schema['type'], 'null'] },
    (value, at) => inRange(value, range, at),
  );
}

/** An amount of money that must not be negative. */
export function amount(absence: Absence<number>): Field<number> {
  return field<number>(absence, 0, 'number', { type: 'number', minimum: 0 }, (value, at) => {
    const read = inRange(value, {}, at);
    if (read !== undefined && read < 0) report(at, 'negative-amount', { value: read });
    return read;
  });
}

function rangeSchema({ min, max, isInteger }: Range): Schema {
  return {
    type: isInteger ? 'integer' : 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}

function inRange(value: unknown, { min, max, isInteger }: Range, at: At): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (isInteger && !Number.isInteger(value)) return undefined;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    report(at, 'out-of-range', {
      value,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
    return undefined;
  }
  return value;
}

export function yesNo(otherwise = false): Field<boolean> {
  return field({ otherwise }, otherwise, 'yes-no', { type: 'boolean' }, (value) =>
    typeof value === 'boolean' ? value : undefined,
  );
}

/** One of a closed list of ids. */
export function choice<T extends string | number>(
  values: readonly T[],
  absence: Absence<T> = REQUIRED,
  code: 'unknown-value' | 'unknown-sheet' = 'unknown-value',
): Field<T> {
  return field<T>(absence, values[0]!, 'text', { enum: values }, (value, at) => {
    const found = values.find((known) => known === value);
    if (found !== undefined) return found;
    const allowed = values.map(String);
    const suggestion = nearest(String(value), allowed);
    report(at, code, { value: quote(value), allowed, suggestion });
    return undefined;
  });
}

/** A value that may be absent altogether: its key is then absent too. */
export function optional<T>(item: Field<T>): Field<T | undefined> {
  return { ...item, isRequired: false, empty: () => undefined };
}

const DATE_SCHEMA = {
  type: 'string',
  pattern: '^(\\d{4}-\\d{2}-\\d{2}|(start|end|launch|today)([+-]\\d{1,4}[dwm])*)$',
};

export function date(absence: Absence<string> = { otherwise: '' }): Field<string> {
  return field(absence, '', 'date', DATE_SCHEMA, (value, at) => {
    if (value === '' && 'otherwise' in absence) return '';
    return readDate(value, at);
  });
}

/** A date, or null when there is none. */
export function optionalDate(): Field<string | null> {
  return field<string | null>(
    { otherwise: null },
    null,
    'date',
    { ...DATE_SCHEMA, type: ['string', 'null'] },
    (value, at) => (value === '' ? null : readDate(value, at)),
  );
}

export function readDate(value: unknown, at: At): string | undefined {
  const day = typeof value === 'string' ? resolveDate(value, at.origins) : null;
  if (day !== null) return day;
  report(at, 'bad-date', { value: quote(value) });
  return undefined;
}

/** A list; null entries and values of the wrong kind are reported and replaced, so that rows keep their numbers. */
export function list<T>(
  item: Field<T>,
  options: { readonly max?: number; readonly isRequired?: boolean } = {},
): Field<readonly T[]> {
  return {
    ...field<readonly T[]>(
      options.isRequired ? REQUIRED : { otherwise: [] },
      [],
      'list',
      {
        type: 'array',
        items: item.schema,
        ...(options.max === undefined ? {} : { maxItems: options.max }),
      },
      (value, at) => {
        if (!Array.isArray(value)) return undefined;
        const values: readonly unknown[] = value;
        if (options.max !== undefined && values.length > options.max)
          report(at, 'too-many-values', { count: values.length, max: options.max });
        return values.map((entry, index) => item.read(entry, inRow(at, index, nameOf(entry))));
      },
    ),
  };
}

/** A record: every field in turn, then the fields nobody knows. `more` are read elsewhere and only known here. */
export function record<T>(fields: Fields<T>, more: Readonly<Record<string, Schema>> = {}): Field<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  const known = [...names, ...Object.keys(more)];
  const readAll = (source: Readonly<Record<string, unknown>>, at: At): T => {
    const entries = names.map((name): readonly [string, unknown] => {
      const value = source[name];
      const here = inside(at, name);
      const one: Field<unknown> = fields[name];
      return [name, value === undefined || value === null ? one.empty(here) : one.read(value, here)];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
  };
  return {
    isRequired: false,
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ...Object.fromEntries(names.map((name) => [name, fields[name].schema])),
        ...more,
      },
      // Remarks of the author.
      patternProperties: { '^[$_]': true },
      required: names.filter((name) => fields[name].isRequired),
    },
    empty: (at) => readAll({}, at),
    read: (value, at) => {
      if (!isRecord(value)) {
        report(at, 'wrong-type', { value: quote(value), expected: 'record' });
        return readAll({}, { ...at, issues: [] });
      }
      for (const name of Object.keys(value)) {
        // A key that starts with $ or _ is a remark of the author.
        if (known.includes(name) || /^[$_]/.test(name)) continue;
        report(inside(at, name), 'unknown-field', { value: name, suggestion: nearest(name, known), known });
      }
      return readAll(value, at);
    },
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as the file writes it, short enough for a sentence. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function nameOf(entry: unknown): string {
  if (!isRecord(entry)) return '';
  const name = ['id', 'name', 'label', 'title', 'criterion', 'kpi'].map((key) => entry[key]).find(Boolean);
  return typeof name === 'string' || typeof name === 'number' ? quote(name) : '';
}
