/**
 * `node scripts/makeSamples.mjs`: writes the exports of samples/ again, the same bytes each time.
 * Maison Lumen, its campaigns, customers, suppliers and figures are invented.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  NBSP,
  Book,
  Text,
  decimal,
  en,
  encode,
  fixed,
  fr,
  ratio,
  sum,
} from '../test/fixtures/make/build.mjs';
import { ROOT } from './process.mjs';

const FIRST = '2026-07-01';
const LAST = '2026-10-31';

/** A number generator of its own for each thing, so that adding a campaign does not change the others. */
function chance(seed) {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = (random, list) => list[Math.floor(random() * list.length)];
function weighted(random, choices) {
  let left = random() * choices.reduce((total, [, weight]) => total + weight, 0);
  for (const [value, weight] of choices) if ((left -= weight) < 0) return value;
  return choices[0][0];
}

const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayOf = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
function days(start, end) {
  return Array.from({ length: dayNumber(end) - dayNumber(start) + 1 }, (_, i) => dayOf(dayNumber(start) + i));
}
const weekday = (day) => new Date(`${day}T00:00:00Z`).getUTCDay();
const slashed = (day) => day.split('-').reverse().join('/');
const monthFirst = (day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;

/** Lamps sell when evenings grow longer; August is quiet in France. */
const SEASON = { '07': 0.88, '08': 0.72, '09': 1.08, 10: 1.3 };
const SHOP_WEEK = [1.18, 1.08, 0.97, 0.95, 0.94, 0.92, 1.02];
const OFFICE_WEEK = [0.12, 1.15, 1.2, 1.15, 1.1, 0.95, 0.1];

// name, daily budget, cost per click, click rate, conversion rate, average basket
const campaign = (name, daily, cpc, ctr, cvr, basket, more = {}) => ({
  name,
  daily,
  cpc,
  ctr,
  cvr,
  basket,
  start: FIRST,
  end: LAST,
  office: false,
  ...more,
});

const GOOGLE = [
  campaign('sea_fr_vente_lampes', 210, 0.74, 0.046, 0.021, 118, { type: 'Recherche' }),
  campaign('sea_fr_vente_suspensions', 140, 0.82, 0.041, 0.018, 164, { type: 'Recherche' }),
  campaign('sea_fr_marque_lumen', 48, 0.58, 0.21, 0.03, 105, { type: 'Recherche' }),
  campaign('pmax_fr_vente_catalogue', 260, 0.41, 0.013, 0.012, 109, { type: 'Performance Max' }),
  campaign('sea_be_vente_lampes', 60, 0.69, 0.043, 0.017, 121, { type: 'Recherche', start: '2026-08-17' }),
  campaign('sea_fr_lead_architectes', 85, 2.4, 0.034, 0.031, 0, { type: 'Recherche', office: true }),
];
const MICROSOFT = [
  campaign('bing_uk_sales_lamps', 55, 0.52, 0.031, 0.019, 96),
  campaign('bing_uk_brand_lumen', 14, 0.45, 0.17, 0.026, 92),
];
const META_FR = [
  campaign('meta_fr_vente_prospection', 130, 0.48, 0.014, 0.011, 101),
  campaign('meta_fr_vente_reciblage', 70, 0.36, 0.021, 0.016, 112),
  campaign('meta_fr_vente_rentree', 160, 0.44, 0.017, 0.015, 99, { start: '2026-08-24', end: '2026-09-20' }),
  campaign('meta_fr_lead_architectes', 45, 0.95, 0.011, 0.045, 0, { office: true }),
  campaign('Remarketing été 2026', 25, 0.4, 0.019, 0.014, 88, { end: '2026-08-31' }),
];
const META_US = [
  campaign('meta_us_sales_fall', 180, 0.83, 0.013, 0.016, 131),
  campaign('meta_us_sales_retargeting', 60, 0.62, 0.019, 0.027, 138),
  campaign('meta_us_brand_video', 40, 0.31, 0.008, 0.001, 120, { start: '2026-09-01' }),
];
const LINKEDIN = [
  campaign('li_fr_lead_architectes', 95, 6.1, 0.0068, 0.052, 0, {
    office: true,
    sets: ['Architectes Lyon', 'Architectes Paris', "Bureaux d'études"],
  }),
  campaign('li_fr_lead_hotels', 60, 6.8, 0.0059, 0.041, 0, {
    office: true,
    start: '2026-09-01',
    sets: ['Direction hôtels', 'Rénovation'],
  }),
];
const TIKTOK = [
  campaign('tt_fr_vente_lueur', 75, 0.29, 0.011, 0.0085, 64, { start: '2026-08-01' }),
  campaign('tt_fr_notoriete_nuit', 45, 0.21, 0.0095, 0.001, 70, { start: '2026-09-15' }),
];

/** One fact a day of a campaign; clicks and spend agree, conversions stay below clicks, Google's are fractional. */
function facts(
  { name, daily, cpc, ctr, cvr, basket, start, end, office },
  { fractional = false, share = 1, seed = name } = {},
) {
  const random = chance(seed);
  return days(start, end).map((day) => {
    const growth = 1 + (dayNumber(day) - dayNumber(FIRST)) * 0.0009;
    const season = office ? (day.slice(5, 7) === '08' ? 0.45 : 1) : SEASON[day.slice(5, 7)];
    const week = (office ? OFFICE_WEEK : SHOP_WEEK)[weekday(day)];
    const noise = () => 0.86 + random() * 0.28;
    const price = cpc * noise();
    const clicks = Math.round((daily * share * season * week * growth * noise()) / price);
    const spend = (Math.round(clicks * price * 100) / 100).toFixed(2);
    const impressions = clicks === 0 ? Math.round(random() * 40) : Math.round(clicks / (ctr * noise()));
    const expected = Math.min(clicks, clicks * cvr * season ** 0.4 * noise());
    const conversions = fractional
      ? (Math.round(expected * 100) / 100).toFixed(2)
      : String(Math.floor(expected + random()));
    const value =
      basket === 0 ? '0.00' : (Math.round(Number(conversions) * basket * noise() * 100) / 100).toFixed(2);
    return {
      day,
      name,
      spend: decimal(spend),
      impressions,
      clicks,
      conversions: decimal(conversions),
      conversions_value: decimal(value),
    };
  });
}
const google = GOOGLE.flatMap((one) =>
  facts(one, { fractional: true }).map((fact) => ({ ...fact, type: one.type })),
);

function write(path, content) {
  const full = join(ROOT, 'samples', path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}
for (const folder of [
  'google-ads',
  'microsoft-ads',
  'meta-ads',
  'linkedin-ads',
  'tiktok-ads',
  'ga4',
  'search-console',
  'crm',
  'factures',
])
  rmSync(join(ROOT, 'samples', folder), { recursive: true, force: true });

const comma = (value, decimals = 2) => fixed(value, decimals).replace('.', ',');
const frenchMonths = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const frenchDay = (day) =>
  `${Number(day.slice(8))} ${frenchMonths[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

// --- Google Ads, French, by day: two exports that overlap on the last three days of September ---

function googleCampaigns(rows, start, end) {
  const text = new Text({ delimiter: '\t', alsoQuote: /,/ });
  text.raw('Rapport sur les campagnes');
  text.raw(`${frenchDay(start)} - ${frenchDay(end)}`);
  text.header([
    'État de la campagne',
    'Campagne',
    'Jour',
    'Type de campagne',
    'Code de la devise',
    'Coût',
    'Impr.',
    'Clics',
    'CTR',
    'CPC moy.',
    'Conversions',
    'Valeur de conv.',
    'Coût/conv.',
  ]);
  const cells = (row) => {
    const perConversion = ratio(row.spend, row.conversions, 2);
    const rate = ratio(row.clicks, row.impressions, 2, 100);
    return [
      'EUR',
      comma(row.spend),
      fr(row.impressions, 0),
      fr(row.clicks, 0),
      rate ? `${rate.replace('.', ',')}${NBSP}%` : ' --',
      comma(ratio(row.spend, row.clicks, 2) ?? '0'),
      fr(row.conversions),
      fr(row.conversions_value),
      perConversion ? perConversion.replace('.', ',') : '0',
    ];
  };
  for (const row of rows) text.row(['Activée', row.name, row.day, row.type, ...cells(row)], row);
  const totalOf = (list) =>
    Object.fromEntries(
      ['spend', 'impressions', 'clicks', 'conversions', 'conversions_value'].map((name) => [
        name,
        sum(list, name),
      ]),
    );
  for (const label of ['Total : Campagnes', 'Total : Compte'])
    text.total([label, '', '', '', ...cells(totalOf(rows))]);
  for (const type of ['Recherche', 'Performance Max'])
    text.total([`Total : ${type}`, '', '', type, ...cells(totalOf(rows.filter((row) => row.type === type)))]);
  return encode(text.text(), 'utf-16le');
}
/** What the platform knew on the evening of September 30: late conversions were missing, invalid clicks not yet taken off. */
function asOfSeptember(row) {
  const known = { '2026-09-28': 0.92, '2026-09-29': 0.83, '2026-09-30': 0.64 }[row.day];
  if (known === undefined) return row;
  const part = (value) => decimal((Math.round(Number(value) * known * 100) / 100).toFixed(2));
  const extra = Math.ceil(row.clicks * 0.01);
  return {
    ...row,
    clicks: row.clicks + extra,
    impressions: row.impressions + extra,
    spend: decimal((Number(row.spend) + extra * 0.4).toFixed(2)),
    conversions: part(row.conversions),
    conversions_value: part(row.conversions_value),
  };
}
write(
  'google-ads/campagnes par jour, juillet a septembre.csv',
  googleCampaigns(google.filter((row) => row.day <= '2026-09-30').map(asOfSeptember), FIRST, '2026-09-30'),
);
write(
  'google-ads/campagnes par jour, octobre.csv',
  googleCampaigns(
    google.filter((row) => row.day >= '2026-09-28'),
    '2026-09-28',
    LAST,
  ),
);

// --- the overview card of the same campaigns: the same money for the whole period, which must not be counted again ---
{
  const text = new Text();
  text.header([
    'Nom de la campagne',
    'Nom du groupe de campagnes',
    'État de la campagne',
    'Coût',
    'Clics',
    'Conversions',
  ]);
  for (const { name } of GOOGLE) {
    const rows = google.filter((row) => row.name === name);
    text.row([
      name,
      '',
      'Activée',
      `${fr(sum(rows, 'spend'), 2, ' ')}${NBSP}€`,
      fr(sum(rows, 'clicks'), 0, ' '),
      fr(sum(rows, 'conversions'), 2, ' '),
    ]);
  }
  write('google-ads/Campagnes(2026.07.01-2026.10.31).csv', encode(text.text(), 'utf-8'));
}

// --- Google Ads, English: search terms of the whole period, the larger part of the money in « Other search terms » ---
{
  const nouns = [
    'lampe',
    'lampadaire',
    'suspension',
    'applique',
    'lampe de chevet',
    'lampe de bureau',
    'lustre',
    'liseuse',
  ];
  const qualities = [
    'laiton',
    'design',
    'verre soufflé',
    'pas cher',
    'salon',
    'art déco',
    'led dimmable',
    'bois et métal',
    'made in france',
    'hôtel',
    'avis',
    '"effet bougie"',
    'noir, mat',
  ];
  const text = new Text();
  text.raw('Search terms report');
  text.raw('1 July 2026 - 31 October 2026');
  text.header([
    'Search term',
    'Match type',
    'Added/Excluded',
    'Campaign',
    'Ad group',
    'Keyword',
    'Clicks',
    'Impr.',
    'CTR',
    'Currency code',
    'Avg. CPC',
    'Cost',
    'Campaign type',
    'Conv. rate',
    'Conversions',
    'Cost / conv.',
  ]);
  const random = chance('search terms');
  const rows = nouns
    .flatMap((noun) => qualities.map((quality) => `${noun} ${quality}`))
    .concat(
      'maison lumen',
      'maison lumen lyon',
      'lumen luminaire',
      'maison lumen livraison',
      'architecte éclairage hôtel',
      'bureau étude éclairage lyon',
    )
    .map((term) => {
      const brand = term.includes('lumen');
      const pro = /architecte|bureau étude/.test(term);
      const name = brand
        ? 'sea_fr_marque_lumen'
        : pro
          ? 'sea_fr_lead_architectes'
          : /suspension|lustre|applique/.test(term)
            ? 'sea_fr_vente_suspensions'
            : 'sea_fr_vente_lampes';
      const clicks = Math.floor((brand ? 900 : pro ? 90 : 260) * random() ** 2.2) + 1;
      const impressions = Math.round(clicks / (brand ? 0.2 : 0.045) / (0.8 + random() * 0.4));
      const spend = (clicks * (brand ? 0.58 : pro ? 2.4 : 0.78) * (0.85 + random() * 0.3)).toFixed(2);
      const conversions = Math.min(
        clicks,
        Math.round(clicks * (brand ? 0.03 : 0.02) * (0.6 + random() * 0.8) * 100) / 100,
      ).toFixed(2);
      const match = brand
        ? 'Exact match'
        : weighted(random, [
            ['Phrase match', 3],
            ['Broad match', 5],
            ['Exact match (close variant)', 2],
            ['Phrase match (close variant)', 2],
          ]);
      return {
        term,
        name,
        match,
        clicks,
        impressions,
        spend: decimal(spend),
        conversions: decimal(conversions),
        keyword: term.split(' ').slice(0, 2).join(' '),
        added: weighted(random, [
          ['None', 8],
          ['Added', 3],
          ['Excluded', 1],
        ]),
      };
    })
    .sort((a, b) => Number(b.spend) - Number(a.spend));
  for (const row of rows)
    text.row(
      [
        row.term,
        row.match,
        row.added,
        row.name,
        row.name.split('_').pop(),
        row.match.startsWith('Exact')
          ? `[${row.keyword}]`
          : row.match.startsWith('Phrase')
            ? `"${row.keyword}"`
            : row.keyword,
        en(row.clicks, 0),
        en(row.impressions, 0),
        `${ratio(row.clicks, row.impressions, 2, 100)}%`,
        'EUR',
        ratio(row.spend, row.clicks, 2),
        fixed(row.spend),
        'Search',
        `${ratio(row.conversions, row.clicks, 2, 100)}%`,
        en(row.conversions),
        ratio(row.spend, row.conversions, 2) ?? '0',
      ],
      row,
    );
  const account = google.filter((row) => row.type === 'Recherche');
  const rest = (name) => (Number(sum(account, name)) - Number(sum(rows, name))).toFixed(2);
  const total = (label, clicks, impressions, spend, conversions) =>
    text.total([
      label,
      '',
      '',
      '',
      '',
      '',
      en(clicks, 0),
      en(impressions, 0),
      '',
      'EUR',
      '',
      fixed(spend),
      '',
      '',
      en(conversions),
      '',
    ]);
  total(
    'Total: Search terms',
    sum(rows, 'clicks'),
    sum(rows, 'impressions'),
    sum(rows, 'spend'),
    sum(rows, 'conversions'),
  );
  total(
    'Total: Other search terms',
    String(Number(sum(account, 'clicks')) - Number(sum(rows, 'clicks'))),
    '0',
    rest('spend'),
    rest('conversions'),
  );
  total(
    'Total: Account',
    sum(account, 'clicks'),
    sum(rows, 'impressions'),
    sum(account, 'spend'),
    sum(account, 'conversions'),
  );
  write('google-ads/Search terms report.csv', encode(text.text(), 'utf-8'));
}

// --- not a report: the Editor file somebody left in the folder, to be refused with a reason ---
{
  const text = new Text({ delimiter: '\t', eol: '\r\n', alsoQuote: /,/ });
  text.header([
    'Campaign',
    'Labels',
    'Campaign Type',
    'Networks',
    'Budget',
    'Budget type',
    'Bid Strategy Type',
    'Start Date',
    'End Date',
    'Campaign Status',
  ]);
  for (const { name, daily, start } of GOOGLE)
    text.header([
      name,
      ' -',
      'Search',
      'Google search',
      fixed(String(daily)),
      'Daily',
      'Maximize conversions',
      start,
      '[]',
      'Enabled',
    ]);
  write('google-ads/Maison Lumen+Current view+2026-10-31- Campaign.csv', encode(text.text(), 'utf-16le'));
}

// --- Microsoft Advertising, English, pounds, by day ---
{
  const rows = MICROSOFT.flatMap((one) => facts(one));
  const text = new Text({ quote: 'all', eol: '\r\n' });
  for (const line of [
    'Report Name: Maison Lumen UK campaigns',
    'Report Time: 7/1/2026 - 10/31/2026',
    'Time Zone: (GMT+00:00) London',
    'Last Completed Available Day: 11/1/2026 3:00:00 AM (GMT)',
    'Report Aggregation: Daily',
    'Report Filter: ',
    'Potential Incomplete Data: false',
    `Rows: ${rows.length}`,
  ])
    text.raw(`"${line}"`);
  text.raw();
  text.header([
    'TimePeriod',
    'AccountName',
    'CurrencyCode',
    'CampaignName',
    'Impressions',
    'Clicks',
    'Ctr',
    'AverageCpc',
    'Spend',
    'Conversions',
    'Revenue',
  ]);
  for (const row of rows)
    text.row(
      [
        monthFirst(row.day),
        'Maison Lumen UK',
        'GBP',
        row.name,
        row.impressions,
        row.clicks,
        row.impressions ? `${ratio(row.clicks, row.impressions, 2, 100)}%` : '--',
        ratio(row.spend, row.clicks, 2) ?? '--',
        fixed(row.spend),
        fixed(row.conversions),
        fixed(row.conversions_value),
      ],
      row,
    );
  text.raw();
  text.raw('"©2026 Microsoft Corporation. All rights reserved. "');
  write('microsoft-ads/Maison Lumen UK campaigns.csv', encode(text.text(), 'utf-8-bom'));
}

// --- Meta, French, euros, by day ---
const quoteWords = (header) => header.map((cell) => (/\s/.test(cell) ? `"${cell}"` : cell)).join(',');
const metaFr = META_FR.flatMap((one) => facts(one));
{
  const text = new Text();
  text.raw(
    quoteWords([
      'Début des rapports',
      'Fin des rapports',
      'Jour',
      'Nom de la campagne',
      'Diffusion',
      'Résultats',
      'Indicateur de résultats',
      'Couverture',
      'Impressions',
      'Répétition',
      'Montant dépensé (EUR)',
      `CPM (Coût pour 1${NBSP}000${NBSP}impressions) (EUR)`,
      'Clics (tous)',
      'Clics sur un lien',
      'Prospects',
      'Achats',
      'Valeur de conversion des achats',
      'Paramètre d’attribution',
    ]),
  );
  for (const row of metaFr) {
    const lead = row.name.includes('_lead_');
    const reach = Math.round(row.impressions / 1.21);
    const none = row.conversions === '0';
    text.row(
      [
        FIRST,
        LAST,
        row.day,
        row.name,
        'active',
        none ? '' : row.conversions,
        none
          ? ''
          : lead
            ? 'actions:onsite_conversion.lead_grouped'
            : 'actions:offsite_conversion.fb_pixel_purchase',
        reach,
        row.impressions,
        reach ? (row.impressions / reach).toFixed(6) : '',
        row.spend,
        row.impressions ? ((Number(row.spend) * 1000) / row.impressions).toFixed(6) : '',
        Math.round(row.clicks * 1.28),
        row.clicks,
        lead && !none ? row.conversions : '',
        lead || none ? '' : row.conversions,
        lead || none ? '' : row.conversions_value,
        'Clic sur 7 jours ou vue sur 1 jour',
      ],
      row,
    );
  }
  write('meta-ads/Maison-Lumen-Campagnes-1-juil.-2026-31-oct.-2026.csv', encode(text.text(), 'utf-8'));
}

// --- Meta, English, dollars, .xlsx by month with the account total first ---
{
  const rows = META_US.flatMap((one) => facts(one));
  const book = new Book().sheet('Worksheet');
  book.header([
    'Reporting starts',
    'Reporting ends',
    'Campaign name',
    'Month',
    'Campaign delivery',
    'Attribution setting',
    'Reach',
    'Impressions',
    'Amount spent (USD)',
    'Link clicks',
    'Purchases',
    'Purchases conversion value',
    'Ends',
  ]);
  const figures = (list) => [
    Math.round(Number(sum(list, 'impressions')) / 1.9),
    ...['impressions', 'spend', 'clicks', 'conversions', 'conversions_value'].map((name) =>
      Number(sum(list, name)),
    ),
  ];
  const all = '7-day click or 1-day view';
  book.total([FIRST, LAST, null, null, null, all, ...figures(rows), null]);
  for (const { name } of META_US)
    for (const [month, length] of [
      ['07', 31],
      ['08', 31],
      ['09', 30],
      ['10', 31],
    ]) {
      const list = rows.filter((row) => row.name === name && row.day.slice(5, 7) === month);
      if (list.length > 0)
        book.row(
          [
            FIRST,
            LAST,
            name,
            `2026-${month}-01 - 2026-${month}-${length}`,
            'active',
            all,
            ...figures(list),
            'Ongoing',
          ],
          {},
        );
    }
  write('meta-ads/Maison-Lumen-US-Campaigns-Jul-1-2026-Oct-31-2026.xlsx', book.bytes());
}

// --- LinkedIn, English, euros, by day and ad set; the rows without a click on weekends are not written ---
const linkedin = LINKEDIN.flatMap((one, i) =>
  one.sets.flatMap((set, k) =>
    facts(one, { share: 1 / one.sets.length, seed: set }).map((row) => ({
      ...row,
      set,
      campaignId: 604500200 + i,
      setId: 188001 + i * 10 + k,
    })),
  ),
).filter((row) => row.clicks > 0);
{
  const text = new Text({ delimiter: '\t', alsoQuote: /,/ });
  for (const line of [
    'Ad Set Performance Report (in UTC)',
    '"Report Start: July 1, 2026, 12:00 AM"',
    '"Report End: October 31, 2026, 11:59 PM"',
    '"Date Generated: November 2, 2026, 7:09 AM"',
    '',
  ])
    text.raw(line);
  text.header([
    'Start Date (in UTC)',
    'Account Name',
    'Currency',
    'Campaign ID',
    'Campaign Name',
    'Ad Set ID',
    'Ad Set Name',
    'Ad Set Status',
    'Total Spent',
    'Impressions',
    'Clicks',
    'Click Through Rate',
    'Average CPC',
    'Conversions',
    'Total Conversion Value',
    'Leads',
    'Clicks to Landing Page',
  ]);
  for (const row of linkedin)
    text.row(
      [
        monthFirst(row.day),
        'Maison Lumen Pro',
        'EUR',
        row.campaignId,
        row.name,
        row.setId,
        row.set,
        'ACTIVE',
        en(row.spend),
        row.impressions,
        row.clicks,
        `${ratio(row.clicks, row.impressions, 3, 100)}%`,
        ratio(row.spend, row.clicks, 2),
        row.conversions,
        '0.00',
        row.conversions,
        Math.max(0, row.clicks - 1),
      ],
      row,
    );
  write(
    'linkedin-ads/account_604500_ad_set_performance_report.csv',
    encode(text.text({ finalNewline: false }), 'utf-16le'),
  );
}

// --- TikTok, English, euros, by day, closed by its count of results ---
const tiktok = TIKTOK.flatMap((one) => facts(one));
{
  const text = new Text();
  text.header([
    'Campaign name',
    'By Day',
    'Primary status',
    'Cost',
    'CPC (destination)',
    'CPM',
    'Impressions',
    'Clicks (destination)',
    'CTR (destination)',
    'Reach',
    'Clicks (all)',
    'Conversions',
    'CPA',
    'Currency',
  ]);
  for (const row of tiktok)
    text.row(
      [
        row.name,
        row.day,
        'Active',
        fixed(row.spend),
        ratio(row.spend, row.clicks, 2) ?? '--',
        ratio(row.spend, row.impressions, 2, 1000) ?? '--',
        row.impressions,
        row.clicks,
        `${ratio(row.clicks, row.impressions, 2, 100) ?? '0'}%`,
        Math.round(row.impressions * 0.8),
        Math.round(row.clicks * 1.1),
        row.conversions,
        ratio(row.spend, row.conversions, 2) ?? '--',
        'EUR',
      ],
      row,
    );
  text.total([
    `Total of ${tiktok.length} results`,
    '-',
    '-',
    fixed(sum(tiktok, 'spend')),
    '-',
    '-',
    sum(tiktok, 'impressions'),
    sum(tiktok, 'clicks'),
    '-',
    '-',
    '-',
    sum(tiktok, 'conversions'),
    '-',
    '-',
  ]);
  write('tiktok-ads/Maison Lumen - Campaign report.csv', encode(text.text(), 'utf-8-bom'));
}

// --- GA4, French: sessions by campaign and day, in the order GA4 writes them (largest first) ---
{
  const text = new Text({ eol: '\r\n' });
  for (const line of [
    '# ----------------------------------------',
    '# Acquisition de trafic: Campagne de la session',
    `# Compte${NBSP}: Maison Lumen`,
    `# Propriété${NBSP}: Maison Lumen - GA4`,
    '# ----------------------------------------',
    '# ',
    '# Tous les utilisateurs',
    `# Date de début${NBSP}: 20260701`,
    `# Date de fin${NBSP}: 20261031`,
  ])
    text.raw(line);
  text.header([
    'Campagne de la session',
    'Source/Support de la session',
    'Date',
    'Sessions',
    'Sessions avec engagement',
    "Taux d'engagement",
    "Nombre d'événements",
    'Événements clés',
    'Revenu total',
  ]);
  const random = chance('ga4');
  const visits = [
    ...google.filter((row) => row.name !== 'sea_be_vente_lampes').map((row) => [row, 'google / cpc']),
    ...metaFr.filter((row) => !row.name.includes('_lead_')).map((row) => [row, 'facebook / paid_social']),
    ...tiktok.map((row) => [row, 'tiktok / paid_social']),
    ...days(FIRST, LAST).flatMap((day) => [
      [
        {
          day,
          name: '(organic)',
          clicks: 620 * SEASON[day.slice(5, 7)] * SHOP_WEEK[weekday(day)],
          conversions: '8',
          conversions_value: '900',
        },
        'google / organic',
      ],
      [
        {
          day,
          name: '(direct)',
          clicks: 310 * SEASON[day.slice(5, 7)] * SHOP_WEEK[weekday(day)],
          conversions: '5',
          conversions_value: '560',
        },
        '(direct) / (none)',
      ],
      ...(weekday(day) === 4
        ? [
            [
              {
                day,
                name: `newsletter_fr_${day.slice(0, 7)}`,
                clicks: 480,
                conversions: '11',
                conversions_value: '1180',
              },
              'newsletter / email',
            ],
          ]
        : []),
    ]),
  ]
    .map(([row, source]) => {
      const sessions = Math.max(1, Math.round(row.clicks * (0.76 + random() * 0.12)));
      const engaged = Math.round(sessions * (0.5 + random() * 0.22));
      const share = 0.7 + random() * 0.35;
      return {
        name: row.name,
        source,
        day: row.day,
        sessions,
        engaged,
        events: Math.round(sessions * (6 + random() * 3)),
        keys: Math.min(sessions, Math.round(Number(row.conversions) * share)),
        revenue: decimal((Number(row.conversions_value) * share).toFixed(6)),
      };
    })
    .sort((a, b) => b.sessions - a.sessions || (a.day < b.day ? -1 : 1) || (a.name < b.name ? -1 : 1));
  for (const row of visits)
    text.row([
      row.name,
      row.source,
      row.day.replaceAll('-', ''),
      row.sessions,
      row.engaged,
      row.engaged / row.sessions,
      row.events,
      row.keys,
      row.revenue,
    ]);
  write(
    'ga4/Acquisition_de_trafic_Campagne_de_la_session.csv',
    encode(text.text({ finalNewline: false }), 'utf-8'),
  );
}

