import { bounceRate } from './bounceRate';
import { breakEvenRoas } from './breakEvenRoas';
import { cacPayback } from './cacPayback';
import { churnRate } from './churnRate';
import { clickRate } from './clickRate';
import { clickToOpen } from './clickToOpen';
import { emailBounceRate } from './emailBounceRate';
import { engagementRate } from './engagementRate';
import { grossRevenueChurn } from './grossRevenueChurn';
import { keptMargin } from './keptMargin';
import { ltvCac } from './ltvCac';
import { mer } from './mer';
import { netRevenueChurn } from './netRevenueChurn';
import { openRate } from './openRate';
import { qualificationRate } from './qualificationRate';
import { repeatRate } from './repeatRate';
import { retentionRate } from './retentionRate';
import { revenuePerEmail } from './revenuePerEmail';
import { unengagedRate } from './unengagedRate';
import { unsubscribeRate } from './unsubscribeRate';
import type { TypedKpi } from './typedKpi';

/** Every KPI over typed operands; one line a KPI. */
export const TYPED_KPIS = [
  breakEvenRoas,
  mer,
  qualificationRate,
  openRate,
  clickRate,
  clickToOpen,
  emailBounceRate,
  unsubscribeRate,
  revenuePerEmail,
  bounceRate,
  unengagedRate,
  engagementRate,
  churnRate,
  grossRevenueChurn,
  netRevenueChurn,
  retentionRate,
  repeatRate,
  keptMargin,
  ltvCac,
  cacPayback,
] as const satisfies readonly TypedKpi[];

export type TypedKpiId = (typeof TYPED_KPIS)[number]['id'];
