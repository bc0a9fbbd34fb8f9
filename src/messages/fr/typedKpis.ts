import type { typedKpis as english } from '../en/typedKpis';
import { fr } from '../typography';

/** KPI dont une personne tape les termes. */
export const typedKpis = {
  break_even_roas: {
    label: fr`ROAS seuil`,
    definition: fr`ROAS pour lequel la marge des ventes paie tout juste la publicité.`,
    formula: '1 ÷ taux de marge',
  },
  mer: {
    label: fr`MER`,
    definition: fr`Ratio d’efficacité marketing : ce que rapporte tout le marketing, quelle que soit l’attribution.`,
    formula: 'tout le chiffre d’affaires ÷ tout le coût marketing',
  },
  qualification_rate: {
    label: fr`Qualité des leads`,
    definition: fr`Part des leads qui parviennent à une étape qualifiée.`,
    formula: 'leads qualifiés ÷ leads',
  },
  open_rate: {
    label: fr`Taux d’ouverture`,
    definition: fr`Part des e-mails délivrés qui ont été ouverts ; les messageries qui chargent seules les images le gonflent.`,
    formula: 'ouvreurs uniques ÷ e-mails délivrés',
  },
  click_rate: {
    label: fr`Taux de clic d’un e-mail`,
    definition: fr`Part des e-mails délivrés qui ont reçu au moins un clic.`,
    formula: 'cliqueurs uniques ÷ e-mails délivrés',
  },
  click_to_open: {
    label: fr`Taux de réactivité`,
    definition: fr`Part des ouvreurs qui ont aussi cliqué.`,
    formula: 'cliqueurs uniques ÷ ouvreurs uniques',
  },
  email_bounce_rate: {
    label: fr`Taux de rejet des e-mails`,
    definition: fr`Part des e-mails envoyés qui sont revenus.`,
    formula: 'e-mails revenus ÷ e-mails envoyés',
  },
  unsubscribe_rate: {
    label: fr`Taux de désabonnement`,
    definition: fr`Part des e-mails délivrés suivis d’un désabonnement.`,
    formula: 'désabonnements ÷ e-mails délivrés',
  },
  revenue_per_email: {
    label: fr`Revenu par e-mail`,
    definition: fr`Ce que rapporte un e-mail délivré.`,
    formula: 'chiffre d’affaires ÷ e-mails délivrés',
  },
  bounce_rate: {
    label: fr`Taux de rebond (page unique)`,
    definition: fr`Part des sessions qui n’ont vu qu’une page, comme le comptait Universal Analytics.`,
    formula: 'sessions d’une page ÷ sessions',
  },
  unengaged_rate: {
    label: fr`Taux de rebond (Google Analytics 4)`,
    definition: fr`Part des sessions qui n’ont pas été engagées.`,
    formula: '(sessions − sessions engagées) ÷ sessions',
  },
  engagement_rate: {
    label: fr`Taux d’engagement`,
    definition: fr`Interactions rapportées à l’audience déclarée.`,
    formula: 'interactions ÷ impressions, portée ou abonnés',
  },
  churn_rate: {
    label: fr`Attrition (clients)`,
    definition: fr`Part des clients du début qui sont partis pendant la période.`,
    formula: 'clients perdus ÷ clients au début',
  },
  gross_revenue_churn: {
    label: fr`Attrition brute du revenu`,
    definition: fr`Part du revenu récurrent perdue par départs et réductions.`,
    formula: '(revenu perdu + revenu réduit) ÷ revenu au début',
  },
  net_revenue_churn: {
    label: fr`Attrition nette du revenu`,
    definition: fr`La même, moins l’extension chez les clients qui restent ; elle peut être négative.`,
    formula: '(revenu perdu + réduit − étendu) ÷ revenu au début',
  },
  retention_rate: {
    label: fr`Taux de rétention`,
    definition: fr`Part des clients du début encore là à la fin.`,
    formula: '(clients à la fin − nouveaux) ÷ clients au début',
  },
  repeat_rate: {
    label: fr`Taux de retour client`,
    definition: fr`Part des clients qui ont racheté.`,
    formula: 'clients qui ont racheté ÷ clients',
  },
  kept_margin: {
    label: fr`Marge conservée`,
    definition: fr`Part de la marge que laisse une promotion.`,
    formula: 'marge avec promotion ÷ marge sans promotion',
  },
  ltv_cac: {
    label: fr`LTV:CAC`,
    definition: fr`Combien de fois la valeur d’un client couvre ce que coûte sa conquête. 3 est une règle empirique.`,
    formula: 'valeur vie client ÷ CAC',
  },
  cac_payback: {
    label: fr`Délai de récupération du CAC`,
    definition: fr`Mois de marge qui remboursent la conquête d’un client.`,
    formula: 'CAC ÷ (revenu mensuel d’un compte × taux de marge)',
  },
} satisfies typeof english;
