import type { Argument } from '../cells/cells';
import { readChoice } from '../cells/readText';
import { choiceLabels } from '../cells/words';
import { ratio } from './ratio';

/**
 * Bounce rate of web pages: single-page sessions ÷ sessions, or 1 − engaged sessions ÷ sessions as Google Analytics 4 counts it.
 * @customfunction BOUNCE_RATE
 * @param counted Single-page sessions, or engaged sessions when the definition is "engaged".
 * @param sessions All sessions.
 * @param [definition] "single page" (default) or "engaged" (Google Analytics 4).
 */
export function bounceRate(counted: unknown[][], sessions: unknown[][], definition?: unknown): number {
  return byDefinition(counted, sessions, definition);
}

function byDefinition(counted: Argument, sessions: Argument, definition: Argument): number {
  const chosen = readChoice('definition', definition, ['single-page', 'engaged'], choiceLabels('bounce'));
  return chosen === 'engaged'
    ? ratio('unengaged_rate', { sessions, counted })
    : ratio('bounce_rate', { counted, sessions });
}
