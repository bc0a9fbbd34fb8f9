import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { allocate, pocketBounds } from '../../core/budget/allocate';
import { fromCents, toCents } from '../../core/budget/cents';
import { withAllocation } from '../../core/plan/change/withAllocation';
import { withVersion } from '../../core/plan/change/withVersion';
import type { Lever, Plan } from '../../core/plan/plan';
import { messages } from '../../messages';
import { formatMoney, formatPercent } from '../../messages/format';
import { allocationText } from '../../messages/pane/allocation';
import { allocationAmounts, allocationIssues } from '../../workbook/plan/budget/allocationRows';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { useWrite } from '../ui/useWrite';
import { ViewFrame } from '../ui/ViewFrame';
import { LeverCard } from './allocation/LeverCard';
import { editedLevers, type LeverEdits } from './allocation/leverEdits';
import { LeverMoves } from './allocation/LeverMoves';
import { NO_VERSION, VersionFields, versionOf } from './allocation/VersionFields';

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  ask: { alignSelf: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Shares the envelope among the levers: who gets how much and by which rule, and what the next quarter should move. */
export function AllocationView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  if (open === null) return null;
  const { plan } = open;
  const text = allocationText(language);
  const { sheets } = messages(plan.language).plan;
  const refusal =
    plan.budget.levers.length === 0
      ? text.noLevers(sheets.allocation.name)
      : plan.budget.envelope.amount === 0
        ? text.noEnvelope(sheets.budget.name)
        : null;
  return <ViewFrame id="allocation">{refusal ?? <Split plan={plan} />}</ViewFrame>;
}

