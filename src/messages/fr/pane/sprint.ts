import type { SprintProfile } from '../../../core/plan/plan';
import type { SprintText } from '../../en/pane/sprint';
import { formatNumber, isSingular } from '../../format';
import { fr } from '../../typography';

const count = (value: number): string => formatNumber('fr', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${isSingular('fr', value) ? singular : plural}`;
const PROFILES: Readonly<Record<SprintProfile, string>> = {
  strategy: 'quelqu’un qui décide',
  field: 'quelqu’un du terrain',
  technical: 'quelqu’un qui réalise',
};

/** Le sprint d’un jour : qui est dans la salle, le programme, et ce qui reste à 18 h. */
export const sprintText: SprintText = {
  which: 'Sprint',
  sprintOf: (date) => `Sprint du ${date}`,
  newSprint: 'Un nouveau sprint',
  prepare: 'Préparer un sprint',
  day: 'Jour du sprint',
  dayOff: 'L’équipe ne travaille pas ce jour-là.',
  badDay: 'Choisissez un jour.',
  dayPast: 'Ce jour est passé.',
  dayTaken: 'Il y a déjà un sprint ce jour-là.',
  goal: 'Ce que la journée doit trancher',
  goalHint: fr`Par exemple : 5 000 inscrits avant le lancement, à 80 € la commande.`,
  inTheRoom: 'Qui est dans la salle',
  inTheRoomAim: fr`Il faut trois profils, sinon le plan du soir ne tient pas le lendemain.`,
  profiles: {
    strategy: { name: 'Stratège', about: 'Décide de l’objectif et du budget.' },
    field: { name: 'Terrain', about: 'Connaît les clients.' },
    technical: { name: 'Technique', about: 'Réalise et mesure.' },
  },
  nobody: 'Personne pour l’instant',
  covered: 'Les trois profils sont là.',
  missing: (profiles) => fr`Il manque encore : ${profiles.map((id) => PROFILES[id]).join(', ')}.`,
  samePerson: (person) => fr`${person} tient plusieurs profils : une voix de plus serait utile.`,
  generate: 'Écrire le programme de la journée',
  generated: (date) => `Le sprint du ${date} est dans le plan.`,
  tasks: {
    tools: fr`Outils prêts : tableau partagé, tableau blanc, KPI à l’écran`,
    objective: fr`Objectif : le chiffre à atteindre et sa date`,
    targets: fr`Cibles : à qui l’on parle, et à qui l’on ne parle pas`,
    budget: fr`Budget : ce que reçoit chaque levier, ce que garde la poche de tests`,
    tactics: fr`Tactiques clés : deux ou trois, prêtes à partir`,
    messages: fr`Messages : des prototypes lus à voix haute, puis choisis`,
    tracking: fr`Suivi : liens de campagne et conversions vérifiés`,
    roadmap: fr`Feuille de route : une action, une personne, une date`,
    backlog: 'Backlog des tests, par ordre de priorité',
  },
  objective: (goal) => fr`Objectif : ${goal}`,
  hours: (start, finish) => `${start}–${finish}`,
  progress: (done, all) => `${counted(done, 'étape faite', 'étapes faites')} sur ${count(all)}`,
  criterion: 'Critère de réussite',
  criterionHints: {
    roadmap: fr`Par exemple : cinq actions datées, chacune avec son KPI.`,
    backlog: fr`Par exemple : six tests classés, les deux premiers lancés sous 48 heures.`,
  },
  criterionMissing: 'Sans critère, le sprint ne peut pas être clos.',
  alarmToday: fr`Il est plus de 18\u00A0h et il manque un critère de réussite : écrivez-le avant de partir.`,
  alarmPast: (date) =>
    fr`Le sprint du ${date} est passé et il manque un critère de réussite : écrivez-le maintenant.`,
  save: 'Enregistrer l’avancement',
  saved: 'L’avancement du sprint est enregistré.',
  outputs: 'Ce qui reste de la journée',
  outputsAim: 'Les deux listes entrent dans le plan à la clôture du sprint.',
  roadmap: 'Feuille de route',
  roadmapEmpty: 'Aucune action pour l’instant.',
  action: 'Action',
  owner: 'Qui',
  onAir: 'Diffusée le',
  kpi: 'KPI',
  noKpi: 'Pas encore',
  addAction: 'Ajouter à la feuille de route',
  roadmapLine: (action, owner, date) => fr`${action} : ${owner}, diffusée le ${date}`,
  backlog: 'Backlog des tests',
  backlogEmpty: 'Aucun test pour l’instant.',
  test: 'Ce que l’on teste',
  testHint: 'Un seul changement.',
  ofAction: 'Sur quelle action',
  testOn: 'Démarre le',
  addTest: 'Ajouter au backlog',
  backlogLine: (rank, test, action, date) => `${count(rank)}. ${test} (${action}, ${date})`,
  moveUp: (name) => fr`Monter « ${name} »`,
  remove: (name) => fr`Retirer « ${name} »`,
  toFill: 'À remplir.',
  close: 'Clore le sprint',
  closed: (actions, tests) =>
    fr`Le sprint est clos : ${counted(actions, 'action', 'actions')} et ${counted(tests, 'test', 'tests')} au plan.`,
  isClosed: (date) => `Le sprint du ${date} est clos, avec ses critères.`,
  gone: fr`Ce sprint n’est plus dans le plan : rien n’a été écrit, votre saisie est toujours là.`,
  refused: (names) =>
    fr`Le plan tel qu’il est ne peut pas recevoir ${names.map((name) => fr`« ${name} »`).join(', ')} : rien n’a été écrit. Retirez chacun des listes ci-dessous, ou ajoutez-le de nouveau avec ce que contient le plan, puis clôturez le sprint.`,
};
