import { createHostModel } from '../model/createHostModel';
import { REQUIREMENT_SETS } from '../protocol/appContext';
import type { WorkbookDriver, WorkbookOptions } from '../workbookDriver';
import { createDriver, createWorkbook, LANGUAGE } from '../workbookDriver';
import { loadRuntime } from './loadRuntime';
import type { Runtime } from './loadRuntime';
import { gateOf } from './requirementSets';

/** The objects of the page, as the code of an add-in finds them. */
interface PageGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** A workbook in the real office.js, in Node. */
export interface OpenWorkbook extends WorkbookDriver, PageGlobals {
  /** `Excel.run` of the page. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Makes the objects of the page global, for code that expects them so; gives back what takes them away again. */
  readonly install: () => () => void;
  readonly runtime: Runtime;
  /** What the double could not answer, and what the page threw where nobody caught it. */
  readonly problems: () => readonly string[];
  /** Waits for what is still under way, ends the page, and throws when there were problems; a second time does nothing. */
  readonly close: () => Promise<void>;
}

export interface OpenWorkbookOptions extends WorkbookOptions {
  /** Scripts of the page, after office.js. */
  readonly scripts?: readonly string[];
}

/** How long references that `Excel.run` gives back may take, in ms. */
const CLEAN_UP = 1_000;

/** Opens a workbook in an Excel that the page takes for Excel on the web. */
export async function openWorkbook(options: OpenWorkbookOptions = {}): Promise<OpenWorkbook> {
  const workbook = createWorkbook(options);
  const { hooks, drive } = createDriver(workbook, options);
  const sets = { ...REQUIREMENT_SETS, ...(options.excelApi ? { ExcelApi: options.excelApi } : {}) };
  let started = (): void => {};
  const ready = new Promise<void>((resolve) => {
    started = resolve;
  });
  const runtime = loadRuntime({
    scripts: options.scripts ?? [],
    language: options.language ?? LANGUAGE,
    model: createHostModel({ onReady: () => started(), onResults: () => {} }, workbook),
    sets,
    gate: gateOf(sets),
    hooks,
  });
  await runtime.evaluate('Office.onReady()');
  await ready;
  const driver = drive(runtime.host);
  const before = runtime.host.batches.length;
  const globals = runtime.evaluate('({ Excel, Office, OfficeExtension })') as PageGlobals;

  let isClosed = false;
  async function close(): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    const end = Date.now() + CLEAN_UP;
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    await turn();
    while (runtime.interpreter.keptReferences() > 0 && Date.now() < end) await turn();
    runtime.stop();
    const problems = runtime.problems();
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }

  return {
    ...driver,
    ...globals,
    // The batches of office.js's own start are not the add-in's.
    batches: () => driver.batches().slice(before),
    run: (batch) => globals.Excel.run(batch),
    install: () => install(globals),
    runtime,
    problems: runtime.problems,
    close,
  };
}

function install(globals: PageGlobals): () => void {
  const target = globalThis as Record<string, unknown>;
  const before = Object.keys(globals).map((name) => [name, target[name]] as const);
  Object.assign(target, globals);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete target[name];
      else target[name] = value;
    }
  };
}
