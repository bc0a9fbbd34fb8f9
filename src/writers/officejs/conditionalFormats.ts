import type { ConditionalFormatSpec, StyleSpec } from '../../workbook/model';
import { DEFAULT_BORDER_COLOR } from '../borderColor';
import type { Batch } from './batch';

const EDGES = { top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' } as const;

/** Adds the rules from the last to the first: Excel puts each new one on top. */
export async function writeConditionalFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormatSpec[],
): Promise<void> {
  for (const format of [...formats].reverse()) {
    await batch.makeRoom(6);
    // One range where it is one: a rule over several has fewer members in Excel's API.
    const rules = (
      format.range.includes(' ')
        ? sheet.getRanges(format.range.replaceAll(' ', ',')).untrack()
        : sheet.getRange(format.range).untrack()
    ).conditionalFormats;
    if (format.kind === 'expression') {
      const { custom } = rules.add('Custom');
      custom.rule.formula = `=${format.formula}`;
      applyStyle(custom.format, format.style);
    } else if (format.kind === 'dataBar') {
      const { dataBar } = rules.add('DataBar');
      dataBar.positiveFormat.fillColor = `#${format.color}`;
      dataBar.positiveFormat.gradientFill = false;
    } else rules.add('ColorScale').colorScale.criteria = scaleOf(format.colors);
  }
}

function applyStyle(format: Excel.ConditionalRangeFormat, style: StyleSpec): void {
  const { bold, italic, color, fill, numberFormat, border, borderColor } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    if (border?.[side] === undefined) continue;
    const edge = format.borders.getItem(EDGES[side]);
    edge.style = 'Continuous';
    edge.color = `#${borderColor ?? DEFAULT_BORDER_COLOR}`;
  }
}

function scaleOf(colors: readonly string[]): Excel.ConditionalColorScaleCriteria {
  const [low, middle, high] = colors.length === 2 ? [colors[0], undefined, colors[1]] : colors;
  return {
    minimum: { type: 'LowestValue', color: `#${low}` },
    ...(middle === undefined
      ? {}
      : { midpoint: { type: 'Percentile' as const, formula: '50', color: `#${middle}` } }),
    maximum: { type: 'HighestValue', color: `#${high}` },
  };
}
