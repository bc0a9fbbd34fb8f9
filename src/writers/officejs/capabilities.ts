import type { WriterCapabilities } from '../capabilities';

/** Says whether the Excel that is open has a set of its API, as `Office.context.requirements.isSetSupported` does. */
export type SupportsSet = (set: string, version: string) => boolean;

/** The least that the writer needs: styles over several areas at once and page set-up. */
export const NEEDED_API = { set: 'ExcelApi', version: '1.9' } as const;

/** A part goes out in one message of at most 5 MB, in which a character takes up to four bytes. */
const LONGEST_PART = 1_200_000;

/** What the writer can do in the Excel that is open; notes came late to its API. */
export function officejsCapabilities(supports: SupportsSet): WriterCapabilities {
  return {
    unsupportedFunctions: new Set(),
    impliedTable: true,
    secondaryAxisEverywhere: true,
    notes: supports('ExcelApi', '1.18'),
    longestPart: LONGEST_PART,
  };
}
