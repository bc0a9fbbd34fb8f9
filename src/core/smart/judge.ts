import { isIsoDay } from '../schedule/isoDay';
import type {
  SmartAdvice,
  SmartJudgement,
  SmartOptions,
  SmartReason,
  SmartReasonCode,
  SmartVerdict,
} from './checkSmart';
import { foldText } from './foldText';
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
  const { kpi, indicator, construct, scope, quantity, deliverable, isMeasuredConstruct, isAmbition } =
    sentence;
  const direction = judgement('missing', 'direction-only', {}, 'name-outcome');
  const unbounded = (found: string): SmartJudgement =>
    judgement('undecidable', 'no-scope', { found }, 'name-scope');
  const bounded = judgement('met', 'outcome-bounded', { found: quoted(scope) });
  const hasScope = scope.length > 0;
  if (isAmbition) return direction;
  // Leads are people: wanting some is no outcome yet.
  if (kpi !== null && (quantity !== null || !/lead/i.test(kpi)))
    return judgement('met', 'kpi-bounds-itself', { found: kpi });
  if (isFigureAlone(sentence)) return direction;
  if (quantity !== null) {
    if (hasScope) return bounded;
    if (indicator !== null && isYearlyRevenue(indicator, sentence))
      return judgement('met', 'kpi-bounds-itself', { found: indicator });
    return unbounded(indicator ?? construct ?? quantity.text);
  }
  if (!hasScope) return direction;
  if (sentence.cadence !== null) return bounded;
  if (sentence.isAbstract && deliverable === null) return direction;
  if (indicator !== null) return !isPeople(indicator, sentence) || deliverable !== null ? bounded : direction;
  if (construct !== null && isMeasuredConstruct) return bounded;
  if (construct === null && sentence.isBoundedChange) return bounded;
  return deliverable !== null ? judgement('met', 'deliverable-bounded', { found: quoted(scope) }) : direction;
}

/** “500”: the figure of nothing that is named. */
const isFigureAlone = ({ quantity, folded }: Sentence): boolean =>
  quantity !== null && quantity.unit === null && /^[^a-z]*$/.test(folded);

const isPeople = (indicator: string, { lexicon }: Sentence): boolean =>
  lexicon.people.test(foldText(indicator));

/** “The revenue of the firm in 2026” bounds itself by the firm and the year. */
function isYearlyRevenue(indicator: string, { deadline, periods, written }: Sentence): boolean {
  if (!/^(?:chiffres? d.affaires?|ca|revenus?|revenues?|turnover)$/i.test(indicator)) return false;
  const mentions = [deadline, ...periods.filter(({ role }) => role === 'frequency')];
  return mentions.some(
    (one) =>
      one !== undefined &&
      /20\d\d|\bann[ée]e|annuel|par an\b|exercice|years?-|year\b|annual|FY|12 mois|12 months/i.test(
        written(one.at, one.end),
      ),
  );
}

/** Is there a target value, or a deliverable that is there or is not? */
export function judgeMeasurable(sentence: Sentence, { target }: SmartOptions): SmartJudgement {
  const { quantity, construct, isMeasuredConstruct, isBinary, isAmbition, deliverable, kpi, indicator } =
    sentence;
  if (quantity !== null) {
    const isOfConstruct =
      ((quantity.unit !== null && /^(?:%|points|times)$/.test(quantity.unit)) || quantity.kind === 'share') &&
      !isShareOfMany(sentence);
    if (
      construct !== null &&
      isOfConstruct &&
      !isMeasuredConstruct &&
      kpi === null &&
      (indicator === null || isPeople(indicator, sentence))
    )
      return judgement('undecidable', 'construct-undefined', { found: construct }, 'define-construct');
    if (isFigureAlone(sentence))
      return judgement('undecidable', 'construct-undefined', { found: quantity.text }, 'define-construct');
    return judgement('met', 'target-read', { found: quantity.text });
  }
  if (sentence.cadence !== null) return judgement('met', 'target-read', { found: sentence.cadence });
  if (target !== undefined) return judgement('met', 'target-read', { found: String(target) });
  if (kpi !== null && /^(?:[ée]quilibre|seuil|break|neutralit|carbon neutr|net[- ]zero|z[ée]ro)/i.test(kpi))
    return judgement('met', 'deliverable-read', { found: kpi });
  if (isBinary && deliverable !== null && !isAmbition)
    return judgement('met', 'deliverable-read', { found: deliverable });
  return judgement('missing', 'no-target', {}, 'give-target');
}

