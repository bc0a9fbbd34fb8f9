import type { Language } from '../report';
import { blank, type Span } from './foldText';
import { LEXICONS } from './lexicons';
import { numberOf, numberSource } from './numbers';
import { isStartAndTarget } from './startAndTarget';
import { globalPattern, matchesOf, wholePattern } from './pattern';

/** How a quantity says what is wanted. */
export type QuantityKind = 'level' | 'change' | 'multiple' | 'range' | 'from-to' | 'share';

/** What a text wants, in numbers. */
export interface Quantity {
  /** The words of the text. */
  readonly text: string;
  readonly kind: QuantityKind;
  /** The target, the change, or the lower end of a range. */
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly upTo: number | null;
  /** Where it starts from, when the text says so. */
  readonly baseline: number | null;
  /** `%`, `points`, `times`, an ISO currency code, or null for a count. */
  readonly unit: string | null;
  /** “less than”, “at least”, or null. */
  readonly bound: 'at-most' | 'at-least' | null;
}

export interface FoundQuantity extends Quantity, Span {}

const SCALES: readonly (readonly [string, number])[] = [
  ['k|mille|thousand', 1e3],
  ['millions?|mio|mn', 1e6],
  ['milliards?|billions?|mds|md|bn', 1e9],
  ['m', 1e6],
];
const UNITS: readonly (readonly [string, string])[] = [
  ['points? de pourcentage|percentage points?|points?\\b(?! of sale)|pts?\\b|pp\\b', 'points'],
  ['%|pour ?cent\\b|percent\\b|per cent\\b|pct\\b', '%'],
  ['€|euros?\\b|eur\\b', 'EUR'],
  ['\\$|us dollars?\\b|dollars?\\b|usd\\b', 'USD'],
  ['£|gbp\\b|pounds? sterling|livres? sterling', 'GBP'],
  ['chf\\b|francs? suisses?', 'CHF'],
  ['heures?\\b|hours?\\b|hrs?\\b|h\\b', 'hours'],
  ['minutes?\\b|mins?\\b', 'minutes'],
  ['secondes?\\b|seconds?\\b|secs?\\b|s\\b', 'seconds'],
  ['jours?\\b|days?\\b', 'days'],
];
const UNIT = UNITS.map(([source]) => source).join('|');
const SCALE = '(?:k|mille|thousand|millions?|mio|mn|milliards?|billions?|mds|md|bn|m)(?=\\b|€|\\$|£)';
const CURRENCY_SIGN = '[€$£]';

/** The source of one amount, with named groups that end in `tag`. */
function amountSource(language: Language, tag: string): string {
  return `(?<sign${tag}>[+\\-] ?)?(?<before${tag}>${CURRENCY_SIGN} ?)?(?<number${tag}>${numberSource(language)})(?<scale${tag}> ?${SCALE}(?: d'| de(?= (?:euros|dollars)))?)?(?<unit${tag}> ?(?:${UNIT}))?`;
}

interface Amount {
  readonly value: number;
  readonly unit: string | null;
  readonly isSigned: boolean;
}

