import type { Language } from '../report';
import type { SmartOptions } from './checkSmart';
import { deliverableOf, deliveryVerb, isAbstractObject, isPraised } from './deliverable';
import { blank, foldText, type Span } from './foldText';
import type { Lexicon } from './lexicon';
import { LEXICONS } from './lexicons';
import { deadlineOf, findPeriods, type PeriodMention } from './periods';
import { findQuantities, type FoundQuantity } from './quantities';
import { isBoundedChange, scopeOf } from './scope';
import { globalPattern, matchesOf } from './pattern';

/** What was read in a sentence; the judges see nothing else. */
export interface Sentence {
  readonly lexicon: Lexicon;
  readonly original: string;
  readonly folded: string;
  /** The sentence without its purpose, its manner, its circumstances and its mentions of time; same length. */
  readonly main: string;
  readonly purpose: string | null;
  readonly periods: readonly PeriodMention[];
  readonly deadline: PeriodMention | undefined;
  readonly quantity: FoundQuantity | null;
  /** Words that bound the outcome: a product, a segment, a channel, a place, a team. */
  readonly scope: readonly string[];
  readonly kpi: string | null;
  readonly indicator: string | null;
  readonly construct: string | null;
  readonly isMeasuredConstruct: boolean;
  /** A rank, a reputation or an endeavour without a figure. */
  readonly isAmbition: boolean;
  /** More or less of something that no list holds, somewhere: “cut the plastic on our sites”. */
  readonly isBoundedChange: boolean;
  /** What is wanted is an abstract noun, whatever stands before it: “sales process improvements”. */
  readonly isAbstract: boolean;
  /** “From weekly to daily”: a cadence is the target. */
  readonly cadence: string | null;
  /** The verb of a deliverable whose end can be seen, else null. */
  readonly deliverable: string | null;
  readonly isBinary: boolean;
  readonly isAction: boolean;
  /** Where the purpose and the other clauses around the outcome stand. */
  readonly asides: readonly Span[];
  /** The text of a place in the sentence, as it was written. */
  readonly written: (at: number, end: number) => string;
}

export function readSentence(text: string, language: Language, options: SmartOptions): Sentence {
  const original = text
    .normalize('NFC')
    .trim()
    .replace(/^[-•*·]\s+/, '');
  const folded = foldText(original);
  const lexicon = LEXICONS[language];
  const all = findPeriods(folded, { ...options, language });
  // “In under two seconds” is no deadline but may well be the target.
  const untimed = blank(
    folded,
    all.filter(({ role }) => role !== 'threshold'),
  );
  const figuresOf = (part: string): readonly FoundQuantity[] => findQuantities(part, original, language);
  const purposeSpan = purposeOf(untimed, lexicon, figuresOf);
  const asides = [...(purposeSpan ? [purposeSpan] : [])];
  asides.push(...circumstancesOf(blank(untimed, asides), lexicon));
  const manner = mannerOf(blank(untimed, asides), lexicon, figuresOf);
  if (manner) asides.push(manner);
  const main = blank(untimed, asides);
  // A date in the purpose (“to prepare the launch of 2027”) is not the deadline, unless it is the only one.
  const own = purposeSpan ? all.filter(({ at }) => at < purposeSpan.at || at >= purposeSpan.end) : all;
  const deadline = deadlineOf(own) ?? deadlineOf(all);
  const quantities = figuresOf(main);
  const quantity = mainQuantity(quantities) ?? oneEachTime(main, original, all);
  const bare = blank(blank(main, all), quantities);
  // “Annual revenue”, “monthly active users”: the cadence is part of the name.
  const named = blank(
    blank(folded, asides),
    all.filter(({ role }) => role !== 'threshold' && role !== 'frequency'),
  );
  const word = (pattern: RegExp): string | null => {
    const match = pattern.exec(named);
    return match ? original.slice(match.index, match.index + match[0].length).trim() : null;
  };
  const delivered = deliveryVerb(named, lexicon);
  const [indicator, construct] = [word(lexicon.indicator), word(lexicon.construct)];
  const scope = scopeOf({ bare, main, untimed, original }, lexicon, {
    isMeasured: quantity !== null,
    isDelivered: delivered !== null,
    quantity,
  });
  // “A strong team in Lyon” is one that can be seen.
  const isPraisedOnly = isPraised(named, lexicon, language) && !scope.some((word) => /^[A-Z]/.test(word));
  return {
    lexicon,
    original,
    folded,
    main,
    purpose: purposeSpan
      ? original.slice(purposeSpan.at, purposeSpan.end).replace(/^[ ,]+|[ ,.]+$/g, '')
      : null,
    periods: all,
    deadline,
    quantity,
    scope,
    kpi: kpiOf(named, lexicon) === null ? null : word(lexicon.selfBounded),
    indicator,
    construct,
    isMeasuredConstruct: lexicon.measured.test(main),
    isAmbition:
      quantity === null &&
      !/certif|iso\b|label/.test(main) &&
      (lexicon.ambition.test(folded) || isManifold(folded, lexicon) || isPraisedOnly),
    isBoundedChange: isBoundedChange(bare, lexicon),
    isAbstract: lexicon.hasCompounds && isAbstractObject(named, lexicon),
    cadence: written(original, CADENCE.exec(folded)),
    deliverable: delivered ? original.slice(delivered.index, delivered.index + delivered[0].length) : null,
    isBinary: delivered !== null && scope.length > 0 && deliverableOf(named, lexicon, language) !== null,
    isAction: lexicon.action.test(folded) && quantity === null,
    asides,
    written: (at, end) => original.slice(at, end).trim(),
  };
}

