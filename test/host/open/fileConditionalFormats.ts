import type { Style } from 'exceljs';
import type { ConditionalFormatSpec } from '../../../src/workbook/model';
import { fileFormula } from './fileFormula';
import { argb } from './fileSheet';
import type { SheetFile } from './fileSpec';
import { fileStyle } from './fileStyle';

/** What exceljs reads of a rule. */
interface ReadRule {
  readonly type: string;
  readonly priority: number;
  readonly formulae?: readonly string[];
  readonly style?: Partial<Style>;
  readonly color?: { readonly argb?: string } | readonly { readonly argb?: string }[];
}

interface WithFormats {
  readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly ReadRule[] }[];
}

/** The rules of a sheet that colour cells, the highest priority first. */
export function fileConditionalFormats({ styled, lose }: SheetFile): readonly ConditionalFormatSpec[] {
  return (styled as unknown as WithFormats).conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .flatMap(({ ref, rule }) =>
      ref.split(' ').flatMap((range): readonly ConditionalFormatSpec[] => {
        const spec = formatSpec(range, rule, (what) => lose(`conditional format on ${range}: ${what}`));
        if (!spec) lose(`conditional format ${rule.type} on ${range}`);
        return spec ? [spec] : [];
      }),
    );
}

function formatSpec(
  range: string,
  { type, formulae = [], style = {}, color }: ReadRule,
  lose: (what: string) => void,
): ConditionalFormatSpec | undefined {
  const colors = (Array.isArray(color) ? color : [color]).flatMap((one) => argb(one?.argb) ?? []);
  switch (type) {
    case 'expression': {
      const { verticalAlign: _, ...look } = fileStyle(style, lose);
      return { kind: 'expression', range, formula: fileFormula(formulae[0] ?? ''), style: look };
    }
    case 'colorScale':
      return { kind: 'colorScale', range, colors };
    case 'dataBar':
      return { kind: 'dataBar', range, color: colors[0] ?? '638EC6' };
    default:
      return undefined;
  }
}
