import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CubeFilter } from '../../core/figures/evaluateFigure';
import { chartOf, type Chart, type ChartContent } from '../model/chart';
import { figuresOf } from '../../core/pages/page';
import { whyNone } from '../model/whyNone';
import { writeFigure } from '../model/writeFigure';
import { chartOption, colorOf } from './chartOption';
import { useDashboard, useLook } from './context';
import { Whole } from './Whole';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

interface ChartViewProps {
  readonly title: string;
  readonly content: ChartContent;
  readonly filter: CubeFilter;
}

/** A chart, and the same figures as a table for those who prefer to read them. */
export function ChartView({ title, content, filter }: ChartViewProps) {
  const dashboard = useDashboard();
  const { isPrinting } = useLook();
  const [isTable, setIsTable] = useState(false);
  const { cube, text, wordsOf } = dashboard;
  const chart = chartOf(content, dashboard, filter);
  const drawn = chart.series.filter(({ values }) => values.some((value) => value !== null));
  if (drawn.length === 0) {
    const why = whyNone(cube, figuresOf(content)[0]!, filter, text, (id) => wordsOf(id).label);
    return <p className="nothing">{why}</p>;
  }
  return (
    <>
      {!isPrinting && (
        <button
          type="button"
          className="quiet toggle"
          aria-label={`${isTable ? text.asChart : text.asTable} – ${title}`}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? text.asChart : text.asTable}
        </button>
      )}
      {isTable ? (
        <ChartTable title={title} chart={chart} />
      ) : (
        <Drawing title={title} chart={{ ...chart, series: drawn }} />
      )}
      <Whole figures={drawn.map(({ id }) => id)} filter={filter} />
      {chart.hidden > 0 && !isTable && <p className="more">{text.moreBars(chart.hidden)}</p>}
    </>
  );
}

function Drawing({ title, chart }: { readonly title: string; readonly chart: Chart }) {
  const { data } = useDashboard();
  const { palette } = useLook();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawing = init(place.current, undefined, { renderer: 'svg' });
    drawing.setOption(chartOption(chart, palette, data));
    const watch = new ResizeObserver(() => drawing.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      drawing.dispose();
    };
  }, [chart, palette, data]);
  return (
    <>
      {chart.series.length > 1 && <Legend chart={chart} />}
      <div ref={place} className="drawing" role="img" aria-label={title} />
    </>
  );
}

/** What each colour stands for; a line with an axis of its own says so. */
function Legend({ chart }: { readonly chart: Chart }) {
  const { text } = useDashboard();
  const { palette } = useLook();
  return (
    <ul className="legend">
      {chart.series.map((series) => (
        <li key={series.id}>
          <span
            className={`swatch ${series.shape}`}
            style={{ background: colorOf(chart, series, palette) }}
            aria-hidden="true"
          />
          {series.side === 'right' ? text.onTheRight(series.label) : series.label}
        </li>
      ))}
    </ul>
  );
}

function ChartTable({ title, chart }: { readonly title: string; readonly chart: Chart }) {
  const { data } = useDashboard();
  return (
    <div className="scroll" role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{chart.axis}</th>
            {chart.series.map(({ id, label }) => (
              <th key={id} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, row) => (
            <tr key={row}>
              <th scope="row">{category}</th>
              {chart.series.map(({ id, unit, values }) => (
                <td key={id} className="number">
                  {writeFigure(values[row] ?? null, unit, data)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
