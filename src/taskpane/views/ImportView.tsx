import type { ReactNode } from 'react';

export function ImportView(): ReactNode {
  return null;
}
