import type { Language } from '../report';
import { addDays, addMonths, dayNumber, isIsoDay } from '../schedule/isoDay';
import { withCountedDays } from './countedDays';
import {
  inside,
  isRecord,
  quote,
  readDate,
  record,
  report,
  type At,
  type Fields,
  type Schema,
} from './planFields';
import type { PlanIssue, PlanPlace } from './planIssue';
import { spreadAmount } from './planMonths';
import { PLAN_BODY, PROJECT_START_FIELD, SHEETS_FIELD, type PlanHead } from './planShape';
import { chainTasks, COUNTED_LATER, readLinks } from './planTasks';
import { nearest } from './nearest';
import type { BudgetLine, Plan, Task } from './plan';

export interface ReadPlanOptions {
  /** First day of the period; everything counted from it moves along. */
  readonly start?: string;
  /** Launch day; whatever the plan says. */
  readonly launch?: string;
  /** Used when the plan does not say. */
  readonly today: string;
  /** Used when the plan does not say. */
  readonly language: Language;
  /** Names of the tasks that come from a chain. */
  readonly stepNames: Readonly<Record<string, string>>;
}

export interface ReadPlan {
  /** Complete even when something is wrong: what could not be read is empty. */
  readonly plan: Plan;
  readonly issues: readonly PlanIssue[];
  /** Where each task stands in the file: those of a chain stand in their action. */
  readonly taskPlaces: readonly PlanPlace[];
}

/** Version of the plan file that is read here. */
const VERSION = 1;

const HEAD_SCHEMA: Readonly<Record<string, Schema>> = {
  version: { const: VERSION },
  language: { enum: ['fr', 'en'] },
  today: { type: 'string', format: 'date' },
  period: {
    type: 'object',
    additionalProperties: false,
    properties: { start: { type: 'string', format: 'date' }, end: { type: 'string', format: 'date' } },
    required: ['start'],
  },
  launch: {
    type: 'object',
    additionalProperties: false,
    properties: {
      date: { type: 'string' },
      month: { type: 'integer', minimum: 1, maximum: 12 },
      day: { type: 'integer', minimum: 1, maximum: 31 },
      label: { type: 'string' },
    },
  },
  projectStart: PROJECT_START_FIELD.schema,
  sheets: { anyOf: [{ type: 'null' }, SHEETS_FIELD.schema] },
};

const BODY = record<Omit<Plan, PlanHead>>(PLAN_BODY as Fields<Omit<Plan, PlanHead>>, HEAD_SCHEMA);

/** JSON schema of a plan file, for editors that complete and check while typing. */
export const PLAN_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Jalon plan file',
  ...BODY.schema,
};

/** Reads a parsed plan file: shorthands are resolved, and everything that cannot be read is listed. */
export function readPlan(json: unknown, options: ReadPlanOptions): ReadPlan {
  const issues: PlanIssue[] = [];
  const { today } = options;
  const origins = { start: today, end: today, launch: today, today };
  const before: At = { path: [], inner: [], origins, issues };
  if (!isRecord(json)) report(before, 'not-a-plan', { value: quote(json) });
  const source = isRecord(json) ? withOpenDurations(json) : {};
  const { version } = source;
  if (isRecord(json) && version !== undefined && version !== VERSION)
    report(inside(before, 'version'), 'version-unknown', { value: quote(version), known: VERSION });
  const head = readHead(source, options, isRecord(json) ? before : { ...before, issues: [] });
  const root: At = { ...before, origins: { ...head.period, launch: head.launch.date, today: head.today } };
  const body = BODY.read(source, isRecord(json) ? root : { ...root, issues: [] });
  const { sheets, projectStart } = source;
  const begins = projectStart ? PROJECT_START_FIELD.read(projectStart, inside(root, 'projectStart')) : null;
  const { tasks, places } = allTasks(source, body.tasks, body.actions, options, root);
  const plan: Plan = {
    ...body,
    ...head,
    ...(sheets === undefined || sheets === null
      ? {}
      : { sheets: SHEETS_FIELD.read(sheets, inside(root, 'sheets')) }),
    ...(begins === null ? {} : { projectStart: begins }),
    tasks,
    budget: { ...body.budget, lines: spreadLines(source, body.budget.lines, root) },
  };
  return { plan: withCountedDays(plan), issues, taskPlaces: places };
}

