import type { BudgetLine, Cost, Plan } from '../../../src/core/plan/plan';
import { SAMPLE_PLAN } from './samplePlan';

const even = (amount: number): readonly number[] => Array.from({ length: 12 }, () => amount);
const months = (amounts: Readonly<Record<number, number>>): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => amounts[index + 1] ?? 0);

const line = (
  id: string,
  label: string,
  nature: BudgetLine['nature'],
  channel: BudgetLine['channel'],
  amounts: readonly number[],
  more: Partial<BudgetLine> = {},
): BudgetLine => ({
  id,
  label,
  nature,
  channel,
  action: '',
  supplier: 'Atelier Nord',
  owner: 'Tom',
  account: '6231',
  taxRate: 0.2,
  months: amounts,
  ...more,
});

const cost = (
  date: string,
  on: string,
  state: Cost['state'],
  amount: number,
  more: Partial<Cost> = {},
): Cost => ({
  date,
  line: on,
  state,
  amount,
  label: 'Prestation',
  supplier: 'Atelier Nord',
  channel: '',
  document: '',
  taxRate: 0.2,
  owner: 'Tom',
  source: '',
  ...more,
});

/** A year of fifteen lines of a shop, looked at in mid-May, with what a controller looks for. */
export const MONEY_PLAN: Plan = {
  ...SAMPLE_PLAN,
  today: '2027-05-14',
  budget: {
    envelope: { amount: 180_000, votedBy: 'A. Morel', votedOn: '2026-12-15' },
    expectedCustomers: 2350,
    lines: [
      line(
        'B01',
        'Campagnes Meta de lancement',
        'media',
        'paid_social',
        months({ 7: 9000, 8: 6000, 9: 9000 }),
        {
          action: 'A1',
          supplier: 'Meta',
        },
      ),
      line('B02', 'Google Ads, marque et générique', 'media', 'paid_search', even(1800), {
        supplier: 'Google',
      }),
      line('B03', 'Vidéo en ligne', 'media', 'video', months({ 3: 4000, 9: 8000 }), { supplier: 'YouTube' }),
      line('B04', 'Affichage en gare', 'media', 'offline', months({ 9: 12_500 }), { supplier: 'Médiagares' }),
      line('B05', 'Articles et fiches du guide', 'content', 'organic_search', even(950.5), {
        account: '6226',
      }),
      line('B06', 'Photos et films du produit', 'content', 'organic_social', months({ 4: 6200, 6: 4300 })),
      line('B07', 'Honoraires de l’agence', 'agency', 'other', even(1250), {
        supplier: 'Agence Lumière',
        account: '6226',
      }),
      line('B08', 'Relations presse', 'agency', 'referral', months({ 8: 3000, 9: 3500, 10: 1500 }), {
        supplier: 'Presse & co',
      }),
      line('B09', 'Outil d’e-mailing', 'software', 'email', even(189.9), {
        supplier: 'Courriel SA',
        account: '6135',
      }),
      line('B10', 'Jeu-concours de rentrée', 'prizes', 'organic_social', months({ 9: 2400 }), {
        account: '6234',
      }),
      line('B11', 'Formation à la data', 'training', 'other', months({ 2: 1800, 10: 1800 }), {
        supplier: 'École Data',
        account: '6333',
      }),
      line('B12', 'Temps de l’équipe', 'internal_time', 'other', even(2100), {
        supplier: 'Équipe',
        account: '6411',
        taxRate: 0,
        owner: 'Léa',
      }),
      line('B13', 'CRM et analytics', 'steering_tools', 'other', even(420), {
        supplier: 'Suite CRM',
        account: '6135',
      }),
      line('B14', 'Livraison des présentoirs', 'logistics', 'offline', months({ 8: 2600, 9: 900 }), {
        supplier: 'Transports Est',
        account: '6241',
      }),
      line('B15', 'Divers', 'content', 'other', months({ 12: 3000 }), { supplier: '', owner: '' }),
    ],
    levers: [
      {
        id: 'R1',
        label: 'Réseaux sociaux payants',
        channel: 'paid_social',
        expectedRoi: 3.2,
        measuredRoi: 2.6,
        floor: 0.15,
        cap: 0.3,
        stable: null,
        isPocket: false,
      },
      {
        id: 'R2',
        label: 'Recherche payante',
        channel: 'paid_search',
        expectedRoi: 4.1,
        measuredRoi: 4.9,
        floor: 0.1,
        cap: 0.35,
        stable: null,
        isPocket: false,
      },
      {
        id: 'R3',
        label: 'Recherche naturelle et contenus',
        channel: 'organic_search',
        expectedRoi: 5,
        measuredRoi: 5.2,
        floor: 0.1,
        cap: 0.4,
        stable: 0.2,
        isPocket: false,
      },
      {
        id: 'R4',
        label: 'E-mail',
        channel: 'email',
        expectedRoi: 9,
        measuredRoi: null,
        floor: 0,
        cap: 0.08,
        stable: null,
        isPocket: false,
      },
      {
        id: 'R5',
        label: 'Affichage et terrain',
        channel: 'offline',
        expectedRoi: 1.1,
        measuredRoi: 0.8,
        floor: 0.12,
        cap: 0.25,
        stable: null,
        isPocket: false,
      },
      {
        id: 'R6',
        label: 'Vidéo',
        channel: 'video',
        expectedRoi: 2.3,
        measuredRoi: 2.3,
        floor: 0,
        cap: 0.2,
        stable: null,
        isPocket: false,
      },
      {
        id: 'R7',
        label: 'Test & learn : podcast, influence',
        channel: 'other',
        expectedRoi: 1,
        measuredRoi: null,
        floor: 0.1,
        cap: 0.15,
        stable: null,
        isPocket: true,
      },
    ],
    costs: [
      ...[1, 2, 3, 4].map((month) =>
        cost(`2027-0${month}-28`, 'B02', 'actual', 1742.35 + month * 31.07, {
          label: 'Google Ads du mois',
          supplier: 'Google',
          channel: 'paid_search',
          document: `G-${month}`,
          source: 'couts.csv, ligne 1',
        }),
      ),
      ...[1, 2, 3].map((month) =>
        cost(`2027-0${month}-15`, 'B07', 'actual', 1250, {
          label: 'Agence',
          supplier: 'Agence Lumière',
          document: `AL-${month}`,
        }),
      ),
      cost('2027-04-15', 'B07', 'accrued', 1250, {
        label: 'Agence, avril',
        supplier: 'Agence Lumière',
        document: 'AL-4',
      }),
      cost('2027-02-11', 'B11', 'actual', 1980, {
        label: 'Formation',
        supplier: 'École Data',
        document: 'F-77',
        taxRate: 0,
      }),
      cost('2027-01-18', 'B04', 'committed', 12_500, {
        label: 'Réservation des panneaux',
        supplier: 'Médiagares',
        document: 'BC-3',
      }),
      cost('2027-05-03', 'B06', 'committed', 11_400, {
        label: 'Tournage',
        supplier: 'Atelier Nord',
        document: 'BC-9',
      }),
      cost('2027-05-05', 'B02', 'actual', 640.2, {
        label: 'Google Ads, début de mai',
        supplier: 'Google',
        document: 'G-5',
      }),
      cost('2027-03-22', '', 'actual', 2340, {
        label: 'Stand du salon',
        supplier: 'Expo Plus',
        document: 'E-12',
        source: 'couts.csv, ligne 14',
        owner: 'Inès',
      }),
      cost('2027-04-02', 'B99', 'actual', 180, {
        label: 'Frais divers',
        supplier: '',
        document: '',
        owner: '',
      }),
    ],
    transfers: [
      {
        date: '2027-04-20',
        from: 'B15',
        to: 'B06',
        amount: 900,
        reason: 'Un tournage de plus',
        approver: 'A. Morel',
      },
      {
        date: '2027-05-02',
        from: 'B04',
        to: 'B02',
        amount: 1500,
        reason: 'La recherche rapporte plus',
        approver: '',
      },
    ],
    versions: [],
  },
};
