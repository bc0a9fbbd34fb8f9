import type { PlanTableName } from '../../workbook/plan/planTables';
import type { FoundTable, TableRow } from './planTableRows';

type Json = Readonly<Record<string, unknown>>;
type Rows = (path: string, name: PlanTableName, read: (row: TableRow) => Json | null) => Json[] | undefined;

/**
 * Tasks from the schedule (name, owner, duration, progress), from the dates (step, load, baseline, anchors) and from the dependencies.
 * `alone` are the tasks that belong to no action; without that list, milestones whose id does not begin with the action's.
 */
export function readTasks(
  found: ReadonlyMap<PlanTableName, FoundTable>,
  alone: readonly string[] | null,
  rows: Rows,
): readonly Json[] {
  const dates = new Map(
    (found.get('t_task_dates')?.rows ?? []).map((row) => [String(row.values['id'] ?? ''), row] as const),
  );
  const after = links(found.get('t_dependencies')?.rows ?? []);
  let action = '';
  return (
    rows('tasks', 't_tasks', ({ values }) => {
      const id = String(values['id'] ?? '');
      const about = dates.get(id);
      if (!about) {
        // The row of an action stands above its tasks.
        action = id;
        return null;
      }
      const isAlone = alone
        ? alone.includes(id)
        : about.values['step'] === 'milestone' && !id.startsWith(`${action}.`);
      const anchor = readAnchor(about);
      const [start, finish] = [about.values['baseline_start'], about.values['baseline_finish']];
      return {
        id,
        action: isAlone ? '' : action,
        step: about.values['step'] ?? 'other',
        name: values['name'] ?? '',
        owner: values['owner'] ?? '',
        // Between two anchors the days are counted, not typed.
        ...(anchor && 'finish' in anchor ? {} : { duration: values['duration'] ?? undefined }),
        load: about.values['load'] ?? 0,
        progress: values['progress'] ?? 0,
        after: after.get(id) ?? [],
        ...(anchor ? { anchor } : {}),
        ...(start != null && finish != null ? { baseline: { start, finish } } : {}),
      };
    }) ?? []
  );
}

function links(rows: readonly TableRow[]): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, Json[]>();
  for (const { values } of rows) {
    const { successor, predecessor, type, lag } = values;
    if (successor == null || predecessor == null) continue;
    const id = String(successor);
    const link = { predecessor: String(predecessor), type: type ?? 'FS', lag: lag ?? 0 };
    found.set(id, [...(found.get(id) ?? []), link]);
  }
  return found;
}

function readAnchor(row: TableRow): Json | undefined {
  const start = anchorDate(row, 'anchor_start');
  const finish = anchorDate(row, 'anchor_finish');
  if (start === undefined) return undefined;
  return finish === undefined ? { start } : { start, finish };
}

/** A date that was typed, or the place in the calendar that the formula counts from the launch. */
function anchorDate({ values, formula }: TableRow, field: string): Json | string | undefined {
  const written = formula(field);
  if (written === undefined) {
    const value = values[field];
    return value == null ? undefined : String(value);
  }
  const month = /EOMONTH\(\s*launch_date\s*,\s*(-?\d+)\s*\)\s*(\+\s*1)?/i.exec(written);
  if (month) {
    const months = Number(month[1]);
    return month[2]
      ? { kind: 'month', months, edge: 'last' }
      : { kind: 'month', months: months + 1, edge: 'first' };
  }
  const launch = /launch_date\s*(?:([+-])\s*(\d+))?/i.exec(written);
  if (launch) return { kind: 'launch', days: Number(`${launch[1] ?? '+'}${launch[2] ?? 0}`) };
  const value = values[field];
  return value == null ? undefined : String(value);
}
