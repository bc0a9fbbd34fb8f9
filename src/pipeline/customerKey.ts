import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export interface CustomerHasher {
  hash(identity: string): string;
  /** The key could not be kept: the next run will give other hashes. */
  readonly isTemporary: boolean;
}

/**
 * A keyed hash of e-mail addresses, so that a customer can be followed and not be found.
 * The key is `JALON_KEY`, else a file of the user's own configuration folder, made at the first run.
 */
export async function customerHasher(env: NodeJS.ProcessEnv): Promise<CustomerHasher> {
  const given = env['JALON_KEY'];
  if (given) return hasher(given, false);
  const path = join(
    env['XDG_CONFIG_HOME'] ?? env['APPDATA'] ?? join(homedir(), '.config'),
    'jalon',
    'customer-key',
  );
  const kept = await keyFile(path);
  return kept ? hasher(kept, false) : hasher(randomBytes(32).toString('hex'), true);
}

async function keyFile(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch {
    // No key yet: make one.
  }
  try {
    const key = randomBytes(32).toString('hex');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch {
    // Two first runs at once, or a read-only home.
    return readFile(path, 'utf8').then(
      (text) => text.trim() || undefined,
      () => undefined,
    );
  }
}

function hasher(key: string, isTemporary: boolean): CustomerHasher {
  return {
    isTemporary,
    hash: (identity) => createHmac('sha256', key).update(identity).digest('hex').slice(0, 24),
  };
}
