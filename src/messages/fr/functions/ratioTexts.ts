import type { FunctionText } from '../../en/functions/texts';
import { fr } from '../../typography';

/** Aide des ratios : description, puis nom et rôle de chaque argument. */
export const ratioTexts: Readonly<Record<string, FunctionText>> = {
  CPA: {
    description: fr`Coût par acquisition : dépense média ÷ conversions revendiquées par la plateforme.`,
    parameters: {
      spend: [
        'dépense',
        fr`Dépense média, dans une seule devise : un nombre, un texte comme « 1 200 € » ou une plage, qui est additionnée.`,
      ],
      conversions: [
        'conversions',
        fr`Conversions : un nombre, ou une plage en face de la dépense ; une ligne avec un blanc ne compte d’aucun côté.`,
      ],
    },
  },
  CAC: {
    description: fr`Coût d’acquisition client : coût complet, commercial et marketing, ÷ nouveaux clients.`,
    parameters: {
      cost: [
        'coût_complet',
        fr`Coût complet de la période, coûts cachés compris (temps, outils, logistique).`,
      ],
      new_customers: [
        'nouveaux_clients',
        fr`Clients gagnés dans la période ; un client réactivé n’est pas nouveau.`,
      ],
    },
  },
  CPL: {
    description: fr`Coût par lead : dépense média ÷ leads.`,
    parameters: {
      spend: ['dépense', fr`Dépense média, dans une seule devise.`],
      leads: ['leads', fr`Contacts (leads) de la même période.`],
    },
  },
  COST_PER_QUALIFIED_LEAD: {
    description: fr`Coût par lead qualifié : dépense média ÷ leads qualifiés.`,
    parameters: {
      spend: ['dépense', fr`Dépense média, dans une seule devise.`],
      qualified_leads: ['leads_qualifiés', fr`Leads parvenus à une étape qualifiée.`],
    },
  },
  QUALIFICATION_RATE: {
    description: fr`Qualité des leads : leads qualifiés ÷ leads.`,
    parameters: {
      qualified_leads: ['leads_qualifiés', fr`Leads parvenus à une étape qualifiée.`],
      leads: ['leads', fr`Tous les leads.`],
    },
  },
  CPC: {
    description: fr`Coût par clic : dépense média ÷ clics.`,
    parameters: {
      spend: ['dépense', fr`Dépense média, dans une seule devise.`],
      clicks: ['clics', fr`Clics.`],
    },
  },
  CPM: {
    description: fr`Coût pour mille impressions : dépense média ÷ impressions × 1000.`,
    parameters: {
      spend: ['dépense', fr`Dépense média, dans une seule devise.`],
      impressions: ['impressions', fr`Impressions, et non milliers d’impressions.`],
    },
  },
  CTR: {
    description: fr`Taux de clic : clics ÷ impressions.`,
    parameters: {
      clicks: ['clics', fr`Clics.`],
      impressions: ['impressions', fr`Impressions.`],
    },
  },
  CVR: {
    description: fr`Taux de conversion : conversions ÷ base choisie, le plus souvent clics ou sessions.`,
    parameters: {
      conversions: ['conversions', fr`Conversions.`],
      base: ['base', fr`Clics, sessions ou visiteurs : précisez lesquels à côté du chiffre.`],
    },
  },
  ROAS: {
    description: fr`Retour sur dépense publicitaire : chiffre d’affaires attribué ÷ dépense. Du chiffre d’affaires, pas du profit.`,
    parameters: {
      revenue: ['chiffre_d_affaires', fr`Chiffre d’affaires attribué à la publicité.`],
      spend: ['dépense', fr`Dépense publicitaire, dans la même devise.`],
    },
  },
  ROI: {
    description: fr`Retour sur investissement : (marge − coût) ÷ coût. Calculé sur la marge, jamais sur le chiffre d’affaires.`,
    parameters: {
      margin: ['marge', fr`Marge brute dégagée, et non chiffre d’affaires.`],
      cost: ['coût', fr`Coût, dans la même devise.`],
    },
  },
  BREAK_EVEN_ROAS: {
    description: fr`ROAS seuil, où la marge paie tout juste la publicité : 1 ÷ taux de marge brute.`,
    parameters: {
      margin_rate: ['taux_de_marge', fr`Un seul taux de marge brute, pas une plage : 40 %, 0,4 ou « 40 % ».`],
    },
  },
  MER: {
    description: fr`Ratio d’efficacité marketing : tout le chiffre d’affaires ÷ tout le coût marketing, quelle que soit l’attribution.`,
    parameters: {
      revenue: ['chiffre_d_affaires', fr`Tout le chiffre d’affaires de la période.`],
      marketing_cost: ['coût_marketing', fr`Tout le coût marketing de la période.`],
    },
  },
  AOV: {
    description: fr`Panier moyen : chiffre d’affaires ÷ commandes.`,
    parameters: {
      revenue: ['chiffre_d_affaires', fr`Chiffre d’affaires.`],
      orders: ['commandes', fr`Commandes.`],
    },
  },
  OPEN_RATE: {
    description: fr`Taux d’ouverture : ouvreurs uniques ÷ e-mails délivrés. Les messageries qui chargent seules les images le gonflent.`,
    parameters: {
      unique_opens: ['ouvreurs', fr`Destinataires qui ont ouvert au moins une fois.`],
      delivered: ['délivrés', fr`E-mails délivrés : envoyés moins rejetés.`],
    },
  },
  CLICK_RATE: {
    description: fr`Taux de clic d’un e-mail : cliqueurs uniques ÷ e-mails délivrés.`,
    parameters: {
      unique_clicks: ['cliqueurs', fr`Destinataires qui ont cliqué au moins une fois.`],
      delivered: ['délivrés', fr`E-mails délivrés : envoyés moins rejetés.`],
    },
  },
  CLICK_TO_OPEN: {
    description: fr`Taux de réactivité : cliqueurs uniques ÷ ouvreurs uniques.`,
    parameters: {
      unique_clicks: ['cliqueurs', fr`Destinataires qui ont cliqué au moins une fois.`],
      unique_opens: ['ouvreurs', fr`Destinataires qui ont ouvert au moins une fois.`],
    },
  },
  EMAIL_BOUNCE_RATE: {
    description: fr`Taux de rejet d’un e-mail : e-mails revenus ÷ e-mails envoyés. Pour une page web, voir BOUNCE_RATE.`,
    parameters: {
      bounced: ['rejetés', fr`E-mails revenus en erreur.`],
      sent: ['envoyés', fr`E-mails envoyés.`],
    },
  },
  UNSUBSCRIBE_RATE: {
    description: fr`Taux de désabonnement : désabonnements ÷ e-mails délivrés.`,
    parameters: {
      unsubscribes: ['désabonnements', fr`Destinataires qui se sont désabonnés.`],
      delivered: ['délivrés', fr`E-mails délivrés : envoyés moins rejetés.`],
    },
  },
  REVENUE_PER_EMAIL: {
    description: fr`Revenu par e-mail : chiffre d’affaires ÷ e-mails délivrés.`,
    parameters: {
      revenue: ['chiffre_d_affaires', fr`Chiffre d’affaires apporté par les e-mails.`],
      delivered: ['délivrés', fr`E-mails délivrés : envoyés moins rejetés.`],
    },
  },
  ENGAGEMENT_RATE: {
    description: fr`Taux d’engagement : interactions ÷ audience déclarée (impressions, portée ou abonnés).`,
    parameters: {
      interactions: ['interactions', fr`Mentions « J’aime », partages, commentaires, clics.`],
      audience: ['audience', fr`Impressions, portée ou abonnés : précisez lesquels à côté du chiffre.`],
    },
  },
  CHURN_RATE: {
    description: fr`Attrition en nombre : clients perdus dans la période ÷ clients à son début.`,
    parameters: {
      lost_customers: ['clients_perdus', fr`Clients présents au début et partis pendant la période.`],
      customers_at_start: ['clients_au_début', fr`Clients au début de la période.`],
    },
  },
  GROSS_REVENUE_CHURN: {
    description: fr`Attrition brute du revenu : revenu perdu par départs et réductions ÷ revenu récurrent au début.`,
    parameters: {
      churned_revenue: ['revenu_perdu', fr`Revenu récurrent des clients partis.`],
      contraction_revenue: ['revenu_réduit', fr`Revenu récurrent perdu par réduction chez ceux qui restent.`],
      revenue_at_start: ['revenu_au_début', fr`Revenu récurrent au début.`],
    },
  },
  NET_REVENUE_CHURN: {
    description: fr`Attrition nette du revenu : attrition brute moins l’extension ; négative quand ceux qui restent croissent plus que les autres ne partent.`,
    parameters: {
      churned_revenue: ['revenu_perdu', fr`Revenu récurrent des clients partis.`],
      contraction_revenue: ['revenu_réduit', fr`Revenu récurrent perdu par réduction chez ceux qui restent.`],
      expansion_revenue: ['revenu_étendu', fr`Revenu récurrent gagné chez ceux qui restent.`],
      revenue_at_start: ['revenu_au_début', fr`Revenu récurrent au début.`],
    },
  },
  RETENTION_RATE: {
    description: fr`Taux de rétention : (clients à la fin − nouveaux clients) ÷ clients au début.`,
    parameters: {
      customers_at_end: ['clients_à_la_fin', fr`Clients à la fin de la période.`],
      new_customers: ['nouveaux_clients', fr`Clients gagnés pendant la période.`],
      customers_at_start: ['clients_au_début', fr`Clients au début.`],
    },
  },
  REPEAT_RATE: {
    description: fr`Taux de retour client : clients qui ont racheté ÷ clients.`,
    parameters: {
      returning_customers: ['clients_revenus', fr`Clients qui ont racheté.`],
      customers: ['clients', fr`Tous les clients.`],
    },
  },
  KEPT_MARGIN: {
    description: fr`Marge conservée par une promotion : marge avec elle ÷ marge sans elle.`,
    parameters: {
      margin_with_promotion: ['marge_avec_promotion', fr`Marge au prix de la promotion.`],
      margin_without_promotion: ['marge_sans_promotion', fr`Marge des mêmes ventes au prix habituel.`],
    },
  },
  LTV_CAC: {
    description: fr`Valeur vie client ÷ coût d’acquisition client. 3 est une règle empirique, pas une loi.`,
    parameters: {
      clv: ['clv', fr`Valeur vie client, en marge.`],
      cac: ['cac', fr`Coût d’acquisition client.`],
    },
  },
};
