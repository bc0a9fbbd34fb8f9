import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createScratch, frenchGoogleAds, workbookParts, type CliRun, type Scratch } from '../helpers/cli';

const ROWS = 200_000;
const OLD = Buffer.from('the old workbook');
/** Moments of a merge, as parts of the time a whole one takes: starting, reading, merging, writing. */
const MOMENTS = [0.05, 0.25, 0.5, 0.7, 0.8, 0.9, 0.97] as const;

describe('a merge that is killed', () => {
  let scratch: Scratch;
  let milliseconds: number;
  let whole: Buffer;

  const merge = (out: string, onStart?: (kill: () => void) => void): Promise<CliRun> =>
    scratch.jalon(['merge', 'inbox', '--out', out], onStart ? { onStart } : {});

  const killAt = async (out: string, part: number): Promise<CliRun> => {
    let timer: NodeJS.Timeout | undefined;
    const run = await merge(out, (kill) => (timer = setTimeout(kill, milliseconds * part)));
    clearTimeout(timer);
    return run;
  };

  const names = (folder: string): readonly string[] => readdirSync(scratch.path(folder)).sort();

  beforeAll(async () => {
    scratch = createScratch();
    scratch.write('inbox/large.csv', frenchGoogleAds(ROWS).text);
    scratch.write('whole/.keep', '');
    scratch.write('fresh/.keep', '');
    scratch.write('old/x.xlsx', OLD);
    const run = await merge('whole/x.xlsx');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    milliseconds = run.milliseconds;
    whole = readFileSync(scratch.path('whole/x.xlsx'));
  });

  afterAll(() => scratch.remove());

  it.each(MOMENTS)(
    'after %d of its time leaves the whole old workbook, or the whole new one',
    async (part) => {
      await killAt('old/x.xlsx', part);
      const now = readFileSync(scratch.path('old/x.xlsx'));
      // A package that was cut has no directory at its end and does not open.
      if (!now.equals(OLD))
        expect(Object.keys(workbookParts(scratch.path('old/x.xlsx')))).toContain('xl/workbook.xml');
    },
  );

  it.each([0.3, 0.75, 0.92])(
    'after %d of its time leaves no workbook where there was none, or the whole one',
    async (part) => {
      rmSync(scratch.path('fresh/x.xlsx'), { force: true });
      const run = await killAt('fresh/x.xlsx', part);
      // A machine that was faster this time has written it before the end came.
      if (names('fresh').includes('x.xlsx'))
        expect(readFileSync(scratch.path('fresh/x.xlsx')).equals(whole)).toBe(true);
      else expect(run.code).toBeNull();
    },
  );

  describe('and then run again', () => {
    beforeAll(async () => {
      for (const out of ['old/x.xlsx', 'fresh/x.xlsx'])
        expect(await merge(out)).toMatchObject({ code: 0, stderr: '' });
    });

    it('writes the workbook that it would have written', () => {
      for (const out of ['old/x.xlsx', 'fresh/x.xlsx'])
        expect(readFileSync(scratch.path(out)).equals(whole)).toBe(true);
    });

    it('leaves no temporary file beside the workbook', () => {
      expect(names('old')).toEqual(['x.xlsx']);
      expect(names('fresh')).toEqual(['.keep', 'x.xlsx']);
    });

    it('leaves no temporary file in the folder of exports', () => {
      expect(names('inbox')).toEqual(['large.csv']);
    });

    it('leaves nothing in the folder of temporary files of the system', () => {
      expect(names('tmp')).toEqual([]);
    });
  });
});
