import type { ReactNode } from 'react';
import { templatesText } from '../../messages/pane/templates';
import { useSession, useSessionState } from '../session/SessionContext';
import { ViewFrame } from '../ui/ViewFrame';
import { MinimumPlan } from './minimum/MinimumPlan';

/** A whole plan from one screen: one objective, one persona, three actions, three KPIs. */
export function MinimumView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  return (
    <ViewFrame id="minimum">{open === null ? <MinimumPlan /> : templatesText(language).hasPlan}</ViewFrame>
  );
}
