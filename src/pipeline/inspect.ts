import type { Config } from './config';
import type { FileReport } from '../core/report';
import type { InboxFile } from './listFiles';
import { collect } from './collect';
import { openSession } from './merge/session';

/** What each file is and what would be loaded from it, read one by one and not weighed against the others. */
export async function inspectFiles(
  files: readonly InboxFile[],
  config: Config,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const session = await openSession(file.size);
    try {
      reports.push(...(await collect(session, [file], config, {})).files);
    } finally {
      await session.close();
    }
  }
  return reports;
}
