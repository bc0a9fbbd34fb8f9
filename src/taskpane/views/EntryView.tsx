import type { ReactNode } from 'react';

export function EntryView(): ReactNode {
  return null;
}
