import { formatMoney, formatNumber } from '../../messages';
import { decimalToNumber, sumDecimals } from '../../core/decimal';
import { STYLES } from '../theme';
import type { Canvas } from './canvas';
import type { ReportContext } from './reportContext';
import { putNote } from './section';

/** What a careful reader must know before quoting a figure of this sheet; returns the next row. */
export function putOverviewNotes(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  columns: { readonly last: number; readonly width: number },
): number {
  const style = { ...STYLES.note, italic: false, fontSize: 10 };
  return overviewNotes(context).reduce((next, note) => putNote(canvas, next, columns, note, style), row);
}

function overviewNotes(context: ReportContext): readonly string[] {
  const { report, language, words } = context;
  const texts = words.sheets.overview.notes;
  const notes: string[] = [];
  for (const { currency, spend } of report.unconverted) {
    const amount = formatMoney(language, decimalToNumber(spend), currency);
    notes.push(texts.unconverted(amount, report.currency));
  }
  const spanning = sumDecimals(
    report.monthly.filter((row) => row.monthStart === null).map((row) => row.spendReporting),
  );
  if (report.monthly.some((row) => row.monthStart === null)) {
    notes.push(texts.spanning(formatMoney(language, decimalToNumber(spanning ?? '0'), report.currency)));
  }
  const left = leadsLeftOut(context);
  if (left > 0) notes.push(texts.leadsLeftOut(left, formatNumber(language, left)));
  for (const { name, file, rows } of report.tables) {
    if (file !== undefined) notes.push(texts.parquet(name, formatNumber(language, rows), file));
  }
  return [...notes, texts.conversions, texts.crm, texts.absent, texts.colours];
}

/** Leads without a date, or created outside the months of the report. */
function leadsLeftOut({ report, period }: ReportContext): number {
  return report.monthlyCrm.reduce((sum, { monthStart, leads }) => {
    const isInside =
      period !== null && monthStart !== null && monthStart >= period.start && monthStart <= period.end;
    return isInside ? sum : sum + leads;
  }, 0);
}
