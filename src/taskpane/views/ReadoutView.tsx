import type { ReactNode } from 'react';

export function ReadoutView(): ReactNode {
  return null;
}
