import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  OBJECTIVE_LEVELS,
  OBJECTIVE_METHODS,
  OBJECTIVE_TYPES,
  type ObjectiveLevel,
  type ObjectiveMethod,
  type ObjectiveType,
  type Plan,
} from '../../../core/plan/plan';
import { messages } from '../../../messages';
import { objectivesText } from '../../../messages/pane/objectives';
import { useSession } from '../../session/SessionContext';
import {
  possibleParents,
  unitOf,
  type Figure,
  type ObjectiveForm,
  type ReadInSentence,
} from './objectiveForm';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    alignItems: 'start',
    gap: '12px',
    '& > *': { minWidth: 0 },
  },
  // A long sentence among the options must not widen the pane.
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  input: { minWidth: 0, width: '100%' },
  whole: { gridColumn: '1 / -1' },
});

export interface ObjectiveFieldsProps {
  readonly plan: Plan;
  readonly form: ObjectiveForm;
  /** What the fields that may follow the sentence show. */
  readonly typed: ReadInSentence;
  readonly figures: { readonly baseline: Figure; readonly target: Figure };
  readonly onChange: (part: Partial<ObjectiveForm>) => void;
}

/** Method, type, KPI, figures, deadline, owner and parent of an objective. */
export function ObjectiveFields({ plan, form, typed, figures, onChange }: ObjectiveFieldsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = objectivesText(language);
  const { lists } = messages(language).plan;
  const unit = unitOf(plan, form.kpi);
  const star = plan.objectives.find(({ method, id }) => method === 'north_star' && id !== form.id);
  const isSecondStar = form.method === 'north_star' && star !== undefined;
  const labelled = (list: string, ids: readonly string[]): readonly Option[] =>
    ids.map((id) => [id, lists[list]?.[id] ?? id]);
  const named = (rows: readonly { readonly name: string }[]): readonly Option[] =>
    rows.map(({ name }) => [name, name]);
  const hint = (field: keyof ReadInSentence) =>
    form[field] === null && typed[field] !== '' ? { hint: text.fromSentence } : {};
  return (
    <div className={styles.pair}>
      <Field
        label={text.method}
        {...(isSecondStar
          ? { validationState: 'warning' as const, validationMessage: text.secondNorthStar(star.id) }
          : {})}
      >
        <Choice
          options={labelled('objective_method', OBJECTIVE_METHODS)}
          value={form.method}
          onChange={(method) => onChange({ method: method as ObjectiveMethod })}
        />
      </Field>
      <Field label={text.level}>
        <Choice
          options={labelled('objective_level', OBJECTIVE_LEVELS)}
          value={form.level}
          onChange={(level) => onChange({ level: level as ObjectiveLevel })}
        />
      </Field>
      <Field label={text.type}>
        <Choice
          options={labelled('objective_type', OBJECTIVE_TYPES)}
          value={form.type}
          onChange={(type) => onChange({ type: type as ObjectiveType })}
        />
      </Field>
      <Field label={text.kpi}>
        <Choice
          none={text.noKpi}
          options={named(plan.kpis)}
          value={form.kpi}
          onChange={(kpi) => onChange({ kpi })}
        />
      </Field>
      {(['baseline', 'target'] as const).map((field) => {
        const figure = figures[field];
        return (
          <Field
            key={field}
            label={text[field]}
            {...(figure.ok
              ? hint(field)
              : { validationMessage: figure.reason === 'ambiguous' ? text.ambiguous : text.notANumber })}
          >
            <Input
              className={styles.input}
              inputMode="decimal"
              value={typed[field]}
              contentAfter={
                typed[field].includes('%') || unit === 'count' || unit === 'ratio'
                  ? null
                  : unit === 'percent'
                    ? '%'
                    : plan.currency
              }
              onChange={(_event, { value }) => onChange({ [field]: value })}
            />
          </Field>
        );
      })}
      <Field label={text.deadline} {...hint('deadline')}>
        <Input
          type="date"
          className={styles.input}
          value={typed.deadline}
          onChange={(_event, { value }) => onChange({ deadline: value })}
        />
      </Field>
      <Field label={text.owner}>
        <Choice
          none={text.nobody}
          options={named(plan.team)}
          value={form.owner}
          onChange={(owner) => onChange({ owner })}
        />
      </Field>
      <Field label={text.parent} className={styles.whole}>
        <Choice
          none={text.noParent}
          options={possibleParents(plan, form.id).map((other) => [other.id, `${other.id} · ${other.text}`])}
          value={form.parent}
          onChange={(parent) => onChange({ parent })}
        />
      </Field>
    </div>
  );
}

/** What is written, and what people read. */
type Option = readonly [string, string];

interface ChoiceProps {
  /** Label of the empty choice; there is none without it. */
  readonly none?: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A list to choose from; a value that the list does not know stays, as it stands in the sheet. */
function Choice({ none, options, value, onChange, ...field }: ChoiceProps): ReactNode {
  const styles = useStyles();
  const isUnknown = value !== '' && !options.some(([each]) => each === value);
  return (
    <Select
      {...field}
      className={styles.choice}
      value={value}
      onChange={(_event, chosen) => onChange(chosen.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {isUnknown && <option value={value}>{value}</option>}
      {options.map(([each, name], index) => (
        <option key={`${each} ${index}`} value={each}>
          {name}
        </option>
      ))}
    </Select>
  );
}
