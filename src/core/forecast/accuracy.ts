/** How far forecasts fell from what came. */
export interface Accuracy {
  /** Root of the mean squared error, in the unit of the KPI. */
  readonly rmse: number;
  /**
   * Mean absolute error ÷ that of repeating the last value (of the same season) over the history before: below 1 is better.
   * Hyndman & Koehler 2006, International Journal of Forecasting 22, 679–688. Null when that history repeats itself exactly or has no season to compare.
   */
  readonly mase: number | null;
}

/** Accuracy of forecasts made at the end of a history for the values that came after it. */
export function accuracy(
  history: readonly number[],
  came: readonly number[],
  forecasts: readonly number[],
  period: number,
): Accuracy {
  const errors = came.map((value, i) => value - (forecasts[i] ?? Number.NaN));
  const changes = history.slice(period).map((value, i) => Math.abs(value - (history[i] ?? Number.NaN)));
  const scale = mean(changes);
  return {
    rmse: Math.sqrt(mean(errors.map((error) => error * error))),
    mase: scale > 0 ? mean(errors.map(Math.abs)) / scale : null,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
