import type { ReactNode } from 'react';

export function ThreeMovesView(): ReactNode {
  return null;
}
