import { formatAddress } from '../../address';
import { FIRST_COLUMN } from '../../sheets/banner';
import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { CUTOFF } from './kpiFormulas';
import { sentence } from './sentence';

/** Figures named for each person; a sign says that there are more. */
const NAMED = 3;

/** Columns of the block, as places in the table of KPIs. */
const OWNER = FIRST_COLUMN;
const FOLLOWED = FIRST_COLUMN + 1;
const DUE = FIRST_COLUMN + 2;
const WHICH = FIRST_COLUMN + 3;

/** Last column of the block. */
export const DUE_LAST_COLUMN = FIRST_COLUMN + 6;

/** Row of the block's title: below the table of KPIs. */
export function dueTop({ layout }: PlanContext): number {
  return layout.place('t_kpis').last + 2;
}

const TEXT_HEAD: StyleSpec = { ...STYLES.header, align: 'left', indent: 1 };

/** Row below the block: title, header, the team, those outside it. */
export function dueBottom(context: PlanContext): number {
  const { first, last } = context.layout.place('t_team');
  return dueTop(context) + 2 + (last - first + 1) + 1;
}

/** Who owes which figure before 9 o'clock: one row for each person of the team, and the KPIs without one of them. */
export function putDueBlock(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.operation.kpis.due;
  const top = dueTop(context);
  canvas.band(top, OWNER, DUE_LAST_COLUMN, texts.title, STYLES.section);
  canvas.height(top, 24);
  [texts.owner, texts.followed, texts.count, texts.which].forEach((label, index) =>
    canvas.put(top + 1, OWNER + index, label, index === 0 ? TEXT_HEAD : STYLES.header),
  );
  canvas.band(top + 1, WHICH, DUE_LAST_COLUMN, texts.which, TEXT_HEAD);
  canvas.merge(top + 1, WHICH, top + 1, DUE_LAST_COLUMN);
  canvas.height(top + 1, 24);
  const team = context.layout.place('t_team');
  const people = team.last - team.first + 1;
  for (let index = 0; index < people; index++) putPerson(canvas, context, top + 2 + index, index);
  const last = top + 2 + people;
  putOthers(canvas, context, last, { first: top + 2, last: last - 1 });
  const counts = `${formatAddress(top + 2, DUE)}:${formatAddress(last, DUE)}`;
  canvas.conditional([
    {
      kind: 'expression',
      range: counts,
      formula: `N($${formatAddress(top + 2, DUE)})>0`,
      style: { ...TONES.bad },
    },
    {
      kind: 'expression',
      range: counts,
      formula: `AND(ISNUMBER($${formatAddress(top + 2, DUE)}),$${formatAddress(top + 2, DUE)}=0)`,
      style: { ...TONES.good },
    },
  ]);
}

function putPerson(canvas: Canvas, context: PlanContext, row: number, index: number): void {
  const kpis = (field: string): string => context.column('t_kpis', field);
  const person = context.cell('t_team', index, 'name');
  const name = `$${formatAddress(row, OWNER)}`;
  const shown = (formula: string): string => `IF(${name}="","",${formula})`;
  canvas.put(row, OWNER, null, STYLES.text, { formula: `IF(${person}="","",${person})` });
  canvas.put(row, FOLLOWED, null, number, { formula: shown(`COUNTIF(${kpis('owner')},${name})`) });
  canvas.put(row, DUE, null, number, {
    formula: shown(`COUNTIFS(${kpis('owner')},${name},${kpis('due')},"<"&${CUTOFF})`),
  });
  canvas.band(row, WHICH, DUE_LAST_COLUMN, null, STYLES.text);
  canvas.put(row, WHICH, null, STYLES.text, { formula: shown(whichOf(context, name, row)) });
  canvas.height(row, 18);
}

/** Names of the first figures a person owes, separated by middle dots. */
function whichOf(context: PlanContext, name: string, row: number): string {
  const kpis = (field: string): string => context.column('t_kpis', field);
  const one = (place: number): string => {
    const found = `INDEX(${kpis('name')},MATCH(${name}&"|${place}",${kpis('due_key')},0))`;
    return `IFERROR(" · "&${found},"")`;
  };
  const named = Array.from({ length: NAMED }, (_, index) => one(index + 1)).join('&');
  return `MID(${named}&IF($${formatAddress(row, DUE)}>${NAMED}," …",""),4,200)`;
}

/** The figures that nobody of the team owes: their KPI has no owner, or one from elsewhere. */
function putOthers(
  canvas: Canvas,
  context: PlanContext,
  row: number,
  people: { readonly first: number; readonly last: number },
): void {
  const { others } = context.words.operation.kpis.due;
  const kpis = (field: string): string => context.column('t_kpis', field);
  const sum = (column: number): string =>
    `SUM(${formatAddress(people.first, column)}:${formatAddress(people.last, column)})`;
  canvas.put(row, OWNER, others, { ...STYLES.text, italic: true, color: COLORS.slate });
  canvas.put(row, FOLLOWED, null, number, {
    formula: `COUNTIF(${kpis('name')},"<>")-${sum(FOLLOWED)}`,
  });
  canvas.put(row, DUE, null, number, { formula: `COUNTIF(${kpis('due')},"<"&${CUTOFF})-${sum(DUE)}` });
  canvas.band(row, WHICH, DUE_LAST_COLUMN, null, STYLES.text);
  canvas.height(row, 18);
}

const number = { ...STYLES.number, align: 'center', numberFormat: '0' } as const;

/** The line under the banner: how many figures are missing, and who owes them. */
export function putDueLine(canvas: Canvas, context: PlanContext, row: number, lastColumn: number): void {
  const texts = context.words.operation.kpis.due;
  const top = dueTop(context);
  const team = context.layout.place('t_team');
  const people = Array.from({ length: team.last - team.first + 1 }, (_, index) => {
    const [name, due] = [formatAddress(top + 2 + index, OWNER), formatAddress(top + 2 + index, DUE)];
    return `IF(N(${due})>0,", "&${name}&" "&${due},"")`;
  }).join('&');
  const count = `COUNTIF(${context.column('t_kpis', 'due')},"<"&${CUTOFF})`;
  const line = sentence(texts.line, { n: count, who: `MID(${people},3,300)` });
  const unnamed = sentence(texts.lineUnnamed, { n: count });
  const upToDate = sentence(texts.upToDate, {});
  canvas.band(row, FIRST_COLUMN, lastColumn, null, LINE);
  canvas.put(row, FIRST_COLUMN, null, LINE, {
    formula: `IF(${count}=0,${upToDate},IF(LEN(${people})=0,${unnamed},${line}))`,
  });
  canvas.height(row, 20);
  // The line itself says whether all is well: a conditional format may not read other sheets.
  const first = `$${formatAddress(row, FIRST_COLUMN)}`;
  const sign = quoteText(texts.upToDate.slice(0, 1));
  const range = `${formatAddress(row, FIRST_COLUMN)}:${formatAddress(row, lastColumn)}`;
  canvas.conditional([
    { kind: 'expression', range, formula: `LEFT(${first},1)<>${sign}`, style: { ...TONES.bad } },
    { kind: 'expression', range, formula: `LEFT(${first},1)=${sign}`, style: { ...TONES.good } },
  ]);
}

const LINE = { fontSize: 11, bold: true, color: COLORS.ink, verticalAlign: 'middle', indent: 1 } as const;
