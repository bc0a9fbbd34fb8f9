import type { ClvMethod } from '../../../core/clv/customerValue';
import type { PredictionWarning } from '../../../core/clv/predictionOptions';
import type { AnomalyMethodUsed } from '../../../core/forecast/anomalies';
import type { ForecastNote } from '../../../core/forecast/forecastKpi';
import type { Hypothesis, Sign } from '../../../core/diagnosis';
import type { BudgetBinding } from '../../../core/response/optimiseBudget';
import type { AbVerdict } from '../../../core/testing/abTest';

/** Numbers and dates of these sentences are already written in the language of the reader. */
type Words = Readonly<Record<string, string>>;
type Sentence = (words: Words) => string;

const clvFormulas: Readonly<Record<ClvMethod, string>> = {
  cohort:
    'Σ margin × (retention ÷ (1 + discount))ᵗ over the lifespan, first margin at once (Berger & Nasr 1998)',
  simple: 'basket × frequency × lifespan: revenue, not margin',
  simple_margin: 'basket × frequency × margin rate × lifespan',
  retention_incl_first: 'margin × (1 + discount) ÷ (1 + discount − retention) (Blattberg, Kim & Neslin)',
  retention_excl_first: 'margin × retention ÷ (1 + discount − retention) (Farris; Kotler & Keller)',
  retention_end_of_period: 'margin ÷ (1 + discount − retention) (Ofek; Davis)',
  margin_multiple:
    'margin × retention ÷ (1 + discount − retention), as a multiple of the margin (Gupta & Lehmann)',
  continuous: 'margin ÷ (ln(1 + discount) − ln retention)',
  saas: 'revenue of an account × margin rate ÷ churn',
  traditional:
    'lifetime margin × retention ÷ (1 + discount − retention): counts time twice, for comparison only',
};

const verdicts: Readonly<Record<AbVerdict, Sentence>> = {
  'variant-wins': ({ variant = '', control = '', p = '' }) =>
    `Version B wins: ${variant} against ${control} (p = ${p}).`,
  'control-wins': ({ variant = '', control = '', p = '' }) =>
    `Version A wins: ${control} against ${variant} (p = ${p}).`,
  inconclusive: ({ p = '' }) => `No difference is proven (p = ${p}); this does not prove that there is none.`,
  'too-small': ({ p = '' }) =>
    `Too few conversions to conclude (p = ${p}). Let the test run to the size planned.`,
};

