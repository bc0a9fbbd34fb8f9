import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  lstatSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAtomically } from '../../../src/writers/exceljs/atomicFile';
import { killAfterFirstOutput, startScript } from './childScript';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-atomic-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): Promise<void> =>
  writeAtomically(path, async (file) => {
    await file.write(text);
  });

describe('writeAtomically', () => {
  it('leaves nothing but the file', async () => {
    const path = join(folder, 'rapport.xlsx');
    await write(path, 'neuf');
    await write(path, 'plus neuf');
    expect(readdirSync(folder)).toEqual(['rapport.xlsx']);
    expect(readFileSync(path, 'utf8')).toBe('plus neuf');
  });

  it('keeps the old file and removes its own when writing fails, and passes the error through', async () => {
    const path = join(folder, 'rapport.xlsx');
    writeFileSync(path, 'ancien');
    const full = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    await expect(writeAtomically(path, () => Promise.reject(full))).rejects.toBe(full);
    expect(readdirSync(folder)).toEqual(['rapport.xlsx']);
    expect(readFileSync(path, 'utf8')).toBe('ancien');
  });

  it('reports a folder that is not there with its code', async () => {
    await expect(write(join(folder, 'absent', 'rapport.xlsx'), 'x')).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('replaces what a link points to, not the link', async () => {
    writeFileSync(join(folder, 'vrai.xlsx'), 'ancien');
    symlinkSync('vrai.xlsx', join(folder, 'lien.xlsx'));
    await write(join(folder, 'lien.xlsx'), 'neuf');
    expect(lstatSync(join(folder, 'lien.xlsx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'vrai.xlsx'), 'utf8')).toBe('neuf');
  });

  it('survives a kill in the middle: the old file stays whole, the next run sweeps what was left', async () => {
    const path = join(folder, 'rapport.xlsx');
    writeFileSync(path, 'ancien');
    const script = `load('src/writers/exceljs/atomicFile.ts').writeAtomically(${JSON.stringify(path)}, async (file) => {
      await file.write('la moitié');
      console.log('half');
      await new Promise(() => setInterval(() => undefined, 1000));
    });`;
    await killAfterFirstOutput(startScript(script));
    expect(readFileSync(path, 'utf8')).toBe('ancien');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
    await write(path, 'neuf');
    expect(readdirSync(folder)).toEqual(['rapport.xlsx']);
    expect(readFileSync(path, 'utf8')).toBe('neuf');
  });
});
