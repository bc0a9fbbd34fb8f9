import type { cellKpis as english } from '../../en/functions/cellKpis';
import { fr } from '../../typography';

/** KPI dont la fonction est plus large que le chiffre du rapport : ses termes sont ceux que l’on tape. */
export const cellKpis = {
  cpl: {
    definition: fr`Coût par lead : ce que coûte un lead en média.`,
    formula: 'dépense ÷ leads',
  },
  cost_per_qualified_lead: {
    definition: 'Ce que coûte un lead qualifié en média.',
    formula: 'dépense ÷ leads qualifiés',
  },
  cac: {
    definition: fr`Coût d’acquisition client : ce que coûte en tout un nouveau client, avec le temps, les outils et la logistique. À ne pas confondre avec le CPA.`,
    formula: 'coût complet ÷ nouveaux clients',
  },
  cvr: {
    definition: 'Part de la base (clics, sessions ou visiteurs) qui devient des conversions.',
    formula: 'conversions ÷ base',
  },
  roas: {
    definition: fr`Retour sur dépense publicitaire : chiffre d’affaires attribué à la publicité pour une unité dépensée. Du chiffre d’affaires, pas du profit.`,
    formula: 'chiffre d’affaires attribué ÷ dépense',
  },
  roi: {
    definition: 'Retour sur investissement, calculé sur la marge et jamais sur le chiffre d’affaires.',
    formula: '(marge − coût) ÷ coût',
  },
  aov: {
    definition: 'Montant moyen d’une commande.',
    formula: 'chiffre d’affaires ÷ commandes',
  },
} satisfies typeof english;
