import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cost, Plan } from '../../../src/core/plan/plan';
import { readPlan } from '../../../src/core/plan/readPlan';
import type { InvoiceRow, MergeReport, MonthlyRow } from '../../../src/core/report';
import { invoiceCosts } from '../../../src/pipeline/plan/invoiceCosts';
import type { PlanFed } from '../../../src/pipeline/plan/planWithReport';
import { readPlanWorkbook } from '../../../src/pipeline/plan/readPlanWorkbook';
import { mergeFolder } from '../../../src/pipeline/run';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const [B1] = SAMPLE_PLAN.budget.lines;
const line = (id: string, changes: Partial<Plan['budget']['lines'][number]>) => ({
  ...B1!,
  id,
  action: '',
  ...changes,
});
const PLAN: Plan = {
  ...SAMPLE_PLAN,
  budget: {
    ...SAMPLE_PLAN.budget,
    costs: [],
    lines: [
      line('B1', { supplier: 'Clairval', channel: 'paid_search', account: '6226', owner: 'Léa' }),
      line('B2', { supplier: 'Clairval', channel: 'paid_social', account: '6226', owner: 'Léa' }),
      line('B3', { supplier: 'Imprimerie Œuvrard', channel: 'offline', account: '6236', owner: 'Tom' }),
      line('B4', { supplier: 'Imprimerie Œuvrard', channel: 'offline', account: '6241', owner: 'Léa' }),
      line('B5', { supplier: 'Google', channel: 'paid_search', nature: 'media' }),
    ],
  },
};

const INVOICE: InvoiceRow = {
  file: 'factures/2027.csv',
  line: 4,
  date: '2027-03-05',
  number: 'F-12',
  supplier: 'Agence Clairval',
  description: 'Honoraires de mars',
  account: '622600',
  channelId: 'paid_search',
  amountReporting: '3200.00',
  amount: '3200.00',
  tax: '640.00',
};

function made(
  changes: readonly Partial<InvoiceRow>[],
  plan = PLAN,
  monthly: readonly Partial<MonthlyRow>[] = [],
): ReturnType<typeof invoiceCosts> {
  const report = { invoices: changes.map((each) => ({ ...INVOICE, ...each })), monthly };
  return invoiceCosts(plan, report as unknown as MergeReport);
}

