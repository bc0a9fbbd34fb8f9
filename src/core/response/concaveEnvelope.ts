import { findRoot } from '../clv/numeric/findRoot';
import type { ResponseCurve } from './responseCurve';

/**
 * The least concave function above a curve between two amounts: a chord from the lower end to the point where it
 * touches the curve, then the curve itself.
 */
export interface ConcaveEnvelope {
  readonly curve: ResponseCurve;
  readonly low: number;
  readonly high: number;
  /** Where the chord ends; `low` when there is none. */
  readonly touch: number;
  readonly chordSlope: number;
  /** Marginal return at the start of the curve's own part, and at the upper end. */
  readonly touchSlope: number;
  readonly highSlope: number;
}

export function concaveEnvelope(curve: ResponseCurve, low: number, high: number): ConcaveEnvelope {
  const touch = low >= high || low >= curve.inflexion ? low : touchPoint(curve, low, high);
  const chordSlope = touch > low ? chord(curve, low, touch) : Number.NaN;
  return {
    curve,
    low,
    high,
    touch,
    chordSlope,
    touchSlope: curve.slope(touch),
    highSlope: curve.slope(high),
  };
}

/** The envelope at an amount between its ends. */
export function envelopeValue(envelope: ConcaveEnvelope, amount: number): number {
  const { curve, low, touch, chordSlope } = envelope;
  return amount < touch ? curve.value(low) + chordSlope * (amount - low) : curve.value(amount);
}

/**
 * The amount worth spending when money costs `margin` a unit: where the marginal return of the envelope falls to it.
 * On the chord every amount is worth the same: `most` is then its end, and `least` its start.
 */
export function worthSpending(
  { curve, low, high, touch, chordSlope, touchSlope, highSlope }: ConcaveEnvelope,
  margin: number,
  end: 'least' | 'most',
): number {
  if (touch > low) {
    if (margin > chordSlope || (margin === chordSlope && end === 'least')) return low;
    if (margin === chordSlope || touch >= high) return touch;
  } else if (low >= high || touchSlope <= margin) return low;
  if (highSlope >= margin) return high;
  const amount = curve.amountAtSlope
    ? curve.amountAtSlope(margin)
    : findRoot((x) => curve.slope(x) - margin, touch, high);
  return amount >= touch ? (amount <= high ? amount : high) : touch;
}

/** Beyond the inflexion, the slope of the curve falls to that of the chord once; before, it is steeper. */
function touchPoint(curve: ResponseCurve, low: number, high: number): number {
  const steepness = (x: number): number => curve.slope(x) - chord(curve, low, x);
  if (curve.inflexion >= high || steepness(high) >= 0) return high;
  const touch = findRoot(steepness, curve.inflexion, high);
  return Number.isNaN(touch) ? high : touch;
}

function chord(curve: ResponseCurve, from: number, to: number): number {
  return (curve.value(to) - curve.value(from)) / (to - from);
}
