/** `npm run serve`: serves dist/addin, over HTTPS for Excel (--cert, --key) or over HTTP for a plain browser. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { logErrorMessage, parseNumber } from 'office-addin-cli';
import { ROOT } from './process.mjs';
import { ensureBuild } from './setup.mjs';

const FOLDER = join(ROOT, 'dist/addin');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    cert: { type: 'string' },
    key: { type: 'string' },
  },
});

try {
  await ensureBuild();
  serve(parseNumber(values.port, `--port ${values.port} is not a number`));
} catch (error) {
  logErrorMessage(error.message);
  process.exitCode = 1;
}

function serve(port) {
  const secure = Boolean(values.cert && values.key);
  const server = secure
    ? createHttpsServer({ cert: readFileSync(values.cert), key: readFileSync(values.key) }, answer)
    : createHttpServer(answer);
  server.on('error', (error) => {
    logErrorMessage(error.message);
    process.exitCode = 1;
  });
  // This machine only: the pane is served to its own Excel.
  server.listen(port, 'localhost', () => {
    console.log(`${secure ? 'https' : 'http'}://localhost:${port}/taskpane.html`);
    if (!secure) console.log('Excel needs HTTPS: give --cert and --key (for instance made by mkcert).');
  });
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = normalize(join(FOLDER, decodeURIComponent(pathname)));
  if (!file.startsWith(FOLDER) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
