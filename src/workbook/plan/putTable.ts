import { columnLetters, formatAddress } from '../address';
import type { CellValue, ConditionalFormatSpec, StyleSpec, TableSpec, ValidationSpec } from '../model';
import type { Canvas } from '../sheets/canvas';
import { textHeight } from '../sheets/textHeight';
import { COLORS, STYLES, TONES } from '../theme';
import { rowAlerts } from './alerts';
import { quoteText, type PlanContext } from './planContext';
import { PLAN_TABLES, type FieldDefinition, type PlanTableName } from './planTables';

/** One row as a formula sees it: the cells of its own row by field, and its place. */
export interface FormulaRow {
  /** 0-based; filled rows first, then the spare ones. */
  readonly index: number;
  /** 1-based row of the sheet. */
  readonly row: number;
  /** True for a row kept ready for people. */
  readonly isSpare: boolean;
  /** `$D8` of this row. */
  readonly cell: (field: string) => string;
}

export interface TableOptions {
  /** Formula of each computed field (`check` apart); null leaves the cell empty. */
  readonly formulas?: Readonly<Record<string, (row: FormulaRow) => string | null>>;
  /** Field that must be filled for a row to count, or several of which one is enough; the first by default. Formulas give "" without it. */
  readonly key?: string | readonly string[];
  /** Number format of one cell, when the kind of the field does not decide. */
  readonly format?: (field: string, index: number) => string | undefined;
  readonly style?: (field: string, index: number) => StyleSpec | undefined;
  /** Shown in place of the label of the messages. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Height in points of the header row. */
  readonly headerHeight?: number;
}

/** Cells that people fill stand on white in blue ink, the convention of finance; computed cells are grey. */
const INPUT: StyleSpec = { color: '1F3FA8', locked: false };
const COMPUTED: StyleSpec = { fill: COLORS.light, locked: true };

/**
 * Puts a table of the plan with its rows, spare rows, formulas, validations and the tones of its `check` column.
 * Returns the parts of the sheet that are not cells.
 */
export function putTable(
  canvas: Canvas,
  context: PlanContext,
  name: PlanTableName,
  options: TableOptions = {},
): { readonly table: TableSpec; readonly validations: readonly ValidationSpec[] } {
  const definition = PLAN_TABLES[name];
  const place = context.layout.place(name);
  const rows = context.rows(name);
  const { fields, left } = definition;
  const letter = (field: string): string => columnLetters(context.layout.column(name, field));
  const keys = [options.key ?? fields[0]!.id].flat();
  const cellStyle = cellStyles(context, options);
  const alerts = rowAlerts(name).filter(() => true);
  fields.forEach((field, offset) => {
    canvas.put(
      place.header,
      left + offset,
      options.labels?.[field.id] ?? context.label(name, field.id),
      headerStyle(field, cellStyle(field, 0)),
    );
  });
  canvas.height(place.header, options.headerHeight ?? 32);
  for (let index = 0; index <= place.last - place.first; index++) {
    const row = place.first + index;
    const isSpare = index >= rows.length;
    const cell = (field: string): string => `$${letter(field)}${row}`;
    const formulaRow: FormulaRow = { index, row, isSpare, cell };
    const heights: { text: string; width: number }[] = [];
    fields.forEach((field, offset) => {
      const given = rows[index]?.[field.id];
      const style = cellStyle(field, index, given);
      const formula =
        field.kind === 'check'
          ? checkFormula(context, alerts, cell)
          : options.formulas?.[field.id]?.(formulaRow);
      if (formula !== undefined && formula !== null) {
        canvas.put(row, left + offset, null, style, {
          formula: `IF(${keys.map(cell).join('&')}="","",${formula})`,
        });
      } else {
        canvas.put(row, left + offset, given ?? null, style);
        if (field.kind === 'long' && typeof given === 'string')
          heights.push({ text: given, width: field.width });
      }
      if (field.id === 'why') heights.push({ text: 'x'.repeat(130), width: field.width });
    });
    canvas.height(row, Math.max(18, textHeight(heights)));
  }
  if (fields.some(({ kind }) => kind === 'check')) canvas.conditional(checkTones(letter('check'), place));
  return {
    table: {
      name,
      range: `${formatAddress(place.header, left)}:${formatAddress(place.last, place.right)}`,
    },
    validations: fields.flatMap((field) => validation(context, name, field)),
  };
}

