import type { Config } from '../config';
import type { DataRow, ImportedTable, ImportedTables, StandingTables } from '../../core/dataTables';
import type { ExclusionReason, FileReport, Language, MergeReport } from '../../core/report';
import type { MergeUnit } from '../merge/unit';
import type { ReadFile } from '../readFile';
import type { RememberedFile, RememberedUnit } from './importMemory';
import type { StandingCampaigns } from './campaignRows';
import type { StagedRow } from './stagedRow';
import type { StageTable } from '../fields';
import type { ImportedTableName } from '../../core/tables';
import { IMPORTED_TABLES } from '../../core/tables';
import { createSlices } from './slices';
import { digestOf } from './digest';
import { duplicateReport, fileReport } from '../fileReport';
import { exportOrder, fileIssue, readFile, refusedFile } from '../readFile';
import { freeName } from './freeName';
import { inheritPeriods } from '../merge/inheritPeriods';
import { mergeStaged, type MergedTables } from './mergeStaged';
import { mergeUnit, scopesByMeasure } from '../merge/unit';
import { optionsFor } from '../fileRules';
import { placeRows } from './placeRows';
import { standingFiles, type StandingFiles } from './standingFiles';
import { tableChange, type TableChange } from './tableChange';
import { writeMemory } from './importMemory';
import { STAGE_COLUMNS } from '../fields';
import { standingScope } from './standingScope';

/** A file that somebody dropped. */
export interface DroppedFile {
  /** Its name, after its folder when it came with one. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Time of its last change, in ms (`File.lastModified`); it decides between exports that say nothing of their age. */
  readonly modified?: number;
}

