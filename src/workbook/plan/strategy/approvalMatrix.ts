import { ENTITIES } from '../../../core/plan/plan';
import { formatAddress } from '../../address';
import type { Canvas } from '../../sheets/canvas';
import { STYLES, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { live } from './live';
import { decisionCount } from './objectiveFormulas';
import { PANEL_NUMBER, putWide, SENTENCE } from './strategySheet';

/** First column of the matrix, right of the table of approvals. */
const LEFT = 9;
const RIGHT = LEFT + ENTITIES.length + 1;

/** Who approved what: an objective a row, an entity a column, each state in words. */
export function putApprovalMatrix(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.strategy.objectives;
  const objectives = context.layout.place('t_objectives');
  const { header, left, right } = context.layout.place('t_approvals');
  canvas.band(header - 2, left, right, texts.approvals, STYLES.section);
  canvas.band(header - 2, LEFT, RIGHT, texts.matrix, STYLES.section);
  canvas.height(header - 2, 24);
  const total = `COUNTA(${context.column('t_objectives', 'id')})`;
  const done = `COUNTIF(${context.column('t_objectives', 'approvals')},${ENTITIES.length})`;
  putWide(
    canvas,
    header - 1,
    [LEFT, RIGHT],
    {
      formula: `IF(AND(${total}>0,${done}=${total}),${quoteText(texts.matrixDone)},${live(texts.matrixMissing, { done, total })})`,
    },
    SENTENCE,
  );
  canvas.height(header - 1, 22);
  const heads = [
    context.label('t_objectives', 'id'),
    ...ENTITIES.map((entity) => context.item('entity', entity)),
    texts.complete,
  ];
  heads.forEach((head, index) => canvas.put(header, LEFT + index, head, STYLES.header));
  const count = objectives.last - objectives.first + 1;
  for (let index = 0; index < count; index++) putRow(canvas, context, header + 1 + index, index);
  const first = formatAddress(header + 1, LEFT + 1);
  const range = `${first}:${formatAddress(header + count, RIGHT - 1)}`;
  const tones = { '✓': TONES.good, '✗': TONES.bad, '…': TONES.watch, '—': TONES.calm } as const;
  canvas.conditional(
    Object.entries(tones).map(([sign, style]) => ({
      kind: 'expression' as const,
      range,
      formula: `LEFT(${first},1)="${sign}"`,
      style,
    })),
  );
  const complete = formatAddress(header + 1, RIGHT);
  canvas.conditional([
    {
      kind: 'expression',
      range: `${complete}:${formatAddress(header + count, RIGHT)}`,
      formula: `LEFT(${complete},1)="✓"`,
      style: TONES.good,
    },
  ]);
}

function putRow(canvas: Canvas, context: PlanContext, row: number, index: number): void {
  const { states } = context.words.strategy.objectives;
  const id = context.cell('t_objectives', index, 'id');
  const approvals = context.cell('t_objectives', index, 'approvals');
  canvas.put(row, LEFT, null, { ...PANEL_NUMBER, bold: true }, { formula: `${id}&""` });
  ENTITIES.forEach((entity, offset) => {
    const has = (decision: Parameters<typeof decisionCount>[3]): string =>
      `${decisionCount(context, id, entity, decision)}>0`;
    const state = `IF(${has('rejected')},${quoteText(states.rejected)},IF(${has('approved')},${quoteText(states.approved)},IF(${has('pending')},${quoteText(states.pending)},${quoteText(states.absent)})))`;
    canvas.put(
      row,
      LEFT + 1 + offset,
      null,
      { ...PANEL_NUMBER, fontSize: 9 },
      {
        formula: `IF(${id}="","",${state})`,
      },
    );
  });
  canvas.put(
    row,
    RIGHT,
    null,
    { ...PANEL_NUMBER, bold: true },
    {
      formula: `IF(${id}="","",IF(N(${approvals})=${ENTITIES.length},"✓ ","")&N(${approvals})&" / ${ENTITIES.length}")`,
    },
  );
}
