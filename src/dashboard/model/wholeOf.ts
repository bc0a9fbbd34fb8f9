import type { FigureId } from '../../core/figures';
import { KEYS } from '../../core/figures/cube';
import type { CubeFilter } from '../../core/figures/evaluateFigure';
import { tablesOf } from './usedFigures';

/**
 * What a filter does not narrow in a figure, because some table of the figure does not have the column: all channels
 * count there, or all campaigns. A table without channels has no campaigns either.
 */
export function wholeOf(id: FigureId, { keys }: CubeFilter): 'channel' | 'campaign' | null {
  const isWhole = (column: string): boolean =>
    keys?.[column] !== undefined && tablesOf(id).some((table) => !KEYS[table]?.includes(column));
  if (isWhole('channel_id')) return 'channel';
  return isWhole('campaign_key') ? 'campaign' : null;
}
