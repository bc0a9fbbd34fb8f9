import { figureById, isFigureId, type FigureId } from '../../core/figures';
import { evaluateNumber } from '../../core/figures/evaluateFigure';
import { endOfMonth } from '../../core/schedule/isoDay';
import type { Dashboard } from './dashboard';
import type { Target } from './dashboardData';
import { whyNone } from './whyNone';

/** A target of the settings beside what was reached over its days. */
export interface TargetStanding {
  readonly target: Target;
  readonly figure: FigureId | null;
  readonly actual: number | null;
  /** Why there is no figure. */
  readonly why: string | null;
  readonly isMet: boolean | null;
}

/** Where a target stands; the period is its own, whatever the filters. */
export function targetStanding(target: Target, { cube, text, wordsOf }: Dashboard): TargetStanding {
  const none = (why: string, figure: FigureId | null = null): TargetStanding => ({
    target,
    figure,
    actual: null,
    why,
    isMet: null,
  });
  const figure = target.kpi;
  if (!isFigureId(figure)) return none(text.why.unknownKpi);
  const isWhole = target.start.endsWith('-01') && target.end === endOfMonth(target.end, 0);
  if (!isWhole) return none(text.why.notWholeMonths, figure);
  const filter = {
    months: [target.start, `${target.end.slice(0, 7)}-01`] as const,
    ...(target.channel === null ? {} : { keys: { channel_id: [target.channel] } }),
  };
  const actual = evaluateNumber(cube, figure, filter);
  if (actual === null)
    return none(
      whyNone(cube, figure, filter, text, (id) => wordsOf(id).label),
      figure,
    );
  const { direction } = figureById(figure);
  return {
    target,
    figure,
    actual,
    why: null,
    isMet:
      direction === 'neutral'
        ? null
        : direction === 'higher'
          ? actual >= target.target
          : actual <= target.target,
  };
}
