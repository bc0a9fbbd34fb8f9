import type { DashboardCli, DashboardText } from '../en/dashboard';
import { formatDate, formatMonth, formatNumber } from '../format';
import { fr } from '../typography';

export const dashboardText = {
  skip: 'Aller aux chiffres',
  tabs: 'Pages',
  filters: 'Filtres',
  firstMonth: 'De',
  lastMonth: 'À',
  channel: 'Canal',
  campaign: 'Campagne',
  allMonths: 'Tous les mois',
  firstOfAll: 'Premier mois',
  lastOfAll: 'Dernier mois',
  allChannels: 'Tous les canaux',
  allCampaigns: 'Toutes les campagnes',
  reset: 'Tout afficher',
  print: 'Imprimer',
  theme: 'Couleurs',
  themes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  roiBasis: 'ROI sur',
  roiBases: { margin: 'La marge', revenue: 'Le revenu' },
  roiByChannel: { margin: 'ROI sur la marge par canal', revenue: 'ROI sur le revenu par canal' },
  dataAsOf: (day) => `Données au ${formatDate('fr', day)}`,
  dataAsOfUnknown: 'Le jour des données n’est pas connu',
  planAsOf: (title, day) => fr`Plan « ${title} », vu le ${formatDate('fr', day)}`,
  noPlan: fr`Aucun plan : réunissez avec --plan pour suivre un budget et des objectifs`,
  period: (first, last) =>
    first === last ? formatMonth('fr', first) : `${formatMonth('fr', first)} à ${formatMonth('fr', last)}`,
  filteredBy: (words) => fr`Affiché : ${words.join(fr` ; `)}.`,
  everythingShown: fr`Affiché : tous les mois, tous les canaux, toutes les campagnes.`,
  notFiltered: fr`Cette page montre le plan ou les fichiers tels qu’ils sont ; les filtres n’y changent rien.`,
  attribution: fr`Leads, affaires et revenu viennent du CRM, chacun selon les balises de sa propre fiche. Les conversions viennent des plateformes, chacune selon sa règle ; elles ne s’additionnent jamais d’une plateforme à l’autre, car deux plateformes peuvent revendiquer la même personne.`,
  madeBy: 'Fait par Jalon à partir du classeur. Rien n’est en direct et rien ne sort de ce fichier.',
  total: 'Total',
  noCampaign: 'Sans campagne connue',
  noChannel: 'Sans canal',
  noOrigin: 'Origine inconnue',
  noBudgetLine: 'Coûts sans ligne de budget',
  noRows: fr`Rien à montrer ici.`,
  onTheRight: (label) => `${label} (axe de droite)`,
  asTable: 'Voir les chiffres',
  asChart: 'Voir le graphique',
  month: 'Mois',
  monthUnderWay: (month) => `${formatMonth('fr', month)}\n(en cours)`,
  sortBy: (column) => fr`Trier par ${column}`,
  moreRows: (count) =>
    count === 1
      ? 'Une autre ligne est dans le classeur.'
      : `${formatNumber('fr', count)} autres lignes sont dans le classeur.`,
  moreRowsHere: (count) =>
    count === 1
      ? 'Une autre ligne est à l’écran.'
      : `${formatNumber('fr', count)} autres lignes sont à l’écran.`,
  moreBars: (count) =>
    count === 1
      ? 'Une barre plus petite n’est pas dessinée.'
      : `${formatNumber('fr', count)} barres plus petites ne sont pas dessinées.`,
  few: (count) =>
    fr`Seulement ${formatNumber('fr', count)} ${count === 1 ? 'résultat' : 'résultats'} : ce ratio tient surtout du hasard.`,
  fewShort: (count) => `n = ${formatNumber('fr', count)}`,
  yes: 'Oui',
  no: 'Non',
  better: 'mieux',
  worse: 'moins bien',
  steady: 'peu de changement',
  againstMonths: (count) =>
    count === 1 ? 'par rapport au mois précédent' : `par rapport aux ${count} mois précédents`,
  lastMonthValue: (month, value) => fr`${formatMonth('fr', month)} : ${value}`,
  wholeOf: (what) => (what === 'channel' ? 'tous les canaux' : 'toutes les campagnes'),
  wholeFigures: (what, labels) =>
    fr`${what === 'channel' ? 'Tous les canaux' : 'Toutes les campagnes'} comptent dans : ${labels}.`,
  notSplit: {
    channel: 'Le canal choisi ne restreint pas ce que la source donne sans canal.',
    campaign: 'La campagne choisie ne restreint pas ce que la source donne sans campagne.',
  },
  targets: {
    kpi: 'Indicateur',
    channel: 'Canal',
    period: 'Période',
    target: 'Cible',
    actual: 'Atteint',
    gap: 'Écart',
    days: (start, end) => `${formatDate('fr', start)} au ${formatDate('fr', end)}`,
    met: 'tenue',
    missed: 'manquée',
  },
  why: {
    noRows: (source) => fr`Pas de chiffre : il manque ${source} dans le classeur.`,
    nothingHere: fr`Pas de chiffre : rien dans cette sélection ne le donne.`,
    severalPlatforms: fr`Pas de chiffre : deux plateformes peuvent revendiquer la même personne, leurs conversions ne s’additionnent donc pas. Choisissez une campagne, ou un canal qui n’a qu’une plateforme.`,
    noMargin: fr`Pas de chiffre : la marge n’est pas connue. Donnez marginRate dans les réglages, puis relancez jalon merge.`,
    dividesByNone: (label) =>
      fr`Pas de chiffre : il faudrait diviser par « ${label} », et il n’y en a pas ici.`,
    termMissing: (label) => fr`Pas de chiffre : « ${label} » n’est pas connu pour cette sélection.`,
    partial: fr`Pas de chiffre : des lignes de publicité donnent l’un de ses termes sans l’autre.`,
    notWholeMonths: fr`Pas de chiffre : la cible ne couvre pas des mois entiers, et le tableau de bord compte par mois.`,
    unknownKpi: fr`Pas de chiffre : ce rapport ne calcule pas l’indicateur de cette cible.`,
  },
  sources: {
    monthly_ad_performance: 'un export de publicité',
    leads: 'un export des contacts du CRM',
    deals: 'un export des affaires du CRM',
    web_traffic: 'un export de mesure d’audience',
    search_performance: 'un export de Search Console',
    plan: 'un plan (jalon merge --plan)',
    other: 'sa source',
  },
} satisfies DashboardText;

