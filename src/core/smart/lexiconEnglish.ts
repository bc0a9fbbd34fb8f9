import type { Lexicon } from './lexicon';
import { anyStem, anyWord, wordSet } from './wordList';

const RATES = '[a-z-]+ rate, rate of, rates? at which';
const KPI_NAMES = `
  cac, cpa, cpl, cpc, cpm, ctr, roas, roi, nps, csat, enps, mrr, arr, acv, nrr, ltv, clv, ebitda, dau, mau, wau, mttr, mql, sql,
  dso, sla, aov, arpu, p9[59]`;
const KPI_MEASURES = `
  cost per, cost of acquisition, acquisition cost, churn, attrition, turnover, absenteeism, uptime, downtime, latency, runway,
  average (?:order|basket|deal|handle|handling|response|delivery|resolution|selling|cart|time|number), avg, lead time,
  (?:delivery|response|resolution|cycle|load|waiting|wait|handling|processing|onboarding|page) time, time to, time-to, time on,
  qualified lead, (?:gross|net|operating|profit) margin, net promoter, [a-z]+ (?:score|index|rating|ratio)s?, score, ratio of,
  emission, carbon footprint, workplace accident, (?:employee|customer|donor|member) retention, (?:firm|company)-?wide,
  [a-z0-9]+ retention, (?:annual|yearly|total|company|firm) revenue, (?:annual |monthly )?recurring revenue, headcount, break[- ]?even,
  (?:lose|losing|drop|shed) [a-z0-9]+ pound, weight, marathon, carbon neutrality, net[- ]zero, [a-z]+ intensity, (?:pipeline|sales) velocity,
  team (?:of|to|size|from), credit score, days sales, test coverage, error rate, sales cycle, market penetration`;

const MONEY = `
  sale, revenue, income, cost, expense, spend, spending, order, market share, profit, profitability, margin, donation, purchase,
  return, price, stock, inventory, invoice, consumption, quote, overtime, fund, saving, deal, budget`;
const AUDIENCE = `
  traffic, visit, visitor, view, share, download, sign-?up, registration, booking, membership, subscription, conversion,
  application, referral, page ?view, aided awareness, unaided awareness, prompted awareness, number of, meeting, complaint, click,
  impression, mention, request, call, ticket, inquiry, inquirie, enquiry, enquirie, pipeline, opportunity, opportunitie, attendance, footfall, walk-in, no-show,
  hires, (?<=(?:instagram|facebook|linkedin|tiktok|twitter|youtube|media|online) )following, (?:mailing|e-?mail|contact|waiting) list`;
const PEOPLE = `
  customer, client, contact, prospect, subscriber, member, user, participant, attendee, follower, fan, lead, volunteer, donor,
  buyer, shopper`;

const CONSTRUCTS = `
  awareness, image, satisfaction, engagement, visibility, presence, quality, motivation, performance, efficiency, effectiveness,
  well-?being, attractiveness, reputation, trust, loyalty, productivity, creativity, experience, communication, culture, morale,
  cohesion, collaboration, innovation, innovative, strategy, leader, relationship, skill, service, seo, branding, brand recognition,
  teamwork, competitiveness, digital, happiness, happier, speaking, leadership, knowledge, understanding, expertise, credibility,
  health, usability, friendly, oriented, responsiveness, diversity, capacity, growth, velocity, brand, acquisition,
  expansion, operations, flow, value, success, potential, excellence, impact, profile, standards, achievement, environment, consistency, accuracy, agility, flexibility`;
const MEASURES = `
  rate, nps, csat, enps, score, rating, index, survey, questionnaire, aided, unaided, prompted, unprompted, top-of-mind, review,
  measured by, interaction, likes, comment, units? per, out of (?:5|10), star, as measured, hour, per hour, level agreement,
  percentage points?, scale`;

