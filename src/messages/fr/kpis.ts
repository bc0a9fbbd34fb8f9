import type { KpiId } from '../../core/kpi';
import type { KpiText } from '../en/kpis';
import { fr } from '../typography';

export const kpis: Readonly<Record<KpiId, KpiText>> = {
  spend: {
    label: 'Dépense',
    definition: 'Dépense média des plateformes, convertie dans la devise du rapport.',
    formula: 'somme de la dépense',
  },
  impressions: {
    label: 'Impressions',
    definition: 'Nombre d’affichages des annonces, tel que chaque plateforme le compte.',
    formula: 'somme des impressions',
  },
  clicks: {
    label: 'Clics',
    definition: 'Clics sur les annonces, tels que chaque plateforme les compte.',
    formula: 'somme des clics',
  },
  conversions: {
    label: 'Conversions',
    definition: fr`Résultats qu’une plateforme s’attribue ; jamais additionnés entre plateformes, qui peuvent revendiquer la même personne.`,
    formula: 'somme des conversions, plateforme par plateforme',
  },
  conversions_value: {
    label: 'Valeur des conversions',
    definition: fr`Valeur qu’une plateforme donne à ses propres conversions ; jamais additionnée entre plateformes.`,
    formula: 'somme de la valeur des conversions, plateforme par plateforme',
  },
  leads: {
    label: 'Leads',
    definition: 'Contacts créés dans le CRM, quelle que soit leur origine.',
    formula: 'nombre de leads',
  },
  qualified_leads: {
    label: 'Leads qualifiés',
    definition: 'Leads arrivés à une étape qualifiée dans le CRM.',
    formula: 'nombre de leads qualifiés',
  },
  deals: { label: 'Affaires', definition: 'Affaires ouvertes dans le CRM.', formula: 'nombre d’affaires' },
  won_deals: {
    label: 'Affaires gagnées',
    definition: 'Affaires gagnées dans le CRM, comptées à leur date de clôture.',
    formula: 'nombre d’affaires gagnées',
  },
  won_amount: {
    label: 'Montant gagné',
    definition: 'Montant des affaires gagnées, converti dans la devise du rapport.',
    formula: 'somme des montants des affaires gagnées',
  },
  cpa: {
    label: 'CPA',
    definition: fr`Coût par acquisition : ce que coûte en média une conversion revendiquée par la plateforme. À ne pas confondre avec le CAC.`,
    formula: 'dépense ÷ conversions de la plateforme',
  },
  cpl: {
    label: 'CPL',
    definition: fr`Coût par lead : ce que coûte en média un lead du CRM.`,
    formula: 'dépense ÷ leads du CRM',
  },
  cost_per_qualified_lead: {
    label: 'Coût par lead qualifié',
    definition: 'Ce que coûte en média un lead qualifié du CRM.',
    formula: 'dépense ÷ leads qualifiés du CRM',
  },
  cac: {
    label: 'CAC',
    definition: fr`Coût d’acquisition client : ce que coûte en média un nouveau client (affaire gagnée). Le CAC complet, avec le temps interne, les outils et la logistique, se lit sur la feuille de budget du plan.`,
    formula: 'dépense ÷ affaires gagnées',
  },
  cpc: { label: 'CPC', definition: 'Coût par clic.', formula: 'dépense ÷ clics' },
  cpm: {
    label: 'CPM',
    definition: 'Coût pour mille impressions.',
    formula: 'dépense ÷ impressions × 1\u00A0000',
  },
  ctr: {
    label: 'CTR',
    definition: fr`Taux de clic : part des impressions qui sont cliquées.`,
    formula: 'clics ÷ impressions',
  },
  cvr: {
    label: 'Taux de conversion',
    definition: fr`Part des clics qui deviennent des conversions de la plateforme ; la base est le clic, pas la session.`,
    formula: 'conversions ÷ clics',
  },
  roas: {
    label: 'ROAS',
    definition: fr`Retour sur dépense publicitaire : valeur revendiquée par la plateforme pour une unité dépensée. Du chiffre d’affaires, pas du profit.`,
    formula: 'valeur des conversions ÷ dépense',
  },
  roi: {
    label: 'ROI',
    definition: fr`Retour sur investissement, calculé sur la marge et jamais sur le chiffre d’affaires. La marge viendra avec les feuilles de budget.`,
    formula: '(marge − dépense) ÷ dépense',
  },
  aov: {
    label: 'Panier moyen',
    definition: 'Montant moyen d’une affaire gagnée.',
    formula: 'montant gagné ÷ affaires gagnées',
  },
};
