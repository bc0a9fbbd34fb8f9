import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messages } from '../messages/index';
import type { Given } from './command';
import { PARAMETERS, SOURCES, type SourceKind } from './model/sources';
import { projectFiles } from './project';
import { PowerbiRefused, type ExitCode } from './refused';
import { refuseOperands } from './service/targets';

/** `jalon powerbi new`: writes a project into an empty folder, with its parameter set. */
export async function newCommand(given: Given): Promise<ExitCode> {
  const { language, options, json, print } = given;
  const { project } = messages(language).powerbi;
  refuseOperands('new', given);
  const folder = options['out'];
  if (typeof folder !== 'string') throw new PowerbiRefused(project.outMissing);
  const source = sourceOf(given);
  const path = pathOf(given, source);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new PowerbiRefused(project.notAFolder(folder));
    throw error;
  });
  if (there.length > 0) throw new PowerbiRefused(project.notEmpty(folder));
  const files = projectFiles(source, path);
  for (const [name, text] of files) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const parameter = PARAMETERS[source].name;
  print(
    json
      ? JSON.stringify({ ok: true, folder, source, parameter, path, files: files.size })
      : project.written({ folder, files: files.size, parameter, path }),
  );
  return 0;
}

function sourceOf({ language, options }: Given): SourceKind {
  const value = options['source'] ?? 'local';
  const source = SOURCES.find((each) => each === value);
  if (source === undefined)
    throw new PowerbiRefused(messages(language).powerbi.project.badSource(String(value)));
  return source;
}

/** From a drive, a share or the root: Power Query takes no other path, wherever this command runs. */
const FULL_PATH = /^(?:[A-Za-z]:[\\/]|\\\\|\/)/;

/** Without the quotes that the Explorer puts around a copied path, and without the `?web=1` of a browser. */
function pathOf({ language, options }: Given, source: SourceKind): string {
  const { project } = messages(language).powerbi;
  const path = String(options['path'] ?? '').replace(/^"(.*)"$/, '$1');
  if (path === '') throw new PowerbiRefused(project.pathMissing(source));
  if (source !== 'sharepoint') {
    if (!FULL_PATH.test(path)) throw new PowerbiRefused(project.notAFullPath(path));
    return path;
  }
  if (!URL.canParse(path) || !path.startsWith('https://'))
    throw new PowerbiRefused(project.notAnAddress(path));
  return path.replace(/\?web=1$/, '');
}
