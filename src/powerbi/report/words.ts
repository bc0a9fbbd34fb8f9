import type { FigureId } from '../../core/figures';
import { figureById } from '../../core/figures';
import { figuresOf, type Field, type ReportPage, type VisualContent } from '../../core/pages/page';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import { columnLabel, reportFigureText } from '../../messages/reportText';
import { SPECIAL_MEASURES } from '../model/names';
import { columnField, figureField, measureField, type Projection } from './expressions';

/** The page that has the switch between the return on margin and on revenue; there the ROI follows it. */
export const SWITCHED_PAGE: ReportPage['id'] = 'overview';

/** What a visual needs to know of where it stands: the language, and whether the ROI follows a switch. */
export interface Words {
  readonly language: Language;
  readonly isSwitched: boolean;
}

/** A figure in a role of a visual. */
export function figureProjection({ language, isSwitched }: Words, id: FigureId): Projection {
  if (isSwitched && id === 'roi')
    return { field: measureField(SPECIAL_MEASURES.roi), label: messages(language).kpis.roi.label };
  return { field: figureField(id), label: reportFigureText(language, id).label };
}

/** A column in a role of a visual. */
export function fieldProjection({ language }: Words, { table, column }: Field): Projection {
  return { field: columnField(table, column), label: columnLabel(language, table, column) };
}

/** The months of the model, in order. */
export function monthProjection(words: Words): Projection {
  return fieldProjection(words, { table: 'dates', column: 'month_start' });
}

/** The definitions of the figures of a visual, one a line; nothing for rows that show columns only. */
export function helpOf({ language, isSwitched }: Words, content: VisualContent): string | undefined {
  const figures = figuresOf(content).flatMap((id) =>
    isSwitched && id === 'roi' ? (['roi', 'roi_on_revenue'] as const) : [id],
  );
  if (figures.length === 0) return undefined;
  return figures
    .map((id) => reportFigureText(language, id))
    .map(({ label, definition }) => messages(language).powerbiReport.definition(label, definition))
    .join('\n');
}

/** Whether the sign of a figure says good or bad: a difference of which more, or less, is better. */
export function isSigned(id: FigureId): boolean {
  const { from, direction } = figureById(id);
  if (direction === 'neutral') return false;
  return from.kind === 'change' || (from.kind === 'quotient' && from.quotient.minus.length > 0);
}

/** Labels of a list, as a sentence wants them. */
export function listed(projections: readonly Projection[]): string {
  return projections.map(({ label }) => label).join(', ');
}
