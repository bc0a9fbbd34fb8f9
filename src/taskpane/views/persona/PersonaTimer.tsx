import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { personaText } from '../../../messages/pane/persona';
import { now } from '../../now';
import { useSession } from '../../session/SessionContext';
import { PERSONA_STEPS } from './personaForm';
import { elapsed, minutesAndSeconds, type Stopwatch } from './stopwatch';

const TOTAL = PERSONA_STEPS.reduce((sum, { minutes }) => sum + minutes, 0) * 60_000;
const FIVE_MINUTES = 5 * 60_000;

const useStyles = makeStyles({
  timer: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: '4px 8px' },
  time: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  beside: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bar: { gridColumn: '1 / -1' },
  said: {
    gridColumn: '1 / -1',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface PersonaTimerProps {
  readonly watch: Stopwatch;
  /** Minutes of the screen; null on the card. */
  readonly minutes: number | null;
  readonly wasAway: boolean;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

/** The fifteen minutes as they go by. Nothing depends on them: at the end they go on as time over. */
export function PersonaTimer({ watch, minutes, wasAway, onPause, onResume }: PersonaTimerProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = personaText(language);
  const isRunning = watch.since !== null;
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    setMoment(now());
    if (!isRunning) return undefined;
    const timer = setInterval(() => setMoment(now()), 1000);
    return () => clearInterval(timer);
  }, [isRunning, watch]);
  const spent = elapsed(watch, moment);
  const left = TOTAL - spent;
  const isOver = left < 0;
  const time = minutesAndSeconds(isOver ? -left : Math.ceil(left / 1000) * 1000);
  return (
    <div className={styles.timer}>
      <span>
        <span role="timer" aria-label={text.timer} className={styles.time}>
          {isOver ? text.over(time) : text.left(time)}
        </span>
        {(!isRunning || minutes !== null) && (
          <span className={styles.beside}>
            {!isRunning ? text.isPaused : minutes !== null && text.ofStep(minutes)}
          </span>
        )}
      </span>
      <Button size="small" onClick={isRunning ? onPause : onResume}>
        {isRunning ? text.pause : text.goOn}
      </Button>
      <ProgressBar
        className={styles.bar}
        value={Math.min(1, spent / TOTAL)}
        color={isOver ? 'warning' : 'brand'}
        aria-hidden="true"
      />
      <p className={styles.said} aria-live="polite">
        {wasAway ? text.wasAway : isOver ? text.timeIsUp : left <= FIVE_MINUTES ? text.fiveLeft : ''}
      </p>
    </div>
  );
}
