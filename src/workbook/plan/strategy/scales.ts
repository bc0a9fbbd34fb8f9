import type { Messages } from '../../../messages';
import type { ConditionalFormatSpec } from '../../model';
import { TONES } from '../../theme';

type Levels = Messages['plan']['strategy']['levels'];

/** From here on a product of two scores is high, or medium. */
export const CRITICALITY = { high: 15, medium: 8 } as const;

/** From here on a score is high, or medium. */
export const INTENSITY = { high: 4, medium: 3 } as const;

interface Steps {
  readonly high: number;
  readonly medium: number;
}

/** A number format that writes the level in words beside the figure: `16 · high`. */
export function levelFormat(levels: Levels, { high, medium }: Steps, digits = '0'): string {
  return `[>=${high}]${digits}" · ${levels.high}";[>=${medium}]${digits}" · ${levels.medium}";${digits}" · ${levels.low}"`;
}

/** The three tones of a scale where high means trouble; empty cells stay quiet. */
export function levelTones(range: string, first: string, { high, medium }: Steps): ConditionalFormatSpec[] {
  return [
    { kind: 'expression', range, formula: `N(${first})>=${high}`, style: TONES.bad },
    { kind: 'expression', range, formula: `N(${first})>=${medium}`, style: TONES.watch },
    { kind: 'expression', range, formula: `N(${first})>0`, style: TONES.good },
  ];
}
