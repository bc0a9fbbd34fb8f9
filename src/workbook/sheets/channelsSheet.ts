import type { KpiId } from '../../core/kpi';
import type { RichSheetSpec } from '../model';
import { STYLES } from '../theme';
import { FIRST_COLUMN, FIRST_ROW, MARGIN, putBanner, sheetFrame } from './banner';
import { createCanvas, type Canvas } from './canvas';
import {
  directionFormats,
  figureColumns,
  putFigureHeaders,
  putFigureRow,
  type FigureColumn,
} from './measureColumns';
import type { ReportContext } from './reportContext';
import { putNote } from './section';

const KPIS = [
  'spend',
  'impressions',
  'clicks',
  'ctr',
  'cpc',
  'cpm',
  'conversions',
  'cvr',
  'cpa',
  'conversions_value',
  'roas',
  'leads',
  'qualified_leads',
  'cpl',
  'cost_per_qualified_lead',
  'won_deals',
  'cac',
  'won_amount',
] as const satisfies readonly KpiId[];

const NAME_WIDTH = 30;
/** Room for « 1 234 567,89 € » in bold. */
const FIGURE_WIDTH = 14;

/** One line a channel, and under it one line for each of its platforms; then paid channels together, and everything. */
export function channelsSheet(context: ReportContext): RichSheetSpec {
  const { words } = context;
  const texts = words.sheets.channels;
  const canvas = createCanvas();
  const columns = figureColumns(KPIS, FIRST_COLUMN + 1);
  const lastColumn = FIRST_COLUMN + KPIS.length;
  const wide = { last: lastColumn, width: NAME_WIDTH + KPIS.length * FIGURE_WIDTH };
  putBanner(canvas, context, texts.title, texts.subtitle, lastColumn);
  const headerRow = FIRST_ROW;
  canvas.put(headerRow, FIRST_COLUMN, texts.channelAndPlatform, STYLES.header);
  canvas.height(headerRow, 32);
  putFigureHeaders(canvas, context, headerRow, columns);

  let row = headerRow + 1;
  for (const channelId of context.channels) row = putChannel(canvas, context, row, columns, channelId);
  const lastRow = row - 1;
  const paidRow = context.paidChannels.length > 0 ? row : null;
  if (paidRow !== null) {
    canvas.put(paidRow, FIRST_COLUMN, words.sheets.paid, STYLES.group);
    putFigureRow(canvas, context, paidRow, columns, { channelIds: context.paidChannels }, STYLES.groupNumber);
    row += 1;
  }
  const totalRow = row;
  canvas.put(totalRow, FIRST_COLUMN, words.sheets.total, STYLES.total);
  putFigureRow(canvas, context, totalRow, columns, {}, STYLES.totalNumber);
  canvas.conditional(
    directionFormats(columns, { first: headerRow + 1, last: lastRow, reference: paidRow ?? totalRow }),
  );
  row += 2;
  for (const note of texts.notes) row = putNote(canvas, row, wide, note);
  return {
    ...sheetFrame(words.sheets.names.channels, { headerRow, lastRow: row - 1, lastColumn, paper: 'A3' }),
    freeze: { rows: headerRow, columns: FIRST_COLUMN },
    columnWidths: [MARGIN, NAME_WIDTH, ...KPIS.map(() => FIGURE_WIDTH)],
    ...canvas.finish(),
  };
}

/** The channel in bold, then its platforms; a channel without advertising has its CRM results only. */
function putChannel(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  columns: readonly FigureColumn[],
  channelId: string,
): number {
  canvas.put(row, FIRST_COLUMN, context.channelName(channelId), STYLES.group);
  putFigureRow(canvas, context, row, columns, { channelId }, STYLES.groupNumber);
  const platforms = context.platforms.filter((platform) =>
    context.advertising.some((each) => each.channelId === channelId && each.platform === platform),
  );
  platforms.forEach((platform, index) => {
    const at = row + 1 + index;
    canvas.put(at, FIRST_COLUMN, context.platformName(platform), { ...STYLES.text, indent: 3 });
    putFigureRow(canvas, context, at, columns, { channelId, platform });
  });
  return row + 1 + platforms.length;
}
