import type { Messages } from '../en';
import { formatInstant, formatNumber } from '../format';
import { fr } from '../typography';

/** ` (CODE)`, ou rien là où Power BI n’a pas donné de code. */
const inBrackets = (code: string): string => (code === '' ? '' : ` (${code})`);

/** Ce que dit `jalon powerbi`. */
export const powerbi = {
  usage: fr`jalon powerbi — du classeur au rapport que lisent vos collègues

Utilisation
  jalon powerbi new --out DOSSIER --source local|sharepoint|parquet --path CHEMIN
                                   écrit un projet que Power BI Desktop ouvre
  jalon powerbi check CLASSEUR|DOSSIER
                                   dit ce qui manquerait au modèle dans un classeur, ou dans un projet modifié
  jalon powerbi refresh [--wait]   fait relire le classeur par Power BI
  jalon powerbi status             dit comment la dernière actualisation a fini
  jalon powerbi embed-token        affiche {embedUrl, id, token, expiration}, pour un serveur qui montre le rapport

Options
  --out DOSSIER     new : dossier à écrire, vide ou pas encore là
  --source SOURCE   new : où sont les données, local, sharepoint ou parquet (par défaut : local)
  --path CHEMIN     new : chemin complet ou adresse du classeur, ou dossier des fichiers Parquet
  --workspace ID    espace de travail (par défaut : JALON_POWERBI_WORKSPACE)
  --dataset ID      jeu de données, pour refresh et status (par défaut : JALON_POWERBI_DATASET)
  --report ID       rapport, pour embed-token (par défaut : JALON_POWERBI_REPORT)
  --wait            refresh : attend la fin
  --limit MINUTES   refresh --wait : attend au plus ce temps (par défaut : 120)
  --lang fr|en      langue des messages (par défaut : celle du système)
  --json            affiche un objet JSON au lieu de phrases
  --help            cette page

Le principal de service vient du seul environnement : JALON_POWERBI_TENANT_ID, JALON_POWERBI_CLIENT_ID et
JALON_POWERBI_CLIENT_SECRET, ou à sa place JALON_POWERBI_CERTIFICATE (un fichier PEM) avec JALON_POWERBI_THUMBPRINT.

Code de sortie : 0 c’est fait ; 1 quelqu’un doit regarder (actualisation en échec, arrêtée, ou pas finie à temps) ;
2 rien n’a été fait.`,
  project: {
    outMissing: fr`Dans quel dossier écrire le projet ? Donnez-le avec --out.`,
    pathMissing: (source: string) =>
      fr`Où Power BI trouvera-t-il les données ? Donnez --path : pour --source ${source}, ${source === 'parquet' ? 'le dossier de jalon merge --parquet' : source === 'sharepoint' ? 'l’adresse https du classeur' : 'le chemin complet du classeur'}.`,
    badSource: (value: string) =>
      fr`« ${value} » n’est pas une source : --source prend local, sharepoint ou parquet.`,
    notAnAddress: (value: string) =>
      fr`« ${value} » n’est pas l’adresse d’un fichier : --source sharepoint prend une adresse qui commence par https://. Pour un fichier d’un disque, prenez --source local.`,
    notAFullPath: (value: string) =>
      fr`« ${value} » n’est pas un chemin complet, et Power BI n’en accepte pas d’autre. Donnez --path depuis le lecteur ou le partage, par exemple C:\\Data\\marketing.xlsx.`,
    notAFolder: (folder: string) =>
      fr`${folder} est un fichier, et un projet est un dossier. Donnez à --out un dossier vide, ou qui n’existe pas encore.`,
    notEmpty: (folder: string) =>
      fr`${folder} n’est pas vide, et ce que des personnes ont changé dans un projet ne doit pas être écrasé. Choisissez un autre dossier ; rien n’a été écrit.`,
    written: (p: {
      readonly folder: string;
      readonly files: number;
      readonly parameter: string;
      readonly path: string;
    }) =>
      fr`${p.folder} est écrit (${formatNumber('fr', p.files)} fichiers) ; ${p.parameter} vaut ${p.path}.\nOuvrez Marketing.fr.pbip dans Power BI Desktop, ou Marketing.en.pbip pour le rapport en anglais, puis choisissez Actualiser : un projet s’ouvre sans données.`,
  },
  check: {
    missing: fr`Quel classeur ou quel projet vérifier ? Exemple : jalon powerbi check marketing.xlsx`,
    one: (second: string) =>
      fr`jalon powerbi check prend un seul classeur ou projet, et « ${second} » en est un deuxième.`,
    notFound: (path: string) => fr`${path} n’existe pas. Vérifiez le chemin.`,
    notAWorkbook: (path: string) =>
      fr`${path} n’est pas un classeur Excel lisible. Donnez le classeur que jalon merge a écrit.`,
    notAProject: (path: string) =>
      fr`${path} ne contient aucun projet Power BI de Jalon : il n’y a pas de dossier Marketing.SemanticModel. Écrivez-en un avec jalon powerbi new.`,
    workbookFine: (path: string, version: string) =>
      fr`${path} a toutes les tables et colonnes que lit le modèle (tables ${version}).`,
    projectFine: (path: string, files: number) =>
      fr`${path} mène partout à son modèle (${formatNumber('fr', files)} fichiers des rapports).`,
    problems: (path: string, count: number) =>
      count === 1
        ? fr`${path} : une chose arrêterait une actualisation ou laisserait un visuel vide.`
        : fr`${path} : ${formatNumber('fr', count)} choses arrêteraient une actualisation ou laisseraient un visuel vide.`,
    tableMissing: (table: string) =>
      fr`La table ${table} manque. Relancez jalon merge ; une table plus longue qu’une feuille n’est pas dans le classeur : prenez le projet avec --source parquet.`,
    columnMissing: (table: string, column: string) =>
      fr`La table ${table} n’a pas de colonne ${column}. Relancez jalon merge.`,
    columnRenamed: (table: string, column: string, found: string) =>
      fr`La table ${table} n’a pas de colonne ${column} ; « ${found} » est à sa place. Rendez son nom à la colonne, ou relancez jalon merge.`,
    typeDiffers: (p: {
      readonly table: string;
      readonly column: string;
      readonly expected: string;
      readonly found: string;
    }) =>
      fr`La colonne ${p.column} de la table ${p.table} contient ${p.found} là où le modèle lit ${p.expected}. Corrigez les cellules, ou relancez jalon merge.`,
    kinds: { text: 'des textes', number: 'des nombres', boolean: 'vrai ou faux' },
    versionDiffers: (found: string, expected: string) =>
      fr`Le classeur suit la version ${found} des tables, et ce Jalon écrit la version ${expected}. Prenez le même Jalon pour le classeur et pour le projet.`,
  },
  unknownSubcommand: (name) =>
    fr`jalon powerbi n’a pas de commande « ${name} ». Tapez jalon powerbi --help pour en voir la liste.`,
  tooMany: (name, second) =>
    fr`jalon powerbi ${name} ne prend que des options, et « ${second} » n’en est pas une. Tapez jalon powerbi --help pour les voir.`,
  badLimit: (value) => fr`--limit prend un nombre de minutes de 1 à 1 440, et « ${value} » n’en est pas un.`,
  limitWithWait: fr`--limit dit combien de temps attendre au plus : l’option va avec --wait.`,
  started: (requestId) =>
    fr`L’actualisation a commencé (demande ${requestId}). jalon powerbi status dira comment elle finit.`,
  waiting: (requestId) => fr`L’actualisation a commencé (demande ${requestId}) ; attente de sa fin…`,
  notOver: (minutes) =>
    fr`L’actualisation n’est pas finie après ${formatNumber('fr', minutes)} minutes. Elle continue chez Power BI : voyez jalon powerbi status.`,
  neverRefreshed: 'Ce jeu de données n’a jamais été actualisé. Commencez par jalon powerbi refresh.',
  states: {
    running: (start) => fr`Une actualisation est en cours depuis le ${formatInstant('fr', start)}.`,
    completed: (end) => fr`Les données sont du ${formatInstant('fr', end)} : l’actualisation est faite.`,
    failed: (end) =>
      fr`L’actualisation du ${formatInstant('fr', end)} a échoué ; les lecteurs voient des données plus anciennes.`,
    cancelled: (end) =>
      fr`L’actualisation du ${formatInstant('fr', end)} a été annulée ; les lecteurs voient des données plus anciennes.`,
    disabled: (end) =>
      fr`L’actualisation du ${formatInstant('fr', end)} n’a pas eu lieu : l’actualisation est désactivée, comme après quatre échecs de suite. Réactivez-la dans les paramètres du jeu de données.`,
    other: (end) =>
      fr`L’actualisation du ${formatInstant('fr', end)} a fini d’une façon que Jalon ne connaît pas. Voyez l’historique des actualisations dans Power BI.`,
  },
  refreshErrors: {
    credentials: fr`Power BI n’a pas d’identifiants pour lire le classeur. Dans les paramètres du jeu de données, son propriétaire doit se connecter à la source (méthode OAuth2).`,
    gateway: fr`Power BI n’atteint pas le classeur : il est sur un disque ou un partage. Mettez-le dans SharePoint ou OneDrive, ou installez une passerelle.`,
    other: (reason) =>
      fr`Raison donnée par Power BI : ${reason}. L’historique des actualisations du jeu de données en dit plus.`,
  },
  failures: {
    'target-missing': ({ name, variable }) =>
      fr`${{ workspace: 'Quel espace de travail', dataset: 'Quel jeu de données', report: 'Quel rapport' }[name]} ? Donnez son identifiant avec --${name}, ou dans la variable d’environnement ${variable}.`,
    'bad-target': ({ name, value }) =>
      fr`« ${value} » n’est pas l’identifiant ${{ workspace: 'd’un espace de travail', dataset: 'd’un jeu de données', report: 'd’un rapport' }[name]}. Il a 36 caractères, comme 3b2a4c5d-6e7f-4a8b-9c0d-1e2f3a4b5c6d : dans la barre d’adresse de Power BI, il suit ${{ workspace: '/groups/', dataset: '/datasets/', report: '/reports/' }[name]}.`,
    'setting-missing': ({ variable }) =>
      fr`La variable d’environnement ${variable} manque. Elle n’est lue que dans l’environnement ; docs/powerbi-embedding.md dit où trouver sa valeur.`,
    'bad-setting': ({ variable, value }) =>
      fr`La variable d’environnement ${variable} contient « ${value} », ce qui ne peut pas convenir. docs/powerbi-embedding.md montre à quoi elle ressemble.`,
    'credential-missing': () =>
      fr`Rien ne dit comment le principal de service prouve qui il est. Mettez son secret dans JALON_POWERBI_CLIENT_SECRET, ou le chemin de son certificat dans JALON_POWERBI_CERTIFICATE.`,
    'certificate-unreadable': ({ path, reason }) =>
      fr`Le certificat ${path} ne peut pas être lu (${reason}). Vérifiez le chemin dans JALON_POWERBI_CERTIFICATE et qui a le droit de lire le fichier.`,
    'key-missing': ({ path }) =>
      fr`${path} ne contient pas de clé privée. JALON_POWERBI_CERTIFICATE doit désigner un fichier PEM où figure « BEGIN PRIVATE KEY ».`,
    'key-encrypted': ({ path }) =>
      fr`La clé privée de ${path} a un mot de passe, que Jalon ne peut pas demander. Donnez un fichier sans mot de passe, que seul le compte du planificateur peut lire.`,
    'thumbprint-missing': ({ path }) =>
      fr`${path} contient une clé sans son certificat. Mettez les deux dans le fichier, ou l’empreinte SHA-256 du certificat dans JALON_POWERBI_THUMBPRINT.`,
    'secret-wrong': ({ clientId }) =>
      fr`Microsoft Entra refuse le secret de l’application ${clientId}. JALON_POWERBI_CLIENT_SECRET doit contenir la valeur du secret, pas son identifiant.`,
    'secret-expired': ({ clientId }) =>
      fr`Le secret de l’application ${clientId} a expiré. Créez-en un dans Microsoft Entra, sous « Certificats et secrets », et mettez-le dans JALON_POWERBI_CLIENT_SECRET.`,
    'certificate-unknown': ({ clientId }) =>
      fr`Microsoft Entra ne connaît pas ce certificat pour l’application ${clientId}. Déposez sa partie publique sous « Certificats et secrets », ou corrigez JALON_POWERBI_THUMBPRINT.`,
    'app-unknown': ({ clientId, tenantId }) =>
      fr`Il n’y a pas d’application ${clientId} dans le locataire ${tenantId}. Vérifiez JALON_POWERBI_CLIENT_ID et JALON_POWERBI_TENANT_ID.`,
    'tenant-unknown': ({ tenantId }) =>
      fr`Le locataire ${tenantId} n’existe pas. Vérifiez JALON_POWERBI_TENANT_ID.`,
    'sign-in-refused': ({ detail }) =>
      fr`Microsoft Entra n’a pas connecté le principal de service : ${detail}`,
    'sign-in-unreachable': ({ reason }) =>
      fr`login.microsoftonline.com n’a pas répondu comme il devrait (${reason}). Vérifiez le réseau et le proxy de cette machine.`,
    'no-answer': ({ reason }) =>
      fr`Power BI n’a pas répondu (${reason}) : rien ne dit si l’actualisation a commencé. Voyez jalon powerbi status avant d’en lancer une autre.`,
    unreachable: ({ reason }) =>
      fr`api.powerbi.com ne répond pas (${reason}), même après plusieurs essais. Vérifiez le réseau et le proxy de cette machine.`,
    busy: ({ status, seconds }) =>
      seconds === null
        ? fr`Power BI est trop occupé (HTTP ${status}), même après plusieurs essais. Relancez la commande plus tard.`
        : fr`Power BI demande d’attendre ${formatNumber('fr', seconds)} secondes (HTTP ${status}). Relancez la commande ensuite.`,
    unreadable: ({ start }) =>
      fr`Power BI a répondu quelque chose d’illisible : « ${start} ». Un proxy est peut-être entre les deux ; sinon, relancez la commande plus tard.`,
    'answer-incomplete': ({ member }) =>
      fr`La réponse de Power BI n’a pas de « ${member} ». Un rapport paginé n’a pas de jeu de données à lui et ne peut pas être intégré ainsi ; désignez un autre rapport.`,
    unauthorised: ({ code }) =>
      fr`Power BI refuse le principal de service, même avec un nouveau jeton${inBrackets(code)}. L’administrateur doit activer « Les principaux de service peuvent utiliser les API Fabric » pour un groupe de sécurité dont l’application fait partie, et l’application doit être membre de l’espace de travail.`,
    forbidden: ({ code }) =>
      fr`Power BI ne permet pas cela${inBrackets(code)}. Donnez à l’application le rôle Membre dans l’espace de travail (Gérer l’accès). Pour embed-token, l’administrateur doit aussi activer « Incorporer du contenu dans des applications », et l’espace de travail a besoin d’une capacité.`,
    'not-found': ({ code }) =>
      fr`Power BI ne trouve rien sous ces identifiants, ou l’application n’a pas le droit de le voir${inBrackets(code)}. Vérifiez les identifiants, et que l’application est membre de l’espace de travail.`,
    'refresh-running': () =>
      fr`Une actualisation de ce jeu de données est déjà en cours : aucune n’a été lancée. jalon powerbi status dira quand elle est finie.`,
    refused: ({ status, code }) => fr`Power BI refuse la demande : HTTP ${status}${inBrackets(code)}.`,
  },
} satisfies Messages['powerbi'];
