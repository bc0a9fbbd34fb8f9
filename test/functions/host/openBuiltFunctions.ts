import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCustomFunctions } from '../../host/node/customFunctions';
import type { CustomFunctions } from '../../host/node/customFunctions';
import type { FunctionsMetadata } from '../../host/node/functionMetadata';

const DIST = join(__dirname, '../../../dist');

/** What Excel reads of the functions: dist/functions.json. */
export function builtMetadata(): FunctionsMetadata {
  return JSON.parse(built('functions.json')) as FunctionsMetadata;
}

/** The functions bundle as it is shipped, in the real runtime of office.js. */
export async function openBuiltFunctions(language = 'fr-FR'): Promise<CustomFunctions> {
  return openCustomFunctions({ script: built('addin/functions.js'), metadata: builtMetadata(), language });
}

function built(name: string): string {
  const path = join(DIST, name);
  if (!existsSync(path)) throw new Error(`dist/${name} is missing: npm run build`);
  return readFileSync(path, 'utf8');
}
