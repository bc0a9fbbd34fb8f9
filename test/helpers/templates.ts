import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../src/core/plan/readPlan';
import type { Plan } from '../../src/core/plan/plan';
import type { Language } from '../../src/core/report';
import { messages } from '../../src/messages';

/** The plan templates that ship with Jalon. */
export const TEMPLATES = [
  'lancement-produit',
  'cabinet-b2b',
  'e-commerce',
  'alimentation-bio',
  'cosmetiques',
  'minimum-viable',
] as const;

/** A template as a plan for 2027, looked at on 1 February. */
export function templatePlan(id: (typeof TEMPLATES)[number], language: Language, start = '2027-01-01'): Plan {
  const path = join(__dirname, '..', '..', 'templates', 'plans', id, `plan.${language}.json`);
  const { plan, issues } = readPlan(JSON.parse(readFileSync(path, 'utf8')), {
    language,
    start,
    today: `${start.slice(0, 4)}-02-01`,
    stepNames: messages(language).plan.lists['step'] ?? {},
  });
  if (plan === null || issues.length > 0)
    throw new Error(`template ${id}.${language}: ${JSON.stringify(issues)}`);
  return plan;
}
