import { actualCosts } from './actualCosts';
import { ga4 } from './ga4';
import { generic } from './generic';
import { googleAds } from './googleAds';
import { hubspot } from './hubspot';
import { linkedinAds } from './linkedinAds';
import { metaAds } from './metaAds';
import { microsoftAds } from './microsoftAds';
import { pipedrive } from './pipedrive';
import { salesforce } from './salesforce';
import { searchConsole } from './searchConsole';
import { tiktokAds } from './tiktokAds';
import type { Connector } from './types';

/** Every platform Jalon reads; a new one is added here and nowhere else in the code. */
export const CONNECTORS: readonly Connector[] = [
  googleAds,
  microsoftAds,
  metaAds,
  linkedinAds,
  tiktokAds,
  ga4,
  searchConsole,
  hubspot,
  salesforce,
  pipedrive,
  actualCosts,
  generic,
];
