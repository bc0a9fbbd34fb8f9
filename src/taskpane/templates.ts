import { readPlan } from '../core/plan/readPlan';
import type { Plan } from '../core/plan/plan';
import type { Language } from '../core/report';
import { messages } from '../messages';

/** The plan templates, in the order in which they are shown; each is loaded when it is chosen. */
export const TEMPLATES = [
  'lancement-produit',
  'cabinet-b2b',
  'e-commerce',
  'alimentation-bio',
  'cosmetiques',
  'minimum-viable',
] as const;
export type TemplateId = (typeof TEMPLATES)[number];

/** Month and day on which each template launches; the year follows from today. */
export const TEMPLATE_LAUNCHES: Readonly<
  Record<TemplateId, { readonly month: number; readonly day: number }>
> = {
  'lancement-produit': { month: 9, day: 15 },
  'cabinet-b2b': { month: 4, day: 7 },
  'e-commerce': { month: 11, day: 16 },
  'alimentation-bio': { month: 9, day: 1 },
  cosmetiques: { month: 10, day: 5 },
  'minimum-viable': { month: 4, day: 13 },
};

/** Months that preparing takes: a launch that is nearer is proposed for the year after. */
const PREPARATION_MONTHS = 4;

/** The next launch day of a template that leaves time to prepare it. */
export function proposedLaunch(id: TemplateId, today: string): string {
  const { month, day } = TEMPLATE_LAUNCHES[id];
  const [year = 0, thisMonth = 1] = today.split('-').map(Number);
  const isNear = month - thisMonth < PREPARATION_MONTHS;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${isNear ? year + 1 : year}-${two(month)}-${two(day)}`;
}

export interface TemplateChoice {
  readonly id: TemplateId;
  readonly language: Language;
  /** The plan covers the calendar year of this day. */
  readonly launch: string;
  readonly today: string;
  /** The template's own when empty. */
  readonly company: string;
  readonly title: string;
}

/** The plan of a template, dated from its launch. */
export async function planOfTemplate(choice: TemplateChoice): Promise<Plan> {
  const { id, language, launch, today, company, title } = choice;
  const json = await loadTemplate(id, language);
  const { plan } = readPlan(
    {
      ...json,
      ...(company.trim() === '' ? {} : { company: company.trim() }),
      ...(title.trim() === '' ? {} : { title: title.trim() }),
    },
    {
      language,
      today,
      start: `${launch.slice(0, 4)}-01-01`,
      launch,
      stepNames: messages(language).plan.lists['step'] ?? {},
    },
  );
  return plan;
}

async function loadTemplate(id: TemplateId, language: Language): Promise<Readonly<Record<string, unknown>>> {
  const { default: json } = (await import(
    /* webpackChunkName: "template" */ `../../templates/plans/${id}/plan.${language}.json`
  )) as { readonly default: Readonly<Record<string, unknown>> };
  return json;
}
