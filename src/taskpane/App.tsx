import { Button, FluentProvider, makeStyles, Spinner, Tooltip, tokens } from '@fluentui/react-components';
import { Component, Suspense, useEffect, useState, type ReactNode } from 'react';
import { formatDate } from '../messages/format';
import { shellText } from '../messages/pane/shell';
import { useSession, useSessionState } from './session/SessionContext';
import { DownloadButton } from './ui/DownloadButton';
import { NoticeBar } from './ui/NoticeBar';
import { Rail } from './ui/Rail';
import { StepHome } from './ui/StepHome';
import { paneTheme } from './ui/theme';
import { useDark } from './ui/useDark';
import { Welcome } from './ui/Welcome';
import { STEPS, viewById, type StepId } from './views';

const useStyles = makeStyles({
  app: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  inner: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '0 12px 24px',
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  under: { display: 'flex', alignItems: 'center', gap: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  facts: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    minHeight: '20px',
    marginTop: '-8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  step: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  busy: {
    flexShrink: 0,
    '& label': { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  },
  back: { alignSelf: 'start', minWidth: 'auto', padding: '0 4px' },
});

/** The frame around every view: title, undo, the six steps, what was done, and the view itself. */
export function App(): ReactNode {
  const styles = useStyles();
  const isDark = useDark();
  // Scroll bars and the calendars of date fields are the browser's own.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  // Styles of the provider itself are passed on to tooltips: with the height of the pane they would cover it.
  return (
    <FluentProvider theme={paneTheme(isDark)}>
      <div className={styles.app}>
        <div className={styles.inner}>
          <Header />
          <Body />
        </div>
      </div>
    </FluentProvider>
  );
}

function Header(): ReactNode {
  const session = useSession();
  const { open, canUndo, busy } = useSessionState();
  const styles = useStyles();
  const text = shellText(session.language);
  const plan = open?.plan;
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={plan?.title}>
        {plan ? plan.title : text.product}
      </h1>
      <div className={styles.under}>
        {plan && (
          <p className={styles.facts}>
            {text.planAt(
              formatDate(session.language, plan.launch.date),
              plan.actions.length,
              plan.tasks.length,
            )}
          </p>
        )}
        {canUndo && (
          <Tooltip content={text.undoHint} relationship="description">
            <Button size="small" disabled={busy !== null} onClick={() => void session.undo()}>
              {text.undo}
            </Button>
          </Tooltip>
        )}
        {plan && session.book.kind === 'excel' && (
          <Tooltip content={text.refreshHint} relationship="description">
            <Button size="small" disabled={busy !== null} onClick={() => void session.refresh()}>
              {text.refresh}
            </Button>
          </Tooltip>
        )}
        {plan && session.book.kind === 'memory' && <DownloadButton />}
      </div>
    </header>
  );
}

function Body(): ReactNode {
  const session = useSession();
  const { phase, open, view, busy } = useSessionState();
  const [chosen, choose] = useState<StepId | null>(null);
  const styles = useStyles();
  const text = shellText(session.language);
  const definition = view === null ? null : viewById(view);
  const ofView = definition === null || definition.step === 'tools' ? null : definition.step;
  // Whoever leaves a view stands in its step.
  useEffect(() => {
    if (ofView !== null) choose(ofView);
  }, [ofView]);
  const step = ofView ?? chosen ?? (open === null ? null : STEPS[0]!);
  const isHome = definition === null || (definition.needsPlan && open === null);
  return (
    <>
      <Rail
        step={step}
        onChoose={(next) => {
          choose(next);
          session.say(null);
          session.show(null);
        }}
      />
      <div className={styles.line}>
        <span className={styles.step}>
          {step !== null && text.stepOf(STEPS.indexOf(step) + 1, text.steps[step].name)}
        </span>
        <span aria-live="polite" className={styles.busy}>
          {(busy !== null || phase === 'opening') && (
            <Spinner size="extra-tiny" label={busy ?? text.loading} labelPosition="before" />
          )}
        </span>
      </div>
      <NoticeBar />
      {phase === 'ready' && isHome && (step === null ? <Welcome /> : <StepHome step={step} />)}
      {phase === 'ready' && !isHome && (
        <main>
          <Button
            appearance="transparent"
            size="small"
            className={styles.back}
            onClick={() => {
              session.say(null);
              session.show(null);
            }}
          >
            ‹ {step === null ? text.home : text.back(text.steps[step].name)}
          </Button>
          <ViewBoundary key={definition.id} crashed={text.crashed}>
            <Suspense fallback={<Spinner size="small" label={text.loading} />}>
              <definition.Component />
            </Suspense>
          </ViewBoundary>
        </main>
      )}
    </>
  );
}

/** A view that throws does not take the pane with it. */
class ViewBoundary extends Component<
  { readonly crashed: (reason: string) => string; readonly children: ReactNode },
  { readonly reason: string | null }
> {
  override state: { readonly reason: string | null } = { reason: null };

  static getDerivedStateFromError(error: unknown): { readonly reason: string } {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : <p role="alert">{this.props.crashed(reason)}</p>;
  }
}
