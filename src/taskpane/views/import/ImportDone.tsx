import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MergeReport } from '../../../core/report';
import { formatDate, formatMoney, formatNumber, messages } from '../../../messages';
import { importText } from '../../../messages/pane/import';
import { shellText } from '../../../messages/pane/shell';
import { useSession, useSessionState } from '../../session/SessionContext';
import { DownloadButton } from '../../ui/DownloadButton';
import { FeedPlan } from './FeedPlan';
import { importTotals } from './importTotals';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '10px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  totals: { margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What stands in the workbook after an import, and what can be done with it. */
export function ImportDone({
  report,
  onOther,
}: {
  readonly report: MergeReport;
  readonly onOther: () => void;
}): ReactNode {
  const session = useSession();
  const { open } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = importText(language);
  const { kpis, platforms } = messages(language);
  const totals = importTotals(report);
  const money = (value: number): string => formatMoney(language, value, report.currency);
  const count = (value: number): string => formatNumber(language, value);
  const lines: readonly (readonly [string, string])[] = [
    ...(totals.spend === null ? [] : [[kpis.spend.label, money(totals.spend)] as const]),
    ...(totals.impressions === null ? [] : [[kpis.impressions.label, count(totals.impressions)] as const]),
    ...(totals.clicks === null ? [] : [[kpis.clicks.label, count(totals.clicks)] as const]),
    ...totals.conversions.map(
      ({ platform, value }) =>
        [`${kpis.conversions.label} · ${platforms[platform] ?? platform}`, count(value)] as const,
    ),
    ...(totals.leads === null ? [] : [[kpis.leads.label, count(totals.leads)] as const]),
    ...(totals.deals === null ? [] : [[kpis.deals.label, count(totals.deals)] as const]),
  ];
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{text.done.totals}</h3>
      {totals.period !== null && (
        <p className={styles.text}>
          {text.done.period(
            formatDate(language, totals.period.start),
            formatDate(language, totals.period.end),
          )}
        </p>
      )}
      <dl className={styles.totals}>
        {lines.map(([label, value]) => (
          <Line key={label} label={label} value={value} />
        ))}
      </dl>
      {report.unconverted.map(({ currency, spend }) => (
        <p key={currency} className={styles.text}>
          {text.done.unconverted(formatMoney(language, Number(spend), currency))}
        </p>
      ))}
      {totals.conversions.length > 1 && <p className={styles.note}>{text.done.sideBySide}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => session.show('readout')}>{shellText(language).views.readout.name}</Button>
        <Button onClick={onOther}>{text.other}</Button>
        {open === null && session.book.kind === 'memory' && <DownloadButton />}
      </div>
      {open !== null && <FeedPlan plan={open.plan} report={report} />}
    </div>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
