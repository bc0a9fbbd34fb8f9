import { formatAddress, parseReference } from '../../workbook/address';
import type { CellValue, ChartSeriesSpec, ChartSpec, WorkbookSpec } from '../../workbook/model';
import { dateSerial } from '../../core/dateSerial';

/** Gives a chart the points that its references hold, where the builder left them out and the cells are at hand. */
export type FillChart = (chart: ChartSpec) => ChartSpec;

// A chart of a longer range than this is redrawn by Excel all the same; its points would only swell the file.
const MOST_POINTS = 10_000;

export function createChartFiller(spec: WorkbookSpec): FillChart {
  const sheets = new Map<string, ReadonlyMap<string, CellValue>>();
  const valuesOf = (sheet: string): ReadonlyMap<string, CellValue> | undefined => {
    const known = sheets.get(sheet);
    if (known) return known;
    const found = spec.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase());
    // Rows of a data sheet stream past; only the cells of rich sheets can be looked up.
    if (found?.kind !== 'rich') return undefined;
    const values = new Map(found.cells.map((cell) => [cell.at.toUpperCase(), cell.value ?? null]));
    sheets.set(sheet, values);
    return values;
  };
  const read = (text: string): readonly (string | number | null)[] | undefined => {
    const reference = parseReference(text);
    const values = reference && valuesOf(reference.sheet);
    if (!reference || !values) return undefined;
    const { top, left, bottom, right } = reference.range;
    if ((bottom - top + 1) * (right - left + 1) > MOST_POINTS) return undefined;
    const points: (string | number | null)[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        points.push(pointOf(values.get(formatAddress(row, column)) ?? null));
      }
    }
    return points;
  };
  const fill = (series: ChartSeriesSpec): ChartSeriesSpec => {
    if (series.cache) return series;
    const name = read(series.name);
    const categories = read(series.categories);
    const values = read(series.values);
    if (!name || !categories || !values) return series;
    return {
      ...series,
      cache: {
        name: String(name[0] ?? ''),
        categories: categories.map((value) => value ?? ''),
        values: values.map((value) => (typeof value === 'number' ? value : null)),
      },
    };
  };
  return (chart) => ({ ...chart, series: chart.series.map(fill) });
}

function pointOf(value: CellValue): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  return 'date' in value ? (dateSerial(value.date) ?? null) : null;
}
