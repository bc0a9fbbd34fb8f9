import type { Messages } from '../en';
import { fr } from '../typography';
import type { ConfigProblemText } from '../en/cli';

/** Ce que dit la ligne de commande. */
export const cli = {
  usage: `jalon — d’un dossier d’exports à un classeur rapproché, d’un plan à un classeur vivant

Utilisation
  jalon merge DOSSIER --out FICHIER.xlsx   fusionne tous les exports d’un dossier dans un classeur
  jalon merge DOSSIER --plan PLAN          de même, avec les feuilles d’un plan et ses coûts réels
  jalon dashboard FICHIER.xlsx             fait d’un classeur fusionné une page HTML, pour tout navigateur
  jalon inspect FICHIER…                   dit ce qu’est chaque fichier et ce qui en serait chargé
  jalon connectors                         liste les exports reconnus
  jalon plan PLAN --out FICHIER.xlsx       crée le classeur d’un plan : rétroplanning, budget, KPI
  jalon plan --check PLAN                  dit ce qui ne va pas dans un plan, sans rien écrire
  jalon plan --list                        liste les modèles de plan
  jalon smart "PHRASE"                     dit ce qui manque à un objectif pour être SMART
  jalon powerbi COMMANDE                   actualise le rapport Power BI ou l’intègre (jalon powerbi --help)

PLAN est un modèle, un fichier de plan (.json) ou un classeur qui en est issu (.xlsx).

Options
  --out FICHIER     fichier à écrire (par défaut : marketing.xlsx ; plan : plan.xlsx ; dashboard : dashboard.html)
  --config FICHIER  réglages (merge ; par défaut : jalon.config.json dans le dossier, sinon ici)
  --plan PLAN       plan dont les feuilles sont ajoutées (merge)
  --parquet DOSSIER écrit aussi chaque table en fichier Parquet (merge)
  --replace         écrit par-dessus un classeur dont les tables ont d’autres colonnes (merge)
  --start DATE      premier jour du plan, AAAA-MM-JJ (par défaut : un 1er janvier avant le lancement)
  --launch DATE     jour du lancement, AAAA-MM-JJ (par défaut : celui du plan)
  --today DATE      jour auquel le plan est regardé (par défaut : celui du plan, sinon aujourd’hui)
  --file FICHIER    phrases à vérifier, une par ligne (smart)
  --calendar FICHIER  week-end et jours fériés d’un autre pays, à la place de ceux du plan (.json)
  --lang fr|en      langue des messages et du classeur (par défaut : celle du système)
  --json            affiche un objet JSON au lieu de phrases
  --help            cette page
  --version         la version

Exemples
  jalon merge exports --out marketing.xlsx
  jalon merge exports --out marketing.xlsx --lang en --json > resultat.json
  jalon dashboard marketing.xlsx --out dashboard.html
  jalon inspect "Rapport sur les campagnes.csv"
  jalon plan lancement-produit --out plan.xlsx --launch 2027-09-15

Code de sortie : 0 tout est chargé ; 1 le classeur est écrit, mais quelqu’un doit regarder ;
2 rien n’a été écrit. Avec --check : 0 rien à redire ; 1 quelque chose ne va pas ; 2 aucun plan lisible.`,
  unknownCommand: (name: string) =>
    `La commande « ${name} » n’existe pas. Tapez jalon --help pour la liste des commandes.`,
  missingFolder: 'Quel dossier contient les exports ? Exemple : jalon merge exports --out marketing.xlsx',
  missingFile: 'Quel fichier faut-il examiner ? Exemple : jalon inspect "Rapport sur les campagnes.csv"',
  unknownOption: (option: string) =>
    `L’option « ${option} » n’existe pas. Tapez jalon --help pour la liste des options.`,
  optionNeedsValue: (option: string) =>
    `L’option « ${option} » est mal employée : donnez-lui sa valeur, ou aucune si elle n’en prend pas. Tapez jalon --help pour la liste des options.`,
  oneFolder: (second: string) =>
    `jalon merge prend un seul dossier, et « ${second} » en est un second. Réunissez les exports dans un même dossier, ou dans ses sous-dossiers.`,
  outIsFolder: (path: string) =>
    `${path} est un dossier : aucun classeur ne peut y être écrit. Choisissez un autre nom ; rien n’a été écrit.`,
  parquetWritten: (folder: string) => fr`Chaque table est aussi dans ${folder}, en fichier Parquet.`,
  newerTables: (path: string, found: string, expected: string) =>
    fr`${path} suit la version ${found} des tables, et ce Jalon écrit la version ${expected} : les rapports bâtis sur les tables plus récentes casseraient. Mettez Jalon à jour, choisissez un autre --out, ou ajoutez --replace ; rien n’a été écrit.`,
  wouldLoseColumns: (path: string, columns: readonly string[]) =>
    fr`${path} a, dans ses tables de données, des colonnes que Jalon n’écrit pas et ferait disparaître : ${columns.join(', ')}. Déplacez-les sur une feuille à part, choisissez un autre --out, ou ajoutez --replace ; rien n’a été écrit.`,
  badLanguage: (value: string) => `La langue « ${value} » est inconnue : --lang accepte fr ou en.`,
  folderNotFound: (path: string) =>
    `Le dossier ${path} n’existe pas. Vérifiez le chemin, ou créez-le et déposez-y les exports.`,
  notAFolder: (path: string) =>
    `${path} n’est pas un dossier. jalon merge prend un dossier ; pour examiner un fichier, utilisez jalon inspect.`,
  fileNotFound: (path: string) => `Le fichier ${path} n’existe pas. Vérifiez le chemin.`,
  configNotFound: (path: string) =>
    `Le fichier de réglages ${path} n’existe pas. Vérifiez le chemin donné à --config.`,
  configInvalid: (path: string, problems: string) =>
    `Les réglages de ${path} ne peuvent pas servir. ${problems} Corrigez le fichier et relancez la commande.`,
  configProblem: ({ kind, at, detail }: ConfigProblemText) => {
    const where = at ? ` dans ${at}` : '';
    switch (kind) {
      case 'json':
        return `Ce n’est pas du JSON valide (${detail}).`;
      case 'unknown-key':
        return `La clé « ${detail} »${where} est inconnue.`;
      case 'missing-key':
        return `La clé « ${detail} »${where} manque.`;
      case 'pattern':
        return `« ${detail} » n’est pas une expression régulière.`;
      default:
        return `La valeur ${detail}${where} n’est pas admise.`;
    }
  },
  inboxEmpty: (path: string) =>
    `Le dossier ${path} ne contient aucun fichier à lire. Déposez-y des exports CSV ou Excel et relancez la commande.`,
  nothingLoaded:
    'Aucune ligne n’a pu être chargée, donc aucun classeur n’a été écrit. Les raisons, fichier par fichier :',
  notWorkbookName: (path: string) =>
    `Le classeur doit être un fichier .xlsx, et ${path} n’en est pas un. Choisissez un nom qui finit par .xlsx.`,
  noRoom: (path: string) =>
    `Il n’y a plus de place sur le disque pour écrire ${path}. Libérez de l’espace et relancez la commande ; rien n’a été écrit.`,
  notAllowed: (path: string) =>
    `${path} ne peut pas être écrit : l’accès est refusé. Fermez le classeur s’il est ouvert dans Excel, ou choisissez un autre dossier ; rien n’a été écrit.`,
  outFolderMissing: (path: string) =>
    `Le dossier de ${path} n’existe pas. Créez-le ou choisissez-en un autre ; rien n’a été écrit.`,
  systemFailure: (path: string, code: string) =>
    `${path} ne peut pas être écrit (${code}) ; rien n’a été écrit.`,
  internal: (reason: string) =>
    `Jalon s’est arrêté par sa propre faute : ${reason}. Rien n’a été écrit ; merci de le signaler.`,
  reading: (done: number, total: number, file: string) => `Lecture ${done}/${total} ${file}`,
  merging: 'Fusion',
  writing: (percent: number) => `Écriture ${percent} %`,
  written: (path: string, size: string, seconds: string) => `${path} est écrit (${size}, ${seconds} s).`,
  nextSteps: (path: string) =>
    `Ouvrez ${path} : commencez par « Sources et rapprochement », puis « À traiter ».`,
  issueCounts: (errors: number, warnings: number, infos: number) =>
    `À regarder : ${errors} erreur${errors > 1 ? 's' : ''}, ${warnings} avertissement${warnings > 1 ? 's' : ''}, ${infos} remarque${infos > 1 ? 's' : ''}.`,
  moreIssues: (count: number) => `et ${count} de plus dans la feuille « À traiter »`,
  tableHead: {
    file: 'Fichier',
    report: 'Rapport',
    period: 'Période',
    read: 'Lues',
    loaded: 'Chargées',
    excluded: 'Exclues',
    rejected: 'Rejetées',
    stated: 'Annoncé',
    sum: 'Total chargé',
    difference: 'Écart',
  },
  noPeriod: 'non indiquée',
  periodOf: (start: string, end: string) => (start === end ? start : `${start} au ${end}`),
  status: {
    loaded: 'chargé',
    empty: 'aucune ligne',
    duplicate: 'identique à un autre fichier',
    refused: 'refusé',
  },
  totalSpend: (amount: string) => `Dépense publicitaire chargée : ${amount}.`,
  spendLeftOut: (amount: string) => `Hors du total, faute de taux de change : ${amount}.`,
  inspect: {
    recognised: (connector: string, report: string) => `${connector}, rapport « ${report} »`,
    unknown: 'non reconnu',
    encoding: (encoding: string, delimiter: string) =>
      `Encodage ${encoding}, colonnes séparées par des ${delimiter}`,
    language: (name: string) => `Langue de l’export : ${name}`,
    table: (table: string) => `Va dans la table ${table}`,
    period: (period: string) => `Période : ${period}`,
    currency: (code: string) => `Devise : ${code}`,
    rows: (read: number, loaded: number, excluded: number, rejected: number) =>
      `Lignes : ${read} lues, ${loaded} chargées, ${excluded} exclues, ${rejected} rejetées`,
    total: (measure: string, stated: string, loaded: string, difference: string) =>
      `Total annoncé (${measure}) : ${stated} ; chargé : ${loaded} ; écart : ${difference}`,
  },
  delimiters: { ',': 'virgules', ';': 'points-virgules', '\t': 'tabulations', '|': 'barres' } as Readonly<
    Record<string, string>
  >,
  languages: { fr: 'français', en: 'anglais' },
  connectorsHead: 'Exports reconnus, en français et en anglais :',
  plan: {
    missingSource: fr`Quel plan ? Nommez un modèle, un fichier de plan ou un classeur de plan, par exemple : jalon plan lancement-produit --out plan.xlsx. jalon plan --list montre les modèles.`,
    oneSource: (second: string) =>
      fr`jalon plan prend un seul plan, et « ${second} » en est un second. Lancez la commande une fois pour chacun.`,
    listTakesNothing: (operand: string) =>
      fr`jalon plan --list ne prend pas de plan, et « ${operand} » en est un. Retirez-le, ou retirez --list.`,
    notFound: (source: string, suggestion: string) =>
      suggestion === ''
        ? fr`Il n’existe ni modèle ni fichier « ${source} ». jalon plan --list montre les modèles ; pour un fichier, vérifiez le chemin.`
        : fr`Il n’existe ni modèle ni fichier « ${source} ». Vouliez-vous dire le modèle ${suggestion} ? jalon plan --list les montre tous.`,
    folder: (path: string) =>
      fr`${path} est un dossier. Donnez un modèle, un fichier de plan (.json) ou un classeur de plan (.xlsx).`,
    notJson: (path: string, reason: string) =>
      fr`${path} n’est pas du JSON valide (${reason}). Cherchez près de cet endroit une virgule, un guillemet ou une accolade qui manque.`,
    notUtf8: (path: string) =>
      fr`${path} n’est pas écrit en UTF-8 : ses accents seraient perdus. Enregistrez-le en UTF-8 et relancez.`,
    tableMissing: (path: string, table: string, sheet: string) =>
      fr`${path} : le tableau « ${table} » manque sur la feuille « ${sheet} », et ce que vous y avez tapé serait perdu. Rendez-lui ce nom (Création de tableau, Nom du tableau), ou supprimez la feuille entière si elle ne sert plus.`,
    notAPlanWorkbook: (path: string) =>
      fr`${path} ne contient pas de plan : les tableaux de ses feuilles ne sont pas ceux d’un classeur de plan. Donnez un classeur écrit par jalon plan.`,
    calendarNotFound: (path: string) =>
      fr`Le calendrier ${path} n’existe pas. Vérifiez le chemin donné à --calendar.`,
    calendarNotJson: (path: string, reason: string) =>
      fr`Le calendrier ${path} n’est pas une fiche JSON (${reason}). Écrivez-le ainsi : {"country": "Belgique", "holidays": [{"date": "2027-07-21", "label": "Fête nationale"}]}.`,
    notReadable: (path: string, code: string) =>
      fr`${path} ne peut pas être lu (${code}). Vérifiez que vous avez le droit de l’ouvrir.`,
    badDate: (option: string, value: string) =>
      fr`${option} attend un jour qui existe, par exemple 2027-09-15, et « ${value} » n’en est pas un.`,
    templates: {
      'lancement-produit': fr`Lancement de produit : teasing, presse, jour J et suites, en comptant à rebours`,
      'cabinet-b2b': fr`Cabinet B2B : prospects, contenus d’expertise, événements, rythme mensuel`,
      'e-commerce': fr`Boutique en ligne : calendrier commercial, acquisition, fidélité, KPI du jour`,
      'alimentation-bio': fr`Alimentation bio : magasins de proximité, dégustations, offres de saison, avis`,
      cosmetiques: fr`Cosmétiques : influence, échantillons, lancement de gamme, avis clients`,
      'minimum-viable': fr`Le minimum d’un plan : un objectif, quelques actions, un budget et des KPI`,
    } as Readonly<Record<string, string>>,
    noTemplates: 'Les modèles ne sont pas à leur place. Réinstallez Jalon, ou donnez un fichier de plan.',
    nothingWrong: (source: string) => fr`${source} : rien à redire.`,
    problems: (source: string, errors: number, warnings: number) =>
      fr`${source} : ${errors} erreur${errors > 1 ? 's' : ''}, ${warnings} avertissement${warnings > 1 ? 's' : ''}.`,
    notWritten: fr`Aucun classeur n’a été écrit. Corrigez ce qui est marqué « Erreur » et relancez la commande ; jalon plan --check regarde sans écrire.`,
    size: (sheets: string, actions: string, tasks: string) =>
      fr`Feuilles : ${sheets} ; actions : ${actions} ; tâches : ${tasks}.`,
    dates: (start: string, end: string, launch: string) =>
      fr`Période : du ${start} au ${end} ; lancement : ${launch}.`,
    budget: (planned: string, envelope: string) =>
      fr`Budget : ${planned} prévus sur une enveloppe de ${envelope}.`,
    alerts: (high: string, medium: string, low: string) =>
      fr`Alertes dans le classeur : ${high} hautes, ${medium} moyennes, ${low} basses.`,
    open: (path: string, sheet: string) => fr`Ouvrez ${path} : commencez par « ${sheet} ».`,
    planOnlyWith: (option: string) => fr`${option} va avec jalon plan, ou avec jalon merge --plan.`,
    onlyMerge: (option: string) => fr`${option} va avec jalon merge.`,
  },
} satisfies Messages['cli'];
