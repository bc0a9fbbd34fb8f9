import { readFile, stat } from 'node:fs/promises';
import { checkPlan } from '../../core/plan/checkPlan';
import { nearest } from '../../core/plan/nearest';
import type { Plan } from '../../core/plan/plan';
import type { PlanIssue } from '../../core/plan/planIssue';
import { readPlan } from '../../core/plan/readPlan';
import type { Language } from '../../core/report';
import {
  readCalendarFile,
  type CalendarFile,
  type CalendarFileIssue,
} from '../../core/schedule/calendarFile';
import { messages } from '../../messages';
import { readPlanWorkbook } from './readPlanWorkbook';
import { listTemplates, templatePath } from './templates';

export interface LoadPlanOptions {
  /** Used when the plan does not say; chooses between the two languages of a template. */
  readonly language: Language;
  /** True when the language was asked for: it then replaces the plan's own. */
  readonly isLanguageGiven: boolean;
  readonly start?: string;
  readonly launch?: string;
  readonly today?: string;
  /** Day used when neither the plan nor the command says which. */
  readonly clock: string;
  /** Calendar file of another country: its weekend and its holidays replace those of the plan. */
  readonly calendar?: string;
}

export interface LoadedPlan {
  readonly plan: Plan;
  readonly issues: readonly PlanIssue[];
}

/** Why nothing could be read at all; the codes are those of `messages.cli.plan`. */
export class PlanUnreadable extends Error {
  constructor(
    readonly reason:
      | 'not-found'
      | 'folder'
      | 'not-json'
      | 'not-utf8'
      | 'not-a-plan-workbook'
      | 'table-missing'
      | 'calendar-not-found'
      | 'calendar-not-json',
    readonly path: string,
    readonly detail = '',
    /** Sheet of a table that is gone. */
    readonly sheet = '',
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${path} ${detail} ${sheet}`.trim(), options);
  }
}

/** A calendar file in which something cannot be used; nothing of it is taken. */
export class CalendarRefused extends Error {
  constructor(
    readonly path: string,
    readonly issues: readonly CalendarFileIssue[],
  ) {
    super(`${path}: ${issues.map(({ kind, at }) => `${kind} ${at}`).join(', ')}`);
  }
}

/** Reads a plan from a template, a plan file or a plan workbook, and checks it. */
export async function loadPlan(source: string, options: LoadPlanOptions): Promise<LoadedPlan> {
  const template = /[./\\]/.test(source) ? undefined : templatePath(source, options.language);
  const path = template ?? source;
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new PlanUnreadable('not-found', source, likelyTemplate(source));
  if (found.isDirectory()) throw new PlanUnreadable('folder', source);
  const calendar = options.calendar === undefined ? undefined : await loadCalendar(options.calendar);
  const bytes = await readFile(path);
  // A zip, or the container of a workbook with a password, which cannot be opened.
  const isWorkbook = [0x504b, 0xd0cf].includes(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0));
  const read = isWorkbook ? await readPlanWorkbook(bytes) : { json: parse(bytes, path) };
  if (read === null) throw new PlanUnreadable('not-a-plan-workbook', source);
  const [lost] = 'missing' in read ? read.missing : [];
  if (lost) throw new PlanUnreadable('table-missing', source, lost.table, lost.sheet);
  const json = prepared(read.json, options, calendar);
  const language = languageOf(json, options);
  const { plan, issues, taskPlaces } = readPlan(json, {
    language,
    today: options.today ?? options.clock,
    stepNames: messages(language).plan.lists['step'] ?? {},
    ...(options.start === undefined ? {} : { start: options.start }),
    ...(options.launch === undefined ? {} : { launch: options.launch }),
  });
  const all = [...issues, ...checkPlan(plan, taskPlaces)];
  return { plan, issues: 'locate' in read ? all.map(read.locate) : all };
}

/** `lancement` is short for `lancement-produit`. */
function likelyTemplate(source: string): string {
  const all = listTemplates();
  const begun = source.length > 2 ? all.find((id) => id.startsWith(source.toLowerCase())) : undefined;
  return nearest(source, all) || (begun ?? '');
}

function parse(bytes: Uint8Array, path: string): unknown {
  const text = decode(bytes, path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PlanUnreadable('not-json', path, reasonOf(error), '', { cause: error });
  }
}

/** The text of a file that must be UTF-8: another encoding would spoil every accent without a word. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new PlanUnreadable('not-utf8', path, '', '', { cause: error });
  }
}

async function loadCalendar(path: string): Promise<CalendarFile['calendar']> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new PlanUnreadable('calendar-not-found', path);
  const { file, issues } = readCalendarFile(parsedCalendar(decode(bytes, path), path));
  if (file === null) throw new CalendarRefused(path, issues);
  return file.calendar;
}

function parsedCalendar(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PlanUnreadable('calendar-not-json', path, reasonOf(error), '', { cause: error });
  }
}

/** The plan file with what the command line says instead. */
function prepared(
  json: unknown,
  options: LoadPlanOptions,
  calendar: CalendarFile['calendar'] | undefined,
): unknown {
  if (!isRecord(json)) return json;
  const own = isRecord(json['calendar']) ? json['calendar'] : {};
  return {
    ...json,
    ...(options.isLanguageGiven ? { language: options.language } : {}),
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(calendar === undefined ? {} : { calendar: { ...own, ...calendar } }),
  };
}

function languageOf(json: unknown, options: LoadPlanOptions): Language {
  const own = isRecord(json) ? json['language'] : undefined;
  return own === 'fr' || own === 'en' ? own : options.language;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
