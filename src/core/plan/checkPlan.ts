import { allocate, pocketBounds } from '../budget/allocate';
import { isKpiId, KPIS } from '../kpi';
import type { Severity } from '../issue';
import { anchorDay } from '../schedule/anchors';
import { teamCalendar } from '../schedule/calendars';
import { findCycle } from '../schedule/findCycle';
import { nearest } from './nearest';
import type { Plan, Task } from './plan';
import type { PlanIssue, PlanIssueCode, PlanPlace } from './planIssue';

/**
 * Everything that is wrong between the rows of a plan, in the order of the plan; the values themselves are checked by `readPlan`.
 * `taskPlaces` says where each task stands in the file.
 */
export function checkPlan(plan: Plan, taskPlaces?: readonly PlanPlace[]): readonly PlanIssue[] {
  const places = plan.tasks.map(
    ({ id }, index): PlanPlace => taskPlaces?.[index] ?? { table: 'tasks', row: index + 1, id },
  );
  const names = knownNames(plan);
  return [
    ...duplicates(plan, places),
    ...owners(plan, names, places),
    ...references(plan, names, places),
    ...objectives(plan),
    ...reversedDates(plan, places),
    ...dependencies(plan.tasks, places),
    ...allocation(plan),
  ];
}

interface Row {
  readonly at: PlanPlace;
  readonly value: string;
}

type Names = ReturnType<typeof knownNames>;

function knownNames(plan: Plan) {
  return {
    owner: plan.team.map(({ name }) => name),
    objective: plan.objectives.map(({ id }) => id),
    persona: plan.personas.map(({ name }) => name),
    segment: plan.segments.map(({ name }) => name),
    kpi: plan.kpis.map(({ name }) => name),
    action: plan.actions.map(({ id }) => id),
    line: plan.budget.lines.map(({ id }) => id),
    lever: plan.budget.levers.map(({ id }) => id),
    registry: KPIS.map(({ id }): string => id),
  };
}

/** The values of one field in the rows of a list; `name` gives what a row calls itself. */
function column<T>(
  table: string,
  rows: readonly T[],
  field: keyof T & string,
  name: (row: T) => string,
): readonly Row[] {
  return rows.map((row, index) => {
    const id = name(row);
    return {
      at: { table, row: index + 1, ...(id === '' ? {} : { id }), field },
      value: String(row[field] ?? ''),
    };
  });
}

const noName = (): string => '';
const id = (row: { readonly id: string }): string => row.id;
const name = (row: { readonly name: string }): string => row.name;

function duplicates(plan: Plan, places: readonly PlanPlace[]): readonly PlanIssue[] {
  const { budget } = plan;
  const taskIds = plan.tasks.map((task, index): Row => ({
    at: { ...places[index]!, field: idField(places[index]!) },
    value: task.id,
  }));
  return [
    column('team', plan.team, 'name', name),
    column('segments', plan.segments, 'name', name),
    column('personas', plan.personas, 'name', name),
    column('objectives', plan.objectives, 'id', id),
    // The row of an action stands above its tasks, under its own id.
    [...column('actions', plan.actions, 'id', id), ...taskIds],
    column('budget.lines', budget.lines, 'id', id),
    column('budget.levers', budget.levers, 'id', id),
    column('kpis', plan.kpis, 'name', name),
  ].flatMap(repeated);
}

/** A task of a chain has no id of its own in the file. */
function idField(place: PlanPlace): string {
  return place.field ?? 'id';
}

function repeated(rows: readonly Row[]): readonly PlanIssue[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const other = first.get(row.value);
    if (row.value === '') return [];
    if (!other) {
      first.set(row.value, row);
      return [];
    }
    return [
      issue('duplicate-id', row.at, {
        value: row.value,
        otherTable: other.at.table,
        otherRow: other.at.row ?? 0,
      }),
    ];
  });
}

