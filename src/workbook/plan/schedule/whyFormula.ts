import { LINK_TYPES } from '../../../core/schedule/types';
import type { PlanContext } from '../planContext';
import type { FormulaRow } from '../putTable';
import { dayText as textOfDay } from './dayFormulas';
import type { MappedLink, MappedTask } from './scheduleMap';
import { countedSentence, sentenceFormula } from './sentenceFormula';

type Cell = FormulaRow['cell'];

/** The sentence that says what fixed the date of a task, which days off it skips and whether it is late. */
export function whyFormula(
  context: PlanContext,
  links: readonly MappedLink[],
  task: MappedTask,
  cell: Cell,
): string {
  const texts = context.words.schedule.dates;
  const cause =
    task.placement === 'anchored'
      ? anchorSentence(context, task, cell)
      : linkSentence(context, links, task, cell);
  return [
    cause,
    countedSentence(cell('days_off'), texts.daysOff, { name: cell('first_day_off') }),
    countedSentence(cell('leave_days'), texts.leave, { owner: cell('owner') }),
    countedSentence<never>(cell('days_missing'), texts.missing, {}),
  ].join('&');
}

function anchorSentence(context: PlanContext, { task }: MappedTask, cell: Cell): string {
  const texts = context.words.schedule.dates.anchored;
  const dayText = (day: string): string => textOfDay(day, context.words.schedule.monthNames);
  const [start, anchor] = [cell('start'), cell('anchor_start')];
  const date = { date: dayText(anchor) };
  const end = task.anchor?.finish
    ? [sentenceFormula(texts.until, { date: dayText(cell('anchor_finish')) })]
    : [];
  const moved = `IF(${start}=${anchor},"",${sentenceFormula(texts.moved, { date: dayText(start) })})`;
  return [fixed(), ...end, moved].join('&');

  function fixed(): string {
    const day = task.anchor!.start;
    if (day.kind === 'date') return sentenceFormula(texts.date, date);
    if (day.kind === 'month') return sentenceFormula(texts[day.edge], date);
    if (day.days === 0) return sentenceFormula(() => texts.launch, {});
    const { one, many } = day.days < 0 ? texts.before : texts.after;
    const count = Math.abs(day.days);
    return sentenceFormula(() => (count === 1 ? one : many({ count: String(count) })), {});
  }
}

function linkSentence(
  context: PlanContext,
  links: readonly MappedLink[],
  { placement }: MappedTask,
  cell: Cell,
): string {
  const texts = context.words.schedule.dates;
  const driver = cell('driver');
  const date = textOfDay(cell('driver_date'), context.words.schedule.monthNames);
  const none = sentenceFormula(texts.atStart, { date });
  if (links.length === 0) return none;
  const isBackward = placement === 'backward';
  const end = isBackward ? 'successor' : 'predecessor';
  const found = (field: string): string => `INDEX(${context.column('t_dependencies', field)},${driver})`;
  // With its code: a plan has as many tasks called « Validation » as it has actions.
  const name = `${found(end)}&" "&${found(`${end}_name`)}`;
  const types = LINK_TYPES.filter((type) => links.some(({ link }) => link.type === type));
  const sentences = types.map((type) => ({
    sentence: sentenceFormula(texts[isBackward ? 'backward' : 'forward'][type], { name, date }),
    rows: links.filter(({ link }) => link.type === type).map(({ index }) => index + 1),
  }));
  const [first, ...others] = sentences;
  const byType = others.reduce(
    (otherwise, { sentence, rows }) =>
      `IF(OR(${rows.map((row) => `${driver}=${row}`).join(',')}),${sentence},${otherwise})`,
    first!.sentence,
  );
  const lag = `INDEX(${context.column('t_dependencies', 'lag')},${driver})`;
  const lagged = [
    countedSentence<never>(`MAX(0,N(${lag}))`, texts.lag, {}),
    countedSentence<never>(`MAX(0,-N(${lag}))`, texts.lead, {}),
  ].join('&');
  return `IF(${driver}=0,${none},${byType}&${lagged})`;
}
