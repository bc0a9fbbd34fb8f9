import type { ReactNode } from 'react';

export function ActionView(): ReactNode {
  return null;
}
