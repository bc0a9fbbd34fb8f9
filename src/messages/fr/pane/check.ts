import type { CheckText } from '../../en/pane/check';
import { formatNumber } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);

/** Ce que dit le volet quand il vérifie le classeur. */
export const checkText: CheckText = {
  intro:
    'Jalon cherche les formules qui ne marchent plus, les liens qui ne mènent nulle part et les chiffres qui ne tombent pas juste. Rien ne change tant que vous n’acceptez pas une réparation.',
  run: 'Vérifier à nouveau',
  healthy: fr`Rien à réparer : formules, liens et chiffres se tiennent.`,
  found: (found) => (found === 1 ? 'Un point à regarder.' : `${count(found)} points à regarder.`),
  goTo: (sheet, cell) => `Aller à la feuille ${sheet}, cellule ${cell}`,
  repair: 'Réparer',
  repairAll: (found) => (found === 1 ? 'Faire la réparation' : `Faire les ${count(found)} réparations`),
  becomes: (content) => fr`La cellule contiendra : ${content}`,
  empties: 'La cellule sera vidée.',
  repaired: (done) => (done === 1 ? 'Une cellule réparée.' : `${count(done)} cellules réparées.`),
  severities: {
    error: (found) => `${count(found)} à réparer`,
    warning: (found) => `${count(found)} à vérifier`,
    info: (found) => `${count(found)} pour information`,
  },
  checking: 'Vérification du classeur…',
  repairing: 'Réparation…',
  formulaReturns: 'La formule de Jalon revient.',
  onPurpose: fr`À vous de voir : elle n’est réparée que si vous le demandez ici.`,
  workbook: 'Le classeur dans son ensemble',
  more: (found) => (found === 1 ? 'En montrer un de plus' : `En montrer ${count(found)} de plus`),
  repairInExcel: fr`Hors d’Excel, Jalon montre ce qu’il trouve ; les réparations se font dans Excel, sur le classeur téléchargé.`,
  nothingLeft: fr`Le classeur a changé entre-temps : cette réparation n’a plus lieu d’être, rien n’a été écrit.`,
  findings: {
    'functions-not-loaded': (w) =>
      w.text('count') === '1'
        ? fr`Cette cellule affiche #NOM? parce qu’Excel n’a pas chargé les fonctions de Jalon. Ouvrez le volet Jalon, ou rechargez le complément.`
        : fr`${w.number('count')} cellules affichent #NOM? parce qu’Excel n’a pas chargé les fonctions de Jalon ; voici la première. Ouvrez le volet Jalon, ou rechargez le complément.`,
    'function-misspelt': (w) =>
      fr`Excel ne connaît pas la fonction « ${w.text('written')} ». Vouliez-vous dire ${w.text('suggestion')} ?`,
    'function-unknown': (w) =>
      fr`Excel ne connaît pas la fonction « ${w.text('written')} ». Vérifiez son orthographe, ou retirez-la de la formule.`,
    'function-prefixed': (w) =>
      fr`La formule appelle « ${w.text('written')} », laissé par un autre ordinateur. ${w.text('name')} tout court suffit.`,
    'name-misspelt': (w) =>
      fr`Aucune cellule ne s’appelle « ${w.text('written')} ». Vouliez-vous dire « ${w.text('suggestion')} » ?`,
    'name-unknown': (w) =>
      fr`Aucune cellule ne s’appelle « ${w.text('written')} ». Si c’est un texte, mettez-le entre guillemets droits.`,
    'reference-lost': (w) =>
      w.has('formula')
        ? fr`La formule a perdu une cellule qu’elle lisait (#REF!) : ${w.text('formula')}`
        : 'La formule a perdu une cellule qu’elle lisait (#REF!).',
    'formula-typed-over': (w) =>
      fr`« ${w.text('typed')} » a été saisi par-dessus une formule : cette cellule ne suit plus le reste du plan.`,
    'formula-erased': () => 'La formule de cette cellule a été effacée.',
    'formula-differs': (w) =>
      fr`La formule n’est plus celle que Jalon a écrite : ${w.text('typed')}. Si vous l’avez changée exprès, gardez-la.`,
    'sheet-missing': (w) =>
      fr`La feuille « ${w.text('name')} » a disparu, alors que d’autres la lisent. Régénérez le classeur pour la retrouver.`,
    'sheet-rearranged': (w) =>
      fr`${w.number('count')} formules de cette feuille ne sont plus à leur place : elle n’a pas pu être comparée cellule par cellule.`,
    'table-missing': (w) =>
      fr`Le tableau ${w.text('name')} a disparu : il a été renommé ou converti en plage. Régénérez le classeur pour le retrouver.`,
    'column-missing': (w) =>
      fr`Le tableau ${w.text('table')} a perdu sa colonne « ${w.text('name')} ». Régénérez le classeur pour la retrouver.`,
    'name-missing': (w) =>
      fr`Le nom ${w.text('name')} a disparu, alors que des formules le lisent. Régénérez le classeur pour le retrouver.`,
    'name-broken': (w) =>
      fr`Le nom ${w.text('name')} ne mène plus nulle part (#REF!). Régénérez le classeur pour le rétablir.`,
    'named-cell-empty': (w) =>
      fr`Cette cellule est vide, alors que beaucoup de formules la lisent sous le nom ${w.text('name')}. La dernière valeur connue est proposée.`,
    'number-as-text': (w) =>
      fr`« ${w.text('value')} » est un texte : Excel ne l’additionne pas. Un nombre est attendu.`,
    'date-as-text': (w) =>
      fr`« ${w.text('value')} » est un texte : Excel ne compte pas de jours à partir de là. Une date est attendue.`,
    'stray-spaces': (w) =>
      w.text('value').trim() === ''
        ? fr`Cette cellule paraît vide mais contient des espaces : les formules la croient remplie.`
        : fr`« ${w.text('value')} » contient des espaces en trop : les formules ne le retrouvent pas.`,
    'value-not-in-list': (w) =>
      w.has('suggestion')
        ? fr`« ${w.text('value')} » n’est pas dans la liste. Vouliez-vous dire « ${w.text('suggestion')} » ?`
        : fr`« ${w.text('value')} » n’est pas dans la liste. Choisissez l’une de ses valeurs.`,
    'objective-without-kpi': (w) =>
      fr`L’objectif « ${w.text('name')} » n’a pas de KPI : personne ne saura s’il est atteint.`,
    'objective-without-action': (w) =>
      fr`Aucune action ne sert l’objectif « ${w.text('name')} ». Ajoutez-en une, ou rattachez-lui une action.`,
    'action-without-kpi': (w) =>
      fr`L’action « ${w.text('name')} » n’a pas de KPI : personne ne saura si elle marche.`,
    'action-without-owner': (w) => fr`L’action « ${w.text('name')} » n’a pas de responsable.`,
    'kpi-without-owner': (w) =>
      fr`Le KPI « ${w.text('name')} » n’a pas de responsable : personne ne le saisira.`,
    'kpi-without-source': (w) =>
      fr`Le KPI « ${w.text('name')} » n’a pas de source. Dites où se lit le chiffre.`,
    'kpi-without-target': (w) => fr`Le KPI « ${w.text('name')} » n’a pas de cible.`,
    'line-without-action': (w) =>
      fr`La ligne de budget « ${w.text('name')} » n’est rattachée à aucune action.`,
    'months-differ': (w) =>
      fr`La ligne « ${w.text('name')} » prévoit ${w.number('planned')}, mais ses mois totalisent ${w.number('months')}.`,
    'allocation-differs': (w) =>
      fr`Les leviers totalisent ${w.number('total')}, mais l’enveloppe est de ${w.number('envelope')}.`,
  },
};
