/** `npm run validate`: manifest.xml against Microsoft's schema, read by Microsoft's tool, and in step with package.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { ROOT, run } from './process.mjs';
import { which } from './programs.mjs';

const SCHEMA = 'test/schemas/office-addin/OfficeAppManifestV1_1.xsd';
const problems = [];

if (which('xmllint')) {
  const code = await run('xmllint', ['--noout', '--schema', SCHEMA, 'manifest.xml']);
  if (code !== 0) problems.push('manifest.xml does not follow the Office schema');
} else {
  console.warn('LEFT OUT: xmllint is missing, manifest.xml was not compared with the Office schema');
}

const manifest = await OfficeAddinManifest.readManifestFile(join(ROOT, 'manifest.xml'));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
if (manifest.version !== `${version}.0`) {
  problems.push(`manifest.xml says version ${manifest.version}; package.json asks for ${version}.0`);
}

const icons = readFileSync(join(ROOT, 'manifest.xml'), 'utf8').match(/assets\/[\w-]+\.png/g) ?? [];
for (const icon of new Set(icons)) {
  if (!existsSync(join(ROOT, icon))) problems.push(`manifest.xml names ${icon}, which does not exist`);
}

for (const problem of problems) logErrorMessage(problem);
if (problems.length === 0) console.log(`manifest.xml: ${manifest.displayName} ${manifest.version} is valid`);
process.exitCode = problems.length === 0 ? 0 : 1;
