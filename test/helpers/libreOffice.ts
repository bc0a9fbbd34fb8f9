import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CONVERSION_TIMEOUT = 90_000;

/** Path of LibreOffice's program, or undefined; a run of `npm test` names it in JALON_SOFFICE. */
export function findLibreOffice(): string | undefined {
  if (process.env['JALON_HAS_SOFFICE'] === '0') return undefined;
  const named = process.env['JALON_SOFFICE'];
  if (named) return named;
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** `describe` where LibreOffice is there; elsewhere the tests are listed as skipped, with the reason in their title. */
export function describeWithLibreOffice(title: string, suite: () => void): void {
  if (findLibreOffice()) describe(title, suite);
  else describe.skip(`${title} (left out: LibreOffice's soffice was not found)`, suite);
}

/** The workbook recalculated by LibreOffice from nothing, whatever results it held; returns the new file in `folder`. */
export async function recalculate(file: string, folder: string): Promise<string> {
  const [made = ''] = await recalculateAll([file], folder);
  return made;
}

/** Several workbooks in one run, which saves LibreOffice's start. */
export function recalculateAll(files: readonly string[], folder: string): Promise<readonly string[]> {
  return convert(files, folder, 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
}

/** The workbook as LibreOffice prints it; returns the PDF in `folder`. */
export async function toPdf(file: string, folder: string): Promise<string> {
  const [made = ''] = await convert([file], folder, 'pdf', 'pdf');
  return made;
}

async function convert(
  files: readonly string[],
  folder: string,
  extension: string,
  filter: string,
): Promise<readonly string[]> {
  const program = findLibreOffice();
  if (!program) throw new Error('soffice was not found');
  // A profile of its own: a second LibreOffice with the same one hands its work to the first and ends at once.
  const profile = await mkdtemp(join(tmpdir(), 'jalon-soffice-'));
  try {
    writeProfile(profile);
    mkdirSync(folder, { recursive: true });
    await runBounded(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      ...files,
    ]);
    const made = files.map((file) => join(folder, `${basename(file, extname(file))}.${extension}`));
    // LibreOffice ends well even when it could not read a file.
    for (const path of made) accessSync(path);
    return made;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** LibreOffice trusts stored results unless it is told to recalculate always (0). */
function writeProfile(profile: string): void {
  mkdirSync(join(profile, 'user'), { recursive: true });
  const setting = (name: string): string =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`;
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${setting('OOXMLRecalcMode')}${setting('ODFRecalcMode')}</oor:items>`,
  );
}

function runBounded(program: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // soffice is a script that starts the real program: a group of its own lets both be stopped by one id.
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-2_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      reject(new Error(`soffice took longer than ${CONVERSION_TIMEOUT} ms: ${output}`));
    }, CONVERSION_TIMEOUT);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`soffice ended with ${code}: ${output}`));
    });
  });
}
