import type { Language } from '../report';
import { checkSmart, type SmartCheck, type SmartOptions } from './checkSmart';
import { detectLanguage } from './detectLanguage';
import { foldText } from './foldText';
import { readSentence, type Sentence } from './readSentence';

/** What a rewritten objective may have to add, in the order in which it is written. */
export type ProposalSlot = 'indicator' | 'scope' | 'measure' | 'baseline' | 'target' | 'deadline' | 'purpose';

/** What is added in a slot: a value that was given beside the text, or null for a blank that the writer fills in. */
export type ProposalAdditions = Readonly<Partial<Record<ProposalSlot, number | string | null>>>;

/** What was read in the text and stays as it was written. */
export interface ProposalRead {
  /** The KPI, the indicator or the construct that is named, else null. */
  readonly indicator: string | null;
  /** The verb of what is delivered, else null. */
  readonly deliverable: string | null;
  readonly scope: readonly string[];
  readonly baseline: number | null;
  readonly target: number | null;
  /** `%`, `points`, `times`, an ISO currency code, or null for a count. */
  readonly unit: string | null;
  readonly deadline: string | null;
}

/** A text as the objective that it could become; messages write it. */
export interface SmartProposal {
  readonly language: Language;
  readonly text: string;
  /** True when nothing is to be added: the proposal is the text itself. */
  readonly isComplete: boolean;
  readonly read: ProposalRead;
  /**
   * The writer’s words up to the deadline and the purpose that end them, all of them when nothing is to be added;
   * null when they name nothing to measure.
   */
  readonly outcome: string | null;
  /** Does the text want less of something? */
  readonly isLowering: boolean;
  /** A figure that says by how much, to which the two ends are added; not one that says how far. */
  readonly isChange: boolean;
  /** A pace, which needs an end rather than a deadline. */
  readonly isCadence: boolean;
  /** The deadline and the purpose with which the text ends, as they were written. */
  readonly deadline: string | null;
  readonly purpose: string | null;
  readonly additions: ProposalAdditions;
}

/** The objective that a text could become: its own words, and the blanks that S, M, A, R and T leave. */
export function proposeObjective(text: string, options: SmartOptions): SmartProposal {
  const language = options.language ?? detectLanguage(text);
  const known = { ...options, language };
  const check = checkSmart(text, known);
  const sentence = readSentence(text, language, known);
  const written = sentence.original.replace(/[\s.;,!]+$/, '');
  const additions = additionsOf(check, sentence, options);
  const isComplete = Object.keys(additions).length === 0;
  const { kept, deadline, purpose } = isComplete
    ? { kept: sentence.original, deadline: null, purpose: null }
    : endingsOf(sentence, written);
  const { quantity, lexicon, main } = sentence;
  const isLevel = quantity !== null && /^(?:level|from-to|share)$/.test(quantity.kind);
  return {
    language,
    text: sentence.original,
    isComplete,
    read: {
      indicator: sentence.kpi ?? sentence.indicator ?? sentence.construct,
      deliverable: sentence.deliverable,
      scope: sentence.scope,
      baseline: quantity?.baseline ?? null,
      target: isLevel ? quantity.value : null,
      unit: quantity?.unit ?? null,
      deadline: sentence.deadline?.date ?? null,
    },
    outcome: isNameless(check, sentence) ? null : kept,
    isLowering: lexicon.lowering.test(main),
    isChange: quantity !== null && !isLevel,
    isCadence: check.T !== 'met' && sentence.periods.some(({ role }) => role === 'frequency'),
    deadline,
    purpose,
    additions,
  };
}

/** “Sell more”, “be the leader”: nothing that a figure could be put on. */
function isNameless(
  check: SmartCheck,
  { kpi, indicator, construct, deliverable, isAmbition }: Sentence,
): boolean {
  const hasMeasure = kpi !== null || indicator !== null || construct !== null;
  return check.S === 'missing' && (isAmbition || (!hasMeasure && deliverable === null));
}

function additionsOf(check: SmartCheck, sentence: Sentence, options: SmartOptions): ProposalAdditions {
  const { quantity, kpi, indicator, construct, deliverable, isBinary } = sentence;
  const added: Partial<Record<ProposalSlot, number | string | null>> = {};
  const isNew = isNameless(check, sentence);
  if (isNew) added.indicator = null;
  if (check.S !== 'met') added.scope = null;
  // “Customer loyalty” names a public and no measure.
  const isOfPeople = indicator === null || sentence.lexicon.people.test(foldText(indicator));
  const isVague = construct !== null && kpi === null && isOfPeople && !sentence.isMeasuredConstruct;
  if (check.reasons.M.code === 'construct-undefined' || (isVague && quantity === null && !isBinary && !isNew))
    added.measure = null;
  // A thing that is delivered, or counted as it is, starts from nothing.
  const isDelivered = deliverable !== null && kpi === null && indicator === null && construct === null;
  const hasBaseline = check.A === 'met' || options.baseline !== undefined;
  const isLevel = quantity !== null && /^(?:level|from-to|share)$/.test(quantity.kind);
  if (check.A !== 'met' && !(isDelivered && (quantity !== null || isBinary)) && !isBinary) {
    added.baseline = options.baseline ?? null;
    if (!isLevel) added.target = options.target ?? null;
  } else if (hasBaseline && quantity?.baseline == null && options.baseline !== undefined) {
    added.baseline = options.baseline;
    if (!isLevel) added.target = options.target ?? null;
  }
  if (sentence.deadline?.date == null) added.deadline = check.deadline;
  if (check.R !== 'met' && sentence.purpose === null) added.purpose = null;
  return added;
}

/** Small words before a date: “d’ici la fin de”, “no later than”. */
const INTRODUCTION =
  /(?:\b(?:d'ici(?: a)?|avant|au plus tard|jusqu'(?:au|a|en)|pour|en|au|aux|a|sur|dans|durant|pendant|courant|by|before|until|no later than|in|on|during|over|within|at|for|le|la|les|the|l'|this|ce|cette|cet|of|de|du)\s*)+$/;

interface Endings {
  readonly kept: string;
  readonly deadline: string | null;
  readonly purpose: string | null;
}

/** Cuts the purpose and the deadline with which a text ends; those that stand elsewhere stay where they are. */
function endingsOf(sentence: Sentence, written: string): Endings {
  const { purpose, folded } = sentence;
  let kept = written;
  const isLast = purpose !== null && kept.endsWith(purpose) && kept.length > purpose.length;
  if (isLast) kept = trimmed(kept.slice(0, -purpose.length));
  const mention = sentence.deadline;
  if (!mention || mention.end < kept.length || mention.at >= kept.length)
    return { kept, deadline: null, purpose: isLast ? purpose : null };
  const lead = INTRODUCTION.exec(folded.slice(0, mention.at))?.[0] ?? '';
  const at = mention.at - lead.length;
  const head = trimmed(kept.slice(0, at));
  if (head === '') return { kept, deadline: null, purpose: isLast ? purpose : null };
  return { kept: head, deadline: trimmed(kept.slice(at)), purpose: isLast ? purpose : null };
}

const trimmed = (text: string): string => text.replace(/^[\s,]+|[\s,;:]+$/g, '');
