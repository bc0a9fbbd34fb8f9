import type { PlanIssue, PlanIssueCode } from '../../../core/plan/planIssue';
import type { CalendarFileIssue } from '../../../core/schedule/calendarFile';
import { calendarPlace } from '../../calendarPlace';
import { planIssueWords, type PlanIssueGrammar, type PlanIssueWords } from '../../planIssueWords';

const GRAMMAR: PlanIssueGrammar = {
  language: 'en',
  quote: (value) => `“${value}”`,
  row: (row) => `row ${row}`,
  cell: (cell) => `cell ${cell}`,
  colon: ': ',
  none: '(none)',
  expected: {
    text: 'a text between quotation marks',
    number: 'a number without quotation marks, such as 1200.5',
    integer: 'a whole number without quotation marks, such as 5',
    'yes-no': 'true or false',
    date: 'a date, such as 2027-09-15, start+20d or launch-15d',
    list: 'a list between square brackets',
    record: 'a record between braces',
    currency: 'a currency code of three letters, such as EUR',
    weekend: 'seven digits from Monday to Sunday, 1 for a day off, such as 0000011',
    anchor: 'an anchor, such as launch-5d or M-2:first',
    link: 'a link, such as A1.2 FS+3',
    months: 'twelve amounts in “months”, or “amount” with “phasing”',
    phasing: 'even, launch, or twelve shares of 0 or more',
  },
};

const sentence = (write: (words: PlanIssueWords) => string) => (issue: PlanIssue) => {
  const words = planIssueWords(issue, GRAMMAR);
  return words.at(write(words));
};

const meant = (w: PlanIssueWords): string =>
  w.has('suggestion') ? ` Did you mean ${w.quoted('suggestion')}?` : '';

/** A name that stands nowhere else, with those that do. */
const unknownName = (what: string, where: string) =>
  sentence((w) =>
    w.has('known')
      ? `There is no ${what} ${w.quoted('value')}.${meant(w)} The plan has: ${w.list('known')}. Correct the name, or add it to ${where}.`
      : `There is no ${what} ${w.quoted('value')}: the plan has none yet. Add it to ${where}, or leave the field empty.`,
  );

/** What is wrong with a plan, and the way out. */
export const planIssues: Readonly<Record<PlanIssueCode, (issue: PlanIssue) => string>> = {
  'not-a-plan': sentence(
    (w) =>
      `A plan file is one record between braces, and this is ${w.quoted('value')}. Start from a template: jalon plan --list shows them.`,
  ),
  'version-unknown': sentence(
    (w) =>
      `Version ${w.quoted('value')} of the plan file is not known. Write "version": ${w.text('known')}, or use a newer Jalon.`,
  ),
  'unknown-field': sentence(
    (w) =>
      `The field ${w.quoted('value')} does not exist, so its value would be lost.${meant(w)} ${
        w.has('known') ? `What can stand here: ${w.list('known')}.` : 'Remove it.'
      }`,
  ),
  'missing-field': sentence((w) =>
    w.has('used')
      ? `This field is empty; ${w.text('used')} is used. Fill it in.`
      : `This field is missing. Give it ${w.expected}.`,
  ),
  'wrong-type': sentence((w) => `${w.quoted('value')} cannot be read here. Give ${w.expected}.`),
  'out-of-range': sentence((w) => {
    if (w.has('min') && w.has('max'))
      return `${w.number('value')} is out of bounds. Give a number from ${w.number('min')} to ${w.number('max')}.`;
    return w.has('min')
      ? `${w.number('value')} is too small. Give a number of ${w.number('min')} or more.`
      : `${w.number('value')} is too large. Give a number of ${w.number('max')} or less.`;
  }),
  'unknown-value': sentence(
    (w) => `${w.quoted('value')} is not in the list.${meant(w)} Choose one of: ${w.list('allowed')}.`,
  ),
  'unknown-sheet': sentence(
    (w) =>
      `There is no sheet ${w.quoted('value')}.${meant(w)} Choose among: ${w.list('allowed')}; without “sheets”, all are made.`,
  ),
  'bad-date': sentence(
    (w) =>
      `${w.quoted('value')} is not a date. Write a day that exists, such as 2027-09-15, or count it: start+20d, launch-15d, today-3d.`,
  ),
  'bad-anchor': sentence(
    (w) =>
      `${w.quoted('value')} is not an anchor. Write launch, launch-5d, a date, or the edge of a month counted from the launch: M-2:first, M+1:last.`,
  ),
  'bad-link': sentence(
    (w) =>
      `${w.quoted('value')} is not a link. Write the task to wait for, the type and the lag: A1.2, A1.2 FS+3 or A1.2 SS-1.`,
  ),
  'too-many-values': sentence(
    (w) =>
      `There are ${w.number('count')} values, and ${w.number('max')} at most have a place. Keep the ${w.number('max')} that matter most.`,
  ),
  'months-not-twelve': sentence(
    (w) =>
      `There are ${w.number('count')} amounts instead of twelve. Give one a month, 0 included, or “amount” with “phasing”.`,
  ),
  'negative-amount': sentence(
    (w) =>
      `${w.number('value')} is negative. A planned amount is 0 or more; a credit note goes to the costs.`,
  ),
  'period-reversed': sentence(
    (w) =>
      `The period ends on ${w.date('end')}, before it begins on ${w.date('start')}. Swap the two dates, or leave out the end for a year.`,
  ),
  'dates-reversed': sentence(
    (w) =>
      `The end, ${w.date('finish')}, comes before the beginning, ${w.date('start')}. Swap the two dates.`,
  ),
  'launch-outside-period': sentence(
    (w) =>
      `The launch, on ${w.date('value')}, is outside the period from ${w.date('start')} to ${w.date('end')}. Move one or the other with --launch or --start.`,
  ),
  'duplicate-id': sentence(
    (w) =>
      `${w.quoted('value')} is already the name of another row (${w.text('otherTable')}, row ${w.number('otherRow')}). Give each its own.`,
  ),
  'unknown-predecessor': sentence(
    (w) =>
      `The task to wait for, ${w.quoted('value')}, does not exist.${meant(w)} Correct the link, or remove it.`,
  ),
  cycle: sentence(
    (w) =>
      `These tasks wait for one another in a circle, so that none can begin: ${w.list('tasks', ' → ')}. Remove one of the links.`,
  ),
  'unknown-owner': unknownName('person', '“team”'),
  'unknown-objective': unknownName('objective', '“objectives”'),
  'unknown-persona': unknownName('persona', '“personas”'),
  'unknown-segment': unknownName('segment', '“segments”'),
  'unknown-kpi': unknownName('KPI', '“kpis”'),
  'unknown-action': unknownName('action', '“actions”'),
  'unknown-line': unknownName('budget line', '“budget.lines”'),
  'unknown-lever': unknownName('lever', '“budget.levers”'),
  'action-without-objective': sentence((w) =>
    w.has('known')
      ? `This action serves no objective. Name the one it serves: ${w.list('known')}.`
      : 'This action serves no objective. Write an objective in “objectives”, and name it here.',
  ),
  'several-north-stars': sentence(
    (w) =>
      `${w.number('count')} objectives are a North Star: ${w.list('names')}. Keep one, and let the others serve it.`,
  ),
  'floors-above-envelope': sentence(
    (w) =>
      `The floors add up to ${w.number('floors')}, more than the envelope of ${w.number('envelope')}. Lower a floor or a stable share, or raise the envelope.`,
  ),
  'caps-below-envelope': sentence(
    (w) =>
      `The caps add up to ${w.number('caps')}, less than the envelope of ${w.number('envelope')}. Raise a cap, or add a lever.`,
  ),
  'bounds-crossed': sentence(
    (w) =>
      `The floor, ${w.number('floor')}, is above the cap, ${w.number('cap')}. Both are shares of the envelope from 0 to 1; swap them.`,
  ),
  'stable-outside-bounds': sentence(
    (w) =>
      `The stable share, ${w.number('stable')}, is not between the floor, ${w.number('floor')}, and the cap, ${w.number('cap')}. Change one of the three.`,
  ),
};

