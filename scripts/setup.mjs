/** Brings a clone, fresh or not, to where Jalon can run: packages installed, dist/ up to date. */
import { createHash } from 'node:crypto';
import { lstatSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, ROOT } from './process.mjs';

const INSTALL_STAMP = join(ROOT, 'node_modules/.jalon-install');
const BUILD_STAMP = join(ROOT, 'dist/.jalon-build');
/** What the build reads. */
const BUILD_INPUTS = [
  'src',
  'assets',
  'manifest.xml',
  'webpack.config.mjs',
  'package.json',
  'package-lock.json',
];

/** Runs `npm ci` unless node_modules comes from this very lock file. `node` is the oldest Node that will do. */
export async function ensurePackages({ node = '20.0' } = {}) {
  checkNode(node);
  const wanted = hashOf(['package.json', 'package-lock.json']);
  if (read(INSTALL_STAMP) === wanted) return;
  // npm ci empties the folder first: behind a link that would be somebody else's.
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error('node_modules is a link; remove the link and run again');
  console.log('Jalon: installing packages (npm ci)…');
  // No package needs its install script: every native part is prebuilt.
  await mustRun('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
  });
  writeFileSync(INSTALL_STAMP, wanted);
}

/** Builds dist/ unless it was built from these very sources. */
export async function ensureBuild() {
  const wanted = hashOf(BUILD_INPUTS);
  if (read(BUILD_STAMP) === wanted && existsSync(join(ROOT, 'dist/jalon.js'))) return;
  console.log('Jalon: building dist/…');
  await mustRun(process.execPath, ['scripts/build.mjs']);
}

/** Remembers what dist/ was built from. */
export function stampBuild() {
  writeFileSync(BUILD_STAMP, hashOf(BUILD_INPUTS));
}

/** Ends the program, with words rather than a stack, when Node is older than `major.minor`. */
function checkNode(wanted) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `Jalon needs Node ${wanted} or later here; this is ${process.versions.node}. / ` +
      `Il faut ici Node ${wanted} ou plus récent ; cette version est ${process.versions.node}.`,
  );
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const path of paths.flatMap(filesUnder)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute)) return [];
  try {
    return readdirSync(absolute)
      .sort()
      .flatMap((name) => filesUnder(`${path}/${name}`));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
