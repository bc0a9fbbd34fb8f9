import { checkPlan } from '../../../../src/core/plan/checkPlan';
import { feedbackLoop, LOOP_STEPS } from '../../../../src/core/plan/change/feedbackLoop';
import { lineBalance } from '../../../../src/core/plan/change/lineBalance';
import { minimumViablePlan, type ViableAnswers } from '../../../../src/core/plan/change/minimumViablePlan';
import { oneDaySprint, SPRINT_STEPS } from '../../../../src/core/plan/change/oneDaySprint';
import { pocketLine, threeMoves } from '../../../../src/core/plan/change/threeMoves';
import { weakestAction } from '../../../../src/core/plan/change/weakestAction';
import { withTestResult } from '../../../../src/core/plan/change/withTestResult';
import type { Plan } from '../../../../src/core/plan/plan';
import { schedulePlan } from '../../../../src/core/schedule/schedulePlan';
import { messages } from '../../../../src/messages';
import { templatePlan } from '../../../helpers/templates';
import { OPERATION_PLAN } from '../../../workbook/plan/operationPlan';

const SHOP = templatePlan('e-commerce', 'fr');
const codes = ({
  issues,
}: {
  readonly issues: readonly { readonly code: string; readonly severity: string }[];
}) => issues.map(({ code, severity }) => `${severity} ${code}`);

describe('the feedback loop', () => {
  const answers = {
    action: 'A2',
    kind: 'message',
    weakPoint: 'Peu de clics',
    feedback: 'Trop sombre',
    feedbackOn: '2027-01-25',
    hypothesis: 'La lumière fait cliquer',
    change: 'Photo en plein jour',
    criterion: 'Taux de clic de 1,4 %',
    budget: 200,
  } as const;

  it('lasts two hours in five steps, twenty minutes of them for the ideas', () => {
    expect(LOOP_STEPS.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120);
    expect(LOOP_STEPS.map(({ id }) => id)).toEqual(['weakness', 'feedback', 'brainstorm', 'test', 'measure']);
    expect(LOOP_STEPS[2].minutes).toBe(20);
  });

  it('starts the test today as one loop more, with the target of the action as its threshold', () => {
    const running: Plan = {
      ...SHOP,
      actions: SHOP.actions.map((action) => ({ ...action, status: 'running', testedOn: null })),
    };
    const { plan, test, readingOn, issues } = feedbackLoop(running, answers);
    expect(issues).toEqual([]);
    expect(test).toMatchObject({
      date: SHOP.today,
      loop: 3,
      threshold: 0.014,
      owner: 'Lina',
      verdict: 'pending',
    });
    // 1 February 2027 is a Monday.
    expect(readingOn).toBe('2027-02-02');
    expect(plan.actions[1]).toMatchObject({ status: 'adjusted', testedOn: SHOP.today });
    expect(plan.actions[0]).toEqual(running.actions[0]);
    expect(plan.tests).toHaveLength(SHOP.tests.length + 1);
    expect(checkPlan(plan)).toEqual([]);
  });

  it.each([
    ['2027-01-11', []],
    ['2027-01-10', ['warning feedback-old']],
  ])('with feedback of %s tells %j: 21 days are the limit', (feedbackOn, expected) => {
    expect(codes(feedbackLoop(SHOP, { ...answers, feedbackOn }))).toEqual(expected);
  });

  it('tells what a test without criterion lacks, and refuses one of no action', () => {
    const { criterion: _criterion, ...bare } = answers;
    expect(codes(feedbackLoop(SHOP, { ...bare, threshold: null }))).toEqual([
      'warning field-missing',
      'warning field-missing',
    ]);
    const lost = feedbackLoop(SHOP, { ...answers, action: 'A99' });
    expect(codes(lost)).toEqual(['error unknown-reference']);
    expect(lost.plan).toBe(SHOP);
  });

  it('ends with the result, whose verdict the threshold proposes', () => {
    const { plan } = feedbackLoop(SHOP, { ...answers, before: 0.01 });
    const place = plan.tests.length - 1;
    const verdict = (after: number): string | undefined =>
      withTestResult(plan, place, { after, readOn: '2027-02-02' }).plan.tests[place]?.verdict;
    expect([0.014, 0.0139, 0.01, 0.002].map(verdict)).toEqual(['keep', 'adjust', 'stop', 'stop']);
    expect(codes(withTestResult(plan, place, { after: null, readOn: '2027-02-02' }))).toEqual([
      'warning field-missing',
    ]);
  });

  it('is offered the action furthest behind, never one that was stopped', () => {
    expect(weakestAction(OPERATION_PLAN)).toMatchObject({ verdict: 'stop' });
    const stopped = OPERATION_PLAN.actions.map((action) => ({ ...action, status: 'stopped' as const }));
    expect(weakestAction({ ...OPERATION_PLAN, actions: stopped })).toBeNull();
    expect(weakestAction({ ...OPERATION_PLAN, kpiValues: [] })).toBeNull();
  });
});

