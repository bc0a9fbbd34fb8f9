import { ENTITIES, MIX_PS, PESTEL_FACTORS, PORTER_FORCES, SWOT_KINDS } from '../../../core/plan/plan';
import type { PlanContext } from '../planContext';
import { live } from './live';

/** How far one part of the thinking is: two formulas. */
interface Readiness {
  readonly sentence: string;
  readonly done: string;
  readonly total: string;
}

/** What is done of what should be, for each analysis sheet of the plan: SWOT quadrants proven, personas validated… */
export function readiness(context: PlanContext): readonly Readiness[] {
  const { column, words, plan } = context;
  const texts = words.strategy.brief.ready;
  const filled = (values: readonly string[]): string => values.map((value) => `IF(${value}>0,1,0)`).join('+');
  const both = (table: Parameters<typeof column>[0], fields: readonly string[]): string =>
    `SUMPRODUCT(${fields.map((field) => `(${column(table, field)}<>"")`).join('*')}*1)`;
  const parts: Readiness[] = [];
  const add = (sentence: string, done: string, total: string): void => {
    parts.push({ sentence, done, total });
  };
  if (context.has('swot')) {
    const proven = SWOT_KINDS.map(
      (kind) =>
        `SUMPRODUCT((${column('t_swot', 'kind')}=${context.quoted('swot_kind', kind)})*(${column('t_swot', 'evidence')}<>""))`,
    );
    add(texts.swot, filled(proven), String(SWOT_KINDS.length));
  }
  if (context.has('pestel')) {
    const examined = PESTEL_FACTORS.map(
      (factor) => `COUNTIF(${column('t_pestel', 'factor')},${context.quoted('pestel_factor', factor)})`,
    );
    add(texts.pestel, filled(examined), String(PESTEL_FACTORS.length));
  }
  if (context.has('porter'))
    add(texts.porter, `COUNTIF(${column('t_porter', 'score')},">0")`, String(PORTER_FORCES.length));
  if (context.has('benchmark'))
    add(
      texts.benchmark,
      `COUNTIF(${column('t_benchmark', 'age')},"<="&benchmark_max_days)`,
      `COUNTA(${column('t_benchmark', 'competitor')})`,
    );
  if (context.has('personas'))
    add(
      texts.personas,
      both('t_personas', ['name', 'validated_by', 'validated_on']),
      `COUNTA(${column('t_personas', 'name')})`,
    );
  if (context.has('positioning'))
    add(
      texts.positioning,
      both('t_differentiation', ['criterion', 'evidence']),
      `COUNTA(${column('t_differentiation', 'criterion')})`,
    );
  if (context.has('mix')) {
    const decided = MIX_PS.slice(0, plan.mix.size).map(
      (p) =>
        `SUMPRODUCT((${column('t_mix', 'p')}=${context.quoted('mix_p', p)})*(${column('t_mix', 'decision')}<>""))`,
    );
    add(texts.mix, filled(decided), String(plan.mix.size));
  }
  const objectives = `COUNTA(${column('t_objectives', 'id')})`;
  add(texts.objectives, both('t_objectives', ['id', 'target', 'deadline', 'kpi']), objectives);
  add(texts.approvals, `COUNTIF(${column('t_objectives', 'approvals')},${ENTITIES.length})`, objectives);
  return parts;
}

/** `✓ SWOT: 4 of 4 quadrants proven`, or `○` when something is missing. */
export function readinessSentence({ sentence, done, total }: Readiness): string {
  return `IF(AND(${total}>0,${done}>=${total}),"✓ ","○ ")&${live(sentence, { done: `(${done})`, total: `(${total})` })}`;
}
