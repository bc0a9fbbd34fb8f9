/** `npm test`: everything `npm run check` does, with packages and system programs looked after first. */
import { runChecks } from './check.mjs';
import { installMissing } from './programs.mjs';
import { ensurePackages } from './setup.mjs';

await ensurePackages();
installMissing();
process.exitCode = await runChecks();