type Head = Pick<Plan, 'language' | 'period' | 'launch' | 'today'>;

function readHead(source: Readonly<Record<string, unknown>>, options: ReadPlanOptions, at: At): Head {
  const { language } = source;
  const isLanguage = language === 'fr' || language === 'en';
  if (language !== undefined && language !== null && !isLanguage)
    report(inside(at, 'language'), 'unknown-value', {
      value: quote(language),
      allowed: ['fr', 'en'],
      suggestion: '',
    });
  const today = day(source['today'], inside(at, 'today')) ?? options.today;
  const period = isRecord(source['period']) ? source['period'] : {};
  unknownFields(source['period'], ['start', 'end'], inside(at, 'period'));
  unknownFields(source['launch'], ['date', 'month', 'day', 'label'], inside(at, 'launch'));
  const launch = isRecord(source['launch']) ? source['launch'] : {};
  const label = typeof launch['label'] === 'string' ? launch['label'] : '';
  const givenStart = day(period['start'], inside(inside(at, 'period'), 'start'));
  const givenEnd = day(period['end'], inside(inside(at, 'period'), 'end'));
  const start = options.start ?? givenStart ?? defaultStart(launch, options.launch, today);
  const end = periodEnd(start, givenStart, givenEnd);
  if (end < start) report(inside(at, 'period'), 'period-reversed', { start, end });
  const date = options.launch ?? launchDate(launch, { ...at, origins: { start, end, launch: start, today } });
  if (date !== undefined && end >= start && (date < start || date > end))
    report(inside(at, 'launch'), 'launch-outside-period', { value: date, start, end }, 'warning');
  return {
    language: isLanguage ? language : options.language,
    today,
    period: { start, end },
    launch: { date: date ?? start, label },
  };
}

function day(value: unknown, at: At): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && isIsoDay(value)) return value;
  report(at, 'bad-date', { value: quote(value) });
  return undefined;
}

function unknownFields(value: unknown, known: readonly string[], at: At): void {
  if (value === undefined || value === null) return;
  if (!isRecord(value)) {
    report(at, 'wrong-type', { value: quote(value), expected: 'record' });
    return;
  }
  for (const name of Object.keys(value)) {
    if (!known.includes(name))
      report(inside(at, name), 'unknown-field', { value: name, suggestion: nearest(name, known), known });
  }
}

/** 1 January of the launch's year; of the next year in which the launch still lies ahead when it is a day of any year. */
function defaultStart(
  launch: Readonly<Record<string, unknown>>,
  given: string | undefined,
  today: string,
): string {
  const fixed = given ?? launch['date'];
  if (typeof fixed === 'string' && isIsoDay(fixed)) return `${fixed.slice(0, 4)}-01-01`;
  const year = Number(today.slice(0, 4));
  const inYear = yearlyDate(launch, `${year}-01-01`);
  return `${inYear !== undefined && inYear > today ? year : year + 1}-01-01`;
}

/** A year unless the plan says otherwise; as long as the plan's own period when the start is moved. */
function periodEnd(start: string, givenStart: string | undefined, givenEnd: string | undefined): string {
  if (givenEnd === undefined) return addDays(addMonths(start, 12), -1);
  if (givenStart === undefined || givenStart === start) return givenEnd;
  const after = addDays(givenEnd, 1);
  const months =
    (Number(after.slice(0, 4)) - Number(givenStart.slice(0, 4))) * 12 +
    (Number(after.slice(5, 7)) - Number(givenStart.slice(5, 7)));
  return addMonths(givenStart, months) === after
    ? addDays(addMonths(start, months), -1)
    : addDays(start, dayNumber(givenEnd) - dayNumber(givenStart));
}

