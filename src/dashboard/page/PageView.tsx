import type { FigureId } from '../../core/figures';
import type { CubeFilter } from '../../core/figures/evaluateFigure';
import type { ReportPage, Visual } from '../../core/pages/page';
import { Cards } from './Cards';
import { ChartView } from './ChartView';
import { useDashboard } from './context';
import { FigureTable } from './FigureTable';
import { RowTable } from './RowTable';
import { TargetTable } from './TargetTable';

export type RoiBasis = 'margin' | 'revenue';

interface PageViewProps {
  readonly page: ReportPage;
  readonly filter: CubeFilter;
  readonly roiBasis: RoiBasis;
}

/** The visuals of a page on its grid. */
export function PageView({ page, filter, roiBasis }: PageViewProps) {
  return (
    <div className="grid">
      {page.visuals.map((visual) => (
        <VisualView
          key={visual.id}
          visual={withBasis(visual, roiBasis)}
          filter={page.hasFilters ? filter : {}}
          roiBasis={roiBasis}
        />
      ))}
    </div>
  );
}

function VisualView({
  visual: { id, place, content },
  filter,
  roiBasis,
}: {
  readonly visual: Visual;
  readonly filter: CubeFilter;
  readonly roiBasis: RoiBasis;
}) {
  const { data, text } = useDashboard();
  const title = id === 'overview_roi' ? text.roiByChannel[roiBasis] : (data.words.visuals[id] ?? id);
  const view = (() => {
    switch (content.kind) {
      case 'cards':
        return <Cards figures={content.figures} filter={filter} />;
      case 'line':
      case 'combo':
      case 'bars':
      case 'bridge':
        return <ChartView title={title} content={content} filter={filter} />;
      case 'table':
        return <FigureTable title={title} by={content.by} figures={content.figures} filter={filter} />;
      case 'rows':
        return (
          <RowTable
            title={title}
            list={data.rows[id]!}
            isOfPlan={content.table.startsWith('plan_')}
            firstSort={{ column: content.sort.column, isDescending: content.sort.descending }}
          />
        );
      case 'targets':
        return <TargetTable title={title} />;
    }
  })();
  return (
    <section
      className={`visual ${content.kind}`}
      aria-labelledby={`title-${id}`}
      data-visual={id}
      style={{
        gridColumn: `${place.column + 1} / span ${place.width}`,
        gridRow: `${place.row + 1} / span ${place.height}`,
        ['--rows' as string]: place.height,
      }}
    >
      <h3 id={`title-${id}`} className={content.kind === 'cards' ? 'unseen' : undefined}>
        {title}
      </h3>
      {view}
    </section>
  );
}

/** The visual with the ROI on the basis that was chosen. */
function withBasis(visual: Visual, basis: RoiBasis): Visual {
  const { content } = visual;
  if (basis === 'margin' || !('figures' in content)) return visual;
  const figures = content.figures.map((id): FigureId => (id === 'roi' ? 'roi_on_revenue' : id));
  return { ...visual, content: { ...content, figures } };
}
