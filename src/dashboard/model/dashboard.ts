import type { FigureId } from '../../core/figures';
import type { Cube } from '../../core/figures/cube';
import { dashboardText, type DashboardText } from '../../messages/dashboard';
import type { Campaign, DashboardData, FigureWords } from './dashboardData';
import { monthsOfTables } from './months';
import { unpackCube } from './packCube';

/** The data of a page, ready to be asked. */
export interface Dashboard {
  readonly data: DashboardData;
  readonly cube: Cube;
  readonly text: DashboardText;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  /** Months that can be chosen, in order. */
  readonly months: readonly string[];
  readonly wordsOf: (id: FigureId) => FigureWords;
}

/** Makes ready what the command wrote into the page. */
export function openDashboard(data: DashboardData): Dashboard {
  const cube = unpackCube(data.cube);
  return {
    data,
    cube,
    text: dashboardText(data.language),
    campaigns: new Map(data.campaigns.map((campaign) => [campaign.key, campaign])),
    months: monthsOfTables(cube, [
      'monthly_ad_performance',
      'leads',
      'deals',
      'web_traffic',
      'search_performance',
      'plan_budget',
    ]),
    wordsOf: (id) => data.words.figures[id] ?? { label: id, definition: '' },
  };
}
