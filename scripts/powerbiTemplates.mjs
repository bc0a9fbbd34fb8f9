/** `npm run templates`: writes the Power BI projects of templates/ again from the model and the pages. Review the diff. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './process.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

/** Source and example of each project that is kept; that of Parquet is made on demand. */
const PROJECTS = {
  local: 'C:\\Data\\marketing.xlsx',
  sharepoint: 'https://contoso.sharepoint.com/sites/marketing/Shared%20Documents/marketing.xlsx',
};

await ensurePackages();
await ensureBuild();
for (const [source, path] of Object.entries(PROJECTS)) {
  const out = join('templates', `powerbi-${source}`);
  rmSync(join(ROOT, out), { recursive: true, force: true });
  const code = await run(process.execPath, [
    'dist/jalon.js',
    'powerbi',
    'new',
    '--out',
    out,
    '--source',
    source,
    '--path',
    path,
  ]);
  if (code !== 0) process.exitCode = code;
}
