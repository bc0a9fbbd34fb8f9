/**
 * What Excel reads of the custom functions: dist/functions.json in English, from the comments beside each function by
 * Microsoft's generator, and dist/functions-fr.json, the same with the French help of src/messages.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { compile } from './compile.mjs';
import { functionNameProblem } from './functionNames.mjs';
import { localizeFunctions } from './localizeFunctions.mjs';
import { ROOT } from './process.mjs';

const FUNCTIONS = join(ROOT, 'src/functions');

/** Both files as objects; `helpUrl` gives the address of the help of a function in a language. Throws on any problem. */
export async function functionsMetadata(helpUrl) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles());
  if (errors.length > 0) throw new Error(`custom functions: ${errors.join('; ')}`);
  const english = JSON.parse(metadataJson);
  const problems = english.functions.map(({ name }) => functionNameProblem(name)).filter(Boolean);
  if (problems.length > 0) throw new Error(`custom functions: ${problems.join('; ')}`);
  const french = localizeFunctions(english, frenchTexts());
  return { english: withHelp(english, 'en', helpUrl), french: withHelp(french, 'fr', helpUrl) };
}

/** The file of every function, in the order of the index. */
export function functionFiles() {
  const index = readFileSync(join(FUNCTIONS, 'index.ts'), 'utf8');
  const listed = [...index.matchAll(/from '\.\/(.+)';/g)].map((match) => `${match[1]}.ts`);
  const forgotten = readdirSync(FUNCTIONS, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !listed.includes(name))
    .filter((name) => readFileSync(join(FUNCTIONS, name), 'utf8').includes('@customfunction'));
  if (forgotten.length > 0) throw new Error(`not in src/functions/index.ts: ${forgotten.join(', ')}`);
  return listed.map((name) => join(FUNCTIONS, name));
}

/** The French help, by function. */
function frenchTexts() {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-texts-'));
  try {
    compile(join(ROOT, 'src/messages'), join(folder, 'messages'));
    compile(join(ROOT, 'src/core'), join(folder, 'core'));
    return createRequire(import.meta.url)(join(folder, 'messages/fr/functions/index.js')).functions.texts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withHelp(metadata, language, helpUrl) {
  const functions = metadata.functions.map((one) => ({ ...one, helpUrl: helpUrl(one.id, language) }));
  return { ...metadata, functions };
}
