/**
 * `npm start`: the pane in the default browser, outside Excel; works on a fresh clone, without Excel and certificate.
 * `npm run start:excel`: the same pane in Excel, by Microsoft's own tools, fetched by npx at that moment.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveAddin } from './addinServer.mjs';
import { mustRun, ROOT } from './process.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

const PORT = 3000;
/** Ports that are tried when the first is taken. */
const PORTS = 20;
const MANIFEST = 'dist/addin/manifest.xml';

/** Microsoft's tools for developers, each of one exact version; semver is what the first forgets to ask for. */
const TOOLS = ['office-addin-dev-settings@4.0.0', 'office-addin-dev-certs@3.0.0', 'semver@7.8.1'];
/** Where office-addin-dev-certs puts what it makes. */
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');

const USAGE = `npm start                       the pane in your browser        le volet dans votre navigateur
npm start -- --no-open          prints the address only         donne seulement l’adresse
npm start -- --port 4000        from that port on               à partir de ce port
npm run start:excel             the pane in Excel               le volet dans Excel
npm run start:excel -- --web URL   in Excel on the web, in the workbook at URL / dans Excel pour le web
npm run start:excel -- --remove    takes it out of Excel again / le retire d’Excel`;

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

async function main() {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  await ensurePackages();
  await ensureBuild();
  if (positionals[0] === 'excel') await inExcel(values);
  else await inBrowser(values);
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: String(PORT) },
        web: { type: 'string' },
        remove: { type: 'boolean', default: false },
      },
    });
    const port = Number(read.values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port ${read.values.port}: 1–65535`);
    const [command, ...more] = read.positionals;
    if ((command !== undefined && command !== 'excel') || more.length > 0)
      throw new Error(`${read.positionals.join(' ')} ?`);
    return read;
  } catch (error) {
    throw new Error(`${error.message}\n\n${USAGE}`, { cause: error });
  }
}

async function inBrowser(values) {
  const wanted = Number(values.port);
  const server = await serveAddin({ port: wanted, ports: PORTS });
  if (server.port !== wanted)
    console.log(
      `Port ${wanted} is taken, ${server.port} serves. / Le port ${wanted} est pris ; voici ${server.port}.`,
    );
  console.log(`\n  Jalon: ${server.address}\n\n  Ctrl+C: stop / arrêter`);
  stopOnSignal(server);
  if (!values['no-open']) openBrowser(server.address);
}

async function inExcel({ web, remove }) {
  if (remove) {
    await tool('office-addin-dev-settings', 'unregister', MANIFEST);
    console.log(
      `Excel forgets Jalon when it starts again. / Excel oubliera Jalon à son prochain démarrage.\n` +
        `Certificate / certificat: npx ${TOOLS[1]} uninstall`,
    );
    return;
  }
  const source = new URL(
    /<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(join(ROOT, MANIFEST), 'utf8'))[1],
  );
  if (web === undefined && process.platform !== 'win32' && process.platform !== 'darwin')
    throw new Error(
      `There is no Excel for this system; use Excel on the web: docs/install.md.\n` +
        `Excel n’existe pas sur ce système ; utilisez Excel pour le web : docs/install.md.`,
    );
  if (source.hostname === 'localhost') await serveWithCertificate(Number(source.port || 443));
  const target = web === undefined ? ['desktop'] : ['web', '--document', web];
  await tool('office-addin-dev-settings', 'sideload', MANIFEST, ...target, '--app', 'Excel');
}

async function serveWithCertificate(port) {
  const [cert, key] = ['localhost.crt', 'localhost.key'].map((name) => join(CERTIFICATES, name));
  console.log(
    'Excel opens pages over HTTPS only: a certificate for localhost is made on this machine and trusted by it; your system asks you first.\n' +
      'Excel n’ouvre que des pages en HTTPS : un certificat pour localhost est créé sur ce poste, qui s’y fie ; votre système vous le demande d’abord.',
  );
  await tool('office-addin-dev-certs', 'install');
  if (!existsSync(cert) || !existsSync(key)) throw new Error(`no certificate in ${CERTIFICATES}`);
  try {
    const server = await serveAddin({ port, cert, key });
    console.log(`\n  Jalon: ${server.address}\n\n  Ctrl+C: stop / arrêter`);
    stopOnSignal(server);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${port} is taken, and the manifest names it: end what uses it. / Le port ${port}, que le manifeste désigne, est pris : arrêtez ce qui l’utilise.`,
      { cause: error },
    );
  }
}

/** Runs one of Microsoft's tools, without the 400 MB that only add-ins of another kind need, and without install scripts. */
function tool(name, ...args) {
  const packages = TOOLS.map((one) => `--package=${one}`);
  return mustRun('npx', ['--yes', ...packages, '--', name, ...args.map(quoted)], {
    shell: process.platform === 'win32',
    env: { npm_config_legacy_peer_deps: 'true', npm_config_ignore_scripts: 'true' },
  });
}

/** Windows runs npx through its shell, which reads `&` in an address as the end of the command. */
const quoted = (text) => (process.platform === 'win32' ? `"${text.replaceAll('"', '')}"` : text);

function openBrowser(address) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '""', address]]
        : ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address is on the screen anyway.
  child.on('error', () => {});
  child.unref();
}

function stopOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      server.close();
      process.exit(0);
    });
}