/** What is wrong with the calendar file of a country. */
export const calendarFile = {
  refused: (path: string, count: number) =>
    `${path}: nothing of this calendar was taken, because of ${count === 1 ? 'one problem' : `${count} problems`}.`,
  issue: ({ kind, at, value }: CalendarFileIssue): string => {
    const { entry, field } = calendarPlace(at);
    const place = entry === '' ? '' : `entry ${entry} of “holidays”: `;
    const told = value === '' ? 'nothing stands there' : `it is “${value}”`;
    const sentences: Readonly<Record<CalendarFileIssue['kind'], string>> = {
      'not-an-object':
        entry === ''
          ? 'the calendar is a record between braces. Write {"country": "Belgium", "holidays": [{"date": "2027-07-21", "label": "National Day"}]}.'
          : `a holiday is a record, and ${told}. Write {"date": "2027-07-21", "label": "National Day"}.`,
      'unknown-field':
        entry === ''
          ? `the field “${field}” does not exist. A calendar has “country”, “weekend” and “holidays”.`
          : `the field “${field}” does not exist. A holiday has “date” and “label”.`,
      'country-missing': 'the name of the country is missing. Give it in “country”, such as "Belgium".',
      'weekend-invalid': `the weekend is seven digits from Monday to Sunday, 1 for a day off, and ${told}. Write "0000011" for Saturday and Sunday.`,
      'holidays-missing':
        'there is no holiday. List them in “holidays”: [{"date": "2027-07-21", "label": "National Day"}].',
      'date-invalid': `the date is a day that exists, such as 2027-07-21, and ${told}. Correct “date”.`,
      'date-twice': `another entry already has the date ${value}. Keep one of the two.`,
      'label-missing': 'the name of the day is missing. Give it in “label”, such as "National Day".',
    };
    const sentence = `${place}${sentences[kind]}`;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  },
};

/** What a merge writes into a plan. */
export const planMerge = {
  cost: (platform: string, channel: string) => `${platform}, ${channel}`,
  source: 'Merged exports',
  fed: (costs: string, spend: string, values: string) =>
    `Plan: ${costs} actual costs of advertising (${spend}) and ${values} KPI figures added.`,
  unplanned: (amount: string) =>
    `No budget line expected ${amount} of it: the costs are flagged; give them a line, or plan one.`,
  invoicePlace: (file: string, line: number) => `${file}, line ${line}`,
  invoices: (count: string, amount: string) => `${count} invoices added as actual costs (${amount}).`,
  invoicesUnplanned: (amount: string) =>
    `No single budget line fits ${amount} of invoices: the costs are flagged; choose their line.`,
  invoicesOfExports: (amount: string) =>
    `Invoices of advertising left out, because the exports state the spend already: ${amount}.`,
  invoicesIncomplete: (count: string) =>
    `Invoices left out, without a date or an amount in the currency of the plan: ${count}.`,
  outside: (amount: string) => `Outside the period of the plan: ${amount}, shown in the report only.`,
  currencyDiffers: (plan: string, settings: string) =>
    `The plan is in ${plan} and the settings ask for ${settings}. Give both the same currency; nothing was written.`,
};
