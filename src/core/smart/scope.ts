import type { Lexicon } from './lexicon';
import type { FoundQuantity } from './quantities';
import { globalPattern } from './pattern';

/** The texts in which a scope is sought; all have the length of the sentence. */
export interface ScopeTexts {
  /** Without clauses, mentions of time and figures. */
  readonly bare: string;
  readonly main: string;
  /** With its clauses: a channel may stand in the manner. */
  readonly untimed: string;
  readonly original: string;
}

interface Around {
  readonly isMeasured: boolean;
  readonly isDelivered: boolean;
  readonly quantity: FoundQuantity | null;
}

/**
 * What bounds the outcome: the words that are left when indicators, constructs, verbs, qualities and small words
 * are taken away. Products, segments, places and teams have no list; what bounds nothing has one.
 */
export function scopeOf(texts: ScopeTexts, lexicon: Lexicon, around: Around): readonly string[] {
  const { bare, main, original } = texts;
  const themes = [
    lexicon.selfBounded,
    lexicon.indicator,
    lexicon.construct,
    lexicon.activity,
    lexicon.weakChannel,
  ];
  const left = themes.reduce((text, pattern) => erase(text, pattern), bare);
  const found: string[] = [];
  for (const match of left.matchAll(/[a-z\u0153][a-z0-9\u0153&+-]*/g)) {
    const word = match[0];
    if (word.length < 2 || lexicon.empty.has(word)) continue;
    const written = original.slice(match.index, match.index + word.length);
    // An acronym is a name even at the head: “CI time”, in a text that is not all capitals.
    const isAcronym = /^[A-Z]{2,}$/.test(written) && /[a-z]/.test(original);
    const isName = isAcronym || (/[A-Z]/.test(written) && match.index > 0);
    if (!isName && lexicon.quality.test(word)) continue;
    // The verb at the head of a sentence bounds nothing, nor does an infinitive after “pour” or “à”.
    const before = bare.slice(0, match.index);
    // “Support tickets”: before a noun it is no verb.
    const isCompound =
      /^ [\uE000]/.test(left.slice(match.index + word.length)) &&
      /\b(?:the|of|de|des|number of|all|our) $/.test(before.replace(/[\uE000]+ $/, 'of '));
    if (!isName && !isCompound && !NOUN_BEFORE.test(before) && lexicon.verb.test(word)) continue;
    if (/^(?:\W|s'|se |to |nous |je |we |i )*$/.test(before) && !/\d/.test(word) && !isAcronym) continue;
    // “Demandes qualifiées”: after a noun, a participle only describes it.
    if (/[a-z](?<!t)ée?s?$/.test(written) && /[a-z\uE000]{4,} $/.test(left.slice(0, match.index))) continue;
    if (!isName && /(?:er|ir|oir|dre|tre|uire)$/.test(word) && INFINITIVE_BEFORE.test(before)) continue;
    found.push(written);
  }
  if (found.length > 0) return found;
  const { isMeasured, isDelivered, quantity } = around;
  // What is counted (“12 livres”), then a channel that is the whole presence of a firm, then one named in the manner.
  const counted = quantity && countedAfter(main, quantity, lexicon);
  if (
    counted !== null &&
    !lexicon.empty.has(counted) &&
    [lexicon.indicator, lexicon.construct, lexicon.activity].every((one) => !one.test(counted))
  )
    return [counted];
  const weak = isMeasured || isDelivered ? lexicon.weakChannel.exec(bare)?.[0] : undefined;
  if (weak !== undefined && (isMeasured || weak !== 'seo')) return [weak];
  const people = quantity && peopleOf(main, quantity, lexicon);
  if (people !== null) return [people];
  const segment = isMeasured ? lexicon.segment.exec(main)?.[0] : undefined;
  if (segment !== undefined) return [segment.replaceAll('\uE000', '').trim()];
  const compound = isMeasured && lexicon.hasCompounds ? compoundOf(bare, lexicon) : undefined;
  if (compound !== undefined) return [compound];
  const occasion = isMeasured ? occasionOf(bare, lexicon) : undefined;
  if (occasion !== undefined) return [occasion];
  const channel = isMeasured ? channelOf(texts.untimed, lexicon) : undefined;
  return channel === undefined ? [] : [channel];
}

/** “Reduce plastic packaging on our sites”: a change of a thing that is named, with where or of what. */
export function isBoundedChange(bare: string, { amount, empty, quality, construct }: Lexicon): boolean {
  const match = amount.exec(bare);
  if (!match) return false;
  const [thing = '', place = ''] = bare
    .slice(match.index + match[0].length)
    .split(PLACE_BEFORE)
    .map((part) =>
      (part.match(/[a-z0-9-]{3,}/g) ?? []).some((word) => !empty.has(word) && !quality.test(word))
        ? part
        : '',
    );
  return thing !== '' && place !== '' && !construct.test(thing);
}
const PLACE_BEFORE =
  /(?: (?:of|in|on|at|among|by|across|within|from|du|de|des|dans|chez|sur|aupres|parmi|au|aux) | d')(?:the |our |les |nos |la |le |l')?/;

/** After an article, what looks like a verb or an adverb is a noun: “le traitement”, “du stationnement”. */
const NOUN_BEFORE = /(?:\b(?:le|la|les|du|des|un|une|au|aux|nos|notre|de)|\b[dl]') ?$/;
const INFINITIVE_BEFORE = /(?:\b(?:pour|a|afin de|sans|mieux|se|et|ou|faire|de)|s'|d') $|(?:s'|d')$/;

/** “Service requests”, “referral pipeline”: in English a noun bounds the indicator that it stands before. */
function compoundOf(bare: string, { indicator, construct, activity, empty }: Lexicon): string | undefined {
  for (const match of bare.matchAll(/\b([a-z-]{4,}) (?=([a-z-]{4,}))/g)) {
    const [first = '', second = ''] = [match[1], match[2]];
    const isModifier = [indicator, construct, activity].some((one) => one.exec(first)?.[0] === first);
    if (!isModifier || empty.has(first) || /^(?:sales|revenue|profit)$/.test(first)) continue;
    if (indicator.exec(second)?.[0] === second) return first;
  }
  return undefined;
}

/** “30 volunteers for the campaign”: a campaign that is there bounds what is counted for it. */
function occasionOf(bare: string, { activity }: Lexicon): string | undefined {
  const match = /\b(?:pour|lors de|pendant|for|at|during) (?:la |le |l'|the |our |notre )([a-z]+)/.exec(bare);
  return match?.[1] !== undefined && activity.test(match[1]) ? match[1] : undefined;
}

/** “80 % of the new users complete their registration”: the people of whom something more is said. */
function peopleOf(main: string, { end, unit }: FoundQuantity, lexicon: Lexicon): string | null {
  if (unit !== '%') return null;
  const after = main.slice(end);
  const people = /^ ?(?:of|des?|d')\b/.test(after) ? lexicon.people.exec(firstNoun(after, lexicon)) : null;
  if (!people) return null;
  const rest = after.slice(after.indexOf(people[0]) + people[0].length);
  return lexicon.indicator.test(rest) || lexicon.delivery.test(rest) ? people[0] : null;
}

const firstNoun = (text: string, { empty }: Lexicon): string =>
  (text.match(/[a-z'-]+/g) ?? []).find(
    (word) => word.length > 2 && !NOUN_LEAD.test(word) && (!empty.has(word) || PEOPLE_AT_LARGE.test(word)),
  ) ?? '';
const NOUN_LEAD = /^(?:nos|our|the|all|les|des|new|nouveaux|nouvelles|tous|toutes)$/;
const PEOPLE_AT_LARGE = /^(?:clients?|customers?|users?|prospects?)$/;

/** A channel that the clause of manner names: “thanks to LinkedIn”, “grâce à la newsletter”. */
function channelOf(untimed: string, lexicon: Lexicon): string | undefined {
  const manner = lexicon.manner.exec(untimed)?.[0];
  return manner === undefined ? undefined : lexicon.channel.exec(manner)?.[0];
}

function erase(text: string, pattern: RegExp): string {
  return text.replace(globalPattern(pattern.source), (found) => '\uE000'.repeat(found.length));
}

/** The word after a figure that has no unit: what it counts. */
function countedAfter(main: string, { end, unit }: FoundQuantity, { quality }: Lexicon): string | null {
  if (unit !== null) return null;
  const after = /^ (?:new |more |nouveaux |nouvelles |autres |de |d'|of )*([a-z]{3,}(?: [a-z]{3,})*)/.exec(
    main.slice(end),
  );
  return after?.[1]?.split(' ').find((word) => !quality.test(word)) ?? null;
}
