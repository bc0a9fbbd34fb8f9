import { aov } from './aov';
import { cac } from './cac';
import { clicks } from './clicks';
import { conversions } from './conversions';
import { conversionsValue } from './conversionsValue';
import { costPerQualifiedLead } from './costPerQualifiedLead';
import { cpa } from './cpa';
import { cpc } from './cpc';
import { cpl } from './cpl';
import { cpm } from './cpm';
import { ctr } from './ctr';
import { cvr } from './cvr';
import { deals } from './deals';
import { impressions } from './impressions';
import { leads } from './leads';
import { qualifiedLeads } from './qualifiedLeads';
import { roas } from './roas';
import { roi } from './roi';
import { spend } from './spend';
import { wonAmount } from './wonAmount';
import { wonDeals } from './wonDeals';
import type { Kpi } from './kpi';

/** Every KPI, in the order of the dictionary; one line a KPI. */
export const KPIS = [
  spend,
  impressions,
  clicks,
  conversions,
  conversionsValue,
  leads,
  qualifiedLeads,
  deals,
  wonDeals,
  wonAmount,
  cpa,
  cpl,
  costPerQualifiedLead,
  cac,
  cpc,
  cpm,
  ctr,
  cvr,
  roas,
  roi,
  aov,
] as const satisfies readonly Kpi[];

export type KpiId = (typeof KPIS)[number]['id'];

const byId = new Map<string, Kpi>(KPIS.map((kpi) => [kpi.id, kpi]));

/** The definition of a KPI. */
export function kpiById(id: KpiId): Kpi {
  const found = byId.get(id);
  if (!found) throw new Error(`unknown kpi: ${id}`);
  return found;
}

/** True when an id read from a file (a target, a settings sheet) names a KPI. */
export function isKpiId(id: string): id is KpiId {
  return byId.has(id);
}