/** “80 % of the shops”: those are counted, whatever is asked of them. */
function isShareOfMany({ quantity, main, lexicon }: Sentence): boolean {
  const counted =
    /^ ?(?:of|des?|d')(?: all)?(?: our| the| nos| vos| les)? ?([a-z'-]+(?: (?:population|membership|estate|fleet|base|surface|effectif|parc)\b)?)/.exec(
      main.slice(quantity?.end ?? 0),
    )?.[1];
  // “100 % accessible”: whole, whatever is measured.
  if (quantity?.kind === 'level' && quantity.unit === '%' && quantity.value === 100 && counted === undefined)
    return true;
  return (
    quantity?.kind === 'level' &&
    counted !== undefined &&
    counted.length > 2 &&
    (/s$| /.test(counted) || !lexicon.construct.test(counted))
  );
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
export function judgeRealistic(sentence: Sentence): SmartJudgement {
  const { purpose, quantity, isBinary } = sentence;
  if (purpose !== null && (quantity !== null || isBinary) && !isRestated(purpose, sentence))
    return judgement('met', 'purpose-stated', { found: purpose });
  return judgement('undecidable', 'purpose-unknown', {}, 'state-purpose');
}

/** Ends that every objective has; none of them says why this one. */
const COMMON_END =
  /^(?:ventes?|vendre|sell|chiffres?|affaires|ca|revenus?|revenues?|sales|turnover|clients?|clientes?|customers?|leads?|prospects?|trafic|traffic|commandes?|orders?|abonnes?|subscribers?|business|activite|activity|resultats?|results?|objectifs?|goals?|targets?|growth|croissance|equipes?|teams?|entreprise|company|better|competitive|competitif|leader|ahead|number)$/;
/** Verbs that say of a common end what becomes of it: “to secure the recurring revenue”. */
const SAFEGUARD =
  /\b(?:respect|comply|meet our|securis|secur|protect|proteg|preserv|stabilis|stabiliz|perennis|sustain|financ|fund)/;

/** A purpose that only says the objective again, that is the objective of an action, or that any objective has. */
function isRestated(purpose: string, { folded, lexicon, kpi, indicator, construct }: Sentence): boolean {
  const words = foldText(purpose);
  const wanted = /\b(?:augment|amelior|increas|improv|boost)/.test(words);
  // What an action should raise is the objective that is not stated yet.
  if (lexicon.action.test(folded) && wanted) return true;
  const named = [kpi, indicator, construct].filter((one) => one !== null).map(foldText);
  if (named.some((one) => one.length > 2 && words.includes(one))) return true;
  const measures = [lexicon.indicator, lexicon.selfBounded].map((one) => one.exec(words)?.[0] ?? '');
  if (/\d/.test(words) && measures.some((one) => one !== '')) return true;
  if (SAFEGUARD.test(words)) return false;
  // A cost or another measure that is not the one of the objective is an end of its own.
  if (measures.some((one) => one !== '' && !one.split(/[ ']/).some((word) => COMMON_END.test(word))))
    return false;
  const object = (words.match(/[a-z\u0153][a-z0-9\u0153-]+/g) ?? []).find(
    (word) =>
      (COMMON_END.test(word) || !lexicon.empty.has(word)) &&
      !lexicon.verb.test(word) &&
      !/^(?:afin|but|vue|order|because|so|facon|maniere|sorte)$/.test(word) &&
      !/(?:er|ir|oir|dre|tre|uire)$/.test(word),
  );
  return (
    object === undefined ||
    COMMON_END.test(object) ||
    [lexicon.construct, lexicon.indicator].some((one) => one.test(object))
  );
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
  const event = mention('event');
  if (event !== undefined) return judgement('undecidable', 'date-unknown', { found: event }, 'give-date');
  const comparison = mention('comparison');
  if (comparison !== undefined)
    return judgement('undecidable', 'comparison-only', { found: comparison }, 'give-date');
  return judgement('missing', 'no-date', {}, 'give-date');
}
