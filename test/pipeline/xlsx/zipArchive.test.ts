import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openZip } from '../../../src/pipeline/xlsx/zipArchive';
import { createZipWriter } from '../../../src/writers/exceljs/zipWriter';
import { filePacking } from '../../../src/writers/exceljs/filePacking';

const folder = mkdtempSync(join(tmpdir(), 'jalon-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const LONG = 'été '.repeat(200_000);

describe('a zip file', () => {
  it('gives its parts, deflated or stored, and says which it has', async () => {
    const zip = await openZip(
      place(
        'two.zip',
        zipSync({ 'a/é.xml': [strToU8(LONG), { level: 6 }], 'b.xml': [strToU8('b'), { level: 0 }] }),
      ),
    );
    expect([zip.has('a/é.xml'), zip.has('c')]).toEqual([true, false]);
    expect([await zip.text('a/é.xml'), await zip.text('b.xml')]).toEqual([LONG, 'b']);
    await expect(zip.text('c')).rejects.toThrow('no such part: c');
    await zip.close();
  });

  it('may have the wide fields of files beyond four gigabytes', async () => {
    let bytes = Buffer.alloc(0);
    const target = {
      write: (block: Uint8Array, position: number): Promise<void> => {
        const whole = Buffer.alloc(Math.max(bytes.length, position + block.length));
        bytes.copy(whole);
        whole.set(block, position);
        bytes = whole;
        return Promise.resolve();
      },
    };
    const writer = createZipWriter(target, filePacking, 1);
    await writer.add('first', 'one', 6);
    await writer.add('second', LONG, 6);
    await writer.finish();
    const zip = await openZip(place('wide.zip', bytes));
    expect([await zip.text('first'), await zip.text('second')]).toEqual(['one', LONG]);
    await zip.close();
  });

  it('is refused when it is none, or cut short', async () => {
    const whole = zipSync({ a: strToU8('a') });
    for (const bytes of [strToU8(''), strToU8('Jour;Coût'), whole.subarray(0, whole.length - 30)])
      await expect(openZip(place('none.zip', bytes))).rejects.toThrow('not a zip file');
  });

  it('says when a part is damaged', async () => {
    const whole = zipSync({ a: [strToU8(LONG), { level: 6 }] });
    whole.fill(0xff, 40, 200);
    const zip = await openZip(place('damaged.zip', whole));
    await expect(zip.text('a')).rejects.toThrow('damaged part of a zip file: a');
    await zip.close();
  });
});
