import { columnLetters, formatAddress } from '../../address';
import type { StyleSpec } from '../../model';
import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { textHeight } from '../../sheets/textHeight';
import { COLORS, STYLES, TONES } from '../../theme';
import type { Alert, AlertLevel } from '../alerts';
import {
  ALERT_COLUMNS,
  alertColumn,
  alertLevelAddress,
  alertRange,
  ALERTS_HEADER,
  LEVEL_CARDS,
  NOW_HEADER,
  NOW_ROWS,
  type AlertColumn,
} from '../pilot/alertsLayout';
import {
  activeAlerts,
  alertCount,
  ALERT_LEVELS,
  alertPattern,
  alertSheet,
  sheetLink,
} from '../pilot/figures';
import { dateText } from '../pilot/textFormula';
import { quoteText, type PlanContext } from '../planContext';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';
import { PLAN_TABLES, type PlanTableName } from '../planTables';

const LAST_COLUMN = FIRST_COLUMN + ALERT_COLUMNS.length - 1;

const LEVEL_TONES: Readonly<Record<AlertLevel, StyleSpec>> = {
  high: TONES.bad,
  medium: TONES.watch,
  low: TONES.calm,
};

/** One row an alert, with how many rows of the plan it concerns now and the first of them. */
export const alertsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const texts = context.words.pilot.alerts;
  const alerts = activeAlerts(context);
  const last = ALERTS_HEADER + Math.max(1, alerts.length);
  putPlanBanner(canvas, context, 'alerts', LAST_COLUMN);
  putLevels(canvas, context, last);
  putNow(canvas, context);
  putSection(canvas, ALERTS_HEADER - 1, LAST_COLUMN, texts.rules);
  putHeads(canvas, context, ALERTS_HEADER);
  alerts.forEach((alert, index) => putAlert(canvas, context, alert, ALERTS_HEADER + 1 + index));
  putTones(canvas, context, last);
  return {
    sheet: {
      ...planFrame(context, 'alerts', {
        headerRow: 4,
        lastRow: last,
        lastColumn: LAST_COLUMN,
      }),
      columnWidths: [MARGIN, ...ALERT_COLUMNS.map(({ width }) => width)],
      ...canvas.finish(),
    },
  };
};

/** Each head over what it names. */
const HEAD_ALIGN: Partial<Readonly<Record<AlertColumn, 'center' | 'right'>>> = {
  rank: 'center',
  count: 'center',
  amount: 'right',
};

function putHeads(canvas: Canvas, context: PlanContext, row: number): void {
  for (const { id } of ALERT_COLUMNS) {
    const align = HEAD_ALIGN[id];
    canvas.put(row, alertColumn(id), context.words.pilot.alerts.columns[id], {
      ...STYLES.header,
      ...(align === undefined ? { align: 'left', indent: 1 } : { align }),
    });
  }
  canvas.height(row, 24);
}

/** The rules that find something, copied from the list of all in order of level; the rest of the rows stay empty. */
function putNow(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.pilot.alerts;
  const ranks = alertRange(context, 'rank');
  putHeads(canvas, context, NOW_HEADER);
  const styles: Readonly<Record<AlertColumn, StyleSpec>> = {
    rank: { ...STYLES.text, align: 'center', indent: 0, color: COLORS.slate },
    level: { ...STYLES.text, bold: true },
    alert: { ...STYLES.wrapped, bold: true },
    count: { ...STYLES.number, numberFormat: '0', align: 'center', bold: true },
    first: { ...STYLES.wrapped, numberFormat: context.formats.money, align: 'left' },
    owner: STYLES.text,
    amount: { ...STYLES.number, numberFormat: context.formats.money },
    todo: STYLES.wrapped,
    where: STYLES.text,
  };
  for (let rank = 1; rank <= NOW_ROWS; rank++) {
    const row = NOW_HEADER + rank;
    for (const { id } of ALERT_COLUMNS) {
      const none = rank === 1 && id === 'alert' ? quoteText(texts.none) : '""';
      canvas.put(row, alertColumn(id), null, styles[id], {
        formula: `IFERROR(INDEX(${alertRange(context, id)},MATCH(${rank},${ranks},0)),${none})`,
      });
    }
    canvas.height(row, 20);
  }
  const at = formatAddress(NOW_HEADER + 1, alertColumn('level'));
  const range = `${at}:${formatAddress(NOW_HEADER + NOW_ROWS, alertColumn('level'))}`;
  canvas.conditional(
    ALERT_LEVELS.map((level) => ({
      kind: 'expression' as const,
      range,
      formula: `$${at}=${quoteText(texts.levels[level])}`,
      style: { ...LEVEL_TONES[level], bold: true },
    })),
  );
}

/** How many things are wrong, level by level. */
function putLevels(canvas: Canvas, context: PlanContext, last: number): void {
  const texts = context.words.pilot.alerts;
  const column = (id: AlertColumn): string => {
    const letters = columnLetters(alertColumn(id));
    return `$${letters}$${ALERTS_HEADER + 1}:$${letters}$${last}`;
  };
  ALERT_LEVELS.forEach((level, index) => {
    const { from, to } = LEVEL_CARDS[index]!;
    canvas.band(6, from, to, texts.totals[level], STYLES.cardLabel);
    const at = alertLevelAddress(level);
    canvas.band(7, from, to, null, STYLES.cardValue);
    // A number does not run over into the next cell: three figures need both columns.
    if (to > from) canvas.merge(7, from, 7, to);
    canvas.put(
      7,
      from,
      null,
      { ...STYLES.cardValue, numberFormat: '0' },
      { formula: `SUMIF(${column('level')},${quoteText(texts.levels[level])},${column('count')})` },
    );
    canvas.conditional([
      {
        kind: 'expression',
        range: at,
        formula: `${at}>0`,
        style: { color: LEVEL_TONES[level].color ?? COLORS.ink },
      },
    ]);
  });
  const end = LEVEL_CARDS.at(-1)!.to + 1;
  canvas.band(6, end, LAST_COLUMN, texts.help, { ...STYLES.cardLabel, fontSize: 9 });
  canvas.band(7, end, LAST_COLUMN, texts.rule, { ...STYLES.cardLabel, fontSize: 9, verticalAlign: 'top' });
  [18, 30, 8].forEach((height, index) => canvas.height(6 + index, height));
}

