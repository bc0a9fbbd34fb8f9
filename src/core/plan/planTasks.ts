import { LINK_TYPES, type LinkType } from '../schedule/types';
import { choice, inside, isRecord, number, quote, report, text, type At, type Schema } from './planFields';
import { dayNumber, isIsoDay } from '../schedule/isoDay';
import { nearest } from './nearest';
import { resolveDate } from './planDates';
import { type AnchorDate, type ChainStep, type Task, type TaskAnchor, type TaskLink } from './plan';

const LINK = /^(\S+?)(?:\s+(FS|SS|FF|SF)?\s*([+-]\s*\d{1,4})?d?)?$/;
const MONTH_ANCHOR = /^M(?:([+-]\d{1,3}))?:(first|last)$/;
const LAUNCH_ANCHOR = /^launch(?:([+-]\d{1,4})d)?$/;

export const LINKS_SCHEMA: Schema = {
  type: 'array',
  items: {
    anyOf: [
      { type: 'string', pattern: '^\\S+(\\s+(FS|SS|FF|SF)?\\s*([+-]\\s*\\d{1,4})?d?)?$' },
      {
        type: 'object',
        properties: {
          predecessor: { type: 'string' },
          type: { enum: LINK_TYPES },
          lag: { type: 'integer' },
        },
        required: ['predecessor'],
      },
    ],
  },
};

const ANCHOR_DATE_SCHEMA: Schema = { type: ['string', 'object'] };

export const ANCHOR_SCHEMA: Schema = {
  anyOf: [
    { type: 'null' },
    ANCHOR_DATE_SCHEMA,
    {
      type: 'object',
      properties: { start: ANCHOR_DATE_SCHEMA, finish: ANCHOR_DATE_SCHEMA },
      required: ['start'],
    },
  ],
};

const CHAIN: readonly ChainStep[] = ['creation', 'approval', 'production', 'airing', 'analysis'];
const STEP_KEYS = ['days', 'owner', 'load', 'name', 'progress', 'start', 'finish'];

export const CHAIN_SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    CHAIN.map((step) => [
      step,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          days: { type: 'integer', minimum: 0 },
          owner: { type: 'string' },
          load: { type: 'number', minimum: 0, maximum: 1 },
          name: { type: 'string' },
          progress: { type: 'number', minimum: 0, maximum: 1 },
          start: ANCHOR_DATE_SCHEMA,
          finish: ANCHOR_DATE_SCHEMA,
        },
      },
    ]),
  ),
};

/** Links as a list of `"A1.2 FS+3"` or of records. */
export function readLinks(value: unknown, at: At): readonly TaskLink[] {
  if (value === undefined || value === null) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((entry, index) => {
    const link = readLink(entry, inside(at, String(index + 1)));
    return link ? [link] : [];
  });
}

function readLink(value: unknown, at: At): TaskLink | undefined {
  if (isRecord(value)) {
    return {
      predecessor: text({ required: true }).read(value['predecessor'] ?? '', inside(at, 'predecessor')),
      type: choice(LINK_TYPES, { otherwise: 'FS' }).read(value['type'] ?? 'FS', inside(at, 'type')),
      lag: number({ otherwise: 0 }, { isInteger: true }).read(value['lag'] ?? 0, inside(at, 'lag')),
    };
  }
  const match = typeof value === 'string' ? LINK.exec(value.trim()) : null;
  if (!match) {
    report(at, 'bad-link', { value: quote(value) });
    return undefined;
  }
  return {
    predecessor: match[1]!,
    type: (match[2] ?? 'FS') as LinkType,
    lag: Number((match[3] ?? '0').replace(/\s/g, '')),
  };
}

/** `"launch"`, `{"start": "M-2:first", "finish": "M-2:last"}`, or the record of the plan itself. */
export function readAnchor(value: unknown, at: At): TaskAnchor | null {
  if (value === undefined || value === null || value === '') return null;
  if (!isRecord(value) || 'kind' in value) {
    const start = readAnchorDate(value, at);
    return start ? { start } : null;
  }
  const start = readAnchorDate(value['start'], inside(at, 'start'));
  const finish =
    value['finish'] === undefined || value['finish'] === null
      ? undefined
      : readAnchorDate(value['finish'], inside(at, 'finish'));
  if (!start) return null;
  return finish ? { start, finish } : { start };
}

