import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A DuckDB database that lives as long as one merge, with its folder of temporary files. */
export interface Session {
  readonly folder: string;
  run(sql: string): Promise<void>;
  /** Rows as objects; decimals and big integers come as strings. */
  rows<T extends object>(sql: string): Promise<readonly T[]>;
  /** The connection itself, for the column vectors of the long tables. */
  readonly connection: DuckDBConnection;
  close(): Promise<void>;
}

/** Input above which the database lives on disk, so that memory stays flat. */
const IN_MEMORY_BYTES = 64 * 1024 * 1024;

/** Opens a session sized for the input. */
export async function openSession(inputBytes: number): Promise<Session> {
  const { DuckDBInstance: Instance } = await import('@duckdb/node-api');
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `jalon-${process.pid}-`));
  const path = inputBytes > IN_MEMORY_BYTES ? join(folder, 'merge.duckdb') : ':memory:';
  const instance: DuckDBInstance = await Instance.create(path, {
    memory_limit: '512MB',
    temp_directory: join(folder, 'spill'),
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    folder,
    connection,
    async run(sql) {
      await connection.run(sql);
    },
    async rows<T extends object>(sql: string) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson() as unknown as readonly T[];
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Folders of runs that were killed: nobody else will empty them. */
async function removeAbandoned(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    const pid = /^jalon-(\d+)-\w{6}$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user answers that it may not be touched.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A text as an SQL literal. */
export function quote(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** A text or NULL. */
export function quoteOrNull(text: string | null): string {
  return text === null ? 'NULL' : quote(text);
}
