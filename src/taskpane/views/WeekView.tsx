import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan';
import { weekTasks, type Week, type WeekTask } from '../../core/plan/weekTasks';
import { addDays } from '../../core/schedule/isoDay';
import { mondayOf } from '../../core/schedule/isoWeek';
import { structureProblems } from '../../core/schedule/structureProblems';
import { formatWeekday } from '../../messages/format';
import { launchText } from '../../messages/pane/launch';
import { weekText } from '../../messages/pane/week';
import { useSession, useSessionState } from '../session/SessionContext';
import { today } from '../today';
import { ChoiceField } from '../ui/ChoiceField';
import { ViewFrame } from '../ui/ViewFrame';
import { WeekContents } from './week/WeekContents';
import { WeekTaskCard } from './week/WeekTaskCard';

const useStyles = makeStyles({
  span: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  owner: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  tabs: { marginLeft: '-8px' },
  text: { margin: 0 },
});

/** What each person has this week and the next, late tasks first, with how far each is at one press. */
export function WeekView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  if (open === null) return null;
  return (
    <ViewFrame id="week">
      {structureProblems(open.plan.tasks).length > 0 ? (
        <p role="alert">{launchText(language).cyclic}</p>
      ) : (
        <Weeks plan={{ ...open.plan, today: today() }} />
      )}
    </ViewFrame>
  );
}

function Weeks({ plan }: { readonly plan: Plan }): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = weekText(language);
  const [isNext, setNext] = useState(false);
  const [person, setPerson] = useState('');
  const monday = addDays(mondayOf(plan.today), isNext ? 7 : 0);
  const week = useMemo(() => weekTasks(plan, monday), [plan, monday]);
  const shown = tasksShown(week, !isNext).filter(({ task }) => person === '' || task.owner === person);
  const contents = week.contents.filter(({ owner }) => person === '' || owner === person);
  const late = shown.filter((task) => task.late !== null).length;
  const owners = ownersInOrder(plan, shown);
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={isNext ? 'next' : 'this'}
        onTabSelect={(_event, { value }) => setNext(value === 'next')}
        aria-label={text.which}
      >
        <Tab value="this">{text.weeks.this}</Tab>
        <Tab value="next">{text.weeks.next}</Tab>
      </TabList>
      <p className={styles.span}>
        {text.span(
          formatWeekday(language, monday, plan.today),
          formatWeekday(language, addDays(monday, 6), plan.today),
        )}
      </p>
      <ChoiceField
        label={text.who}
        value={person}
        none={text.everyone}
        choices={plan.team.map(({ name }) => ({ value: name, label: name }))}
        onChange={setPerson}
      />
      <p className={styles.text} aria-live="polite">
        {shown.length + contents.length === 0
          ? text.nothing
          : text.summary(shown.length, late, contents.length)}
      </p>
      {owners.map((owner) => (
        <section key={owner} aria-label={owner === '' ? text.nobody : owner}>
          <h3 className={styles.owner}>{owner === '' ? text.nobody : owner}</h3>
          <ul className={styles.list}>
            {shown
              .filter(({ task }) => task.owner === owner)
              .map((each) => (
                <li key={each.task.id}>
                  <WeekTaskCard plan={plan} of={each} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <WeekContents contents={contents} plan={plan} />
    </>
  );
}

/** Those that are late, then the others; next week has a plan of its own and no arrears. */
function tasksShown({ tasks, late }: Week, withLate: boolean): readonly WeekTask[] {
  if (!withLate) return tasks.filter((each) => each.late === null);
  return [...late, ...tasks.filter((each) => each.late === null)];
}

/** The team in its order, then names that it does not know, then nobody. */
function ownersInOrder(plan: Plan, tasks: readonly WeekTask[]): readonly string[] {
  const names = new Set(tasks.map(({ task }) => task.owner));
  const team = plan.team.map(({ name }) => name);
  const others = [...names].filter((name) => name !== '' && !team.includes(name));
  return [...team, ...others, ''].filter((name) => names.has(name));
}
