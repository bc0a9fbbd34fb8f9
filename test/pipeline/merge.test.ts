import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDecimals, sumDecimals } from '../../src/core/decimal';
import { mergeFolder } from '../../src/pipeline/run';
import { parseConfig } from '../../src/pipeline/config';
import { FIXTURES } from '../helpers/fixtures';

interface Expected {
  readonly issues: readonly string[];
  readonly totals: {
    readonly spend: string;
    readonly rows: string;
    readonly leads?: string;
    readonly by_currency?: Readonly<Record<string, string>>;
  };
  readonly excluded?: Readonly<Record<string, number>>;
}

const MERGE_CODES = new Set([
  'file-duplicate',
  'overlap-resolved',
  'overlap-kept-both',
  'period-overlap',
  'level-left-out',
  'spend-without-lead',
  'lead-without-campaign',
  'currency-without-rate',
  'file-binary',
  'overlap-undated',
]);

describe('merging a folder', () => {
  const root = join(FIXTURES, 'merge');
  it.each(readdirSync(root).sort())('%s', async (name) => {
    const folder = join(root, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const configPath = join(folder, 'jalon.config.json');
    const config = existsSync(configPath) ? await parseConfig(readFileSync(configPath, 'utf8')) : {};
    const out = join(mkdtempSync(join(tmpdir(), 'jalon-merge-')), 'out.xlsx');
    const report = await mergeFolder({
      inbox: join(folder, 'input'),
      out,
      language: 'fr',
      config,
      env: { JALON_KEY: 'test' },
    });

    const spend = sumDecimals(report.monthly.map((row) => row.spendReporting)) ?? '0';
    expect({ spend, same: compareDecimals(spend, expected.totals.spend) }).toEqual({ spend, same: 0 });
    expect(report.tables.find((table) => table.name === 'ad_performance')?.rows).toBe(
      Number(expected.totals.rows),
    );
    if (expected.totals.leads)
      expect(report.tables.find((table) => table.name === 'leads')?.rows).toBe(Number(expected.totals.leads));
    for (const [currency, amount] of Object.entries(expected.totals.by_currency ?? {})) {
      const own =
        sumDecimals(report.monthly.filter((row) => row.currency === currency).map((row) => row.spend)) ?? '0';
      expect({ currency, own, same: compareDecimals(own, amount) }).toEqual({ currency, own, same: 0 });
    }
    const excluded: Record<string, number> = {};
    for (const file of report.files) {
      for (const [reason, rows] of Object.entries(file.excluded)) {
        if (reason !== 'total-row') excluded[reason] = (excluded[reason] ?? 0) + rows;
      }
      const { read, loaded, excluded: out_, rejected } = file.rows;
      expect(loaded + out_ + rejected).toBe(read);
    }
    expect(excluded).toEqual(expected.excluded ?? {});
    const codes = new Set(report.issues.map((issue) => issue.code).filter((code) => MERGE_CODES.has(code)));
    expect([...codes].sort()).toEqual([...expected.issues].sort());
  });
});
