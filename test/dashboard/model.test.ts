import { FIGURES } from '../../src/core/figures';
import { buildCube, type CubeRows } from '../../src/core/figures/cube';
import { evaluateFigure } from '../../src/core/figures/evaluateFigure';
import { PAGES } from '../../src/core/pages';
import { buildDashboard, MAX_LISTED } from '../../src/dashboard/buildDashboard';
import { dashboardHtml } from '../../src/dashboard/dashboardHtml';
import { changeOf } from '../../src/dashboard/model/change';
import { chartOf } from '../../src/dashboard/model/chart';
import { openDashboard } from '../../src/dashboard/model/dashboard';
import { fewMarkOf } from '../../src/dashboard/model/fewResults';
import { groupsOf } from '../../src/dashboard/model/groups';
import { packCube, unpackCube } from '../../src/dashboard/model/packCube';
import {
  EVERYTHING,
  filterOf,
  selectionFromHash,
  selectionToHash,
} from '../../src/dashboard/model/selection';
import { byKey, sortKey, type SortKey } from '../../src/dashboard/model/sortKey';
import { targetStanding } from '../../src/dashboard/model/targets';
import { figuresOf } from '../../src/core/pages/page';
import { wholeOf } from '../../src/dashboard/model/wholeOf';
import { whyNone } from '../../src/dashboard/model/whyNone';
import { writeAxis, writeChange, writeFigure } from '../../src/dashboard/model/writeFigure';
import { dashboardText } from '../../src/messages/dashboard';

const ad = (month: string | null, platform: string, channel: string, campaign: string, more: object) => ({
  month_start: month,
  platform,
  channel_id: channel,
  campaign_key: campaign,
  period_start: null,
  period_end: null,
  ...more,
});
const lead = (day: string, channel: string, campaign: string | null) => ({
  date_day: day,
  channel_id: channel,
  campaign_key: campaign,
  is_qualified: 'false',
});

const ROWS: CubeRows = {
  channels: [
    { channel_id: 'paid_search', channel_name: 'Search' },
    { channel_id: 'email', channel_name: 'Mail' },
    { channel_id: 'own_fair', channel_name: 'Our fair' },
  ],
  campaigns: [
    { campaign_key: 'a', campaign_name: 'A', platform: 'google_ads', channel_id: 'paid_search' },
    { campaign_key: 'b', campaign_name: 'B', platform: 'microsoft_ads', channel_id: 'paid_search' },
  ],
  monthly_ad_performance: [
    ad('2026-07-01', 'google_ads', 'paid_search', 'a', {
      spend_reporting: '100',
      clicks: '50',
      conversions: '4',
    }),
    ad('2026-08-01', 'google_ads', 'paid_search', 'a', {
      spend_reporting: '150.5',
      clicks: '60',
      conversions: '5',
    }),
    ad('2026-08-01', 'microsoft_ads', 'paid_search', 'b', {
      spend_reporting: '20',
      clicks: '0',
      conversions: '1',
    }),
    ad(null, 'google_ads', 'paid_search', 'a', {
      spend_reporting: '7',
      period_start: '2026-07-15',
      period_end: '2026-08-14',
    }),
  ],
  leads: [
    ...Array.from({ length: 12 }, () => lead('2026-07-03', 'paid_search', 'a')),
    ...Array.from({ length: 40 }, () => lead('2026-08-03', 'paid_search', 'a')),
    lead('2026-08-04', 'email', null),
  ],
  report_settings: [{ language: 'en', currency: 'EUR', data_as_of: '2026-08-31', margin_rate: null }],
  kpi_targets: [
    { kpi_id: 'cpl', period_start: '2026-07-01', period_end: '2026-08-31', channel_id: null, target: '10' },
    { kpi_id: 'cpl', period_start: '2026-07-10', period_end: '2026-08-31', channel_id: null, target: '10' },
    {
      kpi_id: 'unheard_of',
      period_start: '2026-07-01',
      period_end: '2026-08-31',
      channel_id: null,
      target: '1',
    },
  ],
};
const data = buildDashboard(ROWS);
const dashboard = openDashboard(data);
const { cube } = dashboard;
const text = dashboardText('en');

