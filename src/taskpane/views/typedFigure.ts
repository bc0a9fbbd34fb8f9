import type { PlanKpi } from '../../core/plan/plan';
import type { Language } from '../../core/report';
import { typedNumber, type TypedNumberRefusal } from '../../core/typedNumber';

/** A figure of a KPI as it was typed. In a percent field `12,5` is 12.5 %, as in a cell of Excel with that format. */
export function typedFigure(
  text: string,
  { unit }: Pick<PlanKpi, 'unit'>,
  language: Language,
): number | TypedNumberRefusal {
  const read = typedNumber(text, language);
  if (!read.ok) return read.reason;
  return unit === 'percent' && !read.isPercent ? read.value / 100 : read.value;
}

/** How a figure stands in a field when it is filled in beforehand. */
export function figureToType(value: number, { unit }: Pick<PlanKpi, 'unit'>, language: Language): string {
  const shown = unit === 'percent' ? value * 100 : value;
  // Without marks between thousands: what is shown must be read back as it is.
  const text = String(Math.round(shown * 1e6) / 1e6);
  return language === 'fr' ? text.replace('.', ',') : text;
}