// --- Search Console, French: chart, devices (the same clicks) and queries (fewer, the rare ones are hidden) ---
{
  const random = chance('search console');
  const chart = days(FIRST, LAST).map((day) => {
    const clicks = Math.round(
      430 * SEASON[day.slice(5, 7)] * SHOP_WEEK[weekday(day)] * (0.9 + random() * 0.2),
    );
    return {
      label: day,
      clicks,
      impressions: Math.round(clicks / (0.021 + random() * 0.005)),
      position: (13.5 - random() * 2).toFixed(2),
    };
  });
  const allClicks = chart.reduce((total, row) => total + row.clicks, 0);
  const allImpressions = chart.reduce((total, row) => total + row.impressions, 0);
  const table = (name, first, rows) => {
    const text = new Text();
    text.header([first, 'Clics', 'Impressions', 'CTR', 'Position']);
    for (const row of rows)
      text.row([
        row.label,
        row.clicks,
        row.impressions,
        `${((row.clicks / row.impressions) * 100).toFixed(2)}%`,
        String(Number(row.position)),
      ]);
    write(`search-console/${name}`, encode(text.text({ finalNewline: false }), 'utf-8'));
  };
  table('Graphique.csv', 'Date', chart);
  const mobile = Math.round(allClicks * 0.66);
  const desktop = Math.round(allClicks * 0.31);
  const seen = [Math.round(allImpressions * 0.71), Math.round(allImpressions * 0.27)];
  table('Appareils.csv', 'Appareil', [
    { label: 'Mobile', clicks: mobile, impressions: seen[0], position: '12.1' },
    { label: 'Ordinateur', clicks: desktop, impressions: seen[1], position: '13.65' },
    {
      label: 'Tablette',
      clicks: allClicks - mobile - desktop,
      impressions: allImpressions - seen[0] - seen[1],
      position: '11',
    },
  ]);
  const subjects = [
    'lampe',
    'lampadaire',
    'suspension',
    'applique murale',
    'lampe à poser',
    'abat-jour',
    'ampoule',
    'lustre',
    'guirlande',
    'veilleuse',
  ];
  const details = [
    'laiton',
    'design',
    'en verre',
    'scandinave',
    'chambre',
    'salle à manger',
    'bureau',
    'sans fil',
    'artisanale',
    'vintage',
    'rotin',
    'noire',
  ];
  const queries = [
    'maison lumen',
    'lumen luminaires',
    'maison lumen lyon',
    'maison lumen avis',
    ...subjects.flatMap((subject) => details.map((detail) => `${subject} ${detail}`)),
  ].map((label, i) => {
    const clicks = Math.round(((allClicks * 0.46 * 0.16) / (i + 1) ** 0.82) * (0.85 + random() * 0.3));
    return {
      label,
      clicks,
      impressions: Math.round(clicks / (i < 4 ? 0.38 : 0.018 + random() * 0.02)) + 12,
      position: (i < 4 ? 1 + random() : 6 + random() * 20).toFixed(2),
    };
  });
  table(
    'Requêtes.csv',
    'Requêtes les plus fréquentes',
    queries.sort((a, b) => b.clicks - a.clicks),
  );
}

