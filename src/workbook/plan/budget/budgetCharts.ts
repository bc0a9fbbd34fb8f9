import { columnLetters, formatAddress } from '../../address';
import type { ChartSeriesSpec, ChartSpec } from '../../model';
import { COLORS } from '../../theme';
import type { PlanContext } from '../planContext';
import { breakdownRows, lineColumn, MONTH_FIELDS, monthCells } from './budgetPlaces';
import { PASSED_ROW } from './putControls';

/** Planned and invoiced by month, planned by month and nature, planned by channel; to the right of the figures, on the second page of a print. */
export function budgetCharts(context: PlanContext): readonly ChartSpec[] {
  const rows = breakdownRows(context);
  const { charts } = context.words.money.budget;
  const valueFormat = axisFormat(context);
  const months = (row: number, color?: string, name = `B${row}`): ChartSeriesSpec => ({
    name: context.at('budget', name),
    categories: context.at('budget', monthCells(context, rows.natureHead)),
    values: context.at('budget', monthCells(context, row)),
    ...(color === undefined ? {} : { color }),
  });
  const month = (index: number): number => context.layout.column('t_budget', MONTH_FIELDS[index]!);
  const place = (left: number, right: number): Pick<ChartSpec, 'from' | 'to'> => ({
    from: formatAddress(6, left),
    to: formatAddress(PASSED_ROW + 2, right),
  });
  const planned = lineColumn(context, 'planned');
  const channels = [rows.channels[0]!.row, rows.channels.at(-1)!.row] as const;
  return [
    {
      kind: 'column',
      title: charts.months,
      ...place(context.layout.column('t_budget', 'check'), month(2)),
      series: [
        months(rows.full, COLORS.blue, `${planned}${rows.natureHead}`),
        months(rows.actualByMonth, COLORS.amber, `${lineColumn(context, 'actual')}${rows.natureHead}`),
      ],
      valueFormat,
      categoryFormat: context.formats.month,
    },
    {
      kind: 'column',
      stacked: true,
      title: charts.natures,
      ...place(month(3), month(11)),
      series: rows.natures.map(({ row }) => months(row)),
      valueFormat,
      categoryFormat: context.formats.month,
    },
    {
      kind: 'bar',
      title: charts.channels,
      from: formatAddress(rows.channelTitle, context.layout.column('t_budget', 'check')),
      to: formatAddress(rows.channelTotal, month(6)),
      series: [
        {
          name: context.at('budget', `${planned}${rows.channelHead}`),
          categories: context.at(
            'budget',
            `${columnLetters(2)}${channels[0]}:${columnLetters(2)}${channels[1]}`,
          ),
          values: context.at('budget', `${planned}${channels[0]}:${planned}${channels[1]}`),
          color: COLORS.teal,
        },
      ],
      valueFormat,
    },
  ];
}

/** From this envelope on, axes are in thousands: their labels would not fit side by side. */
const SHORTENED = 60_000;

function axisFormat({ plan, formats }: PlanContext): string {
  return plan.budget.envelope.amount >= SHORTENED ? formats.thousands : formats.wholeMoney;
}
