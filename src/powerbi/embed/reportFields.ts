/** Columns of the Power BI model that the report is filtered by, as `src/powerbi/model` names them. */
export const REPORT_FIELDS = {
  campaign: { table: 'Campaigns', column: 'Campaign' },
  date: { table: 'Dates', column: 'Date' },
} as const;
