import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Objective, Plan } from '../../../core/plan/plan';
import { checkSmart, SMART_LETTERS } from '../../../core/smart/checkSmart';
import { messages } from '../../../messages';
import { formatDate } from '../../../messages/format';
import { objectivesText } from '../../../messages/pane/objectives';
import { SMART_MARKS, smartReason, smartWords } from '../../../messages/smartWords';
import { useSession } from '../../session/SessionContext';
import { lacksOf, unitOf } from './objectiveForm';
import { shownFigure } from './shownFigure';
import { smartOptionsOf } from './smartOptionsOf';

const useStyles = makeStyles({
  add: { alignSelf: 'start' },
  text: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'start', gap: '8px' },
  sentence: { flexGrow: 1, minWidth: 0, margin: 0, fontWeight: tokens.fontWeightSemibold },
  edit: { flexShrink: 0, minWidth: 'auto' },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  marks: {
    display: 'flex',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontWeight: tokens.fontWeightSemibold,
  },
  undecidable: { color: tokens.colorPaletteDarkOrangeForeground1 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
});

export interface ObjectiveListProps {
  readonly plan: Plan;
  readonly onAdd: () => void;
  readonly onEdit: (objective: Objective) => void;
}

/** Every objective of the plan: its five marks, its way, and what it lacks to be steered. */
export function ObjectiveList({ plan, onAdd, onEdit }: ObjectiveListProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = objectivesText(language);
  return (
    <>
      <Button appearance="primary" className={styles.add} onClick={onAdd}>
        {text.add}
      </Button>
      {plan.objectives.length === 0 && <p className={styles.text}>{text.none}</p>}
      <ul className={styles.list}>
        {plan.objectives.map((objective, index) => (
          <li key={`${objective.id} ${index}`} className={styles.row}>
            <ObjectiveRow plan={plan} objective={objective} onEdit={() => onEdit(objective)} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ObjectiveRowProps {
  readonly plan: Plan;
  readonly objective: Objective;
  readonly onEdit: () => void;
}

function ObjectiveRow({ plan, objective, onEdit }: ObjectiveRowProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = objectivesText(language);
  const lacks = lacksOf(objective, plan);
  return (
    <>
      <div className={styles.head}>
        <p className={styles.sentence}>
          {objective.id} · {objective.text}
        </p>
        <Button
          size="small"
          className={styles.edit}
          aria-label={text.editNamed(objective.id)}
          onClick={onEdit}
        >
          {text.edit}
        </Button>
      </div>
      <Marks plan={plan} objective={objective} />
      <p className={styles.small}>{facts().join(' · ')}</p>
      <p className={styles.small}>{lacks.length === 0 ? text.complete : text.lacks(lacks)}</p>
    </>
  );

  function facts(): readonly string[] {
    const { lists } = messages(language).plan;
    const { method, type, kpi, baseline, target, deadline, owner } = objective;
    const figure = (value: number | null): string =>
      value === null ? '…' : shownFigure(value, unitOf(plan, kpi), plan.currency, language);
    return [
      lists['objective_method']?.[method] ?? '',
      lists['objective_type']?.[type] ?? '',
      kpi,
      baseline === null && target === null ? '' : text.way(figure(baseline), figure(target)),
      deadline === null ? '' : text.until(formatDate(language, deadline)),
      owner,
    ].filter((fact) => fact !== '');
  }
}

function Marks({ plan, objective }: Omit<ObjectiveRowProps, 'onEdit'>): ReactNode {
  const styles = useStyles();
  const check = useMemo(() => checkSmart(objective.text, smartOptionsOf(objective, plan)), [objective, plan]);
  const { letters, verdicts } = smartWords(check.language);
  return (
    <ul className={styles.marks}>
      {SMART_LETTERS.map((letter) => {
        const verdict = check[letter];
        return (
          <li key={letter} title={`${letters[letter]} — ${smartReason(check, letter)}`}>
            <span
              role="img"
              aria-label={`${letters[letter]} — ${verdicts[verdict]}`}
              className={mergeClasses(styles[verdict])}
            >
              {letter}
              {SMART_MARKS[verdict]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
