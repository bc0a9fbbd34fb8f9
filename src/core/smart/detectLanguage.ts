import type { Language } from '../report';
import { foldText } from './foldText';
import { wordSet } from './wordList';

/** Small words, and the verbs with which objectives begin. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: wordSet(`
    le la les des du de un une et en au aux pour par sur avec dans ici notre nos votre plus sous avant fin taux chiffre ventes qui est
    nouveaux clients mois ans trimestre chaque afin augmenter ameliorer reduire atteindre generer vendre lancer developper devenir
    fideliser optimiser recruter obtenir faire mettre etre nous je ce cette ces son sa ses leur leurs que dont meilleur mieux moins
    equipe ouvrir publier former doubler signer organiser creer passer gagner accroitre diminuer baisser abonnes trafic visites semaine
    jour an site d l`),
  en: wordSet(`
    the of and to in by for with our from within on at more a an is new before end per rate sales customers increase reduce improve
    achieve reach launch grow sell become qualified year month quarter week hire get make raise build be my we will their some better
    this that it all provide run keep customer team cut less than below under over into up out off who which sign win book train open
    close publish deliver decrease develop ensure complete revenue boost lower hit save drive attend roll lose learn read
    write finish website staff brand awareness market loyalty skills profit profits cost costs growth higher day quarterly
    monthly weekly should must can have has are them its his her you your add update redesign obtain user users support email create project plan track report data product company business enhance student students implement deployment update client `),
};
/** Spellings that one of the languages hardly knows; they tell when the small words do not. */
const SPELLINGS: Readonly<Record<Language, RegExp>> = {
  fr: /eau|eux\b|aux\b|oi[rstx]\b|que\b|ier\b|ez\b|euse|eur\b|ille|aine|[aiu]tion d|\b[dljsn]'|tre\b|[a-z]ement\b(?<!agreement|management|engagement|improvement|achievement|statement|element)/g,
  en: /w|k|th|sh|oo|ee|ght|ing\b|ize\b|ical\b|bt\b|ty\b|ly\b|ed\b|ck|ow\b|y\b|[a-z]'s\b/g,
};

/** French or English, by the small words of a text, then by its spelling; French when nothing tells. */
export function detectLanguage(text: string): Language {
  const folded = foldText(text);
  const words = folded.split(/[^a-z]+/);
  const small = (language: Language): number => words.filter((word) => WORDS[language].has(word)).length;
  const spelt = (language: Language): number => (folded.match(SPELLINGS[language])?.length ?? 0) / 4;
  const accents = text.normalize('NFC').match(/[éèêëàâçùûôîïœ«»]/gi)?.length ?? 0;
  return small('en') + spelt('en') > small('fr') + spelt('fr') + accents ? 'en' : 'fr';
}
