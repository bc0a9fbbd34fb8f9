import type { Plan } from '../../core/plan/plan';
import type { Language } from '../../core/report';
import type { ShellText } from '../../messages/pane/shell';
import { BookError, type Book, type Conflict, type OpenPlan, type Place, type Undone } from '../book/book';
import { isViewId, type ViewId } from '../views';

/** What the pane says at its top after something was done, or went wrong. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  readonly conflicts?: readonly Conflict[];
  readonly places?: readonly Place[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface SessionState {
  /** `opening` until the workbook was read for the first time. */
  readonly phase: 'opening' | 'ready';
  /** A task is under way; its text. */
  readonly busy: string | null;
  readonly open: OpenPlan | null;
  /** How often the workbook was read. */
  readonly reads: number;
  readonly notice: Notice | null;
  readonly canUndo: boolean;
  /** Null on the home of the pane. */
  readonly view: ViewId | null;
}

/** The one thing that all views share: the workbook, the plan in it, and what is going on. */
export interface Session {
  readonly book: Book;
  readonly language: Language;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => Promise<void>;
  /** Reads the plan anew: people may have typed in the sheets. */
  readonly refresh: () => Promise<OpenPlan | null>;
  /** Makes the sheets of a plan that the workbook does not hold yet. */
  readonly create: (plan: Plan, done: string) => Promise<boolean>;
  /**
   * Changes the plan that the sheets hold at this moment and writes it back; `done` is the sentence said afterwards.
   * False when it did not come about; the reason is then on the screen.
   */
  readonly change: (change: (plan: Plan) => Plan, done: string) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  /** What was said stays on the screen: views call this after something was done. */
  readonly show: (view: ViewId | null) => void;
  readonly goTo: (place: Place) => Promise<void>;
  readonly say: (notice: Notice | null) => void;
  /** Does something with the workbook while the pane says so; troubles become a notice, and the result is then undefined. */
  readonly run: <T>(
    words: string,
    task: () => Promise<T>,
    /** What was said before stays on the screen. */
    options?: { readonly keepsNotice?: boolean },
  ) => Promise<T | undefined>;
}

const VIEW_KEY = 'jalon.view';

export function createSession(book: Book, language: Language, text: ShellText): Session {
  let state: SessionState = {
    phase: 'opening',
    busy: null,
    open: null,
    reads: 0,
    notice: null,
    canUndo: false,
    view: null,
  };
  const listeners = new Set<() => void>();
  const set = (part: Partial<SessionState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  async function run<T>(
    busy: string,
    task: () => Promise<T>,
    { keepsNotice = false }: { readonly keepsNotice?: boolean } = {},
  ): Promise<T | undefined> {
    // One thing at a time: a second press while Excel works would read a half-written workbook.
    if (state.busy !== null) return undefined;
    set(keepsNotice ? { busy } : { busy, notice: null });
    try {
      return await task();
    } catch (error) {
      set({ notice: { tone: 'error', text: troubleText(error) } });
      return undefined;
    } finally {
      set({ busy: null });
    }
  }

  function troubleText(error: unknown): string {
    if (error instanceof BookError) return text.troubles[error.trouble](error.about.join(', '));
    return text.troubles.unexpected(error instanceof Error ? error.message : String(error));
  }

  async function read(): Promise<OpenPlan | null> {
    const open = await book.readPlan();
    set({ open, canUndo: await book.canUndo(), reads: state.reads + 1 });
    return open;
  }

  async function write(plan: Plan, done: string): Promise<true> {
    const written = await book.writePlan(plan);
    const { checkPlan } = await import('../../core/plan/checkPlan');
    const { conflicts, leftAlone, keptMeanwhile, keptRecords, deletedSheets } = written;
    const isWhole = [conflicts, leftAlone, keptMeanwhile, keptRecords].every(({ length }) => length === 0);
    // What was written is what would be read; a problem has to be read with its cell.
    if (isWhole && deletedSheets.length === 0 && checkPlan(plan).length === 0)
      set({ open: { plan, issues: [], missing: [] }, canUndo: await book.canUndo() });
    else await read();
    const sentence = [
      written.isChanged ? done : text.unchanged,
      ...(written.emptiedRows > 0 ? [text.emptied(written.emptiedRows)] : []),
      ...(written.kept > 0 ? [text.keptOfYours(written.kept)] : []),
      ...(keptRecords.length > 0 ? [text.keptRecords(keptRecords.length)] : []),
      ...(leftAlone.length > 0 ? [text.left(leftAlone)] : []),
      ...(deletedSheets.length > 0 ? [text.deleted(deletedSheets)] : []),
      ...(keptMeanwhile.length > 0 ? [text.keptMeanwhile(keptMeanwhile.length)] : []),
      ...(conflicts.length > 0 ? [text.conflicts(conflicts.length)] : []),
    ].join(' ');
    set({
      notice: {
        tone: isWhole ? 'success' : 'warning',
        text: sentence,
        conflicts,
        places: [...keptMeanwhile, ...keptRecords],
      },
    });
    return true;
  }

  async function takeBack(task: () => Promise<Undone>): Promise<boolean> {
    const done = await run(text.undoing, async () => {
      const { kept } = await task();
      await read();
      set({ notice: { tone: 'success', text: text.undone(kept.length), places: kept } });
      return true;
    });
    return done ?? false;
  }

  return {
    book,
    language,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      await run(text.reading, async () => {
        const left = await book.kept(VIEW_KEY);
        await read();
        if (left !== null && isViewId(left)) set({ view: left });
        if (await book.findUnfinished())
          set({
            notice: {
              tone: 'warning',
              text: text.unfinished,
              action: { label: text.rollBack, run: () => void takeBack(() => book.rollBack()) },
            },
          });
      });
      set({ phase: 'ready' });
    },
    refresh: async () => (await run(text.reading, read)) ?? null,
    create: async (plan, done) => (await run(text.writing, () => write(plan, done))) ?? false,
    change: async (change, done) =>
      (await run(text.writing, async () => {
        const open = await read();
        if (open === null) throw new BookError('not-a-plan');
        if (open.missing.length > 0)
          throw new BookError(
            'table-missing',
            open.missing.map(({ sheet }) => sheet),
          );
        return write(change(open.plan), done);
      })) ?? false,
    undo: () => takeBack(() => book.undo()),
    show: (view) => {
      set({ view });
      // Where the pane was left is a comfort: a workbook that cannot keep it loses nothing.
      book.keep(VIEW_KEY, view ?? '').catch(() => {});
    },
    goTo: async (place) => {
      await run(text.reading, () => book.goTo(place));
    },
    say: (notice) => set({ notice }),
    run,
  };
}