export interface ImportOptions {
  readonly language: Language;
  /** Reporting currency; that of the settings of the pipeline, by default. */
  readonly currency?: string;
  /** Rates, channels, names and file rules, as in `jalon.config.json`. */
  readonly config?: Config;
  /** Turns an e-mail address or a telephone number into a customer; without it, contacts stay without one. */
  readonly hashCustomer?: (identity: string) => string;
  /** Told how far it is, in thousandths of the whole. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Something about an import that is no fault of a file; the sentence stands in `messages/pane/import`. */
export type ImportNotice =
  | { readonly code: 'nothing-new' }
  | { readonly code: 'customers-left-out'; readonly rows: number }
  | { readonly code: 'file-renamed'; readonly file: string; readonly name: string }
  | { readonly code: 'earlier-files-guessed'; readonly files: number }
  | { readonly code: 'typed-rows-kept'; readonly rows: number }
  | { readonly code: 'many-rows'; readonly table: ImportedTableName; readonly rows: number }
  | {
      readonly code: 'too-many-rows';
      readonly table: ImportedTableName;
      readonly rows: number;
      readonly limit: number;
    };

/** Rows of an earlier file that a dropped one tells now. */
export interface Replacement {
  /** The file that stands in the workbook. */
  readonly file: string;
  /** The dropped file. */
  readonly by: string;
  readonly reason: ExclusionReason;
  readonly rows: number;
}

/** What an import would do; nothing is written yet. */
export interface ImportPreview extends ImportedTables {
  /** The dropped files, each with its control totals, its rows and its issues. */
  readonly files: readonly FileReport[];
  /** Everything that will stand in the workbook: for the plan and for the figures. */
  readonly report: MergeReport;
  readonly changes: readonly TableChange[];
  readonly replacements: readonly Replacement[];
  readonly notices: readonly ImportNotice[];
  /** Whether there is something to write, and nothing in the way. */
  readonly canImport: boolean;
  /** The longest time that the thread was kept, in ms. */
  readonly longestSlice: number;
}

/** Rows that a sheet holds below its header. */
const MOST_SHEET_ROWS = 1_048_575;
/** Rows above which Excel and this pane become slow, and the pipeline is the better place. */
const MANY_ROWS = 200_000;
const THOUSAND = 1000;
/** The share of the work that is reading, in thousandths. */
const READING = 700;

/**
 * Reads dropped files and merges them with what stands in the workbook, in slices; nothing is written.
 * Rejects with the reason of the signal when it is aborted.
 */
export async function previewImport(
  dropped: readonly DroppedFile[],
  standing: StandingTables,
  options: ImportOptions,
): Promise<ImportPreview> {
  const slices = createSlices(options.signal);
  const { pause } = slices;
  const tell = (done: number): void => options.onProgress?.(Math.round(done), THOUSAND);
  tell(0);
  const known = await standingFiles(standing, pause);
  const read = await readDropped(dropped, known, options, pause, (share) => tell(share * READING));
  const ground = joined(known, read);
  const config = {
    ...options.config,
    ...(options.currency === undefined ? {} : { currency: options.currency }),
  };
  const merged = await mergeStaged({ ...ground, language: options.language, config }, pause);
  tell(850);
  const tables: ImportedTable[] = [];
  const changes: TableChange[] = [];
  for (const { name } of IMPORTED_TABLES) {
    const table = await importedTable(name, merged, standing, pause);
    if (!table) continue;
    tables.push(table);
    changes.push(await tableChange(table, standing.tables.get(name) ?? [], pause));
  }
  tell(THOUSAND);
  const files = merged.report.files.slice(known.files.length);
  const notices = noticesOf(read, known, tables, files, options);
  return {
    tables,
    memory: memoryOf(ground, known, read, merged),
    files: withDuplicatesOfStanding(files, read),
    report: merged.report,
    changes,
    replacements: replacementsOf(merged, known),
    notices,
    canImport: !notices.some(({ code }) => code === 'nothing-new' || code === 'too-many-rows'),
    longestSlice: slices.longest(),
  };
}

interface Read {
  readonly files: readonly RememberedFile[];
  readonly units: readonly RememberedUnit[];
  /** Rows of each of the units. */
  readonly rows: readonly ReadFile['tables'][number]['rows'][];
  /** Files that stand in the workbook already, with the report that says so. */
  readonly again: readonly { readonly at: number; readonly report: FileReport }[];
  readonly renamed: readonly { readonly file: string; readonly name: string }[];
}

async function readDropped(
  dropped: readonly DroppedFile[],
  known: StandingFiles,
  options: ImportOptions,
  pause: () => Promise<void>,
  onShare: (share: number) => void,
): Promise<Read> {
  const files: RememberedFile[] = [];
  const units: RememberedUnit[] = [];
  const rows: ReadFile['tables'][number]['rows'][] = [];
  const again: { at: number; report: FileReport }[] = [];
  const renamed: { file: string; name: string }[] = [];
  const taken = new Set(known.files.map(({ report }) => report.file));
  const sorted = [...dropped].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const total = sorted.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
  let done = 0;
  for (const file of sorted) {
    await pause();
    const digest = await digestOf(file.bytes);
    const standing = wholeStanding(known, digest);
    if (standing) {
      again.push({ at: files.length, report: duplicateReport(standing.report, file.name) });
      done += file.bytes.length;
      continue;
    }
    const name = freeName(file.name, taken);
    taken.add(name);
    if (name !== file.name) renamed.push({ file: file.name, name });
    const twin = file.bytes.length > 0 ? files.find((each) => each.digest === digest) : undefined;
    if (twin) {
      files.push({ report: duplicateReport(twin.report, name), digest });
      done += file.bytes.length;
      continue;
    }
    const before = done;
    const outcome = await readOne(name, file.bytes, options, async () => {
      await pause();
      // The reader does not say how far it is; each pause brings the share nearer to the end of this file.
      done += (before + file.bytes.length - done) * 0.01;
      onShare(done / total);
    });
    const exported = exportOrder(outcome);
    const saved = `${String(Math.round(file.modified ?? 0)).padStart(15, '0')}|${name}`;
    for (const table of outcome.tables) {
      const place = { fileNo: 0, file: known.files.length + files.length, exported, saved };
      const { fileNo: _none, ...unit } = mergeUnit(table.plan, table.tally, place);
      const at = STAGE_COLUMNS[unit.table].findIndex((column) => column.name === 'currency');
      units.push({
        ...unit,
        isCurrencyUnknown: at >= 0 && table.rows.every(({ values }) => values[at] === null),
      });
      rows.push(table.rows);
    }
    files.push({ report: fileReport(outcome), digest });
    done = before + file.bytes.length;
    onShare(done / total);
  }
  return { files, units, rows, again, renamed };
}

/** A file of these bytes whose rows all stand still; where somebody took rows away, it may come again. */
function wholeStanding(known: StandingFiles, digest: string): RememberedFile | undefined {
  return known.files.find((file, index) => {
    if (file.digest !== digest || file.report.status !== 'loaded') return false;
    const rows = known.units.reduce((sum, unit) => sum + (unit.file === index ? unit.loaded : 0), 0);
    return rows === file.report.rows.loaded;
  });
}

async function readOne(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions,
  pause: () => Promise<void>,
): Promise<ReadFile> {
  const rules = optionsFor(name, options.config ?? {});
  const hash = options.hashCustomer ? { hashCustomer: options.hashCustomer } : {};
  try {
    return await readFile(name, bytes, { ...rules, ...hash, pause });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    // One file on which the reader fails must not cost the others.
    const reason = error instanceof Error ? error.message : String(error);
    return refusedFile(name, fileIssue(name, 'file-unreadable', 'error', { reason }));
  }
}

interface Joined {
  readonly units: readonly MergeUnit[];
  readonly files: readonly FileReport[];
  readonly staged: ReadonlyMap<StageTable, readonly StagedRow[]>;
  readonly standing: StandingCampaigns;
}

/** What stands and what was read, under one numbering: standing files first. */
function joined(known: StandingFiles, read: Read): Joined {
  const first = known.units.length;
  const numbered = (unit: RememberedUnit, index: number): MergeUnit => {
    const { isCurrencyUnknown: _known, ...rest } = unit;
    return { ...rest, fileNo: index + 1 };
  };
  const fresh = read.units.map((unit, index) => numbered(unit, first + index));
  const standing = known.units.map((unit, index) =>
    standingScope(numbered(unit, index), fresh, known.guessed > 0),
  );
  const reports = read.files.map(({ report }) => report);
  const shifted = fresh.map((unit) => ({ ...unit, file: unit.file - known.files.length }));
  const inherited = inheritPeriods(shifted, reports);
  const dated = inherited.units.map((unit) => ({ ...unit, file: unit.file + known.files.length }));
  const staged = new Map<StageTable, StagedRow[]>();
  for (const [table, rows] of known.staged) staged.set(table, [...rows]);
  for (const [index, unit] of dated.entries()) {
    const rows = staged.get(unit.table) ?? [];
    staged.set(unit.table, rows);
    const names = STAGE_COLUMNS[unit.table].map(({ name }) => name);
    const [day, start, end] = ['date_day', 'period_start', 'period_end'].map((name) => names.indexOf(name));
    for (const { line, values } of read.rows[index] ?? []) {
      const isUndated = unit.inherited !== undefined && values[day!] === null;
      const own = isUndated ? [...values] : values;
      if (isUndated) {
        (own as (string | null)[])[start!] ??= unit.inherited!.start;
        (own as (string | null)[])[end!] ??= unit.inherited!.end;
      }
      rows.push({ fileNo: unit.fileNo, line: String(line), values: own, place: -1 });
    }
  }
  // Rows that a person typed name no file, and no file may take their place.
  const isTyped = new Set(standing.filter((unit) => unit.source === '').map((unit) => unit.fileNo));
  const units = scopesByMeasure([...standing, ...dated]).map((unit) =>
    isTyped.has(unit.fileNo) ? { ...unit, loaded: 0 } : unit,
  );
  return {
    units,
    files: [...known.files.map(({ report }) => report), ...inherited.files],
    staged,
    standing: known,
  };
}

const FACT_TABLES = new Set<ImportedTableName>(Object.keys(STAGE_COLUMNS) as StageTable[]);

async function importedTable(
  name: ImportedTableName,
  merged: MergedTables,
  standing: StandingTables,
  pause: () => Promise<void>,
): Promise<ImportedTable | undefined> {
  const before = standing.tables.get(name);
  if (FACT_TABLES.has(name)) {
    const facts = merged.facts.get(name as StageTable);
    if (!facts || (facts.rows.length === 0 && !before)) return undefined;
    return placeRows(name, facts, pause);
  }
  const rows = merged.others.get(name);
  if (!rows || (rows.length === 0 && !before)) return undefined;
  return { name, rows, places: placesByKey(name, rows, before ?? []), heirs: new Map() };
}

/** Columns that tell the rows of a computed table apart. */
const KEYS: Readonly<Partial<Record<ImportedTableName, number>>> = {
  dates: 1,
  channels: 1,
  campaigns: 1,
  source_files: 1,
};

/** The standing row of the same key, whatever else changed. */
function placesByKey(
  name: ImportedTableName,
  rows: readonly DataRow[],
  before: readonly DataRow[],
): readonly number[] {
  const width = KEYS[name];
  const keyOf = (row: DataRow): string => {
    if (width !== undefined) return row.slice(0, width).join('\u0001');
    // Month, period, platform, campaign and currency; a sentence is the key of an issue.
    const cells = name === 'monthly_ad_performance' ? [...row.slice(0, 4), row[5], row[7]] : row;
    return cells.join('\u0001');
  };
  const places = new Map<string, number[]>();
  before.forEach((row, place) => {
    const same = places.get(keyOf(row));
    if (same) same.push(place);
    else places.set(keyOf(row), [place]);
  });
  return rows.map((row) => places.get(keyOf(row))?.shift() ?? -1);
}

function memoryOf(ground: Joined, known: StandingFiles, read: Read, merged: MergedTables): string {
  const digests = [...known.files, ...read.files].map(({ digest }) => digest);
  const raw = [...known.units, ...read.units];
  const kept = new Map<number, number>();
  for (const { rows } of merged.facts.values())
    for (const { staged } of rows) kept.set(staged.fileNo, (kept.get(staged.fileNo) ?? 0) + 1);
  return writeMemory({
    version: 1,
    currency: merged.report.currency,
    files: merged.report.files.map((report, index) => ({ report, digest: digests[index] ?? null })),
    units: ground.units.map((unit, index) => {
      const { fileNo, inherited: _given, ...rest } = unit;
      const { scope, isCurrencyUnknown } = raw[index]!;
      return { ...rest, scope, isCurrencyUnknown, loaded: kept.get(fileNo) ?? 0 };
    }),
  });
}

function withDuplicatesOfStanding(files: readonly FileReport[], read: Read): readonly FileReport[] {
  const all = [...files];
  for (const { at, report } of [...read.again].reverse()) all.splice(at, 0, report);
  return all;
}

function replacementsOf(merged: MergedTables, known: StandingFiles): readonly Replacement[] {
  return merged.report.files.slice(0, known.files.length).flatMap((file, index) => {
    const before = known.files[index]!.report;
    return file.issues.slice(before.issues.length).flatMap((issue): Replacement[] => {
      const by = issue.params['other'];
      const rows = issue.params['rows'];
      if (typeof by !== 'string' || typeof rows !== 'number') return [];
      const reason: ExclusionReason =
        issue.code === 'level-left-out'
          ? 'other-level'
          : issue.code === 'period-overlap'
            ? 'covered-by-period'
            : 'newer-export';
      return [{ file: file.file, by, reason, rows }];
    });
  });
}

function noticesOf(
  read: Read,
  known: StandingFiles,
  tables: readonly ImportedTable[],
  files: readonly FileReport[],
  options: ImportOptions,
): readonly ImportNotice[] {
  const notices: ImportNotice[] = [];
  if (!files.some(({ status }) => status === 'loaded')) notices.push({ code: 'nothing-new' });
  const contacts = read.units.reduce(
    (sum, unit) => sum + (unit.table === 'leads' || unit.table === 'deals' ? unit.loaded : 0),
    0,
  );
  if (contacts > 0 && !options.hashCustomer) notices.push({ code: 'customers-left-out', rows: contacts });
  for (const { file, name } of read.renamed) notices.push({ code: 'file-renamed', file, name });
  if (known.guessed > 0) notices.push({ code: 'earlier-files-guessed', files: known.guessed });
  if (known.typed > 0) notices.push({ code: 'typed-rows-kept', rows: known.typed });
  for (const { name, rows } of tables) {
    if (rows.length > MOST_SHEET_ROWS)
      notices.push({ code: 'too-many-rows', table: name, rows: rows.length, limit: MOST_SHEET_ROWS });
    else if (rows.length > MANY_ROWS) notices.push({ code: 'many-rows', table: name, rows: rows.length });
  }
  return notices;
}
