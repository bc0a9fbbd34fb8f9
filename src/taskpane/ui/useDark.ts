import { useEffect, useState } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/** Whether Office's own theme, or else the system, is dark. */
export function useDark(): boolean {
  const [isDark, setDark] = useState(isDarkNow);
  useEffect(() => {
    const query = matchMedia(QUERY);
    const follow = (): void => setDark(isDarkNow());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isDark;
}

function isDarkNow(): boolean {
  const office = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  const ground = office?.bodyBackgroundColor;
  if (ground !== undefined && /^#[0-9a-f]{6}$/i.test(ground)) return luminance(ground) < 0.5;
  return matchMedia(QUERY).matches;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
