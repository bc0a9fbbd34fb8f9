import { changeVerdict, FEW_RESULTS, resultsOf, type ChangeVerdict } from '../../core/kpi/changeVerdict';
import { KPIS, kpiById, type KpiId } from '../../core/kpi';
import { kpiOperands, type Kpi, type MeasureId } from '../../core/kpi/kpi';
import { MEASURES } from '../../core/kpi/measures';
import { addMonths } from '../../core/schedule/isoDay';
import { kpiFigure, measureFigure, type Operand } from '../../workbook/sheets/figure';
import { measureValue } from '../../workbook/sheets/measureValue';
import type { ReportContext } from '../../workbook/sheets/reportContext';
import type { Scope } from '../../workbook/sheets/scope';
import { isCompleteMonth, platformsIn } from './readoutMonths';

/** A month, by its first day; null is the whole period. */
export type ReadoutPeriod = string | null;

/** Whose results they are: nobody's, those that platforms claim for themselves, or those of the CRM. */
export type ReadoutGroup = 'platforms' | 'claimed' | 'crm';

/** A KPI of one period beside the one before. */
export interface ReadoutFigure {
  readonly kpi: KpiId;
  /** Platform that claims it; null when all count together. */
  readonly platform: string | null;
  /** Null when it does not exist: no conversion, no CPA. */
  readonly value: number | null;
  readonly before: number | null;
  /** Relative; null when there is nothing to compare with. */
  readonly change: number | null;
  readonly verdict: ChangeVerdict | null;
  /** True when so few results are behind it that it says little. */
  readonly isFew: boolean;
}

/** A figure of one channel or campaign. */
export interface ReadoutPart extends ReadoutFigure {
  readonly id: string;
  readonly spend: number | null;
}

/** KPIs that the data tables can tell: all but those from a margin. */
export const READOUT_KPIS: readonly KpiId[] = KPIS.filter((kpi) =>
  kpiOperands(kpi).every((id) => MEASURES[id].table !== null),
).map(({ id }) => id);

export function groupOf(id: KpiId): ReadoutGroup {
  const operands = kpiOperands(kpiById(id));
  if (isClaimed(operands)) return 'claimed';
  return operands.some((each) => MEASURES[each].table !== 'monthly_ad_performance') ? 'crm' : 'platforms';
}

/** Every KPI that has a figure in the period or in the one before; what platforms claim stands side by side. */
export function kpiReadout(context: ReportContext, period: ReadoutPeriod): readonly ReadoutFigure[] {
  return READOUT_KPIS.flatMap((kpi) => figuresOf(context, kpi, period, {}));
}

/** A KPI by channel, the largest spend first; platforms that claim results of one channel stand side by side. */
export function kpiByChannel(
  context: ReportContext,
  kpi: KpiId,
  period: ReadoutPeriod,
): readonly ReadoutPart[] {
  return context.channels.flatMap((channelId) =>
    figuresOf(context, kpi, period, { channelId }).map((figure) => ({
      ...figure,
      id: channelId,
      spend: spendOf(context, period, {
        channelId,
        ...(figure.platform ? { platform: figure.platform } : {}),
      }),
    })),
  );
}

/** A KPI by campaign, the largest spend of the period first. */
export function kpiByCampaign(
  context: ReportContext,
  kpi: KpiId,
  period: ReadoutPeriod,
): readonly ReadoutPart[] {
  return context.report.campaigns
    .flatMap(({ campaignKey, platform }) => {
      const figure = figureOf(context, kpi, period, { campaignKey }, platform);
      if (figure === null) return [];
      return [{ ...figure, platform, id: campaignKey, spend: spendOf(context, period, { campaignKey }) }];
    })
    .sort((a, b) => (b.spend ?? -1) - (a.spend ?? -1) || (b.value ?? -1) - (a.value ?? -1));
}

const isClaimed = (operands: readonly MeasureId[]): boolean =>
  operands.some((id) => !MEASURES[id].addsAcrossPlatforms);

function figuresOf(
  context: ReportContext,
  id: KpiId,
  period: ReadoutPeriod,
  keys: Scope,
): readonly ReadoutFigure[] {
  const scopes = isClaimed(kpiOperands(kpiById(id)))
    ? context.platforms.map((platform): Scope => ({ ...keys, platform }))
    : [keys];
  return scopes.flatMap((scope) => figureOf(context, id, period, scope) ?? []);
}

/** `platform` is the one that all advertising rows of the scope are of. */
function figureOf(
  context: ReportContext,
  id: KpiId,
  period: ReadoutPeriod,
  keys: Scope,
  platform: string | null = keys.platform ?? null,
): ReadoutFigure | null {
  const kpi = kpiById(id);
  const previous = comparedMonth(context, kpi, period, platform);
  const now = inPeriod(keys, period);
  const value = valueOf(context, kpi, now);
  const before = previous === null ? null : valueOf(context, kpi, inPeriod(keys, previous));
  const isNothing = value === null || (value === 0 && Object.keys(keys).length > 0);
  if (isNothing && (before === null || before === 0)) return null;
  const counted = resultsOf(kpi);
  const results = counted === null ? null : measureValue(context, counted, now);
  const change = value !== null && before !== null && before !== 0 ? value / before - 1 : null;
  return {
    kpi: id,
    platform: keys.platform ?? null,
    value,
    before,
    change,
    verdict:
      change === null || counted === null
        ? null
        : changeVerdict({
            value: value!,
            before: before!,
            results: results ?? 0,
            resultsBefore: measureValue(context, counted, inPeriod(keys, previous)) ?? 0,
            direction: kpi.direction,
          }),
    isFew: kpi.kind !== 'sum' && results !== null && results < FEW_RESULTS,
  };
}

/**
 * The month that a figure can be held against. Where the exports do not tell both months whole, a sum is smaller for
 * that alone, and a ratio over several sources mixes other parts of them: only a ratio within one platform still compares.
 */
function comparedMonth(
  { report, months }: ReportContext,
  kpi: Kpi,
  period: ReadoutPeriod,
  platform: string | null,
): string | null {
  const previous = period === null ? null : addMonths(period, -1);
  if (previous === null || !months.includes(previous)) return null;
  if (isWithinPlatform(kpi) && platform !== null) return previous;
  const platforms = platform === null ? platformsIn(report, [period!, previous]) : [platform];
  return [period!, previous].every((month) => isCompleteMonth(report, month, platforms)) ? previous : null;
}

/** A ratio whose terms both come from one platform. */
const isWithinPlatform = (kpi: Kpi): boolean =>
  kpi.kind !== 'sum' && kpiOperands(kpi).every((id) => MEASURES[id].table === 'monthly_ad_performance');

function inPeriod(keys: Scope, month: string | null): Scope {
  return month === null ? keys : { ...keys, time: { kind: 'month', month, reference: '' } };
}

/** As the sheets of the report have it: a ratio of sums over the rows that state both its terms. */
function valueOf(context: ReportContext, kpi: Kpi, scope: Scope): number | null {
  const operands: Partial<Record<MeasureId, Operand>> = {};
  for (const id of kpiOperands(kpi))
    operands[id] = { reference: id, figure: measureFigure(context, id, scope) };
  const value = kpiFigure(context, kpi, operands, scope)?.value;
  return typeof value === 'number' ? value : null;
}

const spendOf = (context: ReportContext, period: ReadoutPeriod, keys: Scope): number | null =>
  measureValue(context, 'spend', inPeriod(keys, period));