/** Gives the style of each cell; cells that look the same share one, which is then compared and written once. */
function cellStyles(
  context: PlanContext,
  options: TableOptions,
): (field: FieldDefinition, index: number, value?: CellValue) => StyleSpec {
  const made = new Map<string, StyleSpec>();
  return (field, index, value) => {
    const format = options.format?.(field.id, index) ?? fieldFormat(context, field, value);
    const own = options.style?.(field.id, index);
    const key = [field.kind, field.computed, format, JSON.stringify(own)].join('\n');
    let style = made.get(key);
    if (style === undefined) {
      style = {
        ...BASE[field.kind],
        ...(format === undefined ? {} : { numberFormat: format }),
        ...(field.computed ? COMPUTED : INPUT),
        ...own,
      };
      made.set(key, style);
    }
    return style;
  };
}

/** A label stands over what it names; on the right it leaves room for the button of the filter. */
function headerStyle({ width }: FieldDefinition, { align }: StyleSpec): StyleSpec {
  if (align === undefined || align === 'left') return { ...STYLES.header, align: 'left', indent: 1 };
  if (align === 'right' && width >= ROOM_FOR_BUTTON) return { ...STYLES.header, align, indent: 2 };
  return STYLES.header;
}

/** Narrower columns keep their label in the middle. */
const ROOM_FOR_BUTTON = 13;

const centered: StyleSpec = { ...STYLES.text, align: 'center', indent: 0 };

const BASE: Readonly<Record<FieldDefinition['kind'], StyleSpec>> = {
  text: STYLES.text,
  long: STYLES.wrapped,
  list: STYLES.text,
  reference: STYLES.text,
  check: { ...STYLES.wrapped, fontSize: 9 },
  date: centered,
  score: centered,
  money: STYLES.number,
  percent: STYLES.number,
  integer: STYLES.number,
  decimal: STYLES.number,
};

function fieldFormat(
  { formats }: PlanContext,
  { kind }: FieldDefinition,
  value: CellValue | undefined,
): string | undefined {
  switch (kind) {
    case 'date':
      return formats.date;
    case 'money':
      // A dash is a zero that is known; an empty cell was never filled.
      return formats.moneyOrDash;
    case 'percent':
      return '0%';
    case 'integer':
      return formats.count;
    case 'decimal':
      // An optional digit would leave its separator behind: « 3. ».
      if (typeof value !== 'number') return 'General';
      return Number.isInteger(value) ? '#,##0' : '#,##0.0#';
    default:
      return undefined;
  }
}

/** The labels of the alerts of the row, joined by a middle dot. */
function checkFormula(
  context: PlanContext,
  alerts: ReturnType<typeof rowAlerts>,
  cell: (field: string) => string,
): string {
  if (alerts.length === 0) return '""';
  const parts = alerts.map(
    (alert) =>
      `IF(${alert.when(cell, context)},${quoteText(` · ${context.words.alerts[alert.id]?.label ?? `⟨${alert.id}⟩`}`)},"")`,
  );
  return `MID(${parts.join('&')},4,1000)`;
}

function checkTones(letter: string, place: { first: number; last: number }): ConditionalFormatSpec[] {
  const range = `${letter}${place.first}:${letter}${place.last}`;
  return [{ kind: 'expression', range, formula: `LEN($${letter}${place.first})>0`, style: { ...TONES.bad } }];
}

/** No amount of a plan is larger; a number is asked for, not a bound. */
const LARGEST = '1000000000';

/** What may be typed in a column. */
function validation(
  context: PlanContext,
  name: PlanTableName,
  field: FieldDefinition,
): readonly ValidationSpec[] {
  if (field.computed) return [];
  const { first, last } = context.layout.place(name);
  const letter = columnLetters(context.layout.column(name, field.id));
  const range = `${letter}${first}:${letter}${last}`;
  const words = context.words.validation;
  const label = context.label(name, field.id);
  const between = (
    kind: 'whole' | 'decimal',
    from: string,
    to: string,
    message: string,
  ): ValidationSpec[] => [{ range, kind, operator: 'between', formulae: [from, to], message }];
  switch (field.kind) {
    case 'list':
      return [{ range, kind: 'list', formulae: [`list_${field.list}`], message: words.list(label) }];
    case 'reference': {
      const from = field.from!;
      if (!context.has(PLAN_TABLES[from.table].sheet)) return [];
      const formulae = [context.column(from.table, from.field)];
      return [{ range, kind: 'list', formulae, message: words.reference(label) }];
    }
    case 'date':
      return [
        {
          range,
          kind: 'date',
          operator: 'greaterThanOrEqual',
          formulae: ['36526'],
          message: words.date(label),
        },
      ];
    case 'score':
      return between('whole', '1', '5', words.score(label));
    case 'percent':
      return between('decimal', '0', '1', words.percent(label));
    case 'integer':
      return between('whole', `-${LARGEST}`, LARGEST, words.whole(label));
    case 'money':
    case 'decimal':
      return between('decimal', `-${LARGEST}`, LARGEST, words.number(label));
    default:
      return [];
  }
}
