import type { ReactNode } from 'react';

export function TransferView(): ReactNode {
  return null;
}
