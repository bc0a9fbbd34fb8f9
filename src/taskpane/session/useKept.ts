import { useCallback, useEffect, useState } from 'react';
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
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const text = await book.kept(`jalon.${key}`).catch(() => null);
      if (isGone) return;
      if (text !== null && text !== '') setValue(JSON.parse(text) as T);
      setLoaded(true);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [book, key]);
  useEffect(() => {
    if (!isChanged) return undefined;
    // Not at every letter: each is a message to Excel.
    const timer = setTimeout(() => {
      book.keep(`jalon.${key}`, JSON.stringify(value)).catch(() => {});
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [book, key, value, isChanged]);
  const change = useCallback((next: T | ((before: T) => T)) => {
    setChanged(true);
    setValue(next);
  }, []);
  return [value, change, { isLoaded }];
}
