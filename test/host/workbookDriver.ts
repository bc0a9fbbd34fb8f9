import type { Batch } from './interpreter/wire';
import type { Actor } from './model/events';
import type { Range } from './model/range';
import { readRect, splitAddress } from './model/resolveAddress';
import { Workbook } from './model/workbook';
import type { Worksheet } from './model/worksheet';
import { isCleanUp } from './protocol/createXdmHost';
import type { Fate, XdmHost, XdmHostOptions } from './protocol/createXdmHost';
import { calculate } from './save/calculate';
import { saveWorkbook } from './save/saveWorkbook';

/** Cells of a sheet from A1 on, as somebody typed them; null leaves a cell empty. */
export type SheetContent = readonly (readonly (string | number | boolean | null)[])[];

/** A workbook in an Excel that is played here, and what a test can do to both. */
export interface WorkbookDriver {
  readonly workbook: Workbook;
  readonly sheet: (name: string) => Worksheet;
  /** The cells of an address that says its sheet: `Plan!A1:B2`. */
  readonly range: (address: string) => Range;
  /** A person at this window changes the workbook. */
  readonly byPerson: (edit: (workbook: Workbook) => void) => void;
  /** A person somewhere else changes the workbook. */
  readonly byCoauthor: (edit: (workbook: Workbook) => void) => void;
  /** Does something before a batch of the add-in, 0 being the next; batches that only clean up do not count. */
  readonly beforeBatch: (from: number, act: () => void) => void;
  /** Refuses a batch whole: 5004 a person edits a cell, 5102 too many requests, 5012 the session is over. */
  readonly refuseBatch: (from: number, officeError: number) => void;
  /** Cuts the line after so many actions of a batch are done: an error of Office, or no answer ever when it is null. */
  readonly cutBatch: (from: number, after: number, officeError?: number | null) => void;
  /** Stops a batch with an error of Excel after so many of its actions are done. */
  readonly stopBatch: (from: number, after: number, code: string) => void;
  /** Presses a button of the ribbon that runs a function; ends when the function says that it is done. */
  readonly pressButton: (functionName: string, controlId?: string) => Promise<void>;
  /** The batches of the add-in so far, without those that only clean up. */
  readonly batches: () => readonly Batch[];
  /** Whether a person can no longer undo their last edit, or, before any, what was done before the add-in came. */
  readonly isUndoLost: () => boolean;
  /** What was answered without knowing what Excel answers. */
  readonly doubts: () => readonly string[];
  /** Gives every formula its result, by the calculation engine of the project. */
  readonly calculate: () => Promise<void>;
  /** Writes the workbook to an .xlsx file; returns what of it the file has not. */
  readonly save: (path: string) => Promise<readonly string[]>;
}

export interface WorkbookOptions {
  /** A workbook that was open before, as it was left; instead of `sheets`. */
  readonly workbook?: Workbook;
  /** Sheets by name, or their names; one empty sheet by default. */
  readonly sheets?: readonly string[] | Readonly<Record<string, SheetContent>>;
  /** Language of Excel; fr-FR. */
  readonly language?: string;
  /** Version of ExcelApi that Excel has; 1.15, the highest that office.js of the npm package knows. */
  readonly excelApi?: string;
  /** Calculates formulas before their values are loaded. Without it they read 0, and `doubts` says so. */
  readonly calculates?: boolean;
}

/** What happens to the line between pane and Excel, and what the host is told of batches. */
export interface DriverHooks {
  readonly hooks: Pick<XdmHostOptions, 'beforeBatch' | 'beforeQuery' | 'afterBatch'>;
  /** Gives the driver the host, once there is one. */
  readonly drive: (host: XdmHost) => WorkbookDriver;
}

export const LANGUAGE = 'fr-FR';
const SESSION_IS_OVER = 5012;
const EVENTS = 65_536;

