/** Texts of the one-page summary. */
export const summaryTexts = {
  columns: ['Action', 'Objective', 'Main KPI', 'Horizon'],
  cards: {
    launch: {
      label: 'Launch',
      caption: ({ days }: { readonly days: string }) => `Days left: ${days}`,
    },
    envelope: {
      label: 'Envelope voted',
      caption: ({ share }: { readonly share: string }) => `${share}% of it is planned`,
    },
    objectives: {
      label: 'Objectives',
      caption: ({ kpis }: { readonly kpis: string }) => `KPIs followed: ${kpis}`,
    },
    actions: {
      label: 'Actions',
      caption: ({ running }: { readonly running: string }) => `Running: ${running}`,
    },
  },
};