describe('the strike in three moves', () => {
  const moves = {
    objective: 'O2',
    lever: 'R1',
    testBudget: 300,
    weakPoint: 'Coût trop haut',
    change: 'Enchères le soir',
    criterion: 'Coût par acquisition de 25 €',
    approver: 'Gwenaël Le Bris',
  } as const;

  it('takes the money from the pocket to the line of the action, and reads on the next working day', () => {
    const pocket = pocketLine(SHOP)!;
    const { plan, test, transfer, readingOn, issues } = threeMoves(SHOP, moves);
    expect(issues).toEqual([]);
    expect([pocket.id, test.action, test.budget, readingOn]).toEqual(['B18', 'A1', 300, '2027-02-02']);
    expect(transfer).toMatchObject({ date: SHOP.today, from: 'B18', to: 'B01', amount: 300 });
    expect(lineBalance(SHOP, 'B18')! - lineBalance(plan, 'B18')!).toBe(300);
    expect([plan.tests.at(-1), plan.budget.transfers.at(-1)]).toEqual([test, transfer]);
    expect(checkPlan(plan)).toEqual([]);
  });

  it('on a Friday is read on Monday, after a holiday on the day after', () => {
    const reading = (today: string): string => threeMoves({ ...SHOP, today }, moves).readingOn;
    expect([reading('2027-02-05'), reading('2027-03-26')]).toEqual(['2027-02-08', '2027-03-30']);
  });

  it('needs no transfer when the pocket pays for the action itself', () => {
    const { transfer, issues } = threeMoves(SHOP, { ...moves, action: 'A6' });
    expect([transfer, issues]).toEqual([null, []]);
  });

  it.each([
    [{ testBudget: 1e6 }, 'error transfer-above-balance'],
    [{ action: 'A6', testBudget: 1e6 }, 'error transfer-above-balance'],
    [{ testBudget: -5 }, 'error bad-number'],
    [{ objective: 'O99' }, 'error unknown-reference'],
    [{ lever: 'R99' }, 'error unknown-reference'],
    [{ action: 'A99' }, 'error unknown-reference'],
  ])('with %j changes nothing at all: %s', (wrong, code) => {
    const change = threeMoves(SHOP, { ...moves, ...wrong });
    expect(codes(change)).toContain(code);
    expect(change.plan).toBe(SHOP);
  });

  it('says that there is no pocket, or no line to pay from', () => {
    const small = templatePlan('minimum-viable', 'fr');
    const without = threeMoves(small, { objective: 'O1', action: 'A1', testBudget: 50 });
    expect(codes(without)).toContain('error pocket-missing');
    expect(without.plan).toBe(small);
    const lines = SHOP.budget.lines.filter(({ action }) => action !== 'A1');
    const unpaid: Plan = { ...SHOP, budget: { ...SHOP.budget, lines } };
    expect(codes(threeMoves(unpaid, moves))).toContain('error line-missing');
  });
});

describe('the one-day sprint', () => {
  const texts = { tasks: messages('fr').plan.learning.sprint.tasks };

  it('has a morning, an afternoon and two outputs by 18:00, with the three profiles', () => {
    const { plan, issues } = oneDaySprint({ ...SHOP, sprint: [] }, '2027-02-03', texts);
    expect(issues).toEqual([]);
    expect(plan.sprint.map(({ block }) => block)).toEqual(SPRINT_STEPS.map(({ block }) => block));
    for (const { block, start, finish } of plan.sprint) {
      expect(start < finish).toBe(true);
      expect(block === 'framing' ? finish <= '12:00' : start >= '13:00').toBe(true);
    }
    expect(plan.sprint.at(-1)!.finish).toBe('18:00');
    expect(plan.sprint.flatMap(({ output }) => (output === '' ? [] : [output]))).toEqual([
      'roadmap',
      'backlog',
    ]);
    const owners = Object.fromEntries(plan.sprint.map(({ profile, owner }) => [profile, owner]));
    expect(owners).toEqual({ strategy: 'Élodie', field: 'Bastien', technical: 'Rémi' });
    expect(plan.sprint.every(({ task, isDone }) => task !== '' && !isDone)).toBe(true);
  });

  it('leaves the sprint of a day as it is', () => {
    const { plan } = oneDaySprint(SHOP, '2027-02-03', texts);
    const again = oneDaySprint(plan, '2027-02-03', texts);
    expect(codes(again)).toEqual(['error sprint-exists']);
    expect(again.plan).toBe(plan);
    expect(plan.sprint.slice(0, SHOP.sprint.length)).toEqual(SHOP.sprint);
  });

  it('tells a Saturday, and a profile that the team lacks', () => {
    const alone: Plan = { ...SHOP, team: SHOP.team.filter(({ role }) => role === 'strategy') };
    expect(codes(oneDaySprint(alone, '2027-02-06', texts))).toEqual([
      'warning day-off',
      'warning sprint-profile-missing',
      'warning sprint-profile-missing',
    ]);
    expect(codes(oneDaySprint(SHOP, 'demain', texts))).toEqual(['error bad-date']);
  });
});

