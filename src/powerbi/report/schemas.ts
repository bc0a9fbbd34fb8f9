import { PUBLISHED } from '../itemFiles';

const DEFINITION = `${PUBLISHED}/item/report/definition`;

/**
 * The schema that each file of a report declares. Not the newest ones: a Desktop of the end of 2025 reads these, and a
 * newer one still does.
 */
export const SCHEMAS = {
  project: `${PUBLISHED}/pbip/pbipProperties/1.0.0/schema.json`,
  definition: `${PUBLISHED}/item/report/definitionProperties/2.0.0/schema.json`,
  version: `${DEFINITION}/versionMetadata/1.0.0/schema.json`,
  report: `${DEFINITION}/report/3.0.0/schema.json`,
  pages: `${DEFINITION}/pagesMetadata/1.0.0/schema.json`,
  page: `${DEFINITION}/page/2.0.0/schema.json`,
  visual: `${DEFINITION}/visualContainer/2.4.0/schema.json`,
  mobile: `${DEFINITION}/visualContainerMobileState/2.2.0/schema.json`,
} as const;

/** Versions of the parts of a report that the theme was made for. */
export const THEME_MADE_FOR = { visual: '2.4.0', report: '3.0.0', page: '2.0.0' } as const;
