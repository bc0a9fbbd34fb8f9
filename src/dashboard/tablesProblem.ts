import type { Language } from '../core/report';
import { messages } from '../messages';
import type { TablesProblem } from './readTables';

/** What keeps a workbook from becoming a page, and the way out. */
export function tablesProblem(problem: TablesProblem, path: string, language: Language): string {
  const { problems } = messages(language).dashboardCli;
  switch (problem.code) {
    case 'not-a-workbook':
    case 'no-data-tables':
      return problems[problem.code](path);
    case 'table-missing':
      return problems['table-missing'](path, problem.table, problem.parquet);
    case 'column-missing':
      return problems['column-missing'](path, problem.table, problem.column);
    case 'cell-unreadable':
      return problems['cell-unreadable'](path, problem);
    case 'version-differs':
      return problems['version-differs'](path, problem.found, problem.expected);
  }
}
