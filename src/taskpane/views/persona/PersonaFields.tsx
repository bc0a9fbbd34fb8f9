import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { CHANNELS, type ChannelId, type Plan } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import { personaText } from '../../../messages/pane/persona';
import { useSession } from '../../session/SessionContext';
import { today } from '../../today';
import type { PersonaForm, PersonaProblem, PersonaStep } from './personaForm';
import { problemText } from './problemText';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    alignItems: 'start',
    gap: '12px',
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  points: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteDarkOrangeForeground1 },
  channels: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))' },
  day: { display: 'flex', gap: '8px', alignItems: 'center' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, width: '100%' },
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

export interface PersonaFieldsProps {
  readonly step: PersonaStep;
  readonly form: PersonaForm;
  readonly plan: Plan;
  /** Of this screen. */
  readonly problems: readonly PersonaProblem[];
  /** True when the screen was left once: what is missing is said from then on. */
  readonly wasLeft: boolean;
  readonly onChange: (part: Partial<PersonaForm>) => void;
}

/** The fields of one screen. */
export function PersonaFields({
  step,
  form,
  plan,
  problems,
  wasLeft,
  onChange,
}: PersonaFieldsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = personaText(language);
  const names = useId();
  const found = (field: keyof PersonaForm): PersonaProblem | undefined =>
    problems.find(
      (problem) =>
        problem.field === field && (wasLeft || !/^(?!validated).*missing|not-validated/.test(problem.code)),
    );
  const said = (field: keyof PersonaForm, hint?: string) => {
    const problem = found(field);
    if (!problem) return hint === undefined ? {} : { hint };
    return {
      validationMessage: problemText(problem, form, text),
      validationState: problem.isBlocking ? ('error' as const) : ('warning' as const),
    };
  };
  /** A line of text. */
  const line = (
    field: TextField,
    label: string,
    more: {
      placeholder?: string;
      hint?: string;
      required?: boolean;
      type?: 'date';
      max?: string;
      list?: string;
    } = {},
  ): ReactNode => {
    const { hint, required = false, ...input } = more;
    return (
      <Field label={label} required={required} {...said(field, hint)}>
        <Input
          className={styles.input}
          value={form[field]}
          onChange={(_event, { value }) => onChange({ [field]: value })}
          {...input}
        />
      </Field>
    );
  };
  const points = (
    field: 'pains' | 'motivations',
    legend: string,
    label: (index: number) => string,
    example: string,
  ): ReactNode => {
    const problem = found(field);
    return (
      <fieldset className={styles.points}>
        <legend className={styles.legend}>{legend}</legend>
        {form[field].map((point, index) => (
          <Input
            key={index}
            className={styles.input}
            aria-label={label(index + 1)}
            value={point}
            placeholder={index === 0 ? example : label(index + 1)}
            onChange={(_event, { value }) =>
              onChange({ [field]: form[field].map((other, place) => (place === index ? value : other)) })
            }
          />
        ))}
        {problem && <p className={styles.said}>{problemText(problem, form, text)}</p>}
      </fieldset>
    );
  };
  switch (step) {
    case 'data':
      return (
        <div className={styles.fields}>
          <Field
            label={text.segment}
            {...said('segment', plan.segments.length === 0 ? text.noSegments : text.segmentHint)}
          >
            <Select
              className={styles.choice}
              value={form.segment}
              onChange={(_event, { value }) => onChange({ segment: value })}
            >
              <option value="">{text.choose}</option>
              {segmentNames(plan, form.segment).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          {line('metric', text.metric, { placeholder: text.metricExample, hint: text.metricHint })}
        </div>
      );
    case 'verbatim':
      return (
        <div className={styles.fields}>
          <Field label={text.verbatim} required {...said('verbatim', text.verbatimHint)}>
            <Textarea
              value={form.verbatim}
              rows={3}
              resize="vertical"
              placeholder={text.verbatimExample}
              onChange={(_event, { value }) => onChange({ verbatim: value })}
            />
          </Field>
          <div className={styles.pair}>
            {line('source', text.source, { placeholder: text.sourceExample, required: true })}
            {line('heardOn', text.heardOn, { type: 'date', max: today(), required: true })}
          </div>
        </div>
      );
    case 'points':
      return (
        <div className={styles.fields}>
          {points('pains', text.pains, text.pain, text.painExample)}
          {points('motivations', text.motivations, text.motivation, text.motivationExample)}
        </div>
      );
    case 'profile':
      return (
        <div className={styles.fields}>
          <p className={styles.note}>{text.privacy}</p>
          <div className={styles.pair}>
            {line('name', text.name, { placeholder: text.nameExample, required: true })}
            {line('age', text.age, { required: true })}
          </div>
          {line('situation', text.situation, { placeholder: text.situationExample })}
        </div>
      );
    case 'channel':
      return (
        <div className={styles.fields}>
          <Field label={text.channel} required {...said('channel')}>
            <RadioGroup
              className={styles.channels}
              value={form.channel}
              onChange={(_event, { value }) => onChange({ channel: value as ChannelId })}
            >
              {CHANNELS.map((id) => (
                <Radio key={id} value={id} label={messages(language).plan.lists['channel']?.[id] ?? id} />
              ))}
            </RadioGroup>
          </Field>
          {line('journey', text.journey, { hint: text.journeyHint })}
        </div>
      );
    case 'validation':
      return (
        <div className={styles.fields}>
          {line('validatedBy', text.validatedBy, { hint: text.validatedByHint, list: names })}
          <datalist id={names}>
            {plan.team.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <div className={styles.day}>
            <div style={{ flexGrow: 1 }}>
              {line('validatedOn', text.validatedOn, { type: 'date', max: today() })}
            </div>
            <Button onClick={() => onChange({ validatedOn: today() })}>{text.validateToday}</Button>
          </div>
        </div>
      );
  }
}

type TextField = Exclude<keyof PersonaForm, 'pains' | 'motivations' | 'channel'>;

/** The segments of the plan, and the one that stands here although the plan has it no more. */
function segmentNames({ segments }: Plan, chosen: string): readonly string[] {
  const names = segments.map(({ name }) => name).filter((name) => name !== '');
  return chosen === '' || names.includes(chosen) ? [...new Set(names)] : [...new Set([...names, chosen])];
}
