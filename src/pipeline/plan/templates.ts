import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../core/report';

/** Plan templates in the order in which they are listed; others in the folder come after, by name. */
const ORDER = [
  'lancement-produit',
  'cabinet-b2b',
  'e-commerce',
  'alimentation-bio',
  'cosmetiques',
  'minimum-viable',
];

/** The templates that ship with Jalon: a folder each, whose name is the same in both languages. */
export function listTemplates(): readonly string[] {
  const folder = templatesFolder();
  if (folder === undefined) return [];
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'plan.fr.json')))
    .map(({ name }) => name);
  const rank = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return found.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The plan file of a template in one language, or undefined when there is no such template. */
export function templatePath(id: string, language: Language): string | undefined {
  const folder = templatesFolder();
  if (folder === undefined || !listTemplates().includes(id)) return undefined;
  return join(folder, id, `plan.${language}.json`);
}

/** `templates/plans` beside dist/, where the built program stands; at the root of the sources otherwise. */
function templatesFolder(): string | undefined {
  return ['..', '../../..']
    .map((up) => join(__dirname, up, 'templates', 'plans'))
    .find((folder) => existsSync(folder));
}
