import type { PlanKpi } from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { figureText } from '../../../messages/figureText';

/** A figure without decimals from a hundred on: what a number adds up to by today is rarely whole. */
export function roundFigure(
  language: Language,
  kpi: Pick<PlanKpi, 'unit'>,
  currency: string,
  value: number,
): string {
  return figureText(language, kpi, currency, Math.abs(value) >= 100 ? Math.round(value) : value);
}
