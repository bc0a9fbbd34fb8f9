import { SPRINT_OUTPUTS, SPRINT_PROFILES } from '../../../core/plan/plan';
import type { ListId } from '../lists';
import type { Alert, AlertLevel, RowAlert } from '../alerts';
import { quoteText, type PlanContext } from '../planContext';

type When = RowAlert['when'];

const row =
  (table: RowAlert['table'], name: string) =>
  (id: string, level: AlertLevel, when: When): RowAlert => ({
    kind: 'row',
    id,
    level,
    table,
    name,
    owner: 'owner',
    when,
  });

const test = row('t_tests', 'weak_point');
const sprint = row('t_sprint', 'task');
const lesson = row('t_lessons', 'lesson');

const testAlerts: readonly RowAlert[] = [
  test(
    'test-action-unknown',
    'medium',
    (cell, context) =>
      `OR(${cell('action')}="",COUNTIF(${context.column('t_actions', 'id')},${cell('action')})=0)`,
  ),
  test(
    'test-no-criterion',
    'high',
    (cell) => `OR(${cell('criterion')}="",NOT(ISNUMBER(${cell('threshold')})))`,
  ),
  // A test is read on the next day; after the 48 hours of the rule nobody remembers what else changed.
  test(
    'test-not-read',
    'high',
    (cell) => `AND(N(${cell('date')})>0,N(${cell('date')})+test_max_days<today,N(${cell('read_on')})=0)`,
  ),
  test(
    'test-no-verdict',
    'medium',
    (cell, context) =>
      `AND(N(${cell('read_on')})>0,OR(${cell('verdict')}="",${cell('verdict')}=${context.quoted('test_verdict', 'pending')}))`,
  ),
  test(
    'test-feedback-old',
    'medium',
    (cell) =>
      `AND(N(${cell('feedback_on')})>0,IF(N(${cell('date')})>0,N(${cell('date')}),today)-N(${cell('feedback_on')})>feedback_max_days)`,
  ),
  test('test-no-owner', 'low', (cell) => `${cell('owner')}=""`),
];

/** A row that delivers something on a day that is over. */
const wasDue = (cell: (field: string) => string): string =>
  `${cell('output')}<>"",N(${cell('day')})>0,N(${cell('day')})<today`;

const sprintAlerts: readonly RowAlert[] = [
  sprint('sprint-no-criterion', 'high', (cell) => `AND(${wasDue(cell)},${cell('criterion')}="")`),
  sprint(
    'sprint-not-delivered',
    'medium',
    (cell, context) => `AND(${wasDue(cell)},${cell('done')}<>${context.quoted('yes_no', 'yes')})`,
  ),
];

const lessonAlerts: readonly RowAlert[] = [
  lesson('lesson-no-subject', 'medium', (cell) => `AND(${cell('action')}="",${cell('campaign')}="")`),
  lesson('lesson-no-figure', 'medium', (cell) => `NOT(ISNUMBER(${cell('result')}))`),
  lesson('lesson-empty', 'medium', (cell) => `${cell('lesson')}=""`),
  lesson('lesson-no-asset', 'low', (cell) => `${cell('asset')}=""`),
];

/** Day of the latest sprint; 0 without any. */
export function sprintDay(context: PlanContext): string {
  return `MAX(0,${context.column('t_sprint', 'day')})`;
}

/** Rows of the latest sprint with this value. */
export function sprintRows(context: PlanContext, field: string, list: ListId, id: string): string {
  const column = (name: string): string => context.column('t_sprint', name);
  return `COUNTIFS(${column('day')},${sprintDay(context)},${column(field)},${context.quoted(list, id)})`;
}

/** Values of a list that no row of the latest sprint has. */
function sprintGap(
  id: string,
  field: 'profile' | 'output',
  list: 'sprint_profile' | 'sprint_output',
  values: readonly string[],
): Alert {
  const isMissing = (context: PlanContext, value: string): string =>
    `${sprintRows(context, field, list, value)}=0`;
  return {
    kind: 'plan',
    id,
    level: 'medium',
    sheet: 'tests',
    count: (context) =>
      `IF(${sprintDay(context)}=0,0,${values.map((value) => `(${isMissing(context, value)})`).join('+')})`,
    detail: (context) => {
      const missing = values.map(
        (value) => `IF(${isMissing(context, value)},${quoteText(`, ${context.item(list, value)}`)},"")`,
      );
      return `MID(${missing.join('&')},3,200)`;
    },
  };
}

/** How many actions are measured or stopped and taught nothing yet. */
export function untaughtActions(context: PlanContext): string {
  const action = (field: string): string => context.column('t_actions', field);
  const is = (status: string): string => `(${action('status')}=${context.quoted('action_status', status)})`;
  const lessons = `COUNTIF(${context.column('t_lessons', 'action')},${action('id')})`;
  return `SUMPRODUCT((${is('measured')}+${is('stopped')})*(${lessons}=0))`;
}

/** Alerts of the tests, the one-day sprint and the lessons. */
export const learningAlerts: readonly Alert[] = [
  ...testAlerts,
  ...sprintAlerts,
  sprintGap('sprint-profiles', 'profile', 'sprint_profile', SPRINT_PROFILES),
  sprintGap('sprint-outputs', 'output', 'sprint_output', SPRINT_OUTPUTS),
  ...lessonAlerts,
  { kind: 'plan', id: 'lessons-missing', level: 'medium', sheet: 'lessons', count: untaughtActions },
];
