import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergeReport } from '../../../src/core/report';
import { messages } from '../../../src/messages';
import { parseConfig } from '../../../src/pipeline/config';
import { loadPlan } from '../../../src/pipeline/plan/loadPlan';
import type { PlanFed } from '../../../src/pipeline/plan/planWithReport';
import { mergeFolder } from '../../../src/pipeline/run';
import { differences } from '../../helpers/recalculated';
import { describeWithLibreOffice, recalculate } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { readWorkbook } from '../../conformance/readBack';

const SAMPLES = join(__dirname, '../../../samples');
const { plan: words } = messages('fr');

describe('the samples merged with a plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-merged-'));
  const out = join(folder, 'marketing.xlsx');
  let report: MergeReport;
  let fed: PlanFed | undefined;

  beforeAll(async () => {
    const { plan } = await loadPlan('e-commerce', {
      language: 'fr',
      isLanguageGiven: true,
      start: '2026-01-01',
      today: '2026-11-02',
      clock: '2026-11-02',
    });
    report = await mergeFolder({
      inbox: SAMPLES,
      out,
      language: 'fr',
      config: await parseConfig(readFileSync(join(SAMPLES, 'jalon.config.json'), 'utf8')),
      env: {},
      plan,
      onPlan: (what) => (fed = what),
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('hold the sheets of the report, of the plan and of the data', () => {
    const { sheetNames } = readWorkbook(out);
    for (const { name } of Object.values(words.sheets)) expect(sheetNames).toContain(name);
    expect(sheetNames.indexOf(words.sheets.home.name)).toBeGreaterThan(0);
    expect(sheetNames.length).toBeGreaterThan(Object.keys(words.sheets).length + 10);
  });

  it('count each euro of advertising and of invoices once in the costs of the plan', () => {
    const spend = report.monthly.reduce((sum, row) => sum + Number(row.spendReporting ?? 0), 0);
    const invoiced = report.invoices.reduce((sum, row) => sum + Number(row.amountReporting ?? 0), 0);
    expect(report.invoices).toHaveLength(40);
    expect(fed!.outside).toBe(0);
    expect(fed!.spend).toBeCloseTo(spend, 2);
    expect(fed!.invoiced).toBeCloseTo(invoiced, 2);
    const costs = readWorkbook(out).cells(words.sheets.costs.name);
    const marked = [...costs.values()].filter(
      ({ value }) => typeof value === 'string' && /^JALON – factures\/.*, ligne \d+$/.test(value),
    );
    expect(marked).toHaveLength(fed!.invoices);
  });

  it('pass the validation of the Open XML SDK', async () => {
    expect(await openXmlErrors(out)).toEqual([]);
  });

  describeWithLibreOffice('recalculated by LibreOffice', () => {
    it('give the stored results again, without any error', async () => {
      const found = differences(
        readWorkbook(out),
        readWorkbook(await recalculate(out, join(folder, 'again'))),
      );
      // A ratio of the report without a denominator is #DIV/0!, by design; the sheets of the plan have no error.
      const own = Object.values(words.sheets).map(({ name }) => name);
      const errors = found.errors.filter((line) => own.includes(line.slice(0, line.indexOf('!'))));
      expect(errors).toEqual([]);
      expect(found.different).toEqual([]);
      expect(found.compared).toBeGreaterThan(10_000);
    });
  });
});
