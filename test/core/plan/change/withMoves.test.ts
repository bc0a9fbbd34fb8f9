import { fromCents, toCents } from '../../../../src/core/budget/cents';
import { proposeMoves } from '../../../../src/core/budget/proposeMoves';
import { withAllocation } from '../../../../src/core/plan/change/withAllocation';
import { withMoves } from '../../../../src/core/plan/change/withMoves';
import { MAX_VERSIONS, withVersion } from '../../../../src/core/plan/change/withVersion';
import { templatePlan } from '../../../helpers/templates';

const PLAN = templatePlan('lancement-produit', 'fr');
const VERSION = { name: 'T2 2027', date: '2027-06-16', author: 'Claire', reason: 'Lecture du trimestre' };
const amounts = withAllocation(PLAN).allocation.lines.map(({ amount }) => amount);
const moves = proposeMoves(
  PLAN.budget.envelope.amount,
  PLAN.budget.levers.map((lever, index) => ({
    ...lever,
    amount: amounts[index]!,
    measuredRoi: index === 0 ? lever.expectedRoi * 1.5 : lever.expectedRoi / 2,
    isFixed: lever.isPocket || lever.stable !== null,
  })),
);

describe('withMoves', () => {
  it('gives each lever its proposed amount and keeps the total to the cent', () => {
    expect(moves.some(({ move }) => move > 0)).toBe(true);
    const { levers } = withMoves(PLAN, moves).budget;
    expect(levers.map(({ amount }) => amount)).toEqual(moves.map(({ proposed }) => proposed));
    const total = levers.reduce((sum, { amount }) => sum + toCents(amount ?? 0), 0n);
    expect(fromCents(total)).toBe(PLAN.budget.envelope.amount);
  });

  it('keeps the amounts as a version when asked, and never a fifth one', () => {
    const kept = withMoves(PLAN, moves, VERSION).budget.versions.at(-1);
    expect(kept).toEqual({
      ...VERSION,
      amounts: Object.fromEntries(moves.map(({ id, proposed }) => [id, proposed])),
    });
    let full = PLAN;
    for (let turn = 0; turn < 6; turn += 1) full = withMoves(full, moves, VERSION);
    expect(full.budget.versions).toHaveLength(MAX_VERSIONS);
  });

  it('refuses moves that make money', () => {
    expect(() => withMoves(PLAN, [{ id: PLAN.budget.levers[0]!.id, move: 10, proposed: 10 }])).toThrow(
      'moves that do not balance: 10',
    );
  });

  it('leaves the levers alone when only a version is kept', () => {
    const plan = withVersion(PLAN, VERSION, { L1: 5 });
    expect(plan.budget.levers).toBe(PLAN.budget.levers);
    expect(plan.budget.versions.at(-1)?.amounts).toEqual({ L1: 5 });
  });
});