describe('an invoice', () => {
  it('becomes an actual cost with its number, its tax rate, its file and its line', () => {
    expect(made([{}]).costs).toEqual([
      {
        date: '2027-03-05',
        line: 'B1',
        state: 'actual',
        label: 'Honoraires de mars',
        supplier: 'Agence Clairval',
        channel: 'paid_search',
        document: 'F-12',
        amount: 3200,
        taxRate: 0.2,
        owner: 'Léa',
        source: 'JALON – factures/2027.csv, ligne 4',
      },
    ]);
  });

  it.each<[string, Partial<InvoiceRow>, string]>([
    ['the line of its supplier and channel', { channelId: 'paid_social' }, 'B2'],
    [
      'the line of its account among several',
      { supplier: 'imprimerie œuvrard', channelId: null, account: '623600' },
      'B3',
    ],
    ['no line when several fit', { channelId: null }, ''],
    ['no line when its supplier has none on this channel', { channelId: 'video' }, ''],
    ['no line when nobody planned its supplier', { supplier: 'Studio Parallaxe' }, ''],
    ['no line when a name only looks alike', { supplier: 'Clairvalet' }, ''],
  ])('goes to %s', (_, changes, expected) => {
    expect(made([changes]).costs.map((cost) => cost.line)).toEqual([expected]);
  });

  it('without a line names its supplier and its source, and the one owner of that supplier', () => {
    expect(made([{ channelId: null }]).costs[0]).toMatchObject({
      line: '',
      owner: 'Léa',
      label: 'Agence Clairval, Honoraires de mars (factures/2027.csv, ligne 4)',
    });
    expect(made([{ supplier: 'Imprimerie Œuvrard', account: '', channelId: null }]).costs[0]!.owner).toBe('');
  });

  it('is a credit note when it is negative', () => {
    expect(made([{ amountReporting: '-620.00', amount: '-620.00', tax: '-124.00' }]).costs[0]).toMatchObject({
      amount: -620,
      taxRate: 0.2,
    });
  });

  it('of a platform for advertising counts once, in the spend of the exports', () => {
    const spend = [
      { platform: 'google_ads', monthStart: '2027-03-01', channelId: 'paid_search', spendReporting: '900' },
    ];
    const google = { supplier: 'Google Ireland Limited' };
    const none = { ...google, channelId: null };
    const found = made(
      [
        google,
        { ...none, description: 'Google Ads, mars' },
        { ...none, description: 'Google Workspace' },
        { ...google, date: '2027-04-05' },
      ],
      PLAN,
      spend,
    );
    expect(found.ofExports).toBe(6400);
    expect(found.costs.map(({ label, date }) => [label, date])).toEqual([
      ['Google Workspace', '2027-03-05'],
      ['Honoraires de mars', '2027-04-05'],
    ]);
  });

  it('that somebody typed as an actual cost is not added a second time', () => {
    const typed: Cost = {
      ...SAMPLE_PLAN.budget.costs[0]!,
      state: 'actual',
      document: 'f-12',
      supplier: 'Clairval',
      source: '',
    };
    const plan = { ...PLAN, budget: { ...PLAN.budget, costs: [typed] } };
    expect(made([{}], plan).costs).toEqual([]);
    expect(made([{ number: 'F-13' }], plan).costs).toHaveLength(1);
  });

  it('outside the period, or without a date or an amount, is told and left out', () => {
    const found = made([{ date: '2026-12-31' }, { date: null }, { amountReporting: null }]);
    expect(found).toEqual({ costs: [], outside: 3200, ofExports: 0, incomplete: 2 });
  });
});

describe('a folder with invoices, merged with a plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-invoices-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const CSV = [
    'Date de facture;N° de facture;Fournisseur;Libellé;Compte comptable;Canal;Statut;Montant HT;TVA;Montant TTC',
    '05/03/2027;F-12;Agence Clairval;Honoraires de mars;622600;SEA;Payée;3 200,00 €;640,00 €;3 840,00 €',
    '18/03/2027;F-13;Studio Parallaxe;Film de lancement;623100;Vidéo;À payer;1 500,50 €;300,10 €;1 800,60 €',
  ].join('\n');

  async function merged(plan: Plan): Promise<{ readonly plan: Plan; readonly fed: PlanFed }> {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox, { recursive: true });
    writeFileSync(join(inbox, 'factures.csv'), CSV);
    const out = join(folder, 'out.xlsx');
    let fed: PlanFed | undefined;
    await mergeFolder({
      inbox,
      out,
      language: 'fr',
      config: {},
      env: {},
      plan,
      onPlan: (what) => (fed = what),
    });
    const found = await readPlanWorkbook(new Uint8Array(readFileSync(out)));
    const back = readPlan(found!.json, { today: '2027-03-31', language: 'fr', stepNames: {} });
    return { plan: back.plan, fed: fed! };
  }

  it('has them on its costs sheet with file and line, once however often it is merged', async () => {
    const first = await merged(PLAN);
    expect(first.fed).toMatchObject({
      invoices: 2,
      invoiced: 4700.5,
      invoicesUnplanned: 1500.5,
      invoicesIncomplete: 0,
    });
    expect(
      first.plan.budget.costs.map((cost) => [cost.line, cost.document, cost.amount, cost.source]),
    ).toEqual([
      ['B1', 'F-12', 3200, 'JALON – factures.csv, ligne 2'],
      ['', 'F-13', 1500.5, 'JALON – factures.csv, ligne 3'],
    ]);
    const again = await merged(first.plan);
    expect(again.plan.budget.costs).toEqual(first.plan.budget.costs);
  });
});
