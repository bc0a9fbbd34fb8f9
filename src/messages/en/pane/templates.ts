export interface TemplatesText {
  readonly choose: string;
  readonly names: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  readonly company: string;
  readonly companyHint: string;
  readonly title: string;
  readonly titleHint: string;
  readonly launch: string;
  readonly launchHint: (year: string) => string;
  readonly badLaunch: string;
  readonly create: string;
  readonly created: (title: string) => string;
  readonly hasPlan: string;
}

/** Choosing a plan template. */
export const templatesText: TemplatesText = {
  choose: 'Which plan is closest to yours?',
  names: {
    'lancement-produit': {
      name: 'September launch',
      about: 'A product launch: teasing, press, launch day, follow-up.',
    },
    'cabinet-b2b': { name: 'B2B firm', about: 'From being known to being hired: content, events, leads.' },
    'e-commerce': { name: 'Online shop', about: 'Acquisition, repeat purchases, end-of-year offers.' },
    'alimentation-bio': { name: 'Organic food', about: 'Going back to school, shops and social networks.' },
    cosmetiques: { name: 'Cosmetics', about: 'A premium serum sold in pharmacies.' },
    'minimum-viable': { name: 'Smallest plan', about: 'One objective, three actions, a budget, three KPIs.' },
  },
  company: 'Your company',
  companyHint: 'Left empty, the example’s name stays.',
  title: 'Title of the plan',
  titleHint: 'Left empty, the example’s title stays.',
  launch: 'Launch day',
  launchHint: (year) => `Everything is counted from it; the plan covers ${year}.`,
  badLaunch: 'Give a launch day.',
  create: 'Make the sheets',
  created: (title) => `The plan “${title}” is in the workbook. Make it yours: type anywhere, Jalon keeps it.`,
  hasPlan:
    'This workbook already holds a plan. Open a new workbook to start another one; what you have here stays as it is.',
};
