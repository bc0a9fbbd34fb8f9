import type { ReactNode } from 'react';

export function CheckView(): ReactNode {
  return null;
}
