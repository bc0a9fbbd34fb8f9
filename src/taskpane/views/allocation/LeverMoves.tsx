import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { fromCents, toCents } from '../../../core/budget/cents';
import { proposeMoves, QUARTERLY_STEP, type Move, type MoveReason } from '../../../core/budget/proposeMoves';
import { withMoves } from '../../../core/plan/change/withMoves';
import type { Lever, Plan } from '../../../core/plan/plan';
import { messages, type Messages } from '../../../messages';
import { formatMoney, formatNumber, formatPercent } from '../../../messages/format';
import { allocationText } from '../../../messages/pane/allocation';
import { useSession, useSessionState } from '../../session/SessionContext';
import { useWrite } from '../../ui/useWrite';
import { editedLevers, type LeverEdits } from './leverEdits';
import { NO_VERSION, VersionFields, versionOf } from './VersionFields';

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { padding: '6px 10px', backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  go: { alignSelf: 'start' },
});

type Reasons = Messages['plan']['money']['allocation']['reasons'];

const REASONS: Readonly<Record<MoveReason, keyof Reasons>> = {
  fixed: 'fixed',
  'not-measured': 'notMeasured',
  'as-expected': 'asExpected',
  'at-bound': 'atBound',
  'no-counterpart': 'noCounterpart',
  raise: 'raise',
  cut: 'cut',
};

interface LeverMovesProps {
  readonly plan: Plan;
  readonly edits: LeverEdits;
  /** What each lever has now, in order. */
  readonly amounts: readonly number[];
  readonly onWritten: () => void;
}

/** What the next quarter should move between levers, from what was measured, and why. */
export function LeverMoves({ plan, edits, amounts, onWritten }: LeverMovesProps): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const write = useWrite();
  const styles = useStyles();
  const [version, setVersion] = useState({ ...NO_VERSION, isKept: true });
  const text = allocationText(language);
  const { reasons } = messages(language).plan.money.allocation;
  const envelope = plan.budget.envelope.amount;
  const { levers, isReadable } = editedLevers(plan.budget.levers, edits, language);
  const moves = useMemo(() => movesOf(envelope, levers, amounts), [envelope, levers, amounts]);
  const total = sumOf(amounts);
  const money = (amount: number): string => formatMoney(language, amount, plan.currency);
  const moved = sumOf(moves.map(({ move }) => Math.max(0, move)));
  const isMeasured = levers.some(({ measuredRoi }) => measuredRoi !== null);
  const isBalanced = toCents(total) === toCents(envelope);

  const apply = async (): Promise<void> => {
    const isDone = await write(
      (current) => {
        const fresh = editedLevers(current.budget.levers, edits, language).levers;
        const isSame =
          fresh.length === levers.length &&
          fresh.every((lever, index) => JSON.stringify(lever) === JSON.stringify(levers[index])) &&
          toCents(current.budget.envelope.amount) === toCents(envelope);
        if (!isSame) return { plan: current, refusal: text.refused };
        const edited = { ...current, budget: { ...current.budget, levers: fresh } };
        return {
          plan: withMoves(edited, moves, versionOf(current, version, language, text.moveReason)),
          refusal: null,
        };
      },
      text.applied(money(moved)),
    );
    if (isDone) onWritten();
  };

  return (
    <>
      <h3 className={styles.title}>{text.moves}</h3>
      <p className={styles.hint}>{text.movesIntro(formatPercent(language, QUARTERLY_STEP))}</p>
      {!isMeasured ? (
        <p className={styles.text}>{text.notMeasured}</p>
      ) : !isBalanced ? (
        <p className={styles.text}>{text.unbalanced(money(total), money(envelope))}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {moves.map(({ id, move, proposed, reason }, index) => {
              const lever = levers[index]!;
              return (
                <li key={id} className={styles.item}>
                  <span className={styles.head}>
                    <span className={styles.name}>{lever.label}</span>
                    {move !== 0 && (
                      <span className={styles.name}>{text.signed(money(Math.abs(move)), move > 0)}</span>
                    )}
                  </span>
                  {move !== 0 && (
                    <span className={styles.small}>
                      {text.move(money(amounts[index] ?? 0), money(proposed))}
                    </span>
                  )}
                  <span className={styles.small}>{reasons[REASONS[reason]]}</span>
                  {lever.measuredRoi !== null && (
                    <span className={styles.small}>
                      {text.roi(
                        formatNumber(language, lever.expectedRoi),
                        formatNumber(language, lever.measuredRoi),
                      )}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <p className={styles.text}>
            {moved === 0 ? text.noMove : text.movesTotal(money(sumOf(moves.map(({ proposed }) => proposed))))}
          </p>
          {moved > 0 && (
            <>
              <VersionFields plan={plan} draft={version} onChange={setVersion} />
              <Button
                className={styles.go}
                disabledFocusable={busy !== null || !isReadable}
                onClick={() => void apply()}
              >
                {text.apply}
              </Button>
            </>
          )}
        </>
      )}
    </>
  );
}

function movesOf(envelope: number, levers: readonly Lever[], amounts: readonly number[]): readonly Move[] {
  return proposeMoves(
    envelope,
    levers.map(({ id, expectedRoi, measuredRoi, floor, cap, stable, isPocket }, index) => ({
      id,
      amount: amounts[index] ?? 0,
      expectedRoi,
      measuredRoi,
      floor,
      cap,
      isFixed: isPocket || stable !== null,
    })),
  );
}

function sumOf(amounts: readonly number[]): number {
  return fromCents(amounts.reduce((sum, amount) => sum + toCents(amount), 0n));
}
