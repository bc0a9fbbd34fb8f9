import type { Language } from '../report';
import {
  addDays,
  addMonths,
  dayNumber,
  endOfMonth,
  isIsoDay,
  isoDay,
  weekday,
  writeDate,
  yearOf,
} from '../schedule/isoDay';
import {
  beginning,
  FEASTS,
  fiscalQuarter,
  fiscalSemester,
  fiscalYear,
  fiscalYearOf,
  isoWeek,
  middle,
  months,
  nextYearly,
  quarter,
  season,
  semester,
  weekOf,
  wholeYear,
  type Period,
  type Season,
} from './calendar';
import { blank, type Span } from './foldText';
import { numberOf, numberSource } from './numbers';
import { globalPattern, matchesOf, wholePattern } from './pattern';

/** What a mention of time is for the objective. */
export type PeriodRole = 'deadline' | 'comparison' | 'frequency' | 'event' | 'start' | 'threshold';

/** One mention of time in a text. */
export interface PeriodMention extends Span {
  readonly role: PeriodRole;
  /** The last day that the text commits to; null when the mention gives none. */
  readonly date: string | null;
  /** True when a word such as “by” or “d’ici” says that it is a deadline. */
  readonly isExplicit: boolean;
}

/** What the dates of a text are counted from. */
export interface PeriodContext {
  readonly language: Language;
  readonly today: string;
  /** A plan of another year: its first day is where undated months begin. */
  readonly periodStart?: string | undefined;
  readonly periodEnd?: string | undefined;
  /** The month in which the fiscal year begins, 1 to 12; 1 when it is not given. */
  readonly fiscalYearStart?: number | undefined;
}

interface Rule {
  readonly source: string;
  readonly role?: PeriodRole;
  /** The period of a match; null when the match is no period after all. */
  readonly read?: (match: RegExpMatchArray, from: string, context: PeriodContext) => Period | null;
  /** A day rather than a period: “before” it does not take a day away. */
  readonly isDay?: boolean;
  /** Not a mention of time unless one of these words stands before, or the clause ends after it. */
  readonly needsWord?: boolean;
}

const MONTHS = [
  'janvier|janv|january|jan',
  'fevrier|fevr|february|feb',
  'mars|march|mar',
  'avril|avr|april|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|juil|july|jul',
  'aout|august|aug',
  'septembre|september|sept|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
];
const MONTH = `(?:${MONTHS.join('|')})\\b\\.?`;
const YEAR = '(20\\d\\d)(?!\\d|[.,]\\d)';
const OF = "(?: (?:de |of |du |d'|de l'annee |,? ?)?|, |-)";
const MAYBE_YEAR = `(?:${OF}${YEAR}(?! ?%))?`;
const DAY = '(\\d{1,2})(?:er|st|nd|rd|th|eme|e)?';
const ORDINALS: readonly (readonly [string, number])[] = [
  ['premier|premiere|1er|1ere|first|1st', 1],
  ['deuxieme|second|seconde|2e|2eme|2nd|2d', 2],
  ['troisieme|third|3e|3eme|3rd', 3],
  ['quatrieme|fourth|4e|4eme|4th|dernier|last|final', 4],
];
const ORDINAL = ORDINALS.map(([words]) => words).join('|');
const WEEKDAYS: readonly string[] = [
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
  'dimanche|sunday',
];
const SEASONS: readonly (readonly [string, Season])[] = [
  ['printemps|spring', 'spring'],
  ['ete|summer', 'summer'],
  ['automne|autumn|fall(?! in\\b| of\\b)', 'autumn'],
  ['hiver|winter', 'winter'],
];

const indexOf = (names: readonly string[], word: string): number =>
  names.findIndex((source) => wholePattern(`(?:${source})\\.?`).test(word.trim()));
const monthOf = (word: string): number => indexOf(MONTHS, word) + 1;
const ordinalOf = (word: string): number =>
  ORDINALS.find(([source]) => wholePattern(source).test(word))?.[1] ?? 1;
const onDay = (date: string): Period | null => (isIsoDay(date) ? { from: date, to: date } : null);
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function yearly(year: string | undefined, from: string, of: (year: number) => Period): Period {
  return year === undefined ? nextYearly(from, of) : of(Number(year));
}

function dayOfMonth(day: string, month: number, year: string | undefined, from: string): Period | null {
  const date = (of: number): string => writeDate(of, month, Number(day));
  if (year !== undefined) return onDay(date(fullYear(year)));
  const isNow = date(yearOf(from)) >= from;
  return onDay(date(yearOf(from) + (isNow ? 0 : 1)));
}

function monthPeriod(word: string, year: string | undefined, from: string): Period {
  return yearly(year, from, (of) => months(of, monthOf(word)));
}

