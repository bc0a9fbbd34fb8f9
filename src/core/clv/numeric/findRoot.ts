/**
 * A zero of a continuous function between two points where its signs differ, to the last digits of a double.
 * Bisection with the Illinois form of false position; NaN when both signs are equal.
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [f(low), f(high)];
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow * atHigh < 0)) return Number.NaN;
  for (let step = 0; step < 400; step += 1) {
    // Every third step halves the interval, so that a bent function cannot hold the search at one end.
    const secant = high - (atHigh * (high - low)) / (atHigh - atLow);
    const guess = step % 3 === 2 || !(secant > low && secant < high) ? (low + high) / 2 : secant;
    const value = f(guess);
    if (value === 0 || guess === low || guess === high) return guess;
    if (value * atHigh < 0) {
      [low, atLow] = [high, atHigh];
      [high, atHigh] = [guess, value];
    } else {
      [high, atHigh] = [guess, value];
      atLow /= 2;
    }
    if (low > high) [low, high, atLow, atHigh] = [high, low, atHigh, atLow];
    if (high - low <= Number.EPSILON * Math.abs(high)) break;
  }
  return (low + high) / 2;
}
