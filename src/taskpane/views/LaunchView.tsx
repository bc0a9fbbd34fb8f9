import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { withLaunch } from '../../core/plan/change/withLaunch';
import type { Plan } from '../../core/plan/plan';
import { compareSchedules } from '../../core/schedule/compareSchedules';
import { isIsoDay } from '../../core/schedule/isoDay';
import { schedulePlan } from '../../core/schedule/schedulePlan';
import { changeIssueText } from '../../messages/changeIssueText';
import { formatDate } from '../../messages/format';
import { launchText } from '../../messages/pane/launch';
import { useSession, useSessionState } from '../session/SessionContext';
import { ViewFrame } from '../ui/ViewFrame';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  task: {
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  late: { borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  dates: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  count: { margin: 0 },
  go: { alignSelf: 'start' },
});

/** At most so many moved tasks are listed. */
const LISTED = 60;

/** Moves the launch: every task that moves is shown, with those that come too late first, before anything is written. */
export function LaunchView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  if (open === null) return null;
  return (
    <ViewFrame id="launch">
      <p style={{ margin: 0 }}>{launchText(language).now(formatDate(language, open.plan.launch.date))}</p>
      <LaunchForm plan={open.plan} key={open.plan.launch.date} />
    </ViewFrame>
  );
}

function LaunchForm({ plan }: { readonly plan: Plan }): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const text = launchText(session.language);
  const day = (date: string): string => formatDate(session.language, date);
  const [launch, setLaunch] = useState(plan.launch.date);
  const isInside = isIsoDay(launch) && launch >= plan.period.start && launch <= plan.period.end;
  const preview = useMemo(() => (isInside ? previewLaunch(plan, launch) : null), [plan, launch, isInside]);
  const late = preview?.moved.filter(({ daysMissing }) => daysMissing > 0).length ?? 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void session.change((current) => withLaunch(current, launch).plan, text.written(day(launch)));
      }}
    >
      <Field
        label={text.newDate}
        {...(isInside
          ? {}
          : { validationMessage: text.outside(day(plan.period.start), day(plan.period.end)) })}
      >
        <Input
          type="date"
          value={launch}
          min={plan.period.start}
          max={plan.period.end}
          onChange={(_event, { value }) => setLaunch(value)}
        />
      </Field>
      {isInside && preview === null && <p role="alert">{text.cyclic}</p>}
      {preview !== null && launch !== plan.launch.date && (
        <>
          <p className={styles.count} aria-live="polite">
            {preview.moved.length === 0
              ? text.nothingMoves
              : text.moves(preview.moved.length, plan.tasks.length)}
          </p>
          {withLaunch(plan, launch).issues.map((issue) => (
            <p key={issue.code} className={styles.count}>
              {changeIssueText(plan, issue)}
            </p>
          ))}
          {late > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{text.late(late)}</MessageBarBody>
            </MessageBar>
          )}
          <Button type="submit" appearance="primary" className={styles.go} disabled={busy !== null}>
            {text.write}
          </Button>
          <ul className={styles.list}>
            {preview.moved.slice(0, LISTED).map(({ id, name, from, to, daysMissing }) => (
              <li key={id} className={daysMissing > 0 ? `${styles.task} ${styles.late}` : styles.task}>
                <span className={styles.name}>
                  {id} · {name}
                </span>
                <span className={styles.dates}>
                  {text.from(day(from.start), day(from.finish))} → {text.to(day(to.start), day(to.finish))}
                  {daysMissing > 0 && ` · ${text.lateTask(daysMissing)}`}
                </span>
              </li>
            ))}
            {preview.moved.length > LISTED && <li>{text.more(preview.moved.length - LISTED)}</li>}
          </ul>
        </>
      )}
    </form>
  );
}

/** The tasks that another launch moves, those that come too late first; null when the plan cannot be scheduled. */
function previewLaunch(plan: Plan, launch: string) {
  try {
    const after = schedulePlan(withLaunch(plan, launch).plan);
    const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
    const missing = new Map(after.tasks.map(({ id, daysMissing }) => [id, daysMissing]));
    const moved = compareSchedules(schedulePlan(plan), after).map((task) => ({
      ...task,
      name: names.get(task.id) ?? '',
      daysMissing: missing.get(task.id) ?? 0,
    }));
    return { moved: moved.sort((a, b) => b.daysMissing - a.daysMissing) };
  } catch {
    // A cycle or a doubled id, which the list of the plan's problems names.
    return null;
  }
}
