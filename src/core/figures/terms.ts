import { figureById, type FigureId } from './index';

/** Figures that a figure is made of, down to those that are counted. */
export function termsOf(id: FigureId): readonly FigureId[] {
  const { from } = figureById(id);
  const direct = (): readonly FigureId[] => {
    switch (from.kind) {
      case 'quotient':
        return [...from.quotient.plus, ...from.quotient.minus, ...from.quotient.over];
      case 'product':
        return from.factors;
      case 'share':
      case 'shifted':
      case 'month-to-date':
        return [from.of];
      case 'change':
        return [from.of, from.from];
      case 'few':
        return [from.results];
      case 'landing':
        return ['planned', 'transferred', 'committed', 'accrued', 'actual'];
      default:
        return [];
    }
  };
  return [...new Set(direct().flatMap((term) => [term, ...termsOf(term)]))];
}
