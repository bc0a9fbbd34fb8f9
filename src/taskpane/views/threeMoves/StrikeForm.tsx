import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { toCents } from '../../../core/budget/cents';
import { lineBalance } from '../../../core/plan/change/lineBalance';
import { isRefused } from '../../../core/plan/change/planChange';
import {
  OBJECTIVE_TYPES,
  TEST_KINDS,
  type ObjectiveType,
  type Plan,
  type TestKind,
  type Transfer,
} from '../../../core/plan/plan';
import { teamCalendar } from '../../../core/schedule/calendars';
import { workday } from '../../../core/schedule/workday';
import { messages } from '../../../messages';
import { formatMoney, formatNumber, formatPercent, formatWeekday } from '../../../messages/format';
import { threeMovesText } from '../../../messages/pane/threeMoves';
import { useSession, useSessionState } from '../../session/SessionContext';
import { useKept } from '../../session/useKept';
import { today } from '../../today';
import { ChoiceField } from '../../ui/ChoiceField';
import { typedValue } from '../../ui/typedValue';
import { useWrite } from '../../ui/useWrite';
import { ValueField, valueError } from '../../ui/ValueField';
import { writtenNumber } from '../../ui/writtenNumber';
import { MoveBlock } from './MoveBlock';
import { SmartLine } from './SmartLine';
import {
  EMPTY_STRIKE,
  givingLine,
  NEW_OBJECTIVE,
  proposedBudget,
  strike,
  strikeActions,
  thresholdKind,
  type StrikeDraft,
} from './strike';
import type { StrikeSummary } from './StrikeDone';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  effect: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  propose: { alignSelf: 'start', marginTop: '-8px' },
  go: { alignSelf: 'start' },
});

interface StrikeFormProps {
  readonly plan: Plan;
  readonly onWritten: (summary: StrikeSummary) => void;
}