function owners(plan: Plan, names: Names, places: readonly PlanPlace[]): readonly PlanIssue[] {
  const tasks = plan.tasks.flatMap((task, index): Row[] => {
    const place = places[index]!;
    const isInherited =
      place.table === 'actions' && plan.actions.find(({ id }) => id === task.action)?.owner === task.owner;
    if (isInherited) return [];
    const field = place.table === 'actions' ? `${place.field ?? 'chain'}.owner` : 'owner';
    return [{ at: { ...place, field }, value: task.owner }];
  });
  const rows = [
    ...column('calendar.leave', plan.calendar.leave, 'person', noName),
    ...column('swot', plan.swot, 'owner', noName),
    ...column('pestel', plan.pestel, 'owner', noName),
    ...column('porter', plan.porter, 'owner', ({ force }) => force),
    ...column('mix.rows', plan.mix.rows, 'owner', ({ p }) => p),
    ...column('objectives', plan.objectives, 'owner', id),
    ...column('actions', plan.actions, 'owner', id),
    ...tasks,
    ...column('editorial', plan.editorial, 'owner', ({ title }) => title),
    ...column('rituals', plan.rituals, 'owner', name),
    ...column('budget.lines', plan.budget.lines, 'owner', id),
    ...column('budget.costs', plan.budget.costs, 'owner', ({ label }) => label),
    ...column('kpis', plan.kpis, 'owner', name),
    ...column('tests', plan.tests, 'owner', noName),
    ...column('sprint', plan.sprint, 'owner', noName),
    ...column('lessons', plan.lessons, 'owner', noName),
  ];
  return unknown('unknown-owner', rows, names.owner);
}

function references(plan: Plan, names: Names, places: readonly PlanPlace[]): readonly PlanIssue[] {
  const { budget } = plan;
  const lever = budget.versions.flatMap((version, index) =>
    Object.keys(version.amounts).map((value): Row => ({
      at: { table: 'budget.versions', row: index + 1, id: version.name, field: 'amounts' },
      value,
    })),
  );
  const taskActions = plan.tasks.map((task, index): Row => ({
    at: { ...places[index]!, field: 'action' },
    value: task.action,
  }));
  return [
    ...unknown(
      'unknown-objective',
      [
        ...column('objectives', plan.objectives, 'parent', id),
        ...column('approvals', plan.approvals, 'objective', noName),
        ...column('actions', plan.actions, 'objective', id),
        ...column('editorial', plan.editorial, 'objective', ({ title }) => title),
      ],
      names.objective,
    ),
    ...unknown(
      'unknown-persona',
      [
        ...column('actions', plan.actions, 'persona', id),
        ...column('editorial', plan.editorial, 'persona', ({ title }) => title),
      ],
      names.persona,
    ),
    ...unknown(
      'unknown-segment',
      [
        ...column('personas', plan.personas, 'segment', name),
        ...column('mix.rows', plan.mix.rows, 'segment', ({ p }) => p),
      ],
      names.segment,
    ),
    ...unknown(
      'unknown-kpi',
      [
        ...column('objectives', plan.objectives, 'kpi', id),
        ...column('actions', plan.actions, 'kpi', id),
        ...column('kpiValues', plan.kpiValues, 'kpi', noName),
        ...column('lessons', plan.lessons, 'kpi', noName),
      ],
      names.kpi,
    ),
    ...unknown(
      'unknown-kpi',
      column('kpis', plan.kpis, 'registry', name).filter(({ value }) => !isKpiId(value)),
      names.registry,
    ),
    ...unknown(
      'unknown-action',
      [
        ...taskActions,
        ...column('budget.lines', budget.lines, 'action', id),
        ...column('tests', plan.tests, 'action', noName),
        ...column('lessons', plan.lessons, 'action', noName),
      ],
      names.action,
    ),
    ...unknown(
      'unknown-line',
      [
        ...column('budget.costs', budget.costs, 'line', ({ label }) => label),
        ...column('budget.transfers', budget.transfers, 'from', noName),
        ...column('budget.transfers', budget.transfers, 'to', noName),
      ],
      names.line,
    ),
    ...unknown('unknown-lever', lever, names.lever),
  ];
}

/** Names that stand nowhere else in the plan; an empty one says that there is none. */
function unknown(code: PlanIssueCode, rows: readonly Row[], known: readonly string[]): readonly PlanIssue[] {
  return rows
    .filter(({ value }) => value !== '' && !known.includes(value))
    .map(({ at, value }) => issue(code, at, { value, known, suggestion: nearest(value, known) }, 'warning'));
}

