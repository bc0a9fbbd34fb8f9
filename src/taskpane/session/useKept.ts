import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from './SessionContext';

const PAUSE_MS = 400;

/**
 * State of a view that the workbook keeps, such as a form that is half filled in: it is there again when the pane is opened
 * again. The value must survive JSON. `isLoaded` is false until the kept value, if any, was read.
 */
export function useKept<T>(
  key: string,
  initial: T,
): readonly [T, (next: T | ((before: T) => T)) => void, { readonly isLoaded: boolean }] {
  const { book } = useSession();
  const [value, setValue] = useState(initial);
  const [isLoaded, setLoaded] = useState(false);
  const latest = useRef(initial);
  const isTouched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const text = await book.kept(`jalon.${key}`).catch(() => null);
      if (isGone) return;
      const kept = text === null ? undefined : parsed<T>(text);
      // What was typed while the workbook was still answering is newer.
      if (kept !== undefined && !isTouched.current) {
        latest.current = kept;
        setValue(kept);
      }
      setLoaded(true);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [book, key]);
  const save = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    book.keep(`jalon.${key}`, JSON.stringify(latest.current)).catch(() => {});
  }, [book, key]);
  // A view that is left within the pause keeps its last letters all the same.
  useEffect(() => save, [save]);
  const change = useCallback(
    (next: T | ((before: T) => T)) => {
      isTouched.current = true;
      latest.current = typeof next === 'function' ? (next as (before: T) => T)(latest.current) : next;
      setValue(latest.current);
      if (timer.current !== null) clearTimeout(timer.current);
      // Not at every letter: each is a message to Excel.
      timer.current = setTimeout(save, PAUSE_MS);
    },
    [save],
  );
  return [value, change, { isLoaded }];
}

/** A kept text that is no JSON any more is as good as none. */
function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
