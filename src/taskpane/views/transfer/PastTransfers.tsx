import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Plan, Transfer } from '../../../core/plan/plan';
import { formatDate, formatMoney } from '../../../messages/format';
import { transferText } from '../../../messages/pane/transfer';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  title: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { padding: '6px 10px', backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  back: { marginLeft: '-8px', color: tokens.colorBrandForegroundLink },
});

/** What was moved so far, the newest first. */
export function PastTransfers({
  plan,
  onReverse,
}: {
  readonly plan: Plan;
  readonly onReverse: (transfer: Transfer) => void;
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = transferText(language);
  const { transfers, lines } = plan.budget;
  const label = (id: string): string => lines.find((line) => line.id === id)?.label ?? '';
  if (transfers.length === 0) return <p className={styles.text}>{text.none}</p>;
  return (
    <section aria-label={text.past(transfers.length)}>
      <h3 className={styles.title}>{text.past(transfers.length)}</h3>
      <ul className={styles.list}>
        {newestFirst(transfers).map(({ transfer, row }) => (
          <li key={row} className={styles.item}>
            <span className={styles.head}>
              <span className={styles.name}>{text.pastOf(transfer.from, transfer.to)}</span>
              <span className={styles.name}>{formatMoney(language, transfer.amount, plan.currency)}</span>
            </span>
            <span className={styles.small}>{text.pastOf(label(transfer.from), label(transfer.to))}</span>
            <span className={styles.small}>
              {[
                formatDate(language, transfer.date),
                transfer.reason,
                transfer.approver === '' ? text.notApproved : text.approvedBy(transfer.approver),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <Button
              size="small"
              appearance="transparent"
              className={styles.back}
              aria-label={text.reverseOf(transfer.to, transfer.from)}
              onClick={() => onReverse(transfer)}
            >
              {text.reverse}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function newestFirst(
  transfers: readonly Transfer[],
): readonly { readonly transfer: Transfer; readonly row: number }[] {
  return transfers
    .map((transfer, row) => ({ transfer, row }))
    .sort((a, b) =>
      a.transfer.date === b.transfer.date ? b.row - a.row : a.transfer.date < b.transfer.date ? 1 : -1,
    );
}
