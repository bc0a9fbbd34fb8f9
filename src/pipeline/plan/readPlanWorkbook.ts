import { PLAN_RULES } from '../../core/plan/plan';
import type { PlanIssue } from '../../core/plan/planIssue';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import { VERSION_FIELDS, VERSION_ROWS, type VersionRow } from '../../workbook/plan/budget/allocationPlaces';
import { ENVELOPE_ROWS } from '../../workbook/plan/budget/budgetPlaces';
import { readPlanProperties, type HiddenPlan } from '../../workbook/plan/planProperties';
import type { WorkbookSpec } from '../../workbook/model';
import { headersIn } from '../../workbook/plan/tableColumns';
import { GENERATED_NAMESPACE, unpackGenerated } from '../../writers/generated';
import { PLAN_TABLE_NAMES, PLAN_TABLES, type PlanTableName } from '../../workbook/plan/planTables';
import { POSITIONING_CELLS } from '../../workbook/plan/strategy/fixedCells';
import { findLabel, type Label } from './labelledCells';
import { readTasks } from './planTasksFromWorkbook';
import { readBrief } from './readBrief';
import { itemId, tableRows, type FoundTable, type TableRow } from './planTableRows';
import { openWorkbook, type ReadValue, type ReadWorkbook } from './workbookCells';

/** A plan read back from its workbook: a plan file, and where each of its rows stands in the sheets. */
export interface PlanFromWorkbook {
  readonly json: Readonly<Record<string, unknown>>;
  /** The same issue with the sheet and the cell it is about. */
  readonly locate: (issue: PlanIssue) => PlanIssue;
  /** Tables that are gone although their sheet is there: renamed or turned into a range, their rows cannot be read. */
  readonly missing: readonly { readonly table: PlanTableName; readonly sheet: string }[];
}

type Json = Readonly<Record<string, unknown>>;

/** Tables of which a plan workbook has one at least, whatever people did to the others. */
const TELLING = ['t_objectives', 't_actions', 't_tasks', 't_budget'] as const;

/** Reads a plan back from the bytes of a workbook file; null when it holds no plan or cannot be opened. */
export async function readPlanWorkbook(bytes: Uint8Array): Promise<PlanFromWorkbook | null> {
  const book = await openWorkbook(bytes).catch(() => null);
  return book && readPlanCells(book);
}

/**
 * Reads a plan back from a workbook: the sheets first, what people typed in them included, then the document properties
 * for what no sheet shows. Null when the workbook holds no plan.
 */
export function readPlanCells(book: ReadWorkbook): PlanFromWorkbook | null {
  if (!TELLING.some((name) => book.tables.has(name))) return null;
  const hidden = readPlanProperties(book.properties);
  const last = unpackGenerated(book.parts[GENERATED_NAMESPACE] ?? '')?.spec ?? null;
  const found = new Map<PlanTableName, FoundTable>();
  for (const name of Object.keys(PLAN_TABLES) as PlanTableName[]) {
    const table = book.tables.get(name);
    if (table) found.set(name, tableRows(name, table, headersIn(last, name)));
  }
  const places = new Map<string, Placed>();
  const rows = (
    path: string,
    name: PlanTableName,
    read: (row: TableRow) => Json | null,
  ): Json[] | undefined => {
    const table = found.get(name);
    if (!table) return undefined;
    const kept = table.rows.flatMap((row) => {
      const json = read(row);
      return json === null ? [] : [{ row, json }];
    });
    places.set(path, { table, rows: kept.map(({ row }) => row) });
    return kept.map(({ json }) => json);
  };
  const json = planJson(book, { hidden, last }, found, rows);
  return { json, locate: (issue) => located(issue, places), missing: missingTables(book) };
}

function missingTables({ tables, sheetNames }: ReadWorkbook): PlanFromWorkbook['missing'] {
  return PLAN_TABLE_NAMES.filter((name) => !tables.has(name)).flatMap((table) => {
    const { sheet } = PLAN_TABLES[table];
    const names = (['fr', 'en'] as const).map((language) => messages(language).plan.sheets[sheet].name);
    const found = sheetNames.find((name) => names.includes(name));
    return found === undefined ? [] : [{ table, sheet: found }];
  });
}

interface Placed {
  readonly table: FoundTable;
  readonly rows: readonly TableRow[];
}

type Rows = (path: string, name: PlanTableName, read: (row: TableRow) => Json | null) => Json[] | undefined;

