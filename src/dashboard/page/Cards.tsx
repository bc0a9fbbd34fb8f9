import { figureById, type FigureId } from '../../core/figures';
import { evaluateFigure, type CubeFilter } from '../../core/figures/evaluateFigure';
import { changeOf, type Change } from '../model/change';
import { writeChange, writeFigure } from '../model/writeFigure';
import { useDashboard } from './context';
import { FigureText } from './FigureText';
import { Whole } from './Whole';

interface CardsProps {
  readonly figures: readonly FigureId[];
  readonly filter: CubeFilter;
}

/** Figures side by side, each with its change where it has one. */
export function Cards({ figures, filter }: CardsProps) {
  return (
    <ul className="cards">
      {figures.map((id) => (
        <Card key={id} id={id} filter={filter} />
      ))}
    </ul>
  );
}

function Card({ id, filter }: { readonly id: FigureId; readonly filter: CubeFilter }) {
  const { cube, data, wordsOf } = useDashboard();
  const { label, definition } = wordsOf(id);
  const value = evaluateFigure(cube, id, filter);
  const change = changeOf(cube, id, filter, data.dataAsOf);
  return (
    <li className="card" data-figure={id}>
      <button type="button" className="term" data-tip={definition}>
        {label}
      </button>
      <p
        className="value"
        style={{ ['--length' as string]: Math.max(4, writeFigure(value, figureById(id).unit, data).length) }}
      >
        <FigureText id={id} value={value} cube={cube} filter={filter} isStop />
      </p>
      {change && <ChangeLine id={id} change={change} />}
      {value !== null && <Whole figures={[id]} filter={filter} />}
    </li>
  );
}

function ChangeLine({ id, change }: { readonly id: FigureId; readonly change: Change }) {
  const { data, text } = useDashboard();
  const { share, months, lastMonth, verdict } = change;
  const tone = verdict === 'better' || verdict === 'worse' || verdict === 'steady' ? verdict : null;
  return (
    <p className="aside">
      {lastMonth && (
        <span className="month">
          {text.lastMonthValue(lastMonth.month, writeFigure(lastMonth.value, figureById(id).unit, data))}{' '}
        </span>
      )}
      <span className={`change ${tone ?? ''}`} data-tip={text.againstMonths(months)}>
        <span aria-hidden="true">{share > 0 ? '▲' : share < 0 ? '▼' : '='} </span>
        {writeChange(share, data)}
        <span className="unseen">
          {tone ? `, ${text[tone]}` : ''}, {text.againstMonths(months)}
        </span>
      </span>
    </p>
  );
}
