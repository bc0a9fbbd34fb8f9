import type { TemplatesText } from '../../en/pane/templates';
import { fr } from '../../typography';

/** Choisir un modèle de plan. */
export const templatesText: TemplatesText = {
  choose: fr`Quel plan ressemble le plus au vôtre ?`,
  names: {
    'lancement-produit': {
      name: 'Lancement de rentrée',
      about: fr`Un lancement de produit : teasing, presse, jour J, suites.`,
    },
    'cabinet-b2b': {
      name: 'Cabinet B2B',
      about: fr`De la visibilité aux missions : contenus, événements, contacts.`,
    },
    'e-commerce': { name: 'Boutique en ligne', about: 'Acquisition, réachat, offres de fin d’année.' },
    'alimentation-bio': {
      name: 'Alimentation bio',
      about: 'La rentrée des classes, les magasins et les réseaux.',
    },
    cosmetiques: { name: 'Cosmétiques', about: 'Un sérum premium vendu en pharmacie.' },
    'minimum-viable': {
      name: 'Plan minimum',
      about: 'Un objectif, trois actions, un budget, trois KPI.',
    },
  },
  company: 'Votre entreprise',
  companyHint: 'Sans réponse, le nom de l’exemple reste.',
  title: 'Titre du plan',
  titleHint: 'Sans réponse, le titre de l’exemple reste.',
  launch: 'Jour du lancement',
  launchHint: (year) => fr`Tout est compté à partir de lui ; le plan couvre ${year}.`,
  badLaunch: 'Indiquez un jour de lancement.',
  create: 'Créer les feuilles',
  created: (title) =>
    fr`Le plan « ${title} » est dans le classeur. Faites-le vôtre : saisissez où vous voulez, Jalon le garde.`,
  hasPlan: fr`Ce classeur contient déjà un plan. Ouvrez un nouveau classeur pour en commencer un autre ; ce que vous avez ici reste tel quel.`,
};
