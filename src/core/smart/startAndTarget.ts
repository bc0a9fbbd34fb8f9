import type { Lexicon } from './lexicon';

/** Two figures joined by “de … à …” or “from … to …”, with what stands around them in the folded text. */
export interface FigurePair {
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
  /** “de”, “d'”, “from” or “at”. */
  readonly intro: string;
  readonly before: string;
  readonly after: string;
}

/** Verbs that lead from one state to another whatever is measured. */
const MOVERS =
  /\b(?:pass(?:er|ant|e|ons)|faire passer|port(?:er|ant|ons)|ramen(?:er|ant)|abaisser|mov(?:e|ing)|go(?:ing)?|bring|tak(?:e|ing))\b/;
/** Verbs that keep things as they are. */
const KEEPERS = /\b(?:maint(?:enir|ain)|garder|conserver|keep|hold|stay|rester)\b/;
/** Hours of opening, ages, sizes: the pair says for whom or when, not how far. */
const OPENING =
  /\b(?:ouvert|ouvrir|horaires?|opening|open|hours|lundi|samedi|monday|saturday)\b[^,;.]{0,30}$/;
const SIZES =
  /^ ?(?:personnes|people|persons|enfants|children|pieces|rooms|bedrooms|salaries|employes|employees|etoiles|stars|lits|beds|hectares|m2|kg|ans|years)\b/;
const COUNTED = /\b(?:nombre|number|effectif|headcount|team|equipe|staff|workforce|capacite|capacity)\b/;
const AGES = /\b(?:aged?|ages?|agees?|tranche)\b[^,;.]{0,12}$/;

const TIME_UNIT = /^(?:hours|minutes|seconds|days)$/;
const TIME_NOUN =
  /\b(?:delais?|temps|duree|cycle|attente|cloture|retard|time|times|duration|delay|response|wait|turnaround|process|runway|tresorerie|latency|latence|dso|lead)\b/;
const MONEY_UNIT = /^[A-Z]{3}$/;
const MONEY_NOUN =
  /\b(?:panier|couts?|prix|ca|chiffre|revenus?|recettes?|budget|mrr|arr|cac|cp[aclm]|valeur|marges?|depenses?|ventes|dons|profits?|benefices?|tresorerie|basket|costs?|price|revenue|income|value|margin|spend(?:ing)?|sales|donations?|order|pipeline|deal|velocity|ltv|clv|fees?|salary|salaire)\b/;
/** What is itself a share or a score: “from 2 to 3.5 %” says where it stands, not by how much it grows. */
const RATIO_NOUN =
  /\b(?:taux|parts?|marges?|ratio|nps|score|note|churn|attrition|turnover|rates?|share|margin|rating|cac|ctr|roas|conversion|retention|rebond|bounce|absenteisme|absenteeism|pourcentage|percentage|proportion|adoption|coverage|couverture|completion|attendance|penetration|occupancy|occupation|notoriete|awareness|satisfaction|csat|participation|usage|utilisation|recommandation)\b/;
const GROWING_SUM =
  /\b(?:sales|revenues?|costs?|prices?|orders?|traffic|visits|profits?|time|times|delay|duration|ventes|budget|prix|couts?|depenses|delais?|temps|trafic|visites|commandes|chiffre|ca|panier)\b[^,;.]{0,24}$/;

/**
 * Are the two figures where things stand and where they should go, rather than the two ends of a range?
 * Without a verb of change, with figures of another nature than what is measured, or in doubt: no.
 */
export function isStartAndTarget(pair: FigurePair, lexicon: Lexicon): boolean {
  const { from, to, unit, intro, before, after } = pair;
  const isMove = MOVERS.test(before);
  const isChange =
    isMove || [lexicon.lowering, lexicon.raising, lexicon.moving].some((one) => one.test(before));
  const hasKpi = lexicon.selfBounded.test(before);
  if (/^ ?(?:am|pm|a\.m|p\.m|h\b|o'clock)/.test(after)) return false;
  if (KEEPERS.test(before) || OPENING.test(before) || AGES.test(before)) return false;
  if (!isChange && !hasKpi) return false;
  if (SIZES.test(after) && !isMove && !COUNTED.test(before)) return false;
  const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;
  if (unit === null && isYear(from) && isYear(to)) return false;
  if (isMove) return true;
  if (unit !== null && TIME_UNIT.test(unit)) return TIME_NOUN.test(before) || hasKpi;
  if (unit !== null && MONEY_UNIT.test(unit)) {
    // “Les ventes d'articles de 10 à 20 €” may be articles at that price.
    const isLarge = Math.max(from, to) >= 1000;
    return isLarge || hasKpi || (MONEY_NOUN.test(before) && !/\b(?:ventes|sales)\b/.test(before));
  }
  if (unit === '%' || unit === 'points') {
    if (RATIO_NOUN.test(before)) return true;
    // A range is written upwards, and a sum grows by a range.
    return !GROWING_SUM.test(before) && (to < from || intro === 'from');
  }
  return true;
}
