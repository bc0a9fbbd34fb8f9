import { outputsWritten } from '../../../src/taskpane/views/sprint/outputsWritten';
import { templatePlan } from '../../helpers/templates';

const PLAN = templatePlan('minimum-viable', 'fr');
const ROADMAP = { action: 'Animation du samedi', owner: '', onAir: '2027-04-13', kpi: '' };
const BACKLOG = {
  test: 'Une démonstration plus courte',
  action: PLAN.actions[0]!.id,
  startsOn: '2027-02-02',
};

describe('what a sprint gave', () => {
  it('is written to the plan', () => {
    const { plan, refused } = outputsWritten(PLAN, { roadmap: [ROADMAP], backlog: [BACKLOG] });
    expect(refused).toEqual([]);
    expect(plan.actions.at(-1)?.name).toBe('Animation du samedi');
    expect(plan.tests.at(-1)?.change).toBe('Une démonstration plus courte');
  });

  it.each([
    ['an action on a day that does not exist', { ...ROADMAP, onAir: '2027-02-30' }, BACKLOG, ROADMAP.action],
    ['a test of an action that is gone', ROADMAP, { ...BACKLOG, action: 'A99' }, BACKLOG.test],
  ])('names %s as refused', (_title, roadmap, backlog, name) => {
    const { refused } = outputsWritten(PLAN, { roadmap: [roadmap], backlog: [backlog] });
    expect(refused).toEqual([name]);
  });
});
