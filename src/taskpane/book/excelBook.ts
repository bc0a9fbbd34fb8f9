import type { Plan } from '../../core/plan/plan';
import type { Language } from '../../core/report';
import { formatAddress, parseRange } from '../../workbook/address';
import type { CellEdit, OpenWorkbook } from '../../workbook/openWorkbook';
import type { Blocked, Generated, Regeneration } from '../../workbook/regenerate/regeneration';
import type { Applied } from '../../writers/officejs/applyRegeneration';
import {
  BookError,
  type Book,
  type BookTrouble,
  type EditExtras,
  type Place,
  type Undone,
  type Written,
} from './book';
import { inExcel } from './inExcel';

export interface ExcelBookOptions {
  readonly language: Language;
  readonly today: string;
}

/** How long Excel may take to answer a generation before the pane says that it does not. */
const PATIENCE_MS = 120_000;

/** How often a generation is made anew because somebody moved lines while it was made. */
const MOST_TRIES = 3;

/** How long what was read stands for what is there: what was changed since is found when it is written. */
const FRESH_MS = 1_500;

interface Seen {
  readonly open: OpenWorkbook;
  readonly base: Generated | null;
}

/** Notes came with ExcelApi 1.18. */
const canWriteNotes = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');

/** What drives Excel is loaded when the workbook is first read or written. */
const office = () => import('./excelParts');

