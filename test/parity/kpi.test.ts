import { readFileSync } from 'node:fs';
import { KPIS } from '../../src/core/kpi';
import { evaluateKpi, type KpiMeasures } from '../../src/core/kpi/evaluateKpi';
import { kpiOperands, type Kpi, type MeasureId } from '../../src/core/kpi/kpi';
import { kpiDax } from '../../src/core/kpi/kpiDax';
import { kpiFormula } from '../../src/core/kpi/kpiFormula';

/** Plain numbers, cents, large sums, small counts, and denominators that are 0 or missing. */
const CASES: readonly KpiMeasures[] = [
  measures(12_000, 800_000, 9_600, 480, 42_000, 300, 120, 60, 24, 60_000, 30_000),
  measures(0.07, 3, 1, 0.5, 0.01, 1, 1, 1, 1, 0.03, 0.1),
  measures(
    98_765_432.1,
    1_234_567_891,
    7_654_321,
    12_345.67,
    55_555_555.55,
    9_999,
    4_321,
    1_111,
    77,
    1_000_000.01,
    3,
  ),
  measures(100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100),
  measures(0, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10),
  measures(100, null, null, null, 5, null, null, null, null, 5, 100),
];

function measures(...values: readonly (number | null)[]): KpiMeasures {
  const ids: readonly MeasureId[] = [
    'spend',
    'impressions',
    'clicks',
    'conversions',
    'conversions_value',
    'leads',
    'qualified_leads',
    'deals',
    'won_deals',
    'won_amount',
    'margin',
  ];
  return Object.fromEntries(ids.map((id, index) => [id, values[index] ?? null]));
}

const PATTERN = /^(?:SUM\()?[A-Z]+\d+/;

/** The formula computed by IronCalc over cells that hold the operands; the first row is theirs. */
async function calculate(kpi: Kpi, values: KpiMeasures, expected: number | null): Promise<string> {
  const { Model, initSync } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const model = new Model('parity', 'en', 'UTC', 'en');
  const references: Partial<Record<MeasureId, string>> = {};
  kpiOperands(kpi).forEach((id, index) => {
    const column = String.fromCharCode(65 + index);
    references[id] = `${column}1`;
    const value = values[id];
    // A missing denominator is an empty cell; a missing sum or numerator is written #N/A, as the sheets do.
    const isDenominator = index > 0;
    if (typeof value === 'number') model.setUserInput(0, 1, index + 1, String(value));
    else if (!isDenominator) model.setUserInput(0, 1, index + 1, '=NA()');
  });
  const formula = kpiFormula(kpi, references);
  expect(formula.replace(/^\(/, '')).toMatch(PATTERN);
  model.setUserInput(0, 2, 1, `=${formula}`);
  // The comparison is made by the engine itself: what it displays has fewer digits than what it knows.
  if (expected !== null) model.setUserInput(0, 2, 2, `=ABS(A2-(${expected}))<=1E-12*MAX(1,ABS(${expected}))`);
  model.evaluate();
  const shown = model.getFormattedCellValue(0, 2, expected === null ? 1 : 2);
  model.free();
  return shown;
}

const TABLE = KPIS.flatMap((kpi) => CASES.map((values, index) => [kpi.id, index + 1, kpi, values] as const));

test.each(TABLE)('%s, case %d: TypeScript and the Excel formula agree', async (_id, _case, kpi, values) => {
  const result = evaluateKpi(kpi, values);
  if (typeof result === 'number') expect(await calculate(kpi, values, result)).toBe('TRUE');
  else expect(await calculate(kpi, values, null)).toBe(result.error);
});

describe('the DAX expression of a KPI', () => {
  const names = Object.fromEntries(
    KPIS.flatMap((kpi) => kpiOperands(kpi)).map((id) => [id, `Measure of ${id}`]),
  );

  /** DAX read with the arithmetic of JavaScript: DIVIDE gives nothing (BLANK) over nothing. */
  function computed(expression: string, values: KpiMeasures): number | null {
    const withNumbers = expression.replace(/\[Measure of ([a-z_]+)\]/g, (_, id: MeasureId) => {
      const value = values[id];
      return value === null || value === undefined ? 'NaN' : `(${value})`;
    });
    expect(withNumbers).toMatch(/^[\d.()+\-*, NaDIVIDE e]+$/);
    const run = new Function('DIVIDE', `return ${withNumbers};`) as (
      divide: (a: number, b: number) => number,
    ) => number;
    const value = run((a, b) => (b === 0 ? Number.NaN : a / b));
    return Number.isFinite(value) ? value : null;
  }

  it.each(KPIS.map((kpi) => [kpi.id, kpi] as const))('of %s names its operands and no others', (_id, kpi) => {
    const expression = kpiDax(kpi, (id) => names[id] ?? '');
    const found = [...expression.matchAll(/\[Measure of ([a-z_]+)\]/g)].map((match) => match[1]);
    expect([...new Set(found)]).toEqual(kpiOperands(kpi));
  });

  it.each(TABLE)(
    'of %s, case %d, gives the value of TypeScript, and BLANK for its errors',
    (_id, _case, kpi, values) => {
      const result = evaluateKpi(kpi, values);
      const value = computed(
        kpiDax(kpi, (id) => names[id] ?? ''),
        values,
      );
      if (typeof result === 'number') expect(value).toBeCloseTo(result, 9);
      else expect(value).toBeNull();
    },
  );
});
