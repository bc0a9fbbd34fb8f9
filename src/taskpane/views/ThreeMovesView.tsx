import { useState, type ReactNode } from 'react';
import { threeMovesText } from '../../messages/pane/threeMoves';
import { useSession, useSessionState } from '../session/SessionContext';
import { ViewFrame } from '../ui/ViewFrame';
import { StrikeDone, type StrikeSummary } from './threeMoves/StrikeDone';
import { StrikeForm } from './threeMoves/StrikeForm';

/** The strike in three moves on one screen; then what to do tomorrow and where it stands. */
export function ThreeMovesView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  const [summary, setSummary] = useState<StrikeSummary | null>(null);
  if (open === null) return null;
  const { plan } = open;
  return (
    <ViewFrame id="threeMoves">
      {summary !== null ? (
        <StrikeDone summary={summary} onAgain={() => setSummary(null)} />
      ) : plan.actions.length === 0 ? (
        threeMovesText(language).needsAction
      ) : (
        <StrikeForm plan={plan} onWritten={setSummary} />
      )}
    </ViewFrame>
  );
}