function launchDate(launch: Readonly<Record<string, unknown>>, at: At): string | undefined {
  const here = inside(at, 'launch');
  if (launch['date'] !== undefined && launch['date'] !== null)
    return readDate(launch['date'], inside(here, 'date'));
  if (launch['month'] === undefined) {
    report(here, 'missing-field', { expected: 'date' });
    return undefined;
  }
  const found = yearlyDate(launch, at.origins.start);
  if (found === undefined)
    report(here, 'bad-date', { value: quote({ month: launch['month'], day: launch['day'] }) });
  return found;
}

/** The first such day of the year on or after a day. */
function yearlyDate(launch: Readonly<Record<string, unknown>>, from: string): string | undefined {
  const pad = (value: unknown): string => String(value).padStart(2, '0');
  const year = Number(from.slice(0, 4));
  return [year, year + 1]
    .map((each) => `${each}-${pad(launch['month'])}-${pad(launch['day'] ?? 1)}`)
    .find((each) => isIsoDay(each) && each >= from);
}

/** Tasks of the chains and those listed, each beside the others of its action. */
function allTasks(
  source: Readonly<Record<string, unknown>>,
  listed: readonly Task[],
  actions: Plan['actions'],
  options: ReadPlanOptions,
  root: At,
): { readonly tasks: readonly Task[]; readonly places: readonly PlanPlace[] } {
  const groups = new Map<string, { task: Task; place: PlanPlace }[]>();
  const add = (key: string, task: Task, place: PlanPlace): void => {
    groups.set(key, [...(groups.get(key) ?? []), { task, place }]);
  };
  rows(source['actions']).forEach((row, index) => {
    const action = actions[index];
    if (!action) return;
    const at: At = {
      ...root,
      path: ['actions'],
      row: index + 1,
      id: action.id,
      inner: ['chain'],
    };
    for (const task of chainTasks(row['chain'], action, options.stepNames, at))
      add(action.id, task, { table: 'actions', row: index + 1, id: action.id, field: `chain.${task.step}` });
  });
  const listedRows = rows(source['tasks']);
  listed.forEach((task, index) => {
    const at: At = { ...root, path: ['tasks'], row: index + 1, id: task.id, inner: ['after'] };
    const after = readLinks(listedRows[index]?.['after'], at);
    // A task without action stands alone, where it is.
    const key = task.action === '' ? `\0${index}` : task.action;
    add(key, { ...task, links: [...task.links, ...after] }, { table: 'tasks', row: index + 1, id: task.id });
  });
  const all = [...groups.values()].flat();
  return { tasks: all.map(({ task }) => task), places: all.map(({ place }) => place) };
}

/** A task between two anchors needs no duration of its own. */
function withOpenDurations(source: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { tasks } = source;
  if (!Array.isArray(tasks)) return source;
  return {
    ...source,
    tasks: tasks.map((task: unknown) => {
      if (!isRecord(task) || task['duration'] != null) return task;
      const { anchor } = task;
      return isRecord(anchor) && anchor['finish'] != null ? { ...task, duration: COUNTED_LATER } : task;
    }),
  };
}

function spreadLines(
  source: Readonly<Record<string, unknown>>,
  lines: readonly BudgetLine[],
  root: At,
): readonly BudgetLine[] {
  const { budget } = source;
  const given = isRecord(budget) ? rows(budget['lines']) : [];
  return lines.map((line, index) => {
    const row = given[index] ?? {};
    if (row['months'] !== undefined && row['months'] !== null) return line;
    const at: At = { ...root, path: ['budget', 'lines'], row: index + 1, id: line.id };
    if (row['amount'] === undefined || row['amount'] === null) {
      report(inside(at, 'months'), 'missing-field', { expected: 'months' });
      return { ...line, months: Array.from({ length: 12 }, () => 0) };
    }
    return { ...line, months: spreadAmount(row['amount'], row['phasing'], at) };
  });
}

function rows(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map((row: unknown) => (isRecord(row) ? row : {})) : [];
}