/** The workbook that is open in Excel. */
export function excelBook({ language, today }: ExcelBookOptions): Book {
  /** Writes what is made of the workbook as it is; made anew up to `tries` times when somebody moves lines meanwhile. */
  async function write(
    make: (leftAlone: ReadonlySet<string>) => Promise<Prepared>,
    tries: number,
  ): Promise<Written> {
    const { applyRegeneration, capabilities, isNothing, SheetsMoved, SheetsProtected } = await office();
    const leftAlone = new Set<string>();
    for (let moves = 0; ;) {
      const { regeneration, now } = await make(leftAlone);
      const [blocked] = regeneration.blocked;
      if (blocked)
        throw new BookError(
          BLOCKED[blocked.reason],
          regeneration.blocked
            .filter(({ reason }) => reason === blocked.reason)
            .map(({ sheetName }) => sheetName),
        );
      if (isNothing(regeneration)) return { ...written(regeneration, now), isChanged: false };
      try {
        return written(
          regeneration,
          now,
          await inExcel((context) =>
            applyRegeneration(context, regeneration, { capabilities: capabilities(), limit: PATIENCE_MS }),
          ),
        );
      } catch (error) {
        const cause = error instanceof BookError ? error.cause : error;
        if (cause instanceof SheetsMoved) {
          if (++moves < tries) continue;
          throw new BookError('busy', cause.sheets, { cause });
        }
        // A password that people set shows only now: their sheet is left alone, and the rest is written.
        const protectedIds = (cause instanceof SheetsProtected ? idsOf(cause.sheets, now) : []).filter(
          (id) => !leftAlone.has(id),
        );
        if (protectedIds.length === 0) throw error;
        for (const id of protectedIds) leftAlone.add(id);
      }
    }
  }

  async function edit(cells: readonly CellEdit[], { sheets, parts }: EditExtras): Promise<Written> {
    const { onlyCells, readOpenWorkbook, lastGenerated } = await office();
    const touched = new Set(cells.map(({ sheet }) => sheet));
    const make = async (leftAlone: ReadonlySet<string>): Promise<Prepared> => {
      const open = await inExcel((context) =>
        readOpenWorkbook(context, { isWanted: ({ id }) => touched.has(id) }),
      );
      const free = cells.filter(({ sheet }) => !leftAlone.has(sheet));
      const regeneration = onlyCells(lastGenerated(open), open, free, sheets, parts);
      const names = open.sheets.filter(({ id }) => leftAlone.has(id)).map(({ name }) => name);
      return {
        now: open,
        regeneration: { ...regeneration, summary: { ...regeneration.summary, leftAlone: names } },
      };
    };
    // The cells were chosen where they stood: once lines have moved they are others.
    return write(make, 1);
  }

  /** Does what may replace formulas or bring them back, and then puts the notes about them where they belong. */
  async function withNotes<T>(task: () => Promise<T>): Promise<T> {
    if (!canWriteNotes()) return task();
    const { matchNotes, readOpenWorkbook } = await office();
    const before = await inExcel((context) => readOpenWorkbook(context, { isWanted: () => false }));
    const done = await task();
    await inExcel((context) => matchNotes(context, before, language));
    return done;
  }

  const readAll = async (): Promise<Seen> => {
    const { readOpenWorkbook, lastGenerated } = await office();
    const open = await inExcel((context) => readOpenWorkbook(context));
    return { open, base: lastGenerated(open) };
  };

  /** What the plan was just read from: a change of it need not read all again, because cells and lines are compared once more when they are written. */
  let seen: { readonly at: number; readonly all: Seen } | null = null;
  const takeSeen = (): Seen | null => {
    const fresh = seen !== null && performance.now() - seen.at < FRESH_MS ? seen.all : null;
    seen = null;
    return fresh;
  };

  return {
    kind: 'excel',
    readPlan: async () => {
      const [all, { readOpenPlan }] = await Promise.all([readAll(), office()]);
      seen = { at: performance.now(), all };
      return readOpenPlan(all.open, language, today);
    },
    writePlan: async (plan: Plan) => {
      const { buildPlanWorkbook, fitRows, regenerate } = await office();
      const next = fitRows(buildPlanWorkbook(plan));
      return write(async (leftAlone) => {
        const { open, base } = takeSeen() ?? (await readAll());
        return { now: open, regeneration: regenerate(base, open, next, { leftAlone }) };
      }, MOST_TRIES);
    },
    canUndo: async () => (await office()).canUndo(),
    undo: () =>
      withNotes(async () => {
        const { undoRegeneration } = await office();
        return undone(await inExcel((context) => undoRegeneration(context)));
      }),
    findUnfinished: async () => {
      const { findUnfinished } = await office();
      return inExcel((context) => findUnfinished(context));
    },
    rollBack: () =>
      withNotes(async () => {
        const { rollBack } = await office();
        return undone(await inExcel((context) => rollBack(context)));
      }),
    read: async () => {
      const { open, base } = await readAll();
      return { open, base: base?.spec ?? null };
    },
    readEverything: async () => {
      const { readOpenWorkbook } = await office();
      return inExcel((context) => readOpenWorkbook(context, { isWanted: () => true }));
    },
    edit: (cells, extras = {}) =>
      extras.parts === undefined ? edit(cells, extras) : withNotes(() => edit(cells, extras)),
    canWriteNotes,
    spills: async (cells) => {
      if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return undefined;
      const { readSpills } = await office();
      return inExcel((context) => readSpills(context, cells));
    },
    selection: async () => {
      const { readSelection } = await office();
      return inExcel((context) => readSelection(context));
    },
    selectedRows: async () => {
      const { readSelectedRows } = await office();
      return inExcel((context) => readSelectedRows(context));
    },
    followSelection: (listener) =>
      inExcel(async (context) => {
        const follows = context.workbook.onSelectionChanged.add(() => Promise.resolve(listener()));
        await context.sync();
        return () => {
          void Excel.run(follows.context, async (own) => {
            follows.remove();
            await own.sync();
          }).catch(() => {});
        };
      }),
    insert: async (place, formula, { replaces }) => {
      const isFilled = await inExcel(async (context) => {
        const cell = context.workbook.worksheets
          .getItem(place.sheet)
          .getRange(formatAddress(place.row, place.column));
        cell.load('formulas');
        await context.sync();
        return cell.formulas[0]?.[0] !== '';
      });
      if (isFilled && !replaces) return 'filled';
      try {
        const { leftAlone, keptMeanwhile } = await edit([{ ...place, content: formula }], {});
        if (leftAlone.length > 0) throw new BookError('protected', leftAlone);
        return keptMeanwhile.length > 0 ? 'filled' : 'done';
      } catch (error) {
        if (isNoFormula(error)) return 'refused';
        throw error;
      }
    },
    readTables: async (options = {}) => (await import('./excelTables')).readExcelTables(options),
    writeTables: async (imported, standing, options) =>
      (await import('./excelTables')).writeExcelTables(imported, standing, language, options),
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

/** Excel takes a formula that it cannot read for a wrong argument; by then everything is as before. */
function isNoFormula(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && cause.code === 'InvalidArgument') return true;
  return false;
}

interface Prepared {
  readonly regeneration: Regeneration;
  readonly now: OpenWorkbook;
}

/** Why nothing can be written, as the pane says it. */
const BLOCKED = {
  protected: 'blocked',
  'no-room': 'no-room',
  'name-taken': 'names-taken',
} as const satisfies Readonly<Record<Blocked['reason'], BookTrouble>>;

function written(
  { conflicts, summary }: Regeneration,
  now: OpenWorkbook,
  { keptMeanwhile }: Applied = { keptMeanwhile: [] },
): Written {
  const names = new Map(now.sheets.map(({ id, name }) => [id, name]));
  return {
    isChanged: true,
    cells: summary.changedCells - keptMeanwhile.length,
    kept: summary.keptCells + summary.keptColumns + summary.keptRows,
    keptMeanwhile: keptMeanwhile.map(({ sheet, row, column }): Place => ({
      sheet: names.get(sheet)!,
      cell: formatAddress(row, column),
    })),
    keptRecords: summary.keptRecords.map(({ sheetName, row }): Place => ({
      sheet: sheetName,
      cell: formatAddress(row, 1),
    })),
    emptiedRows: summary.emptiedRows,
    deletedSheets: summary.deletedSheets,
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

function idsOf(names: readonly string[], { sheets }: OpenWorkbook): readonly string[] {
  return sheets.filter(({ name }) => names.includes(name)).map(({ id }) => id);
}