// --- CRM: leads in HubSpot, deals in Pipedrive, opportunities of the export team in Salesforce ---

const FIRST_NAMES = [
  'Inès',
  'Luc',
  'Maud',
  'Ravi',
  'Zoé',
  'Tom',
  'Aïcha',
  'Bruno',
  'Chloé',
  'Denis',
  'Elsa',
  'Farid',
  'Gaëlle',
  'Hugo',
  'Irène',
  'Jonas',
  'Léa',
  'Malo',
  'Nadia',
  'Oscar',
];
const LAST_NAMES = [
  'Aubertin',
  'Tessandier',
  'Kerbrat',
  'Sellam',
  "D'Arville",
  'Ferrand',
  'Montclar',
  'Vasseline',
  'Ozenne',
  'Bressuire',
  'Lanthier',
  'Quéméneur',
];
const COMPANIES = [
  'Atelier Ormeau',
  'Hôtel des Cimes',
  'Cabinet Arpège',
  'Agence Pierre & Lin',
  'Clinique du Léman',
  'Restaurant L’Amarante',
  'Mairie de Valsonne',
  'Studio Belvoir',
  'Hôtel du Quai',
  'Bureau Clairval',
  'Résidence Orphée',
  'Galerie Nocturne',
];

const leads = [];
{
  const random = chance('leads');
  const stages = [
    ['Lead', 44],
    ['Abonné', 9],
    ['Lead qualifié marketing', 22],
    ['Lead qualifié commercial', 12],
    ['Opportunité', 8],
    ['Client', 5],
  ];
  const add = (day, origin, source, medium, name, qualityBonus = 0) => {
    const stage = weighted(
      random,
      stages.map(([label, weight], i) => [label, i >= 2 ? weight * (1 + qualityBonus) : weight]),
    );
    leads.push({ day, origin, source, medium, name, stage, minute: Math.floor(random() * 600) + 480 });
  };
  const fromAds = (rows, origin, source, medium, bonus) => {
    for (const row of rows)
      for (let n = 0; n < Math.round(Number(row.conversions) * 0.9); n += 1) {
        // Some forms lose their tags, and a template once carried a misspelt name.
        const name = random() < 0.06 ? '' : random() < 0.05 ? `${row.name.slice(0, -1)}` : row.name;
        add(row.day, origin, name && source, name && medium, name, bonus);
      }
  };
  fromAds(
    google.filter((row) => row.name === 'sea_fr_lead_architectes'),
    'Recherche payante',
    'google',
    'cpc',
    0.2,
  );
  fromAds(
    metaFr.filter((row) => row.name === 'meta_fr_lead_architectes'),
    'Réseaux sociaux payants',
    'facebook',
    'paid_social',
    -0.3,
  );
  fromAds(linkedin, 'Réseaux sociaux payants', 'linkedin', 'cpc', 0.6);
  for (const day of days(FIRST, LAST)) {
    if (random() < 0.5)
      add(
        day,
        'Recherche payante',
        'google',
        'cpc',
        pick(random, ['sea_fr_vente_lampes', 'sea_fr_marque_lumen']),
      );
    if (random() < 0.45)
      add(day, pick(random, ['Trafic direct', 'Recherche naturelle', 'Références']), '', '', '');
    if (random() < 0.08) add(day, 'Sources hors ligne', 'salon', 'evenement', 'salon_fr_lead_habitat2026');
    if (weekday(day) === 4 && random() < 0.7)
      add(day, 'E-mail marketing', 'newsletter', 'email', `newsletter_fr_${day.slice(0, 7)}`);
  }
  leads.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.minute - b.minute));
  const text = new Text({ quote: 'all' });
  text.header([
    "ID de fiche d'informations",
    'Prénom',
    'Nom',
    'E-mail',
    'Numéro de téléphone',
    "Nom de l'entreprise",
    'Propriétaire du contact',
    'Phase du cycle de vie',
    'Statut du lead',
    'Date de création',
    "Source d'origine du trafic",
    'utm_source',
    'utm_medium',
    'utm_campaign',
    'Centres d’intérêt',
  ]);
  leads.forEach((lead, i) => {
    lead.id = 90000001000 + i;
    lead.email = `contact${i + 1}@example.com`;
    lead.company = pick(random, COMPANIES);
    const status = { Lead: 'Nouveau', Abonné: '', Client: 'Connecté' }[lead.stage] ?? 'En cours';
    const clock = `${String(Math.floor(lead.minute / 60)).padStart(2, '0')}:${String(lead.minute % 60).padStart(2, '0')}`;
    text.row([
      lead.id,
      pick(random, FIRST_NAMES),
      pick(random, LAST_NAMES),
      lead.email,
      `+33 4 00 00 ${String(i % 100).padStart(2, '0')} 00`,
      lead.company,
      pick(random, ['Clara Morin', 'Paul Exemple']),
      lead.stage,
      status,
      `${lead.day} ${clock}`,
      lead.origin,
      lead.source,
      lead.medium,
      lead.name,
      pick(random, ['', 'Bureaux', 'Hôtels;Restaurants', 'Bureaux;Hôtels']),
    ]);
  });
  write('crm/hubspot-contacts.csv', encode(text.text(), 'utf-8'));
}
{
  const random = chance('deals');
  const text = new Text();
  text.header([
    'Affaire - ID',
    'Affaire - Titre',
    'Affaire - Valeur',
    'Affaire - Devise de la valeur',
    'Affaire - Organisation',
    'Affaire - Personne à contacter',
    'Affaire - Pipeline',
    'Affaire - Étape',
    'Affaire - Statut',
    'Affaire - Affaire créée',
    'Affaire - Date de gain',
    'Affaire - Date de perte',
    'Affaire - Raison de la perte',
    'Affaire - Région',
    'Affaire - 💡 Gamme',
    'Affaire - Région',
    'Affaire - utm_source',
    'Affaire - utm_medium',
    'Affaire - utm_campaign',
    'Personne - E-mail - Travail',
  ]);
  leads
    .filter((lead) => ['Lead qualifié commercial', 'Opportunité', 'Client'].includes(lead.stage))
    .forEach((lead, i) => {
      const status =
        lead.stage === 'Client'
          ? 'gagnée'
          : weighted(random, [
              ['ouverte', 5],
              ['perdue', 3],
              ['gagnée', 1],
            ]);
      const closed = dayOf(dayNumber(lead.day) + 12 + Math.floor(random() * 50));
      // A deal that would close after the export is still open.
      const state = closed > LAST && status !== 'ouverte' ? 'ouverte' : status;
      const region = pick(random, ['Rhône', 'Savoie', 'Isère', 'Paris']);
      text.row([
        300 + i,
        `${lead.company} - ${pick(random, ['rénovation', 'hall, phase 2', 'bureaux', 'éclairage de 40 chambres'])}`,
        decimal((Math.round(random() ** 2 * 24000) + 900).toFixed(2)),
        'EUR',
        lead.company,
        'Contact',
        'Pro',
        state === 'ouverte' ? pick(random, ['Qualification', 'Devis envoyé', 'Négociation']) : 'Négociation',
        state,
        `${lead.day} 08:15:00`,
        state === 'gagnée' ? `${closed} 17:02:11` : '',
        state === 'perdue' ? `${closed} 11:40:00` : '',
        state === 'perdue' ? pick(random, ['Prix', 'Délai', 'Projet arrêté']) : '',
        region,
        pick(random, ['Bureau', 'Hôtel', 'Sur mesure']),
        region,
        lead.source,
        lead.medium,
        lead.name,
        lead.email,
      ]);
    });
  write('crm/pipedrive deals-4711-1.csv', encode(text.text(), 'utf-8'));
}
{
  const random = chance('opportunities');
  const text = new Text({ quote: 'all', eol: '\r\n' });
  text.header([
    'Opportunity ID',
    'Opportunity Owner',
    'Account Name',
    'Opportunity Name',
    'Stage',
    'Amount Currency',
    'Amount',
    'Probability (%)',
    'Close Date',
    'Created Date',
    'Lead Source',
    'Primary Campaign Source',
  ]);
  const accounts = [
    'Inn on the Lake',
    'Café Noctule',
    'The Old Mill, Ltd',
    'Hôtel Bellevue – Genève',
    'Lakeside Offices',
    'Studio “North”',
    'Harbor & Pine',
    'Maître d’œuvre SA',
  ];
  const count = 60;
  for (let i = 0; i < count; i += 1) {
    const created = dayOf(dayNumber(FIRST) + Math.floor(random() * 118));
    const close = dayOf(dayNumber(created) + 15 + Math.floor(random() * 70));
    const [stage, probability] =
      close > LAST
        ? pick(random, [
            ['Prospecting', 10],
            ['Proposal/Price Quote', 60],
            ['Negotiation/Review', 80],
          ])
        : weighted(random, [
            [['Closed Won', 100], 4],
            [['Closed Lost', 0], 5],
          ]);
    const american = random() < 0.45;
    const name = weighted(
      random,
      american
        ? [
            ['meta_us_sales_fall', 4],
            ['meta_us_sales_retargeting', 2],
            ['', 3],
          ]
        : [
            ['bing_uk_sales_lamps', 4],
            ['bing_uk_brand_lumen', 1],
            ['fair_uk_lead_design', 1],
            ['', 3],
          ],
    );
    const account = pick(random, accounts);
    text.row([
      `006Lumen${String(i + 1).padStart(7, '0')}`,
      'Jane Sample',
      account,
      `${account} - ${pick(random, ['lobby', 'showroom', 'phase 2', 'renewal'])}`,
      stage,
      american ? 'USD' : 'GBP',
      fixed(String(Math.round(random() ** 2 * 30000) + 800)),
      probability,
      slashed(close),
      slashed(created),
      name === '' ? pick(random, ['Web', 'Partner']) : 'Paid Media',
      name,
    ]);
  }
  text.raw();
  for (const line of [
    `Grand Totals (${count} records)`,
    'Lumen export opportunities',
    '',
    'Confidential Information - Do Not Distribute',
    'Copyright © 2000-2026 salesforce.com, inc. All rights reserved.',
  ])
    text.raw(line && `"${line}"`);
  write('crm/report1762041600.csv', encode(text.text(), 'windows-1252'));
}