const FISCAL =
  "(?:l'exercice|exercice|l'annee fiscale|annee fiscale|the fiscal year|fiscal year|the financial year|financial year|fiscal|fy)(?: fiscal| comptable)?";
const FISCAL_UNIT = /^(?:exercice|annee fiscale|fiscal|financial)/;
const startOf = ({ fiscalYearStart }: PeriodContext): number => fiscalYearStart ?? 1;

/** A part of the fiscal year that is named, else of the first one in which that part is not over. */
function fiscalPart(
  year: string | undefined,
  context: PeriodContext,
  part: (year: number) => Period,
): Period {
  if (year !== undefined) return part(fullYear(year));
  const named = fiscalYearOf(context.today, startOf(context));
  return part(named).to >= context.today ? part(named) : part(named + 1);
}

/** The week, month, quarter, semester or year of a day, some of them away. */
function relative(unit: string, away: number, today: string, context: PeriodContext): Period {
  const { periodEnd, fiscalYearStart } = context;
  const year = yearOf(today);
  const month = Number(today.slice(5, 7));
  if (/^(?:semaine|week)/.test(unit)) return weekOf(addDays(today, 7 * away));
  if (/^(?:mois|month)/.test(unit)) {
    const to = endOfMonth(today, away);
    return { from: `${to.slice(0, 8)}01`, to };
  }
  if (/^(?:trimestre|quarter)/.test(unit)) {
    const number = Math.ceil(month / 3) + away + year * 4 - 1;
    return quarter(Math.floor(number / 4), (number % 4) + 1);
  }
  if (/^(?:semestre|half|semester)/.test(unit)) {
    const number = Math.ceil(month / 6) + away + year * 2 - 1;
    return semester(Math.floor(number / 2), (number % 2) + 1);
  }
  if (
    /^(?:exercice|fiscal|financial|periode|period|plan)/.test(unit) &&
    periodEnd !== undefined &&
    away === 0 &&
    (fiscalYearStart === undefined || /^(?:per|plan)/.test(unit))
  )
    return { from: today, to: periodEnd };
  if (FISCAL_UNIT.test(unit)) {
    const start = startOf(context);
    return fiscalYear(fiscalYearOf(today, start) + away, start);
  }
  return wholeYear(year + away);
}

const FR_UNIT = 'semaine|mois|trimestre|semestre|annee fiscale|annee|an|exercice';
const EN_UNIT = 'week|month|quarter|half[- ]year|half|semester|fiscal year|financial year|year';
const UNIT = `${FR_UNIT}|${EN_UNIT}`;

