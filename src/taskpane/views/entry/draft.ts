import type { KpiEntry } from '../../../core/plan/change/withKpiEntry';
import { isNamed } from '../../../core/plan/kpiStanding';
import type { Plan, PlanKpi } from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { isIsoDay } from '../../../core/schedule/isoDay';
import { KPIS } from '../../../core/kpi';
import type { Kpi, MeasureId } from '../../../core/kpi/kpi';
import type { TypedNumberRefusal } from '../../../core/typedNumber';
import { typedFigure } from '../typedFigure';

/** What somebody typed for a KPI, as they typed it. */
export interface EntryDraft {
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  /** Absent: the day that is due. */
  readonly date?: string;
  /** Absent: as the KPI is usually entered. */
  readonly isSums?: boolean;
}

export type EntryField = 'value' | 'numerator' | 'denominator';

export interface ReadDraft {
  /** Nothing typed, something wrong, or a figure. */
  readonly state: 'empty' | 'wrong' | 'ready';
  readonly entry: KpiEntry | null;
  readonly problems: Readonly<Partial<Record<EntryField, TypedNumberRefusal | 'half'>>>;
  readonly dayProblem: 'bad' | 'to-come' | null;
}

export interface EntryForm {
  readonly fields: readonly EntryField[];
  /** The other way of entering it makes sense too. */
  readonly canSwitch: boolean;
  /** Measures of the registry behind the two numbers. */
  readonly measures: { readonly numerator: MeasureId; readonly denominator: MeasureId } | null;
}

/** How a KPI is entered: as a value, or as the two sums behind a ratio. */
export function entryForm({ kpiValues, period }: Plan, kpi: PlanKpi, draft: EntryDraft): EntryForm {
  const registered: Kpi | undefined = KPIS.find(({ id }) => id === kpi.registry);
  const measures =
    registered?.kind === 'ratio' && registered.scale === 1
      ? { numerator: registered.numerator, denominator: registered.denominator }
      : null;
  const own = kpiValues.filter((row) => isNamed(row, kpi.name));
  // Where sums stand, the ratio to date is made of them alone: a rate beside them would count for nothing.
  const hasSums = own.some(({ date, denominator }) => denominator !== null && date >= period.start);
  const wasValue = own.at(-1)?.denominator === null;
  const isSums = hasSums || (draft.isSums ?? (measures !== null && !wasValue));
  return {
    fields: isSums ? ['numerator', 'denominator'] : ['value'],
    canSwitch: !hasSums && (measures !== null || kpi.unit === 'percent' || kpi.unit === 'ratio'),
    measures,
  };
}

/** Reads what was typed; a rate of a percent KPI is typed as `12,5` or `12,5 %`. */
export function readDraft(
  kpi: PlanKpi,
  draft: EntryDraft,
  {
    fields,
    due,
    today,
    language,
  }: {
    readonly fields: readonly EntryField[];
    readonly due: string;
    readonly today: string;
    readonly language: Language;
  },
): ReadDraft {
  const typed = fields.map((field) => ({ field, text: (draft[field] ?? '').trim() }));
  const date = draft.date ?? due;
  const dayProblem = !isIsoDay(date) ? 'bad' : date > today ? 'to-come' : null;
  if (typed.every(({ text }) => text === ''))
    return { state: 'empty', entry: null, problems: {}, dayProblem };
  const problems: Partial<Record<EntryField, TypedNumberRefusal | 'half'>> = {};
  const numbers: Partial<Record<EntryField, number>> = {};
  for (const { field, text } of typed) {
    // A sum is a plain number whatever the unit of the ratio.
    const unit = field === 'value' ? kpi.unit : 'count';
    const read = text === '' ? 'half' : typedFigure(text, { unit }, language);
    if (typeof read === 'number') numbers[field] = read;
    else problems[field] = read;
  }
  if (Object.keys(problems).length > 0 || dayProblem !== null)
    return { state: 'wrong', entry: null, problems, dayProblem };
  return { state: 'ready', entry: { kpi: kpi.name, date, ...numbers }, problems, dayProblem };
}
