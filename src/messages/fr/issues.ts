import type { Issue, IssueCode } from '../../core/issue';
import { issueWords, type IssueGrammar, type IssueWords } from '../issueWords';
import { fr } from '../typography';
import { connectors as english } from '../en/labels';
import { connectors, measures } from './labels';
import { levels, reports } from './reports';

const GRAMMAR: IssueGrammar = {
  language: 'fr',
  notStated: '(non précisé)',
  several: (plural) => `plusieurs ${plural}`,
  quote: (value) => fr`« ${value} »`,
  line: (line) => `ligne ${line}`,
  column: (column) => fr`colonne « ${column} »`,
  thisFile: 'ce fichier',
  measures,
};

/** Les feuilles des éditeurs de plateformes ressemblent à des rapports sans en être. */
const NOT_A_REPORT: Readonly<Record<string, string>> = {
  editor: 'un export de logiciel d’édition de campagnes',
  'bulk-sheet': 'une feuille de modification groupée',
  settings: 'une liste de paramètres',
  template: 'un modèle vide',
};

/** Le nom d’un connecteur, donné par son identifiant ou par son nom anglais. */
const connectorName = (name: string): string => {
  const id = Object.keys(english).find((each) => each === name || english[each] === name);
  return (id === undefined ? undefined : connectors[id]) ?? name;
};

const sentence = (write: (words: IssueWords, issue: Issue) => string) => (issue: Issue) =>
  write(issueWords(issue, GRAMMAR), issue);

const rowOrCell = (issue: Issue): string =>
  issue.severity === 'error'
    ? 'La ligne n’a pas été chargée.'
    : 'La cellule est restée vide, elle ne vaut pas 0.';

