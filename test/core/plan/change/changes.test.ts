import { checkPlan } from '../../../../src/core/plan/checkPlan';
import type { Plan } from '../../../../src/core/plan/plan';
import { lineBalance } from '../../../../src/core/plan/change/lineBalance';
import { nextId } from '../../../../src/core/plan/change/nextId';
import { withAction } from '../../../../src/core/plan/change/withAction';
import { withAllocation } from '../../../../src/core/plan/change/withAllocation';
import { withBudgetLine } from '../../../../src/core/plan/change/withBudgetLine';
import { withKpiEntry } from '../../../../src/core/plan/change/withKpiEntry';
import { withLaunch } from '../../../../src/core/plan/change/withLaunch';
import { withLesson } from '../../../../src/core/plan/change/withLesson';
import { withObjective } from '../../../../src/core/plan/change/withObjective';
import { isDraftPersona, withPersona } from '../../../../src/core/plan/change/withPersona';
import { withTransfer } from '../../../../src/core/plan/change/withTransfer';
import { schedulePlan } from '../../../../src/core/schedule/schedulePlan';
import { messages } from '../../../../src/messages';
import { TEMPLATES, templatePlan } from '../../../helpers/templates';
import { SAMPLE_PLAN } from '../../../workbook/plan/samplePlan';

const SHOP = templatePlan('e-commerce', 'fr');
const STEPS = messages('fr').plan.lists['step'] ?? {};
const codes = ({
  issues,
}: {
  readonly issues: readonly { readonly code: string; readonly severity: string }[];
}) => issues.map(({ code, severity }) => `${severity} ${code}`);

