import type { models } from 'powerbi-client';

/** Colours for a report in a dark pane; in a light one the report keeps its own. */
export const DARK_THEME: models.IReportTheme = {
  themeJson: {
    name: 'Jalon dark',
    dataColors: ['#54b9ac', '#f2b134', '#7aa7e0', '#e58f6a', '#b39ddb', '#9ccc65', '#f48fb1', '#bdbdbd'],
    background: '#292929',
    foreground: '#ffffff',
    tableAccent: '#54b9ac',
    visualStyles: {
      page: { '*': { background: [{ color: { solid: { color: '#1f1f1f' } }, transparency: 0 }] } },
    },
  },
};