describe('the data of the page', () => {
  it('come out of their packing as they went in', () => {
    const before = buildCube(ROWS);
    expect(unpackCube(packCube(before))).toEqual(before);
    expect(unpackCube(JSON.parse(JSON.stringify(packCube(before))) as never)).toEqual(before);
  });

  it('have words for every figure, page and visual, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const { words } = buildDashboard(ROWS, language);
      for (const { id, content } of PAGES.flatMap(({ visuals }) => visuals)) {
        expect(words.visuals[id]).toBeTruthy();
        for (const figure of figuresOf(content)) expect(words.figures[figure]?.definition).toBeTruthy();
      }
    }
  });

  it('name a channel that the workbook alone knows', () => {
    expect(data.channels).toEqual({ paid_search: 'Paid search', email: 'E-mail', own_fair: 'Our fair' });
  });

  it('list the gravest issues first, and no more than a page can carry', () => {
    const issue = (severity: string) => ({
      severity,
      source_file: null,
      source_line: null,
      message: severity,
    });
    const issues = [...Array.from({ length: MAX_LISTED }, () => issue('warning')), issue('error')];
    const { rows } = buildDashboard({ ...ROWS, issues });
    expect(rows['quality_issues']!.rows[0]![0]).toBe('error');
    expect([rows['quality_issues']!.rows.length, rows['quality_issues']!.total]).toEqual([
      MAX_LISTED,
      MAX_LISTED + 1,
    ]);
  });
});

describe('the rows of a table', () => {
  const sorted = (values: readonly SortKey[], isDescending: boolean) =>
    [...values].sort(byKey((key) => key, isDescending, 'fr'));

  it('are sorted by the numbers in their texts, and those without a value come last either way', () => {
    expect(sorted(['O10', null, 'O2', 'é', 'f'], false)).toEqual(['é', 'f', 'O2', 'O10', null]);
    expect(sorted([9, null, 10, -1, null], false)).toEqual([-1, 9, 10, null, null]);
    expect(sorted([9, null, 10, -1, null], true)).toEqual([10, 9, -1, null, null]);
  });

  it('are sorted by the meaning of a code, not by its letters', () => {
    const severity = { format: 'code', words: { error: 'Error', warning: 'Warning', info: 'Note' } } as const;
    expect(['info', 'error', 'warning', null].map((code) => sortKey(code, severity))).toEqual([
      2,
      0,
      1,
      null,
    ]);
    expect(sortKey('0.25', { format: 'percent' })).toBe(0.25);
  });
});

describe('the file', () => {
  it('holds a text that would end its script without ending it, and lets nothing else in', () => {
    const channels = { x: '</script><script>alert(1)</script><!--' };
    const html = dashboardHtml({ ...data, channels }, { script: 'const a = "</script>\r\n";', style: '' });
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).toContain('\\u003c/script>\\u003cscript>alert(1)');
    expect(html).toContain("default-src 'none'; script-src 'sha256-");
    expect(html).not.toMatch(/\r|https?:\/\//);
  });
});

describe('a selection', () => {
  const months = ['2026-07-01', '2026-08-01', '2026-09-01'];
  it('becomes a filter, its months in order whichever was chosen first', () => {
    expect(filterOf(EVERYTHING, months)).toEqual({});
    expect(
      filterOf({ ...EVERYTHING, first: '2026-09-01', last: '2026-07-01', channel: 'email' }, months),
    ).toEqual({
      months: ['2026-07-01', '2026-09-01'],
      keys: { channel_id: ['email'] },
    });
    expect(filterOf({ ...EVERYTHING, first: '2026-08-01' }, months).months).toEqual([
      '2026-08-01',
      '2026-09-01',
    ]);
  });

  it('comes back from the address of the page, and what nobody knows is left out', () => {
    const selection = { first: '2026-08-01', last: null, channel: 'email', campaign: 'b' };
    const hash = `#${selectionToHash('budget', selection)}`;
    expect(selectionFromHash(hash, data, months)).toEqual({ page: 'budget', selection });
    for (const unknown of ['channel=x&first=2020-01-01', 'channel=constructor'])
      expect(selectionFromHash(`#${unknown}`, data, months).selection).toEqual(EVERYTHING);
  });
});

