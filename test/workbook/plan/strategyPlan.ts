import type { Approval, Plan } from '../../../src/core/plan/plan';
import { SAMPLE_PLAN } from './samplePlan';

const ENTITIES = ['management', 'sales', 'marketing', 'growth', 'finance'] as const;

const approvedBy = (objective: string, names: readonly string[]): readonly Approval[] =>
  names.map((name, index) => ({
    objective,
    entity: ENTITIES[index]!,
    name,
    decision: 'approved' as const,
    date: '2027-01-20',
    comment: '',
  }));

/** A fuller invented plan for the strategy sheets: something good, something missing and something overdue in each. */
export const STRATEGY_PLAN: Plan = {
  ...SAMPLE_PLAN,
  brief: {
    goals: [
      'Lancer la lampe Aube le 15 septembre 2027',
      'Vendre 2 000 lampes avant la fin de l’année, sans baisser le prix de vente',
      'Porter la part des ventes en ligne à 60 %',
    ],
    markets: [
      'France : citadins de 25 à 45 ans',
      'Hôtels indépendants de charme',
      'Belgique (test sur six semaines)',
    ],
    constraints: [
      'Enveloppe votée de 200 000 €, hors taxes',
      'Aucun engagement au-delà de 10 000 € sans accord de la direction financière',
      '10 à 15 % gardés pour les tests',
    ],
    identity: {
      who: 'Une maison française de luminaires, fondée en 1987, qui dessine et assemble ses lampes à Lyon.',
      value: 'La lumière du matin, sans écran ni alarme : un réveil qui respecte le sommeil.',
      segments: 'Les citadins qui dorment mal, puis les hôtels qui veulent offrir un meilleur réveil.',
    },
  },
  swot: [
    swot('strength', 'Marque connue de 41 % des citadins', 'Étude Ipsaro, novembre 2026', 4),
    swot(
      'strength',
      'Brevet sur la montée progressive de la lumière, valable jusqu’en 2039',
      'Brevet FR 3 112 004',
      5,
    ),
    swot('strength', 'Atelier à Lyon, délai de fabrication de 12 jours', 'Tableau de production', 3),
    swot('weakness', 'Prix supérieur de 20 % au marché', 'Relevé de prix, janvier 2027', 4),
    swot('weakness', 'Peu d’avis clients en ligne', '', 3),
    swot('opportunity', 'Le sommeil devient un sujet de santé', 'Baromètre santé 2026', 5),
    swot('opportunity', 'Fin des aides aux importateurs asiatiques', 'Journal officiel', 2),
    swot('opportunity', 'Les hôtels rénovent leurs chambres', 'Enquête de branche', 3),
    swot('opportunity', 'Le lin et le bois reviennent dans la décoration', 'Salon Maison & Objet', 2),
    swot('opportunity', 'Nouvelle boutique en ligne ouverte en mars', 'Plan de la direction', 1),
  ],
  pestel: [
    pestel('economic', 'Pouvoir d’achat en baisse', 3, 4, true, '2027-01-15'),
    pestel('economic', 'Hausse du coût du fret', 4, 4, false, '2027-06-15'),
    pestel('social', 'Recherche d’un meilleur sommeil', 5, 4, false, '2027-06-15'),
    pestel('technological', 'Les réveils connectés baissent de prix', 3, 5, true, '2027-04-15'),
    pestel(
      'environmental',
      'Indice de réparabilité obligatoire sur les luminaires',
      4,
      3,
      true,
      '2027-01-31',
    ),
    pestel('legal', 'Règles plus strictes sur les allégations de santé', 2, 3, false, '2027-09-01'),
  ],
  porter: [
    porter('rivalry', 4, 'Cinq marques se partagent 70 % du marché', 'Service après-vente à vie'),
    porter('entrants', 3, 'Deux jeunes pousses levées en 2026', 'Brevet et atelier'),
    porter('substitutes', 5, 'Le téléphone sert de réveil', 'Montrer l’effet sur le sommeil'),
    porter('buyers', 3, 'Comparaison facile en ligne', 'Avis vérifiés'),
    porter('suppliers', 2, 'Trois fournisseurs de diodes', 'Contrat de deux ans'),
  ],
  benchmark: [
    benchmark('Clarté', 'Prix', '129 €', '119 €', 'https://example.com/clarte', '2026-06-01'),
    benchmark('Clarté', 'Garantie', '5 ans', '2 ans', 'https://example.com/clarte/garantie', '2027-01-12'),
    benchmark('Brillo', 'Prix', '129 €', '99 €', 'https://example.com/brillo', '2027-01-12'),
    benchmark('Brillo', 'Livraison', '48 h', '24 h', '', '2026-12-01'),
    benchmark(
      'Lumio',
      'Avis en ligne',
      '4,6 (212 avis)',
      '4,4 (3 100 avis)',
      'https://example.com/lumio',
      '2026-07-20',
    ),
  ],
  segments: [
    {
      name: 'Citadins',
      model: 'b2c',
      size: 'Foyers d’une à deux personnes',
      sector: 'Maison et bien-être',
      behaviour: 'Comparent en ligne, lisent les avis, achètent le dimanche soir sur mobile',
      population: 800_000,
      potential: 4,
    },
    {
      name: 'Hôtels indépendants',
      model: 'b2b',
      size: '10 à 60 chambres',
      sector: 'Hôtellerie',
      behaviour: 'Achètent par lots lors d’une rénovation, demandent un essai',
      population: 6_200,
      potential: 5,
    },
    {
      name: 'Cadeau',
      model: 'd2c',
      size: 'Particuliers',
      sector: 'Fêtes et naissances',
      behaviour: 'Achètent en novembre et décembre, veulent un emballage',
      population: 350_000,
      potential: 3,
    },
  ],
  personas: [
    {
      ...SAMPLE_PLAN.personas[0]!,
      situation: 'Cadre, vit seule en appartement',
      pains: ['Réveil difficile l’hiver', 'Téléphone dans la chambre', 'Peur de payer pour un gadget'],
      motivations: ['Mieux dormir', 'Un bel objet', 'Acheter français'],
    },
    {
      name: 'Hugo',
      age: 47,
      segment: 'Hôtels indépendants',
      situation: 'Directeur d’un hôtel de 24 chambres',
      pains: ['Avis moyens sur le calme'],
      motivations: ['Se distinguer des chaînes', 'Gagner une demi-étoile'],
      channel: 'email',
      journey: 'Salon professionnel, essai d’un mois, commande de 24 pièces',
      verbatim: 'Si mes clients dorment mieux, ils reviennent.',
      verbatimSource: '',
      metric: '',
      validatedBy: '',
      validatedOn: null,
    },
    {
      name: 'Nadia',
      age: 61,
      segment: 'Cadeau',
      situation: 'Jeune retraitée, trois petits-enfants',
      pains: ['Ne sait pas quoi offrir'],
      motivations: ['Un cadeau utile'],
      channel: 'organic_search',
      journey: 'Recherche, presse, boutique',
      verbatim: 'Je veux offrir quelque chose qui serve.',
      verbatimSource: 'Entretien du 8 janvier',
      metric: '14 % des commandes de décembre',
      validatedBy: 'Inès',
      validatedOn: '2027-01-18',
    },
  ],
  positioning: {
    promise: 'Se lever avec le jour',
    axis: 'innovation',
    proof: 'Brevet de montée progressive et étude du sommeil auprès de 120 clients',
    tone: 'Calme, précis, jamais médical',
    competitors: ['Clarté', 'Brillo'],
    differentiation: [
      { criterion: 'Prix', us: 'Moyen', them: ['Bas', 'Moyen'], evidence: 'Relevé de janvier 2027' },
      { criterion: 'Qualité', us: 'Haute', them: ['Moyenne', 'Moyenne'], evidence: 'Garantie de 5 ans' },
      { criterion: 'Service client', us: 'Personnalisé', them: ['Standard', 'Standard'], evidence: '' },
      { criterion: 'Innovation', us: 'Forte', them: ['Faible', 'Moyenne'], evidence: 'Brevet FR 3 112 004' },
    ],
  },
  mix: {
    size: 7,
    rows: [
      mix('product', 'Une lampe, trois couleurs, un emballage sans plastique', 'Note client', '2027-01-05'),
      mix('price', '129 €, sans remise ; deux lampes à 239 €', 'Marge unitaire', '2026-05-05'),
      mix('place', 'Site, trente boutiques de décoration', 'Part du site', '2027-01-05'),
      mix('promotion', 'Teasing, presse, puis réseaux sociaux', 'CPA', '2027-01-05'),
      mix('people', 'Former les vendeurs des boutiques', 'Score de visite mystère', '2027-01-05'),
      mix('process', '', '', '2027-01-05'),
    ],
  },
  objectives: [
    {
      id: 'O1',
      method: 'north_star',
      level: 'strategic',
      type: 'revenue',
      text: '100 000 matins sans alarme d’ici le 31 décembre 2029',
      parent: '',
      kpi: 'Ventes',
      baseline: 0,
      target: 100_000,
      deadline: '2029-12-31',
      owner: 'Léa',
    },
    {
      id: 'O2',
      method: 'smart',
      level: 'operational',
      type: 'revenue',
      text: 'Vendre 2 000 lampes d’ici le 31 décembre 2027',
      parent: 'O1',
      kpi: 'Ventes',
      baseline: 0,
      target: 2000,
      deadline: '2027-12-31',
      owner: 'Léa',
    },
    {
      id: 'O3',
      method: 'smart',
      level: 'operational',
      type: 'acquisition',
      text: 'Ramener le CPA de 60 € à 40 € avant le 30 juin 2027',
      parent: 'O1',
      kpi: 'CPA',
      baseline: 60,
      target: 40,
      deadline: '2027-06-30',
      owner: 'Tom',
    },
    {
      id: 'O4',
      method: 'okr',
      level: 'operational',
      type: 'awareness',
      text: 'Augmenter la notoriété auprès des hôtels',
      parent: '',
      kpi: '',
      baseline: null,
      target: null,
      deadline: '2028-03-31',
      owner: '',
    },
  ],
  approvals: [
    ...approvedBy('O1', ['A. Morel', 'J. Petit', 'Léa', 'Tom', 'S. Roy']),
    ...approvedBy('O2', ['A. Morel', 'J. Petit', 'Léa']),
    {
      objective: 'O2',
      entity: 'growth',
      name: 'Tom',
      decision: 'rejected',
      date: '2027-01-21',
      comment: 'Volume trop ambitieux sans l’étranger',
    },
    { objective: 'O2', entity: 'finance', name: 'S. Roy', decision: 'pending', date: null, comment: '' },
  ],
  actions: [
    { ...SAMPLE_PLAN.actions[0]!, objective: 'O2' },
    {
      ...SAMPLE_PLAN.actions[0]!,
      id: 'A2',
      name: 'Séquence d’e-mails',
      objective: 'O3',
      persona: 'Camille',
      channel: 'email',
      kpi: 'CPA',
      p: 'promotion',
    },
    {
      ...SAMPLE_PLAN.actions[0]!,
      id: 'A3',
      name: 'Formation des boutiques',
      objective: 'O2',
      persona: 'Nadia',
      channel: 'offline',
      p: 'people',
    },
  ],
  budget: {
    ...SAMPLE_PLAN.budget,
    lines: [
      ...SAMPLE_PLAN.budget.lines,
      {
        ...SAMPLE_PLAN.budget.lines[0]!,
        id: 'B3',
        label: 'Formation des vendeurs',
        nature: 'training',
        action: 'A3',
        channel: 'offline',
        months: [0, 0, 0, 0, 4000, 4000, 0, 0, 0, 0, 0, 0],
      },
    ],
  },
  kpiValues: [
    ...SAMPLE_PLAN.kpiValues,
    {
      date: '2027-01-29',
      kpi: 'Ventes',
      value: 300,
      numerator: null,
      denominator: null,
      by: 'Tom',
      source: '',
    },
  ],
};