const DELIVERIES = `
  launch, open, go live, publish, deliver, obtain, certif, deploy, sign, creat, migrat, finali[sz], complet, finish, writ, install,
  pass, validat, organi[sz], host, translat, redesign, appoint, mov, automat, submit, produc, develop, build, built, implement, hir,
  set up, establish, design, prepar, inaugurat, acquir, buy, equip, renovat, digiti[sz], connect, integrat, replac, earn,
  get certified, transform, ship, roll out, rollout, draft, run, release, graduat, adopt, ratif, enact, hold(?= (?:an?|the|our)\\b), achiev, attain, introduc, secur, conduct, add, updat, relaunch, have, sell out, fill, expand into`;
const DELIVERY_ENDINGS = '(?:e|es|ed|d|y|ing|ting|ning|ion|ate|s)?';
const ACTIVITIES = `
  campaign, action, communication, content, event, operation, ad, advertising, post, initiative, strategy, strategie, workshop,
  meeting, project, measure, solution, tool, activity, activitie, thing, marketing, seo, plan, culture, material, research,
  information, partnership, relationship, improvement, timeline, schedule, company, business, process, processe, opportunity, opportunitie, experience`;

const FUNCTION_WORDS = `
  the a an of to in on at by for with without and or nor not no from into over under up down out off as is are be been being was
  were will would should shall must can could may might do does did have has had having our your their its his her my we you they
  it i he she this that these those which who whom whose than then so such all any each every more most less least fewer before
  until within during while per via across among thanks through using versus vs relative same also only just other another
  additional extra some both between against after where when how why what t s re ve ll m d us them together currently now today`;
const MEASURE_WORDS = `
  total number amount level volume rate share target targets objective objectives goal goals result results minimum maximum average
  about around approximately percent percentage cent point points some compared comparison levels kpi metric base list current
  dollars dollar euros million thousand baseline figure figures`;
const TIME_WORDS = `
  end start beginning early late mid year years month months quarter quarters week weeks day days period fiscal next coming last
  date previous monthly weekly daily quarterly yearly annual annually ongoing year-end month-end weekly first time times`;
const FIRM_WORDS = `
  market markets company business organisation organization firm customers customer clients client people person team teams staff internal
  external young everyone everything internationally brand industry sector audience public audiences
  prospects prospect world community target stakeholders shareholders partners employees employee workforce users user`;
const QUALITY_WORDS = `
  better best good great greater new high higher low lower strong stronger big bigger large larger long short fast faster
  significantly rapidly substantially overall profitable sustainable efficient effective ambitious world class world-class
  best-in-class leading successful happy fiercely loyal unique timely reliable scalable secure quality qualified? targeted recurring
  modern simple easy relevant clear engaging compelling key major top record-breaking vague possible ever lot lots soon going
  outstanding exceptional second preceding net gross cumulative overall fun inspiring meaningful customer-centric comprehensive excellent excellence key proper overall third-party existing
  vibrant diverse robust dynamic seamless consistent healthy healthier solid winning thriving safe safer frequent constant smart smarter rich richer actual recent appropriate adequate`;
const ABSTRACT_WORDS = `
  need needs stream streams capability capabilities capital foundations fundamentals approach approaches effort efforts way ways
  area areas value values priority priorities issue issues problem problems challenge challenges procedure procedures practice practices
  purpose momentum aspect aspects basis difference gap gaps interest interests ability abilities attention focus position role standing
  scope range status progress change changes item items part parts kind type types mindset vision mission direction advantage edge
  matter matters idea ideas future tomorrow place places thing things side sides`;
/** Verbs of which no one can say when they are done; with the changes, the only heads that deliver nothing. */
const ENDEAVOURS = `
  address, align, analy, assess, balanc, car, celebrat, challeng, coach, cultivat, defend, delight, demonstrat, discover, eas, educat,
  embed, embrac, energi, enrich, evaluat, excit, explor, facilitat, feed, follow, fortif, fuel, guid, heighten, honou?r, identif,
  influenc, inform, investigat, know, lift, listen, love, master, measur, meet, mentor, mobili, monitor, motivat, narrow, observ,
  own, persuad, preserv, prioriti, protect, push, quicken, re-?think, recogni, reinforc, respect, respond, retain, review, reward,
  revitali, safeguard, satisf, secur, see, shap, sharpen, shar, show, smooth, solidif, solv, speed, spread, steer, stretch, study,
  surpass, tap, thank, track, trust, uncover, understand, us, utili, valu, watch, welcom, widen, delight, deserv, offer, hear,
  consider, examin, look, prove, restor, recover, revers, rebalanc, treat, unite, unify, view, visit, warm`;
