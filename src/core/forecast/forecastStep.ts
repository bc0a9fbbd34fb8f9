/** What is expected of one coming period, with the limits between which it should fall. */
export interface ForecastStep {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A step of that half-width around its value. */
export function forecastStep(value: number, half: number): ForecastStep {
  return { value, low: value - half, high: value + half };
}