function objectives(plan: Plan): readonly PlanIssue[] {
  const alone = plan.actions.flatMap(({ id, objective }, index) =>
    objective === ''
      ? [
          issue(
            'action-without-objective',
            { table: 'actions', row: index + 1, id, field: 'objective' },
            { known: plan.objectives.map((each) => each.id) },
            'warning',
          ),
        ]
      : [],
  );
  const stars = plan.objectives.filter(({ method }) => method === 'north_star').map(({ id }) => id);
  const many =
    stars.length > 1
      ? [
          issue(
            'several-north-stars',
            { table: 'objectives', field: 'method' },
            { names: stars, count: stars.length },
            'warning',
          ),
        ]
      : [];
  return [...alone, ...many];
}

function reversedDates(plan: Plan, places: readonly PlanPlace[]): readonly PlanIssue[] {
  interface Span {
    readonly at: PlanPlace;
    readonly start: string;
    readonly finish: string;
  }
  const { closings, leave } = plan.calendar;
  const team = teamCalendar(plan);
  const launch = plan.launch.date;
  const spans: Span[] = [
    ...closings.map((row, index) => ({ ...row, at: { table: 'calendar.closings', row: index + 1 } })),
    ...leave.map((row, index) => ({
      ...row,
      at: { table: 'calendar.leave', row: index + 1, id: row.person },
    })),
    ...plan.tasks.flatMap(({ baseline, anchor }, index): Span[] => {
      const at = places[index]!;
      return [
        ...(baseline ? [{ ...baseline, at: { ...at, field: 'baseline' } }] : []),
        ...(anchor?.finish
          ? [
              {
                at: { ...at, field: at.field ?? 'anchor' },
                start: anchorDay(anchor.start, launch, team),
                finish: anchorDay(anchor.finish, launch, team),
              },
            ]
          : []),
      ];
    }),
  ];
  return spans
    .filter(({ start, finish }) => start !== '' && finish !== '' && finish < start)
    .map(({ at, start, finish }) => issue('dates-reversed', at, { start, finish }));
}

function dependencies(tasks: readonly Task[], places: readonly PlanPlace[]): readonly PlanIssue[] {
  const ids = tasks.map((task) => task.id);
  const lost = tasks.flatMap((task, index) =>
    [...new Set(task.links.map(({ predecessor }) => predecessor))]
      .filter((predecessor) => !ids.includes(predecessor))
      .map((predecessor) =>
        issue(
          'unknown-predecessor',
          { ...places[index]!, field: 'after' },
          { value: predecessor, known: ids, suggestion: nearest(predecessor, ids) },
        ),
      ),
  );
  const cycles: PlanIssue[] = [];
  let rest = tasks;
  // Every circle that shares no link with one already told.
  for (let cycle = findCycle(rest); cycle; cycle = findCycle(rest)) {
    const around = cycle;
    const index = ids.indexOf(around[0] ?? '');
    cycles.push(
      issue(
        'cycle',
        { ...places[index]!, field: places[index]!.field ?? 'after' },
        { tasks: [...around, around[0]!] },
      ),
    );
    rest = rest.map((task) => {
      const at = around.indexOf(task.id);
      const before = around[(at + around.length - 1) % around.length];
      return at < 0
        ? task
        : { ...task, links: task.links.filter(({ predecessor }) => predecessor !== before) };
    });
  }
  return [...lost, ...cycles];
}

/** What keeps the envelope from being shared among the levers. */
function allocation(plan: Plan): readonly PlanIssue[] {
  const { levers, envelope } = plan.budget;
  if (levers.length === 0 || envelope.amount < 0) return [];
  const table = 'budget.levers';
  const lever = (id: string | number | undefined, field: string): PlanPlace => ({
    table,
    row: levers.findIndex((each) => each.id === id) + 1,
    id: String(id),
    field,
  });
  return allocate({ envelope: envelope.amount, levers, pocket: pocketBounds(plan) }).issues.flatMap(
    ({ code, params }) => {
      switch (code) {
        case 'floors-above-envelope':
          return [issue(code, { table, field: 'floor' }, params, 'warning')];
        case 'caps-below-envelope':
          return [issue(code, { table, field: 'cap' }, params, 'warning')];
        case 'lever-bounds-crossed':
          return [issue('bounds-crossed', lever(params['lever'], 'floor'), params, 'warning')];
        case 'stable-outside-bounds':
          return [issue(code, lever(params['lever'], 'stable'), params, 'warning')];
        default:
          return [];
      }
    },
  );
}

function issue(
  code: PlanIssueCode,
  at: PlanPlace,
  params: PlanIssue['params'],
  severity: Severity = 'error',
): PlanIssue {
  return { code, severity, at, params };
}
