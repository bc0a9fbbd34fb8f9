import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../../core/report';
import { reportText } from '../../messages/pane/report';
import { EmbedFailure } from '../../powerbi/embed/failure';
import { tokenAddress } from '../../powerbi/embed/tokenService';
import { paneTheme } from '../ui/theme';
import { useDark } from '../ui/useDark';
import { configInFile, configInFragment, type PageConfig } from './pageConfig';
import { ReportPanel } from './ReportPanel';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { maxWidth: '1280px', margin: '0 auto' },
  title: { margin: '0 0 12px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** What the page found of its configuration: the report, or a sentence that says what is missing. */
type Found = PageConfig | { readonly problem: string };

function ReportPage({ found, language }: { readonly found: Found; readonly language: Language }): ReactNode {
  const styles = useStyles();
  const isDark = useDark();
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  const text = reportText(language);
  return (
    <FluentProvider theme={paneTheme(isDark)}>
      <div className={styles.page}>
        <main className={styles.main}>
          <h1 className={styles.title}>{text.standalone.title}</h1>
          {'problem' in found ? (
            <p role="alert" className={styles.text}>
              {found.problem}
            </p>
          ) : (
            <ReportPanel
              source={found.source}
              language={language}
              isDark={isDark}
              opensAtOnce={found.opensAtOnce}
              isRoomy
            >
              <p className={styles.text}>{announced(found.source.address, language)}</p>
            </ReportPanel>
          )}
        </main>
      </div>
    </FluentProvider>
  );
}

/** What will be called, or what is wrong with its address. */
function announced(address: string, language: Language): string {
  const text = reportText(language);
  try {
    return text.before(tokenAddress(address).host);
  } catch (error) {
    if (!(error instanceof EmbedFailure)) throw error;
    return text.failures[error.code](error.detail);
  }
}

async function start(): Promise<void> {
  const fallback: Language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
  const found = await findConfig(fallback);
  const language = ('problem' in found ? null : found.language) ?? fallback;
  document.documentElement.lang = language;
  document.title = reportText(language).standalone.title;
  const root = document.getElementById('report');
  if (!root) throw new Error('report.html has no element with id "report"');
  createRoot(root).render(<ReportPage found={found} language={language} />);
}

async function findConfig(language: Language): Promise<Found> {
  const { standalone } = reportText(language);
  const linked = configInFragment(location.hash);
  if (linked !== null) return linked;
  // A page that is opened from the disk cannot read what lies beside it.
  const answer = await fetch('report.json', { cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) return { problem: standalone.missing };
  try {
    return configInFile(await answer.text()) ?? { problem: standalone.missing };
  } catch (error) {
    return { problem: standalone.unreadable(error instanceof Error ? error.message : String(error)) };
  }
}

void start();
