/**
 * What a channel brings for an amount spent on it over one period: conversions, sales, contacts.
 * The curve never falls, and is either concave (each euro brings less than the one before) or S-shaped: convex up to
 * its inflexion, concave after it. Any object of this form can be optimised, not only the named curves.
 */
export interface ResponseCurve {
  readonly value: (amount: number) => number;
  /** The marginal return: what one more unit of money brings at this amount. May be infinite at 0. */
  readonly slope: (amount: number) => number;
  /** The amount where the curve turns from convex to concave: 0 for a concave curve, Infinity for a straight or convex one. */
  readonly inflexion: number;
  /**
   * The amount, beyond the inflexion, where the marginal return has fallen to `slope`, which is above 0 and below the
   * greatest marginal return. Searched for when it is not given.
   */
  readonly amountAtSlope?: (slope: number) => number;
  /** Curves with the same key are the same curve, so that a search need not try both ways round. */
  readonly key?: string;
}
