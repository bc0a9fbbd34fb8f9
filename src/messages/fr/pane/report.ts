import type { ReportText } from '../../en/pane/report';
import { formatDate, formatNumber } from '../../format';
import { fr } from '../../typography';

/** Au plus tant de campagnes sont nommées. */
const NAMED = 3;

function period(start: string | null, end: string | null): string {
  if (start === null && end === null) return '';
  if (start === null) return `jusqu’au ${formatDate('fr', end ?? '')}`;
  if (end === null) return `à partir du ${formatDate('fr', start)}`;
  return `du ${formatDate('fr', start)} au ${formatDate('fr', end)}`;
}

function campaignsIn(names: readonly string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  const more = names.length - NAMED;
  if (more <= 0) return named;
  return more === 1 ? `${named} et une autre` : `${named} et ${formatNumber('fr', more)} autres`;
}

/** Le rapport Power BI à côté du classeur. */
export const reportText: ReportText = {
  source: {
    address: 'Adresse de votre service de jetons',
    addressHint: fr`Votre équipe le tient ; il répond {embedUrl, id, token, expiration}. Le guide « Power BI » de Jalon dit comment en faire un.`,
    shows: 'Ce qui est montré',
    whole: 'Le rapport entier',
    onePage: 'Une page',
    oneVisual: 'Un visuel',
    page: 'Nom de la page',
    visual: 'Nom du visuel',
    nameHint: 'Le nom technique, tel qu’il est dans le dossier du projet.',
  },
  before: (host) =>
    fr`Rien n’est appelé avant que vous n’appuyiez sur le bouton. Il demande un jeton à ${host}, puis montre le rapport de Power BI. Les filtres sont envoyés à Power BI ; vos feuilles, non.`,
  nothingYet: fr`Donnez l’adresse de votre service de jetons ; rien n’est appelé avant que vous n’appuyiez sur le bouton.`,
  open: 'Afficher le rapport',
  opening: 'Ouverture du rapport…',
  again: 'Réessayer',
  close: 'Fermer le rapport',
  frame: 'Rapport Power BI',
  tools: 'Outils du rapport',
  pages: 'Page',
  print: 'Imprimer',
  fullScreen: 'Plein écran',
  start: 'Du',
  end: 'Au',
  filterPeriod: 'Filtrer cette période',
  periodUpsideDown: 'La fin est avant le début.',
  filterSelection: 'Filtrer par la campagne sélectionnée',
  filterSelectionHint: fr`Sélectionnez des lignes d’un tableau qui a une colonne de campagnes ; leurs dates, s’il y en a, deviennent la période.`,
  nothingSelected: fr`Les cellules sélectionnées ne nomment ni campagne ni date. Sélectionnez des lignes d’un tableau qui a une colonne « Campagne » ou « campaign_name », puis appuyez de nouveau.`,
  tooManySelected:
    'Trop de lignes sont sélectionnées pour être lues. Sélectionnez celles de quelques campagnes.',
  reading: 'Lecture de la sélection…',
  removeFilters: 'Retirer les filtres',
  unfiltered: fr`Aucun filtre : tout le rapport.`,
  filteredBy: (campaigns, start, end) =>
    fr`Affiché : ${[campaignsIn(campaigns), period(start, end)].filter((part) => part !== '').join(', ')}.`,
  notRenewed: (reason) => fr`Le jeton n’a pas pu être renouvelé ; Jalon réessaie de lui-même. ${reason}`,
  details: (detail) => fr`Ce qui a été répondu : ${detail}`,
  failures: {
    'not-an-address': (detail) => fr`« ${detail} » n’est pas une adresse. Elle commence par https://.`,
    'not-secure': () =>
      fr`L’adresse doit commencer par https://, pour que personne ne puisse lire le jeton en chemin. Seul un service de cette machine (localhost) peut s’en passer.`,
    'service-unreachable': (detail) =>
      fr`Le service de jetons ne répond pas, ou ne permet pas à cette page de l’interroger. Vérifiez l’adresse, le réseau, et que le service autorise l’origine ${detail} (CORS).`,
    'service-refused': (detail) =>
      fr`Le service de jetons refuse (HTTP ${detail}). Connectez-vous-y dans ce navigateur, ou demandez l’accès à qui le tient.`,
    'service-failed': (detail) =>
      fr`Le service de jetons répond HTTP ${detail}. Vérifiez l’adresse avec qui le tient.`,
    'service-not-json': () =>
      fr`Le service de jetons n’a pas répondu en JSON : une page de connexion est peut-être entre les deux. Ouvrez son adresse dans le navigateur pour voir.`,
    'service-incomplete': (detail) =>
      fr`Il manque « ${detail} » dans la réponse du service de jetons. Elle doit contenir embedUrl, id, token et expiration.`,
    'token-expired': () => fr`Le jeton est périmé. Vérifiez l’horloge du service de jetons, puis réessayez.`,
    'token-refused': () =>
      fr`Power BI refuse le nouveau jeton dès qu’il sert. Demandez à qui tient le service de jetons d’y regarder.`,
    'foreign-embed-url': (detail) =>
      fr`« ${detail} » n’est pas une adresse de Power BI : elle n’est pas affichée. Vérifiez embedUrl dans la réponse du service de jetons.`,
    paginated: () =>
      fr`C’est un rapport paginé (RDL), qui n’a ni filtres, ni pages, ni thèmes. Faites donner un rapport interactif par le service de jetons.`,
    'no-access': () =>
      fr`Power BI ne permet pas à ce jeton de lire le rapport. L’application du service de jetons doit être membre de l’espace de travail.`,
    'report-not-loaded': () =>
      fr`Power BI n’a pas pu charger le rapport. Il a peut-être été supprimé, ou son jeu de données ne peut pas être lu.`,
    'page-not-found': (detail) =>
      fr`Le rapport n’a pas de page « ${detail} » ; sa première page est affichée.`,
    'visual-not-found': (detail) => fr`La page n’a pas de visuel « ${detail} ».`,
    silent: () =>
      fr`Power BI ne donne aucun signe. Vérifiez le réseau, et que rien ne bloque app.powerbi.com dans cette fenêtre.`,
    'full-screen-refused': () => 'Cette fenêtre ne permet pas le plein écran.',
    powerbi: () => 'Power BI signale un problème.',
  },
  standalone: {
    title: 'Rapport Power BI',
    unreadable: (reason) =>
      fr`report.json ne peut pas être lu (${reason}). Vérifiez ses virgules et ses guillemets.`,
    missing: fr`Cette page ne connaît pas son rapport. Posez à côté d’elle un report.json, par exemple {"address": "https://…/jeton"}, ou ajoutez #address=https://… à son adresse.`,
  },
};
