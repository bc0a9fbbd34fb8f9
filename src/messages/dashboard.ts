import { dashboardText as en } from './en/dashboard';
import { dashboardText as fr } from './fr/dashboard';
import { inLanguage } from './pane/inLanguage';

export type { DashboardText } from './en/dashboard';

/** Words of the dashboard page: a file of its own, so that the page carries no others. */
export const dashboardText = inLanguage({ fr, en });
