import { buildCube, type CubeRow, type CubeRows } from '../../../src/core/figures/cube';
import { evaluateFigure } from '../../../src/core/figures/evaluateFigure';
import { COMPARED, FIGURES } from '../../../src/core/figures';
import { tableDefinition, type TableName } from '../../../src/core/tables';

/** A row of a table with the columns that matter; the others are empty. */
function row(table: TableName, values: Readonly<Record<string, string | null>>): CubeRow {
  return Object.fromEntries(tableDefinition(table).columns.map(({ name }) => [name, values[name] ?? null]));
}

const ad = (
  month: string | null,
  platform: string,
  values: Readonly<Record<string, string | null>>,
): CubeRow =>
  row('monthly_ad_performance', {
    month_start: month,
    platform,
    channel_id: platform === 'google_ads' ? 'paid_search' : 'paid_social',
    campaign_key: `${platform}|a`,
    ...values,
  });
const deal = (close: string, customer: string, amount: string): CubeRow =>
  row('deals', {
    deal_status: 'won',
    created_day: '2026-01-02',
    close_day: close,
    customer_key: customer,
    amount_reporting: amount,
    channel_id: 'paid_search',
  });

const [JAN, FEB, MAR] = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;

const rows: CubeRows = {
  monthly_ad_performance: [
    ad(JAN, 'google_ads', { spend_reporting: '100.10', clicks: '50', impressions: '1000', conversions: '5' }),
    ad(FEB, 'google_ads', {
      spend_reporting: '200.20',
      clicks: '100',
      impressions: '2000',
      conversions: '20',
    }),
    ad(FEB, 'meta_ads', { spend_reporting: '300.30', clicks: '150', impressions: '9000', conversions: '40' }),
    ad(null, 'meta_ads', {
      spend_reporting: '7.77',
      clicks: '1',
      impressions: '10',
      period_start: '2026-01-15',
      period_end: '2026-02-14',
    }),
  ],
  leads: [
    row('leads', {
      date_day: '2026-01-10',
      channel_id: 'paid_search',
      campaign_key: 'google_ads|a',
      is_qualified: 'true',
    }),
    row('leads', {
      date_day: '2026-02-10',
      channel_id: 'paid_search',
      campaign_key: 'google_ads|a',
      is_qualified: 'false',
    }),
    row('leads', { date_day: '2026-02-11', channel_id: 'paid_social', is_qualified: 'false' }),
  ],
  deals: [deal('2026-01-20', 'x', '1000'), deal('2026-02-20', 'x', '500'), deal('2026-02-21', 'y', '600')],
  report_settings: [row('report_settings', { margin_rate: '0.4' })],
  plan_budget: [
    row('plan_budget', {
      line_id: 'B1',
      nature: 'media',
      is_hidden_cost: 'false',
      month_start: JAN,
      is_open_month: 'false',
      planned: '100',
      transferred: '0',
      committed: '0',
      accrued: '0',
      actual: '120',
    }),
    row('plan_budget', {
      line_id: 'B1',
      nature: 'media',
      is_hidden_cost: 'false',
      month_start: FEB,
      is_open_month: 'true',
      planned: '100',
      transferred: '20',
      committed: '30',
      accrued: '10',
      actual: '0',
    }),
    row('plan_budget', {
      line_id: 'B2',
      nature: 'logistics',
      is_hidden_cost: 'true',
      month_start: FEB,
      is_open_month: 'true',
      planned: '0',
      transferred: '0',
      committed: '80',
      accrued: '0',
      actual: '40',
    }),
  ],
};
const cube = buildCube(rows);

