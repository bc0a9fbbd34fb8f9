import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../../core/report';
import type { EmbedFailureCode } from '../../messages/en/pane/report';
import { reportText } from '../../messages/pane/report';
import type { EmbedFailure } from '../../powerbi/embed/failure';
import type { ReportScope } from '../../powerbi/embed/reportScope';
import { Choice } from '../ui/Choice';
import { useReport, WHOLE_REPORT, type ReportControl, type ReportSource } from './useReport';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  text: { margin: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  go: { alignSelf: 'start' },
  bar: { alignItems: 'start', padding: '8px 12px' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  frame: {
    height: 'min(68vh, 720px)',
    minHeight: '320px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    '& iframe': { border: 0 },
  },
  hidden: { display: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  page: { flex: '1 1 200px', minWidth: 0, maxWidth: '360px' },
  day: { flex: '1 1 120px', minWidth: 0, maxWidth: '170px' },
  shown: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
});

/** What the selection of a workbook says about the report. */
export type SelectionReading = ReportScope | 'nothing' | 'too-many';

interface ReportPanelProps {
  readonly source: ReportSource;
  readonly language: Language;
  readonly isDark: boolean;
  /** Whether it is shown without being asked for. */
  readonly opensAtOnce?: boolean;
  /** Reads the selection of the workbook; absent where there is none. */
  readonly readSelection?: () => Promise<SelectionReading | undefined>;
  /** What stands above the button while no report is shown. */
  readonly children?: ReactNode;
  readonly canOpen?: boolean;
  /** On a page every control stands above the report; in a pane the report comes before those that are seldom used. */
  readonly isRoomy?: boolean;
}

/** A Power BI report with its filters and tools; the same in the pane and on a page of an intranet. */
export function ReportPanel(props: ReportPanelProps): ReactNode {
  const {
    source,
    language,
    isDark,
    opensAtOnce = false,
    readSelection,
    children,
    canOpen = true,
    isRoomy = false,
  } = props;
  const styles = useStyles();
  const text = reportText(language);
  const frame = useRef<HTMLDivElement>(null);
  const report = useReport(frame, { source, language, isDark, title: text.frame });
  const { phase, failure, notRenewed } = report;
  const isClosed = phase === 'closed';
  const opener = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  // The button that was pressed is gone each time: whoever works by keyboard goes on where it led.
  useEffect(() => {
    if (!isClosed) frame.current?.focus({ preventScroll: true });
    else if (wasOpen.current) opener.current?.querySelector('button')?.focus({ preventScroll: true });
    wasOpen.current = !isClosed;
  }, [isClosed]);
  useEffect(() => {
    if (opensAtOnce) report.open();
    // Once, when the page appears.
  }, []);
  const controls = (
    <>
      <Period report={report} language={language} />
      <Tools report={report} language={language} />
    </>
  );
  return (
    <div className={styles.panel}>
      {isClosed && children}
      {isClosed && (
        <div ref={opener}>
          <Button appearance="primary" disabled={!canOpen} onClick={report.open}>
            {failure === null ? text.open : text.again}
          </Button>
        </div>
      )}
      <div role="alert">{failure && <Failure failure={failure} language={language} />}</div>
      {notRenewed && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {text.notRenewed(sentenceOf(notRenewed, language))}
          </MessageBarBody>
        </MessageBar>
      )}
      {phase === 'open' && (
        <div className={styles.row}>
          {source.place.page === null && <Pages report={report} language={language} />}
          {isRoomy && controls}
        </div>
      )}
      {phase === 'open' && (
        <Shown report={report} language={language} {...(readSelection ? { readSelection } : {})} />
      )}
      {phase === 'opening' && (
        <div className={styles.shown}>
          <Spinner size="small" label={text.opening} />
          <Button size="small" onClick={report.close}>
            {text.close}
          </Button>
        </div>
      )}
      <div
        ref={frame}
        role="region"
        aria-label={text.frame}
        tabIndex={-1}
        className={mergeClasses(styles.frame, isClosed && styles.hidden)}
      />
      {phase === 'open' && !isRoomy && <div className={styles.row}>{controls}</div>}
    </div>
  );
}