/** Adjectives by their endings; after the bar, nouns and segments that end alike. */
const QUALITY_FORMS =
  '(?!(?:automotive|executive|olive|drive|archive|detective|representative|native|cooperative|collective|alternative|initiative|hive|live|five|renewable|recyclable|reusable|vegetable|cable|table|indigenous|religious|homeless|wireless|contactless|paperless|cashless|business|fitness|wellness|witness|speed|feed|seed|seaweed|weed|disabled|unemployed|retired|gifted|married|led)s?$)[a-z]{2,}(?:[aeiou]ble|ive|ous|ful|less|ness|[a-z]ed)s?';
const VERB_STEMS = `
  increas, grow, rais, improv, reduc, decreas, lower, cut, achiev, reach, attain, generat, obtain, gain, win, sell, sold, doubl,
  tripl, quadrupl, multipl, divid, hir, recruit, sign, close, develop, strengthen, optimi, retain, acquir, attract, boost, accelerat,
  expand, extend, launch, creat, set, put, organi, publish, writ, train, deliver, open, collect, maintain, keep, limit, bring, drop,
  land, book, becom, remain, stay, continu, begin, innovat, engag, ensur, guarantee, help, support, encourag, stimulat, moderni,
  transform, structur, consolidat, stabili, manag, work, communicat, promot, exceed, hit, record, convert, succeed, chang, evolve,
  mak, get, give, provid, build, shrink, halv, enhanc, driv, elevat, maximi, minimi, be, do, run, add, reduction, growth, improvement,
  need, want, aim, plan, hope, commit, committ, updat, enabl, finish, handl, deal, gett, includ, achieve, scal, refin, respond, learn, serv,
  establish, diversif, revamp, tak, start, stop, lead, leverag, adopt, foster, tackl, deepen, broaden, pursu, streamlin, position, slash, trim, overhaul, upgrad, uphold, simplif, hon, seek, pay, rais, eliminat, prevent, sav, unlock, rebuild, rethink, advanc, champion, nurtur, empower, equip, inspir, renew, test, earn, spend, bill, invest, offer, turn`;
const VERB_ENDINGS = '(?:e|es|ed|d|s|y|ze|zes|zed|zing|se|sed|sing|ing|ting|ning|er|th)?';
const CHANNELS = `
  linkedin, instagram, facebook, tiktok, youtube, google, meta, e-?mail, newsletter, sms, seo, amazon, pinterest, whatsapp, press,
  radio, referral, webinar, retail, store, app, partner, affiliate, podcast, event`;

const PURPOSE_VERBS = `
  support|fund|finance|free up|offset|protect|secure|strengthen|sustain|become|comply|meet our|cover|diversify|reinforce|
  make room|stay|pay for|establish ourselves`.replace(/\s*\n\s*/g, '');

/** Heads that seek a rank or a reputation, that care, or that inquire: without a figure they obtain nothing. */
const AMBITIONS = `
  become|becoming|be|being|remain|position|establish ourselves|encourage|promote|support|provide|providing|enable|foster|
  look (?:at|for|into)|explore|consider|examine|investigate|work (?:on|with|towards?|to|together)|focus|concentrate|strive|
  seek|try|collaborate|partner with|think|contribute|finish (?:raising|improving|growing)|nurture|champion|empower|inspire|
  identify|assess|evaluate|analy[sz]e|monitor|track|study|understand|learn|listen|observe|discuss|continue|participate|
  celebrate|welcome|cultivate|facilitate|motivate|care`;

