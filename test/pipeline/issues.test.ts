import { readFileSync } from 'node:fs';
import { fileReport } from '../../src/pipeline/fileReport';
import { readFile } from '../../src/pipeline/readFile';
import { fixtures } from '../helpers/fixtures';

describe('the smallest input that raises an issue', () => {
  it.each(fixtures('issues'))('$name', async ({ input, path, expected }) => {
    const report = fileReport(await readFile(input, readFileSync(path)));
    expect([...new Set(report.issues.map((issue) => issue.code))]).toEqual(expect.arrayContaining([...(expected.issues ?? [])]));
  });
});
