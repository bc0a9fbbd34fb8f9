/** What a sentence about a cell function may name. */
export interface FunctionErrorWords {
  /** Argument at fault, as the help of the function names it. */
  readonly argument?: string;
  /** Another argument, or the other value of a pair. */
  readonly other?: string;
  /** Text found in the cell. */
  readonly found?: string;
  /** Row of the range, from 1. */
  readonly place?: number;
  readonly count?: number;
  readonly otherCount?: number;
  readonly choices?: readonly string[];
  /** A formatted amount or number. */
  readonly amount?: string;
  /** Lowest and highest value allowed, formatted. */
  readonly from?: string;
  readonly limit?: string;
}

export type FunctionSentence = (words: FunctionErrorWords) => string;

const at = ({ argument = '', place }: FunctionErrorWords): string =>
  place === undefined ? `“${argument}”` : `row ${place} of “${argument}”`;

const sentences = {
  'argument-missing': ({ argument = '' }) =>
    `“${argument}” is empty. Type a value or point at a cell that has one.`,
  'not-a-number': (words) =>
    `In ${at(words)}, “${words.found ?? ''}” is not a number. Type it as 1200 or 1,200.50.`,
  'ambiguous-number': (words) =>
    `In ${at(words)}, “${words.found ?? ''}” can be read in two ways. Type the number without a thousands separator.`,
  'not-a-date': (words) =>
    `In ${at(words)}, “${words.found ?? ''}” is not a date. Type it as 2026-09-15 or use a date cell.`,
  'ambiguous-date': (words) =>
    `In ${at(words)}, “${words.found ?? ''}” may have the day or the month first. Type it as 2026-09-15.`,
  'blank-cell': (words) => `The cell in ${at(words)} is empty. Fill it in, or leave it out of the range.`,
  'one-cell-wanted': ({ argument = '', count = 0 }) =>
    `“${argument}” takes one cell and got ${count}. Point at one, and fill the formula down.`,
  'different-sizes': ({ argument = '', count = 0, other = '', otherCount = 0 }) =>
    `“${argument}” has ${count} cells and “${other}” has ${otherCount}. Choose ranges of the same size.`,
  'mixed-currencies': ({ found = '', other = '' }) =>
    `The amounts are in ${found} and in ${other}. Convert them to one currency first.`,
  'no-complete-row': ({ argument = '' }) =>
    `No row has a number in every range, from “${argument}” on. Check that the ranges face each other.`,
  'unknown-choice': ({ argument = '', found = '', choices = [] }) =>
    `“${found}” is not a choice for “${argument}”. The choices are: ${choices.join(', ')}.`,
  'unknown-kpi': ({ found = '', choices = [] }) =>
    `“${found}” is not a KPI that Jalon knows. Try: ${choices.join(', ')}.`,
  'wrong-count': ({ found = '', count = 0, otherCount = 0 }) =>
    `“${found}” takes ${otherCount} ranges and got ${count}. Give one range for each term of its formula.`,
  'retention-out-of-range': () => 'The retention must be between 0% and 100%.',
  'retention-in-percent': () => 'A rate above 1 was read. Type 80% or 0.8 rather than 80.',
  'rate-in-percent': () => 'The margin rate is above 1. Type 40% or 0.4 rather than 40.',
  'discount-out-of-range': () => 'The discount rate must be above −100%.',
  infinite: () => 'The value has no end. Give a lifespan, a retention below 100% or a discount rate.',
  'churn-not-positive': () =>
    'Nobody leaves, so 1 ÷ churn says nothing. Give a lifespan and use another method.',
  'horizon-out-of-range': () => 'The lifespan must be 0 or more.',
  'lifespan-missing': () => 'This method needs a lifespan.',
  'retention-missing': () => 'This method needs a retention rate.',
  'churn-out-of-range': () => 'The monthly churn must be from 0% to below 100%.',
  'never-pays-back': () => 'At this churn the margin of those who stay never covers the CAC.',
  'impossible-customer': () => 'The counts are impossible: one is negative, or grows where it can only fall.',
  'too-few-customers': () =>
    'There are fewer customers than a model can be read from (about 100, and 50 with a repeat purchase).',
  'no-repeat': () => 'Nobody bought twice, so nothing tells how often people come back.',
  'no-loss': () => 'Nobody left, so nothing tells how long people stay.',
  'no-convergence': () => 'These data do not determine the model. Take a longer period or more customers.',
  'not-a-count': () => 'Counts are whole numbers from 0 on. Round shared conversions first.',
  'no-visitors': () => 'A version has no visitor.',
  'more-conversions-than-visitors': () =>
    'There are more conversions than visitors or clicks. Check the two arguments.',
  'rate-out-of-range': () => 'A rate must lie between 0 and 1. Type 5% or 0.05 rather than 5.',
  'same-rates': () => 'The two rates are equal, so no size would ever tell them apart.',
  'probability-out-of-range': () =>
    'Power, significance and confidence lie between 0 and 1. Type 80% or 0.8.',
  'score-out-of-range': ({ argument = '', limit = '' }) => `“${argument}” must be from 0 to ${limit}.`,
  'whole-number-out-of-range': ({ argument = '', from = '', limit = '' }) =>
    `“${argument}” must be a whole number from ${from} to ${limit}.`,
  'rows-missing': ({ argument = '' }) => `“${argument}” has no row that can be used.`,
  'months-wanted': ({ argument = '', count = 0 }) => `“${argument}” must have 1 to 12 months, not ${count}.`,
  'too-few-values': () => 'There are too few values: 3 for a forecast, 5 for unusual values.',
  'mostly-missing': () => 'More than half of the periods are empty. Fill them in, or start later.',
  'season-out-of-range': () => 'The season is a whole number of periods: 12 for months, 1 for none.',
  'confidence-out-of-range': () => 'The confidence lies between 0 and 1. Type 95% or 0.95.',
  'floor-out-of-range': () => 'The floor must be a number.',
  'too-few-values-for-method': () =>
    'This method needs a longer history: two whole seasons for Holt-Winters.',
  'not-positive': () => 'A multiplicative season needs values above 0. Use the additive one.',
  'no-fit': () => 'This method gives no forecast for these values. Use “auto”.',
  'threshold-out-of-range': () => 'The threshold must be above 0.',
  'budget-not-positive': () => 'The budget must be above 0.',
  'negative-actual': () => 'The spend is below 0. Check the sign.',
  'bad-date': () => 'A date is not a day of the calendar.',
  'end-before-start': () => 'The end comes before the start. Swap the two dates.',
  'bad-weights': () => 'Give seven weights from Monday to Sunday, 0 or more, with one above 0.',
  'not-started': () => 'The period has not started, so there is no pace yet.',
  over: () => 'The period is over. Compare the spend with the budget instead.',
  'parameter-not-positive': () => 'Maximum, half-saturation and slope must be above 0.',
  'alpha-above-one': () => 'The exponent must be 1 or less.',
  'no-channel': () => 'There is no channel to split the budget between.',
  'budget-negative': () => 'The budget must be 0 or more.',
  'pocket-out-of-range': () => 'The pocket is a share from 0 to below 1. Type 10% or 0.1.',
  'amount-negative': ({ found = '' }) => `A bound of “${found}” is below 0.`,
  'bounds-crossed': ({ found = '' }) => `The minimum amount of “${found}” is above its maximum.`,
  'floors-above-budget': ({ amount = '' }) =>
    `The minimum amounts exceed the budget by ${amount}. Lower some of them, or raise the budget.`,
  'caps-below-budget': ({ amount = '' }) =>
    `The maximum amounts leave ${amount} of the budget unspent. Raise some of them, or lower the budget.`,
  'bad-curve': ({ found = '' }) =>
    `The curve of “${found}” falls or has no value somewhere below the budget.`,
  'decay-out-of-range': () => 'The share carried over must lie between 0 and 1, 1 excluded.',
  'window-not-a-count': () => 'The window must be a whole number of periods, 1 or more.',
  'peak-negative': () => 'The peak must be 0 or more.',
  'weibull-out-of-range': () => 'Weibull’s shape must be above 0 and its scale from 0 to 1.',
  negative: () => 'A spend or a response is below 0. Check the signs.',
  'too-few-periods': () => 'A curve needs at least eight periods with a spend and a response.',
  'no-variation': () => 'The spend or the response never changes, so no curve can be read.',
  'no-effect': () => 'The response does not rise with the spend: a horizontal line fits as well.',
  'no-saturation': () =>
    'The response still rises in a straight line: the history does not show where it saturates.',
  'end-unreadable': () => 'The last day observed is not a day of the calendar.',
  'discount-in-percent': () => 'The discount rate is above 1. Type 10% or 0.1 rather than 10.',
  'margin-out-of-range': () => 'The margin rate must be above 0 and at most 100%. Type 40% or 0.4.',
  'no-mean-spend': () =>
    'Amounts differ so much between customers that their mean does not exist in the model.',
  'allocation-refused': ({ found = '' }) => found,
} satisfies Record<string, FunctionSentence>;

export type FunctionErrorCode = keyof typeof sentences;

/** Why a cell shows #VALUE! or #N/A: what is wrong, the value, the way out. */
export const errors: Readonly<Record<FunctionErrorCode, FunctionSentence>> = sentences;
