import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { loopText } from '../../../messages/pane/loop';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  clock: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  digits: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '82px',
  },
  over: { color: tokens.colorPaletteRedForeground1 },
  note: { margin: 0, flexBasis: '100%', minHeight: '16px', fontSize: tokens.fontSizeBase200 },
  bar: { flexBasis: '100%' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

/** A clock that runs while the pane is closed: it keeps the moment of its end, not the seconds left. */
export interface ClockState {
  /** Milliseconds left while it stands still. */
  readonly left: number;
  /** Moment of the end while it runs. */
  readonly endsAt: number | null;
}

export interface StepClockProps {
  readonly step: string;
  readonly minutes: number;
  readonly clock: ClockState | undefined;
  readonly onChange: (clock: ClockState) => void;
}

const MINUTE_MS = 60_000;
const MORE_MS = 5 * MINUTE_MS;

/** The time left for a step; what is over counts upwards, with a minus. */
export function StepClock({ step, minutes, clock, onChange }: StepClockProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = loopText(language);
  const now = useNow(clock?.endsAt != null);
  const whole = minutes * MINUTE_MS;
  const { left, endsAt } = clock ?? { left: whole, endsAt: null };
  const remaining = endsAt === null ? left : endsAt - now;
  const isOver = remaining <= 0;
  return (
    <div className={styles.clock}>
      <span
        role="timer"
        aria-label={text.timer(step)}
        className={mergeClasses(styles.digits, isOver && styles.over)}
      >
        {clockFace(remaining)}
      </span>
      {endsAt === null ? (
        <Button
          size="small"
          className={styles.button}
          onClick={() => onChange({ left, endsAt: Date.now() + left })}
        >
          {clock === undefined ? text.start : text.goOn}
        </Button>
      ) : (
        <Button
          size="small"
          className={styles.button}
          onClick={() => onChange({ left: endsAt - Date.now(), endsAt: null })}
        >
          {text.pause}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        title={text.moreTimeHint}
        onClick={() =>
          onChange({
            left: Math.max(0, remaining) + MORE_MS,
            endsAt: endsAt === null ? null : Date.now() + Math.max(0, endsAt - Date.now()) + MORE_MS,
          })
        }
      >
        {text.moreTime}
      </Button>
      <ProgressBar
        className={styles.bar}
        aria-hidden="true"
        color={isOver ? 'error' : 'brand'}
        value={Math.max(0, Math.min(1, 1 - remaining / whole))}
      />
      <p className={mergeClasses(styles.note, styles.over)} aria-live="polite">
        {isOver && text.over}
      </p>
    </div>
  );
}

/** `14:05`, and `-02:10` when the time is over. */
function clockFace(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(seconds);
  return `${seconds < 0 ? '\u2212' : ''}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
