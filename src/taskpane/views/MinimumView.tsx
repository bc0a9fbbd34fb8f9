import type { ReactNode } from 'react';

export function MinimumView(): ReactNode {
  return null;
}
