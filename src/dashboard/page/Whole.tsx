import type { FigureId } from '../../core/figures';
import type { CubeFilter } from '../../core/figures/evaluateFigure';
import { wholeOf } from '../model/wholeOf';
import { useDashboard } from './context';

interface WholeProps {
  readonly figures: readonly FigureId[];
  readonly filter: CubeFilter;
}

/** Says of which figures the filter changes nothing, or not all that they are made of. */
export function Whole({ figures, filter }: WholeProps) {
  const { text, wordsOf } = useDashboard();
  return (['channel', 'campaign'] as const).map((what) => {
    const whole = figures.filter((id) => wholeOf(id, filter) === what);
    if (whole.length === 0) return null;
    const labels = whole.map((id) => wordsOf(id).label).join(', ');
    return (
      <p key={what} className="aside" data-tip={text.notSplit[what]}>
        {whole.length === figures.length ? text.wholeOf(what) : text.wholeFigures(what, labels)}
      </p>
    );
  });
}
