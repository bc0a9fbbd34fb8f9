import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '../../src/core/issue';
import { mergeFolder, NothingWritten } from '../../src/pipeline/run';
import { parseConfig } from '../../src/pipeline/config';
import { fixtures } from '../helpers/fixtures';

describe('the smallest input that raises an issue', () => {
  it.each(fixtures('issues'))('$name', async ({ name, folder, input, path, expected }) => {
    const inbox = mkdtempSync(join(tmpdir(), 'jalon-issue-'));
    const { input: made } = expected;
    if (made) writeFileSync(join(inbox, 'input.csv'), made.start + made.repeat.repeat(made.times));
    else copyFileSync(path, join(inbox, input));
    const configPath = join(folder, 'jalon.config.json');
    const config = existsSync(configPath) ? await parseConfig(readFileSync(configPath, 'utf8')) : {};
    // A file stands where the folder of the key would be: the key cannot be kept.
    const env =
      name === 'hash-key-temporary' ? { XDG_CONFIG_HOME: join(inbox, input) } : { JALON_KEY: 'test' };
    const issues = await issuesOf(inbox, config, env);
    expect([...new Set(issues.map((issue) => issue.code))]).toEqual(
      expect.arrayContaining([...(expected.issues ?? [])]),
    );
  });
});

async function issuesOf(inbox: string, config: object, env: NodeJS.ProcessEnv): Promise<readonly Issue[]> {
  try {
    return (
      await mergeFolder({
        inbox,
        out: join(mkdtempSync(join(tmpdir(), 'jalon-out-')), 'out.xlsx'),
        language: 'en',
        config,
        env,
      })
    ).issues;
  } catch (error) {
    if (error instanceof NothingWritten) return error.files.flatMap((file) => file.issues);
    throw error;
  }
}
