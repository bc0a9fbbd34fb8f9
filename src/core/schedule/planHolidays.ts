import type { PlanCalendar } from '../plan/plan';
import { addDays, weekday } from './isoDay';
import { publicHolidays } from './publicHolidays';
import type { Holiday } from './types';

const TUESDAY = 1;
const THURSDAY = 3;

/**
 * Days off of the company besides weekends and closings, by date: public holidays of the years, bridges, own days
 * (whatever their year). Bridges follow the public holidays, or the own days when the territory has none.
 * A bridge carries the label of the holiday it joins to the weekend.
 */
export function planHolidays(
  calendar: PlanCalendar,
  firstYear: number,
  lastYear: number,
): readonly Holiday[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const publicDays = years.flatMap((year) =>
    publicHolidays(year, calendar.territory).map((day): Holiday => ({ ...day, kind: 'public' })),
  );
  const ownDays = calendar.holidays.map(({ date, label }): Holiday => ({ date, label, kind: 'own' }));
  const days = [...publicDays, ...ownDays];
  const bridged = calendar.territory === 'none' ? ownDays : publicDays;
  const bridges = calendar.bridges ? bridgeDays(calendar, bridged, days) : [];
  return [...days, ...bridges].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function bridgeDays(
  calendar: PlanCalendar,
  bridged: readonly Holiday[],
  days: readonly Holiday[],
): readonly Holiday[] {
  const taken = new Set(days.map(({ date }) => date));
  return bridged.flatMap(({ date, label }): readonly Holiday[] => {
    const day = weekday(date);
    const bridge = day === THURSDAY ? addDays(date, 1) : day === TUESDAY ? addDays(date, -1) : undefined;
    if (bridge === undefined || taken.has(bridge) || calendar.weekend[weekday(bridge)] === '1') return [];
    taken.add(bridge);
    return [{ date: bridge, label, kind: 'bridge' }];
  });
}
