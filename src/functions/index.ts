import type { FunctionName } from '../core/functionNames';
import { aov } from './ratios/aov';
import { bounceRate } from './ratios/bounceRate';
import { breakEvenRoas } from './ratios/breakEvenRoas';
import { cac } from './ratios/cac';
import { cacPayback } from './ratios/cacPayback';
import { churnRate } from './ratios/churnRate';
import { clickRate } from './ratios/clickRate';
import { clickToOpen } from './ratios/clickToOpen';
import { costPerQualifiedLead } from './ratios/costPerQualifiedLead';
import { cpa } from './ratios/cpa';
import { cpc } from './ratios/cpc';
import { cpl } from './ratios/cpl';
import { cpm } from './ratios/cpm';
import { ctr } from './ratios/ctr';
import { cvr } from './ratios/cvr';
import { emailBounceRate } from './ratios/emailBounceRate';
import { engagementRate } from './ratios/engagementRate';
import { explainKpi } from './ratios/explainKpi';
import { grossRevenueChurn } from './ratios/grossRevenueChurn';
import { keptMargin } from './ratios/keptMargin';
import { ltvCac } from './ratios/ltvCac';
import { mer } from './ratios/mer';
import { netRevenueChurn } from './ratios/netRevenueChurn';
import { openRate } from './ratios/openRate';
import { qualificationRate } from './ratios/qualificationRate';
import { repeatRate } from './ratios/repeatRate';
import { retentionRate } from './ratios/retentionRate';
import { revenuePerEmail } from './ratios/revenuePerEmail';
import { roas } from './ratios/roas';
import { roi } from './ratios/roi';
import { unsubscribeRate } from './ratios/unsubscribeRate';
import { clv } from './customers/clv';
import { pAlive } from './customers/pAlive';
import { predictClv } from './customers/predictClv';
import { retentionCurve } from './customers/retentionCurve';
import { subscriptionClv } from './customers/subscriptionClv';
import { abSampleSize } from './testing/abSampleSize';
import { abTest } from './testing/abTest';
import { rateInterval } from './testing/rateInterval';
import { anomaly } from './forecast/anomaly';
import { forecastKpi } from './forecast/forecastKpi';
import { budgetAllocate } from './money/budgetAllocate';
import { landing } from './money/landing';
import { pacing } from './money/pacing';
import { adstock } from './response/adstock';
import { budgetOptimize } from './response/budgetOptimize';
import { fitResponse } from './response/fitResponse';
import { saturation } from './response/saturation';
import { diagnose } from './plan/diagnose';
import { priority } from './plan/priority';
import { retroplan } from './plan/retroplan';
import { scaleScore } from './plan/scaleScore';
import { smartCheck } from './plan/smartCheck';

/** Every custom function by the name that people type; one line a function. */
export const FUNCTIONS = {
  AOV: aov,
  BOUNCE_RATE: bounceRate,
  BREAK_EVEN_ROAS: breakEvenRoas,
  CAC: cac,
  CAC_PAYBACK: cacPayback,
  CHURN_RATE: churnRate,
  CLICK_RATE: clickRate,
  CLICK_TO_OPEN: clickToOpen,
  COST_PER_QUALIFIED_LEAD: costPerQualifiedLead,
  CPA: cpa,
  CPC: cpc,
  CPL: cpl,
  CPM: cpm,
  CTR: ctr,
  CVR: cvr,
  EMAIL_BOUNCE_RATE: emailBounceRate,
  ENGAGEMENT_RATE: engagementRate,
  EXPLAIN_KPI: explainKpi,
  GROSS_REVENUE_CHURN: grossRevenueChurn,
  KEPT_MARGIN: keptMargin,
  LTV_CAC: ltvCac,
  MER: mer,
  NET_REVENUE_CHURN: netRevenueChurn,
  OPEN_RATE: openRate,
  QUALIFICATION_RATE: qualificationRate,
  REPEAT_RATE: repeatRate,
  RETENTION_RATE: retentionRate,
  REVENUE_PER_EMAIL: revenuePerEmail,
  ROAS: roas,
  ROI: roi,
  UNSUBSCRIBE_RATE: unsubscribeRate,
  CLV: clv,
  P_ALIVE: pAlive,
  PREDICT_CLV: predictClv,
  RETENTION_CURVE: retentionCurve,
  SUBSCRIPTION_CLV: subscriptionClv,
  AB_SAMPLE_SIZE: abSampleSize,
  AB_TEST: abTest,
  RATE_INTERVAL: rateInterval,
  ANOMALY: anomaly,
  FORECAST_KPI: forecastKpi,
  BUDGET_ALLOCATE: budgetAllocate,
  LANDING: landing,
  PACING: pacing,
  ADSTOCK: adstock,
  BUDGET_OPTIMIZE: budgetOptimize,
  FIT_RESPONSE: fitResponse,
  SATURATION: saturation,
  DIAGNOSE: diagnose,
  PRIORITY: priority,
  RETROPLAN: retroplan,
  SCALE_SCORE: scaleScore,
  SMART_CHECK: smartCheck,
} as const satisfies Readonly<Record<FunctionName, unknown>>;

export type { FunctionName };
