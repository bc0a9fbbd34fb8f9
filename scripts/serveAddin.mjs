/** `npm run serve`: serves dist/addin, over HTTPS for Excel (--cert, --key) or over HTTP for a plain browser. */
import { parseArgs } from 'node:util';
import { logErrorMessage, parseNumber } from 'office-addin-cli';
import { serveAddin } from './addinServer.mjs';
import { ensureBuild } from './setup.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    cert: { type: 'string' },
    key: { type: 'string' },
  },
});

try {
  await ensureBuild();
  const port = parseNumber(values.port, `--port ${values.port} is not a number`);
  const { address } = await serveAddin({ ...values, port });
  console.log(address);
  if (address.startsWith('http:'))
    console.log('Excel needs HTTPS: give --cert and --key, or use npm run start:excel.');
} catch (error) {
  logErrorMessage(error.message);
  process.exitCode = 1;
}
