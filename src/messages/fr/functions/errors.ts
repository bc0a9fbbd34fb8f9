import type { FunctionErrorCode, FunctionErrorWords, FunctionSentence } from '../../en/functions/errors';
import { fr } from '../../typography';

const at = ({ argument = '', place }: FunctionErrorWords): string =>
  place === undefined ? fr`« ${argument} »` : fr`la ligne ${place} de « ${argument} »`;

export const errors: Readonly<Record<FunctionErrorCode, FunctionSentence>> = {
  'argument-missing': ({ argument = '' }) =>
    fr`« ${argument} » est vide. Saisissez une valeur ou désignez une cellule qui en contient une.`,
  'not-a-number': (words) =>
    fr`Dans ${at(words)}, « ${words.found ?? ''} » n’est pas un nombre. Écrivez-le sous la forme 1200 ou 1 200,50.`,
  'ambiguous-number': (words) =>
    fr`Dans ${at(words)}, « ${words.found ?? ''} » peut se lire de deux façons. Écrivez le nombre sans séparateur de milliers, avec une virgule pour les décimales.`,
  'not-a-date': (words) =>
    fr`Dans ${at(words)}, « ${words.found ?? ''} » n’est pas une date. Écrivez-la sous la forme 15/09/2026 ou désignez une cellule de date.`,
  'ambiguous-date': (words) =>
    fr`Dans ${at(words)}, on ne sait pas si « ${words.found ?? ''} » commence par le jour ou par le mois. Écrivez la date sous la forme 2026-09-15.`,
  'blank-cell': (words) =>
    fr`La cellule est vide dans ${at(words)}. Remplissez-la, ou laissez-la hors de la plage.`,
  'one-cell-wanted': ({ argument = '', count = 0 }) =>
    fr`« ${argument} » prend une seule cellule et en a reçu ${count}. Désignez-en une, puis recopiez la formule.`,
  'different-sizes': ({ argument = '', count = 0, other = '', otherCount = 0 }) =>
    fr`« ${argument} » compte ${count} cellules et « ${other} » en compte ${otherCount}. Choisissez des plages de même taille.`,
  'mixed-currencies': ({ found = '', other = '' }) =>
    fr`Les montants sont les uns en ${found}, les autres en ${other}. Convertissez-les d’abord dans une seule devise.`,
  'no-complete-row': ({ argument = '' }) =>
    fr`Aucune ligne n’a un nombre dans chaque plage, à partir de « ${argument} ». Vérifiez que les plages se font face.`,
  'unknown-choice': ({ argument = '', found = '', choices = [] }) =>
    fr`« ${found} » ne convient pas pour « ${argument} ». Choix possibles : ${choices.join(', ')}.`,
  'unknown-kpi': ({ found = '', choices = [] }) =>
    fr`Jalon ne connaît pas le KPI « ${found} ». Essayez : ${choices.join(', ')}.`,
  'wrong-count': ({ found = '', count = 0, otherCount = 0 }) =>
    fr`« ${found} » demande ${otherCount} plages et en a reçu ${count}. Donnez une plage pour chaque terme de sa formule.`,
  'retention-out-of-range': () => fr`La rétention doit être comprise entre 0 % et 100 %.`,
  'retention-in-percent': () => fr`Un taux supérieur à 1 a été lu. Écrivez 80 % ou 0,8 plutôt que 80.`,
  'rate-in-percent': () => fr`Le taux de marge dépasse 1. Écrivez 40 % ou 0,4 plutôt que 40.`,
  'discount-out-of-range': () => fr`Le taux d’actualisation doit être supérieur à −100 %.`,
  infinite: () =>
    fr`La valeur n’a pas de fin. Donnez une durée, une rétention inférieure à 100 % ou un taux d’actualisation.`,
  'churn-not-positive': () =>
    fr`Personne ne part : 1 ÷ attrition ne dit rien. Donnez une durée et choisissez une autre méthode.`,
  'horizon-out-of-range': () => 'La durée doit valoir 0 ou davantage.',
  'lifespan-missing': () => 'Cette méthode demande une durée.',
  'retention-missing': () => 'Cette méthode demande un taux de rétention.',
  'churn-out-of-range': () => fr`L’attrition mensuelle doit aller de 0 % à moins de 100 %.`,
  'never-pays-back': () => 'À cette attrition, la marge de ceux qui restent ne couvre jamais le CAC.',
  'impossible-customer': () =>
    fr`Les effectifs sont impossibles : l’un est négatif, ou augmente là où il ne peut que baisser.`,
  'too-few-customers': () =>
    'Il y a moins de clients qu’il n’en faut pour lire un modèle (environ 100, dont 50 avec un réachat).',
  'no-repeat': () => fr`Personne n’a acheté deux fois : rien ne dit à quel rythme on revient.`,
  'no-loss': () => fr`Personne n’est parti : rien ne dit combien de temps on reste.`,
  'no-convergence': () =>
    'Ces données ne déterminent pas le modèle. Prenez une période plus longue ou davantage de clients.',
  'not-a-count': () =>
    'Les effectifs sont des nombres entiers, à partir de 0. Arrondissez d’abord les conversions partagées.',
  'no-visitors': () => 'Une version n’a aucun visiteur.',
  'more-conversions-than-visitors': () =>
    'Il y a plus de conversions que de visiteurs ou de clics. Vérifiez les deux arguments.',
  'rate-out-of-range': () => fr`Un taux est compris entre 0 et 1. Écrivez 5 % ou 0,05 plutôt que 5.`,
  'same-rates': () => fr`Les deux taux sont égaux : aucune taille ne permettra de les distinguer.`,
  'probability-out-of-range': () =>
    fr`Puissance, seuil et confiance sont compris entre 0 et 1. Écrivez 80 % ou 0,8.`,
  'score-out-of-range': ({ argument = '', limit = '' }) => fr`« ${argument} » doit aller de 0 à ${limit}.`,
  'whole-number-out-of-range': ({ argument = '', from = '', limit = '' }) =>
    fr`« ${argument} » doit être un nombre entier de ${from} à ${limit}.`,
  'rows-missing': ({ argument = '' }) => fr`« ${argument} » n’a aucune ligne utilisable.`,
  'months-wanted': ({ argument = '', count = 0 }) =>
    fr`« ${argument} » doit compter de 1 à 12 mois, et non ${count}.`,
  'too-few-values': () =>
    fr`Il y a trop peu de valeurs : il en faut 3 pour prévoir, 5 pour repérer l’inhabituel.`,
  'mostly-missing': () =>
    'Plus de la moitié des périodes sont vides. Remplissez-les, ou commencez plus tard.',
  'season-out-of-range': () =>
    fr`La saison est un nombre entier de périodes : 12 pour des mois, 1 pour aucune saison.`,
  'confidence-out-of-range': () => fr`La confiance est comprise entre 0 et 1. Écrivez 95 % ou 0,95.`,
  'floor-out-of-range': () => 'Le plancher doit être un nombre.',
  'too-few-values-for-method': () =>
    fr`Cette méthode demande un historique plus long : deux saisons entières pour Holt-Winters.`,
  'not-positive': () =>
    'Une saison multiplicative demande des valeurs supérieures à 0. Choisissez l’additive.',
  'no-fit': () => fr`Cette méthode ne donne aucune prévision pour ces valeurs. Choisissez « auto ».`,
  'threshold-out-of-range': () => 'Le seuil doit être supérieur à 0.',
  'budget-not-positive': () => 'Le budget doit être supérieur à 0.',
  'negative-actual': () => 'La dépense est négative. Vérifiez le signe.',
  'bad-date': () => 'Une date n’est pas un jour du calendrier.',
  'end-before-start': () => 'La fin précède le début. Échangez les deux dates.',
  'bad-weights': () =>
    'Donnez sept poids, du lundi au dimanche, nuls ou positifs, dont un au moins supérieur à 0.',
  'not-started': () => fr`La période n’a pas commencé : il n’y a pas encore de rythme.`,
  over: () => 'La période est finie. Comparez plutôt la dépense au budget.',
  'parameter-not-positive': () => 'Maximum, demi-saturation et pente doivent être supérieurs à 0.',
  'alpha-above-one': () => 'L’exposant doit valoir 1 ou moins.',
  'no-channel': () => 'Il n’y a aucun canal entre lesquels répartir le budget.',
  'budget-negative': () => 'Le budget doit être nul ou positif.',
  'pocket-out-of-range': () => fr`La poche est une part, de 0 à moins de 1. Écrivez 10 % ou 0,1.`,
  'amount-negative': ({ found = '' }) => fr`Une borne de « ${found} » est négative.`,
  'bounds-crossed': ({ found = '' }) => fr`Le montant minimal de « ${found} » dépasse son maximum.`,
  'floors-above-budget': ({ amount = '' }) =>
    fr`La somme des montants minimaux dépasse le budget, de ${amount}. Baissez-en certains, ou relevez le budget.`,
  'caps-below-budget': ({ amount = '' }) =>
    fr`Les montants maximaux laissent ${amount} du budget sans emploi. Relevez-en certains, ou baissez le budget.`,
  'bad-curve': ({ found = '' }) =>
    fr`La courbe de « ${found} » baisse ou n’a pas de valeur quelque part sous le budget.`,
  'decay-out-of-range': () => 'La part reportée doit être comprise entre 0 et 1, 1 exclu.',
  'window-not-a-count': () => 'La fenêtre doit être un nombre entier de périodes, à partir de 1.',
  'peak-negative': () => 'Le sommet doit être nul ou positif.',
  'weibull-out-of-range': () =>
    'La forme de Weibull doit être supérieure à 0 et son échelle comprise entre 0 et 1.',
  negative: () => 'Une dépense ou une réponse est négative. Vérifiez les signes.',
  'too-few-periods': () => 'Il faut au moins huit périodes avec une dépense et une réponse.',
  'no-variation': () => fr`La dépense ou la réponse ne change jamais : aucune courbe ne peut être lue.`,
  'no-effect': () =>
    fr`La réponse ne monte pas avec la dépense : une droite horizontale convient aussi bien.`,
  'no-saturation': () =>
    fr`La réponse monte encore en ligne droite : l’historique ne montre pas où elle sature.`,
  'end-unreadable': () => 'Le dernier jour observé n’est pas un jour du calendrier.',
  'discount-in-percent': () => fr`Le taux d’actualisation dépasse 1. Écrivez 10 % ou 0,1 plutôt que 10.`,
  'margin-out-of-range': () =>
    fr`Le taux de marge doit être supérieur à 0 et au plus égal à 100 %. Écrivez 40 % ou 0,4.`,
  'no-mean-spend': () =>
    'Les montants diffèrent tant d’un client à l’autre que leur moyenne n’existe pas dans le modèle.',
  'allocation-refused': ({ found = '' }) => found,
};
