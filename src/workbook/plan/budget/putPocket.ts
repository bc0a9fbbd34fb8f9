import type { Canvas } from '../../sheets/canvas';
import { STYLES } from '../../theme';
import { QUARTERLY_STEP } from '../../../core/budget/proposeMoves';
import type { PlanContext } from '../planContext';
import { ALLOCATION_COLUMNS, ALLOCATION_ROWS, allocationCell } from './allocationPlaces';
import { AMOUNT, GAP, input, verdict, verdictTones } from './moneyStyles';
import { putFigures } from './putFigures';

const PERCENT = '0.00%';

/** The envelope, what is shared of it, the pocket between its bounds and what the proposal moves. */
export function putPocket(canvas: Canvas, context: PlanContext): void {
  const { money } = context.words;
  const texts = money.allocation;
  const field = (name: string): string => context.column('t_allocation', name);
  const own = (id: keyof typeof ALLOCATION_ROWS): string => allocationCell(context, id);
  const { amount, share } = ALLOCATION_COLUMNS;
  const money2 = { numberFormat: AMOUNT };
  const gap = (id: 'gap' | 'proposedGap', formula: string) => ({
    row: ALLOCATION_ROWS[id],
    text: texts[id],
    cells: [
      { column: amount, formula, style: { numberFormat: GAP } },
      { column: share, formula: `IF(${own(id)}=0,"${money.ok}","${money.gap}")`, style: verdict },
    ],
  });
  canvas.band(6, 2, share, texts.title, STYLES.section);
  putFigures(canvas, 2, [
    {
      row: ALLOCATION_ROWS.envelope,
      text: texts.envelope,
      cells: [{ column: amount, formula: 'N(envelope)', style: { ...money2, bold: true } }],
    },
    {
      row: ALLOCATION_ROWS.allocated,
      text: texts.allocated,
      cells: [{ column: amount, formula: `SUM(${field('amount')})`, style: money2 }],
    },
    gap('gap', `ROUND(${own('allocated')}-envelope,2)`),
    {
      row: ALLOCATION_ROWS.pocket,
      text: texts.pocket,
      cells: [
        {
          column: amount,
          formula: `SUMIFS(${field('amount')},${field('pocket')},${context.quoted('yes_no', 'yes')})`,
          style: { ...money2, bold: true },
        },
        {
          column: share,
          formula: `IF(N(envelope)=0,0,${own('pocket')}/envelope)`,
          style: { numberFormat: PERCENT, bold: true },
        },
      ],
    },
    ...(['pocketMin', 'pocketMax'] as const).map((id) => {
      const bound = id === 'pocketMin' ? 'pocket_min' : 'pocket_max';
      return {
        row: ALLOCATION_ROWS[id],
        text: texts[id],
        cells: [
          { column: amount, formula: `ROUND(envelope*${bound},2)`, style: money2 },
          { column: share, formula: bound, style: { numberFormat: PERCENT } },
        ],
      };
    }),
    {
      row: ALLOCATION_ROWS.toMove,
      text: texts.toMove,
      cells: [
        {
          column: amount,
          formula: `ROUND(MAX(${own('pocketMin')}-${own('pocket')},${own('pocket')}-${own('pocketMax')},0),2)`,
          style: { numberFormat: GAP, bold: true },
        },
        {
          column: share,
          formula: `IF(${own('toMove')}=0,"${money.ok}",IF(${own('pocket')}<${own('pocketMin')},"${texts.intoPocket}","${texts.outOfPocket}"))`,
          style: verdict,
        },
      ],
    },
    {
      row: ALLOCATION_ROWS.step,
      text: texts.step,
      cells: [
        { column: amount, value: null },
        { column: share, value: QUARTERLY_STEP, style: { ...input, numberFormat: '0%' } },
      ],
    },
    {
      row: ALLOCATION_ROWS.moved,
      text: texts.moved,
      cells: [
        {
          column: amount,
          formula: `ROUND(MIN(SUMIF(${field('wish')},">0"),-SUMIF(${field('wish')},"<0")),2)`,
          style: money2,
        },
      ],
    },
    gap('proposedGap', `ROUND(SUM(${field('proposed')})-${own('allocated')},2)`),
  ]);
  const tones = { ok: money.ok, gap: money.gap };
  for (const id of ['gap', 'proposedGap'] as const)
    canvas.conditional(verdictTones(`E${ALLOCATION_ROWS[id]}`, `$E$${ALLOCATION_ROWS[id]}`, tones));
  for (const word of [texts.intoPocket, texts.outOfPocket])
    canvas.conditional(
      verdictTones(`E${ALLOCATION_ROWS.toMove}`, `$E$${ALLOCATION_ROWS.toMove}`, { ok: money.ok, gap: word }),
    );
}
