import { useEffect, useRef } from 'react';
import { useSessionState } from './SessionContext';

/** Does something when the view opens, and again whenever the workbook was read anew, as soon as nothing else is under way. */
export function useEachRead(task: () => void): void {
  const { reads, busy } = useSessionState();
  const seen = useRef(-1);
  useEffect(() => {
    if (busy !== null || seen.current === reads) return;
    seen.current = reads;
    task();
  }, [reads, busy, task]);
}