describe('figures split by a field', () => {
  const by = [
    { table: 'campaigns', column: 'campaign_name' },
    { table: 'campaigns', column: 'platform' },
    { table: 'channels', column: 'channel_name' },
  ] as const;
  it('are those of the filter with one more key, the largest first', () => {
    const groups = groupsOf(dashboard, by, ['spend', 'leads', 'cpl'], {});
    expect(groups.map(({ labels }) => labels)).toEqual([
      ['A', 'Google Ads', 'Paid search'],
      ['B', 'Microsoft Advertising', 'Paid search'],
      ['No known campaign', '', ''],
    ]);
    for (const { key, values } of groups)
      for (const id of ['spend', 'leads', 'cpl'] as const)
        expect(values[id]).toBe(evaluateFigure(cube, id, { keys: { campaign_key: [key] } }));
  });

  it('keep a share of the whole that lies outside of the filter', () => {
    const [only] = groupsOf(dashboard, [by[2]], ['lead_share'], { keys: { channel_id: ['email'] } });
    expect([only!.labels, only!.values.lead_share]).toEqual([['E-mail'], 1 / 53]);
  });
});

describe('why there is no figure', () => {
  const why = (
    ...[id, filter = {}]: readonly [Parameters<typeof whyNone>[1], Parameters<typeof whyNone>[2]?]
  ) => {
    expect(evaluateFigure(cube, id, filter)).toBeNull();
    return whyNone(cube, id, filter, text, (term) => term);
  };
  it('names the cause that a person can act on', () => {
    expect(why('conversions')).toBe(text.why.severalPlatforms);
    expect(why('cpa')).toBe(text.why.severalPlatforms);
    expect(why('sessions')).toBe(text.why.noRows(text.sources.web_traffic));
    expect(why('planned')).toBe(text.why.noRows(text.sources.plan));
    expect(why('margin_rate')).toBe(text.why.noMargin);
    expect(why('cpc', { keys: { campaign_key: ['b'] } })).toBe(text.why.dividesByNone('clicks'));
    expect(why('cpl', { keys: { channel_id: ['email'] } })).toBe(text.why.termMissing('spend'));
    expect(why('spend', { keys: { channel_id: ['email'] } })).toBe(text.why.nothingHere);
  });
});

describe('what a filter does not narrow', () => {
  const [channel, campaign] = [{ channel_id: ['email'] }, { campaign_key: ['a'] }];
  it('is said of figures whose rows have no channel or no campaign, in whole or in part', () => {
    expect(wholeOf('sessions', {})).toBeNull();
    expect(wholeOf('leads', { keys: { ...channel, ...campaign } })).toBeNull();
    expect(wholeOf('sessions', { keys: { ...channel, ...campaign } })).toBe('channel');
    expect(wholeOf('planned', { keys: channel })).toBeNull();
    expect(wholeOf('full_cac', { keys: campaign })).toBe('campaign');
  });
});

describe('a change', () => {
  it('compares the last whole month with the one before when no period is chosen', () => {
    const change = changeOf(cube, 'leads', {}, '2026-08-31')!;
    expect(change).toMatchObject({
      months: 1,
      lastMonth: { month: '2026-08-01', value: 41 },
      verdict: 'better',
    });
    expect(change.share).toBeCloseTo(41 / 12 - 1, 12);
  });

  it('says nothing of a month under way, nor of one without a month before', () => {
    expect(changeOf(cube, 'leads', {}, '2026-08-20')).toBeNull();
    expect(changeOf(cube, 'leads', { months: ['2026-08-01', '2026-08-01'] }, '2026-08-20')).toBeNull();
    expect(changeOf(cube, 'leads', { months: ['2026-07-01', '2026-08-01'] }, '2026-08-31')).toBeNull();
  });

  it('calls a rising cost per lead bad and a rising spend neither', () => {
    const dear = buildCube({
      ...ROWS,
      leads: [
        ...Array.from({ length: 60 }, () => lead('2026-07-03', 'paid_search', 'a')),
        ...Array.from({ length: 30 }, () => lead('2026-08-03', 'paid_search', 'a')),
      ],
    });
    expect(changeOf(dear, 'cpl', {}, '2026-08-31')?.verdict).toBe('worse');
    expect(changeOf(dear, 'spend', {}, '2026-08-31')?.verdict).toBeNull();
  });
});

