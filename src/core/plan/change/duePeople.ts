import { teamCalendar } from '../../schedule/calendars';
import { kpiStanding } from '../kpiStanding';
import type { Plan } from '../plan';

/** One person and the figures they owe before 9 o'clock. */
export interface DuePerson {
  /** Empty for the KPIs that nobody of the team follows. */
  readonly person: string;
  /** KPIs they follow. */
  readonly followed: number;
  readonly due: readonly {
    readonly kpi: string;
    /** Day the figure describes. */ readonly describes: string;
  }[];
}

/** Who owes which figure on a day: the team in order, then what nobody of it follows, as on the sheet of KPIs. */
export function duePeople(plan: Plan, today: string = plan.today): readonly DuePerson[] {
  const team = teamCalendar(plan);
  const standings = plan.kpis.map((kpi) => ({ kpi, ...kpiStanding({ ...plan, today }, kpi, team) }));
  const names = plan.team.map(({ name }) => name);
  const isOf = (person: string) => (row: (typeof standings)[number]) =>
    row.kpi.owner.toLowerCase() === person.toLowerCase();
  const block = (person: string, rows: typeof standings): DuePerson => ({
    person,
    followed: rows.length,
    due: rows.flatMap(({ kpi, due, isDue }) => (isDue ? [{ kpi: kpi.name, describes: due }] : [])),
  });
  const others = standings.filter((row) => !names.some((name) => isOf(name)(row)));
  return [...names.map((name) => block(name, standings.filter(isOf(name)))), block('', others)];
}
