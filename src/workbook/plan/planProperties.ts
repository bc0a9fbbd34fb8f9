import type { Plan, PlanSheetId } from '../../core/plan/plan';
import { planAllocation } from './budget/allocationRows';

/** Names of the document properties that hold, in pieces, what no sheet shows. */
const PROPERTY = 'jalon.plan.';
/** Excel keeps 255 characters of a property. */
const PIECE = 240;

/** The part of a plan that its sheets do not show, in the form of a plan file. */
export interface HiddenPlan {
  readonly [key: string]: unknown;
  /** Tasks that belong to no action: the schedule shows them after the tasks of one. */
  readonly _alone: readonly string[];
  /** What the split gives each lever: an amount that differs was typed. */
  readonly _amounts?: Readonly<Record<string, number>>;
  /** How many of the versions of the split are the plan's own. */
  readonly _versions: number;
}

/** What a workbook keeps of a plan besides its sheets, as document properties. */
export function planProperties(
  plan: Plan,
  has: (sheet: PlanSheetId) => boolean,
): Readonly<Record<string, string>> {
  const text = JSON.stringify(hiddenPlan(plan, has));
  return Object.fromEntries(pieces(text).map((piece, index) => [`${PROPERTY}${index + 1}`, piece]));
}

/** The plan part kept in document properties; null when there is none or it was cut. */
export function readPlanProperties(properties: Readonly<Record<string, string>>): HiddenPlan | null {
  const found: string[] = [];
  for (
    let piece = properties[`${PROPERTY}1`];
    piece !== undefined;
    piece = properties[`${PROPERTY}${found.length + 1}`]
  )
    found.push(piece);
  try {
    const value: unknown = JSON.parse(found.join(''));
    return typeof value === 'object' && value !== null ? (value as HiddenPlan) : null;
  } catch {
    return null;
  }
}

function hiddenPlan(plan: Plan, has: (sheet: PlanSheetId) => boolean): HiddenPlan {
  const { positioning, mix, budget } = plan;
  const without = <T>(sheet: PlanSheetId, part: T): T | undefined => (has(sheet) ? undefined : part);
  return {
    version: 1,
    language: plan.language,
    template: plan.template,
    title: plan.title,
    company: plan.company,
    currency: plan.currency,
    profile: plan.profile,
    scheduling: plan.scheduling,
    sheets: plan.sheets,
    launch: { label: plan.launch.label },
    calendar: { territory: plan.calendar.territory, bridges: plan.calendar.bridges },
    brief: without('brief', plan.brief),
    swot: without('swot', plan.swot),
    pestel: without('pestel', plan.pestel),
    porter: without('porter', plan.porter),
    benchmark: without('benchmark', plan.benchmark),
    segments: without('segments', plan.segments),
    personas: without('personas', plan.personas),
    positioning: has('positioning') ? { competitors: positioning.competitors } : positioning,
    mix: has('mix') ? { size: mix.size } : mix,
    editorial: without('editorial', plan.editorial),
    rituals: without('rituals', plan.rituals),
    tests: without('tests', plan.tests),
    sprint: without('tests', plan.sprint),
    lessons: without('lessons', plan.lessons),
    budget: {
      levers: without('allocation', budget.levers),
      versions: without('allocation', budget.versions),
      transfers: without('transfers', budget.transfers),
    },
    _alone: plan.tasks.filter(({ action }) => action === '').map(({ id }) => id),
    _amounts: Object.fromEntries(planAllocation(plan).lines.map(({ id, amount }) => [id, amount])),
    _versions: budget.versions.length,
  };
}

/** Cut where neither side begins or ends with a blank, which some programs drop, nor inside a character. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    let until = Math.min(text.length, from + PIECE);
    while (until < text.length && until > from + 1 && !canCut(text, until)) until--;
    found.push(text.slice(from, until));
    from = until;
  }
  return found;
}

function canCut(text: string, at: number): boolean {
  return /\S/.test(text[at - 1]!) && /\S/.test(text[at]!) && !/[\udc00-\udfff]/.test(text[at]!);
}
