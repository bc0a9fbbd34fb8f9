import { addDecimals, decimalToNumber, sumDecimals } from '../../core/decimal';
import { isKpiId, kpiById } from '../../core/kpi';
import type { Kpi, MeasureId } from '../../core/kpi/kpi';
import { MEASURES } from '../../core/kpi/measures';
import { countedBy, statedBy } from '../../core/kpi/monthlyMeasures';
import type { BudgetLine, ChannelId, Cost, KpiValue, Plan, PlanKpi } from '../../core/plan/plan';
import { CHANNELS } from '../../core/plan/plan';
import type { MergeReport, MonthlyRow } from '../../core/report';
import { addDays, addMonths } from '../../core/schedule/isoDay';
import { messages } from '../../messages';
import { invoiceCosts } from './invoiceCosts';
import { MARK, typedCosts } from './mark';
import { platformsNamed } from './platformNames';
import { words } from './words';

/** What the merge brought to a plan. */
export interface PlanFed {
  /** Actual costs of advertising, one a month, platform, channel and budget line. */
  readonly costs: number;
  readonly spend: number;
  /** Spend that no budget line expected. */
  readonly unplanned: number;
  /** Spend of months outside the period of the plan: it stays in the report. */
  readonly outside: number;
  readonly kpiValues: number;
  /** Invoices that became actual costs, and what they amount to. */
  readonly invoices: number;
  readonly invoiced: number;
  /** Invoices that no budget line expected, or that several could have. */
  readonly invoicesUnplanned: number;
  /** Invoices of advertising that the exports state already: left out, so that nothing counts twice. */
  readonly invoicesOfExports: number;
  /** Invoices without a date or an amount in the currency of the plan: left out. */
  readonly invoicesIncomplete: number;
}

/** The plan with the spend of the merged exports as actual costs, and the monthly figures of its KPIs. */
export function planWithReport(
  plan: Plan,
  report: MergeReport,
): { readonly plan: Plan; readonly fed: PlanFed } {
  const inside = report.monthly.filter((row) => isInside(plan, monthOf(row)));
  const costs = actualCosts(plan, report, inside);
  const invoices = invoiceCosts(plan, report);
  const values = kpiValues(plan, report, inside);
  const sum = (rows: readonly Cost[]): number =>
    Math.round(rows.reduce((all, { amount }) => all + amount, 0) * 100) / 100;
  const outside = sumDecimals(
    report.monthly.filter((row) => !inside.includes(row)).map((row) => row.spendReporting),
  );
  return {
    plan: {
      ...plan,
      budget: {
        ...plan.budget,
        costs: [...typedCosts(plan), ...costs, ...invoices.costs],
      },
      kpiValues: [...plan.kpiValues.filter(({ by }) => by !== MARK), ...values],
    },
    fed: {
      costs: costs.length,
      spend: sum(costs),
      unplanned: sum(costs.filter(({ line }) => line === '')),
      outside: (outside === null ? 0 : decimalToNumber(outside)) + invoices.outside,
      kpiValues: values.length,
      invoices: invoices.costs.length,
      invoiced: sum(invoices.costs),
      invoicesUnplanned: sum(invoices.costs.filter(({ line }) => line === '')),
      invoicesOfExports: invoices.ofExports,
      invoicesIncomplete: invoices.incomplete,
    },
  };
}

/** First day of the month of a row; of its beginning when it spans several. */
function monthOf(row: MonthlyRow): string | null {
  const day = row.monthStart ?? row.periodStart;
  return day === null ? null : `${day.slice(0, 7)}-01`;
}

function isInside({ period }: Plan, month: string | null): boolean {
  return month !== null && month >= `${period.start.slice(0, 7)}-01` && month <= period.end;
}

