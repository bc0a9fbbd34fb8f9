import { COMPARED, FIGURES, figureById, type FigureId } from '../../core/figures';
import { termsOf } from '../../core/figures/terms';
import { PAGES } from '../../core/pages';
import { figuresOf } from '../../core/pages/page';
import type { TableName } from '../../core/tables';

/** Figures of which the page speaks: those of the visuals, what they are made of and compared with. */
export function usedFigures(): readonly FigureId[] {
  const used = new Set<FigureId>(['roi', 'roi_on_revenue']);
  for (const { content } of PAGES.flatMap(({ visuals }) => visuals))
    for (const id of figuresOf(content)) used.add(id);
  // Every KPI may have a target.
  for (const { id, folder } of FIGURES)
    if (folder === 'advertising' || folder === 'crm' || folder === 'customers') used.add(id);
  for (const id of [...used]) for (const term of termsOf(id)) used.add(term);
  for (const id of COMPARED) if (used.has(id)) used.add(`${id}_previous`).add(`${id}_change`);
  return FIGURES.map(({ id }) => id).filter((id) => used.has(id));
}

/** Tables whose rows a figure counts. */
export function tablesOf(id: FigureId): readonly TableName[] {
  const tables = [id, ...termsOf(id)].flatMap((each): readonly TableName[] => {
    const { from } = figureById(each);
    if ('table' in from) return [from.table];
    return from.kind === 'months' ? ['monthly_ad_performance'] : [];
  });
  return [...new Set(tables)];
}
