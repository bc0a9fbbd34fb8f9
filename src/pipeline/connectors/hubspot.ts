import type { Connector } from './types';

export const hubspot: Connector = {
  id: 'hubspot',
  label: 'HubSpot',
  platform: 'hubspot',
  kind: 'crm',
  signatures: [
    ['Record ID', 'Lifecycle Stage'],
    ['Record ID', 'Deal Name'],
    ['Record ID', 'Deal Stage'],
    ['Record ID', 'Email'],
    ['Lifecycle Stage', 'Create Date'],
    ['Deal Name', 'Deal Stage', 'Pipeline'],
    ["ID de fiche d'informations"],
    ["ID de l'enregistrement", 'E-mail'],
    ['Phase de cycle de vie'],
    ['Phase du cycle de vie'],
    ['Nom de la transaction', 'Phase de la transaction'],
  ],
  columns: {
    lead_id: {
      en: ['Record ID', 'Record ID - Contact'],
      fr: ["ID de fiche d'informations", "ID de l'enregistrement", 'ID de la fiche'],
    },
    deal_id: {
      en: ['Record ID', 'Record ID - Deal', 'Deal ID'],
      fr: ["ID de fiche d'informations", "ID de l'enregistrement", 'ID de la fiche'],
    },
    deal_name: { en: ['Deal Name'], fr: ['Nom de la transaction'] },
    deal_stage: { en: ['Deal Stage'], fr: ['Phase de la transaction', 'Étape de la transaction'] },
    deal_status: { en: ['Deal Status', 'Is Closed Won'], fr: ['Statut de la transaction'] },
    pipeline: { en: ['Pipeline'], fr: ['Pipeline'] },
    amount: {
      en: ['Amount', 'Amount in company currency'],
      fr: ['Montant', "Montant dans la devise de l'entreprise"],
    },
    currency: { en: ['Currency', 'Deal currency'], fr: ['Devise'] },
    created_day: { en: ['Create Date', 'Created Date'], fr: ['Date de création'] },
    close_day: { en: ['Close Date'], fr: ['Date de fermeture', 'Date de clôture'] },
    date_day: { en: ['Create Date', 'Created Date'], fr: ['Date de création'] },
    email: {
      en: ['Email', 'Email Address', 'Associated Contact Email'],
      fr: ['E-mail', 'Adresse e-mail', 'E-mail du contact associé'],
    },
    phone: { en: ['Phone Number', 'Mobile Phone Number'], fr: ['Numéro de téléphone', 'Téléphone'] },
    lifecycle_stage: { en: ['Lifecycle Stage'], fr: ['Phase de cycle de vie', 'Phase du cycle de vie'] },
    lead_status: { en: ['Lead Status'], fr: ['Statut du lead', 'Statut de lead'] },
    original_source: {
      en: ['Original Traffic Source', 'Original Source', 'Latest Traffic Source'],
      fr: [
        'Source de trafic initiale',
        'Source de trafic originale',
        "Source d'origine",
        'Source de trafic la plus récente',
      ],
    },
    utm_source: { en: ['UTM Source', 'utm_source'], fr: ['Source UTM', 'utm_source'] },
    utm_medium: { en: ['UTM Medium', 'utm_medium'], fr: ['Support UTM', 'utm_medium'] },
    utm_campaign: {
      en: ['UTM Campaign', 'utm_campaign', 'Original Traffic Source Drill-Down 1'],
      fr: ['Campagne UTM', 'utm_campaign', 'Zoom avant sur la source de trafic initiale 1'],
    },
  },
  reports: [
    { id: 'deals', table: 'deals', requires: ['deal_name', 'deal_stage'] },
    { id: 'deals', table: 'deals', requires: ['deal_stage', 'amount'] },
    { id: 'contacts', table: 'leads', requires: ['lead_id', 'email'] },
    { id: 'contacts', table: 'leads', requires: ['lead_id', 'lifecycle_stage'] },
    { id: 'contacts', table: 'leads', requires: ['email', 'lifecycle_stage'] },
  ],
};
