import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { SPRINT_BLOCKS, type SprintTask } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import { formatDate } from '../../../messages/format';
import { sprintText } from '../../../messages/pane/sprint';
import { useSession, useSessionState } from '../../session/SessionContext';
import { useWrite } from '../../ui/useWrite';
import type { SprintProps } from '../SprintView';
import { Outputs } from './Outputs';
import { outputsWritten } from './outputsWritten';
import { rowKey, withMarks, withoutCriterion, type SprintState } from './sprintState';
import { useHour } from './useHour';

const useStyles = makeStyles({
  day: { display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: { padding: '8px 12px' },
  words: { whiteSpace: 'normal' },
  progress: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  block: { margin: '4px 0', fontSize: tokens.fontSizeBase300 },
  rows: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { padding: '2px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  hours: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  owner: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  criterion: { padding: '0 0 8px 32px' },
  go: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Hour after which a criterion that is missing is an alert. */
const CLOSING_HOUR = 18;

export interface SprintDayProps extends SprintProps {
  readonly day: string;
}

/** The programme of a sprint, ticked off block by block, and its closing: no criterion, no closing. */
export function SprintDay({ plan, day, state, change }: SprintDayProps): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const write = useWrite();
  const styles = useStyles();
  const text = sprintText(language);
  const hour = useHour();
  const [isChecked, setChecked] = useState(false);
  const blocks = messages(language).plan.lists['sprint_block'] ?? {};
  const written = plan.sprint.filter((row) => row.day === day);
  const rows = withMarks(written, state);
  const lacking = withoutCriterion(rows);
  const isOver = day < plan.today || (day === plan.today && hour >= CLOSING_HOUR);
  const isClosed =
    rows.every((row) => row.output === '' || row.isDone) && withoutCriterion(written).length === 0;
  const wasClosed = isClosed && written.every((row) => row.output === '' || row.isDone);
  const isChanged = rows.some(
    (row, index) => row.isDone !== written[index]?.isDone || row.criterion !== written[index]?.criterion,
  );
  const set = (part: Partial<SprintState>): void => change((before) => ({ ...before, ...part }));

  const save = async (isClosing: boolean): Promise<void> => {
    if (isClosing && lacking.length > 0) {
      setChecked(true);
      return;
    }
    const { roadmap, backlog } = isClosing ? state : { roadmap: [], backlog: [] };
    const isWritten = await write(
      (now) => {
        if (!now.sprint.some((row) => row.day === day)) return { plan: now, refusal: text.gone };
        const marked = withMarks(now.sprint, state);
        const sprint = isClosing
          ? marked.map((row) => (row.day === day && row.output !== '' ? { ...row, isDone: true } : row))
          : marked;
        const { plan: changed, refused } = outputsWritten({ ...now, sprint }, { roadmap, backlog });
        return { plan: changed, refusal: refused.length > 0 ? text.refused(refused) : null };
      },
      isClosing ? text.closed(roadmap.length, backlog.length) : text.saved,
    );
    if (!isWritten) return;
    setChecked(false);
    change((before) => ({
      ...before,
      shown: day,
      marks: {},
      criteria: {},
      ...(isClosing ? { roadmap: [], backlog: [] } : {}),
    }));
  };

  return (
    <div className={styles.day}>
      <div role="status" aria-live="polite">
        {isOver && lacking.length > 0 && (
          <MessageBar intent="error" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.words}>
              {day === plan.today ? text.alarmToday : text.alarmPast(formatDate(language, day))}
            </MessageBarBody>
          </MessageBar>
        )}
        <p className={styles.progress}>
          {wasClosed
            ? text.isClosed(formatDate(language, day))
            : text.progress(rows.filter(({ isDone }) => isDone).length, rows.length)}
        </p>
      </div>
      {SPRINT_BLOCKS.map((block) => (
        <section key={block} aria-labelledby={`sprint-${block}`}>
          <h3 id={`sprint-${block}`} className={styles.block}>
            {blocks[block]}
          </h3>
          <ul className={styles.rows}>
            {rows
              .filter((row) => row.block === block)
              .map((row) => (
                <SprintRow
                  key={rowKey(row)}
                  row={row}
                  isMissing={row.output !== '' && row.criterion.trim() === '' && (isChecked || isOver)}
                  onMark={(isDone) => set({ marks: { ...state.marks, [rowKey(row)]: isDone } })}
                  onCriterion={(criterion) =>
                    set({ criteria: { ...state.criteria, [rowKey(row)]: criterion } })
                  }
                />
              ))}
          </ul>
        </section>
      ))}
      {!wasClosed && <Outputs plan={plan} state={state} set={set} />}
      <div className={styles.go}>
        {!wasClosed && (
          <Button appearance="primary" disabled={busy !== null} onClick={() => void save(true)}>
            {text.close}
          </Button>
        )}
        <Button disabled={busy !== null || !isChanged} onClick={() => void save(false)}>
          {text.save}
        </Button>
      </div>
    </div>
  );
}

interface SprintRowProps {
  readonly row: SprintTask;
  readonly isMissing: boolean;
  readonly onMark: (isDone: boolean) => void;
  readonly onCriterion: (criterion: string) => void;
}

function SprintRow({ row, isMissing, onMark, onCriterion }: SprintRowProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = sprintText(language);
  const { start, finish, task, owner, output, criterion, isDone } = row;
  return (
    <li className={styles.row}>
      <Checkbox
        checked={isDone}
        onChange={(_event, { checked }) => onMark(checked === true)}
        label={
          <>
            <span className={styles.hours}>{text.hours(start, finish)}</span> {task}
            <span className={styles.owner}>{owner === '' ? text.nobody : owner}</span>
          </>
        }
      />
      {output !== '' && (
        <div className={styles.criterion}>
          <Field
            label={text.criterion}
            required
            {...(isMissing
              ? { validationMessage: text.criterionMissing }
              : { hint: text.criterionHints[output] })}
          >
            <Textarea
              resize="vertical"
              value={criterion}
              onChange={(_event, { value }) => onCriterion(value)}
            />
          </Field>
        </div>
      )}
    </li>
  );
}
