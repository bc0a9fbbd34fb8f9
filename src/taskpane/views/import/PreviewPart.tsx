import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Language } from '../../../core/report';
import { messages } from '../../../messages';
import { importText } from '../../../messages/pane/import';
import type { ImportNotice } from '../../../pipeline/import/previewImport';
import { useSession, useSessionState } from '../../session/SessionContext';
import { FileCard } from './FileCard';
import { rowsOf, type Prepared } from './useImport';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    // It has the focus so that what was read is announced, and nothing can be pressed on it.
    ':focus': { outlineStyle: 'none' },
  },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
  bar: { alignItems: 'start', padding: '8px 12px' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  text: { margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    position: 'sticky',
    bottom: 0,
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** At most so many lines of a list; files are all shown. */
const LISTED = 20;

export interface PreviewProps {
  readonly prepared: Prepared;
  readonly onCurrency: (currency: string) => void;
  readonly onWrite: () => void;
  readonly onOther: () => void;
}

/** Everything that an import would do, before it does it. */
export function PreviewPart({ prepared, onCurrency, onWrite, onOther }: PreviewProps): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { preview, currencies } = prepared;
  const text = importText(language);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was read is announced, and the keyboard goes on from there.
  useEffect(() => heading.current?.focus(), []);
  const changes = preview.changes.filter(({ added, changed, removed }) => added + changed + removed > 0);
  const remarks = remarksOf(prepared, language);
  return (
    <div className={styles.part}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {text.preview.files(preview.files.length)}
      </h3>
      {preview.files.map((file, index) => (
        <FileCard key={index} report={file} />
      ))}
      {remarks.length > 0 && (
        <>
          <h3 className={styles.title}>{text.preview.remarks}</h3>
          {remarks.map(({ intent, sentence }) => (
            <MessageBar key={sentence} intent={intent} layout="multiline" className={styles.bar}>
              <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
            </MessageBar>
          ))}
        </>
      )}
      {preview.replacements.length > 0 && (
        <>
          <h3 className={styles.title}>{text.preview.replaced}</h3>
          <ul className={styles.list}>
            {preview.replacements.slice(0, LISTED).map((each, index) => (
              <li key={index}>{text.replacement(each)}</li>
            ))}
            {preview.replacements.length > LISTED && (
              <li>{text.preview.more(preview.replacements.length - LISTED)}</li>
            )}
          </ul>
        </>
      )}
      <h3 className={styles.title}>{text.preview.changes}</h3>
      {changes.length === 0 ? (
        <p className={styles.text}>{text.preview.unchanged}</p>
      ) : (
        <ul className={styles.list}>
          {changes.map((change) => (
            <li key={change.table}>{text.changes({ ...change, table: text.tables[change.table] })}</li>
          ))}
        </ul>
      )}
      {currencies.length > 0 ? (
        <Field label={text.preview.currency} hint={text.preview.currencyHint}>
          <Select
            value={preview.report.currency}
            disabled={busy !== null}
            onChange={(_event, { value }) => onCurrency(value)}
          >
            {[...new Set([...currencies, preview.report.currency])].map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </Select>
        </Field>
      ) : (
        <p className={styles.text}>{text.preview.reportCurrency(preview.report.currency)}</p>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={!preview.canImport || busy !== null} onClick={onWrite}>
          {text.preview.write(rowsOf(preview))}
        </Button>
        <Button onClick={onOther}>{text.other}</Button>
      </div>
    </div>
  );
}

interface Remark {
  readonly intent: 'info' | 'warning' | 'error';
  readonly sentence: string;
}

/** What the import says of itself, and what the merge as a whole has met. */
function remarksOf({ preview }: Prepared, language: Language): readonly Remark[] {
  const ofFiles = new Set(preview.report.files.flatMap(({ issues }) => issues));
  const issues = preview.report.issues
    .filter((issue) => !ofFiles.has(issue) && issue.severity !== 'info')
    .map((issue): Remark => ({
      intent: issue.severity,
      sentence: messages(language).issues[issue.code](issue),
    }));
  const remarks = [
    ...preview.notices.map((notice): Remark => ({
      intent: intentOf(notice),
      sentence: noticeText(notice, language),
    })),
    ...issues,
  ];
  const listed = remarks.slice(0, LISTED);
  return remarks.length > LISTED
    ? [...listed, { intent: 'info', sentence: importText(language).preview.more(remarks.length - LISTED) }]
    : listed;
}

function intentOf({ code }: ImportNotice): Remark['intent'] {
  if (code === 'too-many-rows') return 'error';
  return code === 'typed-rows-kept' || code === 'many-rows' || code === 'earlier-files-guessed'
    ? 'warning'
    : 'info';
}

function noticeText(notice: ImportNotice, language: Language): string {
  const { notices, tables } = importText(language);
  switch (notice.code) {
    case 'nothing-new':
      return notices['nothing-new']();
    case 'customers-left-out':
      return notices['customers-left-out'](notice);
    case 'file-renamed':
      return notices['file-renamed'](notice);
    case 'earlier-files-guessed':
      return notices['earlier-files-guessed'](notice);
    case 'typed-rows-kept':
      return notices['typed-rows-kept'](notice);
    case 'many-rows':
      return notices['many-rows']({ ...notice, table: tables[notice.table] });
    case 'too-many-rows':
      return notices['too-many-rows']({ ...notice, table: tables[notice.table] });
  }
}