// --- invoices: agency, studios, printing, fairs; a credit note, and one amount nobody can read ---
{
  const random = chance('invoices');
  const rows = [];
  const bill = (day, supplier, label, account, excl, { canal = '', name = '', status = 'Payée' } = {}) =>
    rows.push({ day, supplier, label, account, excl, canal, name, status });
  ['07', '08', '09', '10'].forEach((month, i) => {
    const spelled = frenchMonths[Number(month) - 1];
    bill(`2026-${month}-03`, 'Agence Clairval', `Honoraires d’agence – ${spelled}`, '622600', '3200', {
      canal: 'SEA',
    });
    bill(`2026-${month}-03`, 'Agence Clairval', `Gestion Meta et TikTok – ${spelled}`, '622600', '1450', {
      canal: 'Social payant',
    });
    bill(`2026-${month}-05`, 'Plume & Pixel', `Newsletter – ${spelled}`, '623700', '480', {
      canal: 'E-mailing',
      name: `newsletter_fr_2026-${month}`,
    });
    bill(
      `2026-${month}-12`,
      'Rédaction Lanterne',
      `Articles de blog, ${3 + i} textes`,
      '622800',
      String(210 * (3 + i)),
      { canal: 'SEO' },
    );
    for (let n = 0; n < 5; n += 1) {
      const [supplier, label, account] = pick(random, [
        ['Studio Parallaxe', 'Prises de vue « ambiance »', '623100'],
        ['Imprimerie Œuvrard', 'Impression de cartes', '623600'],
        ['Transports Valsonne', 'Livraison d’échantillons', '624100'],
        ['Boutique Café Noir', 'Réception clients', '625700'],
      ]);
      bill(
        `2026-${month}-${String(8 + Math.floor(random() * 20)).padStart(2, '0')}`,
        supplier,
        label,
        account,
        decimal((60 + random() * 900).toFixed(2)),
      );
    }
  });
  bill('2026-09-15', 'Studio Parallaxe', 'Vidéo « Lumière d’hiver »; montage', '623100', '12400.5', {
    canal: 'Vidéo',
    name: 'tt_fr_notoriete_nuit',
  });
  bill('2026-09-18', 'Studio Parallaxe', 'Avoir sur la vidéo', '623100', '-620', {
    canal: 'Vidéo',
    name: 'tt_fr_notoriete_nuit',
  });
  bill('2026-09-29', 'Salon Habitat Lyon', 'Stand de 12 m² et cloisons', '623300', '6800', {
    canal: 'Salon',
    name: 'salon_fr_lead_habitat2026',
  });
  bill('2026-10-20', 'Salon Habitat Lyon', 'Électricité du stand', '623300', null, {
    canal: 'Salon',
    name: 'salon_fr_lead_habitat2026',
    status: 'Litige',
  });
  bill('2026-10-30', 'Imprimerie Œuvrard', 'Catalogue hiver, 4 000 exemplaires', '623600', '5120', {
    status: 'À payer',
  });
  rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const text = new Text({ delimiter: ';', eol: '\r\n' });
  text.header([
    'Date de facture',
    'N° de facture',
    'Fournisseur',
    'Libellé',
    'Compte comptable',
    'Canal',
    'Campagne',
    'Statut',
    'Montant HT',
    'TVA',
    'Montant TTC',
  ]);
  const euros = (value) => `${fr(decimal(value.toFixed(2)))}${NBSP}€`;
  rows.forEach((row, i) => {
    const excl = row.excl === null ? null : Number(row.excl);
    const tax = excl === null ? null : Math.round(excl * 20) / 100;
    text.row([
      slashed(row.day),
      `F2026-${String(701 + i).padStart(4, '0')}`,
      row.supplier,
      row.label,
      row.account,
      row.canal,
      row.name,
      row.status,
      ...(excl === null ? ['voir litige', '', 'voir litige'] : [euros(excl), euros(tax), euros(excl + tax)]),
    ]);
  });
  write('factures/factures marketing 2026.csv', encode(text.text(), 'windows-1252'));
}

const rate = (from, date, value) => ({ from, to: 'EUR', date, rate: value });
write(
  'jalon.config.json',
  `${JSON.stringify(
    {
      currency: 'EUR',
      campaignNames: {
        pattern: '^[a-z]+_[a-z]{2}_[a-z]+_[a-z0-9]+$',
        description: '<canal>_<pays>_<objectif>_<theme>',
      },
      targets: [
        { kpi: 'roas', start: FIRST, end: LAST, channel: 'paid_search', target: 3.5 },
        { kpi: 'roas', start: FIRST, end: LAST, channel: 'paid_social', target: 3 },
        { kpi: 'cpl', start: FIRST, end: LAST, target: 90 },
      ],
      rates: [
        rate('USD', '2026-07-01', '0.921'),
        rate('USD', '2026-08-01', '0.917'),
        rate('USD', '2026-09-01', '0.908'),
        rate('USD', '2026-10-01', '0.914'),
        rate('GBP', '2026-07-01', '1.162'),
        rate('GBP', '2026-08-01', '1.158'),
        rate('GBP', '2026-09-01', '1.151'),
        rate('GBP', '2026-10-01', '1.155'),
      ],
    },
    null,
    2,
  )}\n`,
);
