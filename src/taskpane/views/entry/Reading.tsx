import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntryReading } from '../../../core/plan/entryReading';
import type { PlanKpi } from '../../../core/plan/plan';
import { formatDate, formatPercent } from '../../../messages/format';
import { entryText } from '../../../messages/pane/entry';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  reading: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  status: { fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  caution: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const ARROWS = { up: '↗', down: '↘', same: '→' } as const;

export interface ReadingProps {
  readonly kpi: PlanKpi;
  readonly reading: EntryReading;
  readonly isSums: boolean;
  readonly shown: (value: number) => string;
}

/** What a figure says while it is typed: where the KPI stands with it, whether that is good, and how sure it is. */
export function Reading({ reading, isSums, shown }: ReadingProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = entryText(language);
  const { value, actual, attainment, status, previous, trend, isBetter, fewCases, interval } = reading;
  const tone = status === 'late' ? styles.bad : styles.good;
  return (
    <>
      <p className={styles.reading}>
        {value === null ? text.overZero : isSums && text.figure(shown(value))}{' '}
        {isSums && actual !== null && actual !== value && text.toDate(shown(actual))}{' '}
        {status !== null && attainment !== null && (
          <span className={mergeClasses(styles.status, tone)}>
            {text[status](formatPercent(language, Math.round(attainment * 1000) / 1000))}
          </span>
        )}{' '}
        {trend !== null && previous !== null && (
          <span>
            <span
              aria-hidden="true"
              className={isBetter === null ? undefined : isBetter ? styles.good : styles.bad}
            >
              {ARROWS[trend]}
            </span>{' '}
            {isBetter === null
              ? text.same(formatDate(language, previous.date))
              : isBetter
                ? text.better(shown(previous.value), formatDate(language, previous.date))
                : text.worse(shown(previous.value), formatDate(language, previous.date))}
          </span>
        )}
      </p>
      {fewCases !== null && <p className={styles.caution}>{text.fewCases(fewCases)}</p>}
      {interval !== null && (
        <p className={styles.caution}>
          {text.interval(formatPercent(language, interval.low), formatPercent(language, interval.high))}
        </p>
      )}
      {reading.replaces && <p className={styles.caution}>{text.replaces}</p>}
    </>
  );
}
