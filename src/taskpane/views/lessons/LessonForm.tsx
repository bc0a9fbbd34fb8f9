import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { withLesson } from '../../../core/plan/change/withLesson';
import type { Plan } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import { figureText } from '../../../messages/figureText';
import { lessonsText } from '../../../messages/pane/lessons';
import { Choice } from '../../ui/Choice';
import { useSession, useSessionState } from '../../session/SessionContext';
import { onDay } from '../onDay';
import { figureToType, typedFigure } from '../typedFigure';
import { lessonSources, OTHER_CAMPAIGN } from './lessonSources';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: { padding: '8px 12px' },
  words: { whiteSpace: 'normal' },
  figures: {
    margin: 0,
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  go: { alignSelf: 'start' },
});

/** A lesson on its way; null is what nobody touched and the plan proposes. */
export interface LessonState {
  readonly source: string | null;
  readonly campaign: string;
  readonly kpi: string;
  readonly result: string | null;
  readonly lesson: string;
  readonly asset: string;
  readonly nextUse: string;
  readonly owner: string | null;
}

export const NEW_LESSON: LessonState = {
  source: null,
  campaign: '',
  kpi: '',
  result: null,
  lesson: '',
  asset: '',
  nextUse: '',
  owner: null,
};

export interface LessonFormProps {
  readonly plan: Plan;
  readonly state: LessonState;
  readonly change: (next: LessonState | ((before: LessonState) => LessonState)) => void;
}

/** A lesson drawn from a test or an action, whose figures are filled in beforehand. */
export function LessonForm({ plan, state, change }: LessonFormProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = lessonsText(language);
  const [isChecked, setChecked] = useState(false);
  const sources = useMemo(() => lessonSources(plan), [plan]);
  const statuses = messages(language).plan.lists['action_status'] ?? {};
  const set = (part: Partial<LessonState>): void => change((before) => ({ ...before, ...part }));
  const proposed = sources.find(({ isUntaught }) => isUntaught) ?? sources[0];
  const key = state.source ?? proposed?.key ?? OTHER_CAMPAIGN;
  const source = sources.find((each) => each.key === key) ?? null;
  const kpi = source ? source.kpi : (plan.kpis.find(({ name }) => name === state.kpi) ?? null);
  const unit = { unit: kpi?.unit ?? 'count' } as const;
  const shown = (value: number): string => figureText(language, unit, plan.currency, value);
  const typed = state.result ?? (source?.after == null ? '' : figureToType(source.after, unit, language));
  const result = typed.trim() === '' ? null : typedFigure(typed, unit, language);
  const owner = state.owner ?? (source?.test?.owner || source?.action.owner) ?? '';
  const people = plan.team.map(({ name }) => name);
  const isCampaignMissing = source === null && state.campaign.trim() === '';
  const isLessonMissing = state.lesson.trim() === '';
  const untaught = sources.filter(({ isUntaught }) => isUntaught).length;
  const tests = sources.filter(({ test }) => test !== null);
  const actions = sources.filter(({ test }) => test === null);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (isLessonMissing || isCampaignMissing || typeof result === 'string') return;
    const subject = source?.action.name ?? state.campaign.trim();
    const isWritten = await session.change(
      (now) =>
        onDay(
          now,
          plan.today,
          (current) =>
            withLesson(current, {
              action: source?.action.id ?? '',
              campaign: source === null ? state.campaign.trim() : '',
              kpi: kpi?.name ?? '',
              result,
              lesson: state.lesson.trim(),
              asset: state.asset.trim(),
              nextUse: state.nextUse.trim(),
              owner,
            }).plan,
        ),
      text.saved(subject),
    );
    if (!isWritten) return;
    setChecked(false);
    change(NEW_LESSON);
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {untaught > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.words}>{text.untaught(untaught)}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={text.from}>
        <Choice
          value={source?.key ?? OTHER_CAMPAIGN}
          // Figures follow the source; words that were typed stay.
          onChange={(_event, { value }) => set({ source: value, result: null, owner: null })}
        >
          {tests.length > 0 && (
            <optgroup label={text.tests}>
              {tests.map(({ key: id, action, test }) => (
                <option key={id} value={id}>
                  {text.test(action.name, test?.loop ?? 1)}
                </option>
              ))}
            </optgroup>
          )}
          {actions.length > 0 && (
            <optgroup label={text.actions}>
              {actions.map(({ key: id, action }) => (
                <option key={id} value={id}>
                  {text.action(action.name, statuses[action.status] ?? '')}
                </option>
              ))}
            </optgroup>
          )}
          <option value={OTHER_CAMPAIGN}>{text.otherCampaign}</option>
        </Choice>
      </Field>
      <div aria-live="polite">
        {source !== null && source.after !== null && (
          <p className={styles.figures}>
            {source.before === null
              ? text.onlyAfter(shown(source.after))
              : text.beforeAfter(shown(source.before), shown(source.after))}
            {source.test !== null && source.test.change !== '' && (
              <>
                <br />
                {text.change(source.test.change)}
              </>
            )}
          </p>
        )}
      </div>
      {source === null && (
        <>
          <Field
            label={text.campaign}
            {...(isChecked && isCampaignMissing
              ? { validationMessage: text.missing }
              : { hint: text.campaignHint })}
          >
            <Input value={state.campaign} onChange={(_event, { value }) => set({ campaign: value })} />
          </Field>
          <Field label={text.kpi}>
            <Choice value={state.kpi} onChange={(_event, { value }) => set({ kpi: value })}>
              <option value="">{text.noKpi}</option>
              {plan.kpis.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Choice>
          </Field>
        </>
      )}
      <Field
        label={kpi === null ? text.result : text.resultOf(kpi.name)}
        {...(typeof result === 'string'
          ? { validationMessage: text.notANumber }
          : { hint: result === null ? text.resultHint : null })}
      >
        <Input inputMode="decimal" value={typed} onChange={(_event, { value }) => set({ result: value })} />
      </Field>
      <Field
        label={text.lesson}
        required
        {...(isChecked && isLessonMissing ? { validationMessage: text.missing } : { hint: text.lessonHint })}
      >
        <Textarea
          resize="vertical"
          value={state.lesson}
          onChange={(_event, { value }) => set({ lesson: value })}
        />
      </Field>
      <Field label={text.asset} hint={text.assetHint}>
        <Input value={state.asset} onChange={(_event, { value }) => set({ asset: value })} />
      </Field>
      <Field label={text.nextUse} hint={text.nextUseHint}>
        <Input value={state.nextUse} onChange={(_event, { value }) => set({ nextUse: value })} />
      </Field>
      <Field label={text.owner}>
        <Choice value={owner} onChange={(_event, { value }) => set({ owner: value })}>
          <option value="">{text.nobody}</option>
          {(owner === '' || people.includes(owner) ? people : [owner, ...people]).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Choice>
      </Field>
      <Button type="submit" appearance="primary" className={styles.go} disabled={busy !== null}>
        {text.save}
      </Button>
    </form>
  );
}
