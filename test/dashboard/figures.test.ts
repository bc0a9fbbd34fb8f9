import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES, figureById, type FigureId } from '../../src/core/figures';
import type { Cube, CubeRows } from '../../src/core/figures/cube';
import { evaluateFigure, type CubeFilter } from '../../src/core/figures/evaluateFigure';
import { buildDashboard } from '../../src/dashboard/buildDashboard';
import { openDashboard } from '../../src/dashboard/model/dashboard';
import { readTables } from '../../src/dashboard/readTables';
import { messages } from '../../src/messages';
import { reportFigureText } from '../../src/messages/reportText';
import { openSession, quote, type Session } from '../../src/pipeline/merge/session';
import { openWorkbook, type ReadValue, type ReadWorkbook } from '../../src/pipeline/plan/workbookCells';
import { demoWorkbook, type DemoWorkbook } from './demoWorkbook';

let demo: DemoWorkbook;
let rows: CubeRows;
/** The cube as the page has it: read back, added up, packed and unpacked. */
let cube: Cube;

beforeAll(async () => {
  demo = await demoWorkbook();
  rows = await readTables(demo.workbook);
  cube = openDashboard(buildDashboard(rows)).cube;
});
afterAll(() => demo.scratch.remove());

describe('figures equal the cells of the workbook', () => {
  let book: ReadWorkbook;
  const byLabel = new Map<string, FigureId>(
    FIGURES.filter(({ folder }) => folder === 'advertising' || folder === 'crm').map(({ id }) => [
      reportFigureText('fr', id).label,
      id,
    ]),
  );
  beforeAll(async () => {
    book = await openWorkbook(readFileSync(demo.workbook));
  });

  /** First row from `from` on whose cell in this column is this text. */
  const rowOf = (sheet: string, column: number, text: string, from = 1): number => {
    for (let row = from; row < 200; row += 1)
      if (String(book.cell(sheet, row, column).value) === text) return row;
    throw new Error(`${sheet} has no « ${text} » in column ${column}`);
  };
  /** Columns of a header row that hold a figure of the reports. */
  const figuresIn = (sheet: string, row: number): readonly (readonly [number, FigureId])[] => {
    const found: [number, FigureId][] = [];
    for (let column = 1; column < 25; column += 1) {
      const id = byLabel.get(String(book.cell(sheet, row, column).value));
      if (id) found.push([column, id]);
    }
    return found;
  };
  /** To the cent; an empty cell or « — » says that there is none, and a count of nothing is left empty. */
  const expectCell = (cell: ReadValue, id: FigureId, filter: CubeFilter): void => {
    const value = evaluateFigure(cube, id, filter);
    const at = `${id} ${JSON.stringify(filter)}`;
    if (typeof cell === 'number') {
      const isSum = figureById(id).from.kind === 'sum';
      const difference = Math.abs(Number(value) - cell);
      expect([at, typeof value, difference <= (isSum ? 0.000001 : 1e-9 * Math.max(1, cell))]).toEqual([
        at,
        'number',
        true,
      ]);
    } else if (cell === null) expect([at, value === null || value === 0]).toEqual([at, true]);
    else expect([at, ['—', '#DIV/0!'].includes(String(cell)), value]).toEqual([at, true, null]);
  };

  it('by month and in all, on the overview', () => {
    const sheet = book.sheetNames[0]!;
    const head = rowOf(sheet, 2, 'Mois');
    const figures = figuresIn(sheet, head);
    expect(figures.map(([, id]) => id)).toEqual([
      'spend',
      'impressions',
      'clicks',
      'ctr',
      'cpc',
      'leads',
      'qualified_leads',
      'cpl',
      'cost_per_qualified_lead',
      'won_deals',
      'cac',
    ]);
    let months = 0;
    for (let row = head + 1; book.cell(sheet, row, 2).value !== 'Total'; row += 1, months += 1) {
      const month = String(book.cell(sheet, row, 2).value);
      for (const [column, id] of figures)
        expectCell(book.cell(sheet, row, column).value, id, { months: [month, month] });
    }
    expect(months).toBe(4);
    for (const [column, id] of figures) expectCell(book.cell(sheet, head + 1 + months, column).value, id, {});
  });

  it('by channel, on the sheet of the channels', () => {
    const sheet = book.sheetNames[1]!;
    const head = rowOf(sheet, 2, 'Canal et plateforme');
    const figures = figuresIn(sheet, head);
    expect(figures).toHaveLength(18);
    const channels = Object.entries(messages('fr').channels);
    const seen = channels.filter(([id, name]) => {
      for (let row = head + 1; book.cell(sheet, row, 2).value !== null; row += 1) {
        if (book.cell(sheet, row, 2).value !== name) continue;
        for (const [column, figure] of figures)
          expectCell(book.cell(sheet, row, column).value, figure, { keys: { channel_id: [id] } });
        return true;
      }
      return false;
    });
    expect(seen.map(([id]) => id).sort()).toEqual(
      ['cross_network', 'email', 'offline', 'paid_search', 'paid_social', 'unassigned'].sort(),
    );
    const total = rowOf(sheet, 2, 'Total');
    for (const [column, id] of figures) expectCell(book.cell(sheet, total, column).value, id, {});
  });

  it('by campaign, on the sheet of the campaigns', () => {
    const sheet = book.sheetNames[2]!;
    const head = rowOf(sheet, 2, 'Campagne');
    const figures = figuresIn(sheet, head);
    expect(figures).toHaveLength(13);
    let campaigns = 0;
    for (let row = head + 1; book.cell(sheet, row, 2).value !== null; row += 1, campaigns += 1) {
      const key = rows.campaigns!.find((each) => each['campaign_name'] === book.cell(sheet, row, 2).value)!;
      for (const [column, id] of figures)
        expectCell(book.cell(sheet, row, column).value, id, {
          keys: { campaign_key: [key['campaign_key']!] },
        });
    }
    expect(campaigns).toBe(20);
  });

  it.each(['spend', 'conversions'] as const)('%s by platform and month, on the overview', (id) => {
    const sheet = book.sheetNames[0]!;
    const tables = [rowOf(sheet, 3, 'Google Ads'), 0];
    tables[1] = rowOf(sheet, 3, 'Google Ads', tables[0]! + 1);
    const head = tables[id === 'spend' ? 0 : 1]!;
    const platforms = Object.entries(messages('fr').platforms);
    let cells = 0;
    for (let row = head + 1; book.cell(sheet, row, 2).value !== 'Total'; row += 1)
      for (let column = 3; book.cell(sheet, head, column).value !== 'Total'; column += 1, cells += 1) {
        const month = String(book.cell(sheet, row, 2).value);
        const [platform] = platforms.find(([, name]) => name === book.cell(sheet, head, column).value)!;
        expectCell(book.cell(sheet, row, column).value, id, {
          months: [month, month],
          keys: { platform: [platform] },
        });
      }
    expect(cells).toBe(20);
  });
});

