import type { Style } from 'exceljs';
import type { StyleSpec } from '../../workbook/model';
import { DEFAULT_BORDER_COLOR } from '../borderColor';

/** The exceljs style of a cell's style; `fallbackFormat` is the number format when the style names none. */
export function cellStyle(style: StyleSpec, fallbackFormat?: string): Partial<Style> {
  const numFmt = style.numberFormat ?? fallbackFormat;
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    ...fontOf(style),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } }),
    ...alignmentOf(style),
    ...borderOf(style),
    ...(style.locked === undefined ? {} : { protection: { locked: style.locked } }),
  };
}

function fontOf(style: StyleSpec): Partial<Style> {
  const { bold, italic, fontSize, color } = style;
  if (bold === undefined && italic === undefined && fontSize === undefined && color === undefined) return {};
  return {
    font: {
      name: 'Calibri',
      family: 2,
      scheme: 'minor',
      size: fontSize ?? 11,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      color: color === undefined ? { theme: 1 } : { argb: `FF${color}` },
    },
  };
}

function alignmentOf(style: StyleSpec): Partial<Style> {
  const { align, verticalAlign, wrap, indent } = style;
  if (align === undefined && verticalAlign === undefined && wrap === undefined && indent === undefined)
    return {};
  // Excel ignores an indent without a side; left is where text is.
  const horizontal = align ?? (indent ? 'left' : undefined);
  return {
    alignment: {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(verticalAlign === undefined ? {} : { vertical: verticalAlign }),
      ...(wrap === undefined ? {} : { wrapText: wrap }),
      ...(indent === undefined ? {} : { indent }),
    },
  };
}

function borderOf(style: StyleSpec): Partial<Style> {
  if (style.border === undefined) return {};
  const color = { argb: `FF${style.borderColor ?? DEFAULT_BORDER_COLOR}` };
  return {
    border: Object.fromEntries(
      Object.entries(style.border).map(([side, line]) => [side, { style: line, color }]),
    ),
  };
}
