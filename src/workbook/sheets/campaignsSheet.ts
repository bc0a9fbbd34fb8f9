import { compareDecimals, decimalToNumber, sumDecimals } from '../../core/decimal';
import type { KpiId } from '../../core/kpi';
import type { Decimal } from '../../core/report';
import { formatNumber } from '../../messages';
import { formatAddress, formatRange } from '../address';
import type { RichSheetSpec } from '../model';
import { COLORS, STYLES } from '../theme';
import { FIRST_COLUMN, FIRST_ROW, MARGIN, putBanner, sheetFrame } from './banner';
import { createCanvas, type Canvas } from './canvas';
import { directionFormats, figureColumns, putFigureHeaders, putFigureRow } from './measureColumns';
import type { ReportContext } from './reportContext';
import { putNote, putSection } from './section';

/** Campaigns listed; the others are in the table monthly_ad_performance. */
const MAX_CAMPAIGNS = 500;
/** Lines of each list of unmatched names. */
const MAX_UNMATCHED = 100;

const KPIS = [
  'spend',
  'impressions',
  'clicks',
  'ctr',
  'cpc',
  'conversions',
  'cpa',
  'conversions_value',
  'roas',
  'leads',
  'cpl',
  'won_deals',
  'cac',
] as const satisfies readonly KpiId[];

const WIDTHS = { campaign: 46, platform: 20, channel: 22, figure: 14 } as const;

interface Campaign {
  readonly campaignKey: string;
  readonly name: string;
  readonly platform: string;
  readonly channelId: string;
  readonly spend: Decimal | null;
}

/** The campaigns with the largest spend, then what does not match between advertising and CRM. */
export function campaignsSheet(context: ReportContext): RichSheetSpec {
  const { words } = context;
  const texts = words.sheets.campaigns;
  const canvas = createCanvas();
  const all = campaignsBySpend(context);
  const shown = all.slice(0, MAX_CAMPAIGNS);
  const columns = figureColumns(KPIS, FIRST_COLUMN + 3);
  const lastColumn = FIRST_COLUMN + 2 + KPIS.length;
  const width = WIDTHS.campaign + WIDTHS.platform + WIDTHS.channel + KPIS.length * WIDTHS.figure;
  putBanner(
    canvas,
    context,
    texts.title,
    texts.subtitle(formatNumber(context.language, shown.length), all.length > shown.length),
    lastColumn,
  );

  // The total stands above the list: it stays in sight, and sorting the list leaves it alone.
  const totalRow = FIRST_ROW;
  const headerRow = totalRow + 1;
  canvas.band(totalRow, FIRST_COLUMN, FIRST_COLUMN + 2, texts.total, STYLES.total);
  putFigureRow(canvas, context, totalRow, columns, { hasCampaign: true }, STYLES.totalNumber);
  canvas.put(headerRow, FIRST_COLUMN, texts.campaign, STYLES.header);
  canvas.put(headerRow, FIRST_COLUMN + 1, words.sheets.platform, STYLES.header);
  canvas.put(headerRow, FIRST_COLUMN + 2, words.sheets.channel, STYLES.header);
  putFigureHeaders(canvas, context, headerRow, columns);
  canvas.height(headerRow, 32);
  shown.forEach((campaign, index) => {
    const row = headerRow + 1 + index;
    canvas.put(row, FIRST_COLUMN, campaign.name, STYLES.text);
    canvas.put(row, FIRST_COLUMN + 1, context.platformName(campaign.platform), STYLES.text);
    canvas.put(row, FIRST_COLUMN + 2, context.channelName(campaign.channelId), STYLES.text);
    putFigureRow(canvas, context, row, columns, { campaignKey: campaign.campaignKey });
  });
  const lastRow = headerRow + shown.length;
  canvas.conditional(directionFormats(columns, { first: headerRow + 1, last: lastRow, reference: totalRow }));
  if (shown.length > 0) {
    const range = formatRange({
      top: headerRow + 1,
      left: FIRST_COLUMN + 3,
      bottom: lastRow,
      right: FIRST_COLUMN + 3,
    });
    canvas.conditional([{ kind: 'dataBar', range, color: COLORS.tealBar }]);
  }
  const wide = { last: lastColumn, width };
  let row = putNote(canvas, lastRow + 2, wide, texts.note);
  row = putUnmatched(canvas, context, row + 1, lastColumn);
  const table = `${formatAddress(headerRow, FIRST_COLUMN)}:${formatAddress(lastRow, lastColumn)}`;
  return {
    ...sheetFrame(words.sheets.names.campaigns, { headerRow, lastRow: row - 1, lastColumn, paper: 'A3' }),
    freeze: { rows: headerRow, columns: FIRST_COLUMN },
    columnWidths: [
      MARGIN,
      WIDTHS.campaign,
      WIDTHS.platform,
      WIDTHS.channel,
      ...KPIS.map(() => WIDTHS.figure),
    ],
    ...canvas.finish(),
    ...(shown.length > 0 ? { tables: [{ name: 'report_campaigns', range: table }] } : {}),
  };
}

