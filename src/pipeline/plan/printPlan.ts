import type { Plan } from '../../core/plan/plan';
import type { PlanIssue } from '../../core/plan/planIssue';
import type { Language } from '../../core/report';
import { formatBytes, formatDate, formatMoney, formatNumber, messages } from '../../messages';
import type { CalendarRefused, LoadedPlan } from './loadPlan';
import type { PlanFed } from './planWithReport';
import type { PlanSummary } from './writePlan';

/** Problems of a plan as sentences, gravest first. */
export function planIssueLines(issues: readonly PlanIssue[], language: Language): string {
  const { planIssues, severities } = messages(language);
  const order = ['error', 'warning', 'info'] as const;
  return order
    .flatMap((severity) => issues.filter((issue) => issue.severity === severity))
    .map((issue) => `  ${severities[issue.severity]} — ${planIssues[issue.code](issue)}`)
    .join('\n');
}

/** Problems of a calendar file as sentences, each with the entry it is about. */
export function calendarIssueLines({ path, issues }: CalendarRefused, language: Language): string {
  const { severities, calendarFile } = messages(language);
  const lines = issues.map((issue) => `  ${severities.error} — ${calendarFile.issue(issue)}`);
  return [calendarFile.refused(path, issues.length), ...lines].join('\n');
}

/** What was written, as lines of text. */
export function planSheet(
  { plan, issues }: LoadedPlan,
  summary: PlanSummary,
  out: string,
  seconds: number,
): string {
  const { language, currency } = plan;
  const { cli, plan: words } = messages(language);
  const count = (value: number): string => formatNumber(language, value, 0);
  const money = (value: number): string => formatMoney(language, value, currency);
  const { period, alerts } = summary;
  return [
    ...(issues.length > 0 ? [planIssueLines(issues, language), ''] : []),
    cli.plan.size(count(summary.sheets), count(summary.actions), count(summary.tasks)),
    cli.plan.dates(
      formatDate(language, period.start),
      formatDate(language, period.end),
      formatDate(language, summary.launch),
    ),
    cli.plan.budget(money(summary.planned), money(summary.envelope)),
    cli.plan.alerts(count(alerts.high), count(alerts.medium), count(alerts.low)),
    cli.written(out, formatBytes(language, summary.bytes), formatNumber(language, seconds, 1)),
    cli.plan.open(out, words.sheets.home.name),
  ].join('\n');
}

/** What a merge brought to its plan, after what is wrong with the plan, as lines of text. */
export function planFedLines({ plan, issues }: LoadedPlan, fed: PlanFed, language: Language): string {
  const { planMerge } = messages(language);
  const count = (value: number): string => formatNumber(language, value, 0);
  const money = (value: number): string => formatMoney(language, value, plan.currency);
  return [
    planMerge.fed(count(fed.costs), money(fed.spend), count(fed.kpiValues)),
    ...(fed.unplanned === 0 ? [] : [planMerge.unplanned(money(fed.unplanned))]),
    ...(fed.invoices === 0 ? [] : [planMerge.invoices(count(fed.invoices), money(fed.invoiced))]),
    ...(fed.invoicesUnplanned === 0 ? [] : [planMerge.invoicesUnplanned(money(fed.invoicesUnplanned))]),
    ...(fed.invoicesOfExports === 0 ? [] : [planMerge.invoicesOfExports(money(fed.invoicesOfExports))]),
    ...(fed.invoicesIncomplete === 0 ? [] : [planMerge.invoicesIncomplete(count(fed.invoicesIncomplete))]),
    ...(fed.outside === 0 ? [] : [planMerge.outside(money(fed.outside))]),
    ...(issues.length > 0 ? [planIssueLines(issues, language)] : []),
  ].join('\n');
}

/** The object that `jalon plan --json` prints; its members only ever grow. */
export interface PlanResult {
  readonly ok: boolean;
  readonly out: string | null;
  readonly language: Language;
  readonly plan: Pick<Plan, 'template' | 'title' | 'company' | 'currency' | 'period' | 'launch' | 'today'>;
  readonly summary: PlanSummary | null;
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly at: PlanIssue['at'];
    readonly message: string;
  }[];
  readonly seconds: number;
}

export function planResult(
  { plan, issues }: LoadedPlan,
  written: {
    readonly out?: string;
    readonly summary?: PlanSummary;
    readonly seconds?: number;
    /** Language of the sentences; the plan's own unless told. */
    readonly language?: Language;
  },
): PlanResult {
  const { template, title, company, currency, period, launch, today } = plan;
  const language = written.language ?? plan.language;
  return {
    ok: issues.length === 0,
    out: written.out ?? null,
    language,
    plan: { template, title, company, currency, period, launch, today },
    summary: written.summary ?? null,
    issues: issues.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      at: issue.at,
      message: messages(language).planIssues[issue.code](issue),
    })),
    seconds: written.seconds ?? 0,
  };
}
