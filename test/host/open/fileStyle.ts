import type { Border, Color, Style } from 'exceljs';
import type { StyleSpec } from '../../../src/workbook/model';
import { defined } from '../save/cellStyle';
import { argb } from './fileSheet';

/** Size of the usual font, black of the usual theme. */
const USUAL_SIZE = 11;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const LINES = ['thin', 'medium', 'hair'] as const;

/** The look of a cell, or of a rule's cells, as a spec says it; of any other look, `lose` is told. */
export function fileStyle(style: Partial<Style>, lose: (what: string) => void): StyleSpec {
  const { fill, protection, numFmt } = style;
  const [alignment, border] = [style.alignment ?? {}, style.border ?? {}];
  const font = style.font ?? {};
  const drawn = SIDES.flatMap((side) => {
    const line = border[side]?.style;
    if (line === undefined) return [];
    const known = LINES.find((one) => one === line);
    if (!known) lose(`border ${line}`);
    return [[side, known ?? 'thin'] as const];
  });
  const borderColor = SIDES.map((side) => colourOf(border[side])).find((colour) => colour !== undefined);
  const color = rgb(font.color);
  const pattern = fill?.type === 'pattern' ? fill : undefined;
  return defined({
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    fontSize: font.size === USUAL_SIZE ? undefined : font.size,
    color: color === '000000' ? undefined : color,
    // A rule's fill is read from its background.
    fill: pattern?.pattern === 'none' ? undefined : (rgb(pattern?.fgColor) ?? rgb(pattern?.bgColor)),
    numberFormat: numFmt === 'General' ? undefined : formatCode(numFmt),
    align: (['left', 'center', 'right'] as const).find((one) => one === alignment.horizontal),
    verticalAlign: VERTICAL[alignment.vertical ?? 'bottom'],
    wrap: alignment.wrapText || undefined,
    indent: alignment.indent || undefined,
    locked: protection?.locked === false ? false : undefined,
    border: drawn.length > 0 ? Object.fromEntries(drawn) : undefined,
    borderColor: drawn.length > 0 ? borderColor : undefined,
  }) as StyleSpec;
}

const VERTICAL: Readonly<Record<string, StyleSpec['verticalAlign'] | undefined>> = {
  top: 'top',
  middle: 'middle',
};

const colourOf = (border: Partial<Border> | undefined): string | undefined => rgb(border?.color);

const rgb = (color: Partial<Color> | undefined): string | undefined => argb(color?.argb);

/** exceljs gives the format of a rule with its number. */
function formatCode(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (typeof given !== 'object' || given === null || !('formatCode' in given)) return undefined;
  return String(given.formatCode);
}
