import { fromR1C1, moveFormula, renameSheet, shiftFormula, toR1C1 } from './formulaReferences';
import type { Shift } from './rectangles';

const rows = (at: number, count: number): Shift => ({ axis: 'rows', at, count, from: 1, to: 16_384 });
const columns = (at: number, count: number): Shift => ({
  axis: 'columns',
  at,
  count,
  from: 1,
  to: 1_048_576,
});

describe('references in formulas', () => {
  it.each<[formula: string, shift: Shift, after: string]>([
    ['=A1+A3', rows(2, 2), '=A1+A5'],
    ['=$A$3:B$9', rows(5, 1), '=$A$3:B$10'],
    ['=SUM(A2:A4)', rows(3, -1), '=SUM(A2:A3)'],
    ['=SUM(A2:A4)', rows(2, -3), '=SUM(#REF!)'],
    ['=A3', rows(3, -1), '=#REF!'],
    ['=SUM(A2:A4)', rows(4, -2), '=SUM(A2:A3)'],
    ['=B1&C1', columns(2, 1), '=C1&D1'],
    ['=SUM(B:C)', columns(3, 1), '=SUM(B:D)'],
    ['=SUM(2:3)', rows(1, 1), '=SUM(3:4)'],
    ['=A:A', rows(1, 5), '=A:A'],
    ["='Mon plan'!A3+Plan!A3+Autre!A3", rows(1, 1), "='Mon plan'!A3+Plan!A4+Autre!A3"],
    ['="A3 reste"&A3', rows(1, 1), '="A3 reste"&A4'],
    ['=LOG10(A3)+TAUX2(A3)+plan_a3', rows(1, 1), '=LOG10(A4)+TAUX2(A4)+plan_a3'],
    ['=SUM(plan[A3])+plan[[#This Row],[B4]]', rows(1, 1), '=SUM(plan[A3])+plan[[#This Row],[B4]]'],
  ])('%s follows %j', (formula, shift, after) => {
    expect(shiftFormula(formula, 'Plan', 'Plan', shift)).toBe(after);
  });

  it('leaves alone the formulas of other sheets that speak of themselves', () => {
    expect(shiftFormula('=A3+Plan!A3', 'Autre', 'Plan', rows(1, 1))).toBe('=A3+Plan!A4');
  });

  it('leaves references alone beside the lanes that move', () => {
    const some: Shift = { axis: 'rows', at: 2, count: 1, from: 2, to: 3 };
    expect(shiftFormula('=A2+B2+B2:C9+A2:C9', 'Plan', 'Plan', some)).toBe('=A2+B3+B3:C10+A2:C9');
  });

  it.each<[formula: string, down: number, right: number, after: string]>([
    ['=A1+$A1+A$1+$A$1', 1, 2, '=C2+$A2+C$1+$A$1'],
    ['=SUM(B:B)+SUM(2:2)', 3, 1, '=SUM(C:C)+SUM(5:5)'],
    ['=A1', -1, 0, '=#REF!'],
  ])('%s copied %i down and %i right is %s', (formula, down, right, after) => {
    expect(moveFormula(formula, down, right)).toBe(after);
  });

  it('renames and loses sheets, quoting where it must', () => {
    expect(renameSheet("=Plan!A1+'Plan'!B2+Autre!A1", 'plan', "Plan d'été")).toBe(
      "='Plan d''été'!A1+'Plan d''été'!B2+Autre!A1",
    );
    expect(renameSheet('=SUM(Plan!A1:B2)', 'Plan', null)).toBe('=SUM(#REF!)');
  });

  it.each([
    ['=C2*$C$1+B3', '=RC[-1]*R1C3+R[1]C[-2]'],
    ['=SUM(A1:$D4)', '=SUM(R[-1]C[-3]:R[2]C4)'],
  ])('%s in D2 is %s, and back', (a1, r1c1) => {
    expect(toR1C1(a1, 2, 4)).toBe(r1c1);
    expect(fromR1C1(r1c1, 2, 4)).toBe(a1);
  });
});
