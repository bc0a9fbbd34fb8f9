import type { FileReport } from '../../core/report';
import type { MergeUnit } from '../merge/unit';

/** A file that was imported, as the next import has to know it. */
export interface RememberedFile {
  readonly report: FileReport;
  /** Digest of its bytes. */
  readonly digest: string | null;
}

/** A table of such a file; its number is its place in the list. */
export interface RememberedUnit extends Omit<MergeUnit, 'fileNo'> {
  /** None of its rows named a currency: theirs is the reporting currency. */
  readonly isCurrencyUnknown: boolean;
}

/** What the data tables do not say of the files that they come from: how fresh and how fine they are. */
export interface ImportMemory {
  readonly version: 1;
  /** Currency that amounts were converted to; the first versions did not note it. */
  readonly currency?: string;
  readonly files: readonly RememberedFile[];
  readonly units: readonly RememberedUnit[];
}

export function writeMemory(memory: ImportMemory): string {
  return JSON.stringify(memory);
}

/** The memory that a text holds; null for one of another version, or that somebody damaged. */
export function readMemory(text: string | null): ImportMemory | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<ImportMemory> | null;
    const isWhole = value?.version === 1 && Array.isArray(value.files) && Array.isArray(value.units);
    return isWhole ? (value as ImportMemory) : null;
  } catch {
    return null;
  }
}

/** The reporting currency of the last import; null when nothing says it. */
export function currencyOfMemory(text: string | null): string | null {
  return readMemory(text)?.currency ?? null;
}
