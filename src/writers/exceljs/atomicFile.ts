import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it appears whole or not at all: `write` fills a temporary file next to it, which takes its place at the end.
 * A failure leaves the old file as it was; system errors (disk full, no permission, file open in Excel) pass through with their `code`.
 */
export async function writeAtomically<T>(path: string, write: (file: FileHandle) => Promise<T>): Promise<T> {
  // A link stays a link: what it points to is replaced.
  const target = await realpath(path).catch(() => path);
  await removeStale(target);
  const temporary = join(
    dirname(target),
    `${temporaryPrefix(target)}${process.pid}.${machine()}${randomBytes(4).toString('hex')}.tmp`,
  );
  const mode = await stat(target).then(
    (old) => old.mode & 0o777,
    () => 0o666,
  );
  const file = await open(temporary, 'wx', mode);
  try {
    let result: T;
    try {
      result = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return result;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

function temporaryPrefix(target: string): string {
  // Names may have 255 bytes; a long one is shortened to leave room for the rest.
  return `.${basename(target).slice(0, 60)}.`;
}

/** Tells this machine's processes from those of another one that writes to the same shared folder. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** Removes what writers of the same file left behind when they were killed. */
async function removeStale(target: string): Promise<void> {
  const folder = dirname(target);
  const prefix = temporaryPrefix(target);
  // A folder that cannot be listed is reported better by the attempt to write into it.
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    if (!name.startsWith(prefix)) continue;
    const match = /^(\d+)\.([0-9a-f]{8})[0-9a-f]{8}\.tmp$/.exec(name.slice(prefix.length));
    if (match && match[2] === machine() && !isRunning(Number(match[1]))) {
      await unlink(join(folder, name)).catch(() => undefined);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Makes the new name last through a power cut, where the system can sync folders (Windows cannot). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  try {
    await handle.sync();
  } catch {
    // The file itself is safe on the disk; only its name could still be the old one.
  } finally {
    await handle.close();
  }
}
