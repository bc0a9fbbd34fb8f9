import type { Plan } from '../../core/plan/plan';
import type { Language } from '../../core/report';
import { formatAddress, parseRange } from '../../workbook/address';
import type { OpenWorkbook } from '../../workbook/openWorkbook';
import type { Generated, Regeneration } from '../../workbook/regenerate/regeneration';
import { BookError, type Book, type Undone, type Written } from './book';
import { RegenerationInterrupted } from '../../writers/officejs/regenerationInterrupted';
import { inExcel } from './inExcel';

export interface ExcelBookOptions {
  readonly language: Language;
  readonly today: string;
}

/** How long Excel may take to answer a generation before the pane says that it does not. */
const PATIENCE_MS = 120_000;

/** What drives Excel is loaded when the workbook is first read or written. */
const office = () => import('./excelParts');

/** The workbook that is open in Excel. */
export function excelBook({ language, today }: ExcelBookOptions): Book {
  async function write(make: (leftAlone: ReadonlySet<string>) => Promise<Prepared>): Promise<Written> {
    const { applyRegeneration, capabilities, isNothing, SheetsProtected } = await office();
    const leftAlone = new Set<string>();
    for (;;) {
      const { regeneration, now } = await make(leftAlone);
      const [blocked] = regeneration.blocked;
      if (blocked) {
        const trouble = blocked.reason === 'name-taken' ? 'names-taken' : 'blocked';
        throw new BookError(
          trouble,
          regeneration.blocked.map(({ sheetName }) => sheetName),
        );
      }
      if (isNothing(regeneration)) return written(regeneration);
      try {
        await inExcel((context) =>
          applyRegeneration(context, regeneration, { capabilities: capabilities(), limit: PATIENCE_MS }),
        );
        return written(regeneration);
      } catch (error) {
        // The answer was lost, the work was not.
        const cause = error instanceof BookError ? error.cause : error;
        if (cause instanceof RegenerationInterrupted && cause.state === 'complete')
          return written(regeneration);
        // A password that people set shows only now: their sheet is left alone, and the rest is written.
        const protectedIds = idsOf(error, SheetsProtected, now).filter((id) => !leftAlone.has(id));
        if (protectedIds.length === 0) throw error;
        for (const id of protectedIds) leftAlone.add(id);
      }
    }
  }

  const readAll = async (): Promise<{ open: OpenWorkbook; base: Generated | null }> => {
    const { readOpenWorkbook, lastGenerated } = await office();
    const open = await inExcel((context) => readOpenWorkbook(context));
    return { open, base: lastGenerated(open) };
  };

  return {
    kind: 'excel',
    readPlan: async () => {
      const [{ open }, { readOpenPlan }] = await Promise.all([readAll(), office()]);
      return readOpenPlan(open, language, today);
    },
    writePlan: async (plan: Plan) => {
      const { buildPlanWorkbook, fitRows, regenerate } = await office();
      const next = fitRows(buildPlanWorkbook(plan));
      return write(async (leftAlone) => {
        const { open, base } = await readAll();
        return { now: open, regeneration: regenerate(base, open, next, { leftAlone }) };
      });
    },
    canUndo: async () => (await office()).canUndo(),
    undo: async () => {
      const { undoRegeneration } = await office();
      return undone(await inExcel((context) => undoRegeneration(context)));
    },
    findUnfinished: async () => {
      const { findUnfinished } = await office();
      return inExcel((context) => findUnfinished(context));
    },
    rollBack: async () => {
      const { rollBack } = await office();
      return undone(await inExcel((context) => rollBack(context)));
    },
    read: async () => {
      const { open, base } = await readAll();
      return { open, base: base?.spec ?? null };
    },
    readEverything: async () => {
      const { readOpenWorkbook } = await office();
      return inExcel((context) => readOpenWorkbook(context, { isWanted: () => true }));
    },
    edit: async (cells, sheets = []) => {
      const { onlyCells, readOpenWorkbook, lastGenerated } = await office();
      const touched = new Set(cells.map(({ sheet }) => sheet));
      return write(async () => {
        const open = await inExcel((context) =>
          readOpenWorkbook(context, { isWanted: ({ id }) => touched.has(id) }),
        );
        return { now: open, regeneration: onlyCells(lastGenerated(open), open, cells, sheets) };
      });
    },
    goTo: ({ sheet, cell }) =>
      inExcel(async (context) => {
        const found = context.workbook.worksheets.getItem(sheet);
        found.activate();
        if (cell !== undefined) found.getRange(cell).select();
        await context.sync();
      }),
    kept: (key) =>
      inExcel(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(key);
        setting.load('value');
        await context.sync();
        return setting.isNullObject ? null : String(setting.value);
      }),
    keep: (key, text) =>
      inExcel(async (context) => {
        context.workbook.settings.add(key, text);
        await context.sync();
      }),
  };
}

interface Prepared {
  readonly regeneration: Regeneration;
  readonly now: OpenWorkbook;
}

function written({ conflicts, summary }: Regeneration): Written {
  return {
    cells: summary.changedCells,
    sheets: summary.newSheets.length,
    kept: summary.keptCells + summary.keptColumns + summary.keptRows,
    leftAlone: summary.leftAlone,
    conflicts: conflicts.map(({ sheetName, row, column, yours, ours }) => ({
      place: { sheet: sheetName, cell: formatAddress(row, column) },
      yours,
      ours,
    })),
  };
}

interface Reverted {
  readonly keptCells: readonly {
    readonly sheetName: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly keptParts: readonly { readonly sheetName: string; readonly at: string }[];
}

function undone(reverted: Reverted | null): Undone {
  return {
    kept: [
      ...(reverted?.keptCells ?? []).map(({ sheetName, row, column }) => ({
        sheet: sheetName,
        cell: formatAddress(row, column),
      })),
      ...(reverted?.keptParts ?? []).flatMap(({ sheetName, at }) => {
        const range = parseRange(at.split(' ')[0] ?? '');
        return range && sheetName !== ''
          ? [{ sheet: sheetName, cell: formatAddress(range.top, range.left) }]
          : [];
      }),
    ],
  };
}

/** Ids of the sheets that an error says are protected. */
function idsOf(
  error: unknown,
  SheetsProtected: new (sheets: readonly string[]) => Error & { readonly sheets: readonly string[] },
  now: OpenWorkbook,
): readonly string[] {
  const cause = error instanceof BookError ? error.cause : error;
  if (!(cause instanceof SheetsProtected)) return [];
  return now.sheets.filter(({ name }) => cause.sheets.includes(name)).map(({ id }) => id);
}
