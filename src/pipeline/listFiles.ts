import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface InboxFile {
  /** Path below the inbox, with `/`. */
  readonly source: string;
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** Files that lie in folders for other reasons than being exports. */
const NOT_EXPORTS =
  /^(\..*|~\$.*|thumbs\.db|desktop\.ini|jalon\.config\.json|.*\.(md|json|parquet|tmp|log|txt\.bak|ini|lnk|url))$/i;

/** Every file of a folder and its subfolders that may be an export, in the order of their names. */
export async function listFiles(inbox: string): Promise<readonly InboxFile[]> {
  const found: InboxFile[] = [];
  await walk(inbox, '', found);
  return found.sort((a, b) => (a.source < b.source ? -1 : 1));
}

async function walk(folder: string, prefix: string, found: InboxFile[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (NOT_EXPORTS.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const source = `${prefix}${entry.name}`;
    if (entry.isDirectory()) await walk(path, `${source}/`, found);
    else if (entry.isFile()) {
      const { size, mtimeMs } = await stat(path);
      found.push({ source, path, size, modified: mtimeMs });
    }
  }
}

/** Files whose bytes are those of an earlier one, with the file they repeat; only files of equal size are read. */
export async function findDuplicates(files: readonly InboxFile[]): Promise<ReadonlyMap<string, string>> {
  const bySize = new Map<number, InboxFile[]>();
  for (const file of files)
    if (file.size > 0) bySize.set(file.size, [...(bySize.get(file.size) ?? []), file]);
  const duplicates = new Map<string, string>();
  for (const group of bySize.values()) {
    if (group.length < 2) continue;
    const seen = new Map<string, string>();
    for (const file of group) {
      // The reader proper will say why a file cannot be opened.
      const digest = (await digestOfFile(file.path)) ?? file.path;
      const first = seen.get(digest);
      if (first !== undefined) duplicates.set(file.source, first);
      else seen.set(digest, file.source);
    }
  }
  return duplicates;
}

/** SHA-256 of the bytes of a file, by which it is known when it comes again; null when it cannot be read. */
export async function digestOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const block of createReadStream(path, { highWaterMark: 1 << 20 }))
      hash.update(block as Buffer);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
