import type { Place } from '../../core/pages/page';
import type { Language } from '../../core/report';
import type { TableName } from '../../core/tables';
import { messages } from '../../messages';
import { columnField } from './expressions';
import { headerBand } from './header';
import { rectangle } from './layout';
import type { PbirPage } from './pages';
import type { PbirVisual } from './visual';
import { tableShape } from './visuals';
import { fieldProjection } from './words';

/** Where each row came from, and what it says. */
const LISTS = [
  {
    title: 'adRows',
    table: 'ad_performance',
    place: { column: 0, row: 0, width: 12, height: 8 },
    columns: [
      'source_file',
      'source_line',
      'date_day',
      'period_start',
      'period_end',
      'platform',
      'campaign_name',
      'ad_group_name',
      'spend_reporting',
      'impressions',
      'clicks',
      'conversions',
    ],
  },
  {
    title: 'leadRows',
    table: 'leads',
    place: { column: 0, row: 8, width: 6, height: 8 },
    columns: ['source_file', 'source_line', 'date_day', 'lead_id', 'lead_status', 'is_qualified'],
  },
  {
    title: 'dealRows',
    table: 'deals',
    place: { column: 6, row: 8, width: 6, height: 8 },
    columns: ['source_file', 'source_line', 'close_day', 'deal_name', 'deal_status', 'amount_reporting'],
  },
] as const satisfies readonly {
  title: 'adRows' | 'leadRows' | 'dealRows';
  table: TableName;
  place: Place;
  columns: readonly string[];
}[];

/** The hidden page with the rows behind a channel or a campaign, each with its file and line. */
export function sourceRows(language: Language): PbirPage {
  const { powerbiReport } = messages(language);
  return {
    id: 'source_rows',
    displayName: powerbiReport.sourceRows,
    visuals: [
      ...headerBand(language, powerbiReport.sourceRows, undefined, true),
      ...LISTS.map(({ title, table, place, columns }): PbirVisual => {
        const words = { language, isSwitched: false };
        const values = columns.map((column) => fieldProjection(words, { table, column }));
        return {
          id: `source_${table}`,
          at: rectangle(place, false),
          title: powerbiReport[title],
          ...tableShape(words, values, powerbiReport[title]),
          sort: { by: columnField(table, 'source_line'), descending: false },
        };
      }),
    ],
    drillThrough: [columnField('channels', 'channel_name'), columnField('campaigns', 'campaign_name')],
  };
}
