import type { KpiDirection } from '../../core/kpi/kpi';
import { COLORS, TONES } from '../../workbook/theme';
import { color, colorBySign, type JsonObject, type ModelField } from './expressions';

/** Good or bad by the sign of a difference, dark enough to be read as text; plain where no direction is better. */
export function toneBySign(difference: ModelField, direction: KpiDirection): JsonObject {
  if (direction === 'neutral') return color(COLORS.slate);
  const [above, below] = direction === 'higher' ? [TONES.good, TONES.bad] : [TONES.bad, TONES.good];
  return colorBySign(difference, above.color, below.color);
}
