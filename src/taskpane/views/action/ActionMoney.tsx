import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fromCents, toCents } from '../../../core/budget/cents';
import { NATURES, type Nature, type Plan } from '../../../core/plan/plan';
import { addMonths } from '../../../core/schedule/isoDay';
import { messages } from '../../../messages';
import { formatMoney, formatMonth } from '../../../messages/format';
import { actionText } from '../../../messages/pane/action';
import { useSession } from '../../session/SessionContext';
import { ChoiceField } from '../../ui/ChoiceField';
import { typedValue } from '../../ui/typedValue';
import { ValueField } from '../../ui/ValueField';
import type { ActionDraftText } from './actionDraft';

interface ActionMoneyProps {
  readonly plan: Plan;
  readonly draft: ActionDraftText;
  readonly onChange: (part: Partial<ActionDraftText>) => void;
}

/** What it costs, what the money pays and when, and what is then left of the envelope. */
export function ActionMoney({ plan, draft, onChange }: ActionMoneyProps): ReactNode {
  const { language } = useSession();
  const text = actionText(language);
  const { lists } = messages(language).plan;
  const { value: amount } = typedValue(draft.amount, language, 'amount');
  const left = leftOf(plan, amount ?? 0);
  const money = (value: number): string => formatMoney(language, value, plan.currency);
  const months = Array.from({ length: 12 }, (_, month) => ({
    value: String(month),
    label: text.inMonth(formatMonth(language, addMonths(plan.period.start, month))),
  }));
  return (
    <>
      <ValueField
        label={text.amount}
        kind="amount"
        value={draft.amount}
        unit={plan.currency}
        hint={amount === null || left < 0 ? text.amountHint : text.left(money(left))}
        onChange={(value) => onChange({ amount: value })}
      />
      {amount !== null && left < 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.over(money(-left))}</MessageBarBody>
        </MessageBar>
      )}
      {amount !== null && (
        <>
          <ChoiceField
            label={text.nature}
            value={draft.nature}
            choices={NATURES.map((nature) => ({ value: nature, label: lists['nature']?.[nature] ?? nature }))}
            onChange={(value) => onChange({ nature: value as Nature })}
          />
          <ChoiceField
            label={text.spread}
            value={draft.spread}
            choices={[
              { value: 'launch', label: text.spreads.launch },
              { value: 'even', label: text.spreads.even },
              ...months,
            ]}
            onChange={(spread) => onChange({ spread })}
          />
        </>
      )}
    </>
  );
}

/** Of the envelope, once the lines and this amount are planned; negative when they exceed it. */
function leftOf({ budget }: Plan, amount: number): number {
  const planned = budget.lines
    .flatMap(({ months }) => months)
    .reduce((sum, month) => sum + toCents(month), 0n);
  return fromCents(toCents(budget.envelope.amount) - planned - toCents(amount));
}
