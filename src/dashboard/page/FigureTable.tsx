import type { FigureId } from '../../core/figures';
import { evaluateFigure, type CubeFilter } from '../../core/figures/evaluateFigure';
import { figureById } from '../../core/figures';
import type { Field } from '../../core/pages/page';
import { groupsOf, type Group } from '../model/groups';
import { whyNone } from '../model/whyNone';
import { useDashboard } from './context';
import { FigureText } from './FigureText';
import { SortableTable, type TableColumn } from './SortableTable';
import { Whole } from './Whole';

interface FigureTableProps {
  readonly title: string;
  readonly by: readonly Field[];
  readonly figures: readonly FigureId[];
  readonly filter: CubeFilter;
}

/** Figures split by a field, with the whole below them. */
export function FigureTable({ title, by, figures, filter }: FigureTableProps) {
  const dashboard = useDashboard();
  const { cube, data, text, wordsOf } = dashboard;
  // The marks of small samples stand beside their ratios, not in columns of their own.
  const shown = figures.filter((id) => figureById(id).from.kind !== 'few');
  const groups = groupsOf(dashboard, by, shown, filter);
  const columns: readonly TableColumn<Group>[] = [
    ...by.map(({ table, column }, index): TableColumn<Group> => ({
      id: `${table}.${column}`,
      label: data.words.columns[`${table}.${column}`] ?? column,
      isNumber: false,
      cell: ({ labels }) => labels[index],
      sortKey: ({ labels }) => labels[index]!,
    })),
    ...shown.map((id): TableColumn<Group> => ({
      id,
      label: wordsOf(id).label,
      tip: wordsOf(id).definition,
      isNumber: true,
      cell: (group) => (
        <FigureText id={id} value={group.values[id] ?? null} cube={group.cube} filter={group.filter} />
      ),
      sortKey: ({ values }) => values[id] ?? null,
    })),
  ];
  const total = columns.map(({ id, isNumber }, index) =>
    isNumber ? (
      <FigureText
        key={id}
        id={id as FigureId}
        value={evaluateFigure(cube, id as FigureId, filter)}
        cube={cube}
        filter={filter}
      />
    ) : index === 0 ? (
      text.total
    ) : (
      ''
    ),
  );
  return (
    <>
      <SortableTable
        title={title}
        columns={columns}
        rows={groups}
        rowKey={({ key }) => String(key)}
        firstSort={{ column: shown[0]!, isDescending: true }}
        total={total}
        nothing={whyNone(cube, shown[0]!, filter, text, (id) => wordsOf(id).label)}
      />
      {groups.length > 0 && <Whole figures={shown} filter={filter} />}
    </>
  );
}
