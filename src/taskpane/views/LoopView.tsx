import type { ReactNode } from 'react';

export function LoopView(): ReactNode {
  return null;
}
