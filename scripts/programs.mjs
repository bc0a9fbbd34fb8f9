/** System programs that some suites need; none of them is needed to use Jalon. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const PROGRAMS = [
  {
    name: 'soffice',
    commands: ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    apt: 'libreoffice-calc',
    elsewhere: 'install LibreOffice from https://www.libreoffice.org and put soffice on the PATH',
    leftOut: 'recalculation of every workbook by LibreOffice, pictures of the sheets',
  },
  {
    name: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    apt: 'chromium',
    elsewhere: 'install Chromium or Google Chrome and put it on the PATH',
    leftOut: 'the pane in a real browser',
  },
  {
    name: 'xmllint',
    commands: ['xmllint'],
    apt: 'libxml2-utils',
    elsewhere: 'install libxml2 (macOS has it; Windows: scoop install libxml2)',
    leftOut: 'validation of manifest.xml against the Office schema',
  },
  {
    name: 'pdftoppm',
    commands: ['pdftoppm'],
    apt: 'poppler-utils',
    elsewhere: 'install Poppler (macOS: brew install poppler; Windows: scoop install poppler)',
    leftOut: 'pictures of the sheets',
  },
];

/** Path of a command, or null; an absolute command is looked at where it stands. */
export function which(command) {
  const folders = command.startsWith('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of folders) {
    for (const ending of endings) {
      const path = join(folder, command + ending);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not in this folder
      }
    }
  }
  return null;
}

/** Path of each program that is there. */
export function findPrograms() {
  const found = new Map();
  for (const { name, commands } of PROGRAMS) {
    const path = commands.map(which).find(Boolean);
    if (path) found.set(name, path);
  }
  return found;
}

/** What suites read to know whether they can run: JALON_HAS_SOFFICE=1 or 0, and JALON_SOFFICE=/usr/bin/soffice. */
export function programEnvironment() {
  const found = findPrograms();
  const environment = {};
  for (const { name } of PROGRAMS) {
    const path = found.get(name);
    environment[`JALON_HAS_${name.toUpperCase()}`] = path ? '1' : '0';
    if (path) environment[`JALON_${name.toUpperCase()}`] = path;
  }
  return environment;
}

/** Lines for a person: each missing program, how to get it, what was not tested for want of it. */
export function describeMissing() {
  const found = findPrograms();
  return PROGRAMS.filter(({ name }) => !found.has(name)).map(
    ({ name, apt, elsewhere, leftOut }) =>
      `MISSING ${name}: not tested: ${leftOut}.\n  To get it: Debian or Ubuntu: apt-get install ${apt}; elsewhere: ${elsewhere}.`,
  );
}

const APT_MINUTES = 6;

/** Installs the missing programs where this is allowed without asking anybody: apt, as root or with passwordless sudo. */
export function installMissing() {
  const missing = () => PROGRAMS.filter(({ name }) => !findPrograms().has(name));
  if (missing().length === 0 || !which('apt-get')) return;
  const prefix = aptPrefix();
  if (!prefix) return;

  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    console.log(`> apt-get ${args.join(' ')}`);
    return spawnSync(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: APT_MINUTES * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  const install = (packages) =>
    apt('install', '--yes', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages);

  apt('update', '--quiet');
  install(missing().map((program) => program.apt));
  // One package that does not exist makes apt refuse all of them.
  for (const program of missing()) install([program.apt]);
}

/** How to run apt-get without a password, or null. */
function aptPrefix() {
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return environment;
  if (!which('sudo')) return null;
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n', ...environment];
  } catch {
    return null;
  }
}
