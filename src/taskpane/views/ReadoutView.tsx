import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { MergeReport } from '../../core/report';
import { readoutText } from '../../messages/pane/readout';
import { REPORT_TABLES, reportOfTables } from '../../pipeline/import/reportOfTables';
import { useSession, useSessionState } from '../session/SessionContext';
import { ViewFrame } from '../ui/ViewFrame';
import { ReadoutPart } from './readout/ReadoutPart';

const useStyles = makeStyles({
  text: { margin: 0 },
  go: { alignSelf: 'start' },
  bar: { alignItems: 'start', padding: '8px 12px' },
  body: { whiteSpace: 'normal' },
});

/** What was read, and whether some cells could not be. */
interface Found {
  readonly report: MergeReport;
  readonly hasUnreadable: boolean;
}

/** Reads the KPIs from the data tables of the workbook. */
export function ReadoutView(): ReactNode {
  const session = useSession();
  const { busy, open } = useSessionState();
  const styles = useStyles();
  const { book, language } = session;
  const text = readoutText(language);
  const currency = open?.plan.currency ?? 'EUR';
  const [found, setFound] = useState<Found | null>(null);
  const read = useCallback(async () => {
    const next = await session.run(text.reading, async () => {
      const { standing, problems } = await book.readTables({ only: REPORT_TABLES });
      return {
        report: reportOfTables(standing, { language, currency }),
        hasUnreadable: problems.some(({ code }) => code === 'cell-unreadable' || code === 'column-missing'),
      };
    });
    if (next !== undefined) setFound(next);
  }, [session, book, language, currency, text]);
  useEffect(() => void read(), [read]);
  const isEmpty = found !== null && found.report.monthly.length + found.report.monthlyCrm.length === 0;
  return (
    <ViewFrame id="readout">
      {isEmpty && (
        <>
          <p className={styles.text}>{text.none}</p>
          <Button appearance="primary" className={styles.go} onClick={() => session.show('import')}>
            {text.import}
          </Button>
        </>
      )}
      {found?.hasUnreadable === true && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{text.unreadable}</MessageBarBody>
        </MessageBar>
      )}
      {found !== null && !isEmpty && <ReadoutPart report={found.report} plan={open?.plan ?? null} />}
      {found !== null && book.kind === 'excel' && (
        <Button className={styles.go} disabled={busy !== null} onClick={() => void read()}>
          {text.again}
        </Button>
      )}
    </ViewFrame>
  );
}