describe('figures equal SQL on the star schema', () => {
  let session: Session;
  const TABLES = [
    'monthly_ad_performance',
    'leads',
    'deals',
    'web_traffic',
    'search_performance',
    'plan_budget',
    'report_settings',
    'ad_performance',
    'campaigns',
  ];
  beforeAll(async () => {
    session = await openSession(0);
    for (const table of TABLES) {
      const path = join(demo.parquet, `${table}.parquet`);
      await session.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet(${quote(path)})`);
    }
  });
  afterAll(() => session.close());

  interface Grid {
    readonly months?: readonly [string, string];
    readonly channel?: string;
    readonly campaign?: string;
  }

  /** Rows of a Parquet table inside a filter, written without the code of the figures. */
  const from = (
    table: string,
    day: string | null,
    { months, channel, campaign }: Grid,
    keys: boolean,
    where = 'true',
  ) => {
    const inMonths = ([first, last]: readonly [string, string]): string => {
      const end = `(DATE '${last}' + INTERVAL 1 MONTH)`;
      const dated = `(${day} >= DATE '${first}' AND ${day} < ${end})`;
      return table === 'monthly_ad_performance'
        ? `(${dated} OR (month_start IS NULL AND period_start >= DATE '${first}' AND period_end < ${end}))`
        : dated;
    };
    return [
      `FROM ${table} WHERE ${where}`,
      ...(months && day ? [inMonths(months)] : []),
      ...(channel !== undefined && keys ? [`channel_id = ${quote(channel)}`] : []),
      ...(campaign !== undefined && keys && table !== 'plan_budget'
        ? [`campaign_key = ${quote(campaign)}`]
        : []),
    ].join(' AND ');
  };
  const ads = (grid: Grid, where?: string) =>
    from('monthly_ad_performance', 'month_start', grid, true, where);
  const budget = (grid: Grid, where?: string) => from('plan_budget', 'month_start', grid, true, where);
  const onePlatform = (column: string, grid: Grid): string =>
    `(SELECT CASE WHEN count(DISTINCT platform) = 1 THEN sum(${column}) END ${ads(grid)})`;

  const SUMS: Readonly<Record<string, (grid: Grid) => string>> = {
    spend: (grid) => `(SELECT sum(spend_reporting) ${ads(grid)})`,
    impressions: (grid) => `(SELECT sum(impressions) ${ads(grid)})`,
    clicks: (grid) => `(SELECT sum(clicks) ${ads(grid)})`,
    conversions: (grid) => onePlatform('conversions', grid),
    conversions_value: (grid) => onePlatform('conversions_value_reporting', grid),
    leads: (grid) => `(SELECT count(*) ${from('leads', 'date_day', grid, true)})`,
    qualified_leads: (grid) => `(SELECT count(*) ${from('leads', 'date_day', grid, true, 'is_qualified')})`,
    deals: (grid) => `(SELECT count(*) ${from('deals', 'created_day', grid, true)})`,
    won_deals: (grid) => `(SELECT count(*) ${from('deals', 'close_day', grid, true, "deal_status = 'won'")})`,
    won_amount: (grid) =>
      `(SELECT CASE WHEN count(*) = 0 THEN 0 ELSE sum(amount_reporting) END ${from('deals', 'close_day', grid, true, "deal_status = 'won'")})`,
    customers: (grid) =>
      `(SELECT count(DISTINCT customer_key) ${from('deals', 'close_day', grid, true, "deal_status = 'won'")})`,
    sessions: (grid) =>
      `(SELECT sum(sessions) ${from('web_traffic', 'date_day', grid, false, "report = 'traffic-acquisition'")})`,
    engaged_sessions: (grid) =>
      `(SELECT sum(engaged_sessions) ${from('web_traffic', 'date_day', grid, false, "report = 'traffic-acquisition'")})`,
    search_impressions: (grid) =>
      `(SELECT sum(impressions) ${from('search_performance', 'date_day', grid, false, "report = 'chart'")})`,
    search_clicks: (grid) =>
      `(SELECT sum(clicks) ${from('search_performance', 'date_day', grid, false, "report = 'chart'")})`,
    planned: (grid) => `(SELECT sum(planned) ${budget(grid)})`,
    transferred: (grid) => `(SELECT sum(transferred) ${budget(grid)})`,
    committed: (grid) => `(SELECT sum(committed) ${budget(grid)})`,
    accrued: (grid) => `(SELECT sum(accrued) ${budget(grid)})`,
    actual: (grid) => `(SELECT sum(actual) ${budget(grid)})`,
    planned_to_date: (grid) => `(SELECT sum(planned) ${budget(grid, 'NOT is_open_month')})`,
    booked_to_date: (grid) => `(SELECT sum(accrued + actual) ${budget(grid, 'NOT is_open_month')})`,
    unplanned_costs: (grid) => `(SELECT sum(accrued + actual) ${budget(grid, 'line_id IS NULL')})`,
    other_costs: (grid) =>
      `(SELECT sum(accrued + actual) ${budget(grid, "line_id IS NOT NULL AND NOT is_hidden_cost AND nature <> 'media'")})`,
    hidden_costs: (grid) => `(SELECT sum(accrued + actual) ${budget(grid, 'is_hidden_cost')})`,
    landing: (grid) =>
      `(SELECT sum(booked + greatest(ordered, to_come, 0)) FROM (SELECT sum(accrued + actual) AS booked, sum(committed) AS ordered,
         sum(transferred) + sum(CASE WHEN is_open_month THEN planned - accrued - actual ELSE 0 END) AS to_come ${budget(grid)} GROUP BY line_id))`,
    margin_rate: () => `(SELECT margin_rate FROM report_settings)`,
  };
  /** Numerator and denominator, in SQL over the sums. */
  const RATIOS: Readonly<Record<string, readonly [string, string]>> = {
    ctr: ['clicks', 'impressions'],
    cpc: ['spend', 'clicks'],
    cpm: ['spend * 1000', 'impressions'],
    cpl: ['spend', 'leads'],
    cac: ['spend', 'won_deals'],
    cost_per_qualified_lead: ['spend', 'qualified_leads'],
    aov: ['won_amount', 'won_deals'],
    customer_rate: ['won_deals', 'leads'],
    revenue_per_customer: ['won_amount', 'customers'],
    roi_on_revenue: ['won_amount - spend', 'spend'],
    engagement_rate: ['engaged_sessions', 'sessions'],
    search_ctr: ['search_clicks', 'search_impressions'],
    consumption: ['accrued + actual', 'planned'],
    pacing: ['booked_to_date', 'planned_to_date'],
    cpa: ['spend', 'conversions'],
    cvr: ['conversions', 'clicks'],
    roas: ['conversions_value', 'spend'],
    roi: ['won_amount * margin_rate - spend', 'spend'],
    clv: ['won_amount * margin_rate', 'customers'],
    ltv_cac: ['won_amount * margin_rate * won_deals', 'customers * spend'],
    full_cac: [
      'CASE WHEN spend IS NOT NULL OR other_costs + hidden_costs <> 0 THEN coalesce(spend, 0) + coalesce(other_costs, 0) + coalesce(hidden_costs, 0) END',
      'won_deals',
    ],
    other_cost_per_customer: ['other_costs', 'won_deals'],
    hidden_cost_per_customer: ['hidden_costs', 'won_deals'],
    remaining: ['planned + transferred - committed - accrued - actual', '1'],
    landing_variance: ['landing - planned - transferred', '1'],
  };

  it('over the rows that Power BI reads: dated by its rule and given their channel, they are the sums by month', async () => {
    const month = `CASE WHEN date_day IS NOT NULL THEN date_trunc('month', date_day)
      WHEN date_trunc('month', period_start) = date_trunc('month', period_end) THEN date_trunc('month', period_start) END::DATE`;
    const sums = (spend: string): string =>
      `sum(${spend})::VARCHAR AS spend, sum(impressions)::VARCHAR AS impressions, sum(clicks)::VARCHAR AS clicks`;
    const daily = await session.rows(
      `SELECT ${month}::VARCHAR AS month, c.channel_id AS channel, a.campaign_key AS campaign, ${sums('a.spend_reporting')}
       FROM ad_performance a LEFT JOIN campaigns c USING (campaign_key) GROUP BY ALL ORDER BY ALL`,
    );
    const monthly = await session.rows(
      `SELECT month_start::VARCHAR AS month, channel_id AS channel, campaign_key AS campaign, ${sums('spend_reporting')}
       FROM monthly_ad_performance GROUP BY ALL ORDER BY ALL`,
    );
    expect(daily.length).toBeGreaterThan(50);
    expect(daily).toEqual(monthly);
  });

  it('for every channel, campaign and period', async () => {
    const periods: readonly (Grid['months'] | undefined)[] = [
      undefined,
      ['2026-07-01', '2026-07-01'],
      ['2026-10-01', '2026-10-01'],
      ['2026-08-01', '2026-09-01'],
      ['2026-01-01', '2026-12-01'],
    ];
    const channels = rows.channels!.map((row) => row['channel_id']!);
    const campaigns = rows.campaigns!.map((row) => row['campaign_key']!);
    const scopes: readonly Omit<Grid, 'months'>[] = [
      {},
      ...channels.map((channel) => ({ channel })),
      ...campaigns.map((campaign) => ({ campaign })),
      ...campaigns.map((campaign) => ({ campaign, channel: 'paid_search' })),
    ];
    const grid = scopes.flatMap((scope) =>
      periods.map((months): Grid => (months ? { ...scope, months } : scope)),
    );
    expect(grid.length).toBeGreaterThan(250);
    const compared = { numbers: 0, none: 0 };
    for (const each of grid) {
      const sums = Object.entries(SUMS).map(([id, sql]) => `${sql(each)}::DOUBLE AS ${id}`);
      const ratios = Object.entries(RATIOS).map(
        ([id, [above, below]]) => `(${above}) / nullif(${below}, 0) AS ${id}`,
      );
      const [found] = await session.rows<Record<string, number | null>>(
        `SELECT *, ${ratios.join(', ')} FROM (SELECT ${sums.join(', ')})`,
      );
      const filter: CubeFilter = {
        ...(each.months ? { months: each.months } : {}),
        keys: {
          ...(each.channel === undefined ? {} : { channel_id: [each.channel] }),
          ...(each.campaign === undefined ? {} : { campaign_key: [each.campaign] }),
        },
      };
      for (const [id, expected] of Object.entries(found!)) {
        const value = evaluateFigure(cube, id as FigureId, filter);
        const at = `${id} ${JSON.stringify(each)}`;
        // SQL knows no figure where nothing is stated; there the page shows none, or a count of nothing.
        if (expected === null) {
          compared.none += 1;
          const isSum = id in SUMS || ['remaining', 'landing_variance'].includes(id);
          const isNone = value === null || (isSum && value === 0);
          expect([at, value, isNone]).toEqual([at, value, true]);
        } else if (value === null) {
          // A ratio of advertising that some row states by half has no value; its terms do.
          expect([at, ['cpa', 'cvr', 'roas', 'ctr', 'cpc', 'cpm'].includes(id)]).toEqual([at, true]);
        } else {
          compared.numbers += 1;
          expect([at, Math.abs(Number(value) - expected) <= 1e-6 * Math.max(1, Math.abs(expected))]).toEqual([
            at,
            true,
          ]);
        }
      }
    }
    expect(compared.numbers).toBeGreaterThan(4000);
    expect(compared.none).toBeGreaterThan(100);
  });
});