/** Expressions of time, the longest first: what one has read, the next ones do not see. */
const RULES: readonly Rule[] = [
  // Comparisons with a period that is over.
  {
    source:
      "\\bn ?- ?1\\b|glissement annuel|\\b(?:yoy|qoq|mom|y/y)\\b|(?:year|month|quarter|week)[- ](?:on|over)[- ](?:year|month|quarter|week)|(?:l'an|l'annee|le mois|la semaine|le trimestre|le semestre|l'exercice|l'ete|la saison) (?:dernier|derniere|passe|passee|precedent|precedente)e?\\b|(?:annee|exercice|mois|trimestre|semestre|saison|periode) precedente?\\b|(?:last|previous|prior|the same) (?:fiscal )?(?:year|quarter|month|week|season|period|summer|winter)(?:'s)?\\b|meme (?:periode|mois|trimestre)|(?:annee|exercice) (?:derniere|passee)|l'an passe|(?:les|the|des|aux?) (?:\\w+ )?(?:derniers|dernieres|last|past) (?:\\w+ )?(?:jours|semaines|mois|annees|ans|days|weeks|months|years)\\b|(?:the )?(?:preceding|prior|previous) (?:\\w+ )?(?:days|weeks|months|quarters|years)\\b|historique(?:ment)?",
    role: 'comparison',
  },
  // Cadences.
  {
    source:
      '\\ble (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b(?! (?:prochain|\\d))|par (?:mois|semaine|jour|an|trimestre|semestre|heure|annee|quinzaine)\\b|\\bchaque (?:mois|semaine|jour|annee|trimestre|semestre|heure|lundi|mardi|mercredi|jeudi|vendredi)\\b|(?:tous|toutes) les (?:\\w+ )?(?:mois|semaines?|jours?|ans|annees|trimestres|semestres|heures|lundis|mardis|mercredis|jeudis|vendredis|quinze jours)\\b|/ ?(?:mois|an|semaine|jour|month|year|week|day|wk|mo)\\b|\\b(?:mensuelle|hebdomadaire|quotidienne|trimestrielle|annuelle)ment\\b|(?:per|each|every) (?:(?:single|other|two|three|six|\\d+) )?(?:month|week|day|year|quarter|hour|monday|tuesday|wednesday|thursday|friday|weekday|fortnight)s?\\b|(?:each|every) (?:spring|summer|autumn|fall|winter|season|semester|term)\\b|(?<=[a-z] )an? (?:month|week|day|year|quarter)(?= on\\b| for\\b| from\\b| to\\b| with\\b|[.,;]|$)',
    role: 'frequency',
  },
  {
    source:
      '(?<!(?:abonnement|rapport|newsletter|reunion|bilan|entretien|revenu recurrent|enquete|budget|carte|licence|contrat|plan|turnover|forfait|salaire|magazine|lettre|evaluation|salon|congres|paiement)s? )\\b(?:mensuel|hebdomadaire|quotidien|trimestriel|annuel)(?:le)?s?\\b|\\b(?:monthly|weekly|daily|quarterly|annually|yearly)\\b(?! (?:[a-z]+ (?=newsletter|report|review|meeting))?(?:newsletter|report|subscription|meeting|recurring|review|survey|conference|event|magazine|plan|payment|active|budget|bill|stand|call|email|e-mail|active))',
    role: 'frequency',
  },
  // Service levels and ages: a number of hours or days after something else.
  {
    source:
      '(?:en|sous|dans|within|in|under|in under|in less than|en moins de|moins de|less than|fewer than|under) (?:les |the )?(?:@N@)(?: |-)?(?:h\\b|heures?|hours?|hrs?\\b|minutes?|mins?\\b|min\\b|secondes?|seconds?|secs?\\b|s\\b|ms\\b)(?: ouvrees?| ouvres)?',
    role: 'threshold',
  },
  {
    source:
      '(?:within|in|dans|sous) (?:les |the |a |first |premiers )*(?:@N@)(?: |-)?(?:premiers |first |business |working )?(?:jours?|days?|semaines?|weeks?)(?: ouvres| ouvrables)? (?:of (?!20\\d\\d)|after|from (?:their|the|his)|following|suivant|apres|qui suiv)',
    role: 'threshold',
  },
  {
    source:
      '(?:within|in|dans|sous) (?:les |the |a |first |premiers )*(?:@N@)(?: |-)?(?:premiers |first )?(?:mois|months?|ans|years?) (?:of (?!20\\d\\d)|after|from (?:their|the|his)|following|suivant|apres|qui suiv)',
    role: 'event',
  },
  {
    source:
      "(?:depuis|plus de|de plus de|since|for more than|more than|over|after|apres|au bout de|a|au moins|at least|at|dernier|first|premiers) (?:les |the )?(?:@N@)(?: |-)(?:derniers |premiers )?(?:jours?|days?|mois|months?)\\b(?= (?:d'anciennete|d'inactivite|d'abonnement|de contrat|of inactivity|of service|old|d'attente))",
    role: 'start',
  },
  {
    source:
      '(?:leurs?|ses|their|his|her) (?:@N@)?(?: )?(?:premiers?|premieres?|first) (?:@N@ )?(?:jours|semaines|mois|annees|days|weeks|months|years)',
    role: 'start',
  },
  {
    source:
      '(?:depuis|since) (?:plus de |au moins |more than |over )?(?:@N@) (?:jours?|semaines?|mois|ans|annees?|days?|weeks?|months?|years?)\\b',
    role: 'start',
  },
  // The end of something that no calendar holds: a sprint, a season, the third year of a plan.
  {
    source:
      "(?:d'ici |avant |a |en )?(?:la |le )?(?:fin|cloture) (?:du |de |de la |de l')(?:sprint|projet|mandat|saison|campagne|mission|stage|formation|chantier|festival)(?: \\d+)?\\b|\\bd'ici (?:@N@) (?:envois|sprints|numeros|editions|matchs)\\b|(?:by |before |at |until )?(?:the )?(?:end|close) of (?:the |this )?(?:sprint|project|season|campaign|mandate|cohort|internship|pilot|course)(?: \\d+)?\\b|\\b(?:by |in |before )?(?:the )?(?:end of )?year (?:\\d|one|two|three|four|five)\\b|\\b(?:sprint|season|saison) \\d{1,3}\\b",
    role: 'event',
  },
  // Explicit days.
  { source: '\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b', isDay: true, read: (m) => onDay(m[0]) },
  {
    source: '\\b(\\d{1,2})[/.](\\d{1,2})[/.](20\\d\\d|\\d\\d)\\b(?![.,/]\\d)',
    isDay: true,
    read: (m) => {
      const [first, second, year] = [Number(m[1]), Number(m[2]), fullYear(m[3] ?? '')];
      // Day first, except where only the American order is a date.
      return second > 12 ? onDay(writeDate(year, first, second)) : onDay(writeDate(year, second, first));
    },
  },
  {
    source: "(?<=(?:le|au|avant|d'ici|by|before|on|until|du) )(\\d{1,2})/(\\d{1,2})\\b(?![/.,]?\\d)",
    isDay: true,
    read: (m, from) => {
      const [first, second] = [Number(m[1]), Number(m[2])];
      if (first > 31 || second > 31 || Math.min(first, second) > 12) return null;
      return second > 12
        ? dayOfMonth(String(second), first, undefined, from)
        : dayOfMonth(String(first), second, undefined, from);
    },
  },
  {
    source: `(?:(?:du |from (?:the )?|entre le |between )${DAY} (?:(?:${MONTH}) )?(?:${OF}20\\d\\d )?(?:au |to |et le |and |until |-)(?:the )?)?\\b${DAY}(?: of)? (${MONTH})${MAYBE_YEAR}`,
    isDay: true,
    read: (m, from) => dayOfMonth(m[2] ?? '', monthOf(m[3] ?? ''), m[4], from),
  },
  {
    source: `\\b(${MONTH}) (?:the )?${DAY}(?![\\d%])(?:,? ${YEAR})?`,
    isDay: true,
    read: (m, from) => (Number(m[2]) > 31 ? null : dayOfMonth(m[2] ?? '', monthOf(m[1] ?? ''), m[3], from)),
  },
  // Months, their lists and ranges: the last one counts.
  {
    source: `\\b(?:${MONTH})(?:${OF}20\\d\\d)?(?:(?:, (?:and )?| et | and | a | to | - |-| au | et | through | until | jusqu'en )(?:${MONTH})(?:${OF}20\\d\\d)?)*(?:, (?:and )?| et | and | a | to | - |-| through | until | jusqu'en | jusqu'a )(${MONTH})${MAYBE_YEAR}`,
    read: (m, from) => monthPeriod(m[1] ?? '', m[2], from),
  },
  {
    source: `\\b(${MONTH})${MAYBE_YEAR}(?! (?:la|les|le) (?:marque|marques)\\b)`,
    read: (m, from) =>
      // “may” and “march” are verbs too, “mar” and “mai” need no care.
      /^(?:may|march)$/.test(m[1] ?? '') && m[2] === undefined && !isMonthHere(m)
        ? null
        : monthPeriod(m[1] ?? '', m[2], from),
  },
  // Parts of the fiscal year.
  {
    source: `\\b(?:[tq] ?([1-4])|(${ORDINAL}) (?:trimestre|quarter))(?: of| de| d'|,)?[ -]?${FISCAL} ?(20\\d\\d|\\d\\d)?\\b`,
    read: (m, _from, context) => {
      const number = m[1] === undefined ? ordinalOf(m[2] ?? '') : Number(m[1]);
      return fiscalPart(m[3], context, (year) => fiscalQuarter(year, number, startOf(context)));
    },
  },
  {
    source: `\\b(?:[sh] ?([12])|(${ORDINAL}) (?:semestre|half|semester))(?: of| de| d'|,)?[ -]?${FISCAL} ?(20\\d\\d|\\d\\d)?\\b`,
    read: (m, _from, context) => {
      const number = m[1] === undefined ? Math.min(2, ordinalOf(m[2] ?? '')) : Number(m[1]);
      return fiscalPart(m[3], context, (year) => fiscalSemester(year, number, startOf(context)));
    },
  },
  {
    source: `\\bfy ?(20\\d\\d|\\d\\d)[ -]?q([1-4])\\b`,
    read: (m, _from, context) =>
      fiscalPart(m[1], context, (year) => fiscalQuarter(year, Number(m[2]), startOf(context))),
  },
  // Quarters and semesters.
  {
    source: `\\b[tq] ?([1-4])${MAYBE_YEAR}\\b`,
    read: (m, from) => yearly(m[2], from, (year) => quarter(year, Number(m[1]))),
  },
  {
    source: `\\b(20\\d\\d)[- ]?[tq]([1-4])\\b`,
    read: (m) => quarter(Number(m[1]), Number(m[2])),
  },
  {
    source: `\\b(${ORDINAL}) (?:trimestre|quarter)${MAYBE_YEAR}`,
    read: (m, from) => yearly(m[2], from, (year) => quarter(year, ordinalOf(m[1] ?? ''))),
  },
  {
    source: `\\b[sh]([12])${MAYBE_YEAR}\\b`,
    read: (m, from) => yearly(m[2], from, (year) => semester(year, Number(m[1]))),
  },
  {
    source: `\\b(${ORDINAL}) (?:semestre|half|semester)(?: of (?:the year|${YEAR}))?${MAYBE_YEAR}`,
    read: (m, from) =>
      yearly(m[2] ?? m[3], from, (year) => semester(year, Math.min(2, ordinalOf(m[1] ?? '')))),
  },
  // Weeks.
  {
    source: `\\b(?:semaine|week|wk) (?:n[o°] ?)?(\\d{1,2})${MAYBE_YEAR}\\b`,
    read: (m, from) =>
      Number(m[1]) > 53 || Number(m[1]) < 1
        ? null
        : yearly(m[2], from, (year) => isoWeek(year, Number(m[1]))),
  },
  // Feasts, seasons.
  ...FEASTS.map(([source, day]): Rule => ({
    source: `\\b(?:${source})\\b${MAYBE_YEAR}`,
    read: (m, from) =>
      yearly(m[1], from, (year) => {
        const date = day(year);
        return { from: date, to: date };
      }),
  })),
  {
    source: `\\b(?:la rentree|rentree(?: scolaire)?|back[- ]to[- ]school)\\b${MAYBE_YEAR}`,
    read: (m, from) => yearly(m[1], from, (year) => months(year, 9)),
  },
  ...SEASONS.map(([source, name]): Rule => ({
    source: `(?<=\\b(?:avant|before|by|l'|cet|cette|ce|this|next|early|late|mid|au|the|d'ici|d'|in|prochain|fin|de|end of|until|soldes d') ?)(?:${source})\\b(?: prochaine?)?${MAYBE_YEAR}`,
    read: (m, from) => yearly(m[1], from, (year) => season(year, name)),
  })),
  // Years.
  {
    source: `\\b(?:annees?|exercices?|saisons?|campagnes?|years?|fiscal years?|fy|season)? ?(20\\d\\d) ?[-/a] ?(20\\d\\d|\\d\\d)\\b(?![.,]?\\d| ?%)`,
    read: (m, _from, context) => {
      const last = fullYear(m[2] ?? '');
      if (last <= Number(m[1])) return null;
      return /^(?:exercice|fiscal|fy)/.test(m[0]) ? fiscalYear(last, startOf(context)) : wholeYear(last);
    },
  },
  {
    source: `\\b${FISCAL} ?(20\\d\\d|(?<=(?:fy|year|fiscal) ?)\\d\\d)\\b`,
    read: (m, _from, context) => fiscalYear(fullYear(m[1] ?? ''), startOf(context)),
  },
  {
    source: `\\b(?:l'annee|annee|year|calendar year|cy) ?(20\\d\\d)\\b`,
    read: (m) => wholeYear(fullYear(m[1] ?? '')),
  },
  {
    source: `\\b${YEAR}\\b(?! ?(?:[%€$£]|euros?|eur\\b|leads?|clients?|k\\b))`,
    needsWord: true,
    read: (m) => wholeYear(Number(m[1])),
  },
  // This, next, the … of today.
  {
    source: `\\b(?:l'annee prochaine|l'an prochain)\\b|\\b(?:le |la |au |du |de la |d'|ce |au cours du )?(?:prochaine? (${UNIT})|(${UNIT}) prochaine?)\\b|\\bnext (${UNIT})\\b|\\bthe (?:coming|following|upcoming) (${UNIT})\\b`,
    read: (m, from, context) => relative(m[1] ?? m[2] ?? m[3] ?? m[4] ?? 'annee', 1, context.today, context),
  },
  {
    source: `\\b(?:ce|cet|cette|this|current|the current) (${UNIT})(?:-ci)?\\b|\\b(${FR_UNIT}) en cours\\b`,
    read: (m, _from, context) => relative(m[1] ?? m[2] ?? '', 0, context.today, context),
  },
  {
    source: `\\b(?:year|quarter|month|week)[- ]end\\b(?! (?:numbers|close|closing|financials|reporting|reports|accounts|results|process))|\\beo([yqmw])\\b|\\bend[- ]of[- ](year|quarter|month|week)\\b`,
    read: (m, _from, context) => {
      const short = { y: 'year', q: 'quarter', m: 'month', w: 'week' }[m[1] ?? ''];
      return relative(short ?? m[2] ?? m[0], 0, context.today, context);
    },
  },
  {
    source: `(?<=\\b(?:fin|fin de|fin du|fin de l'|fin de la|fin d'|milieu de l'|milieu du|debut d'|courant de l'|mi-|dans l'|dans le|dans la|au cours de l'|au cours du|de l'|sur l'|sur le|sur la) ?)(?:la |le |l')?(${FR_UNIT}|periode|plan)\\b(?! (?:derni|prec|pass))`,
    read: (m, _from, context) => relative(m[1] ?? '', 0, context.today, context),
  },
  {
    source: `(?<=\\b(?:end of|ends? of|end|close of|middle of|within|during|by|in|over|half of) )(?:the |this |our )?(?:current )?(${EN_UNIT.replace('|half|', '|')}|period|plan)\\b`,
    read: (m, _from, context) => relative(m[1] ?? '', 0, context.today, context),
  },
  {
    source: '\\bmid-?year\\b',
    isDay: true,
    read: (_m, from) =>
      nextYearly(from, (year) => ({ from: writeDate(year, 6, 30), to: writeDate(year, 6, 30) })),
  },
  {
    source: '\\b(?:demain|tomorrow)\\b',
    isDay: true,
    read: (_m, _from, { today }) => onDay(addDays(today, 1)),
  },
  {
    source: `(?<=\\b(?:d'ici|avant|by|before|on|next|this|ce|until|jusqu'a) )(${WEEKDAYS.join('|')})(?: prochain)?\\b`,
    isDay: true,
    read: (m, _from, { today }) =>
      onDay(addDays(today, (indexOf(WEEKDAYS, m[1] ?? '') - weekday(today) + 7) % 7 || 7)),
  },
];

