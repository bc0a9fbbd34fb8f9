import type { ReactNode } from 'react';

export function SprintView(): ReactNode {
  return null;
}