function putAlert(canvas: Canvas, context: PlanContext, alert: Alert, row: number): void {
  const texts = context.words.pilot.alerts;
  const words = context.words.alerts[alert.id] ?? { label: `⟨${alert.id}⟩`, todo: `⟨${alert.id}⟩` };
  const count = `$${columnLetters(alertColumn('count'))}${row}`;
  const put = (id: AlertColumn, value: string | null, style: StyleSpec, formula?: string): void =>
    canvas.put(row, alertColumn(id), value, style, formula === undefined ? {} : { formula });
  const whenAny = (formula: string | null): string =>
    formula === null ? '""' : `IF(${count}>0,${formula},"")`;
  put(
    'rank',
    null,
    { ...STYLES.text, align: 'center', indent: 0, color: COLORS.slate },
    whenAny(`COUNTIF(${count.replace(/\d+/, `$${ALERTS_HEADER + 1}`)}:${count},">0")`),
  );
  put('level', texts.levels[alert.level], STYLES.text);
  put('alert', words.label, { ...STYLES.wrapped, bold: true });
  put(
    'count',
    null,
    { ...STYLES.number, numberFormat: '0;-0;"–"', align: 'center' },
    alertCount(context, alert),
  );
  put(
    'first',
    null,
    { ...STYLES.wrapped, numberFormat: context.formats.money, align: 'left' },
    whenAny(first(context, alert)),
  );
  put('owner', null, STYLES.text, whenAny(ofFirst(context, alert, 'owner')));
  put(
    'amount',
    null,
    { ...STYLES.number, numberFormat: context.formats.money },
    whenAny(ofFirst(context, alert, 'amount')),
  );
  put('todo', words.todo, STYLES.wrapped);
  const sheet = alertSheet(alert);
  canvas.put(
    row,
    alertColumn('where'),
    `→ ${context.sheetName(sheet)}`,
    { ...STYLES.link, border: { bottom: 'hair' }, borderColor: COLORS.line },
    {
      link: sheetLink(context, sheet),
    },
  );
  const width = (id: AlertColumn): number => ALERT_COLUMNS.find((column) => column.id === id)!.width;
  canvas.height(
    row,
    Math.max(
      22,
      textHeight([
        { text: words.todo, width: width('todo') },
        { text: words.label, width: width('alert') },
      ]),
    ),
  );
}

/** What the alert concerns first: the row's name, or the detail of an alert of the whole plan. */
function first(context: PlanContext, alert: Alert): string | null {
  if (alert.kind === 'plan') return alert.detail?.(context) ?? null;
  const value = firstValue(context, alert.table, alert.id, alert.name);
  const kind = fieldKind(alert.table, alert.name);
  if (kind === 'date') return dateText(context, value);
  // Many tasks are called « Création »: where rows have a code, it comes first.
  const code = PLAN_TABLES[alert.table].fields[0]!.id;
  return code === 'id' && alert.name !== 'id'
    ? `${firstValue(context, alert.table, alert.id, 'id')}&" · "&${value}`
    : `${value}&""`;
}

function ofFirst(context: PlanContext, alert: Alert, what: 'owner' | 'amount'): string | null {
  const field = alert.kind === 'row' ? alert[what] : undefined;
  if (alert.kind !== 'row' || field === undefined) return null;
  const value = firstValue(context, alert.table, alert.id, field);
  return what === 'owner' ? `${value}&""` : value;
}

function firstValue(context: PlanContext, table: PlanTableName, id: string, field: string): string {
  const row = `MATCH(${alertPattern(context, id)},${context.column(table, 'check')},0)`;
  return `INDEX(${context.column(table, field)},${row})`;
}

function fieldKind(table: PlanTableName, field: string): string | undefined {
  return PLAN_TABLES[table].fields.find(({ id }) => id === field)?.kind;
}

/** What concerns nothing steps back; what does takes the tone of its level. */
function putTones(canvas: Canvas, context: PlanContext, last: number): void {
  const { levels } = context.words.pilot.alerts;
  const top = ALERTS_HEADER + 1;
  const letters = (id: AlertColumn): string => columnLetters(alertColumn(id));
  const range = (from: AlertColumn, to: AlertColumn): string =>
    `${formatAddress(top, alertColumn(from))}:${formatAddress(last, alertColumn(to))}`;
  const count = `$${letters('count')}${top}`;
  canvas.conditional([
    {
      kind: 'expression',
      range: range('rank', 'where'),
      formula: `N(${count})=0`,
      style: { color: COLORS.faint },
    },
    ...ALERT_LEVELS.map((level) => ({
      kind: 'expression' as const,
      range: range('level', 'level'),
      formula: `AND(N(${count})>0,$${letters('level')}${top}=${quoteText(levels[level])})`,
      style: { ...LEVEL_TONES[level], bold: true },
    })),
    { kind: 'expression', range: range('count', 'count'), formula: `N(${count})>0`, style: { bold: true } },
  ]);
}
