/** ln(1 + eˣ) without overflow: the sum of two likelihoods whose logarithms differ by x, beside the first. */
export function logOnePlusExp(x: number): number {
  return x > 36 ? x : Math.log1p(Math.exp(x));
}
