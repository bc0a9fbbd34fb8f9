import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useId, useRef, type ReactNode } from 'react';
import { toCents } from '../../../core/budget/cents';
import { KPIS } from '../../../core/kpi';
import { CHANNELS, OBJECTIVE_TYPES, type ChannelId, type ObjectiveType } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import { formatMoney } from '../../../messages/format';
import { minimumText } from '../../../messages/pane/minimum';
import { useSession } from '../../session/SessionContext';
import { today } from '../../today';
import { SmartPanel } from '../../ui/SmartPanel';
import { selectBlank } from '../objectives/selectBlank';
import {
  amountInAll,
  envelopeOf,
  type MinimumAction,
  type MinimumForm,
  type MinimumKpi,
  type MinimumProblems,
} from './minimumForm';

/** Of the template. */
const CURRENCY = 'EUR';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    minWidth: 0,
    margin: 0,
    padding: '10px 0 0',
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    alignItems: 'start',
    gap: '10px',
  },
  action: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  channel: { display: 'grid', gridTemplateColumns: '3fr 2fr', alignItems: 'start', gap: '10px' },
  kpi: { display: 'grid', gridTemplateColumns: '2fr 1fr', alignItems: 'start', gap: '10px' },
  input: { minWidth: 0, width: '100%' },
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

export interface MinimumFieldsProps {
  readonly form: MinimumForm;
  readonly problems: MinimumProblems;
  readonly onChange: (part: Partial<MinimumForm>) => void;
}

