import type { ClvMethod } from '../../../core/clv/customerValue';
import type { Period } from '../../../core/clv/periods';
import type { AnomalyMethod } from '../../../core/forecast/anomalies';
import type { ForecastInput } from '../../../core/forecast/forecastKpi';
import type { HolidayTerritory } from '../../../core/schedule/types';
import type { SampleSizeFormula } from '../../../core/testing/sampleSize';

type AskedMethod = NonNullable<ForecastInput['method']>;

/** Words that may be typed where a function offers a choice; the id in the code is understood too. */
export const choices = {
  clvMethod: {
    cohort: 'cohort',
    simple: 'simple',
    simple_margin: 'simple margin',
    retention_incl_first: 'retention, first margin included',
    retention_excl_first: 'retention, first margin excluded',
    retention_end_of_period: 'retention, end of period',
    margin_multiple: 'margin multiple',
    continuous: 'continuous',
    saas: 'saas',
    traditional: 'traditional',
  } satisfies Record<ClvMethod, string> as Readonly<Record<ClvMethod, string>>,
  period: {
    year: 'year',
    quarter: 'quarter',
    month: 'month',
    week: 'week',
    day: 'day',
  } satisfies Record<Period, string> as Readonly<Record<Period, string>>,
  customerModel: { 'mbg-nbd': 'MBG/NBD', 'bg-nbd': 'BG/NBD', 'pareto-nbd': 'Pareto/NBD' } as Readonly<
    Record<'bg-nbd' | 'mbg-nbd' | 'pareto-nbd', string>
  >,
  territory: {
    france: 'France',
    'alsace-moselle': 'Alsace-Moselle',
    none: 'none',
  } satisfies Record<HolidayTerritory, string> as Readonly<Record<HolidayTerritory, string>>,
  sampleFormula: {
    'power.prop.test': 'power.prop.test',
    unpooled: 'unpooled',
    baseline: 'baseline',
    arcsine: 'arcsine',
    continuity: 'continuity',
  } satisfies Record<SampleSizeFormula, string> as Readonly<Record<SampleSizeFormula, string>>,
  bounce: { 'single-page': 'single page', engaged: 'engaged' } as Readonly<
    Record<'single-page' | 'engaged', string>
  >,
  /** What a function gives: its figure alone, or how it comes about. */
  valueResult: { value: 'value', table: 'table' } as Readonly<Record<'value' | 'table', string>>,
  testResult: { table: 'table', verdict: 'verdict', difference: 'difference', p: 'p' } as Readonly<
    Record<'table' | 'verdict' | 'difference' | 'p', string>
  >,
  customerResult: { customers: 'customers', model: 'model' } as Readonly<
    Record<'customers' | 'model', string>
  >,
  smartResult: { marks: 'marks', table: 'table', score: 'score', proposal: 'proposal' } as Readonly<
    Record<'marks' | 'table' | 'score' | 'proposal', string>
  >,
  forecastMethod: {
    auto: 'auto',
    'holt-winters': 'Holt-Winters',
    'holt-winters-additive': 'Holt-Winters, additive',
    'holt-winters-multiplicative': 'Holt-Winters, multiplicative',
    holt: 'Holt',
    ses: 'simple smoothing',
    mean: 'mean',
    naive: 'naive',
    'seasonal-naive': 'seasonal naive',
  } satisfies Record<AskedMethod, string> as Readonly<Record<AskedMethod, string>>,
  forecastResult: { table: 'table', method: 'method' } as Readonly<Record<'table' | 'method', string>>,
  anomalyMethod: {
    'robust-z': 'robust z',
    tukey: 'Tukey',
    poisson: 'Poisson',
  } satisfies Record<AnomalyMethod, string> as Readonly<Record<AnomalyMethod, string>>,
  anomalyResult: { flag: 'flag', score: 'score', table: 'table' } as Readonly<
    Record<'flag' | 'score' | 'table', string>
  >,
  pacingResult: { index: 'index', table: 'table' } as Readonly<Record<'index' | 'table', string>>,
  optimumResult: { table: 'table', summary: 'summary' } as Readonly<Record<'table' | 'summary', string>>,
  fittedCurve: { 'michaelis-menten': 'Michaelis-Menten', hill: 'Hill' } as Readonly<
    Record<'michaelis-menten' | 'hill', string>
  >,
  saturation: { hill: 'Hill', logistic: 'logistic', tanh: 'tanh' } as Readonly<
    Record<'hill' | 'logistic' | 'tanh', string>
  >,
  adstock: {
    geometric: 'geometric',
    'geometric-normalised': 'geometric normalised',
    'binomial-normalised': 'binomial',
    'delayed-normalised': 'delayed',
    'weibull-cdf': 'Weibull CDF',
    'weibull-pdf': 'Weibull PDF',
  } as Readonly<
    Record<
      | 'geometric'
      | 'geometric-normalised'
      | 'binomial-normalised'
      | 'delayed-normalised'
      | 'weibull-cdf'
      | 'weibull-pdf',
      string
    >
  >,
  language: { auto: 'auto', fr: 'French', en: 'English' } as Readonly<Record<'auto' | 'fr' | 'en', string>>,
};