function swot(
  kind: Plan['swot'][number]['kind'],
  finding: string,
  evidence: string,
  impact: 1 | 2 | 3 | 4 | 5,
): Plan['swot'][number] {
  return { kind, finding, evidence, impact, owner: 'Léa', date: '2026-12-10' };
}

function pestel(
  factor: Plan['pestel'][number]['factor'],
  finding: string,
  probability: 1 | 2 | 3 | 4 | 5,
  impact: 1 | 2 | 3 | 4 | 5,
  isWeakSignal: boolean,
  reviewDate: string,
): Plan['pestel'][number] {
  return { factor, finding, probability, impact, horizon: 12, isWeakSignal, owner: 'Léa', reviewDate };
}

function porter(
  force: Plan['porter'][number]['force'],
  score: 1 | 2 | 3 | 4 | 5,
  argument: string,
  lever: string,
): Plan['porter'][number] {
  return { force, score, argument, lever, weakness: 'Service lent', owner: 'Léa', date: '2026-12-10' };
}

function benchmark(
  competitor: string,
  criterion: string,
  ours: string,
  theirs: string,
  source: string,
  date: string,
): Plan['benchmark'][number] {
  return { competitor, criterion, ours, theirs, source, date };
}

function mix(
  p: Plan['mix']['rows'][number]['p'],
  decision: string,
  indicator: string,
  updatedOn: string,
): Plan['mix']['rows'][number] {
  return { p, decision, segment: 'Citadins', indicator, owner: 'Léa', updatedOn };
}
