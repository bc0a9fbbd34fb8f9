import type { PlanIssue, PlanIssueCode } from '../../../core/plan/planIssue';
import type { Messages } from '../../en';
import { calendarPlace } from '../../calendarPlace';
import { planIssueWords, type PlanIssueGrammar, type PlanIssueWords } from '../../planIssueWords';
import { fr } from '../../typography';

const GRAMMAR: PlanIssueGrammar = {
  language: 'fr',
  quote: (value) => fr`« ${value} »`,
  row: (row) => `ligne ${row}`,
  cell: (cell) => `cellule ${cell}`,
  colon: fr` : `,
  none: '(rien)',
  expected: {
    text: 'un texte entre guillemets droits',
    number: 'un nombre sans guillemets, par exemple 1200.5',
    integer: 'un nombre entier sans guillemets, par exemple 5',
    'yes-no': 'true ou false',
    date: 'une date, par exemple 2027-09-15, start+20d ou launch-15d',
    list: 'une liste entre crochets',
    record: 'une fiche entre accolades',
    currency: 'un code de devise de trois lettres, par exemple EUR',
    weekend: 'sept chiffres du lundi au dimanche, 1 pour un jour non travaillé, par exemple 0000011',
    anchor: 'une ancre, par exemple launch-5d ou M-2:first',
    link: 'un lien, par exemple A1.2 FS+3',
    months: fr`douze montants dans « months », ou « amount » avec « phasing »`,
    phasing: 'even, launch, ou douze parts de 0 ou plus',
  },
};

const sentence = (write: (words: PlanIssueWords) => string) => (issue: PlanIssue) => {
  const words = planIssueWords(issue, GRAMMAR);
  return words.at(write(words));
};

const meant = (w: PlanIssueWords): string =>
  w.has('suggestion') ? fr` Vouliez-vous dire ${w.quoted('suggestion')} ?` : '';

/** Un nom qui ne figure nulle part ailleurs, avec ceux qui existent. */
const unknownName = (noSuch: string, none: string, where: string) =>
  sentence((w) =>
    w.has('known')
      ? fr`${noSuch} ne s’appelle ${w.quoted('value')}.${meant(w)} Le plan connaît : ${w.list('known')}. Corrigez le nom, ou ajoutez-le dans ${where}.`
      : fr`${noSuch} ne s’appelle ${w.quoted('value')} : le plan n’en contient ${none}. Ajoutez ce nom dans ${where}, ou laissez le champ vide.`,
  );

