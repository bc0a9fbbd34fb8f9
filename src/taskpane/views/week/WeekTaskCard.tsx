import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { withProgress } from '../../../core/plan/change/withProgress';
import type { Plan } from '../../../core/plan/plan';
import type { WeekTask } from '../../../core/plan/weekTasks';
import { messages } from '../../../messages';
import { formatWeekday } from '../../../messages/format';
import { weekText } from '../../../messages/pane/week';
import { useSession, useSessionState } from '../../session/SessionContext';
import { RowLink } from '../../ui/RowLink';
import { useWrite } from '../../ui/useWrite';

const useStyles = makeStyles({
  card: {
    padding: '8px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  late: { borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  done: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  why: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  steps: { display: 'flex', gap: '4px', marginTop: '6px', maxWidth: '320px' },
  step: { minWidth: 0, flexGrow: 1, flexBasis: 0, padding: '2px 0' },
});

const STEPS = [0, 0.25, 0.5, 0.75, 1] as const;

/** One task: whose action it is, when, what is late, and how far it is. */
export function WeekTaskCard({ plan, of }: { readonly plan: Plan; readonly of: WeekTask }): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const write = useWrite();
  const styles = useStyles();
  const text = weekText(language);
  const { task, late } = of;
  const [start, finish] = [
    formatWeekday(language, of.start, plan.today),
    formatWeekday(language, of.finish, plan.today),
  ];
  const action = plan.actions.find(({ id }) => id === task.action);
  const isDone = task.progress >= 1;
  const dates =
    of.start === of.finish
      ? text.onDay(start)
      : text.when({
          start,
          finish,
          starts: of.starts || late !== null,
          finishes: of.finishes || late !== null,
        });
  const isBetween = !STEPS.some((step) => step === task.progress);
  return (
    <div className={mergeClasses(styles.card, late !== null && styles.late, isDone && styles.done)}>
      <span className={styles.name}>
        {task.id} · {task.name}
      </span>
      {action && <span className={styles.small}>{action.name}</span>}
      <span className={styles.small}>
        {isDone
          ? `${text.done} · ${dates}`
          : isBetween
            ? `${dates} · ${text.progressNow(task.progress)}`
            : dates}
      </span>
      {late !== null && (
        <span className={styles.why}>
          {late.kind === 'not-begun' ? text.notBegun(late.days) : text.notFinished(late.days)}
        </span>
      )}
      <div role="group" aria-label={text.progressOf(`${task.id} · ${task.name}`)} className={styles.steps}>
        {STEPS.map((step) => (
          <ToggleButton
            key={step}
            size="small"
            className={styles.step}
            checked={task.progress === step}
            disabledFocusable={busy !== null}
            onClick={() => {
              if (task.progress === step) return;
              void write(
                (current) => {
                  const { plan: changed, issues } = withProgress(current, task.id, step);
                  return { plan: changed, refusal: issues.length > 0 ? text.gone(task.name) : null };
                },
                text.written(task.name, step),
              );
            }}
          >
            {text.percent(step)}
          </ToggleButton>
        ))}
      </div>
      <RowLink table="t_tasks" id={task.id} sheet={messages(plan.language).plan.sheets.gantt.name} />
    </div>
  );
}
