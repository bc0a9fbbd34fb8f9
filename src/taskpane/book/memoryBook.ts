import { NO_TABLES, type StandingTables } from '../../core/dataTables';
import type { Plan } from '../../core/plan/plan';
import type { Language } from '../../core/report';
import type { WorkbookSpec } from '../../workbook/model';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import { BookError, type Book, type OpenPlan } from './book';
import { TablesStopped } from './tablesStopped';

export interface MemoryBook extends Book {
  readonly kind: 'memory';
  /** The workbook as a file, with every result computed. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Opens a workbook file instead of what is there: its plan and its data tables are read, nothing else. */
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The file that was opened, of which `bytes` makes another; null when none was. */
  readonly opened: () => OpenedFile | null;
}

export interface OpenedFile {
  readonly name: string;
  /** Its sheets that are not made anew: those of people, and reports of a merge. */
  readonly otherSheets: readonly string[];
}

export interface MemoryBookOptions {
  readonly language: Language;
  readonly today: string;
  /** Title of a workbook without a plan. */
  readonly title: string;
  /** Where the pane keeps things for itself; the browser's storage of the session. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** A workbook in memory, for the pane outside Excel: the plan is what it holds, and a file is made of it when asked for. */
export function memoryBook({ language, today, title, storage }: MemoryBookOptions): MemoryBook {
  let current: OpenPlan | null = null;
  let before: OpenPlan | null | undefined;
  let tables: StandingTables = NO_TABLES;
  let opened: OpenedFile | null = null;

  const openOf = async (plan: Plan): Promise<OpenPlan> => {
    const { checkPlan } = await import('../../core/plan/checkPlan');
    return { plan, issues: checkPlan(plan), missing: [] };
  };

  return {
    kind: 'memory',
    readPlan: () => Promise.resolve(current),
    writePlan: async (plan) => {
      const next = await openOf(plan);
      before = current;
      current = next;
      const isChanged = JSON.stringify(before?.plan) !== JSON.stringify(plan);
      return {
        isChanged,
        cells: isChanged ? 1 : 0,
        kept: 0,
        conflicts: [],
        keptMeanwhile: [],
        keptRecords: [],
        emptiedRows: 0,
        deletedSheets: [],
        leftAlone: [],
      };
    },
    canUndo: () => Promise.resolve(before !== undefined),
    undo: () => {
      current = before ?? null;
      before = undefined;
      return Promise.resolve({ kept: [] });
    },
    findUnfinished: () => Promise.resolve(false),
    rollBack: () => Promise.resolve({ kept: [] }),
    read: async () => {
      if (current === null) throw new BookError('not-a-plan');
      return openedOf(current.plan);
    },
    readEverything: async () => {
      if (current === null) throw new BookError('not-a-plan');
      return (await openedOf(current.plan)).open;
    },
    // Cells are there once the workbook is downloaded: the views that change single ones are for Excel.
    edit: () => Promise.reject(new BookError('not-a-plan')),
    readTables: () => Promise.resolve({ standing: tables, problems: [] }),
    writeTables: (imported, standing, { signal, onProgress }) => {
      if (signal?.aborted) return Promise.reject(new TablesStopped('cancelled'));
      if (standing !== tables) return Promise.reject(new TablesStopped('changed'));
      const rows = imported.tables.map((table) => [table.name, table.rows] as const);
      tables = { tables: new Map([...standing.tables, ...rows]), memory: imported.memory };
      const total = rows.reduce((sum, [, each]) => sum + each.length, 0);
      onProgress?.(total, total);
      return Promise.resolve();
    },
    canWriteNotes: () => false,
    spills: () => Promise.resolve(undefined),
    selection: () => Promise.reject(new BookError('not-a-plan')),
    selectedRows: () => Promise.reject(new BookError('not-a-plan')),
    followSelection: () => Promise.resolve(() => {}),
    insert: () => Promise.reject(new BookError('not-a-plan')),
    goTo: () => Promise.resolve(),
    kept: (key) => Promise.resolve(storage.getItem(key)),
    keep: (key, text) => Promise.resolve(storage.setItem(key, text)),
    bytes: async () => {
      if (current === null && tables.tables.size === 0) throw new BookError('not-a-plan');
      const { fileOfBook } = await import('./fileOfBook');
      return fileOfBook({ plan: current?.plan ?? null, tables, language, today, title });
    },
    openFile: async (name, bytes) => {
      const [{ openWorkbook }, { readPlanOf }, { fileTables }, { sheetsOfFile }] = await Promise.all([
        import('../../pipeline/plan/workbookCells'),
        import('../../pipeline/plan/readOpenPlan'),
        import('./fileTables'),
        import('./fileOfBook'),
      ]);
      const book = await openWorkbook(bytes).catch(() => null);
      if (book === null) throw new BookError('not-a-plan', [name]);
      const found = readPlanOf(book, language, today);
      const data = fileTables(book);
      if (found === null && data.tables.size === 0) throw new BookError('not-a-plan', [name]);
      before = current;
      current = found;
      tables = data;
      const made = new Set(sheetsOfFile({ plan: found?.plan ?? null, tables: data }));
      opened = { name, otherSheets: book.sheetNames.filter((sheet) => !made.has(sheet)) };
    },
    opened: () => opened,
  };
}

/** The workbook as Excel would show it, with every result computed. */
async function openedOf(plan: Plan): Promise<{ readonly open: OpenWorkbook; readonly base: WorkbookSpec }> {
  const [{ buildPlanWorkbook }, { calculateInBrowser }, { openWorkbookOf }] = await Promise.all([
    import('../../workbook/plan/buildPlanWorkbook'),
    import('../../calculate/calculateInBrowser'),
    import('../../workbook/verify/openWorkbookOf'),
  ]);
  const base = await calculateInBrowser(buildPlanWorkbook(plan));
  return { open: openWorkbookOf(base), base };
}
