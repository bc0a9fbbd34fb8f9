import type { Language } from '../report';
import type { Lexicon } from './lexicon';
import { endPattern } from './pattern';

/** Words before the noun of a deliverable. */
const LEADING =
  /^(?:\W|(?:le|la|les|l'|un|une|des|de|du|d'|notre|nos|the|a|an|our|new|nouveau|nouvelle|nouvel|premier|premiere|first|some|social|media|tous|toutes|all|to|be)\b)*/;

/** The object of a verb of delivery when anyone can see whether it is there: one thing, named; else null. */
export function deliverableOf(main: string, lexicon: Lexicon, language: Language): string | null {
  const verb = deliveryVerb(main, lexicon);
  if (!verb) return null;
  const passive = passiveSubject(main, verb.index, language);
  if (passive !== null)
    return [lexicon.construct, lexicon.activity].some((one) => one.test(passive)) ? null : passive;
  // To update any one of several things has no end that can be seen.
  const isUpdate = /^(?:updat|mettre a jour|mise a jour)/.test(verb[0]);
  if (
    isUpdate &&
    !/^ (?:the|our|all|le|la|l'|les|notre|nos|(?!an?\b|some\b|un\b|une\b|des\b)[a-z]+ [a-z]+)\b/.test(
      main.slice(verb.index + verb[0].length),
    )
  )
    return null;
  // “Deploy, in all shops, the new programme”.
  const object = main.slice(verb.index + verb[0].length).replace(/^ ?,[^,]{3,40},/, '');
  const head = object.split(/[\uE000"«“,;.(]/)[0] ?? '';
  if (verbOverAll(main)) return head.trim();
  // “Des actions”, “more content”: no one can say when they are all there.
  if (/^\W*(?:des|de|d'|some|more|plus|better|mieux)\b/.test(head)) return null;
  if (/\b(?:plus|moins|mieux|more|less|better) [a-z]{4,}/.test(head)) return null;
  const lead = LEADING.exec(head)?.[0] ?? '';
  const near = head.slice(0, lead.length + 12);
  const noun = head.slice(lead.length);
  const isDocument = ON_PAPER.test(verb[0]) && DOCUMENT.test(noun.split(NEXT_PHRASE)[0] ?? '');
  if (isDocument && lexicon.definite.test(head.slice(0, 40))) return head.trim();
  if (
    language === 'fr' &&
    lexicon.activity.test(near) &&
    (lexicon.activity.exec(head)?.index ?? 0) <= lead.length + 12
  )
    return null;
  if (language === 'en' && isHead(lexicon.activity, noun, language)) return null;
  const measures = [lexicon.construct, lexicon.indicator, lexicon.selfBounded];
  if (measures.some((one) => isHead(one, noun, language))) return null;
  if (/certif|iso|migr|obten|obtain/.test(`${verb[0]} ${head}`)) return head.trim();
  if (lexicon.definite.test(head.slice(0, 40))) return head.trim();
  return language === 'en' && isOneThing(noun, lexicon) ? head.trim() : null;
}

/**
 * Is what should be delivered praised rather than named: “a world-class team”, “a vibrant, caring community”?
 * More of it can always be had, so that no one can say when it is there.
 */
export function isPraised(main: string, lexicon: Lexicon, language: Language): boolean {
  const verb = deliveryVerb(main, lexicon);
  if (!verb) return false;
  const object = main.slice(verb.index + verb[0].length).split(/[\uE000"«“;.(]/)[0] ?? '';
  const phrase = (language === 'en' ? object.split(NEXT_PHRASE)[0] : object) ?? '';
  const words = phrase.match(/[a-z-]+/g) ?? [];
  const head = language === 'en' ? words.at(-1) : words.find((word) => !lexicon.empty.has(word));
  const isPraise =
    words.some((word) => lexicon.quality.test(word) && !/^(?:new|nouvel)/.test(word)) ||
    TWO_ADJECTIVES.test(phrase);
  if (head === undefined || !isPraise) return false;
  return lexicon.collective.test(head) || (language === 'en' && lexicon.empty.has(head));
}

/** “A warm, welcoming community”. */
const TWO_ADJECTIVES = /^ an? [a-z-]+(?:,| and) [a-z-]+ [a-z-]+$/;
/** A plan is an activity until it is written: then it is there or it is not. */
const ON_PAPER = /^(?:adopt|approv|publi|submit|present|writ|draft|redig|valid|depos|remettr|soumett)/;
const DOCUMENT = /\b(?:plans?|strategy|strategie|policy|research|study|etude|recherche|schedule|timeline)\b/;
const NEXT_PHRASE = / (?:of|for|in|on|to|with|from|at|by|that|which|who|as|into|about|across|within)\b/;

/** “Sales process improvements”: in English the last noun of the object is what is wanted, the others only say which. */
export function isAbstractObject(main: string, { empty, activity, construct, indicator }: Lexicon): boolean {
  const object = /^\W*[a-z-]+ ([^\uE000.,;:(]*)/.exec(main)?.[1] ?? '';
  const phrase = object.split(NEXT_PHRASE)[0] ?? '';
  const head = phrase.trim().split(' ').at(-1) ?? '';
  if (head === '' || / of\b/.test(object.slice(phrase.length, phrase.length + 4))) return false;
  const ends = (one: RegExp): boolean => endPattern(one.source).test(phrase.trim());
  return !ends(indicator) && (empty.has(head) || [activity, construct].some(ends));
}

/** “A site will be opened”, “un poste sera créé”: what stands before the verb is delivered. */
function passiveSubject(main: string, at: number, language: Language): string | null {
  const subject =
    language === 'en'
      ? /^(?:an? |the |our |all )([a-z' -]{3,50}?) (?:will|shall|must|should|is to|are to|has to|have to)? ?(?:have been|be|is|are) $/
      : /^(?:une? |le |la |l'|les |nos |notre )([a-z' -]{3,50}?) (?:sera|seront|est|sont|doi(?:t|vent) etre) $/;
  return subject.exec(main.slice(0, at))?.[1] ?? null;
}

/** The verb of delivery, unless the sentence wants a change first: “improve the content to publish more”. */
export function deliveryVerb(main: string, lexicon: Lexicon): RegExpExecArray | null {
  const verb = verbOverAll(main) ?? unlistedVerb(main, lexicon) ?? lexicon.delivery.exec(main);
  if (!verb || NOUN_OF_DELIVERY.test(main.slice(0, verb.index))) return null;
  const isLate = [lexicon.raising, lexicon.lowering].some((one) => {
    const change = one.exec(main);
    return change !== null && change.index < verb.index;
  });
  return isLate ? null : verb;
}

/**
 * “Train all staff”, “contacter chaque client inactif”: what is done to all of them is done or not, unless the verb names
 * a change or a care that has no end.
 */
function verbOverAll(main: string): RegExpExecArray | null {
  const match = OVER_ALL.exec(main);
  return match && !ENDLESS.test(match[0]) ? match : null;
}

const OVER_ALL =
  /^[a-z]{3,}(?= (?:all|every|each|the (?:whole|entire)|tous|toutes|toute|chaque|l'ensemble|la totalite) )/;
const ENDLESS =
  /^(?:improv|optimi|enhanc|boost|strengthen|support|engag|satisf|fidelis|amelior|renforc|develop|motiv|inspir|help|aid|accompagn|sensibil|inform|encourag|repond|answer|respond|serv|trait|treat|respect|manag|gerer|ensur|assur|garanti|increas|augment|rais|redu|diminu|maxim|minim|protect|proteg|empower|enabl|permett|giv|donner|offr|provid|foster|valoris|promot|keep|maint|mak|faire|do|be|get|have|use|utilis|follow|suiv|meet|consider|exploit|explor|cover|couvr|reach|touch|attract|attir|know|connai|understand|comprend)/;

/** “Favoriser l’installation de …”: after another infinitive and an article, a noun delivers nothing. */
const NOUN_OF_DELIVERY = /^[a-z]+(?:er|ir|re) .*(?:\b(?:la|les|une|nos|notre|de) |\b[dl]')$/;

/**
 * In English a head before a determiner can only be a verb: “Refactor our old module”. What is done to one thing
 * has an end, unless the verb is one of a change or of an endeavour.
 */
function unlistedVerb(
  main: string,
  { delivery, verb, endeavour, indicator, construct, empty }: Lexicon,
): RegExpExecArray | null {
  if (endeavour === null) return null;
  const head = HEAD_VERB.exec(main);
  const word = head?.[0] ?? '';
  if (word === '' || empty.has(word) || CHANGE_FORM.test(word)) return null;
  if ([delivery, verb, endeavour, indicator, construct].some((one) => one.test(word))) return null;
  return head;
}
/** “Strengthen”, “simplify”: verbs of a change by their form. */
const CHANGE_FORM = /(?:ify|[^p]en)$/;
const HEAD_VERB = /^[a-z]{3,}(?= (?:the|our|an?|all|my|its|every) )/;

/** Is the head of a noun phrase of a class: the first noun in French, the last one in English? */
function isHead(pattern: RegExp, noun: string, language: Language): boolean {
  if (language === 'fr') return pattern.exec(noun)?.index === 0;
  const phrase =
    /^[a-z0-9' -]*?(?= (?:of|for|in|on|to|with|from|at|by|and|that|as|into|about)\b|$)/.exec(noun)?.[0] ?? '';
  return endPattern(pattern.source).test(phrase.trim());
}

/** A bare singular in a title: “Add dark mode”, “Create Facebook page”. */
function isOneThing(noun: string, lexicon: Lexicon): boolean {
  const words = /^[a-z0-9' -]+?(?= (?:of|for|in|on|to|with|from|at|by|and|that|as)\b|$)/.exec(
    noun.trim(),
  )?.[0];
  const last = words?.split(' ').at(-1);
  if (last === undefined || last === '') return false;
  if (lexicon.empty.has(last) || lexicon.construct.test(last) || lexicon.activity.test(last)) return false;
  return !/(?:[^suix]s|ing)$/.test(last);
}
