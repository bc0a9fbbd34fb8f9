import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { shellText } from '../../messages/pane/shell';
import { useSession, useSessionState } from '../session/SessionContext';
import { VIEWS, type StepId } from '../views';
import { ViewCard } from './ViewCard';

const useStyles = makeStyles({
  home: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  aim: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  tools: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300 },
});

/** Its sentences come with those of the sheets, which the first view does without. */
const PlanIssues = lazy(async () => ({ default: (await import('./PlanIssues')).PlanIssues }));

/** What can be done in a step, then the tools that serve all of them. */
export function StepHome({ step }: { readonly step: StepId }): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  const styles = useStyles();
  const text = shellText(language);
  const { name, aim } = text.steps[step];
  return (
    <section className={styles.home} aria-labelledby="step-name">
      <h2 id="step-name" className={styles.title}>
        {name}
      </h2>
      <p className={styles.aim}>{aim}</p>
      <ViewCards of={step} />
      {open !== null && open.issues.length > 0 && (
        <Suspense fallback={null}>
          <PlanIssues issues={open.issues} />
        </Suspense>
      )}
      <h3 className={styles.tools}>{text.tools}</h3>
      <ViewCards of="tools" />
    </section>
  );
}

function ViewCards({ of }: { readonly of: StepId | 'tools' }): ReactNode {
  const { book, language, show, say } = useSession();
  const { open } = useSessionState();
  const { views, needsPlan } = shellText(language);
  return VIEWS.filter(({ step, inExcelOnly }) => step === of && (book.kind === 'excel' || !inExcelOnly)).map(
    (view) => {
      const isClosed = view.needsPlan && open === null;
      return (
        <ViewCard
          key={view.id}
          name={views[view.id].name}
          aim={isClosed ? needsPlan : views[view.id].aim}
          disabled={isClosed}
          onOpen={() => {
            say(null);
            show(view.id);
          }}
        />
      );
    },
  );
}
