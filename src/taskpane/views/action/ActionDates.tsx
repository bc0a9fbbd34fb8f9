import { makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionPreview, StepPreview } from '../../../core/plan/actionPreview';
import type { Plan } from '../../../core/plan/plan';
import type { DayOff } from '../../../core/schedule/daysOff';
import { messages } from '../../../messages';
import { formatWeekday } from '../../../messages/format';
import { actionText } from '../../../messages/pane/action';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  step: {
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  late: { borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  why: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  text: { margin: 0 },
  moved: { margin: '4px 0 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

/** At most so many tasks of others are listed. */
const LISTED = 10;

interface ActionDatesProps {
  readonly plan: Plan;
  readonly preview: ActionPreview;
  /** First day on air that was asked for. */
  readonly airing: string;
}

/** Every step with its dates, what they skip and who has no time, before anything is written. */
export function ActionDates({ plan, preview, airing }: ActionDatesProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = actionText(language);
  const day = (date: string): string => formatWeekday(language, date, plan.launch.date);
  const { steps, moved, overloads } = preview;
  const first = steps.reduce((best, { dates }) => (dates.start < best ? dates.start : best), '9999-12-31');
  const late = steps.filter(({ dates }) => dates.daysMissing > 0).length;
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
  return (
    <>
      <div aria-live="polite">
        {late > 0 ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text.lateWarning(day(first), late)}</MessageBarBody>
          </MessageBar>
        ) : (
          <p className={styles.text}>{text.beginOn(day(first))}</p>
        )}
      </div>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li
            key={step.task.id}
            className={mergeClasses(styles.step, step.dates.daysMissing > 0 && styles.late)}
          >
            <span className={styles.name}>{step.task.name}</span>
            {step.task.owner !== '' && ` · ${step.task.owner}`}
            <span className={styles.small}>
              {step.dates.start === step.dates.finish
                ? text.on(day(step.dates.start))
                : text.from(day(step.dates.start), day(step.dates.finish))}
            </span>
            {step.dates.daysMissing > 0 && (
              <span className={styles.why}>
                {text.lateStep(day(step.dates.start), step.dates.daysMissing)}
              </span>
            )}
            {remarks(step).map((remark) => (
              <span key={remark} className={styles.small}>
                {remark}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {overloads.length === 0 ? (
        <p className={styles.text}>{text.free}</p>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {overloads.map((week) => (
              <span key={`${week.person} ${week.monday}`} style={{ display: 'block' }}>
                {text.overload({ ...week, monday: day(week.monday) })}
              </span>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {moved.length > 0 && (
        <div>
          <p className={styles.text}>{text.moved(moved.length)}</p>
          <ul className={styles.moved}>
            {moved.slice(0, LISTED).map(({ id, to }) => (
              <li key={id}>
                {text.movedTask(`${id} · ${names.get(id) ?? ''}`, day(to.start), day(to.finish))}
              </li>
            ))}
            {moved.length > LISTED && <li>{text.more(moved.length - LISTED)}</li>}
          </ul>
        </div>
      )}
    </>
  );

  function remarks({ task, dates, skipped }: StepPreview): readonly string[] {
    const isMovedOn = task.step === 'airing' && dates.start !== airing;
    return [
      ...(isMovedOn ? [text.dayOff(day(airing), day(dates.start))] : []),
      ...(skipped.first ? [text.daysOff(skipped.company, dayOffName(skipped.first))] : []),
      ...(skipped.leave > 0 ? [text.leave(skipped.leave, task.owner)] : []),
    ];
  }

  function dayOffName({ kind, label }: DayOff): string {
    const { holidays } = messages(language).plan;
    if (kind === 'public') return holidays.name(label);
    return kind === 'bridge' ? holidays.bridge(holidays.name(label)) : label;
  }
}
