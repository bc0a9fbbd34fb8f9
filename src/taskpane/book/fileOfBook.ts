import { calculateInBrowser } from '../../calculate/calculateInBrowser';
import type { StandingTables } from '../../core/dataTables';
import type { Plan } from '../../core/plan/plan';
import type { Language } from '../../core/report';
import { TABLES } from '../../core/tables';
import { currencyOfMemory } from '../../pipeline/import/importMemory';
import { fitRows } from '../../workbook/fitRows';
import type { RowSource, WorkbookSpec } from '../../workbook/model';
import { buildPlanWorkbook } from '../../workbook/plan/buildPlanWorkbook';
import { dataSheet, dataSheetName } from '../../workbook/sheets/dataSheets';
import { numberFormats } from '../../workbook/sheets/numberFormats';
import { workbookBytes } from '../../writers/exceljs/workbookBytes';
import { dataSource } from '../../writers/officejs/dataSource';
import { IMPORT_NAMESPACE } from '../../core/dataTables';

export interface FileContent {
  readonly plan: Plan | null;
  readonly tables: StandingTables;
  readonly language: Language;
  readonly today: string;
  readonly title: string;
}

/** Names of the sheets of the file that is made of a workbook in memory. */
export function sheetsOfFile({ plan, tables }: Pick<FileContent, 'plan' | 'tables'>): readonly string[] {
  return [
    ...(plan === null ? [] : buildPlanWorkbook(plan).sheets.map(({ name }) => name)),
    ...filledTables(tables).map(({ name }) => dataSheetName(name)),
  ];
}

function filledTables({ tables }: StandingTables): typeof TABLES {
  return TABLES.filter(({ name }) => (tables.get(name)?.length ?? 0) > 0);
}

/** A workbook in memory as a file: the sheets of its plan, then those of its data tables. */
export async function fileOfBook(content: FileContent): Promise<Uint8Array> {
  const { plan, tables, language, today, title } = content;
  const base: WorkbookSpec =
    plan === null
      ? { language, title, created: `${today}T00:00:00Z`, sheets: [] }
      : await calculateInBrowser(buildPlanWorkbook(plan));
  const formats = numberFormats(language, currencyOfMemory(tables.memory) ?? plan?.currency ?? 'EUR');
  const filled = filledTables(tables);
  const spec: WorkbookSpec = {
    ...base,
    sheets: [...base.sheets, ...filled.map(({ name }) => dataSheet(name, formats))],
    ...(tables.memory === null ? {} : { parts: { ...base.parts, [IMPORT_NAMESPACE]: tables.memory } }),
  };
  const rows: Readonly<Record<string, RowSource>> = Object.fromEntries(
    filled.map(({ name }) => [name, dataSource(name, tables.tables.get(name) ?? [])]),
  );
  return workbookBytes(fitRows(spec), rows);
}