describe('a small sample', () => {
  it('is marked beside every ratio by the rarest result that it counts', () => {
    expect(fewMarkOf('cpa')).toBe('few_conversions');
    expect(fewMarkOf('ctr')).toBe('few_clicks');
    expect(fewMarkOf('cpl')).toBe('few_leads');
    expect(fewMarkOf('customer_rate')).toBe('few_customers');
    expect(fewMarkOf('ltv_cac')).toBe('few_customers');
    expect(fewMarkOf('spend')).toBeNull();
    expect(fewMarkOf('pacing')).toBeNull();
  });
});

describe('a target', () => {
  it('is compared over its own months, and a falling cost meets it', () => {
    const [whole, part, unknown] = data.targets.map((target) => targetStanding(target, dashboard));
    expect(whole).toMatchObject({ actual: evaluateFigure(cube, 'cpl'), isMet: true, why: null });
    expect(part).toMatchObject({ actual: null, isMet: null, why: text.why.notWholeMonths });
    expect(unknown).toMatchObject({ actual: null, isMet: null, why: text.why.unknownKpi });
  });
});

describe('a chart', () => {
  it('has the months of its figures without a gap, and a line of another size on the right', () => {
    const chart = chartOf({ kind: 'combo', columns: ['spend'], line: 'cpl' }, dashboard, {});
    expect(chart.categories).toEqual(['Jul 2026', 'Aug 2026']);
    expect(chart.series.map(({ side, values }) => [side, values])).toEqual([
      ['left', [100, 170.5]],
      ['right', [100 / 12, 170.5 / 41]],
    ]);
  });

  it('says which month the data do not tell whole', () => {
    const early = openDashboard({ ...data, dataAsOf: '2026-08-20' });
    const { categories } = chartOf({ kind: 'line', figures: ['leads'] }, early, {});
    expect(categories).toEqual(['Jul 2026', 'Aug 2026\n(under way)']);
  });

  it('puts amounts of one budget on one axis', () => {
    const chart = chartOf(
      { kind: 'combo', columns: ['planned', 'actual'], line: 'committed' },
      dashboard,
      {},
    );
    expect(chart.series.map(({ side }) => side)).toEqual(['left', 'left', 'left']);
  });
});

describe('a figure is written', () => {
  const french = { language: 'fr', currency: 'EUR' } as const;
  const english = { language: 'en', currency: 'EUR' } as const;
  it.each([
    [199797.9, 'currency', '199\u202f798\u00a0€', '€199,798'],
    [0.5589, 'currency', '0,56\u00a0€', '€0.56'],
    [0, 'currency', '0\u00a0€', '€0'],
    [0.0162, 'percent', '1,62\u00a0%', '1.62%'],
    [-0.1404, 'percent', '-14,0\u00a0%', '-14.0%'],
    [1, 'percent', '100\u00a0%', '100%'],
    [1.857, 'ratio', '1,86', '1.86'],
    [2.15, 'months', '2,2\u00a0mois', '2.2 months'],
    [1, 'days', '1\u00a0jour', '1 day'],
    [519, 'count', '519', '519'],
    ['2026-10-31', 'date', '31/10/2026', '31 Oct 2026'],
    [null, 'count', '–', '–'],
  ] as const)('%p as %s', (value, unit, fr, en) => {
    expect([writeFigure(value, unit, french), writeFigure(value, unit, english)]).toEqual([fr, en]);
  });

  it('short on an axis, with its sign as a change', () => {
    expect(writeAxis(58_000, 'currency', french)).toBe('58\u00a0k\u00a0€');
    expect(writeAxis(0.025, 'percent', english)).toBe('2.5%');
    expect(writeChange(0.19, french)).toBe('+19,0\u00a0%');
  });

  it('whatever its unit', () => {
    for (const { unit } of FIGURES) expect(writeFigure(1.5, unit, english)).not.toContain('undefined');
  });
});

describe('the words of the page', () => {
  /** Every sentence, those with parameters filled in. */
  const sentences = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function')
      return sentences((value as (...given: unknown[]) => unknown)(...['2026-10-31', '2026-12-31', 'x']));
    return Object.values(value as object).flatMap(sentences);
  };
  it('have the no-break spaces of French', () => {
    const { filteredBy, ...others } = dashboardText('fr');
    const french = [...sentences(others), filteredBy(['a', 'b'])];
    expect(french.length).toBeGreaterThan(80);
    expect(french.filter((sentence) => /[^\s] [:;!?%€»]|« /.test(sentence))).toEqual([]);
  });
});
