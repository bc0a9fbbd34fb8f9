import { formatNumber } from '../../format';

/** Id of a screen of the wizard, and of a thing that is missing or odd in it. */
type Step = 'data' | 'verbatim' | 'points' | 'profile' | 'channel' | 'validation';
type Problem =
  | 'segment-missing'
  | 'metric-missing'
  | 'verbatim-missing'
  | 'source-missing'
  | 'heard-on-missing'
  | 'heard-on-to-come'
  | 'pains-missing'
  | 'motivations-missing'
  | 'name-missing'
  | 'name-looks-real'
  | 'age-missing'
  | 'age-wrong'
  | 'channel-missing'
  | 'validated-by-missing'
  | 'validated-on-missing'
  | 'validated-on-to-come'
  | 'not-validated';

export interface PersonaText {
  readonly existing: string;
  readonly none: string;
  readonly about: (name: string, age: number, segment: string) => string;
  readonly validated: (by: string, on: string) => string;
  readonly draft: string;
  readonly noMetric: string;
  readonly edit: string;
  readonly editNamed: (name: string) => string;
  readonly start: string;
  readonly resume: (name: string, step: string) => string;
  readonly unnamed: string;
  readonly underWay: (name: string) => string;
  readonly replace: string;
  readonly keepWorking: string;
  readonly setAside: string;
  readonly steps: Readonly<Record<Step, { readonly name: string; readonly help: string }>>;
  readonly card: string;
  readonly stepList: string;
  readonly stepLabel: (index: number, name: string, state: 'done' | 'open' | 'later') => string;
  readonly timer: string;
  readonly left: (time: string) => string;
  readonly over: (time: string) => string;
  readonly ofStep: (minutes: number) => string;
  readonly pause: string;
  readonly goOn: string;
  readonly isPaused: string;
  readonly wasAway: string;
  readonly fiveLeft: string;
  readonly timeIsUp: string;
  readonly segment: string;
  readonly segmentHint: string;
  readonly noSegments: string;
  readonly choose: string;
  readonly metric: string;
  readonly metricHint: string;
  readonly metricExample: string;
  readonly verbatim: string;
  readonly verbatimHint: string;
  readonly verbatimExample: string;
  readonly source: string;
  readonly sourceExample: string;
  readonly heardOn: string;
  readonly pains: string;
  readonly pain: (index: number) => string;
  readonly painExample: string;
  readonly motivations: string;
  readonly motivation: (index: number) => string;
  readonly motivationExample: string;
  readonly name: string;
  readonly nameExample: string;
  readonly privacy: string;
  readonly age: string;
  readonly situation: string;
  readonly situationExample: string;
  readonly channel: string;
  readonly journey: string;
  readonly journeyHint: string;
  readonly validatedBy: string;
  readonly validatedByHint: string;
  readonly validatedOn: string;
  readonly validateToday: string;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly heardLongAgo: (days: number) => string;
  readonly nameTaken: (name: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly toCard: string;
  readonly cardIntro: string;
  readonly missing: string;
  readonly remarks: string;
  readonly write: string;
  readonly written: (name: string) => string;
  readonly writtenDraft: (name: string) => string;
}

const count = (value: number): string => formatNumber('en', value);

/** A persona in fifteen minutes. */
export const personaText: PersonaText = {
  existing: 'Personas of the plan',
  none: 'No persona yet. Fifteen minutes from now there is one.',
  about: (name, age, segment) => [`${name}, ${count(age)}`, ...(segment === '' ? [] : [segment])].join(' · '),
  validated: (by, on) => `Checked by ${by} on ${on}`,
  draft: 'Draft: nobody else has looked at it yet',
  noMetric: 'No customer figure behind it',
  edit: 'Edit',
  editNamed: (name) => `Edit ${name}`,
  start: 'Start a persona',
  resume: (name, step) => `Go on with ${name} (${step})`,
  unnamed: 'the persona under way',
  underWay: (name) => `You have not finished ${name}. Opening another one drops what you typed for it.`,
  replace: 'Drop it and open',
  keepWorking: 'Go on with mine',
  setAside: 'Set aside',
  steps: {
    data: {
      name: 'What your data say',
      help: 'Look in your CRM and on your social networks: who buys, how much, how often?',
    },
    verbatim: {
      name: 'A sentence from the field',
      help: 'A two-minute call, a review, a message: one sentence, in the customer’s own words.',
    },
    points: {
      name: 'Pains and motivations',
      help: 'Three of each at most: what stops them, what makes them buy.',
    },
    profile: {
      name: 'A first name and an age',
      help: 'A typical profile that everybody will remember.',
    },
    channel: {
      name: 'THE favourite channel',
      help: 'Only one: where this person looks or buys first.',
    },
    validation: {
      name: 'A second opinion',
      help: 'Show it to a colleague or a partner, the sceptical one if you can.',
    },
  },
  card: 'The card',
  stepList: 'Screens of the persona',
  stepLabel: (index, name, state) =>
    `${count(index)}. ${name}${state === 'done' ? ' (done)' : state === 'open' ? ' (something is missing)' : ''}`,
  timer: 'Time left',
  left: (time) => `${time} left`,
  over: (time) => `${time} over`,
  ofStep: (minutes) => `about ${count(minutes)} min for this screen`,
  pause: 'Pause',
  goOn: 'Resume',
  isPaused: 'paused',
  wasAway: 'The timer stopped while you were away. Resume when you are ready.',
  fiveLeft: 'Five minutes left.',
  timeIsUp: 'The fifteen minutes are over. Nothing is lost: finish at your own pace.',
  segment: 'Segment',
  segmentHint: 'The segments of the plan.',
  noSegments: 'The plan has no segment yet: add one in the sheet “Segments”, or do without for now.',
  choose: 'Choose…',
  metric: 'A figure from your customer data',
  metricHint: 'With it the persona stands on something.',
  metricExample: '62% of baskets are paid on a phone after 8 pm',
  verbatim: 'What they said',
  verbatimHint: 'Word for word, without a name.',
  verbatimExample: 'I have ten minutes to choose, not an hour.',
  source: 'Source',
  sourceExample: 'Interview, customer review…',
  heardOn: 'Date',
  pains: 'Pains',
  pain: (index) => `Pain ${count(index)}`,
  painExample: 'Delivery that is never on time',
  motivations: 'Motivations',
  motivation: (index) => `Motivation ${count(index)}`,
  motivationExample: 'Decide once, and be done with it',
  name: 'First name',
  nameExample: 'Sophie',
  privacy: 'Invent the first name and the age. Never write the name of a real customer here (GDPR).',
  age: 'Age',
  situation: 'Situation, in a few words',
  situationExample: 'Two children, works four days a week',
  channel: 'Favourite channel',
  journey: 'Their path to the purchase',
  journeyHint: 'Optional: from the first idea to the payment.',
  validatedBy: 'Checked by',
  validatedByHint: 'Until somebody has, the persona stays a draft; the sheet says so.',
  validatedOn: 'On',
  validateToday: 'Today',
  problems: {
    'segment-missing': 'Without a segment nobody knows how many people this one stands for.',
    'metric-missing': 'No figure yet: the persona rests on an impression.',
    'verbatim-missing': 'Write down one sentence that a customer really said.',
    'source-missing': 'Say where it comes from.',
    'heard-on-missing': 'Say on which day it was said or written.',
    'heard-on-to-come': 'This day is still to come.',
    'pains-missing': 'Name at least one pain.',
    'motivations-missing': 'Name at least one motivation.',
    'name-missing': 'Give it a first name.',
    'name-looks-real': 'A first name alone is enough: this looks like somebody’s real name.',
    'age-missing': 'Give it an age.',
    'age-wrong': 'An age is a whole number from 1 to 120.',
    'channel-missing': 'Choose one channel.',
    'validated-by-missing': 'Say who checked it.',
    'validated-on-missing': 'Say on which day.',
    'validated-on-to-come': 'This day is still to come.',
    'not-validated': 'Nobody has checked it yet: it will be marked as a draft.',
  },
  heardLongAgo: (days) =>
    `Said ${count(Math.round(days / 30.4))} months ago: ask again, customers change their minds.`,
  nameTaken: (name) => `The plan already has a persona called ${name}. Choose another first name.`,
  previous: 'Back',
  next: 'Continue',
  toCard: 'See the card',
  cardIntro: 'This is what the sheet “Personas” will show.',
  missing: 'Before writing it:',
  remarks: 'Good to know:',
  write: 'Write it to the plan',
  written: (name) => `${name} is in the plan.`,
  writtenDraft: (name) => `${name} is in the plan, as a draft: have a colleague check it.`,
};
