import type { ListLabels } from './types';

/** Labels of the closed lists, by list and id. */
export const lists: ListLabels = {};
