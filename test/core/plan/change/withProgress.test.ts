import { withProgress } from '../../../../src/core/plan/change/withProgress';
import { templatePlan } from '../../../helpers/templates';

const PLAN = templatePlan('lancement-produit', 'en');

describe('withProgress', () => {
  it('says how far one task is and touches nothing else', () => {
    const { plan, issues } = withProgress(PLAN, 'A1.1', 0.75);
    expect(issues).toEqual([]);
    expect(plan.tasks.find(({ id }) => id === 'A1.1')?.progress).toBe(0.75);
    expect({
      ...plan,
      tasks: plan.tasks.map((task) => (task.id === 'A1.1' ? { ...task, progress: 0 } : task)),
    }).toEqual(PLAN);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %p', (progress) => {
    const { plan, issues } = withProgress(PLAN, 'A1.1', progress);
    expect(plan).toBe(PLAN);
    expect(issues.map(({ code }) => code)).toEqual(['bad-number']);
  });

  it('refuses a task that is gone', () => {
    const { plan, issues } = withProgress(PLAN, 'A9.9', 1);
    expect(plan).toBe(PLAN);
    expect(issues.map(({ code }) => code)).toEqual(['unknown-reference']);
  });
});