function Split({ plan }: { readonly plan: Plan }): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const write = useWrite();
  const styles = useStyles();
  const text = allocationText(language);
  const texts = messages(language).plan.money.allocation;
  const [edits, setEdits] = useKept<LeverEdits>('allocation', {});
  const [version, setVersion] = useState(NO_VERSION);
  const { budget } = plan;
  const envelope = budget.envelope.amount;
  const [isAsked, setAsked] = useState(false);
  const { levers, isReadable } = editedLevers(budget.levers, edits, language);
  // Amounts typed by hand stay on the screen, as in the plan, until the split is asked for or a rule changes.
  const isTyped = budget.levers.some(({ amount }) => amount !== undefined) && !isAsked && !hasRules(edits);
  const draft = useMemo(() => splitOf(withLevers(plan, levers), isTyped), [plan, levers, isTyped]);
  const { lines } = draft;
  // The sentences of the sheet, in the language of the pane.
  const spoken = { ...draft.plan, language };
  const reasons = allocationAmounts(spoken, texts);
  const issues = allocationIssues(spoken, texts);
  const now = useMemo(() => amountsNow(plan), [plan]);
  const money = (amount: number): string => formatMoney(language, amount, plan.currency);
  const percent = (share: number): string => formatPercent(language, share);
  const isChanged =
    Object.keys(edits).length > 0 ||
    lines.some(({ amount }, index) => toCents(amount) !== toCents(now[index] ?? 0));
  const pocket = sumOf(lines.filter((_, index) => levers[index]?.isPocket).map(({ amount }) => amount));
  const bounds = pocketBounds(plan);
  const total = sumOf(lines.map(({ amount }) => amount));
  const isWhole = toCents(total) === toCents(envelope);

  const submit = async (): Promise<void> => {
    const isDone = await write(
      (current) => {
        const edited = withLevers(current, editedLevers(current.budget.levers, edits, language).levers);
        const kept = versionOf(current, version, language, texts.firstReason);
        if (isTyped) {
          const amounts = Object.fromEntries(
            splitOf(edited, true).lines.map(({ id, amount }) => [id, amount]),
          );
          return { plan: kept ? withVersion(edited, kept, amounts) : edited, refusal: null };
        }
        const change = withAllocation(edited, kept);
        return change.allocation.lines.length === 0
          ? { plan: current, refusal: text.refused }
          : { plan: change.plan, refusal: null };
      },
      text.written(money(envelope), levers.length),
    );
    if (!isDone) return;
    begin();
  };

  function begin(): void {
    setEdits({});
    setAsked(false);
    setVersion(NO_VERSION);
  }

  return (
    <>
      <h3 className={styles.title}>{text.split}</h3>
      <p className={styles.strong}>{text.envelope(money(envelope))}</p>
      <p className={styles.hint}>{text.intro}</p>
      <ul className={styles.list}>
        {budget.levers.map((lever, index) => {
          const line = lines[index];
          const before = now[index];
          const isMoved =
            line !== undefined && before !== undefined && toCents(before) !== toCents(line.amount);
          return (
            <li key={lever.id}>
              <LeverCard
                lever={lever}
                edit={edits[lever.id] ?? {}}
                onEdit={(edit) => setEdits({ ...edits, [lever.id]: edit })}
                amount={line ? money(line.amount) : null}
                share={line ? line.amount / envelope : 0}
                reason={String(reasons[index]?.['rule'] ?? '')}
                before={isMoved ? money(before) : null}
              />
            </li>
          );
        })}
      </ul>
      <div aria-live="polite">
        {lines.length > 0 && (
          <>
            <p className={styles.strong}>
              {isWhole ? text.total(money(total)) : text.unbalanced(money(total), money(envelope))}
            </p>
            {pocket > 0 && (
              <p className={styles.text}>
                {text.pocket(
                  money(pocket),
                  percent(pocket / envelope),
                  percent(bounds.min),
                  percent(bounds.max),
                )}
              </p>
            )}
          </>
        )}
      </div>
      {issues.length > 0 && (
        <MessageBar intent={lines.length === 0 ? 'error' : 'warning'} layout="multiline">
          <MessageBarBody>{issues.join(' ')}</MessageBarBody>
        </MessageBar>
      )}
      {draft.released.length > 0 && <p className={styles.text}>{text.released(draft.released.length)}</p>}
      {lines.length > 0 && !isChanged && <p className={styles.hint}>{text.already}</p>}
      {isTyped && (
        <>
          <p className={styles.text}>{text.typed}</p>
          <Button className={styles.ask} onClick={() => setAsked(true)}>
            {text.ask}
          </Button>
        </>
      )}
      <VersionFields plan={plan} draft={version} onChange={setVersion} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={
            busy !== null || !isReadable || lines.length === 0 || (!isChanged && !version.isKept)
          }
          onClick={() => void submit()}
        >
          {text.write}
        </Button>
        {(Object.keys(edits).length > 0 || isAsked) && <Button onClick={begin}>{text.reset}</Button>}
      </div>
      <LeverMoves plan={plan} edits={edits} amounts={now} onWritten={begin} />
    </>
  );
}

function withLevers(plan: Plan, levers: readonly Lever[]): Plan {
  return { ...plan, budget: { ...plan.budget, levers } };
}

interface Amounts {
  /** With the amounts typed by hand, or without them when the split decides. */
  readonly plan: Plan;
  readonly lines: readonly { readonly id: string; readonly amount: number }[];
  readonly released: readonly string[];
}

function splitOf(plan: Plan, isTyped: boolean): Amounts {
  if (isTyped) {
    const amounts = amountsNow(plan);
    const lines = plan.budget.levers.map(({ id }, index) => ({ id, amount: amounts[index] ?? 0 }));
    return { plan, lines, released: [] };
  }
  const { plan: split, allocation, released } = withAllocation(plan);
  return { plan: allocation.lines.length > 0 ? split : plan, lines: allocation.lines, released };
}

/** True when something that the split depends on was typed: a measured return only says what to move. */
function hasRules(edits: LeverEdits): boolean {
  return Object.values(edits).some((edit) => Object.keys(edit).some((field) => field !== 'measuredRoi'));
}

/** What each lever has in the plan: the amount typed, otherwise its share. */
function amountsNow(plan: Plan): readonly number[] {
  const { envelope, levers } = plan.budget;
  const { lines } = allocate({ envelope: envelope.amount, levers, pocket: pocketBounds(plan) });
  return levers.map(({ amount }, index) => amount ?? lines[index]?.amount ?? 0);
}

function sumOf(amounts: readonly number[]): number {
  return fromCents(amounts.reduce((sum, amount) => sum + toCents(amount), 0n));
}
