import { columnLetters } from '../../address';
import type { CellValue, StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { STYLES } from '../../theme';
import type { PlanContext } from '../planContext';
import { VERSION_FIELDS, versionRows, type VersionRow } from './allocationPlaces';
import { AMOUNT, figure, GAP, input, label, verdict, verdictTones } from './moneyStyles';

/** Around the table of versions: its title above; totals, verdicts and who made each version below. */
export function putVersions(canvas: Canvas, context: PlanContext): void {
  const { money } = context.words;
  const texts = money.allocation;
  const { header, first, last, right } = context.layout.place('t_versions');
  const rows = versionRows(context);
  putSection(canvas, header - 2, right, texts.versionsTitle);
  canvas.put(header - 1, 2, texts.versionsHelp, STYLES.note);
  canvas.merge(header - 1, 2, header - 1, right);
  for (const [id, row] of Object.entries(rows) as [VersionRow, number][])
    canvas.band(row, 2, 3, texts[id], id === 'versionTotal' ? STYLES.total : label);
  VERSION_FIELDS.forEach((field, index) => {
    const column = context.layout.column('t_versions', field);
    const letters = columnLetters(column);
    const range = `${letters}${first}:${letters}${last}`;
    const filled = (formula: string): string => `IF(COUNTA(${range})=0,"",${formula})`;
    const gap = `${letters}${rows.versionGap}`;
    const put = (row: number, style: StyleSpec, formula: string): void =>
      canvas.put(row, column, null, style, { formula: filled(formula) });
    put(rows.versionTotal, { ...STYLES.totalNumber, numberFormat: AMOUNT }, `SUM(${range})`);
    put(rows.versionGap, { ...figure, numberFormat: GAP }, `ROUND(SUM(${range})-envelope,2)`);
    put(rows.versionVerdict, verdict, `IF(${gap}=0,"${money.ok}","${money.gap}")`);
    const about = versionAbout(context, index);
    const typed = { ...input, align: 'center', wrap: true } as const;
    canvas.put(rows.versionName, column, about.name, typed);
    canvas.put(rows.versionDate, column, about.date, { ...typed, numberFormat: context.formats.date });
    canvas.put(rows.versionAuthor, column, about.author, typed);
    canvas.put(rows.versionReason, column, about.reason, typed);
  });
  canvas.height(rows.versionName, 32);
  canvas.height(rows.versionReason, 60);
  const [from, to] = [VERSION_FIELDS[0], VERSION_FIELDS[3]].map((field) =>
    columnLetters(context.layout.column('t_versions', field)),
  );
  canvas.conditional(
    verdictTones(
      `${from}${rows.versionVerdict}:${to}${rows.versionVerdict}`,
      `${from}$${rows.versionVerdict}`,
      money,
    ),
  );
}

/** The latest filled version less the first; empty while there is only one. */
export function versionDifference(cell: (field: string) => string): string {
  const latest = `IF(${cell('v4')}<>"",${cell('v4')},IF(${cell('v3')}<>"",${cell('v3')},${cell('v2')}))`;
  return `IF(AND(${cell('v2')}="",${cell('v3')}="",${cell('v4')}=""),"",ROUND(N(${latest})-N(${cell('v1')}),2))`;
}

function versionAbout(
  context: PlanContext,
  index: number,
): Readonly<Record<'name' | 'date' | 'author' | 'reason', CellValue>> {
  const { versions, envelope, levers } = context.plan.budget;
  const version = versions[index];
  if (version)
    return {
      name: version.name,
      date: version.date ? { date: version.date } : null,
      author: version.author,
      reason: version.reason,
    };
  if (index > 0 || versions.length > 0 || levers.length === 0)
    return { name: null, date: null, author: null, reason: null };
  const texts = context.words.money.allocation;
  return {
    name: texts.firstVersion,
    date: envelope.votedOn ? { date: envelope.votedOn } : null,
    author: envelope.votedBy,
    reason: texts.firstReason,
  };
}