/** “May” and “March” that a preposition or a range makes months. */
function isMonthHere(match: RegExpMatchArray): boolean {
  const before = (match.input ?? '').slice(0, match.index);
  return /(?:\b(?:by|in|before|until|of|end|mid|early|late|this|next|for|during|to|and|from|since|through)[ -]|mid-?)$/.test(
    before,
  );
}

const DURATION_UNIT: readonly (readonly [string, number, 'days' | 'months'])[] = [
  ['jours?|days?|d', 1, 'days'],
  ['semaines?|weeks?|wks?', 7, 'days'],
  ['quinzaines?|fortnights?', 14, 'days'],
  ['mois|months?|mos?', 1, 'months'],
  ['trimestres?|quarters?', 3, 'months'],
  ['semestres?', 6, 'months'],
  ['ans?|annees?|years?|yrs?', 12, 'months'],
];
const DURATION_WORDS = DURATION_UNIT.map(([source]) => source).join('|');

/** Durations that begin today: “en six mois”, “within 90 days”. */
function durationRule(language: Language): Rule {
  const number = numberSource(language, true);
  const intro =
    language === 'fr'
      ? "en moins de|en l'espace de|en|dans|sous|d'ici a|d'ici|pendant|durant|au cours de|au cours|sur|pour|a horizon|a l'horizon de|horizon|a|avant|dans un delai de|dans un delai maximum de|en l'intervalle de"
      : 'within|in less than|in under|in|over|for|during|across|by|throughout|inside of|inside';
  const article = language === 'fr' ? '(?:les |des |de |la |le )?' : '(?:the |a period of |a )?';
  const next =
    language === 'fr'
      ? 'prochaines? |prochains? |premiers |premieres '
      : 'next |first |coming |following |upcoming |calendar |full |short |maximum of |max ';
  return {
    source: `\\b(?:${intro}) ${article}(?:${next})*(${number})(?:[ -](?:${next})?|(?=(?:d|wks?|mos?|yrs?)\\b))(${DURATION_WORDS})\\b(?! d'anciennete| d'experience| of experience| old)`,
    read: (m, _from, { today }) => {
      const before = (m.input ?? '').slice(0, m.index);
      if (
        /^(?:a|at|sur|pour|over|for|en|in) /.test(m[0]) &&
        /\b(?:retention|churn|attrition|garantie|contrats?|credits?|abonnements?|warranty|contracts?|subscriptions?|engagements?|experience) $/.test(
          before,
        )
      )
        return null;
      // “de 20 à 15 jours” and “à 30 jours” are no deadlines.
      if (/^a /.test(m[0]) && (/[\d%] $/.test(before) || /^(?:jour|sem|quinz)/.test(m[2] ?? ''))) return null;
      const count = numberOf(m[1] ?? '', language);
      const unit = DURATION_UNIT.find(([source]) => wholePattern(source).test(m[2] ?? ''));
      if (!unit || !Number.isFinite(count) || count > 10_000) return null;
      const [, size, kind] = unit;
      const length = count * size;
      const to = kind === 'days' ? addDays(today, Math.round(length)) : addMonths(today, Math.floor(length));
      return { from: to, to };
    },
    isDay: true,
  };
}

