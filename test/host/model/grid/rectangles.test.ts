import { parseRange } from '../../../../src/workbook/address';
import type { Rect, Shift } from './rectangles';
import { shiftRect, subtract } from './rectangles';

const rect = (range: string): Rect => parseRange(range)!;

describe('rectangles', () => {
  it.each<[hole: string, left: readonly string[]]>([
    ['C3', ['B2:D2', 'B4:D4', 'B3', 'D3']],
    ['A1:Z9', []],
    ['B2:D2', ['B3:D4']],
    ['F9', ['B2:D4']],
    ['D1:D9', ['B2:C4']],
  ])('B2:D4 without %s is %j', (hole, left) => {
    expect(subtract(rect('B2:D4'), rect(hole))).toEqual(left.map(rect));
  });

  it.each<[what: string, shift: Partial<Shift>, after: string | undefined]>([
    ['rows above', { at: 1, count: 2 }, 'B4:D6'],
    ['rows in front of the first', { at: 2, count: 1 }, 'B3:D5'],
    ['rows inside', { at: 3, count: 1 }, 'B2:D5'],
    ['rows below', { at: 5, count: 1 }, 'B2:D4'],
    ['rows in other columns', { at: 1, count: 1, from: 3, to: 4 }, 'B2:D4'],
    ['rows gone above', { at: 1, count: -1 }, 'B1:D3'],
    ['rows gone from above into it', { at: 1, count: -2 }, 'B1:D2'],
    ['rows gone from inside beyond it', { at: 3, count: -9 }, 'B2:D2'],
    ['all rows gone', { at: 2, count: -3 }, undefined],
  ])('B2:D4 follows %s', (_, shift, after) => {
    const whole: Shift = { axis: 'rows', at: 1, count: 1, from: 1, to: 16_384 };
    expect(shiftRect(rect('B2:D4'), { ...whole, ...shift })).toEqual(
      after === undefined ? undefined : rect(after),
    );
  });
});
