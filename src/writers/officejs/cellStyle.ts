import type { CellSpec, StyleSpec } from '../../workbook/model';
import { DEFAULT_BORDER_COLOR } from '../borderColor';
import { areaLists } from './areas';
import type { Batch } from './batch';

const SIDES = { top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' } as const;
const INSIDE = {
  top: 'InsideHorizontal',
  right: 'InsideVertical',
  bottom: 'InsideHorizontal',
  left: 'InsideVertical',
} as const;
const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;

/** Gives the cells of a sheet their looks, all cells of one style at once. */
export async function writeStyles(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly CellSpec[],
): Promise<void> {
  const groups = new Map<string, { readonly style: StyleSpec; readonly addresses: string[] }>();
  // Builders give the same style to many cells: each is read once.
  const groupOf = new Map<StyleSpec, { readonly addresses: string[] } | undefined>();
  for (const { at, style } of cells) {
    if (style === undefined) continue;
    if (!groupOf.has(style)) {
      const { numberFormat: _written, ...looks } = style;
      const key = JSON.stringify(looks);
      if (key !== '{}' && !groups.has(key)) groups.set(key, { style: looks, addresses: [] });
      groupOf.set(style, groups.get(key));
    }
    groupOf.get(style)?.addresses.push(at);
  }
  for (const { style, addresses } of groups.values()) {
    for (const list of areaLists(addresses)) {
      await batch.makeRoom(10 + list.length / 4);
      applyStyle(sheet.getRanges(list).untrack().format, style);
    }
  }
}

/** Gives one style to a range or to several. */
export function applyStyle(format: Excel.RangeFormat, style: StyleSpec): void {
  const { bold, italic, fontSize, color, fill, align, verticalAlign, wrap, indent, locked } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (fontSize !== undefined) format.font.size = fontSize;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align !== undefined || indent) format.horizontalAlignment = ALIGN[align ?? 'left'];
  if (verticalAlign !== undefined) format.verticalAlignment = VERTICAL[verticalAlign];
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  if (locked !== undefined) format.protection.locked = locked;
  applyBorders(format, style);
}

/** Every cell of the areas has its own border, so that the lines between neighbours are drawn too. */
function applyBorders(format: Excel.RangeFormat, { border, borderColor }: StyleSpec): void {
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = border?.[side];
    if (line === undefined) continue;
    for (const place of [SIDES[side], INSIDE[side]]) {
      const drawn = format.borders.getItem(place);
      drawn.style = 'Continuous';
      drawn.weight = WEIGHTS[line];
      drawn.color = `#${borderColor ?? DEFAULT_BORDER_COLOR}`;
    }
  }
}
