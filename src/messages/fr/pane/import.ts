import type { ImportText } from '../../en/pane/import';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)}\u00A0${isSingular('fr', value) ? singular : plural}`;

/** Ce que dit le volet pendant un import. */
export const importText: ImportText = {
  notices: {
    'nothing-new': () =>
      fr`Ces fichiers n’apportent rien de nouveau : il n’y a rien à écrire, et le classeur reste tel qu’il est.`,
    'customers-left-out': ({ rows }) =>
      fr`Les adresses e-mail et les numéros de téléphone n’entrent pas dans le classeur : ${counted(rows, 'contact ou affaire est importé', 'contacts et affaires sont importés')} sans client à suivre. La commande « jalon merge » donne un code à chaque client.`,
    'file-renamed': ({ file, name }) =>
      fr`Le classeur connaît déjà un autre fichier nommé « ${file} » : celui-ci y figure sous le nom « ${name} ».`,
    'earlier-files-guessed': ({ files }) =>
      fr`Le classeur ne dit pas de quand ${isSingular('fr', files) ? 'date le fichier importé' : `datent les ${count(files)} fichiers importés`} auparavant : Jalon s’est fié aux jours et aux noms des fichiers. Regardez ce qui serait remplacé avant d’importer.`,
    'typed-rows-kept': ({ rows }) =>
      fr`${counted(rows, 'ligne sans fichier source a été saisie', 'lignes sans fichier source ont été saisies')} à la main : aucun export ne les remplace. Si un export porte sur les mêmes jours, elles comptent en double.`,
    'many-rows': ({ table, rows }) =>
      fr`La table ${table} aura ${count(rows)} lignes. Excel devient lent à cette taille ; « jalon merge » les écrit en quelques secondes.`,
    'too-many-rows': ({ table, rows, limit }) =>
      fr`La table ${table} aurait ${count(rows)} lignes, et une feuille en contient ${count(limit)} sous ses en-têtes. Importez moins de fichiers, ou utilisez « jalon merge », qui écrit les longues tables à côté du classeur.`,
  },
  problems: {
    'sheet-protected': ({ sheet }) =>
      fr`La feuille « ${sheet} » est protégée. Ôtez la protection (Révision, Ôter la protection de la feuille), puis relancez l’import.`,
    'table-filtered': ({ sheet }) =>
      fr`Le tableau de la feuille « ${sheet} » est filtré : des lignes masquées seraient modifiées sans que vous les voyiez. Effacez le filtre (Données, Effacer), puis relancez l’import.`,
    'column-missing': ({ sheet, column }) =>
      fr`Le tableau de la feuille « ${sheet} » n’a plus sa colonne « ${column} ». Rendez son nom à la colonne, ou supprimez la feuille entière pour qu’elle soit recréée.`,
    'cell-unreadable': ({ sheet, cell, column, value }) =>
      fr`La cellule ${cell} de la feuille « ${sheet} » contient « ${value} », qui ne convient pas à la colonne « ${column} ». Corrigez-la ou videz-la, puis relancez l’import.`,
  },
  changes: ({ table, added, changed, removed }) =>
    fr`${table} : ${counted(added, 'ligne ajoutée', 'lignes ajoutées')}, ${counted(changed, 'mise à jour', 'mises à jour')}, ${counted(removed, 'retirée', 'retirées')}`,
  replacement: ({ file, by, rows }) =>
    fr`« ${by} » remplace ${counted(rows, 'ligne', 'lignes')} de « ${file} », importé auparavant.`,
  reading: 'Lecture des fichiers…',
  writingShort: 'Écriture des lignes…',
  writing: ({ done, total }) => fr`Écriture des lignes : ${count(done)} sur ${count(total)}…`,
  cancelled: 'Import annulé. Le classeur est tel qu’il était avant.',
  changedMeanwhile: fr`Quelqu’un a modifié les tables de données après cet aperçu. Rien n’a été écrit ; refaites l’aperçu des fichiers.`,
  stoppedAsBefore: fr`Excel a interrompu l’import. Les lignes d’avant ont été remises : le classeur est tel qu’il était avant.`,
  stoppedUncertain: ({ names }) =>
    fr`Excel a interrompu l’import, et les lignes d’avant n’ont pas pu être remises partout. À vérifier : ${names}. Fermer le classeur sans l’enregistrer rend les lignes d’avant.`,
  tables: {
    dates: 'Calendrier',
    channels: 'Canaux',
    campaigns: 'Campagnes',
    ad_performance: fr`Publicité, ligne à ligne`,
    monthly_ad_performance: 'Publicité, par mois',
    keyword_performance: 'Mots-clés',
    search_terms: 'Termes de recherche',
    web_traffic: 'Trafic du site',
    search_performance: 'Recherche naturelle',
    leads: 'Contacts',
    deals: 'Affaires',
    actual_costs: 'Coûts réels',
    kpi_targets: 'Cibles',
    source_files: 'Fichiers importés',
    issues: 'Points à vérifier',
  },
  drop: {
    title: 'Déposez vos exports ici',
    hint: fr`CSV ou Excel, un ou plusieurs, tels que vos régies, votre outil d’analyse et votre CRM les ont donnés. Ils restent sur cet ordinateur.`,
    files: 'Choisir des fichiers',
    folder: 'Choisir un dossier',
    empty: fr`Il n’y a aucun fichier dans ce que vous avez déposé.`,
  },
  cancel: 'Annuler l’import',
  other: 'Choisir d’autres fichiers',
  blocked: fr`À corriger d’abord dans le classeur ; rien n’a été écrit.`,
  preview: {
    files: (value) => (isSingular('fr', value) ? 'Votre fichier' : `Vos ${count(value)} fichiers`),
    replaced: 'Ce qui est remplacé',
    changes: 'Ce qui change dans le classeur',
    unchanged: 'Aucune ligne ne changerait.',
    remarks: 'Bon à savoir',
    more: (value) => `et ${counted(value, 'autre', 'autres')}`,
    currency: 'Devise du rapport',
    currencyHint: fr`Les montants dans une autre devise demandent un cours ; sans lui, ils gardent leur devise et restent hors des totaux.`,
    reportCurrency: (currency) => fr`Devise du rapport : ${currency}`,
    write: (rows) => `Importer ${counted(rows, 'ligne', 'lignes')}`,
  },
  done: {
    said: (rows, files) =>
      fr`C’est importé : ${counted(rows, 'ligne', 'lignes')} de ${counted(files, 'fichier', 'fichiers')}.`,
    totals: 'Dans le classeur maintenant',
    period: (start, end) => `Publicité du ${start} au ${end}.`,
    sideBySide: fr`Chaque régie compte à sa façon, et deux d’entre elles peuvent revendiquer la même personne : ces conversions ne s’additionnent pas.`,
    unconverted: (amount) => fr`Hors du total, faute de cours : ${amount}.`,
  },
  feed: {
    title: fr`Verser ces chiffres dans le plan ?`,
    intro: fr`Jalon écrirait dans le plan, à la place de ce que les imports précédents y ont mis :`,
    costs: (value, amount) => `${counted(value, 'coût réel', 'coûts réels')} de publicité, ${amount} en tout`,
    unplanned: (amount) => fr`dont ${amount} sans ligne de budget : à rattacher`,
    outside: (amount) => `${amount} hors de la période du plan restent de côté`,
    invoices: (value, amount) => `${counted(value, 'facture', 'factures')}, ${amount} en tout`,
    kpis: (value) => `${counted(value, 'valeur de KPI', 'valeurs de KPI')}, mois par mois`,
    nothing: fr`Aucun de ces chiffres ne tombe dans la période du plan ni ne concerne l’un de ses KPI.`,
    already: 'Le plan contient déjà ces chiffres.',
    otherCurrency: (plan, report) =>
      fr`Le plan est en ${plan} et ces chiffres en ${report} : on ne peut pas les mettre ensemble.`,
    write: 'Verser dans le plan',
    written: (costs, values) =>
      fr`Le plan contient maintenant ${counted(costs, 'coût réel', 'coûts réels')} et ${counted(values, 'valeur de KPI', 'valeurs de KPI')} tirés des exports.`,
  },
};
