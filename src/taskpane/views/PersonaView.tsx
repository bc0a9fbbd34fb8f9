import type { ReactNode } from 'react';

export function PersonaView(): ReactNode {
  return null;
}
