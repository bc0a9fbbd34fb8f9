import { isIsoDay } from '../schedule/isoDay';
import type {
  SmartAdvice,
  SmartJudgement,
  SmartOptions,
  SmartReason,
  SmartReasonCode,
  SmartVerdict,
} from './checkSmart';
import type { Sentence } from './readSentence';

function judgement(
  verdict: SmartVerdict,
  code: SmartReasonCode,
  params: SmartReason['params'] = {},
  advice: SmartAdvice | null = null,
): SmartJudgement {
  return { verdict, reason: { code, params }, advice };
}

const quoted = (words: readonly string[]): string => words.slice(0, 3).join(', ');

/** Is an outcome or a deliverable named, and bounded by a product, a segment, a channel, a place or a team? */
export function judgeSpecific(sentence: Sentence): SmartJudgement {
  const { kpi, indicator, construct, scope, quantity, deliverable, isMeasuredConstruct, deadline } = sentence;
  const hasScope = scope.length > 0;
  const bounded = judgement('met', 'outcome-bounded', { found: quoted(scope) });
  if (kpi !== null) return judgement('met', 'kpi-bounds-itself', { found: kpi });
  if (indicator !== null) {
    if (hasScope)
      return quantity || !isPeopleOnly(indicator) || deliverable
        ? bounded
        : judgement('missing', 'direction-only', {}, 'name-outcome');
    if (quantity === null) return judgement('missing', 'direction-only', {}, 'name-outcome');
    if (isYearlyRevenue(indicator, sentence) && deadline)
      return judgement('met', 'kpi-bounds-itself', { found: indicator });
    return judgement('undecidable', 'no-scope', { found: indicator }, 'name-scope');
  }
  if (quantity !== null) {
    if (hasScope) return bounded;
    return construct !== null
      ? judgement('undecidable', 'no-scope', { found: construct }, 'name-scope')
      : judgement('missing', 'direction-only', {}, 'name-outcome');
  }
  if (construct !== null && isMeasuredConstruct && hasScope) return bounded;
  if (deliverable !== null && hasScope)
    return judgement('met', 'deliverable-bounded', { found: quoted(scope) });
  return judgement('missing', 'direction-only', {}, 'name-outcome');
}

const isPeopleOnly = (indicator: string): boolean =>
  /^(?:clients?|clientes?|customers?|contacts?|prospects?|users?|members?|membres|utilisateurs?|participants?|fans?|prix|stocks?|prices?)$/i.test(
    indicator,
  );

/** “The revenue of the firm in 2026” bounds itself by the firm and the year. */
function isYearlyRevenue(indicator: string, { deadline, written }: Sentence): boolean {
  if (!/^(?:chiffres? d.affaires?|ca|revenus?|revenues?|turnover)$/i.test(indicator) || !deadline)
    return false;
  return /20\d\d|ann[ée]e|exercice|year|FY|12 mois|12 months/i.test(written(deadline.at, deadline.end));
}

/** Is there a target value, or a deliverable that is there or is not? */
export function judgeMeasurable(sentence: Sentence, { target }: SmartOptions): SmartJudgement {
  const { quantity, construct, isMeasuredConstruct, isBinary, deliverable, kpi, indicator } = sentence;
  if (quantity !== null) {
    const isOfConstruct =
      (quantity.unit !== null && /^(?:%|points|times)$/.test(quantity.unit)) || quantity.kind === 'share';
    if (
      construct !== null &&
      isOfConstruct &&
      !isMeasuredConstruct &&
      kpi === null &&
      (indicator === null || isPeopleOnly(indicator))
    )
      return judgement('undecidable', 'construct-undefined', { found: construct }, 'define-construct');
    return judgement('met', 'target-read', { found: quantity.text });
  }
  if (target !== undefined) return judgement('met', 'target-read', { found: String(target) });
  if (kpi !== null && /^(?:[ée]quilibre|seuil|break)/i.test(kpi))
    return judgement('met', 'deliverable-read', { found: kpi });
  if (isBinary && deliverable !== null) return judgement('met', 'deliverable-read', { found: deliverable });
  return judgement('missing', 'no-target', {}, 'give-target');
}

/** Are the starting point and the target both known? Only what is impossible as written is missing. */
export function judgeAchievable(sentence: Sentence, options: SmartOptions): SmartJudgement {
  const { quantity, main, lexicon } = sentence;
  const baseline = options.baseline ?? quantity?.baseline ?? null;
  const isLevel = quantity !== null && /^(?:level|from-to|share)$/.test(quantity.kind);
  const target = options.target ?? (isLevel ? quantity.value : null);
  const unit = quantity?.unit ?? null;
  const isRate = unit === '%' && sentence.kpi !== null;
  const isLowered = lexicon.lowering.test(main);
  const contradicts =
    baseline !== null &&
    target !== null &&
    quantity?.kind === 'from-to' &&
    ((isLowered && !lexicon.raising.test(main) && target > baseline) ||
      (lexicon.raising.test(main) &&
        !isLowered &&
        target < baseline &&
        /\b(?:augment|accroi|increas|grow|rais)/.test(main)));
  const isOverWhole =
    (isRate &&
      isLevel &&
      /(?:taux|rate|part|share)/i.test(sentence.kpi ?? '') &&
      quantity.value > 100 &&
      !/croissance|growth|roi/i.test(main)) ||
    (isLowered && quantity?.kind === 'change' && unit === '%' && quantity.value > 100);
  if (contradicts || isOverWhole)
    return judgement('missing', 'impossible', { found: quantity?.text ?? '' }, 'correct-target');
  if (baseline !== null && target !== null)
    return judgement('met', 'baseline-and-target', { baseline, target, unit });
  if (quantity === null && target === null)
    return judgement('undecidable', 'target-unknown', {}, 'give-baseline-and-target');
  return judgement('undecidable', 'baseline-unknown', {}, 'give-baseline');
}

/** Does the text say what the objective serves? Whether it is reasonable, no text tells. */
export function judgeRealistic({ purpose, quantity, isBinary, folded, lexicon }: Sentence): SmartJudgement {
  // The purpose of an action without a measure is the objective that is not stated yet.
  const isBareOutcome =
    purpose !== null &&
    lexicon.action.test(folded) &&
    /(?:augment|am[ée]lior|increas|improv|boost)/i.test(purpose);
  if (purpose !== null && !isBareOutcome && (quantity !== null || isBinary))
    return judgement('met', 'purpose-stated', { found: purpose });
  return judgement('undecidable', 'purpose-unknown', {}, 'state-purpose');
}

/** Can an end be computed from the text and the day it was written? */
export function judgeTime({ deadline, periods, written }: Sentence, options: SmartOptions): SmartJudgement {
  if (deadline?.date != null)
    return judgement('met', 'date-read', { found: written(deadline.at, deadline.end), date: deadline.date });
  if (options.deadline !== undefined && isIsoDay(options.deadline))
    return judgement('met', 'date-given', { date: options.deadline });
  const mention = (role: string): string | undefined => {
    const found = periods.find((one) => one.role === role);
    return found && written(found.at, found.end);
  };
  const frequency = mention('frequency');
  if (frequency !== undefined)
    return judgement('undecidable', 'frequency-only', { found: frequency }, 'give-end-of-cadence');
  const comparison = mention('comparison');
  if (comparison !== undefined)
    return judgement('undecidable', 'comparison-only', { found: comparison }, 'give-date');
  return judgement('missing', 'no-date', {}, 'give-date');
}
