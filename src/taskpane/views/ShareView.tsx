import type { ReactNode } from 'react';

export function ShareView(): ReactNode {
  return null;
}
