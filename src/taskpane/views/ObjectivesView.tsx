import type { ReactNode } from 'react';

export function ObjectivesView(): ReactNode {
  return null;
}
