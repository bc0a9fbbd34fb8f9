import { cellKpis } from './cellKpis';
import { choices } from './choices';
import { errors } from './errors';
import { results } from './results';
import { texts } from './texts';

export type { FunctionErrorCode, FunctionErrorWords } from './errors';
export type { FunctionText } from './texts';

/** What the custom functions say: help, words to type, results, errors, KPIs explained. */
export const functions = { texts, choices, errors, results, cellKpis };
