/** Customers invented for the benchmark, the same on every run: purchases of a Pareto/NBD, amounts of a Gamma-Gamma. */

/** Parameters of CDNOW, times in weeks. */
const CDNOW = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669, p: 6.25, q: 3.74, v: 15.44 };
const DAYS = 730;

/** Tickets of so many customers over two years; each first buys on any day of the first eighteen months. */
export function inventTickets(count) {
  const { uniform, exponential, gamma } = draws(20260101);
  const tickets = [];
  for (let i = 0; i < count; i += 1) {
    const first = Math.floor(uniform() * DAYS * 0.75);
    const rate = gamma(CDNOW.r) / CDNOW.alpha;
    const end = Math.min(first + exponential(gamma(CDNOW.s) / CDNOW.beta) * 7, DAYS);
    const mean = gamma(CDNOW.q) / CDNOW.v;
    for (let day = first; day <= end; day += exponential(rate) * 7) {
      const amount = Math.round((100 * gamma(CDNOW.p)) / mean) / 100;
      const date = new Date(Date.UTC(2024, 0, 1 + Math.floor(day))).toISOString().slice(0, 10);
      tickets.push({ customer: `C${i}`, date, amount });
    }
  }
  return tickets.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}

function draws(seed) {
  let state = seed;
  // mulberry32
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const exponential = (rate) => -Math.log(1 - uniform()) / rate;
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  // Marsaglia & Tsang 2000
  const gamma = (shape) => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { uniform, exponential, gamma };
}
