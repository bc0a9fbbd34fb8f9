import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatDate } from '../../messages/format';
import { transferText } from '../../messages/pane/transfer';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { ViewFrame } from '../ui/ViewFrame';
import { writtenNumber } from '../ui/writtenNumber';
import { PastTransfers } from './transfer/PastTransfers';
import { EMPTY_TRANSFER, TransferForm, type TransferDraftText } from './transfer/TransferForm';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Moves money from one budget line to another, with its effect on both before anything is written, and what was moved so far. */
export function TransferView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  const styles = useStyles();
  const text = transferText(language);
  const [draft, setDraft] = useKept<TransferDraftText>('transfer', EMPTY_TRANSFER);
  // A form that is filled in anew forgets what was wrong with the one before.
  const [round, setRound] = useState(0);
  if (open === null) return null;
  const { plan } = open;
  if (plan.budget.lines.length < 2) return <ViewFrame id="transfer">{text.needsLines}</ViewFrame>;
  const begin = (next: TransferDraftText): void => {
    setDraft(next);
    setRound(round + 1);
  };
  return (
    <ViewFrame id="transfer">
      <TransferForm
        key={round}
        plan={plan}
        draft={draft}
        onChange={setDraft}
        onWritten={() => begin(EMPTY_TRANSFER)}
      />
      <PastTransfers
        plan={plan}
        onReverse={({ from, to, amount, date }) => {
          begin({
            ...EMPTY_TRANSFER,
            from: to,
            to: from,
            amount: writtenNumber(amount, language),
            reason: text.reverseReason(formatDate(language, date)),
          });
          document.getElementById('view-name')?.scrollIntoView({ block: 'center' });
        }}
      />
      {plan.budget.transfers.length > 0 && <p className={styles.hint}>{text.keptHint}</p>}
    </ViewFrame>
  );
}
