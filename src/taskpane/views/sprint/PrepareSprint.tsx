import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { oneDaySprint, SPRINT_STEPS } from '../../../core/plan/change/oneDaySprint';
import { isRefused } from '../../../core/plan/change/planChange';
import { SPRINT_PROFILES, type Plan, type SprintTask } from '../../../core/plan/plan';
import { teamCalendar } from '../../../core/schedule/calendars';
import { isIsoDay } from '../../../core/schedule/isoDay';
import { isWorkingDay, workday } from '../../../core/schedule/workday';
import { formatDate } from '../../../messages/format';
import { sprintText } from '../../../messages/pane/sprint';
import { Choice } from '../../ui/Choice';
import { useSession, useSessionState } from '../../session/SessionContext';
import type { SprintProps } from '../SprintView';
import { missingProfiles, type SprintState } from './sprintState';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  aim: { margin: 0, color: tokens.colorNeutralForeground2 },
  covered: { margin: 0, color: tokens.colorPaletteGreenForeground1 },
  missing: { margin: 0, color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  go: { alignSelf: 'start' },
});

/** The day, its goal and the three profiles; then the programme is written into the plan. */
export function PrepareSprint({ plan, state, change }: SprintProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = sprintText(language);
  const team = useMemo(() => teamCalendar(plan), [plan]);
  const proposed = useMemo(() => proposedPeople(plan), [plan]);
  const set = (part: Partial<SprintState>): void => change((before) => ({ ...before, ...part }));
  const day = state.day ?? workday(plan.today, 1, team);
  const people = { ...proposed, ...state.people };
  const missing = missingProfiles(people);
  const isTaken = plan.sprint.some((row) => row.day === day);
  const problem = !isIsoDay(day)
    ? text.badDay
    : day < plan.today
      ? text.dayPast
      : isTaken
        ? text.dayTaken
        : null;
  const isOff = problem === null && !isWorkingDay(day, team);
  const doubled = SPRINT_PROFILES.map((profile) => people[profile] ?? '').find(
    (name, index, names) => name !== '' && names.indexOf(name) !== index,
  );
  const write = async (): Promise<void> => {
    if (problem !== null) return;
    const words = sprintText(plan.language);
    const goal = state.goal.trim();
    const tasks = { ...words.tasks, ...(goal === '' ? {} : { objective: words.objective(goal) }) };
    const isWritten = await session.change(
      (now) => {
        const made = oneDaySprint(now, day, { tasks });
        return isRefused(made.issues)
          ? now
          : {
              ...made.plan,
              sprint: made.plan.sprint.map((row) => (row.day === day ? withPerson(row, people) : row)),
            };
      },
      text.generated(formatDate(language, day)),
    );
    if (isWritten) set({ shown: day, day: null, goal: '' });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <h3 className={styles.name}>{text.prepare}</h3>
      <Field
        label={text.day}
        {...(problem !== null
          ? { validationMessage: problem }
          : isOff
            ? { validationMessage: text.dayOff, validationState: 'warning' as const }
            : {})}
      >
        <Input
          type="date"
          min={plan.today}
          value={day}
          onChange={(_event, { value }) => set({ day: value })}
        />
      </Field>
      <Field label={text.goal} hint={text.goalHint}>
        <Input value={state.goal} onChange={(_event, { value }) => set({ goal: value })} />
      </Field>
      <h3 className={styles.name}>{text.inTheRoom}</h3>
      <p className={styles.aim}>{text.inTheRoomAim}</p>
      {SPRINT_PROFILES.map((profile) => (
        <Field key={profile} label={text.profiles[profile].name} hint={text.profiles[profile].about}>
          <Choice
            value={people[profile] ?? ''}
            onChange={(_event, { value }) => set({ people: { ...state.people, [profile]: value } })}
          >
            <option value="">{text.nobody}</option>
            {plan.team.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Choice>
        </Field>
      ))}
      <div aria-live="polite">
        {missing.length > 0 ? (
          <p className={styles.missing}>{text.missing(missing)}</p>
        ) : (
          <p className={styles.covered}>{doubled === undefined ? text.covered : text.samePerson(doubled)}</p>
        )}
      </div>
      <Button
        type="submit"
        appearance="primary"
        className={styles.go}
        disabled={busy !== null || problem !== null}
      >
        {text.generate}
      </Button>
    </form>
  );
}

/** Nobody for a profile: its rows do not claim that it is covered. */
function withPerson(row: SprintTask, people: SprintState['people']): SprintTask {
  if (row.profile === '') return row;
  const owner = people[row.profile] ?? '';
  return { ...row, owner, profile: owner === '' ? '' : row.profile };
}

/** The people that the roles of the team suggest. */
function proposedPeople(plan: Plan): SprintState['people'] {
  const day = plan.today;
  const tasks = Object.fromEntries(SPRINT_STEPS.map(({ id }) => [id, ''])) as Record<
    (typeof SPRINT_STEPS)[number]['id'],
    string
  >;
  const { sprint } = oneDaySprint({ ...plan, sprint: [] }, day, { tasks }).plan;
  return Object.fromEntries(
    SPRINT_PROFILES.map((profile) => [profile, sprint.find((row) => row.profile === profile)?.owner ?? '']),
  );
}
