import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MergeReport } from '../../src/core/report';
import { compareDecimals, sumDecimals } from '../../src/core/decimal';
import { mergeFolder } from '../../src/pipeline/run';

/** Merges files written on the spot. */
async function merged(files: Readonly<Record<string, string>>): Promise<MergeReport> {
  const inbox = mkdtempSync(join(tmpdir(), 'jalon-trap-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(inbox, name)), { recursive: true });
    writeFileSync(join(inbox, name), text);
  }
  const out = join(mkdtempSync(join(tmpdir(), 'jalon-trap-out-')), 'out.xlsx');
  return mergeFolder({ inbox, out, language: 'en', config: {}, env: { JALON_KEY: 'test' } });
}

function spend(report: MergeReport): string {
  return sumDecimals(report.monthly.map((row) => row.spendReporting)) ?? '0';
}

const JANUARY = '"January 1, 2026 - January 31, 2026"';

describe('traps that real files showed', () => {
  it('keeps the ad groups when a report by place covers only a part of their money', async () => {
    const report = await merged({
      'adgroup.csv': `Ad group report\n${JANUARY}\nAd group,Campaign,Currency code,Cost,Impr.,Clicks,Conversions\nA,Camp X,EUR,100.00,1000,50,2.00\nB,Camp X,EUR,60.00,400,20,1.00\n`,
      'location.csv': `Location report\n${JANUARY}\nLocation,Campaign,Impr.,Currency code,Cost,Conversions\n"Paris, France",Camp X,300,EUR,30.00,1.00\nTotal: Locations,,300,EUR,30.00,1.00\nTotal: Other locations,,1100,EUR,130.00,2.00\n`,
    });
    expect(compareDecimals(spend(report), '160')).toBe(0);
  });

  it('loads a campaign whose name begins with #', async () => {
    const report = await merged({
      'meta.csv':
        'Campaign name,Reporting starts,Reporting ends,Amount spent (EUR),Impressions,Link clicks\n# 1 Prospecting,2026-01-01,2026-01-31,100.00,1000,50\nRetargeting,2026-01-01,2026-01-31,40.00,400,20\n',
    });
    expect(compareDecimals(spend(report), '140')).toBe(0);
  });

  it('counts and names the tables of a stacked file that no report knows, also above the first it knows', async () => {
    const dates = '# Date de début : 20260102\n# Date de fin : 20260103\n';
    const report = await merged({
      'ga.csv': `# ----\n# Propriété : Shop\n${dates}Nième jour,Durée d'engagement moyenne par utilisateur actif\n0000,12.5\n\n${dates}Nième jour,Vues\n0000,12\n0001,15\n\n${dates}Nom de l'événement,Nombre d'événements\npage_view,40\n`,
    });
    expect(report.tables.find((table) => table.name === 'web_traffic')?.rows).toBe(3);
    expect(report.issues.find((issue) => issue.code === 'tables-not-loaded')?.params).toMatchObject({
      count: 1,
    });
  });

  it('gives undated Search Console files the period of the dated one in their folder, site by site', async () => {
    const queries = 'Top queries,Clicks,Impressions,CTR,Position\nlamp,10,100,10%,3.1\n';
    const chart = (day: string): string => `Date,Clicks,Impressions,CTR,Position\n${day},10,100,10%,3.1\n`;
    const report = await merged({
      'a.example-Performance-on-Search-2026-02-01/Queries.csv': queries,
      'a.example-Performance-on-Search-2026-02-01/Chart.csv': chart('2026-01-15'),
      'b.example-Performance-on-Search-2026-02-01/Queries.csv': queries.replace('lamp', 'shade'),
      'b.example-Performance-on-Search-2026-02-01/Chart.csv': chart('2026-01-16'),
    });
    expect(report.tables.find((table) => table.name === 'search_performance')?.rows).toBe(4);
    expect(report.files.map((file) => file.period?.start)).toEqual([
      '2026-01-15',
      '2026-01-15',
      '2026-01-16',
      '2026-01-16',
    ]);
    expect(report.issues.filter((issue) => issue.code === 'period-unknown')).toEqual([]);
  });

  it('lets two views of the same days stand side by side when they tell different measures', async () => {
    const head = '# ----\n# Property: Shop\n# Start date: 20260102\n# End date: 20260103\n';
    const report = await merged({
      'users.csv': `${head}Nth day,Active users\n0000,5\n0001,6\n`,
      'new.csv': `${head}Nth day,New users\n0000,2\n0001,3\n`,
    });
    expect(report.tables.find((table) => table.name === 'web_traffic')?.rows).toBe(4);
  });

  it('says which measure columns of a file it did not load', async () => {
    const report = await merged({
      'meta.csv':
        'Campaign name,Reporting starts,Reporting ends,Amount spent (EUR),Impressions,Link clicks,Clicks (all),Purchases,Leads\nShop,2026-01-01,2026-01-31,100.00,1000,50,60,5,\n',
    });
    const notLoaded = report.issues.find((issue) => issue.code === 'columns-not-loaded');
    expect(notLoaded?.params).toMatchObject({ columns: 'Clicks (all), Leads' });
  });

  it('leaves a workbook of its own out of the next merge', async () => {
    const inbox = mkdtempSync(join(tmpdir(), 'jalon-trap-own-'));
    writeFileSync(
      join(inbox, 'meta.csv'),
      'Campaign name,Reporting starts,Reporting ends,Amount spent (EUR),Impressions\nShop,2026-01-01,2026-01-31,100.00,1000\n',
    );
    const run = (out: string) =>
      mergeFolder({ inbox, out: join(inbox, out), language: 'en', config: {}, env: { JALON_KEY: 'test' } });
    await run('first.xlsx');
    const report = await run('second.xlsx');
    expect(compareDecimals(spend(report), '100')).toBe(0);
    expect(report.files.find((file) => file.file === 'first.xlsx')?.issues[0]).toMatchObject({
      code: 'file-not-a-report',
      severity: 'info',
      params: { kind: 'own-workbook' },
    });
  });
});
