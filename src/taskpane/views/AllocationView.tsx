import type { ReactNode } from 'react';

export function AllocationView(): ReactNode {
  return null;
}
