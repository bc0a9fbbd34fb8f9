import type { ReportProblem } from './reportProblem';

/** JSON of unknown shape: it may have been changed by hand. */
export type Unknown = Readonly<Record<string, unknown>>;

/** A file of the definition of a report, read. */
export interface ReportFile {
  readonly path: string;
  readonly content: Unknown;
}

/** The JSON files under `definition` of every report of a project, and those that are none. */
export function definitionFiles(files: ReadonlyMap<string, string>): {
  readonly read: readonly ReportFile[];
  readonly problems: readonly ReportProblem[];
} {
  const read: ReportFile[] = [];
  const problems: ReportProblem[] = [];
  for (const [path, text] of files) {
    if (!/\.Report\/definition\/.*\.json$/.test(path)) continue;
    const content = parsed(text);
    if (content) read.push({ path, content });
    else problems.push({ code: 'unreadable', at: path, name: '' });
  }
  return { read, problems };
}

function parsed(text: string): Unknown | undefined {
  try {
    return record(JSON.parse(text));
  } catch {
    // The caller says which file it is.
    return undefined;
  }
}

/** A JSON object, or nothing. */
export function record(value: unknown): Unknown | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Unknown)
    : undefined;
}

/** The items of a JSON array; none when it is something else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** What stands at the end of a path of members, or nothing. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof key === 'number' ? items(at)[key] : record(at)?.[key]),
    value,
  );
}
