import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { actionPreview } from '../../core/plan/actionPreview';
import { CHANNELS, type ChannelId, type Plan } from '../../core/plan/plan';
import { isIsoDay } from '../../core/schedule/isoDay';
import { messages } from '../../messages';
import { actionText } from '../../messages/pane/action';
import { launchText } from '../../messages/pane/launch';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { today } from '../today';
import { ChoiceField } from '../ui/ChoiceField';
import { useWrite } from '../ui/useWrite';
import { ValueField, valueError } from '../ui/ValueField';
import { ViewFrame } from '../ui/ViewFrame';
import { ActionDates } from './action/ActionDates';
import {
  EMPTY_ACTION,
  planWithAction,
  targetKind,
  targetUnit,
  type ActionDraftText,
} from './action/actionDraft';
import { ActionMoney } from './action/ActionMoney';
import { ActionSteps } from './action/ActionSteps';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400 },
  part: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  go: { alignSelf: 'start' },
});

/** Adds an action to the plan: what, its steps, its money; its dates are shown as they would be, before anything is written. */
export function ActionView(): ReactNode {
  const { open } = useSessionState();
  if (open === null) return null;
  return (
    <ViewFrame id="action">
      <ActionForm plan={open.plan} />
    </ViewFrame>
  );
}

function ActionForm({ plan }: { readonly plan: Plan }): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const write = useWrite();
  const styles = useStyles();
  const text = actionText(language);
  const { lists } = messages(language).plan;
  const stepNames = messages(plan.language).plan.lists['step'] ?? {};
  const [draft, setDraft] = useKept<ActionDraftText>('action', EMPTY_ACTION);
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<ActionDraftText>): void => setDraft((before) => ({ ...before, ...part }));
  const kind = targetKind(plan, draft.kpi);
  const unit = targetUnit(plan, draft.kpi);
  const airing = draft.airing ?? plan.launch.date;
  const errors = {
    name: draft.name.trim() === '' ? text.errors.name : null,
    channel: draft.channel === '' ? text.errors.channel : null,
    owner: draft.owner === '' ? text.errors.owner : null,
  };
  const shown = (error: string | null): string | null => (isTried ? error : null);
  const missing = (['objective', 'kpi', 'budget'] as const).filter(
    (field) => draft[field === 'budget' ? 'amount' : field].trim() === '',
  );

  const submit = async (): Promise<void> => {
    setTried(true);
    const typed = [
      valueError(draft.target, language, kind),
      valueError(draft.amount, language, 'amount'),
      ...Object.values(draft.steps).map(({ days }) => valueError(days, language, 'days')),
    ];
    if ([...Object.values(errors), ...typed].some((error) => error !== null) || !isIsoDay(airing)) return;
    const result = planWithAction(plan, draft, language, stepNames);
    if (result === null) return;
    const steps = result.plan.tasks.filter(({ action }) => action === result.id).length;
    const isDone = await write(
      (current) => {
        const changed = planWithAction(current, draft, language, stepNames);
        return changed
          ? { plan: changed.plan, refusal: null }
          : { plan: current, refusal: text.errors.refused };
      },
      text.written(draft.name.trim(), steps, result.line),
    );
    if (!isDone) return;
    setDraft(EMPTY_ACTION);
    setTried(false);
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
      <h3 className={styles.title}>{text.what}</h3>
      <Field
        label={text.name}
        required
        {...(shown(errors.name) === null ? { hint: text.nameHint } : { validationMessage: errors.name })}
      >
        <Input value={draft.name} onChange={(_event, { value }) => set({ name: value })} />
      </Field>
      <ChoiceField
        label={text.objective}
        value={draft.objective}
        none
        choices={plan.objectives.map(({ id, text: words }) => ({ value: id, label: `${id} · ${words}` }))}
        onChange={(objective) => set({ objective })}
      />
      <ChoiceField
        label={text.persona}
        value={draft.persona}
        none
        choices={plan.personas.map(({ name }) => ({ value: name, label: name }))}
        onChange={(persona) => set({ persona })}
      />
      <ChoiceField
        label={text.channel}
        value={draft.channel}
        none
        required
        error={shown(errors.channel)}
        choices={CHANNELS.map((id) => ({ value: id, label: lists['channel']?.[id] ?? id }))}
        onChange={(channel) => set({ channel: channel as ChannelId | '' })}
      />
      <ChoiceField
        label={text.owner}
        value={draft.owner}
        none
        required
        error={shown(errors.owner)}
        choices={plan.team.map(({ name }) => ({ value: name, label: name }))}
        onChange={(owner) => set({ owner })}
      />
      <ChoiceField
        label={text.kpi}
        value={draft.kpi}
        none
        choices={plan.kpis.map(({ name }) => ({ value: name, label: name }))}
        onChange={(kpi) => set({ kpi })}
      />
      <ValueField
        label={text.target}
        kind={kind}
        value={draft.target}
        {...(unit === null ? {} : { unit })}
        onChange={(target) => set({ target })}
      />
      <Field label={text.message} hint={text.messageHint}>
        <Textarea
          value={draft.message}
          resize="vertical"
          onChange={(_event, { value }) => set({ message: value })}
        />
      </Field>
      <h3 className={styles.title}>{text.steps}</h3>
      <ActionSteps plan={plan} draft={draft} onChange={set} />
      <h3 className={styles.title}>{text.money}</h3>
      <ActionMoney plan={plan} draft={draft} onChange={set} />
      <h3 className={styles.title}>{text.dates}</h3>
      <Dates plan={plan} draft={draft} airing={airing} stepNames={stepNames} />
      {missing.length > 0 && <p className={styles.hint}>{text.missing(missing)}</p>}
      <Button type="submit" appearance="primary" className={styles.go} disabledFocusable={busy !== null}>
        {text.write}
      </Button>
    </form>
  );
}

/** The dates as they would be; drawn when typing leaves time for it. */
function Dates({
  plan,
  draft,
  airing,
  stepNames,
}: {
  readonly plan: Plan;
  readonly draft: ActionDraftText;
  readonly airing: string;
  readonly stepNames: Readonly<Record<string, string>>;
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const { steps, owner, follows } = useDeferredValue(draft);
  const preview = useMemo(() => {
    const before = { ...plan, today: today() };
    const named = { ...EMPTY_ACTION, name: '…', steps, owner, follows, airing };
    const changed = planWithAction(before, named, language, stepNames);
    return changed && { plan: changed.plan, preview: actionPreview(before, changed.plan, changed.id) };
  }, [plan, steps, owner, follows, airing, language, stepNames]);
  if (preview === null) return null;
  if (preview.preview === null) return <p role="alert">{launchText(language).cyclic}</p>;
  return (
    <div className={styles.part}>
      <ActionDates plan={preview.plan} preview={preview.preview} airing={airing} />
    </div>
  );
}
