import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { byKey, type SortKey } from '../model/sortKey';
import { useDashboard, useLook } from './context';

export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** What the column means. */
  readonly tip?: string;
  readonly isNumber: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly sortKey: (row: Row) => SortKey;
}

export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

interface SortableTableProps<Row> {
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly firstSort: Sort;
  readonly total?: readonly ReactNode[];
  /** What is said when there is no row. */
  readonly nothing?: string;
  /** Rows that the workbook has and the page does not. */
  readonly elsewhere?: number;
}

/** A table whose headers sort it; on paper, the rows that fit and how many there are besides. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const { title, columns, rows, rowKey, firstSort, total, nothing, elsewhere = 0 } = props;
  const { data, text } = useDashboard();
  const { isPrinting } = useLook();
  const [sort, setSort] = useState(firstSort);
  const box = useRef<HTMLDivElement>(null);
  const fitting = useFittingRows(box, isPrinting);
  if (rows.length === 0) return <p className="nothing">{nothing ?? text.noRows}</p>;
  const sorting = columns.find(({ id }) => id === sort.column);
  const sorted = sorting ? [...rows].sort(byKey(sorting.sortKey, sort.isDescending, data.language)) : rows;
  const shown = sorted.slice(0, fitting);
  const press = (column: TableColumn<Row>): void =>
    setSort({
      column: column.id,
      isDescending: sort.column === column.id ? !sort.isDescending : column.isNumber,
    });
  return (
    <>
      <div ref={box} className="scroll" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={column.isNumber ? 'number' : undefined}
                  aria-sort={
                    sort.column === column.id ? (sort.isDescending ? 'descending' : 'ascending') : undefined
                  }
                >
                  <button
                    type="button"
                    className="sort"
                    data-tip={column.tip ?? text.sortBy(column.label)}
                    onClick={() => press(column)}
                  >
                    {column.label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <td key={column.id} className={column.isNumber ? 'number' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                {columns.map((column, index) => (
                  <td key={column.id} className={column.isNumber ? 'number' : undefined}>
                    {total[index]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {shown.length < sorted.length && (
        <p className="more">{text.moreRowsHere(sorted.length - shown.length)}</p>
      )}
      {elsewhere > 0 && <p className="more">{text.moreRows(elsewhere)}</p>}
    </>
  );
}

/** Rows of a table that fit its box on paper, where nobody can scroll; on the screen, all of them. */
function useFittingRows(box: RefObject<HTMLDivElement | null>, isPrinting: boolean): number {
  const [count, setCount] = useState(Infinity);
  useLayoutEffect(() => {
    const table = box.current?.querySelector('table');
    if (!isPrinting || !table) return;
    const heightOf = (part: Element | null): number => part?.getBoundingClientRect().height ?? 0;
    // A line is kept for the words that say how many rows there are besides.
    let room = heightOf(box.current) - heightOf(table.tHead) - heightOf(table.tFoot) - MORE_LINE;
    const rows = [...table.tBodies[0]!.rows];
    const first = rows.findIndex((row) => (room -= heightOf(row)) < 0);
    if (first >= 0) setCount(first);
  }, [box, isPrinting]);
  return count;
}

const MORE_LINE = 20;