function campaignsBySpend({ report }: ReportContext): readonly Campaign[] {
  const rowsOf = new Map<string, (typeof report.monthly)[number][]>();
  for (const row of report.monthly) {
    const rows = rowsOf.get(row.campaignKey);
    if (rows) rows.push(row);
    else rowsOf.set(row.campaignKey, [row]);
  }
  const campaigns = [...rowsOf].map(([campaignKey, rows]): Campaign => {
    const latest = rows.at(-1);
    return {
      campaignKey,
      name: latest?.campaignName ?? campaignKey,
      platform: latest?.platform ?? '',
      channelId: latest?.channelId ?? '',
      spend: sumDecimals(rows.map((row) => row.spendReporting)),
    };
  });
  return campaigns.sort(
    (a, b) => compareDecimals(b.spend ?? '0', a.spend ?? '0') || (a.campaignKey < b.campaignKey ? -1 : 1),
  );
}

/** Two lists: spend that brought no lead, and leads that name an unknown campaign. */
function putUnmatched(canvas: Canvas, context: ReportContext, firstRow: number, lastColumn: number): number {
  const { words, formats, report } = context;
  const texts = words.sheets.campaigns;
  const { spendWithoutLead, leadWithoutCampaign } = report.unmatched;
  let row = putSection(canvas, firstRow, lastColumn, texts.spendWithoutLead);
  if (spendWithoutLead.length === 0) canvas.put(row++, FIRST_COLUMN, texts.none, STYLES.text);
  else {
    canvas.put(row, FIRST_COLUMN, texts.campaign, STYLES.header);
    canvas.put(row, FIRST_COLUMN + 1, words.sheets.platform, STYLES.header);
    canvas.put(row, FIRST_COLUMN + 2, words.kpis.spend.label, STYLES.header);
    for (const { campaignName, platform, spendReporting } of spendWithoutLead.slice(0, MAX_UNMATCHED)) {
      row += 1;
      canvas.put(row, FIRST_COLUMN, campaignName, STYLES.text);
      canvas.put(row, FIRST_COLUMN + 1, context.platformName(platform), STYLES.text);
      const figure = spendReporting === null ? null : { value: decimalToNumber(spendReporting) };
      canvas.figure(row, FIRST_COLUMN + 2, figure, { ...STYLES.number, numberFormat: formats.money });
    }
    row = putRest(canvas, context, row + 1, spendWithoutLead.length);
  }
  row = putSection(canvas, row + 1, lastColumn, texts.leadWithoutCampaign);
  if (leadWithoutCampaign.length === 0) canvas.put(row++, FIRST_COLUMN, texts.none, STYLES.text);
  else {
    canvas.put(row, FIRST_COLUMN, texts.nameInCrm, STYLES.header);
    canvas.put(row, FIRST_COLUMN + 1, words.kpis.leads.label, STYLES.header);
    for (const { campaignName, leads } of leadWithoutCampaign.slice(0, MAX_UNMATCHED)) {
      row += 1;
      canvas.put(row, FIRST_COLUMN, campaignName, STYLES.text);
      canvas.put(row, FIRST_COLUMN + 1, leads, { ...STYLES.number, numberFormat: formats.count });
    }
    row = putRest(canvas, context, row + 1, leadWithoutCampaign.length);
  }
  return row;
}

/** Says how many lines a cut list leaves out. */
function putRest(canvas: Canvas, context: ReportContext, row: number, count: number): number {
  if (count <= MAX_UNMATCHED) return row;
  const rest = formatNumber(context.language, count - MAX_UNMATCHED);
  canvas.put(row, FIRST_COLUMN, context.words.sheets.campaigns.rest(rest), { ...STYLES.note, wrap: false });
  return row + 1;
}
