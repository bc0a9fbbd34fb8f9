import { figureById, type FigureId } from '../../core/figures';
import { termsOf } from '../../core/figures/terms';

/** Marks of a small sample, the rarest result first: a ratio is as sure as the rarest thing that it counts. */
const MARKS = {
  won_deals: 'few_customers',
  customers: 'few_customers',
  leads: 'few_leads',
  conversions: 'few_conversions',
  clicks: 'few_clicks',
} as const satisfies Partial<Record<FigureId, FigureId>>;

/** The figure that says when a ratio rests on too few results; null for what is no ratio of results. */
export function fewMarkOf(id: FigureId): FigureId | null {
  if (figureById(id).from.kind !== 'quotient') return null;
  const terms = termsOf(id);
  const counted = Object.keys(MARKS).find((result) => terms.includes(result as FigureId));
  return counted === undefined ? null : MARKS[counted as keyof typeof MARKS];
}
