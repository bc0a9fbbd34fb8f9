import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EditorialRow, Plan } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import { formatWeekday } from '../../../messages/format';
import { weekText } from '../../../messages/pane/week';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  title: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { padding: '6px 10px', backgroundColor: tokens.colorNeutralBackground2 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The contents that the editorial calendar publishes in a week; nothing when there are none. */
export function WeekContents({
  contents,
  plan,
}: {
  readonly contents: readonly EditorialRow[];
  readonly plan: Plan;
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const { lists } = messages(language).plan;
  if (contents.length === 0) return null;
  const label = (list: string, id: string): string => lists[list]?.[id] ?? id;
  return (
    <section aria-label={weekText(language).contents}>
      <h3 className={styles.title}>{weekText(language).contents}</h3>
      <ul className={styles.list}>
        {contents.map((row) => (
          <li key={`${row.date} ${row.title} ${plan.editorial.indexOf(row)}`} className={styles.item}>
            <span className={styles.name}>{row.title}</span>
            <span className={styles.small}>
              {[
                formatWeekday(language, row.date, plan.today),
                label('format', row.format),
                label('channel', row.channel),
                row.owner,
                label('content_status', row.status),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
