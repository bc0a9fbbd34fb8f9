import { Button, Checkbox, Field, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isRefused } from '../../core/plan/change/planChange';
import { withKpiEntry, type KpiEntry } from '../../core/plan/change/withKpiEntry';
import { dueDay } from '../../core/plan/dueDay';
import { kpiStanding } from '../../core/plan/kpiStanding';
import { CADENCES, type Plan, type PlanKpi } from '../../core/plan/plan';
import { teamCalendar } from '../../core/schedule/calendars';
import { entryText } from '../../messages/pane/entry';
import { Choice } from '../ui/Choice';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { today } from '../today';
import { ViewFrame } from '../ui/ViewFrame';
import { entryForm, readDraft, type EntryDraft } from './entry/draft';
import { EntryLine, type EntryRow } from './entry/EntryLine';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  due: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  who: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  cadence: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300 },
  lines: {
    listStyle: 'none',
    margin: '6px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  how: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  save: {
    position: 'sticky',
    bottom: 0,
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
});

interface Kept {
  /** Empty: the whole team. */
  readonly owner: string;
  readonly showAll: boolean;
  /** By name of the KPI. */
  readonly drafts: Readonly<Record<string, EntryDraft>>;
}

const EVERYONE = '';

/** Stands for « nobody » in the list of people: a name cannot be blank. */
const NOBODY = ' ';

/** Who owes which figure before 9, a field for each, and what it says while it is typed; all are written at once. */
export function EntryView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  const [kept, keep, { isLoaded }] = useKept<Kept>('entry', { owner: EVERYONE, showAll: false, drafts: {} });
  if (open === null) return null;
  if (!isLoaded)
    return (
      <ViewFrame id="entry">
        <Spinner size="small" />
      </ViewFrame>
    );
  return (
    <ViewFrame id="entry">
      {open.plan.kpis.length === 0 ? (
        entryText(language).noKpi
      ) : (
        <EntryForm plan={open.plan} kept={kept} keep={keep} />
      )}
    </ViewFrame>
  );
}

interface EntryFormProps {
  readonly plan: Plan;
  readonly kept: Kept;
  readonly keep: (next: (before: Kept) => Kept) => void;
}

