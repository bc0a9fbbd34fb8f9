import { checkPlan } from '../../../src/core/plan/checkPlan';
import { minimumViablePlan } from '../../../src/core/plan/change/minimumViablePlan';
import { checkSmart } from '../../../src/core/smart/checkSmart';
import { messages } from '../../../src/messages';
import {
  answersOf,
  envelopeOf,
  kpiOfLabel,
  minimumProblems,
  type MinimumForm,
} from '../../../src/taskpane/views/minimum/minimumForm';
import { templatePlan } from '../../helpers/templates';

const CONTEXT = { language: 'fr', today: '2026-11-27', labels: messages('fr').kpis } as const;

const FORM: MinimumForm = {
  company: ' Les Lampes d’Auber ',
  owner: 'Marion',
  objective: 'Vendre 400 lampes à Lyon d’ici le 30 juin 2027',
  type: 'revenue',
  persona: 'Léna',
  age: '36',
  motivation: 'Une lampe qui se répare',
  channel: 'email',
  actions: [
    { name: 'Google Ads', channel: 'paid_search', amount: '2 400' },
    { name: 'Newsletter', channel: 'email', amount: '0' },
    { name: 'Portes ouvertes', channel: 'offline', amount: '1 500,55' },
  ],
  kpis: [
    { name: 'Lampes vendues', target: '' },
    { name: 'cpa', target: '15' },
    { name: 'Taux de conversion', target: '3' },
  ],
  launch: '2027-04-13',
  envelope: '',
};

const problems = (part: Partial<MinimumForm>) => [...minimumProblems({ ...FORM, ...part }, CONTEXT)];

describe('the smallest plan that is being typed', () => {
  it('has nothing missing when it is filled in', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['a company of spaces', { company: '  ' }, [['company', 'company-missing']]],
    ['no owner', { owner: '' }, [['owner', 'owner-missing']]],
    ['no objective', { objective: '' }, [['objective', 'objective-missing']]],
    ['an age of 200', { age: '200' }, [['age', 'age-wrong']]],
    ['no launch', { launch: '' }, [['launch', 'launch-missing']]],
    ['a launch of yesterday', { launch: '2026-11-26' }, [['launch', 'launch-past']]],
    ['a negative envelope', { envelope: '-3' }, [['envelope', 'negative']]],
    ['an envelope in words', { envelope: 'beaucoup' }, [['envelope', 'not-a-number']]],
    [
      'two actions of one name and no amount',
      {
        actions: [
          FORM.actions[0]!,
          { ...FORM.actions[1]!, name: 'google ads', amount: '' },
          FORM.actions[2]!,
        ],
      },
      [
        ['actions.1.name', 'action-doubled'],
        ['actions.1.amount', 'amount-missing'],
      ],
    ],
    [
      'two KPIs of one name and a target that could be two',
      { kpis: [FORM.kpis[0]!, { name: 'lampes vendues ', target: '1.200' }, { name: '', target: '' }] },
      [
        ['kpis.1.name', 'kpi-doubled'],
        ['kpis.1.target', 'ambiguous'],
        ['kpis.2.name', 'kpi-missing'],
      ],
    ],
  ])('says what is wrong with %s', (_case, part, expected) => {
    expect(problems(part)).toEqual(expected);
  });

  it('has the sum of its lines as its envelope unless one is typed', () => {
    expect(envelopeOf(FORM, 'fr')).toBeCloseTo(3900.55, 10);
    expect(envelopeOf({ ...FORM, envelope: '6 k€' }, 'fr')).toBe(6000);
  });

  it('knows the KPIs of the registry by their label', () => {
    expect(kpiOfLabel(' cpa ', CONTEXT.labels)).toMatchObject({ registry: 'cpa', direction: 'lower' });
    expect(kpiOfLabel('Lampes vendues', CONTEXT.labels)).toEqual({ name: 'Lampes vendues' });
  });

  it('becomes a whole plan in which nothing is wrong', () => {
    const base = templatePlan('minimum-viable', 'fr');
    const check = checkSmart(FORM.objective, { today: CONTEXT.today });
    const words = { title: 'Plan', launchLabel: 'Lancement' };
    const { plan, issues } = minimumViablePlan(
      answersOf(FORM, check, words, CONTEXT),
      base,
      messages('fr').plan.lists['step'] ?? {},
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.company).toBe('Les Lampes d’Auber');
    expect(plan.objectives).toMatchObject([
      { kpi: 'Lampes vendues', target: 400, deadline: '2027-06-30', owner: 'Marion' },
    ]);
    expect(plan.personas).toMatchObject([{ name: 'Léna', age: 36, channel: 'email', validatedOn: null }]);
    expect(plan.actions.map(({ name, persona, objective }) => [name, persona, objective])).toEqual([
      ['Google Ads', 'Léna', 'O1'],
      ['Newsletter', 'Léna', 'O1'],
      ['Portes ouvertes', 'Léna', 'O1'],
    ]);
    const sums = plan.budget.lines.map(({ months }) => months.reduce((sum, month) => sum + month, 0));
    expect(sums.map((sum) => Math.round(sum * 100))).toEqual([240000, 0, 150055]);
    expect(plan.budget.lines.map(({ nature }) => nature)).toEqual(['media', 'content', 'logistics']);
    expect(plan.kpis.map(({ target, isStrategic }) => [target, isStrategic])).toEqual([
      [400, true],
      [15, false],
      [0.03, false],
    ]);
    expect(plan.tasks.length).toBeGreaterThanOrEqual(15);
  });
});