/** Words of service levels: with them, a number of days is a delay and not a deadline. */
const SERVICE =
  /\b(?:repond|reponse|traite|livr|delai|resoudre|resolution|rembours|expedi|temps d|repl(?:y|ies)|respon[ds]|answer|deliver|lead time|ship(?:s|ped|ping)?(?= (?:all |every |the )?(?:[a-z]+ )?(?:orders?|parcels?|goods|items?|packages?))|resolv|response|refund|turnaround|processing|payment term|acknowledge|factur|paye|paient|pay |paid|invoice|new hires|onboard|setup|set up)/;

const EXPLICIT =
  /(?:\b(?:d'ici(?: a| au| le| la| les)?|avant(?: le| la| l')?|au plus tard(?: le| en| fin| a)?|jusqu'(?:au|a|en)|pour(?: le| la)?|by|before|until|till|no later than|not later than|at the latest|within|sous|deadline|echeance|a l'horizon(?: de)?|(?:a )?horizon(?: de)?|date limite) ?(?:on |the |a |le |la |l')?)$/;
const SINCE =
  /\b(?:depuis|a partir d[eu']|a compter d[eu']|des|since|starting(?: in| from| on)?|beginning(?: in| on)?|from|after|apres|as of|effective)(?: the| le| la| l')? ?$/;
const COMPARED =
  /(?<![a-z])(?:par rapport (?:a|au|aux)|\bvs\.?|versus|contre|compare[es]* (?:a|au|avec)|compared (?:to|with|against)|relative to|against|(?<!later )than(?: in| the| at)?|(?<!jus)qu'(?:en|au)|que|up from|down from|mesure[es]* en|constate[es]* en|enregistre[es]* en|observe[es]* en|base|baseline|niveau(?: de)?|levels?(?: of)?|reference)(?: (?:la|le|les|l'|the|our|its|nos|son|sa|fin|end|in|en|au|de|of|levels?|niveau|chiffres?|resultats?|ventes|sales|annee|year|premier|meme|same|periode|period|moyenne|average|resultat|that|celui|celle|base|figure|results?|mois|month))* ?'?$/;
const BASELINE_YEAR =
  /(?:\b(?:contre|up from|down from|vs\.?|against|au lieu de|instead of|was|etait(?: de)?|atteint|obtenus?)\b|\() ?[^,;.()]{0,24}? ?(?:in|en|au|fin|end of|,)? ?$/;

/** Every mention of time in a folded text, in the order of the text. */
export function findPeriods(folded: string, context: PeriodContext): readonly PeriodMention[] {
  const { today, periodStart } = context;
  const start = periodStart ?? today;
  const mentions: PeriodMention[] = [];
  let left = folded;
  for (const { rule, pattern } of rulesOf(context.language)) {
    const found = matchesOf(pattern, left).flatMap(
      (match) => mentionOf(match, rule, folded, start, context) ?? [],
    );
    mentions.push(...found);
    left = blank(left, found);
  }
  return mentions.sort((a, b) => a.at - b.at);
}

interface ReadyRule {
  readonly rule: Rule;
  readonly pattern: RegExp;
}

const readyRules = new Map<Language, readonly ReadyRule[]>();

/** The rules of a language in their order, with their expressions made. */
function rulesOf(language: Language): readonly ReadyRule[] {
  let rules = readyRules.get(language);
  if (!rules) {
    const number = numberSource(language, true);
    rules = [...RULES.slice(0, 10), durationRule(language), ...RULES.slice(10)].map((rule) => ({
      rule,
      pattern: globalPattern(rule.source.replaceAll('@N@', number)),
    }));
    readyRules.set(language, rules);
  }
  return rules;
}

function mentionOf(
  match: RegExpMatchArray,
  rule: Rule,
  folded: string,
  start: string,
  context: PeriodContext,
): PeriodMention | undefined {
  let at = match.index ?? 0;
  const end = at + match[0].length;
  if (rule.role !== undefined) return { at, end, role: rule.role, date: null, isExplicit: false };
  if (rule.needsWord && !isYearHere(folded, at, end)) return undefined;
  const period = rule.read?.(match, start, context);
  if (!period) return undefined;
  const isDuration = /^(?:en|dans|sous|within|in|over)\b/.test(match[0]) && rule.isDay === true;
  // “(user completing setup within 7 days)” defines what is measured.
  if (isDuration && /\([^)]*$/.test(folded.slice(0, at)))
    return { at, end, role: 'threshold', date: null, isExplicit: false };
  if (
    isDuration &&
    /jour|day/.test(match[0]) &&
    SERVICE.test(folded.slice(0, at)) &&
    !/prochain|next/.test(match[0])
  )
    return { at, end, role: 'threshold', date: null, isExplicit: false };
  const before = folded.slice(0, at);
  if (isAttribute(match[0], before, folded.slice(end))) return undefined;
  const modifier =
    /(?:\b(?:la |the |very |toute )?(fin|end|close|late|mi|mid|milieu|middle|debut|early|beginning|start|courant|courante)(?: |-)?(?:de la |de l'|de |du |d'|of the |of |in |au )?(?:mois de |mois d')?)$/.exec(
      before,
    );
  const word = modifier?.[1] ?? '';
  if (modifier) at -= modifier[0].length;
  const lead = folded.slice(0, at);
  const isBefore = /\b(?:avant|before)(?: le| la| l'| les| the)? ?$/.test(lead);
  let date = period.to;
  if (/^(?:mi|mid|milieu|middle)$/.test(word)) date = middle(period);
  else if (/^(?:debut|early|beginning|start)$/.test(word)) date = beginning(period);
  else if (word === '' && isBefore && rule.isDay !== true) date = isoDay(dayNumber(period.from) - 1);
  const role =
    SINCE.test(lead) && !isRange(match[0])
      ? 'start'
      : COMPARED.test(lead) || isBaselineYear(folded, lead, end, period, context)
        ? 'comparison'
        : 'deadline';
  const isExplicit =
    EXPLICIT.test(lead) ||
    /^(?:d'ici|sous|within|avant|by|horizon|a horizon)\b/.test(match[0]) ||
    /^(?:fin|end|close)$/.test(word);
  return { at, end, role, date: role === 'deadline' ? date : null, isExplicit };
}

/** “Le catalogue de printemps”, “the summer sale”: the season says which one, not when. */
function isAttribute(word: string, before: string, after: string): boolean {
  if (!/^(?:printemps|ete|automne|hiver|spring|summer|autumn|winter)$/.test(word)) return false;
  return (
    /[a-z]{4,} (?:de |d')$/.test(before.replace(/\b(?:debut|milieu|courant) (?:de |d')$/, '')) ||
    (/\b(?:the|a|our|this) $/.test(before) &&
      /^ (?!(?:and|or|with|from|through|after|before|until|thanks|when|while|season)\b)[a-z]{4,}/.test(after))
  );
}

/** “January to March”: its “from” begins a period that has an end. */
function isRange(text: string): boolean {
  return /[a-z.] (?:a|to|au|et|and|until|through|-) /.test(text) || /20\d\d ?[-/] ?\d\d/.test(text);
}

/** A year after the figure it belongs to: “de 12 % en 2025 à 15 %”, “contre 45 000 en 2025”, “over 2025”. */
function isBaselineYear(
  folded: string,
  lead: string,
  end: number,
  period: Period,
  { today }: PeriodContext,
): boolean {
  const isOver = period.to < today;
  if (!isOver) return false;
  if (BASELINE_YEAR.test(lead) || /\b(?:over|sur|on|de|of|from) ?$/.test(lead)) return true;
  return (
    /\b(?:de|from) [^,;.]{1,28} (?:in|en|fin) ?$/.test(lead) &&
    /^ ?\)? ?(?:a|to|,? pour|->) ?/.test(folded.slice(end))
  );
}

/** A bare “2027” is a year after a preposition, or where the clause ends. */
function isYearHere(folded: string, at: number, end: number): boolean {
  const before = folded.slice(0, at);
  const after = folded.slice(end);
  return (
    (/\b(?:en|in|by|fin|end|for|pour|sur|d'ici|d'ici a|avant|before|horizon|l'horizon|courant|debut|mi|mid|early|late|of|during|until|jusqu'en|de|du|a|depuis|since|par rapport a|vs\.?|contre|than|to|with|over|end-|mi-|mid-|qu'en|from|et|and|ete|through|base|au cours de|throughout|calendar)[ -]$|[(:,] ?$|^$|(?:mi|mid|end)-$/.test(
      before,
    ) ||
      /^ ?(?:$|[.,;:)!]|(?:et|and|par rapport|compare|vs|versus|contre|afin|pour|in order|so that|thanks|grace|par)\b)/.test(
        after,
      )) &&
    !/^ ?(?:[%€$£]|[a-z]+s\b(?<!versus|vs))/.test(
      after.replace(/^ (?:vs|versus|en|in|to|dans|pour|grace|thanks|plus|avec|sans)\b.*/, ''),
    )
  );
}

/** The deadline of a text: a said one before an implied one, then the latest. */
export function deadlineOf(mentions: readonly PeriodMention[]): PeriodMention | undefined {
  const dated = mentions.filter(({ role, date }) => role === 'deadline' && date !== null);
  const explicit = dated.filter(({ isExplicit }) => isExplicit);
  const among = explicit.length > 0 ? explicit : dated;
  return among.reduce<PeriodMention | undefined>(
    (best, mention) => (best === undefined || (mention.date ?? '') > (best.date ?? '') ? mention : best),
    undefined,
  );
}
