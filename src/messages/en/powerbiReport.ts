/** Words of the Power BI report that the dashboard does not share. */
export const powerbiReport = {
  pageTitle: (report: string, page: string): string => `${report} · ${page}`,
  /** One line of the help of a visual. */
  definition: (label: string, definition: string): string => `${label}: ${definition}`,
  roiBasis: 'ROI computed on',
  roiByChannel: 'ROI by channel',
  /** Beside the change since the previous period. */
  change: 'change',
  sourceRows: 'Source rows',
  adRows: 'Rows of the advertising exports',
  leadRows: 'Rows of leads',
  dealRows: 'Rows of deals',
  back: 'Back to the page before',
  /** What a screen reader says of a visual. */
  altText: {
    cards: (title: string, labels: string): string => `${title} (cards: ${labels}).`,
    line: (title: string, labels: string): string => `${title} (lines by month: ${labels}).`,
    combo: (title: string, columns: string, line: string): string =>
      `${title} (columns by month: ${columns}; line: ${line}).`,
    bars: (title: string, labels: string, by: string): string => `${title} (bars by ${by}: ${labels}).`,
    table: (title: string, labels: string): string => `${title} (table: ${labels}).`,
    bridge: (title: string, steps: string, total: string): string =>
      `${title} (stacked columns by month: ${steps}; line: ${total}).`,
    filter: (label: string): string => `Filter: ${label}.`,
    title: (title: string): string => `Title of the page: ${title}.`,
    stamp: (label: string): string => `${label}: last day that an export covers.`,
  },
};