function EntryForm({ plan: written, kept, keep }: EntryFormProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = entryText(language);
  const day = today();
  const plan = useMemo((): Plan => ({ ...written, today: day }), [written, day]);
  const [isChecked, setChecked] = useState(false);
  const [gone, setGone] = useState<readonly string[]>([]);
  const team = useMemo(() => teamCalendar(plan), [plan]);
  const all = useMemo(() => rowsOf(plan, team), [plan, team]);
  const drafts = (name: string): EntryDraft => kept.drafts[name] ?? {};
  const filled = all.map((row) => {
    const { fields } = entryForm(plan, row.kpi, drafts(row.kpi.name));
    return readDraft(row.kpi, drafts(row.kpi.name), { fields, due: row.describes, today: day, language });
  });
  const isShown = ({ kpi, standing }: EntryRow, index: number): boolean =>
    (kept.owner === EVERYONE || ownerOf(kpi) === kept.owner) &&
    // What somebody began to type is never hidden.
    (kept.showAll || standing.isDue || filled[index]?.state !== 'empty');
  const shown = all.filter(isShown);
  const people = owing(plan, all);
  const due = shown.filter(({ standing }) => standing.isDue).length;
  const isEveryone = kept.owner === EVERYONE;
  const ready = all.flatMap((row, index) => {
    const entry = isShown(row, index) ? filled[index]?.entry : null;
    return entry ? [{ ...entry, by: isEveryone || kept.owner === NOBODY ? row.kpi.owner : kept.owner }] : [];
  });
  const wrong = shown.filter((row) => filled[all.indexOf(row)]?.state === 'wrong').length;

  const save = async (): Promise<void> => {
    setChecked(true);
    setGone([]);
    if (ready.length === 0 || busy !== null) return;
    let refused: readonly KpiEntry[] = [];
    const isWritten = await session.change((now) => {
      const current = { ...now, today: day };
      refused = ready.filter((entry) => isRefused(withKpiEntry(current, entry).issues));
      const { plan: next } = ready.reduce<{ readonly plan: Plan }>(
        (before, entry) => withKpiEntry(before.plan, entry),
        { plan: current },
      );
      return { ...next, today: now.today };
    }, text.saved(ready.length));
    if (!isWritten) return;
    const names = new Set(refused.map(({ kpi }) => kpi));
    const written = new Set(ready.map(({ kpi }) => kpi).filter((name) => !names.has(name)));
    keep((before) => ({
      ...before,
      drafts: Object.fromEntries(Object.entries(before.drafts).filter(([name]) => !written.has(name))),
    }));
    setGone([...names]);
    setChecked(wrong > 0);
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => goOn(event)}
    >
      <Field label={text.whose}>
        <Choice
          value={kept.owner}
          onChange={(_event, { value }) => keep((before) => ({ ...before, owner: value }))}
        >
          <option value={EVERYONE}>{text.everyone}</option>
          {people.map(({ person, count }) => (
            <option key={person} value={person}>
              {text.owes(person === NOBODY ? text.nobody : person, count)}
            </option>
          ))}
        </Choice>
      </Field>
      <div aria-live="polite">
        <p className={styles.due}>
          {due > 0
            ? text.due(due)
            : isEveryone || kept.owner === NOBODY
              ? text.upToDate
              : text.upToDateFor(kept.owner)}
        </p>
        {isEveryone && due > 0 && (
          <p className={styles.who}>
            {people
              .filter(({ count }) => count > 0)
              .map(({ person, count }) => text.owes(person === NOBODY ? text.nobody : person, count))
              .join(' · ')}
          </p>
        )}
      </div>
      <Checkbox
        label={text.showAll}
        checked={kept.showAll}
        onChange={(_event, { checked }) => keep((before) => ({ ...before, showAll: checked === true }))}
      />
      {gone.length > 0 && <p role="alert">{text.gone(gone.join(', '))}</p>}
      {CADENCES.map((cadence) => {
        const rows = shown.filter(({ kpi }) => kpi.cadence === cadence);
        if (rows.length === 0) return null;
        return (
          <section key={cadence} aria-labelledby={`cadence-${cadence}`}>
            <h3 id={`cadence-${cadence}`} className={styles.cadence}>
              {text.cadences[cadence]}
            </h3>
            <ul className={styles.lines}>
              {rows.map((row) => (
                <EntryLine
                  key={row.kpi.name}
                  plan={plan}
                  team={team}
                  row={row}
                  read={filled[all.indexOf(row)]!}
                  draft={drafts(row.kpi.name)}
                  isChecked={isChecked}
                  onChange={(part) =>
                    keep((before) => ({
                      ...before,
                      drafts: {
                        ...before.drafts,
                        [row.kpi.name]: { ...before.drafts[row.kpi.name], ...part },
                      },
                    }))
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length > 0 && (
        <>
          <p className={styles.how}>{text.how}</p>
          <div className={styles.save}>
            <Button type="submit" appearance="primary" disabled={busy !== null || ready.length + wrong === 0}>
              {text.save(ready.length)}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** Enter goes to the next figure; on the last one it submits. */
function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-figure]')];
  const at = inputs.indexOf(event.target);
  const next = at < 0 ? undefined : inputs[at + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}

/** A row for each KPI: what is late first, then what is due, then the others, in the order of the plan. */
function rowsOf(plan: Plan, team: ReturnType<typeof teamCalendar>): readonly EntryRow[] {
  return plan.kpis
    .map((kpi): EntryRow => {
      const standing = kpiStanding(plan, kpi, team);
      const describes = dueDay(plan, kpi, standing, team);
      return { kpi, standing, describes, isLate: standing.isDue && standing.due < describes };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.standing.isDue ? compare(a.standing.due, b.standing.due) : 0));
}

function rank({ standing, isLate }: EntryRow): number {
  return isLate ? 0 : standing.isDue ? 1 : 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ownerOf({ owner }: PlanKpi): string {
  return owner.trim() === '' ? NOBODY : owner;
}

/** Everybody who follows a KPI and how many figures they owe, those who owe most first. */
function owing(
  { team }: Plan,
  rows: readonly EntryRow[],
): readonly { readonly person: string; readonly count: number }[] {
  const order = [...team.map(({ name }) => name), ...rows.map(({ kpi }) => ownerOf(kpi))];
  const people = [...new Set(order)].filter((name) => rows.some(({ kpi }) => ownerOf(kpi) === name));
  return people
    .map((person) => ({
      person,
      count: rows.filter(({ kpi, standing }) => standing.isDue && ownerOf(kpi) === person).length,
    }))
    .sort((a, b) => b.count - a.count);
}
