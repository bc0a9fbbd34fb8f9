import { ratio } from './ratio';

/**
 * Engagement rate: interactions ÷ the audience you declare (impressions, reach or followers).
 * @customfunction ENGAGEMENT_RATE
 * @param interactions Likes, shares, comments, clicks.
 * @param audience Impressions, reach or followers: say which beside the figure.
 */
export function engagementRate(interactions: unknown[][], audience: unknown[][]): number {
  return ratio('engagement_rate', { interactions, audience });
}