const CADENCE_WORD =
  '(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|quotidien(?:ne)?s?|hebdomadaires?|mensuel(?:le)?s?|trimestriel(?:le)?s?|annuel(?:le)?s?|real[- ]time|temps reel)';
const CADENCE = new RegExp(
  `\\b(?:from|de|d'un rythme|d'une frequence) ?(?:an? )?${CADENCE_WORD} (?:[a-z]+ )?(?:to|a)(?: an?| un| une)?(?: rythme| frequence)? ?${CADENCE_WORD}\\b`,
);

const written = (original: string, match: RegExpExecArray | null): string | null =>
  match && original.slice(match.index, match.index + match[0].length);

/** “Recruit, develop, retain and promote …”: three verbs at the head say what a team is for, not what it obtains. */
function isManifold(folded: string, lexicon: Lexicon): boolean {
  const verbs = /^(?:to )?([a-z]+(?:, [a-z]+)+,? (?:and|et|&) [a-z]+)\b/.exec(folded)?.[1];
  if (verbs === undefined) return false;
  const known = (verbs.match(/[a-z]{3,}/g) ?? []).filter((word) => lexicon.verb.test(word));
  return known.length >= 3;
}

/** A clause that stands here or further on is not the outcome itself. */
const HEAD = 8;

/** A KPI that is wanted; not one that only says what a strategy or a plan is about. */
function kpiOf(named: string, { selfBounded, activity }: Lexicon): string | null {
  const match = selfBounded.exec(named);
  if (!match) return null;
  const after = named.slice(match.index + match[0].length);
  const before = named.slice(0, match.index);
  const isAbout =
    activity.exec(after)?.index === 1 ||
    /\b(?:strategie|plan|programme|politique) (?:de |d'|du )$/.test(before);
  return isAbout ? null : match[0];
}

type FiguresOf = (part: string) => readonly FoundQuantity[];

/** The clause that states a purpose; not one that itself holds the only figure, which is then the objective. */
function purposeOf(untimed: string, lexicon: Lexicon, figuresOf: FiguresOf): Span | undefined {
  const leading = lexicon.leadingPurpose.exec(untimed);
  const match = leading ?? lexicon.purpose.exec(untimed);
  if (!match || (!leading && match.index < HEAD)) return undefined;
  const at = match.index;
  const stop = /[.;]/.exec(untimed.slice(at))?.index ?? untimed.length - at;
  const end = leading ? at + match[0].length : at + stop;
  const clause = untimed.slice(at, end);
  // A purpose says something: at least a verb and a noun.
  if (clause.split(/[\s\uE000]+/).filter((word) => word.length > 2).length < 3) return undefined;
  if (!leading && hasTheOnlyFigure(untimed, { at, end }, figuresOf)) return undefined;
  return { at, end };
}

/** Clauses that say how things stand today. */
function circumstancesOf(text: string, { circumstance }: Lexicon): readonly Span[] {
  return matchesOf(globalPattern(circumstance.source), text)
    .filter(({ index }) => index >= HEAD)
    .map((match) => ({ at: match.index, end: match.index + match[0].length }));
}

/** A clause that says how; not one that holds the only figure, which is then the measure of the outcome. */
function mannerOf(text: string, { manner }: Lexicon, figuresOf: FiguresOf): Span | undefined {
  const match = manner.exec(text);
  if (!match || match.index < HEAD) return undefined;
  const span = { at: match.index, end: match.index + match[0].length };
  return hasTheOnlyFigure(text, span, figuresOf) ? undefined : span;
}

function hasTheOnlyFigure(text: string, span: Span, figuresOf: FiguresOf): boolean {
  if (figuresOf(blank(text, [span])).length > 0) return false;
  const around = [
    { at: 0, end: span.at },
    { at: span.end, end: text.length },
  ];
  return figuresOf(blank(text, around)).length > 0;
}

/** The figure of the objective: one with its starting point first, else the first one that has a unit or counts something. */
function mainQuantity(quantities: readonly FoundQuantity[]): FoundQuantity | null {
  return (
    quantities.find(({ baseline }) => baseline !== null) ??
    quantities.find(({ unit }) => !/^(?:hours|minutes|seconds|days)$/.test(unit ?? '')) ??
    quantities[0] ??
    null
  );
}

/** “Un article par semaine”: with a cadence, one is a figure. */
function oneEachTime(
  main: string,
  original: string,
  periods: readonly PeriodMention[],
): FoundQuantity | null {
  const cadence = periods.find(({ role }) => role === 'frequency');
  const match = cadence && /\b(?:une?|one|an?) [a-z]{3,}/.exec(main.slice(0, cadence.at));
  if (!match) return null;
  const end = match.index + match[0].indexOf(' ');
  const text = original.slice(match.index, end);
  return {
    at: match.index,
    end,
    text,
    kind: 'level',
    value: 1,
    upTo: null,
    baseline: null,
    unit: null,
    bound: null,
  };
}