function readAnchorDate(value: unknown, at: At): AnchorDate | undefined {
  if (isRecord(value)) {
    const { kind } = value;
    if (kind === 'date' && typeof value['date'] === 'string' && isIsoDay(value['date']))
      return { kind, date: value['date'] };
    if (kind === 'launch' && Number.isInteger(value['days'])) return { kind, days: Number(value['days']) };
    const { months, edge } = value;
    if (kind === 'month' && Number.isInteger(months) && (edge === 'first' || edge === 'last'))
      return { kind, months: Number(months), edge };
  }
  if (typeof value === 'string') {
    const word = value.replace(/\s/g, '');
    const launch = LAUNCH_ANCHOR.exec(word);
    if (launch) return { kind: 'launch', days: Number(launch[1] ?? 0) };
    const month = MONTH_ANCHOR.exec(word);
    if (month) return { kind: 'month', months: Number(month[1] ?? 0), edge: month[2] as 'first' | 'last' };
    const day = resolveDate(word, at.origins);
    // Counted in months from the launch: it still moves with it, by days.
    if (day !== null && word.startsWith('launch'))
      return { kind: 'launch', days: dayNumber(day) - dayNumber(at.origins.launch) };
    if (day !== null) return { kind: 'date', date: day };
  }
  report(at, 'bad-anchor', { value: quote(value) });
  return undefined;
}

/** Duration of a task with two anchored ends until the calendar of the plan is known. */
export const COUNTED_LATER = 0;

/** The tasks of an action's chain, each after the one before; their names are those of the steps. */
export function chainTasks(
  chain: unknown,
  action: { readonly id: string; readonly owner: string },
  stepNames: Readonly<Record<string, string>>,
  at: At,
): readonly Task[] {
  if (chain === undefined || chain === null) return [];
  if (!isRecord(chain)) {
    report(at, 'wrong-type', { value: quote(chain), expected: 'record' });
    return [];
  }
  for (const key of Object.keys(chain)) {
    if (!(CHAIN as readonly string[]).includes(key))
      report(inside(at, key), 'unknown-value', {
        value: key,
        allowed: CHAIN,
        suggestion: nearest(key, CHAIN),
      });
  }
  const tasks: Task[] = [];
  for (const step of CHAIN) {
    if (chain[step] === undefined || chain[step] === null) continue;
    const here = inside(at, step);
    const source = chain[step];
    if (!isRecord(source)) {
      report(here, 'wrong-type', { value: quote(source), expected: 'record' });
      continue;
    }
    for (const key of Object.keys(source)) {
      if (!STEP_KEYS.includes(key))
        report(inside(here, key), 'unknown-field', {
          value: key,
          suggestion: nearest(key, STEP_KEYS),
          known: STEP_KEYS,
        });
    }
    const anchor = source['start'] === undefined ? null : readAnchor(source, here);
    const before = tasks.at(-1);
    const { days } = source;
    tasks.push({
      id: `${action.id}.${CHAIN.indexOf(step) + 1}`,
      action: action.id,
      step,
      name: text().read(source['name'] ?? stepNames[step] ?? step, inside(here, 'name')),
      owner: text().read(source['owner'] ?? action.owner, inside(here, 'owner')),
      duration:
        days === undefined && anchor?.finish
          ? COUNTED_LATER
          : days === undefined
            ? number({ required: true }).empty(inside(here, 'days'))
            : number({ otherwise: 1 }, { min: 0, isInteger: true }).read(days, inside(here, 'days')),
      load: number({ otherwise: 0.5 }, { min: 0, max: 1 }).read(source['load'] ?? 0.5, inside(here, 'load')),
      links: before ? [{ predecessor: before.id, type: 'FS', lag: 0 }] : [],
      anchor,
      progress: number({ otherwise: 0 }, { min: 0, max: 1 }).read(
        source['progress'] ?? 0,
        inside(here, 'progress'),
      ),
      baseline: null,
    });
  }
  return tasks;
}
