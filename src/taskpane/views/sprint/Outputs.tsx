import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { teamCalendar } from '../../../core/schedule/calendars';
import type { Plan } from '../../../core/plan/plan';
import { isIsoDay } from '../../../core/schedule/isoDay';
import { workday } from '../../../core/schedule/workday';
import { formatDate } from '../../../messages/format';
import { sprintText } from '../../../messages/pane/sprint';
import { Choice } from '../../ui/Choice';
import { useSession } from '../../session/SessionContext';
import type { BacklogLine, RoadmapLine, SprintState } from './sprintState';

const useStyles = makeStyles({
  outputs: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
  part: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  aim: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  tool: { minWidth: 'auto' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 10px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'start' },
  field: { flex: '1 1 120px', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  go: { alignSelf: 'start' },
});

export interface OutputsProps {
  readonly plan: Plan;
  readonly state: SprintState;
  readonly set: (part: Partial<SprintState>) => void;
}

/** The roadmap and the backlog of a sprint, which go into the plan when it is closed. */
export function Outputs({ plan, state, set }: OutputsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = sprintText(language);
  const day = (date: string): string => formatDate(language, date);
  const { roadmap, backlog } = state;
  const nameOf = (id: string): string => plan.actions.find((action) => action.id === id)?.name ?? id;
  return (
    <section className={styles.outputs} aria-labelledby="sprint-results">
      <h3 id="sprint-results" className={styles.name}>
        {text.outputs}
      </h3>
      <p className={styles.aim}>{text.outputsAim}</p>
      <h4 className={styles.part}>{text.roadmap}</h4>
      <Lines
        lines={roadmap.map(({ action, owner, onAir }) => ({
          name: action,
          words: text.roadmapLine(action, owner, day(onAir)),
        }))}
        empty={text.roadmapEmpty}
        onChange={(order) => set({ roadmap: order.map((place) => roadmap[place]!) })}
      />
      <RoadmapForm
        plan={plan}
        typed={state.typedAction}
        onType={(typedAction) => set({ typedAction })}
        onAdd={(line, typedAction) => set({ roadmap: [...roadmap, line], typedAction })}
      />
      <h4 className={styles.part}>{text.backlog}</h4>
      <Lines
        lines={backlog.map(({ test, action, startsOn }, index) => ({
          name: test,
          words: text.backlogLine(index + 1, test, nameOf(action), day(startsOn)),
        }))}
        empty={text.backlogEmpty}
        onChange={(order) => set({ backlog: order.map((place) => backlog[place]!) })}
      />
      {plan.actions.length > 0 && (
        <BacklogForm
          plan={plan}
          typed={state.typedTest}
          onType={(typedTest) => set({ typedTest })}
          onAdd={(line, typedTest) => set({ backlog: [...backlog, line], typedTest })}
        />
      )}
    </section>
  );
}

interface LinesProps {
  readonly lines: readonly { readonly name: string; readonly words: string }[];
  readonly empty: string;
  /** The places that remain, in their new order. */
  readonly onChange: (order: readonly number[]) => void;
}

function Lines({ lines, empty, onChange }: LinesProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = sprintText(language);
  if (lines.length === 0) return <p className={styles.aim}>{empty}</p>;
  const places = lines.map((_line, index) => index);
  const raised = (place: number): readonly number[] =>
    places.map((each) => (each === place - 1 ? place : each === place ? place - 1 : each));
  return (
    <ul className={styles.list}>
      {lines.map(({ name, words }, index) => (
        <li key={index} className={styles.line}>
          <span className={styles.words}>{words}</span>
          <Button
            size="small"
            appearance="subtle"
            className={styles.tool}
            disabled={index === 0}
            aria-label={text.moveUp(name)}
            title={text.moveUp(name)}
            onClick={() => onChange(raised(index))}
          >
            ↑
          </Button>
          <Button
            size="small"
            appearance="subtle"
            className={styles.tool}
            aria-label={text.remove(name)}
            title={text.remove(name)}
            onClick={() => onChange(places.filter((place) => place !== index))}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface LineFormProps<Line> {
  readonly plan: Plan;
  readonly typed: Line | null;
  readonly onType: (line: Line) => void;
  /** The line, and what the form begins the next one with. */
  readonly onAdd: (line: Line, next: Line) => void;
}

function RoadmapForm({ plan, typed, onType, onAdd }: LineFormProps<RoadmapLine>): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = sprintText(language);
  const empty = { action: '', owner: plan.team[0]?.name ?? '', onAir: plan.launch.date, kpi: '' };
  const line = typed ?? empty;
  const [isChecked, setChecked] = useState(false);
  const isNamed = line.action.trim() !== '';
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isNamed || !isIsoDay(line.onAir)) return;
        onAdd({ ...line, action: line.action.trim() }, { ...line, action: '', kpi: '' });
        setChecked(false);
      }}
    >
      <Field label={text.action} {...(isChecked && !isNamed ? { validationMessage: text.toFill } : {})}>
        <Input value={line.action} onChange={(_event, { value }) => onType({ ...line, action: value })} />
      </Field>
      <div className={styles.row}>
        <Field className={styles.field} label={text.owner}>
          <Choice value={line.owner} onChange={(_event, { value }) => onType({ ...line, owner: value })}>
            {plan.team.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Choice>
        </Field>
        <Field
          className={styles.field}
          label={text.onAir}
          {...(isIsoDay(line.onAir) ? {} : { validationMessage: text.badDay })}
        >
          <Input
            className={styles.input}
            type="date"
            value={line.onAir}
            onChange={(_event, { value }) => onType({ ...line, onAir: value })}
          />
        </Field>
      </div>
      <Field label={text.kpi}>
        <Choice value={line.kpi} onChange={(_event, { value }) => onType({ ...line, kpi: value })}>
          <option value="">{text.noKpi}</option>
          {plan.kpis.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Choice>
      </Field>
      <Button type="submit" className={styles.go}>
        {text.addAction}
      </Button>
    </form>
  );
}

function BacklogForm({ plan, typed, onType, onAdd }: LineFormProps<BacklogLine>): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = sprintText(language);
  const line = typed ?? {
    test: '',
    action: plan.actions[0]?.id ?? '',
    startsOn: workday(plan.today, 1, teamCalendar(plan)),
  };
  const [isChecked, setChecked] = useState(false);
  const isNamed = line.test.trim() !== '';
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isNamed || !isIsoDay(line.startsOn)) return;
        onAdd({ ...line, test: line.test.trim() }, { ...line, test: '' });
        setChecked(false);
      }}
    >
      <Field
        label={text.test}
        {...(isChecked && !isNamed ? { validationMessage: text.toFill } : { hint: text.testHint })}
      >
        <Input value={line.test} onChange={(_event, { value }) => onType({ ...line, test: value })} />
      </Field>
      <div className={styles.row}>
        <Field className={styles.field} label={text.ofAction}>
          <Choice value={line.action} onChange={(_event, { value }) => onType({ ...line, action: value })}>
            {plan.actions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        </Field>
        <Field
          className={styles.field}
          label={text.testOn}
          {...(isIsoDay(line.startsOn) ? {} : { validationMessage: text.badDay })}
        >
          <Input
            className={styles.input}
            type="date"
            value={line.startsOn}
            onChange={(_event, { value }) => onType({ ...line, startsOn: value })}
          />
        </Field>
      </div>
      <Button type="submit" className={styles.go}>
        {text.addTest}
      </Button>
    </form>
  );
}