describe('a figure', () => {
  it.each([
    ['spend', { months: [JAN, FEB] as const }, 608.37],
    ['spend', { months: [FEB, FEB] as const }, 500.5],
    ['spend', { months: [JAN, JAN] as const, keys: { channel_id: ['paid_social'] } }, null],
    ['cpc', { months: [FEB, FEB] as const }, 500.5 / 250],
    ['ctr', { months: [FEB, FEB] as const, keys: { channel_id: ['paid_search'] } }, 0.05],
    ['cpa', { months: [FEB, FEB] as const, keys: { platform: ['google_ads'] } }, 10.01],
    ['leads', { months: [FEB, FEB] as const }, 2],
    ['leads', { months: [MAR, MAR] as const }, 0],
    ['lead_share', { months: [FEB, FEB] as const, keys: { channel_id: ['paid_social'] } }, 0.5],
    ['customers', { months: [JAN, FEB] as const }, 2],
    ['deals', { months: [JAN, JAN] as const }, 3],
    ['margin', { months: [JAN, FEB] as const }, 840],
    ['clv', { months: [JAN, FEB] as const }, 420],
    ['roi', { months: [JAN, JAN] as const }, (400 - 100.1) / 100.1],
    ['undated_spend', {}, 7.77],
    ['leads_without_campaign', {}, 1],
  ] as const)('%s over %j is %s', (id, filter, expected) => {
    const value = evaluateFigure(cube, id, filter);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 9);
  });

  it('is none over several platforms when two of them may claim the same person', () => {
    expect(evaluateFigure(cube, 'conversions', { months: [FEB, FEB] })).toBeNull();
    expect(evaluateFigure(cube, 'cpa', { months: [FEB, FEB] })).toBeNull();
  });

  it('compares with as many months just before, and with nothing when there was nothing', () => {
    expect(evaluateFigure(cube, 'spend_previous', { months: [FEB, FEB] })).toBeCloseTo(100.1, 9);
    expect(evaluateFigure(cube, 'spend_change', { months: [FEB, FEB] })).toBeCloseTo(4, 9);
    expect(evaluateFigure(cube, 'spend_previous', { months: [JAN, JAN] })).toBeNull();
    expect(evaluateFigure(cube, 'leads_change', { months: [JAN, JAN] })).toBeNull();
    expect(evaluateFigure(cube, 'spend_year', { months: [FEB, FEB] })).toBeNull();
  });

  it('of a month under way is that month alone', () => {
    expect(evaluateFigure(cube, 'spend_month', { months: [JAN, FEB] })).toBeCloseTo(500.5, 9);
  });

  it('lands line by line: an order uses the plan of its month and is not added to it', () => {
    // B1: 130 booked, 30 ordered, 100 + 20 − 10 still to come; B2: 40 booked, 80 ordered, nothing planned.
    expect(evaluateFigure(cube, 'landing')).toBeCloseTo(130 + 110 + 40 + 80, 9);
    expect(evaluateFigure(cube, 'hidden_costs')).toBeCloseTo(40, 9);
  });

  it('counts a period over two months only where it lies wholly inside', () => {
    expect(evaluateFigure(cube, 'clicks', { months: [JAN, FEB] })).toBe(301);
    expect(evaluateFigure(cube, 'clicks', { months: [FEB, FEB] })).toBe(250);
  });

  it('of too few results says how many', () => {
    expect(evaluateFigure(cube, 'few_conversions', { months: [JAN, JAN] })).toBe(5);
    expect(evaluateFigure(cube, 'few_clicks', { months: [JAN, JAN] })).toBeNull();
  });

  it('is none without a source, which is not 0', () => {
    const empty = buildCube({});
    for (const { id } of FIGURES)
      expect({ id, value: evaluateFigure(empty, id) }).toEqual({ id, value: id === 'months' ? 0 : null });
  });

  it('of deals that were all lost is an amount of none, and of deals won without a rate is unknown', () => {
    const deals = (status: string, amount: string | null) =>
      buildCube({
        deals: [row('deals', { deal_status: status, close_day: '2026-01-20', amount_reporting: amount })],
      });
    expect(evaluateFigure(deals('lost', '100'), 'won_amount')).toBe(0);
    expect(evaluateFigure(deals('won', null), 'won_amount')).toBeNull();
  });

  it('without a margin rate has no return on margin', () => {
    const without = buildCube({ ...rows, report_settings: [row('report_settings', {})] });
    for (const id of ['roi', 'clv', 'ltv_cac', 'cac_payback'] as const)
      expect(evaluateFigure(without, id)).toBeNull();
    expect(evaluateFigure(without, 'roi_on_revenue', { months: [JAN, JAN] })).toBeCloseTo(
      (1000 - 100.1) / 100.1,
      9,
    );
  });

  it('takes the terms of a ratio from rows that state both', () => {
    const lonely = buildCube({
      monthly_ad_performance: [
        ad(JAN, 'google_ads', { spend_reporting: '10', clicks: '5', impressions: '100' }),
        ad(JAN, 'linkedin_ads', { spend_reporting: '10', clicks: '5' }),
      ],
    });
    expect(evaluateFigure(lonely, 'ctr', { months: [JAN, JAN] })).toBeNull();
    expect(evaluateFigure(lonely, 'cpc', { months: [JAN, JAN] })).toBe(2);
  });
});

it('every compared figure has its five comparisons', () => {
  const comparisons = COMPARED.flatMap((id) =>
    ['previous', 'change', 'year', 'year_change', 'month'].map((comparison) => `${id}_${comparison}`),
  );
  expect(FIGURES.map(({ id }) => id).slice(-comparisons.length)).toEqual(comparisons);
});
