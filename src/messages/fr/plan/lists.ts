import type { ListLabels } from '../../en/plan/types';

/** Labels of the closed lists, by list and id. */
export const lists: ListLabels = {};
