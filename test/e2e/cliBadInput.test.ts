import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { createScratch, encode, frenchGoogleAds, type CliRun, type Scratch } from '../helpers/cli';

const STACK = /^\s+at .+:\d+:\d+/m;
const NOBODY = 65534;

interface Result {
  readonly ok: boolean;
  readonly out: string | null;
  readonly files: readonly FileResult[];
  readonly totals: { readonly spend: string };
}

interface FileResult {
  readonly file: string;
  readonly status: string;
  readonly rows: {
    readonly read: number;
    readonly loaded: number;
    readonly excluded: number;
    readonly rejected: number;
  };
  readonly issues: readonly {
    code: string;
    severity: string;
    line: number | null;
    column: string | null;
    message: string;
  }[];
}

describe('bad input', () => {
  let scratch: Scratch;

  beforeEach(() => {
    scratch = createScratch();
  });

  afterEach(() => scratch.remove());

  /** Merges the inbox, in which one good file lies beside what the test put there. */
  const mergeBeside = async (watchMemory = false): Promise<CliRun> => {
    scratch.write('inbox/good.csv', frenchGoogleAds(10, 'bonne').text);
    return scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--json'], { watchMemory });
  };

  /** The file was refused for this reason in a clear sentence, and the good one was loaded all the same. */
  const expectRefused = (run: CliRun, file: string, code: string, sentence: RegExp): void => {
    expect(run.stderr).toBe('');
    expect(run.code).toBe(1);
    const result = run.json<Result>();
    expect(result.ok).toBe(false);
    const bad = result.files.find((each) => each.file === file)!;
    expect(bad.issues.map((issue) => issue.code)).toEqual([code]);
    expect(bad.issues[0]).toMatchObject({ severity: 'error', message: expect.stringMatching(sentence) });
    expect(bad.issues[0]!.message).toContain(file);
    expect(bad.rows.loaded).toBe(0);
    expect(result.files.find((each) => each.file === 'good.csv')!.rows.loaded).toBe(10);
    expect(run.stdout).not.toMatch(STACK);
    expect(existsSync(scratch.path('x.xlsx'))).toBe(true);
  };

  describe('among the files', () => {
    it('loads nineteen of twenty files and names the bad one', async () => {
      for (let n = 1; n <= 19; n++)
        scratch.write(`inbox/export ${n}.csv`, frenchGoogleAds(n + 3, `campagne ${n}`).text);
      scratch.write(
        'inbox/export 20.csv',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
      );
      const run = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--json']);
      expect(run.code).toBe(1);
      const { files } = run.json<Result>();
      expect(files).toHaveLength(20);
      const loaded = files.filter((file) => file.status === 'loaded');
      expect(loaded).toHaveLength(19);
      for (const file of loaded)
        expect(file.rows).toMatchObject({ loaded: Number(/\d+/.exec(file.file)![0]) + 3, rejected: 0 });
      expect(files.filter((file) => file.status === 'refused').map((file) => file.file)).toEqual([
        'export 20.csv',
      ]);
    });

    it('names the bad file on the terminal too, in one sentence', async () => {
      scratch.write('inbox/photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
      scratch.write('inbox/good.csv', frenchGoogleAds(10, 'bonne').text);
      const run = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx']);
      expect(run).toMatchObject({ code: 1, stderr: '' });
      expect(run.stdout).toMatch(/photo\.csv.*refused/);
      expect(run.stdout).toMatch(/Error — photo\.csv: .*not a table \(png\).*Export the report as CSV/);
      expect(run.stdout).not.toMatch(STACK);
    });

    it('refuses an empty file', async () => {
      scratch.write('inbox/bad.csv', '');
      expectRefused(await mergeBeside(), 'bad.csv', 'file-empty', /is empty\. Export it again/);
    });

    it.each([
      ['spaces and line breaks', ' \r\n\r\n  \r\n'],
      ['a byte-order mark', '\ufeff'],
    ])('refuses a file of nothing but %s', async (_name, text) => {
      scratch.write('inbox/bad.csv', text);
      expectRefused(await mergeBeside(), 'bad.csv', 'file-empty', /is empty/);
    });

    it('takes a header alone for an export without activity', async () => {
      scratch.write('inbox/header.csv', frenchGoogleAds(0).text.split('\r\n').slice(0, 3).join('\r\n'));
      const result = (await mergeBeside()).json<Result>();
      const header = result.files.find((file) => file.file === 'header.csv')!;
      expect(header).toMatchObject({
        status: 'empty',
        rows: { read: 0, loaded: 0, excluded: 0, rejected: 0 },
      });
      expect(header.issues.map((issue) => issue.code)).toContain('file-without-rows');
    });

    it('refuses a PNG that is named .csv', async () => {
      scratch.write(
        'inbox/bad.csv',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
      );
      expectRefused(await mergeBeside(), 'bad.csv', 'file-binary', /not a table \(png\)/);
    });

    it('loads the whole rows of a truncated UTF-16 file and names the line where it stops', async () => {
      const bytes = encode(frenchGoogleAds(30).text, 'utf-16le');
      // Cut in the middle of a character of the 20th row.
      const row = encode(frenchGoogleAds(30).text.split('\r\n').slice(0, 22).join('\r\n'), 'utf-16le').length;
      scratch.write('inbox/cut.csv', bytes.subarray(0, row + 25));
      const run = await mergeBeside();
      expect(run.code).toBe(1);
      const file = run.json<Result>().files.find((each) => each.file === 'cut.csv')!;
      expect(file.rows).toMatchObject({ loaded: 19, rejected: 0 });
      expect(file.issues).toContainEqual(
        expect.objectContaining({
          code: 'file-truncated',
          severity: 'error',
          line: 23,
          message: expect.stringMatching(/cut\.csv.*line 23.*export the file again/i),
        }),
      );
    });

    it('refuses a file of one line of 40 MB and stays under 500 MB of memory', async () => {
      scratch.write('inbox/bad.csv', Buffer.alloc(40 << 20, 'Campaign,Cost,'));
      const run = await mergeBeside(true);
      expectRefused(run, 'bad.csv', 'file-line-too-long', /line/);
      expect(run.peakMegabytes).toBeLessThan(500);
    });

    it('states the limit of a line in the unit it is in', async () => {
      scratch.write('inbox/bad.csv', Buffer.alloc(40 << 20, 'Campaign,Cost,'));
      const message = (await mergeBeside()).json<Result>().files.find((file) => file.file === 'bad.csv')!
        .issues[0]!.message;
      expect(message).toMatch(/4,194,304 characters/);
    });

    it('loads the rows above a line of 40 MB and names that line', async () => {
      const head = frenchGoogleAds(50).text.split('\r\n').slice(0, 53).join('\r\n');
      scratch.write(
        'inbox/long.csv',
        Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.alloc(40 << 20, 'x\t')]),
      );
      const run = await mergeBeside(true);
      expect(run.code).toBe(1);
      const long = run.json<Result>().files.find((file) => file.file === 'long.csv')!;
      expect(long.rows.loaded).toBe(50);
      expect(long.issues).toContainEqual(
        expect.objectContaining({ code: 'file-line-too-long', severity: 'error', line: 54 }),
      );
      expect(run.peakMegabytes).toBeLessThan(500);
    });

    it('refuses a zip bomb named .xlsx quickly and in little memory', async () => {
      // The same folder with a harmless file instead, a moment before: what the machine takes just now.
      scratch.write('inbox/bad.xlsx', zipSync({ 'readme.md': Buffer.from('# cats') }));
      const harmless = await mergeBeside(true);
      scratch.write('inbox/bad.xlsx', zipBomb(700));
      expect(statSync(scratch.path('inbox/bad.xlsx')).size).toBeLessThan(2 << 20);
      const run = await mergeBeside(true);
      expectRefused(run, 'bad.xlsx', 'file-too-large-unpacked', /unpacks to .*the limit is 500 MB/);
      expect(run.milliseconds).toBeLessThan(5 * harmless.milliseconds);
      expect(run.peakMegabytes).toBeLessThan(500);
    });

    it('refuses a zip bomb that lies about its size', async () => {
      scratch.write('inbox/bad.xlsx', zipBomb(700, 1000));
      expectRefused(await mergeBeside(), 'bad.xlsx', 'file-too-large-unpacked', /unpacks to/);
    });

    it('refuses a zip that is no workbook', async () => {
      scratch.write(
        'inbox/bad.xlsx',
        zipSync({ 'photos/cat.txt': Buffer.from('a cat'), 'readme.md': Buffer.from('# cats') }),
      );
      expectRefused(await mergeBeside(), 'bad.xlsx', 'file-binary', /not a table \(zip\)/);
    });

    it.each([
      ['cut in two', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
      [
        'damaged inside',
        (bytes: Uint8Array) => bytes.map((byte, at) => (at > 200 && at < 260 ? byte ^ 0x5a : byte)),
      ],
    ])('refuses a workbook that is %s', async (_name, spoil) => {
      const workbook = readFileSync(`${__dirname}/../fixtures/csv/google-ads/xlsx/input.xlsx`);
      scratch.write('inbox/bad.xlsx', spoil(workbook));
      const run = await mergeBeside();
      expect(run).toMatchObject({ code: 1, stderr: '' });
      const bad = run.json<Result>().files.find((file) => file.file === 'bad.xlsx')!;
      expect(bad.status).toBe('refused');
      expect(bad.issues.map((issue) => issue.severity)).toEqual(['error']);
      expect(bad.issues[0]!.message).toMatch(/bad\.xlsx.*Export/);
    });

    it('refuses a file that it may not read and loads the others', async () => {
      scratch.write('inbox/bad.csv', frenchGoogleAds(4).text);
      chmodSync(scratch.path('inbox/bad.csv'), 0);
      openToAll(scratch);
      scratch.write('inbox/good.csv', frenchGoogleAds(10, 'bonne').text);
      const run = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--json'], asNobody());
      expectRefused(run, 'bad.csv', 'file-unreadable', /EACCES/);
    });

    it('writes nothing when no file can be loaded, and says why file by file', async () => {
      scratch.write('inbox/a.csv', '');
      scratch.write('inbox/b.csv', 'name,age\nTom,3\nFelix,7\n');
      const run = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx']);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(/No row could be loaded.*no workbook was written/);
      expect(run.stderr).toMatch(/a\.csv: .*empty/);
      expect(run.stderr).toMatch(/b\.csv/);
      expect(existsSync(scratch.path('x.xlsx'))).toBe(false);
    });
  });

  describe('in the place of the workbook', () => {
    beforeEach(() => scratch.write('inbox/good.csv', frenchGoogleAds(10).text));

    const refusal = async (out: string, options = {}): Promise<string> => {
      const run = await scratch.jalon(['merge', 'inbox', '--out', out], options);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).not.toMatch(STACK);
      expect(readdirSync(scratch.path('tmp'))).toEqual([]);
      return run.stderr;
    };

    it('refuses a folder that has the name of a workbook, and leaves it', async () => {
      mkdirSync(scratch.path('x.xlsx'));
      writeFileSync(scratch.path('x.xlsx/kept.txt'), 'kept');
      expect(await refusal('x.xlsx')).toMatch(/x\.xlsx/);
      expect(readdirSync(scratch.path('x.xlsx'))).toEqual(['kept.txt']);
      expect(readdirSync(scratch.folder).sort()).toEqual(['home', 'inbox', 'tmp', 'x.xlsx']);
    });

    it('says in words that the name is that of a folder', async () => {
      mkdirSync(scratch.path('x.xlsx'));
      const stderr = await refusal('x.xlsx');
      expect(stderr).toMatch(/x\.xlsx is a folder/);
      expect(stderr).not.toMatch(/EISDIR/);
    });

    it('refuses a folder it may not write to, and says what to do', async () => {
      mkdirSync(scratch.path('locked'), { mode: 0o555 });
      openToAll(scratch);
      chmodSync(scratch.path('locked'), 0o555);
      expect(await refusal('locked/x.xlsx', asNobody())).toMatch(
        /locked\/x\.xlsx cannot be written: access is refused\. .*choose another folder; nothing was written/,
      );
      expect(readdirSync(scratch.path('locked'))).toEqual([]);
    });

    it('does not replace a workbook that is protected from writing', async () => {
      scratch.write('x.xlsx', 'protected');
      openToAll(scratch);
      chmodSync(scratch.path('x.xlsx'), 0o444);
      expect(await refusal('x.xlsx', asNobody())).toMatch(/x\.xlsx cannot be written/);
      expect(readFileSync(scratch.path('x.xlsx'), 'utf8')).toBe('protected');
    });
  });
});

