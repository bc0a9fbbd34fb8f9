import type { StyleSpec } from '../../../src/workbook/model';
import type { CellStyle } from '../model/grid/sheetGrid';

type Border = NonNullable<StyleSpec['border']>;
type Side = keyof Border;
type Line = Border[Side];

const SIDES: readonly (readonly [Side, string])[] = [
  ['top', 'Top'],
  ['right', 'Right'],
  ['bottom', 'Bottom'],
  ['left', 'Left'],
];

const LINES: Readonly<Record<string, Line>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium' };
const ALIGN: Readonly<Record<string, StyleSpec['align']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, StyleSpec['verticalAlign']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};

/** Looks that a spec has words for; of any other, `lose` is told. */
const KNOWN = new Set([
  'Font.Bold',
  'Font.Italic',
  'Font.Size',
  'Font.Color',
  'Fill.Color',
  'NumberFormat',
  'HorizontalAlignment',
  'VerticalAlignment',
  'WrapText',
  'IndentLevel',
  'Locked',
  ...SIDES.flatMap(([, side]) => ['Style', 'Weight', 'Color'].map((name) => `Border.${side}.${name}`)),
]);

/** Defaults that say nothing. */
const SILENT: Readonly<Record<string, unknown>> = {
  'Font.Name': 'Calibri',
  'Font.Underline': 'None',
  Style: 'Normal',
};

/** The look of a cell, of a rule's cells as well, as a spec says it. */
export function cellStyle(style: CellStyle, lose: (what: string) => void): StyleSpec {
  for (const [name, value] of Object.entries(style)) {
    if (value !== undefined && !KNOWN.has(name) && value !== SILENT[name]) lose(`${name} ${String(value)}`);
  }
  const border = borders(style, lose);
  const borderColor = SIDES.map(([, side]) => style[`Border.${side}.Color`]).find(
    (color) => color !== undefined,
  );
  return defined({
    bold: style['Font.Bold'],
    italic: style['Font.Italic'],
    fontSize: style['Font.Size'],
    color: colour(style['Font.Color']),
    fill: colour(style['Fill.Color']),
    numberFormat: style['NumberFormat'] === 'General' ? undefined : style['NumberFormat'],
    align: ALIGN[String(style['HorizontalAlignment'])],
    verticalAlign: VERTICAL[String(style['VerticalAlignment'])],
    wrap: style['WrapText'],
    indent: style['IndentLevel'],
    locked: style['Locked'],
    border,
    borderColor: border ? colour(borderColor) : undefined,
  }) as StyleSpec;
}

function borders(style: CellStyle, lose: (what: string) => void): Border | undefined {
  const drawn = SIDES.flatMap(([name, side]): readonly (readonly [Side, Line])[] => {
    const line = style[`Border.${side}.Style`];
    if (line === undefined || line === 'None') return [];
    const weight = String(style[`Border.${side}.Weight`] ?? 'Thin');
    if (line !== 'Continuous' || !LINES[weight]) lose(`border ${String(line)}, ${weight}`);
    return [[name, LINES[weight] ?? 'thin']];
  });
  return drawn.length === 0 ? undefined : Object.fromEntries(drawn);
}

/** `RRGGBB`. */
const colour = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(1) : undefined;

export const defined = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