function actualCosts(plan: Plan, report: MergeReport, rows: readonly MonthlyRow[]): readonly Cost[] {
  const { platforms, channels, planMerge } = messages(plan.language);
  const groups = new Map<string, { readonly cost: Cost; spend: string }>();
  for (const row of rows) {
    const month = monthOf(row);
    if (row.spendReporting === null || month === null) continue;
    const line = lineOf(plan, row);
    const channel: ChannelId = CHANNELS.find((id) => id === row.channelId) ?? 'other';
    const key = [MARK, month.slice(0, 7), row.platform, channel, line?.id ?? ''].join('-').replace(/-$/, '');
    const before = groups.get(key);
    if (before) {
      before.spend = addDecimals(before.spend, row.spendReporting);
      continue;
    }
    const platform = platforms[row.platform] ?? row.platform;
    groups.set(key, {
      spend: row.spendReporting,
      cost: {
        date: lastDay(month, report.dataAsOf),
        line: line?.id ?? '',
        state: 'actual',
        label: planMerge.cost(platform, channels[channel] ?? channel),
        supplier: platform,
        channel,
        document: key,
        amount: 0,
        taxRate: line?.taxRate ?? 0.2,
        owner: line?.owner ?? '',
        source: filesOf(report, row.platform),
      },
    });
  }
  return [...groups.entries()]
    .map(([, { cost, spend }]) => ({ ...cost, amount: Math.round(decimalToNumber(spend) * 100) / 100 }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => compare(a.date, b.date) || compare(a.document, b.document));
}

/**
 * The budget line a row was planned on: media of the same channel; the line whose action the campaign names,
 * else the one that names this platform, else the one for no action in particular, else the first.
 * A line that names other platforms only did not plan this one: its spend is unplanned.
 */
function lineOf({ budget, actions }: Plan, row: MonthlyRow): BudgetLine | undefined {
  const same = budget.lines.filter(({ nature, channel }) => nature === 'media' && channel === row.channelId);
  const campaign = ` ${words(row.campaignName)} `;
  const names = (line: BudgetLine): boolean => {
    const name = actions.find(({ id }) => id === line.action)?.name ?? '';
    return (
      line.action !== '' &&
      [line.action, name].some((each) => each !== '' && campaign.includes(` ${words(each)} `))
    );
  };
  const isNamed = (line: BudgetLine): boolean => platformsOf(line).includes(row.platform);
  const open = same.filter((line) => platformsOf(line).length === 0 || isNamed(line));
  return same.find(names) ?? open.find(isNamed) ?? open.find(({ action }) => action === '') ?? open[0];
}

function platformsOf({ supplier, label }: BudgetLine): readonly string[] {
  return platformsNamed(`${supplier} ${label}`);
}

/** Files that state figures of a platform. */
function filesOf(report: MergeReport, platform: string): string {
  return report.files
    .filter((file) => file.platform === platform && file.status === 'loaded' && file.rows.loaded > 0)
    .filter((file) => file.totals.some(({ measure }) => measure === 'spend') || file.hasDays)
    .map(({ file }) => file)
    .join(', ');
}

/** The last day of the month, or of the data when it ends before. */
function lastDay(month: string, dataAsOf: string | null): string {
  const last = addDays(addMonths(month, 1), -1);
  return dataAsOf !== null && dataAsOf >= month && dataAsOf < last ? dataAsOf : last;
}

function kpiValues(plan: Plan, report: MergeReport, rows: readonly MonthlyRow[]): readonly KpiValue[] {
  const months = [
    ...new Set([
      ...rows.map((row) => row.monthStart),
      ...report.monthlyCrm.map((row) => row.monthStart).filter((month) => isInside(plan, month)),
    ]),
  ]
    .filter((month) => month !== null)
    .sort(compare);
  return plan.kpis.flatMap((kpi) => {
    if (!isKpiId(kpi.registry)) return [];
    const definition = kpiById(kpi.registry);
    return months.flatMap((month) => {
      const figures = operands(definition, (id) => measured(report, id, month));
      return figures === null ? [] : [kpiValue(plan, report, kpi, month, figures)];
    });
  });
}

type Figures = Pick<KpiValue, 'value' | 'numerator' | 'denominator'>;

/** The sums behind a KPI, so that months add up; null when one of them is not stated. */
function operands(kpi: Kpi, value: (id: MeasureId) => number | null): Figures | null {
  switch (kpi.kind) {
    case 'sum': {
      const sum = value(kpi.measure);
      return sum === null ? null : { value: sum, numerator: null, denominator: null };
    }
    case 'ratio': {
      const [numerator, denominator] = [value(kpi.numerator), value(kpi.denominator)];
      if (numerator === null || denominator === null) return null;
      return { value: null, numerator: numerator * kpi.scale, denominator };
    }
    case 'return': {
      const [gain, cost] = [value(kpi.gain), value(kpi.cost)];
      return gain === null || cost === null
        ? null
        : { value: null, numerator: gain - cost, denominator: cost };
    }
  }
}

/** A measure of one month over all channels; null when nothing states it, or when platforms claim it side by side. */
function measured(report: MergeReport, id: MeasureId, month: string): number | null {
  const measure = MEASURES[id];
  if (measure.table === 'monthly_ad_performance') {
    const stated = report.monthly.filter((row) => row.monthStart === month && statedBy(row, id) !== null);
    if (!measure.addsAcrossPlatforms && new Set(stated.map(({ platform }) => platform)).size > 1) return null;
    const total = sumDecimals(stated.map((row) => statedBy(row, id)));
    return total === null ? null : decimalToNumber(total);
  }
  if (report.tables.find(({ name }) => name === measure.table)?.rows === 0 || measure.table === null)
    return null;
  const rows = report.monthlyCrm.filter((row) => row.monthStart === month);
  const total = sumDecimals(rows.map((row) => countedBy(row, id)));
  return total === null ? 0 : decimalToNumber(total);
}

function kpiValue(plan: Plan, report: MergeReport, kpi: PlanKpi, month: string, figures: Figures): KpiValue {
  const { planMerge } = messages(plan.language);
  return {
    date: lastDay(month, report.dataAsOf),
    kpi: kpi.name,
    ...figures,
    by: MARK,
    source: planMerge.source,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
