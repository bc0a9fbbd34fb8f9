import type { Connector } from './types';

export const pipedrive: Connector = {
  id: 'pipedrive',
  label: 'Pipedrive',
  platform: 'pipedrive',
  kind: 'crm',
  signatures: [['Deal - Title'], ['Deal - Value'], ['Affaire - Titre'], ['Affaire - Valeur']],
  columns: {
    deal_id: { en: ['Deal - ID'], fr: ['Affaire - ID'] },
    deal_name: { en: ['Deal - Title'], fr: ['Affaire - Titre'] },
    pipeline: { en: ['Deal - Pipeline'], fr: ['Affaire - Pipeline'] },
    deal_stage: { en: ['Deal - Stage'], fr: ['Affaire - Étape'] },
    deal_status: { en: ['Deal - Status'], fr: ['Affaire - Statut'] },
    amount: { en: ['Deal - Value'], fr: ['Affaire - Valeur'] },
    currency: {
      en: ['Deal - Currency of value', 'Deal - Currency'],
      fr: ['Affaire - Devise de la valeur', 'Affaire - Devise de valeur', 'Affaire - Devise'],
    },
    created_day: {
      en: ['Deal - Deal created', 'Deal - Created'],
      fr: ['Affaire - Affaire créée', 'Affaire - Créée'],
    },
    won_day: { en: ['Deal - Won time'], fr: ['Affaire - Date de gain', 'Affaire - Heure du gain'] },
    lost_day: { en: ['Deal - Lost time'], fr: ['Affaire - Date de perte', "Affaire - Heure de l'échec"] },
    expected_day: { en: ['Deal - Expected close date'], fr: ['Affaire - Date de clôture prévue'] },
    email: {
      en: ['Person - Email (Work)', 'Person - Email - Work', 'Person - Email'],
      fr: ['Personne - E-mail - Travail', 'Personne - E-mail (Travail)', 'Personne - E-mail'],
    },
    phone: {
      en: ['Person - Phone (Work)', 'Person - Phone'],
      fr: ['Personne - Téléphone - Mobile', 'Personne - Téléphone'],
    },
    utm_source: {
      en: ['Deal - UTM Source', 'Deal - utm_source'],
      fr: ['Affaire - UTM Source', 'Affaire - Source UTM', 'Affaire - utm_source'],
    },
    utm_medium: {
      en: ['Deal - UTM Medium', 'Deal - utm_medium'],
      fr: ['Affaire - UTM Medium', 'Affaire - Support UTM', 'Affaire - utm_medium'],
    },
    utm_campaign: {
      en: ['Deal - UTM Campaign', 'Deal - utm_campaign'],
      fr: ['Affaire - UTM Campaign', 'Affaire - Campagne UTM', 'Affaire - utm_campaign'],
    },
  },
  reports: [
    { id: 'deals', table: 'deals', requires: ['deal_name'] },
    { id: 'deals', table: 'deals', requires: ['amount'] },
  ],
};
