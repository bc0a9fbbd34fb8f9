import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Language } from '../../core/report';
import { formatNumber } from '../../messages/format';
import { shellText } from '../../messages/pane/shell';
import type { Place } from '../book/book';
import { useSession, useSessionState } from '../session/SessionContext';

const useStyles = makeStyles({
  // Below the header, which stays while the pane scrolls.
  place: { scrollMarginTop: '64px' },
  bar: { alignItems: 'start', padding: '8px 4px 8px 12px' },
  body: { whiteSpace: 'normal', paddingRight: '4px' },
  list: { margin: '6px 0 0', paddingLeft: '18px' },
  close: { minWidth: 'auto' },
  action: { display: 'block', marginTop: '8px' },
  text: { color: tokens.colorNeutralForeground1 },
});

/** At most so many cells are listed one by one. */
const LISTED = 12;

/** What was done, or went wrong, with the cells it is about; stays until it is closed or the next thing is done. */
export function NoticeBar(): ReactNode {
  const session = useSession();
  const { notice } = useSessionState();
  const styles = useStyles();
  const text = shellText(session.language);
  const bar = useRef<HTMLDivElement>(null);
  // What was done at the end of a long form would be said out of sight.
  useEffect(() => {
    if (notice !== null) bar.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);
  return (
    <div
      ref={bar}
      className={styles.place}
      role={notice?.tone === 'error' ? 'alert' : 'status'}
      aria-live="polite"
    >
      {notice && (
        <MessageBar intent={notice.tone} className={styles.bar} layout="multiline">
          <MessageBarBody className={styles.body}>
            <span className={styles.text}>{notice.text}</span>
            {((notice.conflicts?.length ?? 0) > 0 || (notice.places?.length ?? 0) > 0) && (
              <ul className={styles.list}>
                {(notice.conflicts ?? []).slice(0, LISTED).map(({ place, yours, ours }) => (
                  <li key={placeName(place)}>
                    <CellLink place={place} />{' '}
                    {text.conflict(shown(session.language, yours), shown(session.language, ours))}
                  </li>
                ))}
                {(notice.places ?? []).slice(0, LISTED).map((place) => (
                  <li key={placeName(place)}>
                    <CellLink place={place} />
                  </li>
                ))}
              </ul>
            )}
            {notice.action && (
              <Button size="small" className={styles.action} onClick={notice.action.run}>
                {notice.action.label}
              </Button>
            )}
          </MessageBarBody>
          <Button
            appearance="transparent"
            size="small"
            className={styles.close}
            aria-label={text.dismiss}
            onClick={() => session.say(null)}
          >
            ×
          </Button>
        </MessageBar>
      )}
    </div>
  );
}

/** A link to a cell of the workbook. */
export function CellLink({ place }: { readonly place: Place }): ReactNode {
  const session = useSession();
  return (
    <Link
      as="button"
      inline
      title={shellText(session.language).goToCell}
      onClick={() => void session.goTo(place)}
    >
      {placeName(place)}
    </Link>
  );
}

function placeName({ sheet, cell }: Place): string {
  return cell === undefined ? sheet : `${sheet} ${cell}`;
}

function shown(language: Language, value: string | number | boolean): string {
  if (value === '') return shellText(language).empty;
  return typeof value === 'number' ? formatNumber(language, value, 2) : String(value);
}
