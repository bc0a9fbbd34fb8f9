import { serialDate } from '../../core/dateSerial';
import { isIsoDay } from '../../core/schedule/isoDay';
import { foldText } from '../../core/smart/foldText';
import type { OpenCell } from '../../workbook/openWorkbook';
import type { ReportScope } from '../../powerbi/embed/reportScope';
import type { SelectedRows } from '../book/book';

/** Headers of a column of campaigns and of columns of days, in the sheets and the data tables of Jalon and in exports; without accents. */
const CAMPAIGN_HEADERS: ReadonlySet<string> = new Set([
  'campaign_name',
  'campaign',
  'campagne',
  'nom de la campagne',
  'campaign name',
]);
const DAY_HEADERS: ReadonlySet<string> = new Set([
  'date_day',
  'period_start',
  'period_end',
  'date',
  'day',
  'jour',
]);

/** Campaigns and period that the selected rows name, under the nearest header above them; null when they name neither. */
export function selectedScope({ above, rows }: SelectedRows): ReportScope | null {
  // Whoever selects a header with its rows means the rows.
  const header = [...above].reverse().find(isHeader) ?? rows.find(isHeader);
  if (header === undefined) return null;
  const cellsUnder = (names: ReadonlySet<string>): readonly OpenCell[] => {
    const columns = header.flatMap((cell, column) => (names.has(folded(cell)) ? [column] : []));
    return rows.filter((row) => row !== header).flatMap((row) => columns.map((column) => row[column] ?? ''));
  };
  const names = cellsUnder(CAMPAIGN_HEADERS).map((cell) => String(cell).trim());
  const campaigns = [...new Set(names)].filter((name) => name !== '');
  const days = cellsUnder(DAY_HEADERS)
    .flatMap((cell) => dayOf(cell) ?? [])
    .sort();
  if (campaigns.length === 0 && days.length === 0) return null;
  return { campaigns, start: days[0] ?? null, end: days.at(-1) ?? null };
}

function isHeader(row: readonly OpenCell[]): boolean {
  return row.some((cell) => CAMPAIGN_HEADERS.has(folded(cell)) || DAY_HEADERS.has(folded(cell)));
}

function folded(cell: OpenCell): string {
  return foldText(String(cell)).trim();
}

/** Dates are Excel's serial days, or texts that begin with a day. */
function dayOf(cell: OpenCell): string | undefined {
  if (typeof cell === 'number') return serialDate(cell);
  const day = String(cell).slice(0, 10);
  return isIsoDay(day) ? day : undefined;
}