/** Everything that the smallest plan asks, on one screen. */
export function MinimumFields({ form, problems, onChange }: MinimumFieldsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = minimumText(language);
  const { plan, kpis } = messages(language);
  const suggestions = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const channelName = (id: ChannelId): string => plan.lists['channel']?.[id] ?? id;
  const money = (value: number): string => formatMoney(language, value, CURRENCY);
  const sum = amountInAll(form, language);
  const envelope = envelopeOf(form, language);
  const left = envelope === null ? 0n : toCents(envelope) - toCents(sum);
  const said = (field: string, hint?: string) => {
    const problem = problems.get(field);
    if (problem !== undefined) return { validationMessage: text.problems[problem] };
    return hint === undefined ? {} : { hint };
  };
  const line = (
    field: 'company' | 'owner' | 'persona' | 'age' | 'motivation',
    label: string,
    placeholder: string,
    isRequired = true,
  ): ReactNode => (
    <Field label={label} required={isRequired} {...said(field)}>
      <Input
        className={styles.input}
        value={form[field]}
        placeholder={placeholder}
        onChange={(_event, { value }) => onChange({ [field]: value })}
      />
    </Field>
  );
  const changeAction = (index: number, part: Partial<MinimumAction>): void =>
    onChange({
      actions: form.actions.map((action, place) => (place === index ? { ...action, ...part } : action)),
    });
  const changeKpi = (index: number, part: Partial<MinimumKpi>): void =>
    onChange({ kpis: form.kpis.map((kpi, place) => (place === index ? { ...kpi, ...part } : kpi)) });
  const channels = (value: ChannelId, take: (channel: ChannelId) => void, label?: string): ReactNode => (
    <Select
      className={styles.choice}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value}
      onChange={(_event, chosen) => take(chosen.value as ChannelId)}
    >
      {CHANNELS.map((id) => (
        <option key={id} value={id}>
          {channelName(id)}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <div className={styles.pair}>
        {line('company', text.company, text.companyExample)}
        {line('owner', text.owner, text.ownerExample)}
      </div>

      <section className={styles.group}>
        <h3 className={styles.title}>{text.objectiveTitle}</h3>
        <Field label={text.objective} required {...said('objective')}>
          <Textarea
            textarea={{ ref: area }}
            value={form.objective}
            rows={3}
            resize="vertical"
            placeholder={text.objectiveExample}
            onChange={(_event, { value }) => onChange({ objective: value })}
          />
        </Field>
        <SmartPanel
          text={form.objective}
          options={{
            today: today(),
            ...(form.launch === ''
              ? {}
              : {
                  periodStart: `${form.launch.slice(0, 4)}-01-01`,
                  periodEnd: `${form.launch.slice(0, 4)}-12-31`,
                }),
          }}
          onTake={(sentence) => {
            onChange({ objective: sentence });
            selectBlank(area.current, sentence);
          }}
        />
        <Field label={text.type}>
          <Select
            value={form.type}
            onChange={(_event, { value }) => onChange({ type: value as ObjectiveType })}
          >
            {OBJECTIVE_TYPES.map((id) => (
              <option key={id} value={id}>
                {plan.lists['objective_type']?.[id] ?? id}
              </option>
            ))}
          </Select>
        </Field>
      </section>

      <section className={styles.group}>
        <h3 className={styles.title}>{text.personaTitle}</h3>
        <p className={styles.note}>{text.personaHint}</p>
        <div className={styles.pair}>
          {line('persona', text.persona, text.personaExample)}
          {line('age', text.age, '36')}
        </div>
        {line('motivation', text.motivation, text.motivationExample, false)}
        <Field label={text.channel}>{channels(form.channel, (channel) => onChange({ channel }))}</Field>
      </section>

      <section className={styles.group}>
        <h3 className={styles.title}>{text.actionsTitle}</h3>
        {form.actions.map((action, index) => (
          <div key={index} className={styles.action}>
            <Field label={text.action(index + 1)} required {...said(`actions.${index}.name`)}>
              <Input
                className={styles.input}
                value={action.name}
                placeholder={text.actionExamples[index] ?? ''}
                onChange={(_event, { value }) => changeAction(index, { name: value })}
              />
            </Field>
            <div className={styles.channel}>
              {channels(
                action.channel,
                (channel) => changeAction(index, { channel }),
                text.channelOf(index + 1),
              )}
              <Field {...said(`actions.${index}.amount`)}>
                <Input
                  className={styles.input}
                  inputMode="decimal"
                  aria-label={text.amountOf(index + 1)}
                  placeholder={text.amount}
                  contentAfter="€"
                  value={action.amount}
                  onChange={(_event, { value }) => changeAction(index, { amount: value })}
                />
              </Field>
            </div>
          </div>
        ))}
      </section>

      <section className={styles.group}>
        <h3 className={styles.title}>{text.kpisTitle}</h3>
        <p className={styles.note}>{text.kpisHint}</p>
        <datalist id={suggestions}>
          {KPIS.map(({ id }) => (
            <option key={id} value={kpis[id].label} />
          ))}
        </datalist>
        {form.kpis.map((kpi, index) => (
          <div key={index} className={styles.kpi}>
            <Field {...said(`kpis.${index}.name`)}>
              <Input
                className={styles.input}
                aria-label={text.kpi(index + 1)}
                list={suggestions}
                placeholder={index === 0 ? text.kpiExample : text.kpi(index + 1)}
                value={kpi.name}
                onChange={(_event, { value }) => changeKpi(index, { name: value })}
              />
            </Field>
            <Field {...said(`kpis.${index}.target`)}>
              <Input
                className={styles.input}
                inputMode="decimal"
                aria-label={text.kpiTargetOf(index + 1)}
                placeholder={text.kpiTarget}
                value={kpi.target}
                onChange={(_event, { value }) => changeKpi(index, { target: value })}
              />
            </Field>
          </div>
        ))}
      </section>

      <section className={styles.group}>
        <h3 className={styles.title}>{text.budgetTitle}</h3>
        <div className={styles.pair}>
          <Field label={text.launch} required {...said('launch', text.launchHint(form.launch.slice(0, 4)))}>
            <Input
              type="date"
              className={styles.input}
              min={today()}
              value={form.launch}
              onChange={(_event, { value }) => onChange({ launch: value })}
            />
          </Field>
          <Field label={text.envelope} {...said('envelope', text.envelopeHint(money(sum)))}>
            <Input
              className={styles.input}
              inputMode="decimal"
              contentAfter="€"
              value={form.envelope}
              onChange={(_event, { value }) => onChange({ envelope: value })}
            />
          </Field>
        </div>
        <p className={styles.note} aria-live="polite">
          {left > 0n && text.leftOver(money(Number(left) / 100))}
          {left < 0n && text.tooMuch(money(Number(-left) / 100))}
        </p>
      </section>
    </>
  );
}