export function StrikeForm({ plan, onWritten }: StrikeFormProps): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const write = useWrite();
  const styles = useStyles();
  const text = threeMovesText(language);
  const { lists } = messages(language).plan;
  const [draft, setDraft] = useKept<StrikeDraft>('threeMoves', EMPTY_STRIKE);
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<StrikeDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const shown = (error: string | null): string | null => (isTried ? error : null);
  const money = (amount: number): string => formatMoney(language, amount, plan.currency);

  const day = today();
  const { newLine, reason } = text;
  const how = { day, language, words: { newLine, reason } };
  const action = plan.actions.find(({ id }) => id === draft.action);
  const kpi = plan.kpis.find(({ name }) => name === action?.kpi);
  const kind = thresholdKind(plan, action);
  const chosen = plan.objectives.find(({ id }) => id === draft.objective);
  const levers = [...plan.budget.levers].sort((a, b) => b.expectedRoi - a.expectedRoi);
  const { actions, isOfChannel } = strikeActions(plan, draft.lever);
  const budget = typedValue(draft.budget, language, 'amount').value;
  const giving = givingLine(plan, draft);
  const left = giving ? (lineBalance(plan, giving.id) ?? 0) : null;
  const proposed = proposedBudget(plan, draft);
  const owner = draft.owner ?? action?.owner ?? '';
  const result = useMemo(
    () => strike(plan, draft, { day, language, words: { newLine, reason } }),
    [plan, draft, day, language, newLine, reason],
  );
  const reading = formatWeekday(language, result?.readingOn ?? workday(day, 1, teamCalendar(plan)), day);
  const threshold = typedValue(draft.threshold, language, kind).value;

  const isTooMuch = budget !== null && budget > 0 && left !== null && toCents(budget) > toCents(left);
  const errors = {
    objective: draft.objective === '' ? text.errors.objective : null,
    objectiveText:
      draft.objective === NEW_OBJECTIVE && draft.objectiveText.trim() === ''
        ? text.errors.objectiveText
        : null,
    lever: draft.lever === '' && levers.length > 0 ? text.errors.lever : null,
    action: action === undefined ? text.errors.action : null,
    budget: budget === null ? text.errors.budget : null,
    aboveBalance:
      isTooMuch && giving ? text.errors.aboveBalance(giving.id, money(Math.max(0, left ?? 0))) : null,
    from: budget !== null && budget > 0 && giving === undefined ? text.errors.from : null,
    change: draft.change.trim() === '' ? text.errors.change : null,
    threshold: threshold === null && draft.criterion.trim() === '' ? text.errors.threshold : null,
    owner: owner === '' ? text.errors.owner : null,
  };

  const submit = async (): Promise<void> => {
    setTried(true);
    const typed = [valueError(draft.budget, language, 'amount'), valueError(draft.threshold, language, kind)];
    if ([...Object.values(errors), ...typed].some((error) => error !== null) || !result || !action) return;
    const isDone = await write(
      (current) => {
        const fresh = strike(current, draft, how);
        return fresh === null || isRefused(fresh.issues)
          ? { plan: current, refusal: text.errors.refused }
          : { plan: fresh.plan, refusal: null };
      },
      text.written(action.name, reading),
    );
    if (!isDone) return;
    setDraft(EMPTY_STRIKE);
    onWritten({
      planLanguage: plan.language,
      change: draft.change.trim(),
      action: action.name,
      budget: money(budget ?? 0),
      readingOn: reading,
      owner,
      figure: action.kpi === '' ? draft.criterion.trim() : action.kpi,
      threshold: threshold === null ? null : figure(threshold),
      criterion: draft.criterion.trim(),
      loop: result.test.loop,
      hasMoved: result.transfer !== null,
      objective: draft.objective === NEW_OBJECTIVE ? result.objective : null,
    });
  };

  function figure(value: number): string {
    if (kpi?.unit === 'percent') return formatPercent(language, value);
    return kpi?.unit === 'currency' ? money(value) : formatNumber(language, value);
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={styles.text}>{text.intro}</p>
      <MoveBlock number={1} name={text.moves.objective}>
        <ChoiceField
          label={text.objective}
          value={draft.objective}
          none
          required
          error={shown(errors.objective)}
          choices={[
            ...plan.objectives.map((each) => ({ value: each.id, label: `${each.id} · ${each.text}` })),
            { value: NEW_OBJECTIVE, label: text.newObjective },
          ]}
          onChange={(objective) => set({ objective })}
        />
        {draft.objective === NEW_OBJECTIVE && (
          <>
            <Field
              label={text.objectiveText}
              required
              {...(shown(errors.objectiveText) === null
                ? { hint: text.objectiveHint }
                : { validationMessage: errors.objectiveText })}
            >
              <Textarea
                value={draft.objectiveText}
                resize="vertical"
                onChange={(_event, { value }) => set({ objectiveText: value })}
              />
            </Field>
            <ChoiceField
              label={text.objectiveType}
              value={draft.objectiveType}
              choices={OBJECTIVE_TYPES.map((type) => ({
                value: type,
                label: lists['objective_type']?.[type] ?? type,
              }))}
              onChange={(type) => set({ objectiveType: type as ObjectiveType })}
            />
            {draft.objectiveText.trim() !== '' && <SmartLine plan={plan} text={draft.objectiveText} />}
          </>
        )}
        {chosen && <p className={styles.text}>{chosen.text}</p>}
        {chosen && <SmartLine plan={plan} text={chosen.text} of={chosen} />}
      </MoveBlock>
      <MoveBlock number={2} name={text.moves.lever}>
        {levers.length > 0 && (
          <ChoiceField
            label={text.lever}
            value={draft.lever}
            none
            required
            error={shown(errors.lever)}
            choices={levers.map((lever, index) => ({
              value: lever.id,
              label:
                index === 0
                  ? text.leverBest(lever.label, formatNumber(language, lever.expectedRoi))
                  : text.leverOf(lever.label, formatNumber(language, lever.expectedRoi)),
            }))}
            onChange={(lever) => set({ lever, action: bestAction(lever), owner: null })}
          />
        )}
        <ChoiceField
          label={text.action}
          value={draft.action}
          none
          required
          error={shown(errors.action)}
          hint={draft.lever === '' || isOfChannel ? text.actionHint : text.noAction}
          choices={actions.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` }))}
          onChange={(id) => set({ action: id, owner: null })}
        />
        <ChoiceField
          label={text.kind}
          value={draft.kind}
          choices={TEST_KINDS.map((each) => ({ value: each, label: lists['test_kind']?.[each] ?? each }))}
          onChange={(each) => set({ kind: each as TestKind })}
        />
        <Field
          label={text.change}
          required
          {...(shown(errors.change) === null
            ? { hint: text.changeHint }
            : { validationMessage: errors.change })}
        >
          <Textarea
            value={draft.change}
            resize="vertical"
            onChange={(_event, { value }) => set({ change: value })}
          />
        </Field>
        <ChoiceField
          label={text.from}
          value={giving?.id ?? ''}
          {...(giving === undefined ? { none: true as const } : {})}
          error={shown(errors.from)}
          choices={plan.budget.lines.map(({ id, label }) => ({
            value: id,
            label: text.lineLeft(`${id} · ${label}`, money(lineBalance(plan, id) ?? 0)),
          }))}
          onChange={(from) => set({ from: from === '' ? null : from })}
        />
        <ValueField
          label={text.budget}
          kind="amount"
          value={draft.budget}
          unit={plan.currency}
          required
          {...(proposed === null ? {} : { hint: text.budgetHint(money(proposed)) })}
          error={errors.aboveBalance ?? shown(errors.budget)}
          onChange={(value) => set({ budget: value })}
        />
        {proposed !== null && draft.budget === '' && (
          <Button
            size="small"
            className={styles.propose}
            onClick={() => set({ budget: writtenNumber(proposed, language) })}
          >
            {text.propose(money(proposed))}
          </Button>
        )}
      </MoveBlock>
      <MoveBlock number={3} name={text.moves.reading}>
        <p className={styles.text}>
          {text.readingOn(reading)} {action && (action.kpi === '' ? text.noKpi : text.readingKpi(action.kpi))}
        </p>
        <ValueField
          label={text.threshold}
          kind={kind}
          value={draft.threshold}
          {...(kpi?.unit === 'percent'
            ? { unit: '%' }
            : kpi?.unit === 'currency'
              ? { unit: plan.currency }
              : {})}
          {...(action && action.kpi !== '' ? { hint: text.thresholdHint(action.kpi) } : {})}
          error={shown(errors.threshold)}
          onChange={(value) => set({ threshold: value })}
        />
        <Field label={text.criterion} hint={text.criterionHint}>
          <Input value={draft.criterion} onChange={(_event, { value }) => set({ criterion: value })} />
        </Field>
        <ChoiceField
          label={text.owner}
          value={owner}
          none
          required
          error={shown(errors.owner)}
          choices={plan.team.map(({ name }) => ({ value: name, label: name }))}
          onChange={(name) => set({ owner: name })}
        />
      </MoveBlock>
      <div aria-live="polite">
        {result && budget !== null && budget > 0 && !isTooMuch && giving && (
          <div className={styles.effect}>
            <h3 className={styles.title}>{text.effect}</h3>
            {result.newLine !== null && (
              <p className={styles.text}>{text.effectNewLine(result.action.name)}</p>
            )}
            {result.transfer === null ? (
              <p className={styles.text}>{text.effectSame(`${giving.id} · ${giving.label}`)}</p>
            ) : (
              effects(result.transfer, result.plan)
            )}
          </div>
        )}
      </div>
      <Button type="submit" appearance="primary" className={styles.go} disabledFocusable={busy !== null}>
        {text.write}
      </Button>
    </form>
  );

  function bestAction(lever: string): string {
    const found = strikeActions(plan, lever);
    return found.isOfChannel ? (found.actions[0]?.id ?? '') : draft.action;
  }

  /** What both lines have left, before and after. */
  function effects({ from, to }: Transfer, after: Plan): ReactNode {
    return [from, to].map((id) => {
      const line = after.budget.lines.find((each) => each.id === id);
      return (
        <p key={id} className={styles.text}>
          {text.effectFrom(
            `${id} · ${line?.label ?? ''}`,
            money(lineBalance(plan, id) ?? 0),
            money(lineBalance(after, id) ?? 0),
          )}
        </p>
      );
    });
  }
}
