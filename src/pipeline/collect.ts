import type { StagePiece } from './fields';
import { readFile as readBytes } from 'node:fs/promises';
import type { Config } from './config';
import type { FileReport } from '../core/report';
import type { InboxFile } from './listFiles';
import type { MergeUnit } from './merge/unit';
import type { Session } from './merge/session';
import { binaryKind, exportOrder, fileIssue, readFile, refusedFile, type ReadOptions } from './readFile';
import { createStage } from './merge/stage';
import { duplicateReport, fileReport, type ReadOutcome } from './fileReport';
import { findDuplicates } from './listFiles';
import { optionsFor } from './fileRules';
import { inheritPeriods } from './merge/inheritPeriods';
import { MAX_UNPACKED_BYTES } from './reading/spreadsheet';
import { mergeUnit, scopesByMeasure } from './merge/unit';
import { readHead, readLargeFile } from './readers/readLargeFile';

/** Files up to this size are read whole; PapaParse is then as fast as anything. */
export const WHOLE_FILE_BYTES = 4 * 1024 * 1024;

/** Everything the files of a folder hold, staged in DuckDB, with one report a file. */
export interface Collected {
  readonly files: readonly FileReport[];
  readonly units: readonly MergeUnit[];
  /** Scope of each unit as its file alone tells it. */
  readonly ownScopes: readonly string[];
  readonly pieces: readonly StagePiece[];
}

/** Reads every file of the inbox into the session. */
export async function collect(
  session: Session,
  inbox: readonly InboxFile[],
  config: Config,
  options: Pick<ReadOptions, 'hashCustomer'>,
  onFile?: (done: number, total: number, source: string) => void,
): Promise<Collected> {
  const stage = createStage(session);
  const duplicates = await findDuplicates(inbox);
  const files: FileReport[] = [];
  const units: MergeUnit[] = [];
  const pieces: StagePiece[] = [];
  let fileNo = 0;
  // The rank of the last change and not its time: a folder copied to another machine gives the same workbook.
  const times = [...new Set(inbox.map(({ modified }) => modified))].sort((a, b) => a - b);
  for (const [index, file] of inbox.entries()) {
    onFile?.(index, inbox.length, file.source);
    const first = duplicates.get(file.source);
    const original = first === undefined ? undefined : files.find((each) => each.file === first);
    if (first !== undefined && original) {
      files.push(duplicateReport(original, file.source));
      continue;
    }
    const outcome = await readOne(file, config, options, session, fileNo + 1, stage.add);
    const exported = exportOrder(outcome);
    const saved = `${String(times.indexOf(file.modified) + 1).padStart(15, '0')}|${file.source}`;
    for (const table of outcome.tables) {
      fileNo++;
      units.push(mergeUnit(table.plan, table.tally, { fileNo, file: index, exported, saved }));
      if (table.rows) await stage.add(table.plan.layout.recognition.report.table, fileNo, table.rows);
    }
    pieces.push(...(outcome.pieces ?? []));
    files.push(fileReport(outcome));
  }
  onFile?.(inbox.length, inbox.length, '');
  return {
    ...inheritPeriods(scopesByMeasure(units), files),
    ownScopes: units.map(({ scope }) => scope),
    pieces: [...(await stage.load()), ...pieces],
  };
}

type AddRows = ReturnType<typeof createStage>['add'];

async function readOne(
  file: InboxFile,
  config: Config,
  options: Pick<ReadOptions, 'hashCustomer'>,
  session: Session,
  fileNo: number,
  add: AddRows,
): Promise<ReadOutcome> {
  const readOptions = { ...options, ...optionsFor(file.source, config) };
  try {
    if (file.size <= WHOLE_FILE_BYTES)
      return await readFile(file.source, await readBytes(file.path), readOptions);
    const kind = binaryKind(await readHead(file.path));
    if (kind === undefined)
      return await readLargeFile(file.path, file.source, { session, fileNo, add }, readOptions);
    if (kind !== 'xlsx')
      return refusedFile(file.source, fileIssue(file.source, 'file-binary', 'error', { kind }));
    if (file.size > MAX_UNPACKED_BYTES) {
      const params = { size: file.size, limit: MAX_UNPACKED_BYTES };
      return refusedFile(file.source, fileIssue(file.source, 'file-too-large-unpacked', 'error', params));
    }
    return await readFile(file.source, await readBytes(file.path), readOptions);
  } catch (error) {
    // One file that the system will not give must not cost the others.
    if (!isSystemError(error)) throw error;
    return refusedFile(
      file.source,
      fileIssue(file.source, 'file-unreadable', 'error', { reason: error.code }),
    );
  }
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error &&
    typeof (error as NodeJS.ErrnoException).code === 'string' &&
    /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code!)
  );
}