/** Ce qui ne va pas dans un plan, et comment en sortir. */
export const planIssues: Readonly<Record<PlanIssueCode, (issue: PlanIssue) => string>> = {
  'not-a-plan': sentence(
    (w) =>
      fr`Un fichier de plan est une fiche entre accolades, et ceci est ${w.quoted('value')}. Partez d’un modèle : jalon plan --list les montre.`,
  ),
  'version-unknown': sentence(
    (w) =>
      fr`La version ${w.quoted('value')} du fichier de plan est inconnue. Écrivez "version": ${w.text('known')}, ou utilisez un Jalon plus récent.`,
  ),
  'unknown-field': sentence(
    (w) =>
      fr`Le champ ${w.quoted('value')} n’existe pas, et sa valeur serait perdue.${meant(w)} ${
        w.has('known') ? fr`Champs possibles ici : ${w.list('known')}.` : 'Retirez-le.'
      }`,
  ),
  'missing-field': sentence((w) =>
    w.has('used')
      ? fr`Ce champ est vide ; la valeur ${w.text('used')} est utilisée. Remplissez-le.`
      : fr`Ce champ manque. Donnez-lui ${w.expected}.`,
  ),
  'wrong-type': sentence((w) => fr`${w.quoted('value')} ne peut pas être lu ici. Donnez ${w.expected}.`),
  'out-of-range': sentence((w) => {
    if (w.has('min') && w.has('max'))
      return fr`${w.number('value')} est hors limites. Donnez un nombre de ${w.number('min')} à ${w.number('max')}.`;
    return w.has('min')
      ? fr`${w.number('value')} est trop petit. Donnez un nombre supérieur ou égal à ${w.number('min')}.`
      : fr`${w.number('value')} est trop grand. Donnez un nombre inférieur ou égal à ${w.number('max')}.`;
  }),
  'unknown-value': sentence(
    (w) =>
      fr`${w.quoted('value')} ne figure pas dans la liste.${meant(w)} Choisissez parmi : ${w.list('allowed')}.`,
  ),
  'unknown-sheet': sentence(
    (w) =>
      fr`La feuille ${w.quoted('value')} n’existe pas.${meant(w)} Choisissez parmi : ${w.list('allowed')} ; sans « sheets », toutes sont faites.`,
  ),
  'bad-date': sentence(
    (w) =>
      fr`${w.quoted('value')} n’est pas une date. Écrivez un jour qui existe, par exemple 2027-09-15, ou comptez-le : start+20d, launch-15d, today-3d.`,
  ),
  'bad-anchor': sentence(
    (w) =>
      fr`${w.quoted('value')} n’est pas une ancre. Écrivez launch, launch-5d, une date, ou le bord d’un mois compté depuis le lancement (M-2:first, M+1:last).`,
  ),
  'bad-link': sentence(
    (w) =>
      fr`${w.quoted('value')} n’est pas un lien. Écrivez la tâche à attendre, le type et le décalage : A1.2, A1.2 FS+3 ou A1.2 SS-1.`,
  ),
  'too-many-values': sentence(
    (w) =>
      fr`Il y a ${w.number('count')} valeurs, et la place est prévue pour ${w.number('max')} au plus. Gardez les ${w.number('max')} qui comptent le plus.`,
  ),
  'months-not-twelve': sentence(
    (w) =>
      fr`Il y a ${w.number('count')} montants au lieu de douze. Donnez-en un par mois, 0 compris, ou « amount » avec « phasing ».`,
  ),
  'negative-amount': sentence(
    (w) =>
      fr`${w.number('value')} est négatif. Un montant prévu vaut 0 ou plus ; un avoir se note dans les coûts.`,
  ),
  'period-reversed': sentence(
    (w) =>
      fr`La période finit le ${w.date('end')}, avant de commencer le ${w.date('start')}. Échangez les deux dates, ou omettez la fin pour une année.`,
  ),
  'dates-reversed': sentence(
    (w) => fr`La fin (${w.date('finish')}) précède le début (${w.date('start')}). Échangez les deux dates.`,
  ),
  'launch-outside-period': sentence(
    (w) =>
      fr`Le lancement du ${w.date('value')} est hors de la période du ${w.date('start')} au ${w.date('end')}. Déplacez l’un ou l’autre avec --launch ou --start.`,
  ),
  'duplicate-id': sentence(
    (w) =>
      fr`${w.quoted('value')} désigne déjà une autre ligne (${w.text('otherTable')}, ligne ${w.number('otherRow')}). Donnez à chacune le sien.`,
  ),
  'unknown-predecessor': sentence(
    (w) =>
      fr`La tâche à attendre, ${w.quoted('value')}, n’existe pas.${meant(w)} Corrigez le lien, ou retirez-le.`,
  ),
  cycle: sentence(
    (w) =>
      fr`Ces tâches s’attendent en cercle, et aucune ne peut commencer : ${w.list('tasks', ' → ')}. Retirez l’un des liens.`,
  ),
  'unknown-owner': unknownName('Personne', 'aucune', fr`« team »`),
  'unknown-objective': unknownName('Aucun objectif', 'aucun', fr`« objectives »`),
  'unknown-persona': unknownName('Aucun persona', 'aucun', fr`« personas »`),
  'unknown-segment': unknownName('Aucun segment', 'aucun', fr`« segments »`),
  'unknown-kpi': unknownName('Aucun KPI', 'aucun', fr`« kpis »`),
  'unknown-action': unknownName('Aucune action', 'aucune', fr`« actions »`),
  'unknown-line': unknownName('Aucune ligne de budget', 'aucune', fr`« budget.lines »`),
  'unknown-lever': unknownName('Aucun levier', 'aucun', fr`« budget.levers »`),
  'action-without-objective': sentence((w) =>
    w.has('known')
      ? fr`Cette action ne sert aucun objectif. Nommez celui qu’elle sert : ${w.list('known')}.`
      : fr`Cette action ne sert aucun objectif. Écrivez un objectif dans « objectives », puis nommez-le ici.`,
  ),
  'several-north-stars': sentence(
    (w) =>
      fr`${w.number('count')} objectifs sont des North Stars : ${w.list('names')}. Gardez-en un, que les autres servent.`,
  ),
  'floors-above-envelope': sentence(
    (w) =>
      fr`Les planchers totalisent ${w.number('floors')}, plus que l’enveloppe de ${w.number('envelope')}. Baissez un plancher ou une part stable, ou relevez l’enveloppe.`,
  ),
  'caps-below-envelope': sentence(
    (w) =>
      fr`Les plafonds totalisent ${w.number('caps')}, moins que l’enveloppe de ${w.number('envelope')}. Relevez un plafond, ou ajoutez un levier.`,
  ),
  'bounds-crossed': sentence(
    (w) =>
      fr`Le plancher (${w.number('floor')}) dépasse le plafond (${w.number('cap')}). Ce sont des parts de l’enveloppe, de 0 à 1 ; échangez-les.`,
  ),
  'stable-outside-bounds': sentence(
    (w) =>
      fr`La part stable (${w.number('stable')}) n’est pas entre le plancher (${w.number('floor')}) et le plafond (${w.number('cap')}). Changez l’un des trois.`,
  ),
};

