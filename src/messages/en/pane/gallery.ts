import type { FunctionName } from '../../../core/functionNames';
import { formatNumber } from '../../format';

/** Groups of functions; the keys are those of the pane's categories. */
export interface GalleryCategories {
  readonly advertising: string;
  readonly 'web-email': string;
  readonly customers: string;
  readonly tests: string;
  readonly forecast: string;
  readonly budget: string;
  readonly plan: string;
}

export interface GalleryText {
  readonly search: string;
  readonly all: string;
  readonly found: (functions: number) => string;
  readonly none: (query: string) => string;
  readonly category: string;
  readonly list: string;
  readonly backToList: string;
  readonly loading: string;
  readonly notLoaded: string;
  readonly formula: string;
  /** Where the formula will go. */
  readonly target: (cell: string) => string;
  readonly arguments: string;
  readonly takeSelection: (address: string) => string;
  /** Excel did not take the formula. */
  readonly refused: (formula: string) => string;
  readonly takeSelectionFor: (parameter: string, address: string) => string;
  readonly guessAgain: string;
  readonly selectHint: string;
  readonly example: string;
  readonly inserting: string;
  readonly replace: (cell: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly insert: (cell: string) => string;
  readonly inserted: (name: string, cell: string) => string;
  /** Some arguments are placeholders. */
  readonly toComplete: string;
  readonly takenFrom: (parameter: string, header: string, reference: string) => string;
  readonly optional: string;
  readonly spills: string;
  readonly help: (name: string) => string;
  readonly cellIsFilled: (cell: string) => string;
  readonly categories: GalleryCategories;
  /** Words people look for that the description does not say. */
  readonly keywords: Readonly<Record<FunctionName, string>>;
}

const count = (value: number): string => formatNumber('en', value);

/** What the gallery of functions says. */
export const galleryText: GalleryText = {
  search: 'Search a function: cost per customer, forecast, ROAS…',
  all: 'All',
  found: (functions) => `${count(functions)} ${functions === 1 ? 'function' : 'functions'}`,
  none: (query) => `No function for “${query}”. Try another word, or look through the categories.`,
  category: 'Category',
  list: 'Functions found',
  backToList: 'All functions',
  loading: 'Loading the functions…',
  notLoaded: 'The list of functions could not be loaded. Close the pane and open it again.',
  formula: 'Formula',
  target: (cell) => `It goes to ${cell}.`,
  arguments: 'Arguments',
  takeSelection: (address) => `Take ${address}`,
  refused: (formula) => `Excel does not accept ${formula}. Check its arguments; nothing was written.`,
  takeSelectionFor: (parameter, address) => `Take ${address} for ${parameter}`,
  guessAgain: 'Guess the arguments again',
  selectHint: 'Select your columns, or the cell beside them: Jalon fills the arguments in.',
  example: 'Example',
  inserting: 'Writing the formula…',
  replace: (cell) => `Replace what is in ${cell}`,
  copy: 'Copy the formula',
  copied: 'The formula is copied: paste it into a cell of Excel.',
  notCopied: 'The browser did not let Jalon copy: select the formula and press Ctrl+C.',
  insert: (cell) => `Insert into ${cell}`,
  inserted: (name, cell) => `${name} is in ${cell}.`,
  toComplete: 'Replace the words left in the formula by your cells.',
  takenFrom: (parameter, header, reference) => `${parameter}: column “${header}” (${reference})`,
  optional: 'optional',
  spills: 'The result may fill several cells: leave room to the right and below.',
  help: (name) => `Help on ${name}`,
  cellIsFilled: (cell) => `${cell} already holds something. Choose an empty cell, or confirm.`,
  categories: {
    advertising: 'Advertising and sales',
    'web-email': 'Website and e-mail',
    customers: 'Customers and subscriptions',
    tests: 'A/B tests',
    forecast: 'Forecasts and anomalies',
    budget: 'Budget',
    plan: 'Plan and objectives',
  },
  keywords: {
    AOV: 'basket order value average',
    BOUNCE_RATE: 'bounce web landing page',
    BREAK_EVEN_ROAS: 'threshold profitability minimum roas',
    CAC: 'cost per customer acquisition',
    CAC_PAYBACK: 'payback months recover',
    CHURN_RATE: 'churn attrition lost customers',
    CLICK_RATE: 'email click newsletter',
    CLICK_TO_OPEN: 'email ctor reactivity',
    COST_PER_QUALIFIED_LEAD: 'cpql mql sql qualified',
    CPA: 'cost per acquisition cost per conversion cost per action',
    CPC: 'cost per click',
    CPL: 'cost per lead contact',
    CPM: 'cost per mille thousand impressions',
    CTR: 'click through rate ad',
    CVR: 'conversion rate',
    EMAIL_BOUNCE_RATE: 'email bounce hard soft',
    ENGAGEMENT_RATE: 'social engagement likes',
    EXPLAIN_KPI: 'explain definition audit detail',
    GROSS_REVENUE_CHURN: 'revenue churn mrr subscription',
    KEPT_MARGIN: 'promotion discount margin',
    LTV_CAC: 'ltv cac ratio',
    MER: 'marketing efficiency ratio blended',
    NET_REVENUE_CHURN: 'net revenue churn nrr',
    OPEN_RATE: 'email open newsletter',
    QUALIFICATION_RATE: 'lead quality',
    REPEAT_RATE: 'repeat purchase loyalty',
    RETENTION_RATE: 'retention loyalty',
    REVENUE_PER_EMAIL: 'revenue per email rpe',
    ROAS: 'return on ad spend',
    ROI: 'return on investment profitability',
    UNSUBSCRIBE_RATE: 'unsubscribe email opt out',
    CLV: 'lifetime value ltv customer value',
    P_ALIVE: 'active probability dormant',
    PREDICT_CLV: 'predict value purchases rfm',
    RETENTION_CURVE: 'retention curve subscription cohort survival',
    SUBSCRIPTION_CLV: 'subscriber value ltv',
    AB_SAMPLE_SIZE: 'sample size test ab visitors',
    AB_TEST: 'ab test significance compare split',
    RATE_INTERVAL: 'confidence interval margin error',
    ANOMALY: 'anomaly outlier spike unusual',
    FORECAST_KPI: 'forecast trend season future',
    BUDGET_ALLOCATE: 'split allocate budget share',
    LANDING: 'landing year end estimate outturn',
    PACING: 'pace pacing ahead behind',
    ADSTOCK: 'carryover memory mmm',
    BUDGET_OPTIMIZE: 'optimise optimize best split marginal',
    FIT_RESPONSE: 'response curve fit mmm returns',
    SATURATION: 'diminishing returns',
    DIAGNOSE: 'diagnosis problem clicks no sales',
    PRIORITY: 'priority rank ice score',
    RETROPLAN: 'countdown schedule working days launch',
    SCALE_SCORE: 'scale maturity',
    SMART_CHECK: 'objective goal smart measurable',
  },
};