function planJson(
  book: ReadWorkbook,
  { hidden, last }: { readonly hidden: HiddenPlan | null; readonly last: WorkbookSpec | null },
  found: ReadonlyMap<PlanTableName, FoundTable>,
  rows: Rows,
): Json {
  const language = languageOf(hidden, book);
  const rest: Json = hidden ?? {};
  const alone = hidden?._alone ?? null;
  const named = (name: string): ReadValue => {
    const at = book.named(name);
    return at ? book.cell(at.sheet, at.row, at.column).value : null;
  };
  const plain = (path: string, name: PlanTableName): Json[] | undefined => rows(path, name, record);
  const [start, end] = [named('period_start'), named('period_end')];
  return withoutEmpty({
    ...rest,
    version: 1,
    language,
    title: rest['title'] ?? titleOf(book, found.get('t_actions')),
    company: rest['company'],
    today: named('today'),
    period: { start, end },
    launch: withoutEmpty({ ...part(rest, 'launch'), date: named('launch_date') }),
    projectStart: named('project_start'),
    calendar: withoutEmpty({
      ...part(rest, 'calendar'),
      weekend: textOf(named('weekend')),
      ignored: ignoredDays(found.get('t_holidays')),
      holidays: rows('calendar.holidays', 't_holidays', ({ values }) =>
        values['kind'] === 'own' ? withoutEmpty({ date: values['date'], label: values['label'] }) : null,
      ),
      closings: rows('calendar.closings', 't_leave', ({ values }) =>
        isEveryone(values['person'])
          ? withoutEmpty({ start: values['start'], finish: values['finish'], label: values['reason'] })
          : null,
      ),
      leave: rows('calendar.leave', 't_leave', ({ values }) =>
        isEveryone(values['person']) ? null : withoutEmpty(values),
      ),
    }),
    rules: typedRules(named),
    team: plain('team', 't_team'),
    brief: readBrief(book, language, last) ?? rest['brief'],
    swot: plain('swot', 't_swot') ?? rest['swot'],
    pestel: plain('pestel', 't_pestel') ?? rest['pestel'],
    porter:
      rows('porter', 't_porter', (row) =>
        Object.entries(row.values).some(([field, value]) => field !== 'force' && value !== null)
          ? record(row)
          : null,
      ) ?? rest['porter'],
    benchmark: plain('benchmark', 't_benchmark') ?? rest['benchmark'],
    segments: plain('segments', 't_segments') ?? rest['segments'],
    personas: plain('personas', 't_personas') ?? rest['personas'],
    positioning: positioning(book, found, rows, part(rest, 'positioning')),
    mix: withoutEmpty({
      ...part(rest, 'mix'),
      rows: plain('mix.rows', 't_mix') ?? part(rest, 'mix')['rows'],
    }),
    objectives: plain('objectives', 't_objectives'),
    approvals: plain('approvals', 't_approvals'),
    actions: plain('actions', 't_actions'),
    tasks: readTasks(found, alone, rows),
    editorial: plain('editorial', 't_editorial') ?? rest['editorial'],
    rituals: plain('rituals', 't_rituals') ?? rest['rituals'],
    budget: budget(book, found, rows, hidden, named),
    kpis: plain('kpis', 't_kpis'),
    kpiValues: plain('kpiValues', 't_kpi_values'),
    tests: plain('tests', 't_tests') ?? rest['tests'],
    sprint: plain('sprint', 't_sprint') ?? rest['sprint'],
    lessons: plain('lessons', 't_lessons') ?? rest['lessons'],
  });
}

/** Thresholds that somebody typed on the settings sheet. */
function typedRules(named: (name: string) => ReadValue): Json | null {
  const typed = Object.entries(PLAN_RULES).flatMap(([name, usual]): (readonly [string, ReadValue])[] => {
    const value = named(name);
    return value === null || value === usual ? [] : [[name, value]];
  });
  return typed.length === 0 ? null : Object.fromEntries(typed);
}

/** Days that somebody switched off on every row of the calendar that has them. */
function ignoredDays(table: FoundTable | undefined): readonly string[] | null {
  const dates = (isActive: boolean): readonly string[] =>
    (table?.rows ?? []).flatMap(({ values: { date, active } }) =>
      typeof date === 'string' && (active !== 'no') === isActive ? [date] : [],
    );
  const active = new Set(dates(true));
  const ignored = [...new Set(dates(false))].filter((date) => !active.has(date));
  return ignored.length === 0 ? null : ignored;
}

