import type { ReactNode } from 'react';

export function WeekView(): ReactNode {
  return null;
}