/** Where Power BI's own words say more than ours. */
const DETAILED: ReadonlySet<EmbedFailureCode> = new Set(['powerbi', 'no-access', 'report-not-loaded']);

function sentenceOf({ code, detail }: EmbedFailure, language: Language): string {
  return reportText(language).failures[code](detail);
}

function Failure({ failure, language }: { failure: EmbedFailure; language: Language }): ReactNode {
  const styles = useStyles();
  const { code, detail } = failure;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {sentenceOf(failure, language)}
        {DETAILED.has(code) && detail !== '' && ` ${reportText(language).details(detail)}`}
      </MessageBarBody>
    </MessageBar>
  );
}

interface PartProps {
  readonly report: ReportControl;
  readonly language: Language;
}

function Pages({ report, language }: PartProps): ReactNode {
  const { pages, page } = report;
  const styles = useStyles();
  if (pages.length < 2) return null;
  return (
    <Field label={reportText(language).pages} className={styles.page}>
      <Choice
        value={page ?? pages[0]?.name ?? ''}
        onChange={(_event, { value }) => void report.showPage(value)}
      >
        {pages.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

/** What of the report is shown, and how to have it follow the selection of the workbook. */
function Shown(props: PartProps & Pick<ReportPanelProps, 'readSelection'>): ReactNode {
  const { report, language, readSelection } = props;
  const { campaigns, start, end } = report.scope;
  const styles = useStyles();
  const text = reportText(language);
  const [problem, setProblem] = useState<string | null>(null);
  const filterSelection = async (): Promise<void> => {
    const found = await readSelection?.();
    if (found === undefined) return;
    if (typeof found === 'string') {
      setProblem(found === 'nothing' ? text.nothingSelected : text.tooManySelected);
      return;
    }
    setProblem(null);
    await report.show(found);
  };
  const isFiltered = campaigns.length > 0 || start !== null || end !== null;
  return (
    <>
      {readSelection && (
        <>
          <Button appearance="primary" className={styles.go} onClick={() => void filterSelection()}>
            {text.filterSelection}
          </Button>
          {!isFiltered && <p className={styles.hint}>{text.filterSelectionHint}</p>}
        </>
      )}
      <div className={styles.shown}>
        <span role="status">
          {problem ?? (isFiltered ? text.filteredBy(campaigns, start, end) : text.unfiltered)}
        </span>
        {isFiltered && (
          <Button
            size="small"
            onClick={() => {
              setProblem(null);
              void report.show(WHOLE_REPORT);
            }}
          >
            {text.removeFilters}
          </Button>
        )}
      </div>
    </>
  );
}

function Period({ report, language }: PartProps): ReactNode {
  const styles = useStyles();
  const text = reportText(language);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const isUpsideDown = start !== '' && end !== '' && end < start;
  const day = (label: string, value: string, set: (value: string) => void, error?: string): ReactNode => (
    <Field
      label={label}
      className={styles.day}
      {...(error === undefined ? {} : { validationMessage: error })}
    >
      <Input
        type="date"
        className={styles.input}
        input={{ className: styles.input }}
        value={value}
        onChange={(_event, data) => set(data.value)}
      />
    </Field>
  );
  return (
    <>
      {day(text.start, start, setStart)}
      {day(text.end, end, setEnd, isUpsideDown ? text.periodUpsideDown : undefined)}
      <Button
        disabled={isUpsideDown || (start === '' && end === '')}
        onClick={() => void report.show({ ...report.scope, start: start || null, end: end || null })}
      >
        {text.filterPeriod}
      </Button>
    </>
  );
}

function Tools({ report, language }: PartProps): ReactNode {
  const styles = useStyles();
  const text = reportText(language);
  return (
    <div role="group" aria-label={text.tools} className={styles.row}>
      <Button onClick={() => void report.print()}>{text.print}</Button>
      {document.fullscreenEnabled && (
        <Button onClick={() => void report.fullScreen()}>{text.fullScreen}</Button>
      )}
      <Button onClick={report.close}>{text.close}</Button>
    </div>
  );
}