/** A row as a plan file writes it: names in camel case, yes and no as such, numbered fields as lists. */
function record({ values }: TableRow): Json {
  const json: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    const numbered = /^(pain|motivation|competitor)_\d$/.exec(field);
    if (numbered) {
      const key = numbered[1] === 'competitor' ? 'them' : `${numbered[1]}s`;
      const list = (json[key] ??= []) as ReadValue[];
      if (value !== null || key === 'them') list.push(value ?? '');
    } else if (/^m\d+$/.test(field)) ((json['months'] ??= []) as unknown[]).push(value ?? 0);
    else if (value !== null)
      json[RENAMED[field] ?? camel(field)] = YES_NO.has(field) ? value === 'yes' : value;
  }
  return json;
}

const YES_NO: ReadonlySet<string> = new Set(['weak_signal', 'strategic', 'pocket', 'done']);
const RENAMED: Readonly<Record<string, string>> = {
  weak_signal: 'isWeakSignal',
  strategic: 'isStrategic',
  pocket: 'isPocket',
  done: 'isDone',
};

function camel(field: string): string {
  return field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function positioning(
  book: ReadWorkbook,
  found: ReadonlyMap<PlanTableName, FoundTable>,
  rows: Rows,
  hidden: Json,
): Json {
  const table = found.get('t_differentiation');
  if (!table) return hidden;
  const given = Array.isArray(hidden['competitors']) ? (hidden['competitors'] as readonly string[]) : [];
  const unnamed = (['fr', 'en'] as const).flatMap((each) =>
    [1, 2, 3].map((index) => messages(each).plan.strategy.positioning.competitor(index)),
  );
  // The heads of the columns are the names of the competitors.
  const heads = [1, 2, 3].map((index) => table.header(`competitor_${index}`));
  const competitors = heads.map((head, index) => (unnamed.includes(head) ? (given[index] ?? '') : head));
  const count = competitors.reduce((most, name, index) => (name === '' ? most : index + 1), 0);
  const header = table.first - 1;
  // Without its label, an answer is taken to stand as far above the table as it was made.
  const down = header - Number(PLAN_TABLES.t_differentiation.top);
  const cell = (name: keyof typeof POSITIONING_CELLS): string => {
    const made = POSITIONING_CELLS[name];
    const label = findLabel(book, table.sheet, ({ strategy }) => strategy.positioning[name], {
      bottom: header - 1,
    });
    const { row, column } = label ?? { row: made.row + down, column: made.column - 1 };
    return lastText(book, table, row, column + 1);
  };
  return {
    promise: cell('promise'),
    axis: cell('axis') === '' ? undefined : itemId('axis', cell('axis')),
    proof: cell('proof'),
    tone: cell('tone'),
    competitors: competitors.slice(0, count),
    differentiation: rows('positioning.differentiation', 't_differentiation', (row) => {
      const json = record(row);
      const them = (json['them'] ?? []) as readonly string[];
      const last = them.reduce((most, text, index) => (text === '' ? most : index + 1), 0);
      return { ...json, them: them.slice(0, Math.max(last, 0)) };
    }),
  };
}

/** The answer beside a label: it is as wide as the table, so that a column put in before it leaves it the last. */
function lastText(book: ReadWorkbook, { sheet, right }: FoundTable, row: number, left: number): string {
  for (let column = right; column >= left; column--) {
    const text = textOf(book.cell(sheet, row, column).value);
    if (text !== null) return text;
  }
  return '';
}

function budget(
  book: ReadWorkbook,
  found: ReadonlyMap<PlanTableName, FoundTable>,
  rows: Rows,
  hidden: HiddenPlan | null,
  named: (name: string) => ReadValue,
): Json {
  const rest = part(hidden ?? {}, 'budget');
  const at = book.named('envelope');
  const below = (figure: 'votedBy' | 'votedOn'): ReadValue => {
    if (!at) return null;
    const label = findLabel(book, at.sheet, ({ money }) => money.budget[figure], { right: at.column - 1 });
    const row = label?.row ?? at.row + ENVELOPE_ROWS[figure] - ENVELOPE_ROWS.envelope;
    return book.cell(at.sheet, row, at.column).value;
  };
  return withoutEmpty({
    envelope: withoutEmpty({
      amount: named('envelope'),
      votedBy: below('votedBy'),
      votedOn: below('votedOn'),
    }),
    expectedCustomers: named('expected_customers'),
    lines: rows('budget.lines', 't_budget', record),
    levers:
      rows('budget.levers', 't_allocation', (row) => {
        // The rule follows from the rest, and so does an amount that nobody typed over.
        const { amount, rule: _rule, ...lever } = record(row);
        const shared = hidden?._amounts;
        const isTyped =
          amount !== undefined && shared !== undefined && amount !== shared[String(lever['id'])];
        return isTyped ? { ...lever, amount } : lever;
      }) ?? rest['levers'],
    costs: rows('budget.costs', 't_costs', record),
    transfers: rows('budget.transfers', 't_transfers', record) ?? rest['transfers'],
    versions: versions(book, found, hidden?._versions ?? 0) ?? rest['versions'],
  });
}

/** Versions of the split; without any of its own, a plan shows its split as the first. */
function versions(
  book: ReadWorkbook,
  found: ReadonlyMap<PlanTableName, FoundTable>,
  own: number,
): readonly Json[] | undefined {
  const table = found.get('t_versions');
  if (!table) return undefined;
  const rowOf = (id: VersionRow): number => {
    const label: Label = ({ money }) => money.allocation[id];
    const part = { top: table.last + 1, right: (table.columnOf(VERSION_FIELDS[0]) ?? 1) - 1 };
    return findLabel(book, table.sheet, label, part)?.row ?? table.last + 2 + VERSION_ROWS.indexOf(id);
  };
  const all = VERSION_FIELDS.map((field) => {
    const column = table.columnOf(field) ?? 0;
    const about = (id: VersionRow): ReadValue => book.cell(table.sheet, rowOf(id), column).value;
    const amounts = table.rows.flatMap(({ values }): [string, ReadValue][] =>
      values['id'] !== null && values[field] !== null && values[field] !== undefined
        ? [[String(values['id']), values[field]]]
        : [],
    );
    return withoutEmpty({
      name: textOf(about('versionName')) ?? (amounts.length > 0 ? field.toUpperCase() : null),
      date: about('versionDate') ?? (amounts.length > 0 ? 'start' : null),
      author: textOf(about('versionAuthor')),
      reason: textOf(about('versionReason')),
      amounts: amounts.length > 0 ? Object.fromEntries(amounts) : null,
    });
  });
  const last = all.reduce((most, version, index) => ('amounts' in version ? index + 1 : most), 0);
  return own === 0 && last <= 1 ? [] : all.slice(0, Math.max(own, last));
}

function languageOf(hidden: HiddenPlan | null, book: ReadWorkbook): Language {
  const kept = hidden?.['language'];
  if (kept === 'fr' || kept === 'en') return kept;
  const count = (language: Language): number =>
    Object.values(messages(language).plan.sheets).filter(({ name }) => book.sheetNames.includes(name)).length;
  return count('en') > count('fr') ? 'en' : 'fr';
}

/** The line under the title of the actions, when the document properties are gone. */
function titleOf(book: ReadWorkbook, actions: FoundTable | undefined): ReadValue {
  const title = actions && findLabel(book, actions.sheet, ({ sheets }) => sheets.actions.title);
  return actions && title ? book.cell(actions.sheet, title.row + 1, title.column).value : null;
}

function isEveryone(person: ReadValue | undefined): boolean {
  return (['fr', 'en'] as const).some((each) => messages(each).plan.schedule.everyone === person);
}

function part(json: Json, key: string): Json {
  const value = json[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function withoutEmpty(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => value !== null && value !== undefined),
  );
}

function textOf(value: ReadValue): string | null {
  return value === null ? null : String(value);
}

function located(issue: PlanIssue, places: ReadonlyMap<string, Placed>): PlanIssue {
  const { table, row, field = '' } = issue.at;
  const found = places.get(table);
  if (!found || row === undefined) return issue;
  const line = found.rows[row - 1]?.row;
  if (line === undefined) return issue;
  const key = field.split('.')[0] ?? '';
  const column = Object.keys(FIELD_OF).includes(key) ? FIELD_OF[key]! : snake(key);
  return { ...issue, at: { ...issue.at, sheet: found.table.sheet, cell: found.table.address(line, column) } };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(RENAMED).map(([field, key]) => [key, field])),
  pains: 'pain_1',
  motivations: 'motivation_1',
  them: 'competitor_1',
  months: 'm1',
};

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
