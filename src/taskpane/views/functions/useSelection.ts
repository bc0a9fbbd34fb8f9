import { useEffect, useState } from 'react';
import type { Selection } from '../../book/book';
import { useSession } from '../../session/SessionContext';

/** Whoever drags over cells selects many times a second. */
const PAUSE_MS = 150;

/** What is selected in Excel, followed while it changes; null outside Excel, or while Excel cannot say. */
export function useSelection(): Selection | null {
  const { book } = useSession();
  const [selection, setSelection] = useState<Selection | null>(null);
  useEffect(() => {
    if (book.kind !== 'excel') return undefined;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    const read = (): void => {
      // A cell that is being edited cannot be read: the next selection will do.
      book.selection().then(
        (found) => {
          if (!isGone) setSelection(found);
        },
        () => {},
      );
    };
    read();
    book
      .followSelection(() => {
        clearTimeout(timer);
        timer = setTimeout(read, PAUSE_MS);
      })
      .then(
        (unfollow) => {
          if (isGone) unfollow();
          else stop = unfollow;
        },
        () => {},
      );
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [book]);
  return selection;
}
