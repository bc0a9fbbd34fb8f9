import type { Language } from '../report';
import type { SmartOptions } from './checkSmart';
import { blank, foldText } from './foldText';
import { LEXICONS, type Lexicon } from './lexicon';
import { deadlineOf, findPeriods, type PeriodMention } from './periods';
import { findQuantities, type FoundQuantity } from './quantities';

/** What was read in a sentence; the judges see nothing else. */
export interface Sentence {
  readonly lexicon: Lexicon;
  readonly folded: string;
  /** The sentence without its purpose and its mentions of time. */
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
  /** The words of a deliverable whose end can be seen, else null. */
  readonly deliverable: string | null;
  readonly isBinary: boolean;
  readonly isAction: boolean;
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
  const all = findPeriods(folded, {
    language,
    today: options.today,
    periodStart: options.periodStart,
    periodEnd: options.periodEnd,
  });
  // “In under two seconds” is no deadline but may well be the target.
  const untimed = blank(
    folded,
    all.filter(({ role }) => role !== 'threshold'),
  );
  const purposeSpan = purposeOf(untimed, lexicon, original, language);
  const main = purposeSpan ? blank(untimed, [purposeSpan]) : untimed;
  // A date in the purpose (“to prepare the launch of 2027”) is not the deadline, unless it is the only one.
  const own = purposeSpan ? all.filter(({ at }) => at < purposeSpan.at || at >= purposeSpan.end) : all;
  const deadline = deadlineOf(own) ?? deadlineOf(all);
  const quantities = findQuantities(main, original, language);
  const quantity = mainQuantity(quantities) ?? oneEachTime(main, original, all);
  const bare = blank(blank(main, all), quantities);
  const word = (pattern: RegExp): string | null => {
    const match = pattern.exec(main);
    return match ? original.slice(match.index, match.index + match[0].length).trim() : null;
  };
  const kpi = word(lexicon.selfBounded);
  const indicator = word(lexicon.generic);
  const construct = word(lexicon.vague);
  const scope = scopeOf(bare, original, lexicon, {
    hasIndicator: indicator !== null,
    counted: quantity && countedAfter(main, quantity),
  });
  const delivered = lexicon.delivery.exec(main);
  const object = delivered ? main.slice(delivered.index + delivered[0].length) : '';
  const isBinary = delivered !== null && isBinaryObject(object, delivered[0], lexicon, scope);
  return {
    lexicon,
    folded,
    main,
    purpose: purposeSpan
      ? original.slice(purposeSpan.at, purposeSpan.end).replace(/^[ ,]+|[ ,.]+$/g, '')
      : null,
    periods: all,
    deadline,
    quantity,
    scope,
    kpi,
    indicator,
    construct,
    isMeasuredConstruct: lexicon.measured.test(main),
    deliverable: delivered ? original.slice(delivered.index, delivered.index + delivered[0].length) : null,
    isBinary,
    isAction: lexicon.action.test(folded) && quantity === null,
    written: (at, end) => original.slice(at, end).trim(),
  };
}

/** The clause that states a purpose; not one that itself holds the only figure, which is then the objective. */
function purposeOf(
  untimed: string,
  lexicon: Lexicon,
  original: string,
  language: Language,
): { at: number; end: number } | undefined {
  const leading = lexicon.leadingPurpose.exec(untimed);
  const inner = leading ? null : lexicon.purpose.exec(untimed);
  const match = leading ?? inner;
  if (!match || (!leading && match.index < 8)) return undefined;
  const at = match.index;
  const stop = /[.;]/.exec(untimed.slice(at))?.index ?? untimed.length - at;
  const end = leading ? at + match[0].length : at + stop;
  const clause = untimed.slice(at, end);
  // A purpose says something: at least a verb and a noun.
  if (clause.split(/[\s\uE000]+/).filter((word) => word.length > 2).length < 3) return undefined;
  const rest = blank(untimed, [{ at, end }]);
  const restHasFigure = findQuantities(rest, original, language).length > 0;
  const clauseHasFigure = findQuantities(blank(untimed, [{ at: 0, end: at }]), original, language).length > 0;
  if (!leading && clauseHasFigure && !restHasFigure) return undefined;
  return { at, end };
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

/** What is left of a sentence when indicators, constructs, verbs and small words are taken away. */
function scopeOf(
  bare: string,
  original: string,
  lexicon: Lexicon,
  { hasIndicator, counted }: { readonly hasIndicator: boolean; readonly counted: string | null },
): readonly string[] {
  const without = [lexicon.selfBounded, lexicon.generic, lexicon.vague, lexicon.activity].reduce(
    (text, pattern) =>
      text.replace(new RegExp(pattern.source, 'g'), (found) => '\uE000'.repeat(found.length)),
    bare,
  );
  const found: string[] = [];
  for (const match of without.matchAll(/[a-z\u0153][a-z0-9\u0153&+-]*/g)) {
    const word = match[0];
    if (word.length < 2 || lexicon.empty.test(word)) continue;
    // The verb at the head of a sentence bounds nothing.
    if (/^\W*$/.test(bare.slice(0, match.index)) && !/\d/.test(word)) continue;
    found.push(original.slice(match.index, match.index + word.length));
  }
  if (found.length > 0) return found;
  // What is counted (“12 livres”), and the channels that are themes when nothing is measured on them.
  const isNamed =
    counted !== null && [lexicon.generic, lexicon.vague, lexicon.activity].every((one) => !one.test(counted));
  const channel = hasIndicator ? /\b(?:seo|web ?site|site|digital\w*)\b/.exec(bare)?.[0] : undefined;
  return isNamed ? [counted] : channel === undefined ? [] : [channel];
}

/** The word after a figure that has no unit: what it counts. */
function countedAfter(main: string, { end, unit }: FoundQuantity): string | null {
  if (unit !== null) return null;
  return (
    /^ (?:new |more |nouveaux |nouvelles |autres |de |d'|of )*([a-z]{3,})/.exec(main.slice(end))?.[1] ?? null
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

function isBinaryObject(object: string, verb: string, lexicon: Lexicon, scope: readonly string[]): boolean {
  const head = object.split(/[\uE000"«“]/)[0] ?? '';
  if (scope.length === 0) return false;
  const activity = lexicon.activity.exec(head);
  const firstNoun =
    /^(?:\W|(?:le|la|les|l'|un|une|des|de|du|d'|notre|nos|the|a|an|our|new|nouveau|nouvelle|nouvel|some|social|media)\b)*/.exec(
      head,
    )?.[0] ?? '';
  if (activity && activity.index <= firstNoun.length + 12) return false;
  if (/^\W*(?:des|de|d'|some|more|plus|better|mieux)\b/.test(head)) return false;
  return lexicon.definite.test(head.slice(0, 40)) || /certif|iso|migr|obten|obtain/.test(`${verb} ${head}`);
}