/** English; every class is a list of folded words. */
export const ENGLISH: Lexicon = {
  selfBounded: anyWord(RATES, KPI_NAMES, KPI_MEASURES),
  indicator: anyWord(MONEY, AUDIENCE, PEOPLE),
  people: new RegExp(`^(?:${anyWord(PEOPLE).source}|${anyWord('price, stock').source})$`),
  construct: anyWord(CONSTRUCTS),
  measured: anyWord(MEASURES),
  delivery: anyStem(DELIVERIES, DELIVERY_ENDINGS),
  activity: anyWord(ACTIVITIES),
  definite: /\b(?:the|our|all|an?|this|my|its|their|version|every|certification|iso)\b/,
  ambition: new RegExp(
    `^(?:\\W|we |i |want |to |will )*(?:(?:${AMBITIONS.replace(/\s*\n\s*/g, '')})\\b|(?:establish|position|see|present) [^,;.]{3,50} as\\b)`,
  ),
  action:
    /^(?:i want to |we (?:want|need|plan) to |we will |i will |goal: )?(?:launch|creat|set up|organi[sz]|publish|writ|train|deploy|send|post|share|participat|host|communicat|conduct|redesign|install|contact|call|meet|prepar|open|develop an? |film|produc|design|migrat|test|hold|plan|schedul|sponsor|distribut|invite|run|invest|attend|implement|roll out|introduc|build an? )\w*/,
  purpose: new RegExp(
    `(?:,? ?\\b(?:in order (?:to|that)|so that|so as to|so we can|with the aim of|to (?:${PURPOSE_VERBS})))\\b`,
  ),
  leadingPurpose:
    /^(?:in order to|so as to|to (?:support|fund|finance|offset|protect|secure|strengthen|sustain|become|comply|meet our|free up)) [^,]{6,}, ?/,
  manner:
    /,? \b(?:by (?!end|year|then|the|a|an|march|june|monday|noon)[a-z-]{2,}ing\b|through (?!the (?:end|year)|20\d\d|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)|thanks to|by means of|with the help of|by \d+ (?=[a-z]+ing\b)|including)[^;.]*/,
  circumstance:
    /,? \b(?:while we|whereas|where we (?:have|hold|are)|given that|who (?:account|represent)|which (?:account|represent)s?|devoting the)\b[^,;.]*/,
  empty: wordSet(FUNCTION_WORDS, MEASURE_WORDS, TIME_WORDS, FIRM_WORDS, QUALITY_WORDS, ABSTRACT_WORDS),
  quality: new RegExp(`^(?:${QUALITY_WORDS.trim().split(/\s+/).join('|')}|${QUALITY_FORMS})$`),
  hasCompounds: true,
  collective:
    /\b(?:teams?|cultures?|li(?:fe|ves)|environments?|atmospheres?|communit(?:y|ies)|workforces?|facult(?:y|ies)|staff|networks?|ecosystems?|foundations?|pipelines?|organi[sz]ations?|workplaces?)\b/,
  segment:
    /\b(?:from|among|amongst|with|to|for|by|of) (?:our |the |all |its |their |these )?(?:(?:top|best|largest|biggest|key) (?:\uE000+ |\d+ |[a-z]{3,6} )?|existing |current |new |inactive |lapsed |dormant |returning |repeat |first-time |loyal |former |past |lost )(?:[a-z-]+ )?(?:customer|client|account|member|donor|user|subscriber|buyer|shopper|visitor|student|patient|guest|tenant)s?\b/,
  verb: new RegExp(`^(?:${anyStem(VERB_STEMS, VERB_ENDINGS).source}|[a-z]{3,}ly)$`),
  weakChannel: /\b(?:seo|web ?site|site|web|digital\w*|internet|online|social media)\b/,
  channel: anyWord(CHANNELS),
  endeavour: anyStem(ENDEAVOURS),
  lowering: anyStem(
    'reduc, decreas, lower, cut, shrink, drop, shorten, minimi, limit, bring down, halv, divid',
  ),
  raising: anyStem('increas, grow, rais, improv, boost, enhanc, expand, doubl, tripl, scal, lift, extend'),
  amount: /\b(?:increas|reduc|decreas|cut|lower|shrink|doubl|halv|eliminat|minimi[sz])(?:e|es|ing|s|ting)?\b/,
  moving: anyStem(
    'mov, go, tak, bring, push, chang, accelerat, optimi, driv, gain, convert, shift, speed, consolidat, rise, fall',
  ),
};