/** A plan that nothing may change. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
frozen(SHOP);
frozen(SAMPLE_PLAN);

describe('the next id', () => {
  it.each([
    [['O1', 'O2'], 'O', 'O3'],
    [['B01', 'B02', 'B09'], 'B', 'B10'],
    [['B01', 'B99'], 'B', 'B100'],
    [['A1', 'A7', 'S1'], 'X', 'A8'],
    [[], 'L', 'L1'],
    [['teasing', 'presse'], 'A', 'A1'],
    [['obj-1', 'obj-2'], 'O', 'obj-3'],
  ])('after %j is %s…: %s', (ids, fallback, expected) => {
    expect(nextId(ids, fallback)).toBe(expected);
  });

  it('keeps clear of the ids of other lists, whatever the case', () => {
    expect(nextId(['A1'], 'A', ['a2', 'A3'])).toBe('A4');
  });
});

describe('the launch', () => {
  it('moves, and the anchored tasks with it', () => {
    const { plan, issues } = withLaunch(SAMPLE_PLAN, '2027-10-05');
    expect(issues).toEqual([]);
    expect(plan.launch).toEqual({ date: '2027-10-05', label: 'Lancement' });
    expect(schedulePlan(plan).projectFinish > schedulePlan(SAMPLE_PLAN).projectFinish).toBe(true);
  });

  it.each([
    ['2027-09-18', ['warning day-off']],
    ['2028-02-01', ['warning launch-outside-period']],
  ])('on %s is made, and told', (date, expected) => {
    const change = withLaunch(SAMPLE_PLAN, date);
    expect(codes(change)).toEqual(expected);
    expect(change.plan.launch.date).toBe(date);
  });

  it.each(['2027-02-30', '15/09/2027', ''])('%j is refused', (date) => {
    const change = withLaunch(SAMPLE_PLAN, date);
    expect(codes(change)).toEqual(['error bad-date']);
    expect(change.plan).toBe(SAMPLE_PLAN);
  });
});

describe('a persona', () => {
  const draft = {
    name: ' Nora ',
    age: 34,
    channel: 'email',
    pains: ['Peu de temps', ' ', 'Petit logement'],
    motivations: ['Un intérieur calme'],
    verbatim: 'Je veux voir la couleur en vrai.',
    verbatimSource: 'Avis, janvier',
    metric: 'Panier de 92 €',
  } as const;

  it('is added without the blank answers, and stays a draft until somebody has looked at it', () => {
    const { plan, issues } = withPersona(SHOP, draft);
    const persona = plan.personas.at(-1)!;
    expect(issues).toEqual([]);
    expect(persona).toMatchObject({ name: 'Nora', pains: ['Peu de temps', 'Petit logement'] });
    expect(isDraftPersona(persona)).toBe(true);
    const validated = withPersona(plan, { ...draft, validatedBy: 'Lina', validatedOn: '2027-02-01' }, 'Nora');
    expect(isDraftPersona(validated.plan.personas.at(-1)!)).toBe(false);
    expect(validated.plan.personas).toHaveLength(plan.personas.length);
  });

  it('has three pains at most: a fourth is refused, never dropped', () => {
    const change = withPersona(SHOP, { ...draft, pains: ['a', 'b', 'c', 'd'] });
    expect(codes(change)).toEqual(['error too-many-values']);
    expect(change.plan).toBe(SHOP);
  });

  it('keeps its actions and contents under a new name', () => {
    const { name } = SHOP.personas[0]!;
    const { plan } = withPersona(SHOP, { name: 'Zélie', channel: 'email' }, name);
    const count = (made: Plan, who: string): number =>
      made.actions.filter(({ persona }) => persona === who).length;
    expect([count(plan, 'Zélie'), count(plan, name)]).toEqual([count(SHOP, name), 0]);
    expect(plan.personas[0]).toMatchObject({ verbatim: SHOP.personas[0]!.verbatim, name: 'Zélie' });
    expect(checkPlan(plan)).toEqual([]);
  });

  it('does not take the name of another one', () => {
    expect(codes(withPersona(SHOP, { ...draft, name: SHOP.personas[1]!.name.toUpperCase() }))).toEqual([
      'error name-taken',
    ]);
  });

  it('tells what a persona of fifteen minutes still lacks', () => {
    expect(
      codes(withPersona(SHOP, { name: 'Nora', channel: 'email' })).every((code) =>
        code.startsWith('warning'),
      ),
    ).toBe(true);
    expect(
      withPersona(SHOP, { name: 'Nora', channel: 'email' }).issues.map(({ params }) => params['field']),
    ).toEqual(['pains', 'motivations', 'age', 'verbatim', 'verbatimSource', 'metric']);
  });
});

describe('an objective', () => {
  const draft = {
    type: 'conversion',
    text: 'Porter le taux de conversion à 3 % d’ici le 30 juin',
    kpi: SHOP.kpis[1]!.name,
    target: 0.03,
    deadline: '2027-06-30',
    owner: SHOP.team[0]!.name,
  } as const;

  it('takes the next number and waits for the five approvals', () => {
    const { plan, id, issues } = withObjective(SHOP, draft);
    expect([id, issues]).toEqual(['O6', []]);
    const approvals = plan.approvals.filter(({ objective }) => objective === 'O6');
    expect(approvals.map(({ decision }) => decision)).toEqual(Array.from({ length: 5 }, () => 'pending'));
    expect(approvals.every(({ name }) => name !== '')).toBe(true);
    expect(checkPlan(plan)).toEqual([]);
  });

  it('replaces the one of its id and keeps what was not said', () => {
    const { plan } = withObjective(SHOP, { id: 'O3', type: 'conversion', text: 'Autre', target: 0.04 });
    expect(plan.objectives[2]).toEqual({
      ...SHOP.objectives[2]!,
      type: 'conversion',
      text: 'Autre',
      target: 0.04,
    });
    expect(plan.approvals).toEqual(SHOP.approvals);
  });

  it.each([
    [{ ...draft, text: '  ' }, 'error field-missing'],
    [{ ...draft, target: NaN }, 'error bad-number'],
    [{ ...draft, deadline: 'juin' }, 'error bad-date'],
    [{ ...draft, id: 'O2', parent: 'O2' }, 'error unknown-reference'],
  ])('%j is refused: %s', (wrong, code) => {
    const change = withObjective(SHOP, wrong);
    expect(codes(change)).toContain(code);
    expect(change.plan).toBe(SHOP);
  });
});

describe('an action', () => {
  it.each(TEMPLATES)('brings a chain of five tasks that the schedule of %s can place at once', (id) => {
    const base = templatePlan(id, 'fr');
    const change = withAction(base, { name: 'Nouvelle action', owner: base.team[0]!.name }, STEPS);
    expect(change.chainIssues).toEqual([]);
    const tasks = change.plan.tasks.filter(({ action }) => action === change.id);
    expect(tasks.map(({ step }) => step)).toEqual([
      'creation',
      'approval',
      'production',
      'airing',
      'analysis',
    ]);
    expect(tasks.map(({ name }) => name)).toEqual([
      'Création',
      'Validation',
      'Production',
      'Diffusion',
      'Analyse',
    ]);
    const dates = schedulePlan(change.plan).tasks;
    const own = tasks.map((task) => dates[change.plan.tasks.indexOf(task)]!);
    own.slice(1).forEach(({ start }, index) => expect(start > own[index]!.finish).toBe(true));
    expect(own[3]!.start >= base.launch.date).toBe(true);
    expect(checkPlan(change.plan).filter(({ severity }) => severity === 'error')).toEqual([]);
    // Tasks of an action stand together, and those of nobody stay last.
    expect(change.plan.tasks.filter(({ action }) => action === '')).toEqual(
      base.tasks.filter(({ action }) => action === ''),
    );
    const order = change.plan.tasks.map(({ action }) => action);
    expect(order.filter((action, index) => action !== order[index - 1])).toHaveLength(new Set(order).size);
  });

  it('counts the days between two fixed ends', () => {
    const { plan, id } = withAction(
      SHOP,
      { name: 'Diffusion de mars', chain: { airing: { start: '2027-03-01', finish: '2027-03-12' } } },
      STEPS,
    );
    expect(plan.tasks.find(({ action }) => action === id)).toMatchObject({ id: `${id}.4`, duration: 10 });
  });

  it('keeps progress, delays and other tasks when its chain changes, and drops links to a step that is gone', () => {
    const first = withAction(SAMPLE_PLAN, { name: 'Vidéo', owner: 'Tom' }, STEPS);
    const id = first.id;
    const worked: Plan = {
      ...first.plan,
      tasks: [
        ...first.plan.tasks.map((task) =>
          task.id === `${id}.3`
            ? { ...task, progress: 0.4, links: [{ predecessor: `${id}.2`, type: 'FS' as const, lag: 3 }] }
            : task,
        ),
        {
          ...SAMPLE_PLAN.tasks[0]!,
          id: `${id}.x`,
          action: id,
          links: [{ predecessor: `${id}.5`, type: 'FS', lag: 0 }],
        },
      ],
    };
    const chain = { approval: { days: 1 }, production: { days: 8 }, airing: { days: 3, start: 'launch' } };
    const { plan } = withAction(worked, { id, name: 'Vidéo', chain }, STEPS);
    const own = plan.tasks.filter(({ action }) => action === id);
    expect(own.map((task) => task.id)).toEqual([`${id}.2`, `${id}.3`, `${id}.4`, `${id}.x`]);
    expect(own[1]).toMatchObject({ duration: 8, progress: 0.4, links: [{ predecessor: `${id}.2`, lag: 3 }] });
    expect(own[3]!.links).toEqual([]);
    expect(schedulePlan(plan).tasks).toHaveLength(plan.tasks.length);
  });

  it('without a chain changes no task', () => {
    const { plan } = withAction(SHOP, { id: 'A2', name: 'Autre nom' }, STEPS);
    expect(plan.tasks).toEqual(SHOP.tasks);
    expect(plan.actions[1]).toEqual({ ...SHOP.actions[1]!, name: 'Autre nom' });
  });

  it('with a chain that cannot be read leaves the plan as it was', () => {
    const change = withAction(SHOP, { name: 'X', chain: { airing: { start: 'un jour' } } }, STEPS);
    expect(change.chainIssues.map(({ code }) => code)).toContain('bad-anchor');
    expect(change.plan).toBe(SHOP);
  });
});

describe('a budget line', () => {
  it('shares its amount to the cent and follows its action', () => {
    const { plan, id, issues } = withBudgetLine(SHOP, {
      label: 'Vidéos',
      nature: 'content',
      action: 'A2',
      amount: 100,
    });
    const line = plan.budget.lines.at(-1)!;
    expect([id, issues, line.channel, line.owner]).toEqual(['B19', [], 'paid_social', 'Lina']);
    expect(line.months.reduce((sum, month) => sum + Math.round(month * 100), 0)).toBe(10_000);
    expect(lineBalance(plan, id)).toBe(100);
  });

  it('above the envelope is told', () => {
    expect(codes(withBudgetLine(SHOP, { label: 'Télévision', nature: 'media', amount: 1e6 }))).toEqual([
      'warning envelope-exceeded',
    ]);
  });

  it.each([-1, NaN, Infinity])('of %s is refused', (amount) => {
    const change = withBudgetLine(SHOP, { label: 'X', nature: 'media', amount });
    expect(codes(change)).toEqual(['error bad-number']);
    expect(change.plan).toBe(SHOP);
  });
});

describe('a transfer', () => {
  const [from, to] = ['B1', 'B2'];
  const balance = lineBalance(SAMPLE_PLAN, from)!;
  const draft = { date: '2027-02-01', from, to, amount: balance, approver: 'A. Morel' };

  it('may take what remains, to the cent, and the total does not change', () => {
    const { plan, issues } = withTransfer(SAMPLE_PLAN, draft);
    expect(issues).toEqual([]);
    expect(lineBalance(plan, from)).toBe(0);
    expect(lineBalance(plan, to)! - lineBalance(SAMPLE_PLAN, to)!).toBeCloseTo(balance, 2);
  });

  it('of a cent more is refused, with what remains', () => {
    const change = withTransfer(SAMPLE_PLAN, { ...draft, amount: balance + 0.01 });
    expect(change.issues).toEqual([
      {
        code: 'transfer-above-balance',
        severity: 'error',
        params: { line: from, amount: balance + 0.01, balance },
      },
    ]);
    expect(change.plan).toBe(SAMPLE_PLAN);
  });

  it.each([
    [{ amount: 0 }, 'error bad-number'],
    [{ amount: 0.004 }, 'error bad-number'],
    [{ to: 'B9' }, 'error unknown-reference'],
    [{ to: from }, 'error transfer-same-line'],
    [{ date: '2027-02-31' }, 'error bad-date'],
  ])('with %j is refused: %s', (wrong, code) => {
    expect(codes(withTransfer(SAMPLE_PLAN, { ...draft, ...wrong }))).toEqual([code]);
  });

  it('shows its sheet in a plan that left it out', () => {
    const small = templatePlan('minimum-viable', 'fr');
    const { plan } = withTransfer(small, { date: small.today, from: 'B1', to: 'B2', amount: 10 });
    expect([small.sheets?.includes('transfers'), plan.sheets?.includes('transfers')]).toEqual([false, true]);
  });
});

describe('a figure', () => {
  it('replaces the one of its KPI and day, in its place, and every double', () => {
    const twice: Plan = {
      ...SAMPLE_PLAN,
      kpiValues: [...SAMPLE_PLAN.kpiValues, { ...SAMPLE_PLAN.kpiValues[0]!, by: 'Léa' }],
    };
    const { plan, replaced, issues } = withKpiEntry(twice, {
      kpi: 'CPA',
      date: '2027-01-29',
      numerator: 900,
      denominator: 30,
      by: 'Tom',
    });
    expect([issues, replaced]).toEqual([[], twice.kpiValues]);
    expect(plan.kpiValues).toEqual([
      { date: '2027-01-29', kpi: 'CPA', value: null, numerator: 900, denominator: 30, by: 'Tom', source: '' },
    ]);
  });

  it.each([
    [{ kpi: 'Nope', date: '2027-01-29', value: 1 }, 'error unknown-reference'],
    [{ kpi: 'CPA', date: '29/01/2027', value: 1 }, 'error bad-date'],
    [{ kpi: 'CPA', date: '2027-01-29', value: NaN }, 'error bad-number'],
    [{ kpi: 'CPA', date: '2027-01-29', numerator: 3 }, 'error ratio-half'],
    [{ kpi: 'CPA', date: '2027-01-29' }, 'error field-missing'],
    [{ kpi: 'CPA', date: '2027-02-02', value: 0 }, 'warning figure-to-come'],
  ])('%j: %s', (entry, code) => {
    expect(codes(withKpiEntry(SAMPLE_PLAN, entry))).toEqual([code]);
  });
});

describe('the split of the envelope', () => {
  it('decides again what was typed by hand, gives its reasons and keeps a version', () => {
    const typed: Plan = {
      ...SHOP,
      budget: {
        ...SHOP.budget,
        levers: SHOP.budget.levers.map((lever, index) => (index === 0 ? { ...lever, amount: 7 } : lever)),
      },
    };
    const about = { name: 'T2', date: '2027-04-01', author: 'Élodie', reason: 'Retour' };
    const { plan, allocation, released, isVersionKept } = withAllocation(typed, about);
    expect([released, isVersionKept]).toEqual([['R1'], true]);
    expect(plan.budget.levers).toEqual(SHOP.budget.levers);
    expect(allocation.lines.map(({ rule }) => rule)).toContain('pocket');
    expect(plan.budget.versions.at(-1)).toEqual({
      ...about,
      amounts: Object.fromEntries(allocation.lines.map(({ id, amount }) => [id, amount])),
    });
  });

  it('leaves a plan without levers as it is, and says why', () => {
    const small = templatePlan('minimum-viable', 'en');
    const { plan, allocation } = withAllocation(small);
    expect(plan).toBe(small);
    expect(allocation.issues.map(({ code }) => code)).toEqual(['levers-missing']);
  });
});

describe('a lesson', () => {
  it('takes its KPI and its owner from the action', () => {
    const { plan, issues } = withLesson(SHOP, {
      action: 'A2',
      lesson: 'Le jour fait vendre',
      result: 0.0152,
      asset: 'Six photos',
    });
    expect(issues).toEqual([]);
    expect(plan.lessons.at(-1)).toMatchObject({
      date: SHOP.today,
      kpi: 'Taux de clic Instagram',
      owner: 'Lina',
    });
  });

  it('says nothing without a sentence', () => {
    expect(codes(withLesson(SHOP, { lesson: ' ' }))).toContain('error field-missing');
  });
});