/** Root may write anywhere: what permissions refuse is then tried as another user. */
function asNobody(): { readonly user?: number } {
  return process.getuid?.() === 0 ? { user: NOBODY } : {};
}

function openToAll(scratch: Scratch): void {
  for (const name of ['.', 'tmp', 'home', 'inbox']) chmodSync(scratch.path(name), 0o777);
}

/** A workbook whose sheet unpacks to so many megabytes of one letter. */
function zipBomb(megabytes: number, statedSize = megabytes << 20): Buffer {
  const files: readonly (readonly [string, Buffer, number, number])[] = [
    stored(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    stored(
      'xl/workbook.xml',
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    ),
    ['xl/worksheets/sheet1.xml', deflatedLetters(megabytes), 0, statedSize],
  ];
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data, crc, size] of files) {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(header, Buffer.from(name), data);
    central.push(entry, Buffer.from(name));
    offset += header.length + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function stored(name: string, text: string): readonly [string, Buffer, number, number] {
  const bytes = Buffer.from(text);
  return [name, deflateRawSync(bytes), crc32 ? crc32(bytes) : 0, bytes.length];
}

/** A deflate stream is made by repeating one block that ends on a byte: a full flush leaves it open for the next. */
function deflatedLetters(megabytes: number): Buffer {
  const megabyte = Buffer.alloc(1 << 20, '<');
  const open = deflateRawSync(megabyte, { finishFlush: 3 });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(open), deflateRawSync(Buffer.alloc(0))]);
}
