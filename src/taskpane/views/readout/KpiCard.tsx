import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { kpiById, type KpiId } from '../../../core/kpi';
import { readoutText } from '../../../messages/pane/readout';
import type { ReportContext } from '../../../workbook/sheets/reportContext';
import type { ReadoutFigure } from '../../readout/kpiReadout';
import { useSession } from '../../session/SessionContext';
import { ChangeText } from './ChangeText';
import { formatKpi } from './formatKpi';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minWidth: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'start', gap: '2px' },
  label: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    paddingTop: '3px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  ask: { minWidth: '24px', maxWidth: '24px', height: '24px', padding: 0, borderRadius: '50%' },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  smaller: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  platform: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  claim: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '4px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  across: { gridColumn: '1 / -1' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface KpiCardProps {
  readonly kpi: KpiId;
  /** One, or one for each platform that claims it. */
  readonly figures: readonly ReadoutFigure[];
  readonly context: ReportContext;
  readonly target: number | null;
}

/** One KPI: its value, how it changed, what the plan wants of it, and on demand what it means. */
export function KpiCard({ kpi, figures, context, target }: KpiCardProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const text = readoutText(language);
  const { label, definition, formula } = context.words.kpis[kpi];
  const { currency } = context.report;
  const shown = (value: number | null): string =>
    value === null ? text.nothing : formatKpi(language, kpi, value, currency);
  const facts = (figure: ReadoutFigure): ReactNode => (
    <>
      <ChangeText figure={figure} before={figure.before === null ? null : shown(figure.before)} />
      {target !== null && <p className={styles.note}>{targetText(figure)}</p>}
    </>
  );
  const targetText = ({ value, isFew }: ReadoutFigure): string => {
    const { direction, kind } = kpiById(kpi);
    const wanted = formatKpi(language, kpi, target!, currency);
    // A plan wants a sum over its whole period, and no month can be held against that.
    if (value === null || isFew || kind === 'sum' || direction === 'neutral') return text.target(wanted);
    const isMet = direction === 'higher' ? value >= target! : value <= target!;
    return isMet ? text.targetMet(wanted) : text.targetMissed(wanted);
  };
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h4 className={styles.label}>{label}</h4>
        <Button
          appearance="subtle"
          size="small"
          className={styles.ask}
          aria-label={text.about(label)}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          ?
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        <p className={styles.note}>{definition}</p>
        <p className={styles.note}>{text.formula(formula)}</p>
      </div>
      {figures[0]?.platform === null ? (
        <>
          <span className={styles.value}>{shown(figures[0].value)}</span>
          {facts(figures[0])}
        </>
      ) : (
        <ul className={styles.list}>
          {figures.map((figure) => (
            <li key={figure.platform} className={styles.claim}>
              <span className={styles.platform}>{context.platformName(figure.platform ?? '')}</span>
              <span className={mergeClasses(styles.value, styles.smaller)}>{shown(figure.value)}</span>
              <div className={styles.across}>{facts(figure)}</div>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
