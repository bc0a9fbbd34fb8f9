import type { ReactNode } from 'react';

export function FunctionsView(): ReactNode {
  return null;
}
