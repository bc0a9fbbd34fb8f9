import { figureById } from '../../core/figures';
import { targetStanding, type TargetStanding } from '../model/targets';
import { NO_FIGURE, writeChange, writeFigure } from '../model/writeFigure';
import { useDashboard } from './context';
import { SortableTable, type TableColumn } from './SortableTable';

interface TargetTableProps {
  readonly title: string;
}

/** Targets of the settings beside what was reached over their days. */
export function TargetTable({ title }: TargetTableProps) {
  const dashboard = useDashboard();
  const { data, text } = dashboard;
  const rows = data.targets.map((target) => targetStanding(target, dashboard));
  const write = (value: number | null, { figure }: TargetStanding): string =>
    writeFigure(value, figure === null ? 'count' : figureById(figure).unit, data);
  const gapOf = ({ actual, target }: TargetStanding): number | null =>
    actual === null || target.target === 0 ? null : actual / target.target - 1;
  const channelOf = ({ target }: TargetStanding): string =>
    target.channel === null ? text.allChannels : (data.channels[target.channel] ?? target.channel);
  const columns: readonly TableColumn<TargetStanding>[] = [
    {
      id: 'kpi',
      label: text.targets.kpi,
      isNumber: false,
      cell: ({ target }) => target.label,
      sortKey: ({ target }) => target.label,
    },
    {
      id: 'channel',
      label: text.targets.channel,
      isNumber: false,
      cell: channelOf,
      sortKey: channelOf,
    },
    {
      id: 'period',
      label: text.targets.period,
      isNumber: false,
      cell: ({ target }) => text.targets.days(target.start, target.end),
      sortKey: ({ target }) => target.start,
    },
    {
      id: 'target',
      label: text.targets.target,
      isNumber: true,
      cell: (row) => write(row.target.target, row),
      sortKey: ({ target }) => target.target,
    },
    {
      id: 'actual',
      label: text.targets.actual,
      isNumber: true,
      cell: (row) =>
        row.why === null ? (
          write(row.actual, row)
        ) : (
          <span className="none" data-tip={row.why}>
            <span aria-hidden="true">{NO_FIGURE}</span>
            <span className="unseen">{row.why}</span>
          </span>
        ),
      sortKey: ({ actual }) => actual,
    },
    {
      id: 'gap',
      label: text.targets.gap,
      isNumber: true,
      cell: (row) => {
        const gap = gapOf(row);
        if (gap === null) return NO_FIGURE;
        const tone = row.isMet === null ? '' : row.isMet ? 'better' : 'worse';
        const word = row.isMet === null ? '' : row.isMet ? text.targets.met : text.targets.missed;
        return (
          <span className={`change ${tone}`}>
            {writeChange(gap, data)} {word}
          </span>
        );
      },
      sortKey: gapOf,
    },
  ];
  return (
    <SortableTable
      title={title}
      columns={columns}
      rows={rows}
      rowKey={({ target }) => JSON.stringify(target)}
      firstSort={{ column: 'period', isDescending: false }}
    />
  );
}
