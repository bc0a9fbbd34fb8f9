import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { withObjective } from '../../../core/plan/change/withObjective';
import type { Plan } from '../../../core/plan/plan';
import { isIsoDay } from '../../../core/schedule/isoDay';
import { checkSmart } from '../../../core/smart/checkSmart';
import { objectivesText } from '../../../messages/pane/objectives';
import { useSession, useSessionState } from '../../session/SessionContext';
import { SMART_LIMIT, SmartPanel } from '../../ui/SmartPanel';
import { useSettled } from '../../ui/useSettled';
import { ObjectiveFields } from './ObjectiveFields';
import { lacksOf, readFigure, readInSentence, unitOf, type ObjectiveForm } from './objectiveForm';
import { selectBlank } from './selectBlank';
import { smartOptionsOf } from './smartOptionsOf';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, ':focus-visible': { outline: 'none' } },
  lacks: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface ObjectiveEditorProps {
  readonly plan: Plan;
  readonly form: ObjectiveForm;
  readonly onChange: (part: Partial<ObjectiveForm>) => void;
  readonly onClose: () => void;
}

/** One objective: the sentence with its live check, then what makes it possible to steer. */
export function ObjectiveEditor({ plan, form, onChange, onClose }: ObjectiveEditorProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = objectivesText(language);
  const area = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const settled = useSettled(form.text.trim().slice(0, SMART_LIMIT));
  const read = useMemo(() => {
    const nothing = { kpi: '', baseline: null, target: null, deadline: null };
    return readInSentence(checkSmart(settled, smartOptionsOf(nothing, plan)), language);
  }, [settled, plan, language]);
  const unit = unitOf(plan, form.kpi);
  const typed = {
    baseline: form.baseline ?? read.baseline,
    target: form.target ?? read.target,
    deadline: form.deadline ?? read.deadline,
  };
  const baseline = readFigure(typed.baseline, unit, language);
  const target = readFigure(typed.target, unit, language);
  const values = {
    baseline: baseline.ok ? baseline.value : null,
    target: target.ok ? target.value : null,
    deadline: isIsoDay(typed.deadline) ? typed.deadline : null,
  };
  const isReady = form.text.trim() !== '' && baseline.ok && target.ok;
  const { id } = form;
  const objective = { ...form, ...values, text: form.text.trim() };
  const lacks = lacksOf(objective, plan);

  const write = async (): Promise<void> => {
    if (!isReady) return;
    let isGone = false;
    const { id: _id, ...fields } = objective;
    const isDone = await session.change((current) => {
      isGone = id !== null && !current.objectives.some((other) => other.id === id);
      return withObjective(current, { ...fields, ...(id === null || isGone ? {} : { id }) }).plan;
    }, text.written(objective.text));
    if (!isDone) return;
    if (isGone && id !== null) session.say({ tone: 'warning', text: text.gone(id) });
    onClose();
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {id === null ? text.newOne : text.editing(id)}
      </h3>
      <Field label={text.sentence} required>
        <Textarea
          textarea={{ ref: area }}
          value={form.text}
          rows={3}
          resize="vertical"
          placeholder={text.example}
          onChange={(_event, { value }) => onChange({ text: value })}
        />
      </Field>
      <SmartPanel
        text={form.text}
        options={smartOptionsOf(
          {
            kpi: form.kpi,
            baseline: form.baseline === null ? null : values.baseline,
            target: form.target === null ? null : values.target,
            deadline: form.deadline === null ? null : values.deadline,
          },
          plan,
        )}
        onTake={(sentence) => {
          onChange({ text: sentence });
          selectBlank(area.current, sentence);
        }}
      />
      <ObjectiveFields
        plan={plan}
        form={form}
        typed={typed}
        figures={{ baseline, target }}
        onChange={onChange}
      />
      <p className={styles.lacks} aria-live="polite">
        {lacks.length === 0 ? text.complete : text.lacks(lacks)}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!isReady || busy !== null}>
          {text.write}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
