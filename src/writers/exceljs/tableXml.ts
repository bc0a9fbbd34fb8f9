import { MAIN_NAMESPACE } from './package';
import { attributes, element, XML_HEADER, xmlAttribute, xmlText } from './xmlText';

/** What a table part says; `range` includes the header row and, when there is one, the totals row. */
export interface TablePart {
  /** Unique in the workbook, from 1. */
  readonly id: number;
  readonly name: string;
  readonly range: string;
  /** The range without the totals row. */
  readonly filterRange: string;
  readonly columns: readonly TableColumnPart[];
  readonly style: string;
}

export interface TableColumnPart {
  readonly name: string;
  /** What the totals row shows under this column; both empty without a totals row. */
  readonly totalsLabel?: string;
  readonly totalsFormula?: string;
}

/** The XML of an Excel table with its filter buttons and banded rows. */
export function tableXml(table: TablePart): string {
  const hasTotals = table.range !== table.filterRange;
  return (
    XML_HEADER +
    element(
      'table',
      {
        xmlns: MAIN_NAMESPACE,
        id: table.id,
        name: table.name,
        displayName: table.name,
        ref: table.range,
        totalsRowCount: hasTotals ? 1 : undefined,
        totalsRowShown: hasTotals ? undefined : 0,
      },
      element('autoFilter', { ref: table.filterRange }),
      element('tableColumns', { count: table.columns.length }, ...table.columns.map(columnXml)),
      element('tableStyleInfo', {
        name: table.style,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    )
  );
}

// Excel's own codes of SUBTOTAL that leave hidden rows out, and what the totals row calls them.
const SUBTOTALS: Readonly<Record<string, string>> = {
  '101': 'average',
  '102': 'countNums',
  '103': 'count',
  '104': 'max',
  '105': 'min',
  '109': 'sum',
};

function columnXml(column: TableColumnPart, index: number): string {
  const { totalsFormula } = column;
  const subtotal = totalsFormula && /^SUBTOTAL\((10[1-59]),[^()]*\[[^[\]]+\]\)$/.exec(totalsFormula);
  const known = subtotal ? SUBTOTALS[subtotal[1] ?? ''] : undefined;
  // A line break in a header stands as its escape here, whatever the cell holds.
  const name = column.name
    .split('\n')
    .map((line) => xmlAttribute(line))
    .join('_x000a_');
  const rest = attributes({
    totalsRowLabel: column.totalsLabel,
    totalsRowFunction: totalsFormula === undefined ? undefined : (known ?? 'custom'),
  });
  const formula =
    totalsFormula !== undefined && known === undefined
      ? `<totalsRowFormula>${xmlText(totalsFormula)}</totalsRowFormula>`
      : '';
  return `<tableColumn id="${index + 1}" name="${name}"${rest}>${formula}</tableColumn>`;
}