function amountOf(match: RegExpMatchArray, tag: string, language: Language): Amount {
  const part = (name: string): string => (match.groups?.[`${name}${tag}`] ?? '').trim();
  const scale = part('scale').replace(/ ?d'?e?$/, '') || part('scale');
  const factor = SCALES.find(([source]) => wholePattern(source).test(scale))?.[1] ?? 1;
  const written = part('unit') || part('before');
  const unit = UNITS.find(([source]) => wholePattern(source).test(written))?.[1] ?? null;
  const sign = part('sign');
  const value = numberOf(part('number'), language) * factor;
  // 1.2 × 10⁶ leaves dust in binary.
  const clean = Number(value.toPrecision(12));
  return { value: sign === '-' ? -clean : clean, unit, isSigned: sign !== '' };
}

/** Numbers that are names, ages, ranks or sizes, which no reader takes for a target. */
const NOT_QUANTITIES = [
  '\\b\\d+[- ](?:day|week|month|year|hour|minute)\\b(?! old)',
  '\\b(?:iso|en|afnor|nf|article|art\\.|loi|windows|office|web|microsoft|rgpd|haccp|version|v|phase|lot|niveau|level|tier|step|etape|article|chapter|chapitre|scope|serie|series|zone|route|rn|ligne|formation|generation|semaine|week|type|class|classe|grade|bac|master|iphone|model|modele|cohort|cohorte|batch|wave|vague|sprint|covid|horizon|agenda) ?-?\\d+(?:[.:]\\d+)*\\b',
  '\\b(?:[a-z]+\\d+[a-z]*|\\d+[a-z]+\\d+)\\b(?<!\\bx\\d+)(?<!\\d[kmx])',
  '\\b[2345]g\\b|\\b24/7\\b|\\b7j/7\\b|\\b24h/24\\b|\\b[23]d\\b|\\b360 ?°|\\b1st\\b|\\b2nd\\b|\\b3rd\\b',
  // Ages and cohorts: “25-45 ans”, “aged 25 to 45”, “over-50s”.
  '(?:\\b(?:moins|plus) de |\\b(?:under|over)[- ]|\\b(?:de|from|aged?|ages?|ages de|agees de|agees? entre|entre|between) )?\\d{1,2}(?: ?(?:-|a|to|et|and|/) ?\\d{1,2})?\\+?[- ]?(?:ans et plus|year[- ]olds?|years? old|years? of age|yo\\b)',
  "(?<!\\b(?:en|dans|sous|d'ici|d'ici a|pendant|sur|prochaines?|prochains?) )(?:\\b(?:moins|plus) de )?\\b\\d{1,2}(?: ?(?:-|a|et) ?\\d{1,2})? ans\\b",
  '\\b(?:aged?|ages?|ages de|agees? de|agees? entre|tranche|cible) (?:between |entre |over |under |les )?\\d{1,2}(?: ?(?:-|a|to|et|and) ?\\d{1,2}|\\+)?\\b',
  '\\b(?:under|over)[- ]\\d{2}s\\b|\\bseniors? (?:de )?(?:plus de )?\\d{2}\\+?|\\b(?:les|des|aux|chez les|aupres des) \\d{2} ?(?:-|a) ?\\d{2}\\b(?! ?[%€$])',
  // Sizes of the companies or baskets in question.
  '(?:\\b(?:de|with|of|comptant|ayant|employing|a|entre|between)\\b )?(?:(?:plus|moins|more|fewer|less) (?:de|than) |over |under |entre |between )?\\d[\\d .,]*(?: ?(?:-|a|to|et|and) ?\\d[\\d .,]*)? (?:salaries|employes|employees|habitants|inhabitants|collaborateurs)\\b(?<=\\b(?:entreprises?|pme|eti|tpe|societes?|companies|company|firms?|businesses|smes?|villes?|communes?|clients?|customers?|accounts?|comptes?|organi[sz]ations?|cities|towns|b2b) .{0,60})',
  '(?:ayant depense|who (?:have )?sp(?:en[dt]|ending)|spending|depensant|dont le (?:panier|budget|ca)[a-z ]*|commandes? de|paniers? (?:de|superieurs? a)|orders?) (?:plus de |au moins |more than |over |above |at least )(?:[€$£] ?)?\\d[\\d .,]*(?: ?[€$£]| euros)?',
  '\\b(?:retention|churn|fidelite|activation)(?: rate)? (?:a|at|after|au bout de) \\d+ (?:jours?|days?|mois|months?)\\b',
  // Means, not ends.
  "\\b(?:avec |dans la limite de |pour |with |within |on )?(?:un |le |a |the )?(?:budget|enveloppe)(?: [a-z]+){0,2} (?:de |d'|of )(?:[€$£] ?)?\\d[\\d .,]*(?: ?(?:k|m|millions? d')?)?(?: ?[€$£]| euros| dollars)?",
  '\\b(?:numero|number|n°|no\\.|#) ?(?:1|un|one|\\d+)\\b',
  '\\b(?:year|day|annee) (?:\\d+|one|two|three|four|five|un|deux|trois)\\b',
  // “Our 180 shops” are those that are there.
  "\\b(?:nos|vos|leurs|ses|our|your|their|its) (?:\\d[\\d '.,]*|deux|trois|quatre|cinq|six|two|three|four|five|six|ten|dix) ?(?=[a-z])(?!millions?|milliards?|billions?|k\\b|m\\b)",
];

const CHANGE_BEFORE =
  /(?:\b(?:de|d'|by|of|plus|moins|up|down|hausse de|baisse de|an additional|additional|extra|another|[+-])(?: (?:au moins|at least|environ|about|around|plus de|more than|up to|over|a minimum of))? ?|[+-] ?)$/;
const LEVEL_BEFORE =
  /(?:\b(?:a|to|at|of at least|reach|reaching|atteindre|achieve|hit|below|under|above|than|porter a|sous|egal a|inferieur a|superieur a)(?: (?:au moins|at least|plus de|moins de|under|over|below|above|fewer than|less than|more than))? ?)$/;
/** “Atteindre un taux de 28 %”, “au-dessus de 40 %”: a level, although a “de” stands before it. */
const STANDS_AT =
  /\b(?:(?:atteindre|obtenir|maintenir|garder|tenir|avoir|viser|conserver|reach|achieve|hit|keep|maintain|attain)\b[^,;+-]{0,50}|au-dessus|en dessous|superieure?s? a|inferieure?s? a) (?:de|d'|of|a) ?(?:plus de |moins de )?$/;
const AT_MOST =
  /(?:moins de|au plus|sous|inferieure?s? a|n'excedant pas|maximum|less than|fewer than|at most|under|below|no more than|<=?|≤|not exceed|en dessous de|maximum de|max\.?|up to|dans la limite de) ?$/;
const AT_LEAST =
  /(?:plus de|au moins|superieure?s? a|minimum|more than|at least|over|above|no fewer than|no less than|>=?|≥|au-dessus de|minimum de|a minimum of|au-dela de) ?$/;

/** Every quantity of a folded text; `original` has the letters as they were written. */
export function findQuantities(
  folded: string,
  original: string,
  language: Language,
): readonly FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const lexicon = LEXICONS[language];
  let left = folded;
  const amount = amountSource(language, '');
  const second = amountSource(language, '2');
  const keep = (match: RegExpMatchArray, quantity: Omit<Quantity, 'text'>): void => {
    const span = spanOf(match);
    found.push({ ...span, text: original.slice(span.at, span.end).trim(), ...quantity });
  };
  const each = (source: string, read: (match: RegExpMatchArray) => void): void => {
    const known = found.length;
    for (const match of matchesOf(globalPattern(source), left)) read(match);
    left = blank(left, found.slice(known));
  };

  // “de 1 min 20 à 3 min 40”, “from 3:00 to 4:00”.
  each(`\\b(?:de|from) ${CLOCK} [^,;.()]{0,20}?(?:a|to) ${CLOCK}`, (match) => {
    const [from, to] = [clockOf(match[1], match[2], match[3]), clockOf(match[4], match[5], match[6])];
    const before = folded.slice(0, match.index);
    if (
      !/\b(?:duree|temps|delai|time (?:on|to|spent|per)|[a-z]+ time|duration|length|session|spent)/.test(
        before,
      )
    )
      return;
    keep(match, { kind: 'from-to', value: to, upTo: null, baseline: from, unit: 'seconds', bound: null });
  });
  left = NOT_QUANTITIES.reduce(
    (text, source) => {
      const spans = matchesOf(globalPattern(source), text).map((match) => spanOf(match));
      return blank(text, spans);
    },
    blank(left, namesWithNumbers(original)),
  );
  // “de 2 à 3,5 %”, “from 12,000 to 20,000”, “passer de 6,2 % à 4,5 %”; years between the two are blank by now.
  each(
    `\\b(de|d'|from|entre|between|at) ?${amount}([^,;.()]{0,28}?)\\s*(?:,? (?:a|to|et|and|contre|vers|jusqu'a)|->|→|=>) (?:plus de |moins de |more than |less than |over |under |at least |au moins |below |fewer than )?${second}`,
    (match) => {
      const from = amountOf(match, '', language);
      const to = amountOf(match, '2', language);
      const intro = match[1] ?? '';
      if (from.unit !== null && to.unit !== null && from.unit !== to.unit) return;
      const isBetween = /^(?:entre|between)$/.test(intro);
      const joint = / (?:et|and) /.test(match[0].slice(intro.length));
      if (isBetween !== joint) return;
      const unit = to.unit ?? from.unit;
      const at = match.index ?? 0;
      const isRange =
        isBetween ||
        !isStartAndTarget(
          {
            from: from.value,
            to: to.value,
            unit,
            intro,
            before: folded.slice(0, at),
            after: folded.slice(at + match[0].length),
          },
          lexicon,
        );
      keep(
        match,
        isRange
          ? {
              kind: 'range',
              value: Math.min(from.value, to.value),
              upTo: Math.max(from.value, to.value),
              baseline: null,
              unit,
              bound: null,
            }
          : { kind: 'from-to', value: to.value, upTo: null, baseline: from.value, unit, bound: null },
      );
    },
  );
  // “+5 à 10 %”, “by 5-10%”.
  each(`${amount} ?(?:-| a | to ) ?${second}`, (match) => {
    const from = amountOf(match, '', language);
    const to = amountOf(match, '2', language);
    if (to.value <= from.value || (from.unit !== null && to.unit !== null && from.unit !== to.unit)) return;
    keep(match, {
      kind: 'range',
      value: from.value,
      upTo: to.value,
      baseline: null,
      unit: to.unit ?? from.unit,
      bound: null,
    });
  });
  // Multiples.
  each(
    '\\b(?:x|×) ?(\\d+(?:[.,]\\d+)?)\\b|×(\\d+(?:[.,]\\d+)?)|\\b(\\d+(?:[.,]\\d+)?) ?(?:x|×)(?![a-z0-9])',
    (match) => {
      keep(match, times(numberOf(match[1] ?? match[2] ?? match[3] ?? '', language)));
    },
  );
  each(
    `\\b(?:multipli\\w*|divis\\w*|multiply|multiplied|divided?) (?:[^,;.]{0,40}? )?(?:par|by) (${numberSource(language)})`,
    (match) => {
      const factor = numberOf(match[1] ?? '', language);
      keep(match, times(/^div/.test(match[0]) ? 1 / factor : factor));
    },
  );
  each(
    "\\b(?:doubl(?:er|ons|ement|ing|ed|e|era)|tripl(?:er|ons|ing|ed|e|era)|quadrupl(?:er|ing|ed|e)|halv(?:e|ing|ed)|twice|deux fois plus|trois fois plus|twofold|threefold|de moitie|la moitie|(?:in|by) half|d'un facteur)\\b",
    (match) => {
      const word = match[0];
      const factor = /^tri|trois|three/.test(word)
        ? 3
        : /^quad/.test(word)
          ? 4
          : /hal[vf]|moitie/.test(word)
            ? 0.5
            : 2;
      keep(match, times(factor));
    },
  );
  // Shares: “un tiers”, “four out of five”, “4,5/5”.
  each(
    '\\b(?:(un|une|deux|trois|a|one|two|three)[ -])(tiers|quarts?|cinquieme|dixieme|thirds?|quarters?|fifth|tenth)\\b(?! (?:of 20|20|trim))',
    (match) => {
      const top = numberOf(match[1] ?? '', language) || 1;
      const bottom = /^(?:tiers|third)/.test(match[2] ?? '')
        ? 3
        : /^qu/.test(match[2] ?? '')
          ? 4
          : /^(?:cin|fi)/.test(match[2] ?? '')
            ? 5
            : 10;
      keep(match, {
        kind: 'share',
        value: Number((top / bottom).toPrecision(6)),
        upTo: null,
        baseline: null,
        unit: null,
        bound: null,
      });
    },
  );
  each(
    `(${numberSource(language, true)}) ?(?:sur|out of|in|/) ?(${numberSource(language)})\\b(?! ?(?:%|mois|ans|jours|semaines|months|weeks|days|years))`,
    (match) => {
      const top = numberOf(match[1] ?? '', language);
      const bottom = numberOf(match[2] ?? '', language);
      if (bottom < top || ![3, 4, 5, 6, 8, 10, 20, 100].includes(bottom)) return;
      keep(match, { kind: 'share', value: top, upTo: null, baseline: null, unit: `/${bottom}`, bound: null });
    },
  );
  each(
    '\\btop[- ]?(\\d+|three|five|ten|trois|cinq|dix)\\b|\\b(?:premiere page|first page|page (?:one|1))\\b|(?<!(?:demarche|politique|approche|label|ville|towards|[«“"\']) ?)\\bzero (?=[a-z])',
    (match) => {
      const value = /^zero/.test(match[0]) ? 0 : numberOf(match[1] ?? '1', language);
      keep(match, { kind: 'level', value, upTo: null, baseline: null, unit: null, bound: 'at-most' });
    },
  );
  each(
    '(?<=\\b(?:au moins|at least|minimum(?: de)?|a minimum of) )(?:une?|an?|one)(?= [a-z]{3,})',
    (match) => {
      keep(match, { kind: 'level', value: 1, upTo: null, baseline: null, unit: null, bound: 'at-least' });
    },
  );
  if (language === 'en') {
    each(
      '\\bone(?= (?!of\\b|another|day\\b|way\\b|on one|month|week|year|quarter|stop|place)[a-z]{3,})(?<!\\b(?:no|number|any|every|some|each|only|page) one)',
      (match) => {
        keep(match, { kind: 'level', value: 1, upTo: null, baseline: null, unit: null, bound: null });
      },
    );
  }
  each(amount, (match) => {
    const { value, unit, isSigned } = amountOf(match, '', language);
    const before = left.slice(0, match.index);
    // “le site neuf”: a number is followed by what it counts.
    if (/^neuf$/.test(match[0].trim()) && !/^ [a-z]/.test(left.slice((match.index ?? 0) + match[0].length)))
      return;
    if (
      /\b(?:premiers|premieres|first|deux|ces|les|these|those|all|both|the|our|nos)\s$/.test(before) &&
      /^[a-z]/.test(match[0]) &&
      unit === null &&
      /\b(?:first|ces|these|those|all|premiers|premieres)\s$/.test(before)
    )
      return;
    const isChange =
      !STANDS_AT.test(before) &&
      (isSigned || (unit !== null && CHANGE_BEFORE.test(before) && !LEVEL_BEFORE.test(before)));
    const bound = AT_MOST.test(before) ? 'at-most' : AT_LEAST.test(before) ? 'at-least' : null;
    keep(match, { kind: isChange ? 'change' : 'level', value, upTo: null, baseline: null, unit, bound });
  });
  return withBaselines(
    found.sort((a, b) => a.at - b.at),
    folded,
  );
}

const CLOCK = '(\\d{1,2}) ?(h|min|:|m) ?(\\d{2})(?: ?(?:s|sec|min|mn)\\b|(?!\\d))(?: per [a-z]+)?';

/** A duration in seconds: “1 h 30”, “3:40” (minutes and seconds). */
function clockOf(first: string | undefined, mark: string | undefined, second: string | undefined): number {
  return (Number(first) * 60 + Number(second)) * (mark === 'h' ? 60 : 1);
}

/** Acronyms of KPIs, which a figure may follow; after others it is part of a name (“SOC 2”, “BTS 1”). */
const KPI_ACRONYMS =
  /^(?:NPS|E?NPS|CSAT|CAC?|CP[ACLM]|CTR|ROAS|ROI|MRR|ARR|LTV|CLV|GRP|TOEIC|TOEFL|IELTS|TOP|ETP|FTE|ISO|SLA|HT|TTC|KPI|LES|DE|AUX|THE|TO|BY|OF)$/;

function namesWithNumbers(original: string): readonly Span[] {
  // A text all in capitals says nothing of acronyms.
  if (!/[a-z]/.test(original)) return [];
  return [...original.matchAll(/\b([A-Z]{2,})[ -]?\d+\b(?! ?[%€$£kKM])/g)]
    .filter((match) => !KPI_ACRONYMS.test(match[1] ?? ''))
    .map((match) => spanOf(match));
}

function spanOf(match: RegExpMatchArray): Span {
  const at = match.index ?? 0;
  return { at, end: at + match[0].length };
}

function times(value: number): Omit<Quantity, 'text'> {
  return { kind: 'multiple', value, upTo: null, baseline: null, unit: 'times', bound: null };
}

/** What stands before the figure of today: “contre 45 000 aujourd’hui”, “up from 2.5%”, “(currently 12%)”. */
const TODAY_BEFORE =
  /(?:\bcontre|actuellement(?: de| a)?|aujourd'hui(?: de| a)?|au lieu de|up from|down from|from|currently(?: at)?|today|instead of|versus|\bvs\.?|against|compared (?:to|with)(?: the)?(?: current)?|par rapport (?:a|aux)(?: actuels?)?|partant de|en partant de|baseline(?: of)?|base(?: de)?|current(?: rate| level)?(?: of| is)?) ?[(:]? ?$/;
const TODAY_AFTER =
  /^ ?[a-z' ]{0,24}(?:aujourd'hui|actuellement|actuels?|a ce jour|today|currently|at present|now)\b/;

const AGAINST_BEFORE =
  /(?:\bcontre|versus|\bvs\.?|against|compared (?:to|with)|par rapport (?:a|aux)) ?[(:]? ?$/;
/** Nothing that is counted follows, but for a time or the end. */
const ALONE_AFTER =
  /^ ?(?:$|[.,;)\uE000]|aujourd|actuel|en |in |on |l'|last|today|now|current|au |fin |a ce jour|par |per |afin|pour|by |d'ici)/;
/** In a parenthesis of its own, the figure of today is no target even when there is no other. */
const ASIDE = /\([^)]*$/;

/** Joins the figure of today to the target that it belongs to. */
function withBaselines(found: readonly FoundQuantity[], folded: string): readonly FoundQuantity[] {
  const isToday = (one: FoundQuantity): boolean => {
    const [before, after] = [folded.slice(0, one.at), folded.slice(one.end)];
    if (one.kind !== 'level' && one.kind !== 'multiple') return false;
    // “Contre trois concurrents” compares with nobody’s figure of today.
    if (AGAINST_BEFORE.test(before) && one.unit === null && !ALONE_AFTER.test(after)) return false;
    return TODAY_BEFORE.test(before) || TODAY_AFTER.test(after);
  };
  const baselines = found.filter(isToday);
  const targets = found.filter((one) => !baselines.includes(one));
  const [baseline] = baselines;
  if (baseline === undefined) return found;
  // The nearest target before it, else the first after it.
  const target = targets.filter((one) => one.end <= baseline.at).at(-1) ?? targets[0];
  // “30 % de nos clients actuels”: the only figure is what is wanted.
  if (target === undefined) return found.filter(({ at }) => !ASIDE.test(folded.slice(0, at)));
  return targets.map((one) =>
    one === target &&
    one.baseline === null &&
    one.kind === 'level' &&
    (one.unit === baseline.unit ||
      (baseline.unit === null && !AGAINST_BEFORE.test(folded.slice(0, baseline.at))))
      ? { ...one, baseline: baseline.value }
      : one,
  );
}
