import { SPRINT_OUTPUTS, SPRINT_PROFILES } from '../../../core/plan/plan';
import type { ConditionalFormatSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { sprintDay, sprintRows } from '../alerts/learning';
import { wordTones } from '../operation/tones';
import { quoteText, type PlanContext } from '../planContext';
import { putTable } from '../putTable';
import { dateText, live } from '../strategy/live';
import { putSentence } from '../strategy/strategySheet';

/** The programme of the one-day sprint under the tests, with what the latest one covered and delivered. */
export function putSprintBlock(canvas: Canvas, context: PlanContext): ReturnType<typeof putTable> {
  const place = context.layout.place('t_sprint');
  const { title } = context.words.learning.sprint;
  putSection(canvas, place.header - 2, place.right, title);
  putSentence(canvas, place.header - 1, place.right, summary(context));
  canvas.conditional(tones(context));
  return putTable(canvas, context, 't_sprint', {
    key: ['day', 'task'],
    // A text format, so that 9:00 stays what was typed.
    format: (field) => (field === 'start' || field === 'finish' ? '@' : undefined),
    style: (field) =>
      field === 'start' || field === 'finish' || field === 'done'
        ? { align: 'center', indent: 0 }
        : undefined,
  });
}

/** « Sprint du 07/12/2026 : 8 étapes sur 8 faites, 3 profils sur 3… » */
function summary(context: PlanContext): string {
  const texts = context.words.learning.sprint;
  const column = (field: string): string => context.column('t_sprint', field);
  const day = sprintDay(context);
  const some = (values: readonly string[], one: (value: string) => string): string =>
    values.map((value) => `(${one(value)}>0)`).join('+');
  const delivered = SPRINT_OUTPUTS.map(
    (output) =>
      `(COUNTIFS(${column('day')},${day},${column('output')},${context.quoted('sprint_output', output)},${column('done')},${context.quoted('yes_no', 'yes')},${column('criterion')},"?*")>0)`,
  ).join('+');
  const sentence = live(texts.summary, {
    day: dateText(context.plan.language, day),
    done: `COUNTIFS(${column('day')},${day},${column('done')},${context.quoted('yes_no', 'yes')})`,
    all: `COUNTIFS(${column('day')},${day})`,
    profiles: `(${some(SPRINT_PROFILES, (profile) => sprintRows(context, 'profile', 'sprint_profile', profile))})`,
    outputs: `(${delivered})`,
  });
  return `IF(${day}=0,${quoteText(texts.none)},${sentence})`;
}

function tones(context: PlanContext): readonly ConditionalFormatSpec[] {
  return [
    ...wordTones(context, 't_sprint', 'done', [[context.item('yes_no', 'yes'), 'good']]),
    ...wordTones(context, 't_sprint', 'block', [
      [context.item('sprint_block', 'framing'), 'calm'],
      [context.item('sprint_block', 'production'), 'watch'],
      [context.item('sprint_block', 'outputs'), 'good'],
    ]),
  ];
}
