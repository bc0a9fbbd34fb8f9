import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatPercent } from '../../../messages/format';
import { readoutText } from '../../../messages/pane/readout';
import type { ReadoutFigure } from '../../readout/kpiReadout';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  better: { color: tokens.colorPaletteGreenForeground1 },
  worse: { color: tokens.colorPaletteRedForeground1 },
});

/** How a figure changed, in an arrow, a percentage and a word, so that colour is never alone. */
export function ChangeText({
  figure: { change, verdict, isFew },
  before,
}: {
  readonly figure: ReadoutFigure;
  /** In words; null without any. */
  readonly before: string | null;
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = readoutText(language);
  if (change === null && before === null && !isFew) return null;
  const tone = verdict === 'better' ? styles.better : verdict === 'worse' ? styles.worse : undefined;
  const parts = [
    ...(change === null ? [] : [`${arrow(change)} ${formatPercent(language, Math.abs(rounded(change)))}`]),
    ...(verdict === null ? [] : [text.verdicts[verdict]]),
    ...(isFew && verdict !== 'few' ? [text.few] : []),
  ];
  return (
    <p className={styles.line}>
      {parts.length > 0 && <span className={mergeClasses(tone)}>{parts.join(' · ')}</span>}
      {parts.length > 0 && before !== null && <br />}
      {before !== null && text.before(before)}
    </p>
  );
}

const rounded = (change: number): number => Math.round(change * 1000) / 1000;

function arrow(change: number): string {
  if (rounded(change) === 0) return '=';
  return change > 0 ? '▲' : '▼';
}
