import type { functions as english } from '../../en/functions';
import { cellKpis } from './cellKpis';
import { choices } from './choices';
import { customerTexts } from './customerTexts';
import { errors } from './errors';
import { planTexts } from './planTexts';
import { ratioTexts } from './ratioTexts';
import { results } from './results';
import { testTexts } from './testTexts';

/** Ce que disent les fonctions : aide, mots à taper, résultats, erreurs, KPI expliqués. */
export const functions = {
  texts: { ...ratioTexts, ...customerTexts, ...testTexts, ...planTexts },
  choices,
  errors,
  results,
  cellKpis,
} satisfies typeof english;
