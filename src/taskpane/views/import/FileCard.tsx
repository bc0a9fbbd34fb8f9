import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FileReport } from '../../../core/report';
import { filesText } from '../../../messages/pane/files';
import { importText } from '../../../messages/pane/import';
import { describeFile } from '../../describeFile';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  card: {
    padding: '10px 12px',
    borderLeft: `4px solid ${tokens.colorPaletteGreenBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  aside: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  refused: { borderLeft: `4px solid ${tokens.colorPaletteRedBorder2}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: { margin: '6px 0 0', display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 10px' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: '6px 0 0', paddingLeft: '18px', overflowWrap: 'anywhere' },
  part: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  equal: { color: tokens.colorPaletteGreenForeground1 },
  differs: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** At most so many issues of one file are listed; all of them stand on the sheet of issues. */
const LISTED = 5;

/** What one dropped file is, and whether its totals are those of its rows. */
export function FileCard({ report }: { readonly report: FileReport }): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const { labels } = filesText(language);
  const { file, status, statusLabel, facts, totals, issues } = describeFile(report, language);
  const tone = status === 'loaded' ? undefined : status === 'refused' ? styles.refused : styles.aside;
  return (
    <article className={mergeClasses(styles.card, tone)}>
      <h4 className={styles.name}>{file}</h4>
      <span className={styles.status}>{statusLabel}</span>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <FactRow key={label} label={label} value={value} />
        ))}
      </dl>
      {totals.length > 0 && (
        <>
          <p className={styles.part}>{labels.totals}</p>
          <ul className={styles.list}>
            {totals.map(({ text, differs }) => (
              <li key={text} className={differs ? styles.differs : styles.equal}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {issues.length > 0 && (
        <details open={issues.some(({ severity }) => severity !== 'info')}>
          <summary className={styles.part}>{labels.issues(issues.length)}</summary>
          <ul className={styles.list}>
            {issues.slice(0, LISTED).map(({ text, severity }, index) => (
              <li key={index} className={severity === 'error' ? styles.differs : undefined}>
                {text}
              </li>
            ))}
            {issues.length > LISTED && <li>{importText(language).preview.more(issues.length - LISTED)}</li>}
          </ul>
        </details>
      )}
    </article>
  );
}

function FactRow({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
