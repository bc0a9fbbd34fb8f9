import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { powerbiCommand } from '../../src/powerbi/command';
import { projectFiles } from '../../src/powerbi/project';

const folder = mkdtempSync(join(tmpdir(), 'jalon-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function newProject(...argv: readonly string[]) {
  const [printed, warned]: [string[], string[]] = [[], []];
  const code = await powerbiCommand(['new', ...argv], {
    language: 'en',
    env: {},
    print: (text) => printed.push(text),
    warn: (text) => warned.push(text),
    fetch: () => Promise.reject(new Error('no network here')),
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  return { code, stdout: printed.join('\n'), stderr: warned.join('\n') };
}

describe('jalon powerbi new', () => {
  it('writes every file of the project, with the path in its parameter and without the quotes of the Explorer', async () => {
    const out = join(folder, 'local');
    const path = 'D:\\Équipe\\marketing.xlsx';
    const run = await newProject('--out', out, '--path', `"${path}"`, '--json');
    const files = projectFiles('local', path);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual({
      ok: true,
      folder: out,
      source: 'local',
      parameter: 'WorkbookPath',
      path,
      files: files.size,
    });
    for (const [name, text] of files)
      expect({ name, text: readFileSync(join(out, name), 'utf8') }).toEqual({ name, text });
  });

  it('takes the ending of a browser off an address', async () => {
    const address = 'https://contoso.sharepoint.com/sites/m/marketing.xlsx';
    const out = join(folder, 'sharepoint');
    const run = await newProject(
      '--out',
      out,
      '--source',
      'sharepoint',
      '--path',
      `${address}?web=1`,
      '--json',
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ path: address, parameter: 'WorkbookUrl' });
  });

  it.each([
    ['a folder that is not empty', ['--path', 'C:\\a.xlsx'], 'is not empty'],
    ['a path that starts nowhere', ['--path', 'marketing.xlsx'], '“marketing.xlsx” is not a full path'],
    ['no path', [], 'Where will Power BI find the data?'],
    ['an unknown source', ['--source', 'gdrive', '--path', '/a'], '“gdrive” is not a source'],
    [
      'a path in place of an address',
      ['--source', 'sharepoint', '--path', 'C:\\a.xlsx'],
      'begins with https://',
    ],
  ])('refuses %s and says what to do', async (_, argv, sentence) => {
    writeFileSync(join(folder, 'note.txt'), '');
    const run = await newProject('--out', folder, ...argv);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(sentence);
  });

  it('refuses a file in place of a folder', async () => {
    const file = join(folder, 'project.txt');
    writeFileSync(file, 'mine');
    const run = await newProject('--out', file, '--path', '/data/marketing.xlsx');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('is a file, and a project is a folder');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});
