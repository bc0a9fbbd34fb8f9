import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The hour on the clock of this machine, 0 to 23, kept up to date. */
export function useHour(): number {
  const [hour, setHour] = useState(() => new Date().getHours());
  useEffect(() => {
    const timer = setInterval(() => setHour(new Date().getHours()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return hour;
}