export function createWorkbook({
  workbook: given,
  sheets = [],
  language = LANGUAGE,
}: WorkbookOptions): Workbook {
  if (given) return given;
  const workbook = new Workbook(language);
  const contents: readonly (readonly [string, SheetContent])[] = Array.isArray(sheets)
    ? (sheets as readonly string[]).map((name) => [name, []] as const)
    : Object.entries(sheets as Readonly<Record<string, SheetContent>>);
  for (const [name, rows] of contents) {
    const sheet = workbook.Worksheets.Add(name);
    rows.forEach((row, index) => {
      if (row.length > 0) sheet.GetRangeByIndexes(index, 0, 1, row.length).Values = [row];
    });
  }
  if (contents.length === 0) workbook.Worksheets.Add(null);
  workbook.events.take();
  return workbook;
}

export function createDriver(workbook: Workbook, options: WorkbookOptions): DriverHooks {
  let host: XdmHost | undefined;
  let count = 0;
  let calculations = 0;
  let undoSince = 0;
  const planned = new Map<number, (() => Fate | undefined)[]>();

  const plan = (from: number, act: () => Fate | undefined): void => {
    const place = count + from;
    planned.set(place, [...(planned.get(place) ?? []), act]);
  };

  /** Events go out after the answer, as messages of their own. */
  const tell = (): void => {
    const { events } = workbook;
    const entries = events
      .take()
      .map(({ type, target, args }) => [EVENTS, type, target, JSON.stringify(args), 1] as const);
    if (entries.length > 0) host?.raise(entries);
    if (events.selectionChanges > 0) host?.raiseDocumentEvent('documentSelectionChanged');
    events.selectionChanges = 0;
  };

  const edit = (actor: Actor, change: (workbook: Workbook) => void): void => {
    if (actor === 'person') undoSince = host?.undoLostBy.length ?? 0;
    const before = workbook.events.actor;
    workbook.events.actor = actor;
    try {
      change(workbook);
    } finally {
      workbook.events.actor = before;
    }
    tell();
  };

  const isDue = (): boolean =>
    !workbook.isCalculated &&
    (workbook.calculationMode !== 'Manual' || workbook.Application.calculations > calculations);

  const hooks: DriverHooks['hooks'] = {
    beforeBatch: (batch) => {
      let fate: Fate | undefined;
      if (!isCleanUp(batch)) {
        for (const act of planned.get(count) ?? []) fate = act() ?? fate;
        planned.delete(count++);
      }
      workbook.events.actor = 'addin';
      return fate;
    },
    ...(options.calculates
      ? {
          beforeQuery: () => {
            if (!isDue()) return undefined;
            calculations = workbook.Application.calculations;
            return calculate(workbook);
          },
        }
      : {}),
    afterBatch: () => {
      workbook.events.actor = 'person';
      tell();
    },
  };

  const drive = (given: XdmHost): WorkbookDriver => {
    host = given;
    undoSince = given.undoLostBy.length;
    return {
      workbook,
      sheet: (name) => workbook.sheet(name),
      range: (address) => {
        const { own, cells } = splitAddress(address);
        const rect = readRect(cells);
        if (own === undefined || !rect) throw new Error(`an address with its sheet, not ${address}`);
        return workbook.sheet(own).range(rect);
      },
      byPerson: (change) => edit('person', change),
      byCoauthor: (change) => edit('coauthor', change),
      beforeBatch: (from, act) =>
        plan(from, () => {
          act();
          return undefined;
        }),
      refuseBatch: (from, officeError) => plan(from, () => ({ kind: 'refused', officeError })),
      cutBatch: (from, after, officeError = SESSION_IS_OVER) =>
        plan(from, () => ({ kind: 'cut', after, ...(officeError === null ? {} : { officeError }) })),
      stopBatch: (from, after, code) => plan(from, () => ({ kind: 'stopped', after, code })),
      pressButton: (functionName, controlId = functionName) => given.invokeCommand(functionName, controlId),
      batches: () => given.batches.filter((batch) => !isCleanUp(batch)),
      isUndoLost: () => given.undoLostBy.length > undoSince,
      doubts: () => [...workbook.doubts],
      calculate: () => calculate(workbook),
      save: (path) => saveWorkbook(workbook, path),
    };
  };

  return { hooks, drive };
}
