import type { Action, ChainStep, Plan, Task, TaskAnchor } from '../../../src/core/plan/plan';
import { SAMPLE_PLAN } from './samplePlan';

interface Chain {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Days of creation, approval, production, airing, analysis. */
  readonly days: readonly [number, number, number, number, number];
  readonly airing: TaskAnchor;
}

const STEPS: readonly (readonly [ChainStep, string])[] = [
  ['creation', 'Création graphique'],
  ['approval', 'Validation'],
  ['production', 'Production'],
  ['airing', 'Diffusion'],
  ['analysis', 'Analyse'],
];

const CHAINS: readonly Chain[] = [
  {
    id: 'A1',
    name: 'Teasing sur les réseaux sociaux',
    owner: 'Tom',
    days: [6, 2, 10, 20, 3],
    airing: {
      start: { kind: 'month', months: -2, edge: 'first' },
      finish: { kind: 'month', months: -2, edge: 'last' },
    },
  },
  {
    id: 'A2',
    name: 'Dossier et relations presse',
    owner: 'Léa',
    days: [8, 3, 12, 15, 2],
    airing: { start: { kind: 'launch', days: -30 } },
  },
  {
    id: 'A3',
    name: 'Vidéo de lancement',
    owner: 'Inès',
    days: [10, 2, 15, 10, 3],
    airing: { start: { kind: 'launch', days: 0 } },
  },
  {
    id: 'A4',
    name: 'Newsletter aux clients fidèles',
    owner: 'Léa',
    days: [4, 1, 5, 3, 2],
    airing: { start: { kind: 'launch', days: -7 } },
  },
  {
    id: 'A5',
    name: 'Soirée dans la boutique de Lyon',
    owner: 'Tom',
    days: [5, 5, 25, 1, 2],
    airing: { start: { kind: 'date', date: '2027-09-23' } },
  },
];

/** Progress of the first steps of each action; the others have not begun. */
const DONE: readonly (readonly number[])[] = [[1, 1, 1, 0.6], [1], [], [], [0]];

/** A launch in September looked at in July: five actions of five chained tasks, some done, some late. */
export const SEPTEMBER_PLAN: Plan = {
  ...SAMPLE_PLAN,
  title: 'Lancement de la lampe Aube',
  today: '2027-07-22',
  actions: CHAINS.map(({ id, name, owner }): Action => ({ ...SAMPLE_PLAN.actions[0]!, id, name, owner })),
  tasks: [
    ...CHAINS.flatMap(chainTasks),
    {
      id: 'L',
      action: '',
      step: 'milestone',
      name: 'Lancement de la lampe Aube',
      owner: 'Léa',
      duration: 0,
      load: 0,
      links: [
        { predecessor: 'A3.3', type: 'FS', lag: 0 },
        { predecessor: 'A4.4', type: 'FS', lag: 2 },
      ],
      anchor: { start: { kind: 'launch', days: 0 } },
      progress: 0,
      baseline: null,
    },
  ],
};

function chainTasks({ id, owner, days, airing }: Chain, chain: number): readonly Task[] {
  return STEPS.map(([step, name], index): Task => ({
    id: `${id}.${index + 1}`,
    action: id,
    step,
    name,
    owner: step === 'analysis' ? 'Inès' : step === 'approval' ? 'Léa' : owner,
    duration: days[index] ?? 1,
    load: step === 'production' ? 0.8 : 0.4,
    links: index === 0 ? [] : [{ predecessor: `${id}.${index}`, type: 'FS', lag: 0 }],
    anchor: step === 'airing' ? airing : null,
    progress: DONE[chain]?.[index] ?? 0,
    baseline: null,
  }));
}