/** Labels and sentences of spilled results. */
export const results = {
  value: 'Value',
  explain: {
    kpi: 'KPI',
    definition: 'Definition',
    formula: 'Formula',
    rows: 'Rows counted',
    dropped: 'Rows left out (a blank)',
    atLeast: 'At least, with no result yet',
    atLeastNote: ({ limit = '' }: Words) =>
      `${limit} (95%: with nothing seen, the true count may still reach 3.69)`,
    direction: 'Good direction',
    source: 'Source',
  },
  clv: {
    definition: 'Definition',
    formula: 'Formula',
    formulas: clvFormulas,
    margin: ({ period = '' }: Words) => `Margin a ${period}`,
    discount: ({ period = '' }: Words) => `Discount a ${period}`,
    retention: ({ period = '' }: Words) => `Retention a ${period}`,
    lifespan: ({ period = '' }: Words) => `Lifespan (${period})`,
    endless: 'without end',
    acquisition: 'Acquisition cost taken off',
    revenueNote: 'Revenue, not margin: do not compare it with a cost.',
  },
  customers: {
    customer: 'Customer',
    frequency: 'Repeat purchases',
    alive: 'Still a customer',
    purchases: 'Purchases expected',
    spend: 'Amount expected of a purchase',
    value: 'Value to come',
    low: 'Low',
    high: 'High',
  },
  model: {
    model: 'Model',
    parameters: 'Parameters',
    /** Between two parameters: a comma would be taken for a decimal mark. */
    separator: '; ',
    logLikelihood: 'Log-likelihood (time in weeks)',
    customers: 'Customers',
    end: 'Observed until',
    horizon: 'Months to come',
    unreadable: 'Tickets left out: unreadable',
    afterEnd: 'Tickets after the end, left out',
    refundedDays: 'Days emptied by refunds, left out',
    warning: 'Caution',
    spendParameters: 'Parameters of the amounts (Gamma-Gamma)',
    spendLogLikelihood: 'Log-likelihood of the amounts',
    warnings: {
      'spend-correlation': 'Amounts go with frequency: the model of amounts supposes that they do not.',
      'bg-nbd-certain-alive': 'BG/NBD holds everybody who never came back for a customer: see MBG/NBD.',
      'customers-alike': 'In some respect the data show no difference between customers.',
      'unreadable-rows': 'Tickets without a customer, a date or an amount were left out.',
      'rows-after-end': 'Tickets after the last day observed were left out.',
      'refunded-days': 'Days on which refunds took back all that was bought were left out.',
    } satisfies Record<PredictionWarning, string> as Readonly<Record<PredictionWarning, string>>,
    residual: 'Future purchases only: those already made are not in the value.',
  },
  subscription: {
    renewal: 'Renewal',
    survival: 'Still subscribed',
    retention: 'Renew among those present',
    value: 'Value of a new subscriber',
    del: 'Payments expected, discounted',
    alpha: 'alpha',
    beta: 'beta',
    logLikelihood: 'Log-likelihood',
  },
  test: {
    control: 'Rate of A',
    variant: 'Rate of B',
    difference: 'Difference B − A',
    low: 'Low end of the interval',
    high: 'High end of the interval',
    lift: 'Relative lift',
    pValue: 'p',
    method: 'Test',
    methods: {
      'chi-square': 'χ² without correction',
      yates: 'χ² with Yates’s correction',
      fisher: 'Fisher’s exact test',
    },
    toBeat: 'Probability that B is better',
    verdict: 'Verdict',
    verdicts,
    detectable: 'Smallest rise this size can see (80%)',
    needed: 'Visitors each version needs to prove this difference',
    mismatch: ({ p = '' }: Words) =>
      `Caution: the visitors are not split as meant (p = ${p}). Something sends them to the wrong version.`,
    none: '—',
  },
  rate: {
    rate: 'Rate',
    low: 'Low end',
    high: 'High end',
    reading: 'Reading',
    trusted: 'Enough results for a first reading.',
    doubtful: ({ count = '' }: Words) =>
      `Fewer than five results on one side (${count}): the rate is not to be trusted yet.`,
  },
  allocation: {
    channel: 'Channel',
    amount: 'Amount',
    share: 'Share',
    why: 'Why',
    pocket: 'Test & learn',
    pocketWhy: ({ share = '' }: Words) => `Put aside to try things: ${share} of the envelope.`,
  },
  optimum: {
    response: 'Response',
    marginal: 'Return of one more unit',
    binding: 'What decides',
    bindings: {
      fixed: 'Fixed by you.',
      zero: 'Nothing: its first unit brings less than elsewhere.',
      floor: 'Least amount asked for.',
      cap: 'Most amount allowed.',
      interior: 'Balance: its last unit brings as much as in the other free channels.',
    } satisfies Record<BudgetBinding, string> as Readonly<Record<BudgetBinding, string>>,
    total: 'Response of this split',
    equal: 'Response of equal shares',
    today: 'Response of today’s amounts',
    todayAmount: 'Total of today’s amounts',
    next: 'What one more unit of budget would bring',
    proof: 'No split does better by more than (share)',
  },
  curve: {
    maximum: 'Maximum (β)',
    half: 'Half-saturation (κ)',
    slope: 'Slope',
    rSquared: 'R²',
    periods: 'Periods used',
  },
  landing: {
    planned: 'Planned, transfers included',
    remaining: 'Remaining',
    landing: 'Landing',
    variance: 'Over (+) or under (−) plan',
    method: 'Method',
    methodText: 'Invoiced + received + the larger of open orders and what is still planned.',
  },
  forecast: {
    period: 'Period',
    value: 'Forecast',
    low: 'Low',
    high: 'High',
    method: 'Method',
    rmse: 'Error on the periods held out (RMSE)',
    naiveRmse: 'Error of the naive forecast there',
    mase: 'Scaled error (MASE): below 1 beats the naive step',
    heldOut: 'Periods held out',
    notes: {
      'fewer-than-two-seasons': 'There are fewer than two whole seasons, so no seasonal model was tried.',
      'multiplicative-not-tried': 'A value is 0 or below, so a multiplicative season was not tried.',
      'season-not-supported': 'The last periods were forecast best without a season.',
      'naive-not-beaten': 'No model did better than repeating the past: the naive forecast is given.',
      'not-tested': 'The history is too short to test the method on held-out periods.',
      'gaps-filled': 'Missing periods were put on a line between their neighbours.',
      'leading-gaps': 'Empty periods before the first value were left out.',
      'trailing-gaps': 'The last periods are missing, so the forecast begins with the first of them.',
      'horizon-beyond-history': 'More periods are forecast than the history has.',
      'floor-applied': 'Values below the floor were put on it.',
    } satisfies Record<ForecastNote, string> as Readonly<Record<ForecastNote, string>>,
    limits: ({ confidence = '' }: Words) =>
      `The limits aim at ${confidence} if the method is right; real series leave them more often.`,
  },
  anomaly: {
    value: 'Value',
    score: 'Score',
    reading: 'Reading',
    above: '↑ unusually high',
    below: '↓ unusually low',
    usual: '',
    methods: {
      'robust-z': 'Robust z (median and median deviation)',
      tukey: 'Tukey’s fences',
      poisson: 'Poisson limits',
      'mean-deviation': 'Mean deviation, since most values are alike',
      'all-equal': 'All values are equal',
    } satisfies Record<AnomalyMethodUsed, string> as Readonly<Record<AnomalyMethodUsed, string>>,
    method: 'Method',
    threshold: 'Threshold',
  },
  pacing: {
    index: 'Pace (1 = on plan)',
    elapsed: 'Time elapsed',
    expected: 'Expected by now',
    needed: 'Needed a day from now on',
    projection: 'Projection at the end',
    gap: 'Over (+) or under (−) budget',
    daysLeft: 'Days left',
    none: '—',
  },
  diagnosis: {
    hypothesis: 'Hypothesis',
    evidence: 'Evidence',
    remedy: 'What to do',
    tooEarly: ({ chance = '', clicks = '' }: Words) =>
      `Too early: chance alone gives so few conversions in ${chance} of cases. Wait for ${clicks} clicks.`,
    asExpected: 'Nothing to explain: the rate hoped for is reached.',
    hypotheses: {
      'landing-page': 'Landing page',
      offer: 'Offer',
      targeting: 'Targeting',
      tracking: 'Measurement',
    } satisfies Record<Hypothesis, string> as Readonly<Record<Hypothesis, string>>,
    signs: {
      'sessions-missing': 'Clicks get lost before the page: far fewer sessions than clicks.',
      'bounce-high': 'Most visitors leave at once.',
      'bounce-low': 'Visitors stay, and do not buy.',
      'started-without-end': 'Many begin a cart or a form and few finish.',
      'nothing-started': 'Nobody begins a cart or a form.',
      'nothing-recorded': 'Not a single conversion is recorded.',
      'no-sign': 'No sign given speaks for or against it.',
    } satisfies Record<Sign, string> as Readonly<Record<Sign, string>>,
    remedies: {
      'landing-page': 'Open the page on a phone, time it, and let it repeat the promise of the ad.',
      offer: 'Compare price, delivery and guarantees with two competitors; test one change.',
      targeting: 'Read the search terms or audiences that bring the clicks and exclude those off the mark.',
      tracking: 'Make a conversion yourself and see whether it is counted.',
    } satisfies Record<Hypothesis, string> as Readonly<Record<Hypothesis, string>>,
  },
};