describe('the minimum viable plan', () => {
  const base = templatePlan('minimum-viable', 'fr');
  const steps = messages('fr').plan.lists['step'] ?? {};
  const answers: ViableAnswers = {
    title: 'Plan de printemps',
    company: 'Atelier Nemours',
    launch: '2027-05-10',
    envelope: 4000,
    team: [
      { name: 'Ana', role: 'strategy', capacity: 3, dailyRate: 200 },
      { name: 'Luc', role: 'operations', capacity: 3, dailyRate: 200 },
    ],
    objective: {
      type: 'revenue',
      text: 'Vendre 300 bilans d’ici le 30 juin',
      kpi: 'Bilans',
      target: 300,
      deadline: '2027-06-30',
      owner: 'Ana',
    },
    persona: {
      name: 'Paul',
      age: 41,
      channel: 'email',
      pains: ['Le temps'],
      motivations: ['La forme'],
      verbatim: '« Vite »',
      verbatimSource: 'Avis',
      metric: '12 visites',
    },
    actions: ['Annonces', 'Newsletter', 'Portes ouvertes'].map((name) => ({
      name,
      nature: 'media',
      amount: 1000,
      owner: 'Luc',
      kpi: 'Bilans',
      channel: 'email',
    })),
    kpis: [{ name: 'Bilans', target: 300 }, { name: 'Contacts' }, { name: 'Coût', direction: 'lower' }],
  };

  it('has one objective, one persona, three actions with a line each and three KPIs, and can be scheduled', () => {
    const { plan, issues } = minimumViablePlan(answers, base, steps);
    expect(issues).toEqual([]);
    const { objectives, personas, actions, budget, kpis, tasks } = plan;
    expect([objectives, personas, actions, budget.lines, kpis].map(({ length }) => length)).toEqual([
      1, 1, 3, 3, 3,
    ]);
    expect(actions.map(({ id, objective, persona }) => [id, objective, persona])).toEqual([
      ['A1', 'O1', 'Paul'],
      ['A2', 'O1', 'Paul'],
      ['A3', 'O1', 'Paul'],
    ]);
    expect(budget.lines.map(({ id, action }) => [id, action, lineBalance(plan, id)])).toEqual([
      ['B1', 'A1', 1000],
      ['B2', 'A2', 1000],
      ['B3', 'A3', 1000],
    ]);
    expect(tasks).toHaveLength(15);
    expect(schedulePlan(plan).tasks).toHaveLength(15);
    expect(checkPlan(plan)).toEqual([]);
    expect([plan.sheets, plan.language, plan.calendar.territory]).toEqual([base.sheets, 'fr', 'france']);
  });

  it('keeps nothing of the company of the template', () => {
    const { plan } = minimumViablePlan(answers, base, steps);
    const text = JSON.stringify({ ...plan, template: '' });
    for (const word of ['Ambrune', 'Marion', 'Léna', 'vélo', 'Vélo Minute']) expect(text).not.toContain(word);
  });

  it.each([
    [{ actions: answers.actions.slice(1) }, 'error field-missing'],
    [{ actions: [...answers.actions, answers.actions[0]!] }, 'error too-many-values'],
    [{ kpis: [] }, 'error field-missing'],
    [{ title: ' ' }, 'error field-missing'],
    [{ launch: 'mai' }, 'error bad-date'],
    [{ persona: { ...answers.persona, pains: ['a', 'b', 'c', 'd'] } }, 'error too-many-values'],
  ])('with %j is refused whole', (wrong, code) => {
    const change = minimumViablePlan({ ...answers, ...wrong }, base, steps);
    expect(codes(change)).toContain(code);
    expect(change.plan).toBe(base);
  });
});
