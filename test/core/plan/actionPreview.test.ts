import { actionPreview } from '../../../src/core/plan/actionPreview';
import { withAction, type ChainDraft } from '../../../src/core/plan/change/withAction';
import type { Plan } from '../../../src/core/plan/plan';
import { templatePlan } from '../../helpers/templates';

const PLAN: Plan = { ...templatePlan('lancement-produit', 'fr'), today: '2027-06-01' };

function previewOf(chain: ChainDraft, plan: Plan = PLAN, owner = 'Sofia') {
  const { plan: after, id } = withAction(plan, { name: 'Essai', owner, chain }, {});
  const preview = actionPreview(plan, after, id);
  if (preview === null) throw new Error('no preview');
  return preview;
}

describe('actionPreview', () => {
  it('counts the steps back from the day on air', () => {
    const { steps } = previewOf({
      creation: { days: 3 },
      approval: { days: 1 },
      airing: { days: 2, start: '2027-06-15' },
    });
    expect(steps.map(({ task, dates }) => [task.step, dates.start, dates.finish])).toEqual([
      ['creation', '2027-06-09', '2027-06-11'],
      ['approval', '2027-06-14', '2027-06-14'],
      ['airing', '2027-06-15', '2027-06-16'],
    ]);
  });

  it('says how many working days are missing when it should have begun', () => {
    const { steps } = previewOf({ creation: { days: 5 }, airing: { days: 1, start: '2027-06-03' } });
    // 27, 28 and 31 May.
    expect(steps[0]?.dates.start).toBe('2027-05-27');
    expect(steps[0]?.dates.daysMissing).toBe(3);
  });

  it('names the holiday and the leave that the steps go around', () => {
    const plan: Plan = {
      ...PLAN,
      calendar: {
        ...PLAN.calendar,
        leave: [{ person: 'Sofia', start: '2027-07-05', finish: '2027-07-06', reason: 'Congés' }],
      },
    };
    const { steps } = previewOf({ creation: { days: 10 }, airing: { days: 1, start: '2027-07-19' } }, plan);
    expect(steps[0]?.skipped.first?.date).toBe('2027-07-14');
    expect(steps[0]?.skipped.leave).toBe(2);
  });

  it('names the weeks that overflow because of it and no other', () => {
    const calm = previewOf({
      creation: { days: 2, load: 0 },
      airing: { days: 1, load: 0, start: '2027-06-15' },
    });
    expect(calm.overloads).toEqual([]);
    const { overloads } = previewOf(
      { creation: { days: 5, load: 1, owner: 'Paul' }, airing: { days: 1, load: 0.1, start: '2027-03-15' } },
      { ...PLAN, today: '2027-01-05' },
    );
    // Paul gives three days a week.
    expect(overloads.map(({ person, monday, available }) => [person, monday, available])).toEqual([
      ['Paul', '2027-03-08', 3],
    ]);
    expect(overloads[0]!.days).toBeGreaterThan(overloads[0]!.before);
  });

  it('gives nothing while tasks wait for one another in a circle', () => {
    const [first, second, ...others] = PLAN.tasks;
    const circle: Plan = {
      ...PLAN,
      tasks: [
        { ...first!, anchor: null, links: [{ predecessor: second!.id, type: 'FS', lag: 0 }] },
        { ...second!, anchor: null, links: [{ predecessor: first!.id, type: 'FS', lag: 0 }] },
        ...others,
      ],
    };
    const { plan: after, id } = withAction(circle, { name: 'Essai' }, {});
    expect(actionPreview(circle, after, id)).toBeNull();
  });
});