/** Ce qui ne va pas dans le fichier de calendrier d’un pays. */
export const calendarFile = {
  refused: (path, count) =>
    fr`${path} : rien n’a été repris de ce calendrier, à cause ${count === 1 ? 'd’un problème' : `de ${count} problèmes`}.`,
  issue: ({ kind, at, value }) => {
    const { entry, field } = calendarPlace(at);
    const place = entry === '' ? '' : fr`entrée ${entry} de « holidays » : `;
    const told = value === '' ? 'il n’y a rien' : fr`on lit « ${value} »`;
    const sentences: Readonly<Record<typeof kind, string>> = {
      'not-an-object':
        entry === ''
          ? fr`le calendrier est une fiche entre accolades. Écrivez {"country": "Belgique", "holidays": [{"date": "2027-07-21", "label": "Fête nationale"}]}.`
          : fr`un jour férié est une fiche, et ${told}. Écrivez {"date": "2027-07-21", "label": "Fête nationale"}.`,
      'unknown-field':
        entry === ''
          ? fr`le champ « ${field} » n’existe pas. Un calendrier contient « country », « weekend » et « holidays ».`
          : fr`le champ « ${field} » n’existe pas. Un jour férié contient « date » et « label ».`,
      'country-missing': fr`le nom du pays manque. Donnez-le dans « country », par exemple "Belgique".`,
      'weekend-invalid': fr`le week-end s’écrit en sept chiffres du lundi au dimanche, 1 pour un jour non travaillé, et ${told}. Écrivez "0000011" pour le samedi et le dimanche.`,
      'holidays-missing': fr`il n’y a aucun jour férié. Listez-les dans « holidays » : [{"date": "2027-07-21", "label": "Fête nationale"}].`,
      'date-invalid': fr`la date est un jour qui existe, par exemple 2027-07-21, et ${told}. Corrigez « date ».`,
      'date-twice': fr`une autre entrée porte déjà la date ${value}. Gardez une seule des deux.`,
      'label-missing': fr`le nom du jour manque. Donnez-le dans « label », par exemple "Fête nationale".`,
    };
    const sentence = `${place}${sentences[kind]}`;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  },
} satisfies Messages['calendarFile'];

/** Ce qu’une fusion écrit dans un plan. */
export const planMerge = {
  cost: (platform: string, channel: string) => `${platform}, ${channel}`,
  source: 'Exports fusionnés',
  fed: (costs: string, spend: string, values: string) =>
    fr`Plan : ${costs} coûts réels de publicité (${spend}) et ${values} valeurs de KPI ajoutés.`,
  unplanned: (amount: string) =>
    fr`Aucune ligne de budget ne prévoyait ${amount} : ces coûts sont signalés ; donnez-leur une ligne, ou prévoyez-en une.`,
  invoicePlace: (file, line) => `${file}, ligne ${line}`,
  invoices: (count, amount) => fr`Factures ajoutées aux coûts réels : ${count} (${amount}).`,
  invoicesUnplanned: (amount) =>
    fr`Aucune ligne de budget, ou plusieurs, pour ${amount} de factures : ces coûts sont signalés ; choisissez leur ligne.`,
  invoicesOfExports: (amount) =>
    fr`Factures de publicité laissées de côté, car les exports donnent déjà cette dépense : ${amount}.`,
  invoicesIncomplete: (count) =>
    fr`Factures laissées de côté, sans date ou sans montant dans la devise du plan : ${count}.`,
  outside: (amount: string) => fr`Hors de la période du plan : ${amount}, dans le rapport seulement.`,
  currencyDiffers: (plan: string, settings: string) =>
    fr`Le plan est en ${plan} et les réglages demandent ${settings}. Donnez-leur la même devise ; rien n’a été écrit.`,
} satisfies Messages['planMerge'];
