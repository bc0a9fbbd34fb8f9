import type { FileReport } from '../../src/core/report';
import { describeFile } from '../../src/taskpane/describeFile';

const REPORT: FileReport = {
  file: 'ads.csv',
  status: 'loaded',
  connector: 'google-ads',
  platform: 'google_ads',
  report: 'campaign',
  table: 'ad_performance',
  language: 'en',
  encoding: 'utf-8',
  delimiter: '\t',
  currency: 'EUR',
  period: { start: '2026-10-01', end: '2026-10-31' },
  hasDays: false,
  rows: { read: 3, loaded: 2, excluded: 1, rejected: 0 },
  excluded: { 'total-row': 1 },
  totals: [{ measure: 'spend', stated: '1500.50', loaded: '1500.50', difference: '0.00' }],
  issues: [],
};

const valueOf = (report: FileReport, language: 'fr' | 'en', label: string): string | undefined =>
  describeFile(report, language).facts.find((fact) => fact.label === label)?.value;

describe('describeFile', () => {
  it.each([
    ['fr', 'Export', 'Google Ads · Par campagne · en anglais'],
    ['fr', 'Période', 'du 01/10/2026 au 31/10/2026, un seul chiffre pour toute la période'],
    ['fr', 'Lignes', '3 lues : 2 à charger, 1 à écarter, 0 illisible'],
    ['fr', 'Format du fichier', 'UTF-8, séparateur tabulation'],
    ['en', 'Export', 'Google Ads · By campaign · in English'],
    ['en', 'Rows', '3 read: 2 to load, 1 to leave out, 0 unreadable'],
  ] as const)('says in %s under "%s": %s', (language, label, value) => {
    expect(valueOf(REPORT, language, label)?.replace(/\s/g, ' ')).toBe(value);
  });

  it('leaves out a fact that the file does not state', () => {
    expect(valueOf({ ...REPORT, currency: null }, 'fr', 'Devise')).toBeUndefined();
  });

  it('says that an export is unknown', () => {
    expect(valueOf({ ...REPORT, platform: null }, 'fr', 'Export')).toBe('Jalon ne connaît pas cet export');
  });

  it('marks a total that differs from the rows', () => {
    const totals = [{ measure: 'spend', stated: '1500.50', loaded: '1500.49', difference: '-0.01' }] as const;
    const [total] = describeFile({ ...REPORT, totals }, 'fr').totals;
    expect(total?.differs).toBe(true);
    expect(total?.text.replace(/\s/g, ' ')).toBe(
      'dépense : le fichier annonce 1 500,50 €, ses lignes donnent 1 500,49 €',
    );
  });

  it('does not repeat the name of the file in its issues', () => {
    const issues = [
      { code: 'period-unknown', severity: 'warning', at: { file: 'ads.csv' }, params: {} },
    ] as const;
    expect(describeFile({ ...REPORT, issues }, 'fr').issues[0]?.text).not.toContain('ads.csv');
  });
});