export const dashboardCli = {
  missingWorkbook: fr`Quel classeur ? Exemple : jalon dashboard marketing.xlsx --out dashboard.html`,
  oneWorkbook: (second) =>
    fr`jalon dashboard prend un seul classeur, et « ${second} » en est un deuxième. Réunissez d’abord les exports dans un seul classeur.`,
  notFound: (path) => fr`Il n’y a pas de fichier ${path}. Vérifiez le chemin, ou créez-le avec jalon merge.`,
  notPageName: (path) =>
    fr`${path} ne se termine pas par .html. Choisissez un nom comme dashboard.html ; rien n’a été écrit.`,
  written: (path, size, seconds) => `${path} est écrit (${size}, ${seconds} s).`,
  next: (path) =>
    fr`Ouvrez ${path} dans un navigateur, ou envoyez-le par mail : c’est un seul fichier, qui ne demande rien au réseau.`,
  problems: {
    'not-a-workbook': (path) =>
      fr`${path} n’est pas un classeur .xlsx, ou c’en est un abîmé. Donnez le classeur que jalon merge a écrit, ou relancez jalon merge ; rien n’a été écrit.`,
    'no-data-tables': (path) =>
      fr`${path} ne contient aucune des tables de données de jalon merge. Donnez le classeur que jalon merge a écrit ; rien n’a été écrit.`,
    'table-missing': (path, table, parquet) =>
      fr`${path} n’a pas de table « ${table} », et il n’y a pas de ${parquet} à côté. Remettez ce fichier à côté du classeur, ou relancez jalon merge ; rien n’a été écrit.`,
    'column-missing': (path, table, column) =>
      fr`${path} : la table « ${table} » n’a pas de colonne « ${column} ». Relancez jalon merge ; rien n’a été écrit.`,
    'cell-unreadable': (path, at) =>
      fr`${path} : dans la feuille « ${at.sheet} », ligne ${at.row}, la colonne « ${at.column} » de la table « ${at.table} » contient « ${at.value} », qui n’est pas une valeur de cette colonne. Corrigez la cellule, ou relancez jalon merge ; rien n’a été écrit.`,
    'version-differs': (path, found, expected) =>
      fr`${path} : ses tables ont la version ${found === '' ? '(aucune)' : found}, cette commande lit la version ${expected}. Relancez jalon merge avec cette version de Jalon ; rien n’a été écrit.`,
  },
} satisfies DashboardCli;
