import type { Language } from '../report';
import type { Lexicon } from './lexicon';

/** Words before the noun of a deliverable. */
const LEADING =
  /^(?:\W|(?:le|la|les|l'|un|une|des|de|du|d'|notre|nos|the|a|an|our|new|nouveau|nouvelle|nouvel|premier|premiere|first|some|social|media|tous|toutes|all|to|be)\b)*/;

/** The object of a verb of delivery when anyone can see whether it is there: one thing, named; else null. */
export function deliverableOf(main: string, lexicon: Lexicon, language: Language): string | null {
  const verb = deliveryVerb(main, lexicon);
  if (!verb) return null;
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
  // “Des actions”, “more content”: no one can say when they are all there.
  if (/^\W*(?:des|de|d'|some|more|plus|better|mieux)\b/.test(head)) return null;
  if (/\b(?:plus|moins|mieux|more|less|better) [a-z]{4,}/.test(head)) return null;
  const lead = LEADING.exec(head)?.[0] ?? '';
  const near = head.slice(0, lead.length + 12);
  const noun = head.slice(lead.length);
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

/** The verb of delivery, unless the sentence wants a change first: “improve the content to publish more”. */
export function deliveryVerb(main: string, lexicon: Lexicon): RegExpExecArray | null {
  const verb = lexicon.delivery.exec(main);
  if (!verb) return null;
  const isLate = [lexicon.raising, lexicon.lowering].some((one) => {
    const change = one.exec(main);
    return change !== null && change.index < verb.index;
  });
  return isLate ? null : verb;
}

/** Is the head of a noun phrase of a class: the first noun in French, the last one in English? */
function isHead(pattern: RegExp, noun: string, language: Language): boolean {
  if (language === 'fr') return pattern.exec(noun)?.index === 0;
  const phrase =
    /^[a-z0-9' -]*?(?= (?:of|for|in|on|to|with|from|at|by|and|that|as|into|about)\b|$)/.exec(noun)?.[0] ?? '';
  return new RegExp(`(?:${pattern.source})$`).test(phrase.trim());
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
