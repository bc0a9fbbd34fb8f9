import { formatAddress, formatRange } from '../../../src/workbook/address';
import type { ConditionalFormatSpec } from '../../../src/workbook/model';
import type { ConditionalFormat } from '../model/conditionalFormats/conditionalFormat';
import type { Rect } from '../model/grid/rectangles';
import { record } from '../model/wireArguments';
import type { Worksheet } from '../model/worksheet';
import { cellStyle } from './cellStyle';
import type { Lose } from './toWorkbookSpec';

/** Conditional formats, the highest priority first; comparisons and texts become formulas. */
export const conditionalFormatSpecs = (sheet: Worksheet, lose: Lose): readonly ConditionalFormatSpec[] =>
  sheet.conditionalFormats.flatMap((format) =>
    format.rects.flatMap((rect) => {
      const spec = conditionalFormatSpec(format, rect, lose);
      if (!spec) lose(`conditional format ${format.kind} on ${formatRange(rect)}`);
      return spec ? [spec] : [];
    }),
  );

function conditionalFormatSpec(
  { kind, facts }: ConditionalFormat,
  rect: Rect,
  lose: Lose,
): ConditionalFormatSpec | undefined {
  const range = formatRange(rect);
  switch (kind) {
    case 'ColorScale': {
      const { minimum, midpoint, maximum } = record(facts.get('Criteria'));
      const colors = [minimum, midpoint, maximum].flatMap((point) =>
        point == null ? [] : String(record(point)['color']).replace('#', ''),
      );
      return { kind: 'colorScale', range, colors };
    }
    case 'DataBar':
      return { kind: 'dataBar', range, color: String(facts.get('Positive.FillColor') ?? '#638EC6').slice(1) };
    default: {
      const formula = formulaOf(kind, facts, rect);
      if (formula === undefined) return undefined;
      const looks = Object.fromEntries([...facts].filter(([name]) => name !== 'Rule' && name !== 'Formula'));
      return {
        kind: 'expression',
        range,
        formula,
        style: cellStyle(looks, (what) => lose(`conditional format on ${range}: ${what}`)),
      };
    }
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

function formulaOf(
  kind: string,
  facts: ReadonlyMap<string, unknown>,
  { top, left }: Rect,
): string | undefined {
  const cell = formatAddress(top, left);
  if (kind === 'Custom') return String(facts.get('Formula') ?? '').slice(1) || undefined;
  const rule = record(facts.get('Rule'));
  const operand = (name: string): string => String(rule[name]).replace(/^=/, '');
  if (kind === 'CellValue') {
    const operator = String(rule['operator']);
    const between = `AND(${cell}>=${operand('formula1')},${cell}<=${operand('formula2')})`;
    if (operator === 'Between') return between;
    if (operator === 'NotBetween') return `NOT(${between})`;
    return `${cell}${COMPARISONS[operator]}${operand('formula1')}`;
  }
  if (kind !== 'ContainsText') return undefined;
  const text = `"${operand('text').replaceAll('"', '""')}"`;
  const found = `ISNUMBER(SEARCH(${text},${cell}))`;
  switch (rule['operator']) {
    case 'Contains':
      return found;
    case 'NotContains':
      return `NOT(${found})`;
    case 'BeginsWith':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    default:
      return `RIGHT(${cell},LEN(${text}))=${text}`;
  }
}
