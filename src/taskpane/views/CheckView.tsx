import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { checkText } from '../../messages/pane/check';
import { shellText } from '../../messages/pane/shell';
import type { Finding } from '../../workbook/verify/finding';
import { useSession, useSessionState } from '../session/SessionContext';
import { useEachRead } from '../session/useEachRead';
import { ViewFrame } from '../ui/ViewFrame';
import { checkBook, isSure, repairBook, type Checked } from './check/checkBook';
import { FindingItem } from './check/FindingItem';

const useStyles = makeStyles({
  text: { margin: 0 },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  sheet: { margin: '4px 0 6px', fontSize: tokens.fontSizeBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  more: { alignSelf: 'start' },
});

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Findings of a sheet that are shown at first. */
const LISTED = 20;

/** Looks for what is wrong in the workbook as soon as it is opened, and again whenever the workbook was read or repaired. */
export function CheckView(): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { book, language } = session;
  const text = checkText(language);
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useCallback(async () => {
    const found = await session.run(text.checking, () => checkBook(book, language), { keepsNotice: true });
    if (found) setChecked(found);
  }, [session, book, language, text]);
  useEachRead(
    useCallback(() => {
      void check();
    }, [check]),
  );

  const repair = async (wanted: readonly Finding[]): Promise<void> => {
    const done = await session.run(text.repairing, () => repairBook(book, language, wanted));
    if (!done) return;
    await session.refresh();
    const { left, keptMeanwhile } = shellText(language);
    if (done.leftAlone.length > 0) session.say({ tone: 'warning', text: left(done.leftAlone) });
    else if (done.keptMeanwhile.length > 0)
      session.say({
        tone: 'warning',
        text: keptMeanwhile(done.keptMeanwhile.length),
        places: done.keptMeanwhile,
      });
    else if (done.cells === 0) session.say({ tone: 'info', text: text.nothingLeft });
    else session.say({ tone: 'success', text: text.repaired(done.cells) });
  };

  const findings = checked?.findings ?? [];
  const sure = findings.filter(isSure);
  const isExcel = book.kind === 'excel';
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [text.severities[severity](count)];
  });
  return (
    <ViewFrame id="check">
      <p className={styles.text}>{text.intro}</p>
      <div aria-live="polite">
        {checked === null && busy !== null && <Spinner size="small" label={text.checking} />}
        {checked !== null && findings.length === 0 && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{text.healthy}</MessageBarBody>
          </MessageBar>
        )}
        {findings.length > 0 && (
          <>
            <p className={styles.counts}>{text.found(findings.length)}</p>
            <p className={styles.text}>{counts.join(' · ')}</p>
          </>
        )}
      </div>
      <div className={styles.buttons}>
        {isExcel && sure.length > 0 && (
          <Button appearance="primary" disabled={busy !== null} onClick={() => void repair(sure)}>
            {text.repairAll(sure.length)}
          </Button>
        )}
        <Button disabled={busy !== null} onClick={() => void check()}>
          {text.run}
        </Button>
      </div>
      {!isExcel && sure.length > 0 && <p className={styles.text}>{text.repairInExcel}</p>}
      {checked !== null &&
        groups(checked).map(([name, own]) => (
          <SheetFindings
            key={name}
            name={name === '' ? text.workbook : name}
            findings={own}
            onRepair={(finding) => void repair([finding])}
          />
        ))}
    </ViewFrame>
  );
}

interface SheetFindingsProps {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly onRepair: (finding: Finding) => void;
}

function SheetFindings({ name, findings, onRepair }: SheetFindingsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const [shown, setShown] = useState(LISTED);
  const rest = findings.length - shown;
  return (
    <section>
      <h3 className={styles.sheet}>{name}</h3>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem
            key={`${finding.code} ${finding.row} ${finding.column} ${JSON.stringify(finding.params)}`}
            finding={finding}
            onRepair={() => onRepair(finding)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          onClick={() => setShown(findings.length)}
        >
          {checkText(language).more(rest)}
        </Button>
      )}
    </section>
  );
}

/** Findings by sheet, in the order of the workbook; those about no sheet, or one that is gone, come first. */
function groups({ findings, sheets }: Checked): readonly (readonly [string, readonly Finding[]])[] {
  const bySheet = new Map<string, Finding[]>();
  for (const name of ['', ...sheets]) bySheet.set(name, []);
  for (const finding of findings) (bySheet.get(finding.sheetName) ?? bySheet.get('')!).push(finding);
  return [...bySheet].filter(([, own]) => own.length > 0);
}
