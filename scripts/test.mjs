/** `npm test`: everything `npm run check` does, with packages and system programs looked after first. */
import { runChecks } from './check.mjs';
import { installMissing } from './programs.mjs';
import { ensurePackages } from './setup.mjs';

// ESLint 10 needs this much; Jalon itself runs on any Node 20.
await ensurePackages({ node: '20.19' });
installMissing();
process.exitCode = await runChecks();
