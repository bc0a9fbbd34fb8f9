import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScratch, workbookParts, type Scratch } from '../helpers/cli';
import { openXmlErrors } from '../helpers/openXml';

const FIXTURES = join(__dirname, '../fixtures/plans');
const SAMPLES = join(__dirname, '../../samples');
/** The engine computes thousands of formulas. */
const SLOW = { timeLimitMs: 300_000 };
const TIMEOUT = 320_000;

const fixture = (code: string): string => join(FIXTURES, code, 'plan.json');

/** A small plan whose channels are those of the samples. */
const PLAN = {
  version: 1,
  title: 'Plan 2026',
  company: 'Maison Lumen',
  currency: 'EUR',
  today: '2026-11-02',
  launch: { date: '2026-09-15', label: 'Lancement' },
  team: [{ name: 'Léa', role: 'strategy' }],
  objectives: [
    { id: 'O1', type: 'revenue', text: 'Vendre 2 000 lampes d’ici le 31 décembre 2026', kpi: 'CPC' },
  ],
  actions: [
    {
      id: 'A1',
      name: 'Recherche payante',
      objective: 'O1',
      channel: 'paid_search',
      owner: 'Léa',
      impact: 4,
      potential: 4,
      effort: 2,
      chain: { creation: { days: 3 }, airing: { start: 'launch', days: 20 } },
    },
  ],
  budget: {
    envelope: { amount: 300_000, votedBy: 'A. Morel', votedOn: '2025-12-15' },
    lines: [
      {
        id: 'B1',
        label: 'Google Ads',
        nature: 'media',
        channel: 'paid_search',
        supplier: 'Google',
        amount: 120_000,
      },
    ],
  },
  kpis: [{ name: 'CPC', registry: 'cpc', cadence: 'month', unit: 'currency', direction: 'lower', target: 1 }],
};

interface Result {
  readonly ok: boolean;
  readonly out: string | null;
  readonly summary: { readonly sheets: number; readonly tasks: number; readonly launch: string };
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

describe('jalon plan', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = createScratch();
  });
  afterEach(() => scratch.remove());

  it.each([
    ['fr', 'Lancement de produit'],
    ['en', 'Product launch'],
  ])('lists the templates in %s, one a line, the name first', async (lang, description) => {
    const run = await scratch.jalon(['plan', '--list', '--lang', lang]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines[0]).toContain(`lancement-produit `);
    expect(lines[0]).toContain(description);
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const line of lines) expect(line).toMatch(/^[a-z0-9-]+ {2,}\S/);
  });

  it(
    'makes a workbook of a template whose schedule ends on the launch asked for',
    async () => {
      const args = ['plan', 'minimum-viable', '--out', 'p.xlsx', '--lang', 'fr', '--json'];
      const run = await scratch.jalon([...args, '--launch', '2028-05-16', '--today', '2028-01-10'], SLOW);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const { ok, summary } = run.json<Result>();
      expect({ ok, launch: summary.launch }).toEqual({ ok: true, launch: '2028-05-16' });
      expect(await openXmlErrors(scratch.path('p.xlsx'))).toEqual([]);
      // And the workbook is a plan again.
      const check = await scratch.jalon(['plan', '--check', 'p.xlsx', '--lang', 'fr'], SLOW);
      expect(check).toMatchObject({ code: 0, stderr: '' });
    },
    TIMEOUT,
  );

  it('writes nothing for a plan with an error, and lists everything that is wrong', async () => {
    const plan = { ...(JSON.parse(readFileSync(fixture('cycle'), 'utf8')) as object), sheets: ['bugdet'] };
    scratch.write('plan.json', JSON.stringify(plan));
    const run = await scratch.jalon(['plan', 'plan.json', '--out', 'p.xlsx', '--lang', 'fr']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('T1 → T2 → T3 → T1');
    expect(run.stderr).toContain('Vouliez-vous dire «\u00a0budget\u00a0»');
    expect(existsSync(scratch.path('p.xlsx'))).toBe(false);
  });

  it.each([
    ['several-north-stars', 1, 'North Star'],
    ['cycle', 1, 'T1 → T2 → T3 → T1'],
    ['not-a-plan', 2, 'jalon plan --list'],
  ])('--check says what is wrong with %s, with the code %i', async (code, exit, words) => {
    const run = await scratch.jalon(['plan', '--check', fixture(code), '--lang', 'en']);
    expect(run.code).toBe(exit);
    expect(run.stdout).toContain(words);
  });

  it('--check is content with a sound template', async () => {
    const run = await scratch.jalon(['plan', '--check', 'minimum-viable', '--lang', 'en']);
    expect(run).toMatchObject({ code: 0, stdout: 'minimum-viable: nothing is wrong.\n', stderr: '' });
  });

  it.each([
    [['plan'], /Which plan/],
    [['plan', 'lancement'], /Did you mean the template lancement-produit/],
    [['plan', 'missing.json'], /no template and no file “missing.json”/],
    [['plan', 'bad.json'], /bad.json is not valid JSON/],
    [['plan', 'cosmetiques', '--out', 'p.pdf'], /ends in .xlsx/],
    [['plan', 'cosmetiques', '--out', 'no/p.xlsx'], /folder of no\/p.xlsx does not exist/],
    [['plan', 'cosmetiques', '--start', '2027-02-30'], /--start takes a day/],
    [['plan', 'cosmetiques', '--calendar', 'none.json'], /calendar none.json does not exist/],
    [['plan', 'cosmetiques', 'e-commerce'], /“e-commerce” is a second one/],
    [['merge', 'inbox', '--launch', '2027-09-15'], /--launch goes with/],
    [['merge', 'inbox', '--check'], /--check goes with/],
  ])('answers %j with the way out and the code 2', async (args, sentence) => {
    scratch.write('bad.json', '{"title": }');
    const run = await scratch.jalon([...args, '--lang', 'en']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(sentence);
  });

  it('refuses a calendar file as a whole, naming the entry', async () => {
    scratch.write(
      'calendar.json',
      JSON.stringify({ country: 'Belgium', holidays: [{ date: '2027-02-30', label: 'None' }] }),
    );
    const args = ['plan', '--check', 'minimum-viable', '--calendar', 'calendar.json', '--lang', 'en'];
    const run = await scratch.jalon(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('Entry 1 of “holidays”: the date is a day that exists');
  });
});

it(
  'jalon merge --plan adds the sheets of the plan, fed with the spend of the exports',
  async () => {
    const scratch = createScratch();
    try {
      scratch.write('plan.json', JSON.stringify(PLAN));
      const args = ['merge', SAMPLES, '--plan', 'plan.json', '--out', 'm.xlsx', '--lang', 'fr', '--json'];
      const run = await scratch.jalon(args, SLOW);
      const { plan } = run.json<{ plan: { fed: { costs: number; spend: number; unplanned: number } } }>();
      expect(plan.fed.costs).toBeGreaterThan(10);
      expect(plan.fed.unplanned).toBeGreaterThan(0);
      expect(plan.fed.unplanned).toBeLessThan(plan.fed.spend);
      expect(await openXmlErrors(scratch.path('m.xlsx'))).toEqual([]);
      const parts = workbookParts(scratch.path('m.xlsx'));
      const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
        ([, name]) => name,
      );
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(['Rétroplanning', 'Coûts réels', 'Canaux']));
    } finally {
      scratch.remove();
    }
  },
  TIMEOUT,
);
