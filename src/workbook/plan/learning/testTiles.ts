import type { Canvas } from '../../sheets/canvas';
import type { PlanContext } from '../planContext';
import { dateText, live } from '../strategy/live';
import { putTiles } from '../strategy/tiles';

/** Tests counted by what became of them, above their table. */
export function putTestTiles(canvas: Canvas, context: PlanContext, top: number): void {
  const texts = context.words.learning.tests.tiles;
  const column = (field: string): string => context.column('t_tests', field);
  const place = (field: string): number => context.layout.column('t_tests', field);
  const verdict = (id: string): string =>
    `COUNTIF(${column('verdict')},${context.quoted('test_verdict', id)})`;
  const decided = `(${verdict('keep')}+${verdict('adjust')}+${verdict('stop')})`;
  const waiting = `COUNT(${column('waiting')})`;
  const next = `MINIFS(${column('due')},${column('waiting')},">=0")`;
  putTiles(canvas, top, [
    {
      span: [place('date'), place('loop')],
      label: texts.count,
      formula: `COUNT(${column('date')})`,
      format: '0',
      comment: { formula: live(texts.loops, { loops: `MAX(0,${column('loop')})` }) },
    },
    {
      span: [place('action_name'), place('action_name')],
      label: texts.waiting,
      formula: waiting,
      format: '0',
      comment: {
        formula: `IF(${waiting}=0,"",${live(texts.next, { day: dateText(context.plan.language, next) })})`,
      },
    },
    {
      span: [place('kind'), place('weak_point')],
      label: texts.kept,
      formula: verdict('keep'),
      format: '0',
      comment: { formula: live(texts.ofDecided, { count: decided }) },
    },
    {
      span: [place('feedback'), place('feedback')],
      label: texts.stopped,
      formula: verdict('stop'),
      format: '0',
      comment: { formula: live(texts.adjusted, { count: verdict('adjust') }) },
    },
    {
      span: [place('feedback_on'), place('budget')],
      label: texts.budget,
      formula: `SUM(${column('budget')})`,
      format: context.formats.wholeMoney,
      comment: texts.budgetComment,
    },
  ]);
}
