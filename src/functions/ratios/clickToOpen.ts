import { ratio } from './ratio';

/**
 * Click-to-open rate: unique clicks ÷ unique opens.
 * @customfunction CLICK_TO_OPEN
 * @param unique_clicks Recipients who clicked at least once.
 * @param unique_opens Recipients who opened at least once.
 */
export function clickToOpen(unique_clicks: unknown[][], unique_opens: unknown[][]): number {
  return ratio('click_to_open', { unique_clicks, unique_opens });
}
