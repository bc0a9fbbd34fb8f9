import type { FigureId } from '../../core/figures';
import { figureById } from '../../core/figures';
import type { Cube } from '../../core/figures/cube';
import { evaluateFigure, type CubeFilter } from '../../core/figures/evaluateFigure';
import { fewMarkOf } from '../model/fewResults';
import { whyNone } from '../model/whyNone';
import { NO_FIGURE, writeFigure } from '../model/writeFigure';
import { useDashboard } from './context';

interface FigureTextProps {
  readonly id: FigureId;
  readonly value: number | string | null;
  readonly cube: Cube;
  readonly filter: CubeFilter;
  /** Reachable with the keyboard by itself; in a table of hundreds it would be in the way. */
  readonly isStop?: boolean;
}

/** A figure with its small-sample mark, or « – » with the reason why there is none. */
export function FigureText({ id, value, cube, filter, isStop = false }: FigureTextProps) {
  const { data, text, wordsOf } = useDashboard();
  if (value === null) {
    const why = whyNone(cube, id, filter, text, (term) => wordsOf(term).label);
    return (
      <span className="none" data-tip={why} tabIndex={isStop ? 0 : undefined}>
        <span aria-hidden="true">{NO_FIGURE}</span>
        <span className="unseen">{why}</span>
      </span>
    );
  }
  const mark = fewMarkOf(id);
  const few = mark === null ? null : evaluateFigure(cube, mark, filter);
  return (
    <>
      {typeof few === 'number' && (
        <span className="few" data-tip={text.few(few)}>
          {text.fewShort(few)}
        </span>
      )}
      {writeFigure(value, figureById(id).unit, data)}
    </>
  );
}
