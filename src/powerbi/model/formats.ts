import type { Figure, FigureKind } from '../../core/figures/figure';

/** A change carries its sign. */
export const CHANGE = '+#,0.0%;-#,0.0%;#,0.0%';
export const PERCENT = '#,0.0%;-#,0.0%;#,0.0%';

/** Format string of a measure. Money has no symbol: its currency stands in the settings. */
export function figureFormat(unit: Figure['unit'], kind: FigureKind['kind']): string {
  if (kind === 'change') return CHANGE;
  switch (unit) {
    case 'currency':
      return '#,0.00';
    case 'percent':
      return PERCENT;
    case 'ratio':
      return '#,0.00';
    case 'count':
      return '#,0';
    case 'days':
    case 'months':
      return '#,0.0';
    case 'date':
      return 'yyyy-mm-dd';
  }
}
