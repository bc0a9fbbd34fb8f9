import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { filePacking, fileTarget } from '../../../src/writers/exceljs/filePacking';
import { memoryPacking } from '../../../src/writers/exceljs/memoryPacking';
import { tableCrc32 } from '../../../src/writers/exceljs/tableCrc32';
import { BLOCK_BYTES, createZipWriter, type Packing } from '../../../src/writers/exceljs/zipWriter';

const folder = mkdtempSync(join(tmpdir(), 'jalon-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A zip of one long entry, made of many blocks, and two short ones. */
async function writeZip(name: string, packing: Packing, zip64From?: number): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  const zip = createZipWriter(fileTarget(file), packing, zip64From);
  await zip.add('short.txt', 'été', 6);
  const entry = await zip.entry('folder/long.txt', 1);
  for (let number = 0; number < 12; number += 1) {
    const block = entry.take();
    block.fill(97 + number);
    await entry.write(block, number === 11 ? 5 : BLOCK_BYTES);
  }
  await entry.end();
  await zip.add('empty.txt', '', 6);
  const size = await zip.finish();
  await file.close();
  expect(readFileSync(path)).toHaveLength(size);
  return path;
}

/** Checksum and needed version of each entry, as the directory states them. */
function centralHeaders(file: Buffer): readonly { readonly crc: number; readonly version: number }[] {
  const headers: { crc: number; version: number }[] = [];
  const signature = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = file.indexOf(signature); at >= 0; at = file.indexOf(signature, at + 4)) {
    headers.push({ crc: file.readUInt32LE(at + 16), version: file.readUInt16LE(at + 6) });
  }
  return headers;
}

describe.each([
  ['for files', filePacking],
  ['in memory', memoryPacking],
])('createZipWriter, packing %s', (_, packing) => {
  it('joins blocks deflated apart into one entry', async () => {
    const parts = unzipSync(readFileSync(await writeZip('plain.zip', packing)));
    expect(Object.keys(parts)).toEqual(['short.txt', 'folder/long.txt', 'empty.txt']);
    expect(strFromU8(parts['short.txt'] ?? new Uint8Array())).toBe('été');
    expect(parts['empty.txt']).toHaveLength(0);
    const long = parts['folder/long.txt'] ?? new Uint8Array();
    expect(long).toHaveLength(11 * BLOCK_BYTES + 5);
    for (let number = 0; number < 12; number += 1) expect(long[number * BLOCK_BYTES]).toBe(97 + number);
  });

  it.each([
    ['plain', undefined],
    ['ZIP64', 1],
  ])('writes checksums, sizes and places that hold in the %s form', async (title, zip64From) => {
    const file = readFileSync(await writeZip(`${title}.zip`, packing, zip64From));
    const contents = Object.values(unzipSync(file));
    const listed = centralHeaders(file);
    expect(listed.map(({ crc }) => crc)).toEqual(contents.map((content) => tableCrc32(content, 0)));
    expect(listed.map(({ version }) => version)).toEqual(zip64From ? [45, 45, 45] : [20, 20, 20]);
    expect(contents.map((content) => content.length)).toEqual([5, 11 * BLOCK_BYTES + 5, 0]);
  });

  it('gives equal bytes for equal input', async () => {
    expect(readFileSync(await writeZip('a.zip', packing))).toEqual(
      readFileSync(await writeZip('b.zip', packing)),
    );
  });
});
