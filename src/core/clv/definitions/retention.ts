import type { ClvValue, RetentionInputs } from '../clvValue';
import { byRetention } from '../clvValue';

/**
 * m r ÷ (1 + d − r): the first margin is still to come, and comes only from customers who stay; the acquisition sale is left out.
 * Farris et al., “Marketing Metrics”; Kotler & Keller; Lehmann & Winer. Formulas and attributions: Fader & Hardie 2012, note 024.
 * Example: 100 a period, 80 % retained, 10 % discount: 266.67.
 */
export function retentionExclFirst(inputs: RetentionInputs): ClvValue {
  return byRetention(inputs, (one) => (one.margin * one.retention) / (1 + one.discount - one.retention));
}

/**
 * m (1 + d) ÷ (1 + d − r): the first margin is paid at once and by everybody.
 * Blattberg, Kim & Neslin, “Database Marketing”; Steenburgh & Avery. Same example: 366.67.
 */
export function retentionInclFirst(inputs: RetentionInputs): ClvValue {
  return byRetention(inputs, (one) => (one.margin * (1 + one.discount)) / (1 + one.discount - one.retention));
}

/**
 * m ÷ (1 + d − r): every customer pays the first margin, at the end of the first period.
 * Ofek; Davis. Same example: 333.33.
 */
export function retentionEndOfPeriod(inputs: RetentionInputs): ClvValue {
  return byRetention(inputs, (one) => one.margin / (1 + one.discount - one.retention));
}
