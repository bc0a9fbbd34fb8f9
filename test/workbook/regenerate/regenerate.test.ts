import type { Plan } from '../../../src/core/plan/plan';
import { formatAddress } from '../../../src/workbook/address';
import type { RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import type { OpenCell, OpenWorkbook } from '../../../src/workbook/openWorkbook';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { regenerate } from '../../../src/workbook/regenerate/regenerate';
import { isNothing, type Generated, type Regeneration } from '../../../src/workbook/regenerate/regeneration';
import { openedSpec, typed } from '../../helpers/openedSpec';
import { TEMPLATES, templatePlan } from '../../helpers/templates';

const generated = (spec: WorkbookSpec): Generated => ({
  spec,
  sheetIds: Object.fromEntries(spec.sheets.map(({ name }, index) => [name, `{${index}}`])),
});
const LANGUAGES = ['fr', 'en'] as const;
const plan = templatePlan('lancement-produit', 'fr');
const spec = buildPlanWorkbook(plan);
const base = generated(spec);
const opened = openedSpec(spec);
const sheetId = (name: string): string => opened.sheets.find((sheet) => sheet.name === name)!.id;
const changed = (regeneration: Regeneration, sheet: string): Readonly<Record<string, OpenCell>> =>
  Object.fromEntries(
    regeneration.cells.flatMap(({ sheet: id, row, column, content }) =>
      id === sheetId(sheet) && content !== undefined ? [[formatAddress(row, column), content]] : [],
    ),
  );
const after = (now: OpenWorkbook, changes: Partial<Plan>): Regeneration =>
  regenerate(base, now, buildPlanWorkbook({ ...plan, ...changes }));
const moved = { launch: { ...plan.launch, date: '2027-10-15' } };

describe('a workbook that nobody touched', () => {
  it.each(TEMPLATES.flatMap((id) => LANGUAGES.map((language) => [id, language] as const)))(
    'of %s in %s needs nothing',
    (id, language) => {
      const fresh = buildPlanWorkbook(templatePlan(id, language));
      const now = openedSpec(fresh);
      for (const last of [generated(fresh), null]) {
        const regeneration = regenerate(last, now, fresh);
        expect(regeneration.cells.slice(0, 3)).toEqual([]);
        expect(regeneration.conflicts).toEqual([]);
        expect(isNothing(regeneration)).toBe(true);
        expect(regeneration.summary).toMatchObject({ keptCells: 0, keptColumns: 0, keptRows: 0 });
      }
    },
  );

  it('has its launch moved by its own cells only', () => {
    const regeneration = after(opened, moved);
    expect(regeneration.structure).toEqual([]);
    expect(changed(regeneration, 'Rétroplanning')).toMatchObject({ D5: 46_675 });
    expect(regeneration.summary.changedCells).toBeLessThan(120);
  });

  it('gets a new action at its place, and every formula speaks of the longer table', () => {
    const actions = plan.actions.flatMap((action, index) =>
      index === 1 ? [action, { ...action, id: 'A99', name: 'Neuve' }] : [action],
    );
    const regeneration = after(opened, { actions });
    expect(regeneration.structure).toEqual([
      { sheet: sheetId('Plan actions'), axis: 'rows', before: 11, count: 1 },
    ]);
    expect(changed(regeneration, 'Plan actions')).toMatchObject({ B11: "'A99", C11: 'Neuve' });
    // Excel itself makes the ranges longer: nothing else speaks of the table otherwise than before.
    expect(Object.keys(changed(regeneration, 'Budget'))).toEqual([]);
    expect(regeneration.validations).toEqual([]);
    expect(regeneration.tables).toEqual([]);
  });

  it('has the row of an action emptied that the plan no longer has, and nothing moves', () => {
    const regeneration = after(opened, { actions: plan.actions.filter((_, index) => index !== 1) });
    expect(regeneration.structure.filter(({ sheet }) => sheet === sheetId('Plan actions'))).toEqual([]);
    expect(changed(regeneration, 'Plan actions')).toMatchObject({ B10: '', C10: '' });
    expect(changed(regeneration, 'Plan actions')).not.toHaveProperty('N10');
    expect(regeneration.summary.emptiedRows).toBeGreaterThan(0);
  });
});

describe('what people typed', () => {
  const actions = (cells: Readonly<Record<string, OpenCell>>): OpenWorkbook =>
    typed(opened, { 'Plan actions': cells });

  it('stays where we have nothing new to say', () => {
    const regeneration = after(actions({ C9: 'Mon titre', N9: 46_000, AH9: 'à moi' }), moved);
    expect(
      Object.keys(changed(regeneration, 'Plan actions')).filter((at) => ['C9', 'N9', 'AH9'].includes(at)),
    ).toEqual([]);
    expect(regeneration.conflicts).toEqual([]);
    expect(regeneration.summary.keptCells).toBe(2);
    expect(regeneration.summary.keptColumns).toBe(1);
  });

  it('stays and is listed where we have something new', () => {
    const regeneration = after(typed(opened, { Rétroplanning: { D5: 46_700 } }), moved);
    expect(regeneration.conflicts).toEqual([
      {
        sheet: sheetId('Rétroplanning'),
        sheetName: 'Rétroplanning',
        row: 5,
        column: 4,
        yours: 46_700,
        ours: 46_675,
      },
    ]);
    expect(changed(regeneration, 'Rétroplanning')).not.toHaveProperty('D5');
  });

  it('is not listed when it is what we have to say', () => {
    const regeneration = after(typed(opened, { Rétroplanning: { D5: 46_675 } }), moved);
    expect(regeneration.conflicts).toEqual([]);
  });

  it('is a formula of their own over ours', () => {
    const regeneration = after(typed(opened, { Budget: { D11: '=envelope-J22-100' } }), moved);
    expect(changed(regeneration, 'Budget')).not.toHaveProperty('D11');
    expect(regeneration.summary.keptCells).toBe(1);
  });

  it('is a cell of ours that they emptied', () => {
    const regeneration = after(typed(opened, { Accueil: { B6: '' } }), moved);
    expect(changed(regeneration, 'Accueil')).not.toHaveProperty('B6');
  });

  it('keeps the row of an action that the plan no longer has', () => {
    const regeneration = after(actions({ AH10: 'ma note' }), {
      actions: plan.actions.filter((_, index) => index !== 1),
    });
    expect(regeneration.summary.keptRecords).toContainEqual({
      sheet: sheetId('Plan actions'),
      sheetName: 'Plan actions',
      row: 10,
    });
    expect(changed(regeneration, 'Plan actions')).not.toHaveProperty('B10');
  });

  it('is theirs without a last generation, where it differs from ours', () => {
    const regeneration = regenerate(null, actions({ C9: 'Mon titre' }), spec);
    expect(regeneration.cells).toEqual([]);
    expect(regeneration.conflicts).toHaveLength(1);
  });
});

describe('a table that people sorted', () => {
  it('has its launch moved, and no row reads as an edit', () => {
    const sorted = { ...plan, actions: [...plan.actions].reverse() };
    const now = openedSpec(buildPlanWorkbook(sorted));
    const regeneration = regenerate(base, now, buildPlanWorkbook({ ...sorted, ...moved }));
    expect(regeneration.conflicts).toEqual([]);
    expect(regeneration.structure).toEqual([]);
    expect(changed(regeneration, 'Plan actions')).toEqual({});
    expect(regeneration.summary.keptCells).toBe(0);
  });
});

describe('sheets', () => {
  const renamed = (from: string, to: string): OpenWorkbook => ({
    ...opened,
    sheets: opened.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === from ? to : sheet.name,
      formulas: sheet.formulas.map((row) =>
        row.map((cell) =>
          typeof cell === 'string' && cell.startsWith('=') ? cell.replaceAll(`${from}!`, `'${to}'!`) : cell,
        ),
      ),
    })),
    names: opened.names.map(({ name, refersTo }) => ({
      name,
      refersTo: refersTo.replaceAll(`${from}!`, `'${to}'!`),
    })),
  });

  it.each(['Budget', 'Charge', 'Synthèse', 'Paramètres'])('that are renamed are known again: %s', (name) => {
    const regeneration = regenerate(base, renamed(name, 'Chez moi'), spec);
    expect(regeneration.cells).toEqual([]);
    expect(isNothing(regeneration)).toBe(true);
  });

  it('get formulas that call renamed ones by their names', () => {
    const regeneration = regenerate(
      base,
      typed(renamed('Budget', 'L’argent'), { 'Plan actions': { R9: '=0' } }),
      buildPlanWorkbook({ ...plan, actions: [{ ...plan.actions[0]!, id: 'A0' }, ...plan.actions] }),
    );
    expect(String(changed(regeneration, 'Plan actions')['R9'])).toContain("'L’argent'!$J$24:$J$51");
  });

  it('that people protected are left alone', () => {
    const now = {
      ...opened,
      sheets: opened.sheets.map((sheet) => ({
        ...sheet,
        isProtected: sheet.isProtected || sheet.name === 'Accueil',
      })),
    };
    const regeneration = after(now, { ...moved, title: 'Autre' });
    expect(regeneration.summary.leftAlone).toEqual(['Accueil']);
    expect(regeneration.cells.filter(({ sheet }) => sheet === sheetId('Accueil'))).toEqual([]);
    expect(regeneration.blocked).toEqual([]);
    const before = base.spec.sheets.find(({ name }) => name === 'Accueil');
    expect(regeneration.generated.spec.sheets.find(({ name }) => name === 'Accueil')).toEqual(before);
  });

  it('that people protected stop everything when rows must come in', () => {
    const now = {
      ...opened,
      sheets: opened.sheets.map((sheet) => ({
        ...sheet,
        isProtected: sheet.isProtected || sheet.name === 'Plan actions',
      })),
    };
    const { blocked } = after(now, { actions: [...plan.actions, { ...plan.actions[0]!, id: 'A99' }] });
    expect(blocked).toEqual([{ reason: 'protected', sheetName: 'Plan actions' }]);
  });

  it('that are missing without a last generation are made', () => {
    const now = { ...opened, sheets: opened.sheets.filter(({ name }) => name !== 'Porter') };
    expect(regenerate(null, now, spec).newSheets?.sheets.map(({ name }) => name)).toEqual(['Porter']);
  });

  it('that people deleted stay deleted', () => {
    const now = { ...opened, sheets: opened.sheets.filter(({ name }) => name !== 'Porter') };
    const regeneration = regenerate(base, now, spec);
    expect(regeneration.newSheets).toBeNull();
    expect(regeneration.summary.deletedSheets).toEqual(['Porter']);
  });
});

describe('in the other language', () => {
  it('the labels change and what people typed stays', () => {
    const english = buildPlanWorkbook({ ...plan, language: 'en' });
    const now = typed(opened, { 'Plan actions': { AH9: 'à moi', C9: 'Mon titre' } });
    const regeneration = regenerate(base, now, english);
    expect(changed(regeneration, 'Plan actions')).toMatchObject({ B8: headerOf(english, 'B8') });
    expect(changed(regeneration, 'Plan actions')).not.toHaveProperty('C9');
    expect(regeneration.newSheets).toBeNull();
  });
});

function headerOf(workbook: WorkbookSpec, at: string): unknown {
  const sheet = workbook.sheets.find(
    (each): each is RichSheetSpec =>
      each.kind === 'rich' && (each.tables ?? []).some(({ name }) => name === 't_actions'),
  );
  return sheet?.cells.find((cell) => cell.at === at)?.value;
}
