import { createContext, useContext } from 'react';
import type { Dashboard } from '../model/dashboard';
import type { Palette } from './palette';

/** How the page is drawn now. */
export interface Look {
  readonly palette: Palette;
  /** On paper: every page, nothing to press, rows that fit. */
  readonly isPrinting: boolean;
}

export const DashboardContext = createContext<Dashboard | null>(null);
export const LookContext = createContext<Look | null>(null);

export function useDashboard(): Dashboard {
  const dashboard = useContext(DashboardContext);
  if (!dashboard) throw new Error('no dashboard around this view');
  return dashboard;
}

export function useLook(): Look {
  const look = useContext(LookContext);
  if (!look) throw new Error('no look around this view');
  return look;
}
