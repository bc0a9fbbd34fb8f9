import type { WriterCapabilities } from '../capabilities';
import { DYNAMIC_FUNCTIONS } from './formulaText';

/** What the file writer can do. */
export const exceljsCapabilities: WriterCapabilities = {
  unsupportedFunctions: DYNAMIC_FUNCTIONS,
  impliedTable: false,
  secondaryAxisEverywhere: false,
  notes: true,
  longestPart: Infinity,
};
