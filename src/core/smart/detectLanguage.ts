import type { Language } from '../report';
import { foldText } from './foldText';

const MARKS: Readonly<Record<Language, RegExp>> = {
  fr: /(?<![a-z'])(?:le|la|les|des|du|de|un|une|et|en|au|aux|pour|par|sur|avec|dans|d'ici|notre|nos|votre|plus|sous|avant|fin|taux|chiffre|ventes|d'|l'|qui|est|leads qualifies|nouveaux|clients|mois|ans|trimestre|chaque|afin|augmenter|ameliorer|reduire|atteindre|generer|vendre|lancer|developper|devenir|fideliser|optimiser|recruter|obtenir|faire|mettre|etre|nous|je|ce|cette|ces|son|sa|ses|leur|leurs|que|dont|meilleur|mieux|moins|equipe|service client|ouvrir|publier|former|doubler|signer|organiser|creer|passer|gagner|accroitre|diminuer|baisser|abonnes|trafic|visites|semaine|jour|an)(?![a-z])/g,
  en: /(?<![a-z'])(?:the|of|and|to|in|by|for|with|our|from|within|on|at|more|a|an|is|new|before|end|per|rate|sales|customers|increase|reduce|improve|achieve|reach|launch|grow|sell|become|qualified|year|month|quarter|week|hire|get|make|raise|build|be|my|we|will|their|some|better|this|that|it|all|provide|run|keep|customer|service|team|build|cut|less|than|below|under|over|into|up|out|who|which|sign|hire|win|book|train|open|close|publish|double|deliver|decrease|develop|ensure|complete|followers|revenue|traffic|boost|lower|hit|save|drive|attend|roll|lose|learn|read|write|finish|website|staff|brand|awareness|market|loyalty|skills|book|profits?|costs?|leads|churn|growth|higher|week|day|quarterly|monthly|should|must|can|have|has|are|them|its|his|her|his|you|your)(?![a-z'])/g,
};

/** French or English, by the small words of a text; French when nothing tells. */
export function detectLanguage(text: string): Language {
  const folded = foldText(text);
  const count = (language: Language): number => folded.match(MARKS[language])?.length ?? 0;
  const accents = text.normalize('NFC').match(/[éèêëàâçùûôîïœ«»]/gi)?.length ?? 0;
  return count('en') > count('fr') + accents ? 'en' : 'fr';
}
