import { ENTITIES } from '../../../core/plan/plan';
import type { Canvas } from '../../sheets/canvas';
import { quoteText, type PlanContext } from '../planContext';
import { live } from './live';
import { putTiles } from './tiles';

/** How many objectives, the North Star, and how many are measurable, reached and approved. */
export function putObjectiveTiles(canvas: Canvas, context: PlanContext, top: number): void {
  const texts = context.words.strategy.objectives;
  const column = (field: string): string => context.column('t_objectives', field);
  const total = `COUNTA(${column('id')})`;
  const level = (id: string): string =>
    `COUNTIF(${column('level')},${context.quoted('objective_level', id)})`;
  const star = context.quoted('objective_method', 'north_star');
  const stars = `COUNTIF(${column('method')},${star})`;
  const ofStar = (field: string): string => `INDEX(${column(field)},MATCH(${star},${column('method')},0))`;
  const budgets = context.column('t_actions', 'budget');
  const tied = `SUM(${column('budget')})`;
  const of = (count: string): string => `${count}&" / "&${total}`;
  putTiles(canvas, top, [
    {
      span: [2, 4],
      label: texts.count,
      formula: total,
      comment: {
        formula: live(texts.countComment, {
          strategic: level('strategic'),
          operational: level('operational'),
        }),
      },
    },
    {
      span: [5, 6],
      label: texts.northStar,
      formula: `IF(${stars}=0,${quoteText(texts.northStarNone)},${ofStar('text')}&"")`,
      isText: true,
      comment: {
        formula: `IF(${stars}=0,${quoteText(texts.northStarNoneComment)},IF(${stars}>1,${live(texts.northStarMany, { count: stars })},${live(texts.northStarComment, { kpi: ofStar('kpi') })}))`,
      },
    },
    {
      span: [7, 8],
      label: texts.measurable,
      formula: of(
        `SUMPRODUCT((${column('id')}<>"")*(${column('target')}<>"")*(${column('deadline')}<>"")*(${column('kpi')}<>""))`,
      ),
      comment: texts.measurableComment,
    },
    {
      span: [9, 11],
      label: texts.reached,
      formula: of(`COUNTIF(${column('attainment')},">=1")`),
      comment: texts.reachedComment,
    },
    {
      span: [12, 14],
      label: texts.approved,
      formula: of(`COUNTIF(${column('approvals')},${ENTITIES.length})`),
      comment: texts.approvedComment,
    },
    {
      span: [15, 18],
      label: texts.budget,
      formula: tied,
      format: context.formats.wholeMoney,
      comment: {
        formula: `IF(SUM(${budgets})=0,"",${live(texts.budgetComment, { share: `ROUND(100*${tied}/SUM(${budgets}),0)&${quoteText(context.plan.language === 'fr' ? '\u00A0%' : '%')}` })})`,
      },
    },
  ]);
}
