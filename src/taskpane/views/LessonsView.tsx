import type { ReactNode } from 'react';

export function LessonsView(): ReactNode {
  return null;
}
