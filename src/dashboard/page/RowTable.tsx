import type { CubeValue } from '../../core/figures/cube';
import type { KpiUnit } from '../../core/kpi/kpi';
import { formatDate, formatNumber } from '../../messages/format';
import type { RowColumn, RowList } from '../model/dashboardData';
import { sortKey } from '../model/sortKey';
import { NO_FIGURE, writeFigure } from '../model/writeFigure';
import { useDashboard } from './context';
import { SortableTable, type Sort, type TableColumn } from './SortableTable';

interface RowTableProps {
  readonly title: string;
  readonly list: RowList;
  /** The rows are those of a plan, which a workbook may be without. */
  readonly isOfPlan: boolean;
  readonly firstSort: Sort;
}

interface Row {
  readonly place: number;
  readonly values: readonly CubeValue[];
  readonly unit: KpiUnit | null;
}

/** Values that call for a person, or that are good news. */
const TONES: Readonly<Record<string, 'better' | 'worse'>> = {
  'is_due true': 'worse',
  'severity error': 'worse',
  'status refused': 'worse',
  'verdict keep': 'better',
};

/** Rows of a table of the workbook as they are. */
export function RowTable({ title, list, isOfPlan, firstSort }: RowTableProps) {
  const { data, text } = useDashboard();
  const rows = list.rows.map((values, place): Row => ({
    place,
    values,
    unit: (list.units?.[place] ?? null) as KpiUnit | null,
  }));
  const write = (value: CubeValue, { format, words }: RowColumn, unit: KpiUnit | null): string => {
    if (value === null) return format === 'text' || format === 'date' ? '' : NO_FIGURE;
    switch (format) {
      case 'text':
        return value;
      case 'code':
        return words?.[value] ?? value;
      case 'boolean':
        return value === 'true' ? text.yes : text.no;
      case 'date':
        return formatDate(data.language, value);
      case 'money':
        return writeFigure(Number(value), 'currency', data);
      case 'percent':
        return writeFigure(Number(value), 'percent', data);
      case 'unit':
        return writeFigure(Number(value), unit ?? 'count', data);
      case 'integer':
      case 'decimal':
        return formatNumber(data.language, Number(value));
    }
  };
  const columns = list.columns.map((column, index): TableColumn<Row> => ({
    id: column.name,
    label: column.label,
    isNumber: ['integer', 'money', 'decimal', 'percent', 'unit'].includes(column.format),
    cell: ({ values, unit }) => {
      const value = values[index] ?? null;
      const tone = TONES[`${column.name} ${value}`];
      const words = write(value, column, unit);
      if (column.format === 'date') return <span className="day">{words}</span>;
      return tone ? <span className={`change ${tone}`}>{words}</span> : words;
    },
    sortKey: ({ values }) => sortKey(values[index] ?? null, column),
  }));
  return (
    <SortableTable
      title={title}
      columns={columns}
      rows={rows}
      rowKey={({ place }) => String(place)}
      firstSort={firstSort}
      {...(isOfPlan && data.plan === null ? { nothing: text.noPlan } : {})}
      elsewhere={list.total - list.rows.length}
    />
  );
}
