import type { Arm, CountsRefusal, Interval } from './counts';
import { countsRefusal, rate } from './counts';
import { fisherExact } from './fisherExact';
import { newcombe } from './intervals';
import { probabilityToBeat } from './probabilityToBeat';
import { proportionTest } from './proportionTest';
import { detectableRate } from './sampleSize';
import { sampleRatioMismatch } from './sampleRatio';

/** Below this expected count in any cell the χ² law is a poor description and Fisher's exact test is used (Cochran's rule). */
const SMALL_CELL = 5;

export interface AbTestOptions {
  /** 0.95 by default. */
  readonly confidence?: number;
  /** Yates's continuity correction, as R does by default; off here. */
  readonly corrected?: boolean;
  /** Share of visitors meant for the variant; 0.5 by default. */
  readonly variantShare?: number;
  /** Smallest difference of rates (absolute) worth acting on: an inconclusive test unable to see it is `too-small`. */
  readonly worthSeeing?: number;
}

export type AbVerdict =
  /** The difference is significant. */
  | 'variant-wins'
  | 'control-wins'
  /** Enough visitors for the χ² law, and no significant difference: this does not prove that the rates are equal. */
  | 'inconclusive'
  /** So few that no honest conclusion exists: an expected cell below 5, or a difference worth seeing that this size cannot see. */
  | 'too-small';

export interface AbTest {
  readonly ok: true;
  readonly controlRate: number;
  readonly variantRate: number;
  /** Variant less control. */
  readonly difference: number;
  /** Newcombe's interval of the difference. */
  readonly interval: Interval;
  /** Variant ÷ control − 1; undefined when the control has no conversion. */
  readonly lift: number | undefined;
  readonly pValue: number;
  readonly method: 'chi-square' | 'yates' | 'fisher';
  /** Probability that the variant is the better one, prior Beta(1, 1). */
  readonly probabilityToBeat: number;
  readonly verdict: AbVerdict;
  /** Smallest rise of the rate (absolute) that the smaller arm could see with 80 % power; undefined when there is none. */
  readonly detectableRise: number | undefined;
  /** The p of the split between arms when it is below 0.001: something sends visitors to the wrong arm. */
  readonly sampleRatioMismatch: number | undefined;
}

/**
 * Compares the conversion rates of a control and a variant, for a size fixed before the test began.
 * Looking every day and stopping at the first significant result makes the p-value too small.
 */
export function abTest(
  control: Arm,
  variant: Arm,
  options: AbTestOptions = {},
): AbTest | { readonly ok: false; readonly reason: CountsRefusal } {
  const reason = countsRefusal(control) ?? countsRefusal(variant);
  if (reason) return { ok: false, reason };
  const { confidence = 0.95, corrected = false, variantShare = 0.5, worthSeeing } = options;
  const small = hasSmallCell(control, variant);
  const pValue = small ? fisherExact(control, variant) : proportionTest([control, variant], corrected).pValue;
  const difference = rate(variant) - rate(control);
  const detectableRise = riseSeen(control, variant, 1 - confidence);
  const blind = worthSeeing !== undefined && !(detectableRise !== undefined && detectableRise <= worthSeeing);
  const mismatch = sampleRatioMismatch(control.visitors, variant.visitors, variantShare);
  return {
    ok: true,
    controlRate: rate(control),
    variantRate: rate(variant),
    difference,
    interval: newcombe(variant, control, confidence),
    lift: control.conversions === 0 ? undefined : rate(variant) / rate(control) - 1,
    pValue,
    method: small ? 'fisher' : corrected ? 'yates' : 'chi-square',
    probabilityToBeat: probabilityToBeat(control, variant),
    verdict: verdictOf(pValue < 1 - confidence, difference, small || blind),
    detectableRise,
    sampleRatioMismatch: mismatch.suspicious ? mismatch.pValue : undefined,
  };
}

function verdictOf(significant: boolean, difference: number, tooSmall: boolean): AbVerdict {
  if (significant) return difference > 0 ? 'variant-wins' : 'control-wins';
  return tooSmall ? 'too-small' : 'inconclusive';
}

function hasSmallCell(control: Arm, variant: Arm): boolean {
  const visitors = control.visitors + variant.visitors;
  const conversions = control.conversions + variant.conversions;
  const rarest = Math.min(conversions, visitors - conversions) / visitors;
  return Math.min(control.visitors, variant.visitors) * rarest < SMALL_CELL;
}

function riseSeen(control: Arm, variant: Arm, significance: number): number | undefined {
  const baseline = rate(control);
  if (baseline <= 0 || baseline >= 1) return undefined;
  const seen = detectableRate({ baseline, significance }, Math.min(control.visitors, variant.visitors));
  return Number.isNaN(seen) ? undefined : seen - baseline;
}
