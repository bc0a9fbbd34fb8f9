/** Serves dist/addin to this machine: over HTTPS with a certificate, otherwise over HTTP. Node's own modules only. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { ROOT } from './process.mjs';

const FOLDER = join(ROOT, 'dist/addin');
export const PAGE = 'taskpane.html';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Begins to serve; tries so many ports from `port` on and rejects with the system's error when none is free. */
export async function serveAddin({ port, ports = 1, cert, key }) {
  for (let next = port; ; next++) {
    const server =
      cert && key
        ? createHttpsServer({ cert: readFileSync(cert), key: readFileSync(key) }, answer)
        : createHttpServer(answer);
    try {
      await listen(server, next);
      return {
        port: next,
        address: `${cert && key ? 'https' : 'http'}://localhost:${next}/${PAGE}`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next + 1 >= port + ports) throw error;
    }
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // This machine only: nobody else is served.
    server.listen(port, 'localhost', resolve);
  });
}

function answer(request, response) {
  const file = fileOf(request.url);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  // What was built anew is seen at once.
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

function fileOf(url) {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const file = normalize(join(FOLDER, decodeURIComponent(pathname === '/' ? PAGE : pathname)));
    const isInside = file.startsWith(FOLDER + sep);
    return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  } catch {
    // An address that cannot be read, such as %E0%A4%A.
    return undefined;
  }
}
