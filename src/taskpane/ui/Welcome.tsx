import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shellText } from '../../messages/pane/shell';
import { useSession } from '../session/SessionContext';
import type { ViewId } from '../views';
import { OpenFile } from './OpenFile';
import { ViewCard } from './ViewCard';

const useStyles = makeStyles({
  welcome: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  intro: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
});

/** What a workbook without a plan is greeted with: three ways to begin. */
export function Welcome(): ReactNode {
  const { language, book, show } = useSession();
  const styles = useStyles();
  const { welcome, views } = shellText(language);
  const ways: readonly (readonly [ViewId, string])[] = [
    ['templates', welcome.template],
    ['minimum', welcome.minimum],
    ['import', welcome.imports],
  ];
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h2 id="welcome" className={styles.title}>
        {welcome.title}
      </h2>
      <p className={styles.intro}>
        {welcome.intro} {book.kind === 'excel' ? welcome.excel : welcome.memory}
      </p>
      {ways.map(([view, name]) => (
        <ViewCard key={view} name={name} aim={views[view].aim} onOpen={() => show(view)} />
      ))}
      {book.kind === 'memory' && <OpenFile>{welcome.file}</OpenFile>}
    </section>
  );
}
