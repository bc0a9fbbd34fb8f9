import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { fromCents, toCents } from '../../../core/budget/cents';
import { lineBalance } from '../../../core/plan/change/lineBalance';
import { isRefused } from '../../../core/plan/change/planChange';
import { withTransfer } from '../../../core/plan/change/withTransfer';
import type { Plan } from '../../../core/plan/plan';
import { formatMoney } from '../../../messages/format';
import { transferText } from '../../../messages/pane/transfer';
import { useSession, useSessionState } from '../../session/SessionContext';
import { today } from '../../today';
import { ChoiceField } from '../../ui/ChoiceField';
import { typedValue } from '../../ui/typedValue';
import { useWrite } from '../../ui/useWrite';
import { ValueField, valueError } from '../../ui/ValueField';

/** The form as it is typed. */
export interface TransferDraftText {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly reason: string;
  readonly approver: string;
  readonly isReviewed: boolean;
}

export const EMPTY_TRANSFER: TransferDraftText = {
  from: '',
  to: '',
  amount: '',
  reason: '',
  approver: '',
  isReviewed: false,
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  effect: {
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  line: { display: 'block', overflowWrap: 'anywhere' },
  go: { alignSelf: 'start' },
});

interface TransferFormProps {
  readonly plan: Plan;
  readonly draft: TransferDraftText;
  readonly onChange: (draft: TransferDraftText) => void;
  readonly onWritten: () => void;
}

export function TransferForm({ plan, draft, onChange, onWritten }: TransferFormProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const write = useWrite();
  const styles = useStyles();
  const people = useId();
  const [isTried, setTried] = useState(false);
  const { language } = session;
  const text = transferText(language);
  const money = (amount: number): string => formatMoney(language, amount, plan.currency);
  const name = (id: string): string => {
    const line = plan.budget.lines.find((each) => each.id === id);
    return line === undefined ? id : `${id} · ${line.label}`;
  };
  const choices = plan.budget.lines.map(({ id }) => {
    const left = lineBalance(plan, id) ?? 0;
    return {
      value: id,
      label: left < 0 ? text.lineOver(name(id), money(-left)) : text.lineLeft(name(id), money(left)),
    };
  });
  const [given, taken] = [lineBalance(plan, draft.from), lineBalance(plan, draft.to)];
  const amount = typedValue(draft.amount, language, 'amount').value;
  const errors = transferErrors();
  const set = (part: Partial<TransferDraftText>): void => onChange({ ...draft, ...part });
  const shown = (error: string | null): string | null => (isTried ? error : null);

  function transferErrors() {
    const isTooMuch = amount !== null && given !== null && toCents(amount) > toCents(given);
    return {
      from: given === null ? text.errors.fromMissing : null,
      to: taken === null ? text.errors.toMissing : draft.to === draft.from ? text.errors.sameLine : null,
      // What cannot be is said while it is typed; what is still to come waits until the form is sent.
      amount: isTooMuch ? text.errors.aboveBalance(draft.from, money(Math.max(0, given))) : null,
      amountMissing: amount === null || toCents(amount) <= 0n ? text.errors.notPositive : null,
      reason: draft.reason.trim() === '' ? text.errors.reasonMissing : null,
      approver: draft.approver.trim() === '' ? text.errors.approverMissing : null,
      reviewed: draft.isReviewed ? null : text.errors.notReviewed,
    };
  }

  const submit = async (): Promise<void> => {
    setTried(true);
    const isWrong =
      Object.values(errors).some((error) => error !== null) ||
      valueError(draft.amount, language, 'amount') !== null;
    if (isWrong || amount === null) return;
    const isDone = await write(
      (current) => {
        const { plan: changed, issues } = withTransfer(current, {
          date: today(),
          from: draft.from,
          to: draft.to,
          amount: fromCents(toCents(amount)),
          reason: draft.reason.trim(),
          approver: draft.approver.trim(),
        });
        if (!isRefused(issues)) return { plan: changed, refusal: null };
        const left = lineBalance(current, draft.from);
        const isTooMuch = issues.some(({ code }) => code === 'transfer-above-balance');
        return {
          plan: current,
          refusal:
            isTooMuch && left !== null
              ? text.errors.aboveBalance(draft.from, money(Math.max(0, left)))
              : text.errors.lineGone,
        };
      },
      text.written(money(amount), draft.from, draft.to),
    );
    if (isDone) onWritten();
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ChoiceField
        label={text.from}
        value={draft.from}
        none
        choices={choices}
        required
        error={shown(errors.from)}
        onChange={(from) => set({ from })}
      />
      <ChoiceField
        label={text.to}
        value={draft.to}
        none
        choices={choices}
        required
        error={errors.to === text.errors.sameLine && draft.from !== '' ? errors.to : shown(errors.to)}
        onChange={(to) => set({ to })}
      />
      <ValueField
        label={text.amount}
        kind="amount"
        value={draft.amount}
        unit={plan.currency}
        required
        {...(given === null ? {} : { hint: text.amountHint(money(Math.max(0, given))) })}
        error={errors.amount ?? shown(errors.amountMissing)}
        onChange={(value) => set({ amount: value })}
      />
      <Field
        label={text.reason}
        required
        {...(shown(errors.reason) === null
          ? { hint: text.reasonHint }
          : { validationMessage: errors.reason })}
      >
        <Input value={draft.reason} onChange={(_event, { value }) => set({ reason: value })} />
      </Field>
      <Field
        label={text.approver}
        required
        {...(shown(errors.approver) === null
          ? { hint: text.approverHint }
          : { validationMessage: errors.approver })}
      >
        <Input
          value={draft.approver}
          list={people}
          autoComplete="off"
          onChange={(_event, { value }) => set({ approver: value })}
        />
      </Field>
      <datalist id={people}>
        {approvers(plan).map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
      <Field
        {...(shown(errors.reviewed) === null
          ? { hint: text.reviewedHint }
          : { validationMessage: errors.reviewed })}
      >
        <Checkbox
          label={text.reviewed}
          checked={draft.isReviewed}
          onChange={(_event, { checked }) => set({ isReviewed: checked === true })}
        />
      </Field>
      <div aria-live="polite">
        {given !== null &&
          taken !== null &&
          amount !== null &&
          amount > 0 &&
          errors.amount === null &&
          errors.to === null && (
            <div className={styles.effect}>
              <h3 className={styles.title}>{text.effect}</h3>
              <span className={styles.line}>
                {text.effectOf(name(draft.from), money(given), money(minus(given, amount)))}
              </span>
              <span className={styles.line}>
                {text.effectOf(name(draft.to), money(taken), money(minus(taken, -amount)))}
              </span>
              <span className={styles.line}>{text.total(money(planned(plan)))}</span>
            </div>
          )}
      </div>
      <Button type="submit" appearance="primary" className={styles.go} disabledFocusable={busy !== null}>
        {text.write}
      </Button>
    </form>
  );
}

function minus(amount: number, less: number): number {
  return fromCents(toCents(amount) - toCents(less));
}

function planned({ budget }: Plan): number {
  return fromCents(
    budget.lines.flatMap(({ months }) => months).reduce((total, month) => total + toCents(month), 0n),
  );
}

/** Who may have said yes: those who approved before, who voted the envelope, and the team. */
function approvers({ budget, team }: Plan): readonly string[] {
  const names = [
    ...budget.transfers.map(({ approver }) => approver),
    budget.envelope.votedBy,
    ...team.map(({ name }) => name),
  ];
  return [...new Set(names)].filter((name) => name !== '');
}
