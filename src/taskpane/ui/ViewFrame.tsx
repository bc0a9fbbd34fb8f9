import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shellText, type ViewId } from '../../messages/pane/shell';
import { useSession } from '../session/SessionContext';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  aim: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A view with its name and what it is for; the name takes the focus's place for screen readers. */
export function ViewFrame({
  id,
  children,
}: {
  readonly id: ViewId;
  readonly children: ReactNode;
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const { name, aim } = shellText(language).views[id];
  return (
    <section className={styles.frame} aria-labelledby="view-name">
      <header>
        <h2 id="view-name" className={styles.title}>
          {name}
        </h2>
        <p className={styles.aim}>{aim}</p>
      </header>
      {children}
    </section>
  );
}