export const issues: Readonly<Record<IssueCode, (issue: Issue) => string>> = {
  'file-unreadable': sentence((w) =>
    w.at(
      fr`Le fichier est illisible (${w.text('reason')}). Exportez-le de nouveau depuis la plateforme et remplacez cette copie.`,
    ),
  ),
  'file-empty': sentence((w) =>
    w.at(fr`Le fichier est vide. Exportez-le de nouveau, ou retirez-le si aucun résultat n’était attendu.`),
  ),
  'file-without-rows': sentence((w) =>
    w.at(
      fr`Le fichier a des en-têtes mais aucune ligne de données. Si la période a connu une activité, vérifiez les dates et les filtres de l’export, puis recommencez-le.`,
    ),
  ),
  'file-binary': sentence((w) =>
    w.at(
      fr`Le contenu n’est pas un tableau (${w.text('kind')}). Exportez le rapport en CSV, TSV ou Excel (.xlsx) et remplacez ce fichier.`,
    ),
  ),
  'file-truncated': sentence((w) =>
    w.at(
      fr`Le fichier s’arrête au milieu de la ligne ${w.number('line')}, comme après un téléchargement interrompu. Les lignes complètes sont chargées ; exportez de nouveau le fichier pour obtenir la suite.`,
    ),
  ),
  'file-line-too-long': sentence((w) =>
    w.at(
      fr`La ligne dépasse ${w.number('limit')} caractères, le plus souvent à cause d’un guillemet jamais refermé. Exportez de nouveau le fichier, ou corrigez cette ligne.`,
    ),
  ),
  'file-too-large-unpacked': sentence((w) =>
    w.at(
      fr`Une fois décompressé, le fichier occupe ${w.bytes('size')} ; la limite est de ${w.bytes('limit')}. Découpez l’export par mois, ou enregistrez-le en CSV.`,
    ),
  ),
  'file-not-a-report': sentence((w, issue) => {
    const kind = w.text('kind');
    if (kind === 'own-workbook')
      return w.at(
        fr`Le classeur a été écrit par Jalon lui-même ; il est laissé de côté, car le lire compterait tout une seconde fois. Rien à faire, mais mieux vaut le ranger dans un autre dossier.`,
      );
    const what = NOT_A_REPORT[kind] ?? `autre chose qu’un rapport (${kind})`;
    return w.at(
      issue.severity === 'info'
        ? fr`Le fichier est ${what} qui accompagne un export et ne contient aucun résultat. Rien à faire.`
        : fr`Le fichier est ${what} et ne contient aucun résultat. Exportez plutôt un rapport de performances depuis la page des rapports de la plateforme.`,
    );
  }),
  'file-unrecognised': sentence((w) => {
    const columns = w.has('columns') ? fr` (colonnes : ${w.text('columns')})` : '';
    if (!w.has('nearest'))
      return w.at(
        fr`Le fichier n’est pas un export que Jalon sait lire${columns}. La commande « jalon connectors » donne la liste des exports reconnus.`,
      );
    const missing = w.has('missing') ? fr` (colonnes manquantes : ${w.text('missing')})` : '';
    return w.at(
      fr`Aucun rapport connu n’a ces colonnes${w.has('columns') ? ` (${w.text('columns')})` : ''}. L’export connu le plus proche est « ${connectorName(w.text('nearest'))} »${missing}. Ajoutez les colonnes manquantes à l’export ; la commande « jalon connectors » donne la liste des exports reconnus.`,
    );
  }),
  'file-duplicate': sentence((w) =>
    w.at(
      fr`Le contenu est le même que celui de ${w.quoted('other')} ; il n’est compté qu’une fois. Retirez l’un des deux fichiers.`,
    ),
  ),
  'header-repaired': sentence((w) =>
    w.at(
      fr`L’en-tête ${w.quoted('column')} avait des lettres abîmées et a été lu comme ${w.quoted('repaired')}. Enregistrez le fichier en UTF-8 pour l’éviter.`,
    ),
  ),
  'header-duplicated': sentence((w) =>
    w.at(
      fr`L’en-tête ${w.quoted('column')} figure dans ${w.counted('count', 'colonne', 'colonnes')} ; seule la première est lue. Renommez les autres si elles contiennent autre chose.`,
    ),
  ),
  'columns-not-loaded': sentence((w) =>
    w.at(
      fr`Aucune table ne prévoit de place pour ${w.counted('count', 'colonne, laissée', 'colonnes, laissées')} dans le fichier (${w.text('columns')}). Rien à faire, sauf si vous en avez besoin.`,
    ),
  ),
  'column-missing': sentence((w) =>
    w.at(
      fr`Il manque des colonnes au rapport « ${reports[w.text('report')] ?? w.text('report')} » (${w.text('columns')}). Les mesures qui en dépendent restent vides ; ajoutez ces colonnes à l’export.`,
    ),
  ),
  'tables-not-loaded': sentence((w) =>
    w.at(
      fr`Le fichier contient aussi ${w.counted('count', 'tableau qu’aucun rapport connu ne décrit', 'tableaux qu’aucun rapport connu ne décrit')}${w.has('names') ? fr` (${w.text('names')})` : ''} ; rien n’en a été chargé. Exportez-le dans son propre fichier si vous en avez besoin.`,
    ),
  ),
  'period-unknown': sentence((w) =>
    w.at(
      fr`Rien dans le fichier ne dit quelle période il couvre. Ajoutez le jour aux colonnes de l’export, ou gardez l’en-tête du rapport avec ses dates.`,
    ),
  ),
  'currency-unknown': sentence((w) =>
    w.at(
      w.has('currency')
        ? fr`Le fichier ne dit pas dans quelle devise sont ses montants ; ils sont lus en ${w.text('currency')}. Si c’est inexact, donnez sa devise dans les réglages ou ajoutez cette colonne à l’export.`
        : fr`Le fichier ne dit pas dans quelle devise sont ses montants ; ils comptent donc dans la devise du rapport. Si c’est inexact, donnez sa devise dans les réglages ou ajoutez cette colonne à l’export.`,
    ),
  ),
  'currency-without-rate': sentence((w) =>
    w.at(
      fr`Il n’y a pas de taux de ${w.text('currency')} vers ${w.text('to')} ; le montant de ${w.money('amount')} reste donc hors des totaux en ${w.text('to')}. Ajoutez ce taux aux réglages et relancez.`,
    ),
  ),
  'currency-mixed': sentence((w) =>
    w.at(
      fr`Le fichier contient des montants en plusieurs devises : ${w.text('currencies')}. Chaque montant garde la sienne et seuls les montants convertis s’additionnent ; vérifiez que chaque devise a un taux.`,
    ),
  ),
  'number-ambiguous': sentence((w) =>
    w.at(
      fr`La valeur ${w.quoted('value')} peut se lire comme un millier ou comme un nombre décimal, et rien dans le fichier ne permet de trancher pour ${w.counted('count', 'valeur', 'valeurs')} de la colonne ; plutôt que de deviner, Jalon ne les charge pas. Exportez avec deux décimales, ou avec plus de lignes.`,
    ),
  ),
  'number-unreadable': sentence((w, issue) =>
    w.at(
      fr`La valeur ${w.quoted('value')} n’est pas un nombre. ${rowOrCell(issue)} Corrigez la valeur dans le fichier et relancez.`,
    ),
  ),
  'date-ambiguous': sentence((w) =>
    w.at(
      fr`La date ${w.quoted('value')} peut se lire jour d’abord ou mois d’abord, et rien dans le fichier ne permet de trancher pour ${w.counted('count', 'date', 'dates')} de la colonne ; plutôt que de deviner, Jalon ne les charge pas. Donnez l’ordre dans les réglages (dateOrder), ou exportez les dates au format AAAA-MM-JJ.`,
    ),
  ),
  'date-unreadable': sentence((w, issue) =>
    w.at(
      fr`La valeur ${w.quoted('value')} n’est pas une date. ${rowOrCell(issue)} Écrivez-la au format AAAA-MM-JJ et relancez.`,
    ),
  ),
  'row-too-short': sentence((w) =>
    w.at(
      fr`La ligne a ${w.counted('found', 'valeur', 'valeurs')} là où l’en-tête en annonce ${w.number('expected')} ; elle n’a pas été chargée. Cherchez un retour à la ligne dans un texte, ou exportez de nouveau.`,
    ),
  ),
  'row-too-long': sentence((w) =>
    w.at(
      fr`La ligne a ${w.counted('found', 'valeur', 'valeurs')} là où l’en-tête en annonce ${w.number('expected')} ; elle n’a pas été chargée. Cherchez un séparateur dans un texte sans guillemets.`,
    ),
  ),
  'total-differs': sentence((w) =>
    w.at(
      fr`Le fichier annonce un total de ${w.money('stated')} (mesure : ${w.measure}) et les lignes chargées donnent ${w.money('loaded')}, soit un écart de ${w.money('difference')}. Exportez de nouveau le fichier et comparez-le à la plateforme avant d’utiliser ce chiffre.`,
    ),
  ),
  'total-not-listed': sentence((w) =>
    w.at(
      fr`La ligne ${w.quoted('label')} annonce ${w.money('amount')} (mesure : ${w.measure}) qu’aucune ligne du fichier ne détaille. Cette part n’est pas dans les tables ; exportez toutes les lignes pour l’obtenir.`,
    ),
  ),
  'overlap-resolved': sentence((w) =>
    w.at(
      fr`Ce fichier et ${w.quoted('other')} couvrent tous deux la période du ${w.date('start')} au ${w.date('end')}. Pour que rien ne compte deux fois, ${w.counted('rows', 'ligne de ce fichier laisse', 'lignes de ce fichier laissent')} la place à celles de ${w.quoted('other')}. Rien à faire si ce dernier est complet.`,
    ),
  ),
  'overlap-undated': sentence((w) =>
    w.at(
      fr`Ce fichier et ${w.quoted('other')} disent la même chose, et l’un des deux au moins ne dit pas pour quels jours. Pour que rien ne compte deux fois, ${w.counted('rows', 'ligne de ce fichier a été écartée', 'lignes de ce fichier ont été écartées')}. S’ils portent sur deux sites ou deux périodes, rangez chacun avec son fichier daté dans un dossier à lui.`,
    ),
  ),
  'overlap-kept-both': sentence((w) =>
    w.at(
      fr`Plus récent, ${w.quoted('other')} couvre les mêmes jours sans ces campagnes (${w.text('campaigns')}) ; leurs lignes de ce fichier sont donc gardées. Vérifiez qu’elles n’ont pas été renommées : la même dépense compterait deux fois.`,
    ),
  ),
  'period-overlap': sentence((w) =>
    w.at(
      fr`Du ${w.date('start')} au ${w.date('end')}, ce fichier et ${w.quoted('other')} donnent les mêmes résultats sur des jours qui se recouvrent. Pour que rien ne compte deux fois, ${w.counted('rows', 'ligne de ce fichier a été écartée', 'lignes de ce fichier ont été écartées')}. Les exports par jour gardent le plus de détail.`,
    ),
  ),
  'level-left-out': sentence((w) =>
    w.at(
      fr`Le fichier détaille à un autre niveau (${levels[w.text('level')] ?? w.text('level')}) la même dépense que ${w.quoted('other')} ; pour ne la compter qu’une fois, ${w.counted('rows', 'ligne a été écartée', 'lignes ont été écartées')}. Comparez les totaux des deux fichiers si vous doutez de celui qui est complet.`,
    ),
  ),
  'spend-without-lead': sentence((w) =>
    w.at(
      fr`${w.counted('count', 'campagne a', 'campagnes ont')} dépensé ${w.money('amount')} sans aucun lead dans le CRM (${w.text('names')}). Vérifiez d’abord leurs balises utm_campaign, puis leurs résultats.`,
    ),
  ),
  'lead-without-campaign': sentence((w) =>
    w.at(
      fr`${w.counted('count', 'campagne nommée dans le CRM est inconnue', 'campagnes nommées dans le CRM sont inconnues')} de toutes les plateformes (${w.text('names')}). Corrigez la balise utm_campaign, ou ajoutez l’export de la plateforme qui diffuse la campagne.`,
    ),
  ),
  'campaign-name-invalid': sentence((w) =>
    w.at(
      fr`Le nom de campagne ${w.quoted('campaign')} ne respecte pas la règle de nommage (${w.text('rule')}). Renommez la campagne dans la plateforme pour que les rapports puissent la regrouper.`,
    ),
  ),
  'table-to-parquet': sentence((w) =>
    w.at(
      fr`La table ${w.text('table')} compte ${w.counted('rows', 'ligne', 'lignes')}, plus qu’une feuille ne devrait en porter ; elle est écrite dans ${w.quoted('file')}. Lisez-la avec Power BI ou Power Query.`,
    ),
  ),
  'text-shortened': sentence((w) =>
    w.at(
      fr`Un texte de ${w.counted('length', 'caractère', 'caractères')} a été coupé, car une cellule d’Excel en contient au plus 32\u00A0767. Le texte entier reste dans le fichier source.`,
    ),
  ),
  'hash-key-temporary': sentence((w) =>
    w.at(
      fr`Les clients ont été rendus anonymes avec une clé qui ne vaut que pour cette exécution ; on ne peut donc pas les suivre d’une exécution à l’autre. Définissez une clé durable dans les réglages.`,
    ),
  ),
};
