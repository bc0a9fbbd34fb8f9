import { COMPARED, type FigureId } from '../core/figures';
import { isKpiId } from '../core/kpi';
import type { Language } from '../core/report';
import type { TableName } from '../core/tables';
import { messages } from './index';
import type { ReportFigureText } from './en/report';

/** Label and definition of a figure of the reports. */
export function reportFigureText(language: Language, id: FigureId): ReportFigureText {
  const { kpis, reportFigures, report } = messages(language);
  const own: Readonly<Record<string, ReportFigureText>> = reportFigures;
  const found = own[id];
  if (found) return found;
  if (isKpiId(id)) {
    const { label, definition, formula } = kpis[id];
    return { label, definition: `${definition} (${formula})` };
  }
  const of = COMPARED.find((each) => id.startsWith(`${each}_`));
  const comparison = of && (id.slice(of.length + 1) as keyof typeof report.compared);
  if (!of || !comparison || !(comparison in report.compared)) throw new Error(`figure without words: ${id}`);
  return report.compared[comparison](reportFigureText(language, of).label);
}

/** Header of a column of a data table. */
export function columnLabel(language: Language, table: TableName, column: string): string {
  const labels: Readonly<Record<string, string>> = messages(language).report.columns;
  const found = labels[`${table}.${column}`] ?? labels[column];
  if (found === undefined) throw new Error(`column without words: ${table}.${column}`);
  return found;
}
