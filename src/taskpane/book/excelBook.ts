import type { Language } from '../../core/report';
import { BookError, type Book } from './book';

export interface ExcelBookOptions {
  readonly language: Language;
  readonly today: string;
}

/** The workbook that is open in Excel. */
export function excelBook(_options: ExcelBookOptions): Book {
  return {
    kind: 'excel',
    readPlan: () => Promise.resolve(null),
    writePlan: async (plan) => {
      const [{ buildPlanWorkbook }, { writeWorkbook }, { officejsCapabilities }] = await Promise.all([
        import('../../workbook/plan/buildPlanWorkbook'),
        import('../../writers/officejs/writeWorkbook'),
        import('../../writers/officejs/capabilities'),
      ]);
      const spec = buildPlanWorkbook(plan);
      const supports = (set: string, version: string): boolean =>
        Office.context.requirements.isSetSupported(set, version);
      await Excel.run((context) =>
        writeWorkbook(context, spec, {}, { capabilities: officejsCapabilities(supports) }),
      );
      return { cells: 0, sheets: spec.sheets.length, kept: 0, conflicts: [], leftAlone: [] };
    },
    canUndo: () => Promise.resolve(false),
    undo: () => Promise.reject(new BookError('unexpected')),
    read: () => Promise.reject(new BookError('unexpected')),
    edit: () => Promise.reject(new BookError('unexpected')),
    goTo: () => Promise.resolve(),
    kept: () => Promise.resolve(null),
    keep: () => Promise.resolve(),
  };
}
