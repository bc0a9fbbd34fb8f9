import { verifyPlanWorkbook } from '../../../src/pipeline/plan/verifyPlanWorkbook';
import type { OpenCell, OpenWorkbook } from '../../../src/workbook/openWorkbook';
import { formatAddress, parseReference } from '../../../src/workbook/address';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import type { Finding } from '../../../src/workbook/verify/finding';
import { findingSentence } from '../../../src/messages/pane/check';
import {
  applied,
  cellOf,
  insertRow,
  openTemplate,
  typeInto,
  withSheet,
  withTable,
  type OpenTemplate,
} from '../../helpers/openTemplate';

let open: OpenTemplate;
beforeAll(async () => {
  open = await openTemplate('lancement-produit', 'fr');
});

const found = (now: OpenWorkbook): readonly Finding[] => verifyPlanWorkbook(now, open.base, 'fr');
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, sheetName, row, column }) =>
    row === 0 ? `${code} ${sheetName}`.trim() : `${code} ${sheetName}!${formatAddress(row, column)}`,
  );
const cell = (table: PlanTableName, index: number, field: string) =>
  cellOf(open.context, table, index, field);
const contentOf = (now: OpenWorkbook, { sheet, at }: { sheet: string; at: string }): OpenCell => {
  const { row, column } = parsed(at);
  return now.sheets.find(({ name }) => name === sheet)!.formulas[row - 1]![column - 1]!;
};
const parsed = (at: string) => {
  const reference = parseReference(`x!${at}`)!;
  return { row: reference.range.top, column: reference.range.left };
};
const named = (name: string): { sheet: string; at: string } => {
  const { sheet, range } = parseReference(open.now.names.find((one) => one.name === name)!.refersTo)!;
  return { sheet, at: formatAddress(range.top, range.left) };
};

interface Damage {
  /** What is done, in words. */
  readonly name: string;
  readonly table: PlanTableName;
  readonly index: number;
  readonly field: string;
  readonly typed: (before: OpenCell) => OpenCell;
  readonly shown?: OpenCell;
  readonly code: Finding['code'];
  /** What the repair writes; absent when it writes what stood there before, null when there is no repair. */
  readonly becomes?: OpenCell | null;
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'a computed amount typed over',
    table: 't_budget',
    index: 2,
    field: 'actual',
    typed: () => 1234,
    code: 'formula-typed-over',
  },
  {
    name: 'a planned amount typed over',
    table: 't_budget',
    index: 2,
    field: 'planned',
    typed: () => 1,
    code: 'formula-typed-over',
  },
  {
    name: 'a formula erased',
    table: 't_objectives',
    index: 0,
    field: 'actions',
    typed: () => '',
    code: 'formula-erased',
  },
  {
    name: 'a formula changed by one cell',
    table: 't_budget',
    index: 3,
    field: 'remaining',
    typed: (before) => String(before).replace(/(\d+)/, (row) => String(Number(row) + 1)),
    code: 'formula-differs',
  },
  {
    name: 'a lost reference',
    table: 't_actions',
    index: 1,
    field: 'spent',
    typed: () => '=SUMIF(#REF!,B9,#REF!)',
    shown: '#REF!',
    code: 'reference-lost',
  },
  {
    name: 'a function misspelt',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => '=RAOS(A1,B1)+1',
    shown: '#NAME?',
    code: 'function-misspelt',
    becomes: '=ROAS(A1,B1)+1',
  },
  {
    name: 'a native function misspelt',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => '=SUMPRODUT(A1:A2)+SUM(1)',
    shown: '#NAME?',
    code: 'function-misspelt',
    becomes: '=SUMPRODUCT(A1:A2)+SUM(1)',
  },
  {
    name: 'a function nobody knows',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => '=QWERTYUIOP(A1)',
    shown: '#NAME?',
    code: 'function-unknown',
    becomes: null,
  },
  {
    name: 'a function left by another computer',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => '=IF(A1="_xldudf_CPA(",_xldudf_CPA(A1,B1),0)',
    shown: '#NAME?',
    code: 'function-prefixed',
    becomes: '=IF(A1="_xldudf_CPA(",CPA(A1,B1),0)',
  },
  {
    name: 'a function with the path of its add-in',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => "='C:\\Users\\L''été\\jalon.xlam'!CPA(A1,_xlfn._xludf.CPC(A1,2))",
    shown: '#NAME?',
    code: 'function-prefixed',
    becomes: '=CPA(A1,CPC(A1,2))',
  },
  {
    name: 'a name misspelt',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => '=enveloppe*0.1',
    shown: '#NAME?',
    code: 'name-misspelt',
    becomes: '=envelope*0.1',
  },
  {
    name: 'a text without quotation marks',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => '=IF(A1=printemps,1,0)',
    shown: '#NAME?',
    code: 'name-unknown',
    becomes: null,
  },
  {
    name: 'functions that Excel has not loaded',
    table: 't_budget',
    index: 0,
    field: 'm1',
    typed: () => '=CPA(A1,B1)',
    shown: '#NAME?',
    code: 'functions-not-loaded',
    becomes: null,
  },
  {
    name: 'an amount typed as a text',
    table: 't_budget',
    index: 1,
    field: 'm3',
    typed: (before) => `${before}.0 €`,
    code: 'number-as-text',
  },
  {
    name: 'an amount nobody can read',
    table: 't_budget',
    index: 1,
    field: 'm3',
    typed: () => 'à voir',
    code: 'number-as-text',
    becomes: null,
  },
  {
    name: 'a date typed as a text',
    table: 't_objectives',
    index: 0,
    field: 'deadline',
    typed: () => '15/09/2027',
    code: 'date-as-text',
    becomes: 46_645,
  },
  {
    name: 'a blank after an identifier',
    table: 't_actions',
    index: 0,
    field: 'id',
    typed: (before) => `${before} `,
    code: 'stray-spaces',
  },
  {
    name: 'a blank after an owner',
    table: 't_actions',
    index: 0,
    field: 'owner',
    typed: (before) => ` ${before}`,
    code: 'stray-spaces',
  },
  {
    name: 'a word of no list',
    table: 't_actions',
    index: 0,
    field: 'status',
    typed: () => 'Planifié',
    code: 'value-not-in-list',
    becomes: 'Planifiée',
  },
  {
    name: 'a KPI nobody knows',
    table: 't_actions',
    index: 0,
    field: 'kpi',
    typed: (before) => `${before}x`,
    code: 'plan-unknown-kpi',
  },
  {
    name: 'a task that waits for nobody',
    table: 't_dependencies',
    index: 0,
    field: 'predecessor',
    typed: (before) => `${before}.9`,
    code: 'plan-unknown-predecessor',
    becomes: 'A1.1',
  },
  {
    name: 'an objective without its KPI',
    table: 't_objectives',
    index: 0,
    field: 'kpi',
    typed: () => '',
    code: 'objective-without-kpi',
    becomes: null,
  },
  {
    name: 'a KPI without its owner',
    table: 't_kpis',
    index: 0,
    field: 'owner',
    typed: () => '',
    code: 'kpi-without-owner',
    becomes: null,
  },
  {
    name: 'a KPI without its source',
    table: 't_kpis',
    index: 0,
    field: 'source',
    typed: () => '',
    code: 'kpi-without-source',
    becomes: null,
  },
  {
    name: 'a KPI without its target',
    table: 't_kpis',
    index: 0,
    field: 'target',
    typed: () => '',
    code: 'kpi-without-target',
    becomes: null,
  },
  {
    name: 'an action without its owner',
    table: 't_actions',
    index: 0,
    field: 'owner',
    typed: () => '',
    code: 'action-without-owner',
    becomes: null,
  },
];

describe('one damage, one finding', () => {
  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))('%s', (_, damage) => {
    const place = cell(damage.table, damage.index, damage.field);
    const before = contentOf(open.now, place);
    const now = typeInto(open.now, place, damage.typed(before), damage.shown);
    const findings = found(now);
    expect(told(findings)).toEqual([`${damage.code} ${place.sheet}!${place.at}`]);
    for (const language of ['fr', 'en'] as const) {
      const sentence = findingSentence(language, findings[0]!);
      expect(sentence).toMatch(/\S.*[.)?…]$|: .+$/);
      expect(sentence).not.toMatch(/undefined|NaN|[“«]\s*[”»]/);
    }
    if (damage.becomes === null) {
      expect(findings[0]!.repair).toBeUndefined();
      return;
    }
    expect(findings[0]!.repair).toEqual([
      expect.objectContaining({ content: damage.becomes ?? before, ...parsed(place.at) }),
    ]);
    const repaired = applied(now, findings[0]!.repair!, open.now);
    expect(told(found(repaired))).toEqual([]);
  });
});

describe('figures and names that do not agree', () => {
  it('months that no longer make the planned amount', () => {
    const at = cell('t_budget', 0, 'planned');
    const { row, column } = parsed(at.at);
    const now = withSheet(open.now, at.sheet, (sheet) => ({
      ...sheet,
      values: sheet.values.map((line, i) =>
        line.map((one, j) => (i === row - 1 && j === column - 1 ? 1 : one)),
      ),
    }));
    expect(told(found(now))).toEqual([`months-differ ${at.sheet}!${at.at}`]);
  });

  it('levers that no longer make the envelope', () => {
    const at = cell('t_allocation', 0, 'amount');
    const before = contentOf(open.now, at);
    const now = typeInto(open.now, at, Number(before) + 500);
    const codes = found(now).map(({ code }) => code);
    expect(codes).toEqual(['allocation-differs']);
  });

  it('two actions of one name', () => {
    const now = typeInto(
      open.now,
      cell('t_actions', 1, 'id'),
      contentOf(open.now, cell('t_actions', 0, 'id')),
    );
    const { sheet, at } = cell('t_actions', 1, 'id');
    expect(told(found(now))).toContain(`plan-duplicate-id ${sheet}!${at}`);
  });

  it('tasks that wait for one another', () => {
    const [predecessor, successor] = [
      cell('t_dependencies', 0, 'predecessor'),
      cell('t_dependencies', 0, 'successor'),
    ];
    const spare = open.context.rows('t_dependencies').length - 1;
    const turned = typeInto(
      typeInto(open.now, cell('t_dependencies', spare, 'predecessor'), contentOf(open.now, successor)),
      cell('t_dependencies', spare, 'successor'),
      contentOf(open.now, predecessor),
    );
    expect(found(turned).map(({ code }) => code)).toContain('plan-cycle');
  });
});

describe('what the workbook leans on', () => {
  it('a name that is gone', () => {
    const now = { ...open.now, names: open.now.names.filter(({ name }) => name !== 'variance_threshold') };
    const { sheet, at } = named('variance_threshold');
    expect(told(found(now))).toEqual([`name-missing ${sheet}!${at}`]);
  });

  it('a name that leads nowhere', () => {
    const now = {
      ...open.now,
      names: open.now.names.map((one) =>
        one.name === 'today' ? { ...one, refersTo: "'Réglages'!#REF!" } : one,
      ),
    };
    expect(told(found(now))).toContain(`name-broken ${named('today').sheet}!${named('today').at}`);
  });

  it.each(['launch_date', 'envelope', 'today'])('the empty cell of %s, and its last value', (name) => {
    const place = named(name);
    const now = typeInto(open.now, place, '');
    const findings = found(now).filter(({ code }) => code === 'named-cell-empty');
    expect(told(findings)).toEqual([`named-cell-empty ${place.sheet}!${place.at}`]);
    expect(told(found(applied(now, findings[0]!.repair!, open.now)))).toEqual([]);
  });

  it('a sheet that is gone, in one finding, and one a sheet for the references that it took along', () => {
    const gone = open.context.sheetName('kpis');
    const now = {
      ...open.now,
      names: open.now.names.map((one) => (one.refersTo.includes(gone) ? { ...one, refersTo: '#REF!' } : one)),
      sheets: open.now.sheets
        .filter(({ name }) => name !== gone)
        .map((sheet) => ({
          ...sheet,
          formulas: sheet.formulas.map((line) =>
            line.map((one) =>
              typeof one === 'string' && one.startsWith('=')
                ? one
                    .replaceAll(`'${gone}'!`, '#REF!')
                    .replace(/#REF!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?/g, '#REF!')
                : one,
            ),
          ),
        })),
    };
    const findings = found(now);
    expect(findings[0]).toMatchObject({ code: 'sheet-missing', params: { name: gone } });
    const others = findings.slice(1);
    expect(new Set(others.map(({ code }) => code))).toEqual(new Set(['reference-lost']));
    expect(new Set(others.map(({ sheet }) => sheet)).size).toBe(others.length);
  });

  it('a table turned into a range', () => {
    const now = withTable(open.now, 't_transfers', () => []);
    expect(told(found(now))).toEqual([`table-missing ${open.context.sheetName('transfers')}`]);
  });

  it('a column deleted from a table', () => {
    const { sheet, at } = cell('t_kpis', 0, 'source');
    const { column } = parsed(at);
    const without = <T>(matrix: readonly (readonly T[])[]) =>
      matrix.map((line) => line.filter((_, i) => i !== column - 1));
    const now = withTable(
      withSheet(open.now, sheet, (one) => ({
        ...one,
        formulas: without(one.formulas),
        values: without(one.values),
        numberFormats: without(one.numberFormats),
      })),
      't_kpis',
      (table) => [{ ...table, right: table.right - 1 }],
    );
    expect(told(found(now)).filter((one) => one.startsWith('column-missing'))).toHaveLength(1);
  });

  it('a total of the controls typed over', () => {
    const budget = open.now.sheets.find(({ name }) => name === open.context.sheetName('budget'))!;
    const rows = budget.formulas.flatMap((line, index) =>
      line.some((one) => typeof one === 'string' && one.includes('"Écart"')) && index < 22 ? [index + 1] : [],
    );
    const at = formatAddress(rows[0]!, 13);
    const now = typeInto(open.now, { sheet: budget.name, at }, 'OK');
    const findings = found(now);
    expect(told(findings)).toEqual([`formula-typed-over ${budget.name}!${at}`]);
    expect(told(found(applied(now, findings[0]!.repair!, open.now)))).toEqual([]);
  });
});

describe('what people may do', () => {
  it.each(['actions', 'budget', 'kpis', 'home', 'settings'] as const)(
    'a row put in above the tables of %s raises nothing',
    (id) => {
      expect(told(found(insertRow(open.now, open.context.sheetName(id), 2)))).toEqual([]);
    },
  );

  it('a row put in among the actions, with an action of theirs, asks for its formulas alone', () => {
    const { sheet, at } = cell('t_actions', 3, 'id');
    const { row, column } = parsed(at);
    const now = typeInto(insertRow(open.now, sheet, row), { sheet, at: formatAddress(row, column) }, 'A99');
    const findings = found(now).filter(({ row: line }) => line === row);
    expect(new Set(findings.map(({ code }) => code))).toContain('formula-erased');
    expect(found(now).every(({ row: line, code }) => line === row || code.startsWith('plan-'))).toBe(true);
    for (const { code, repair } of findings)
      if (code === 'formula-erased') expect(String(repair![0]!.content)).toMatch(/^=/);
  });

  it('a formula that is gone is told also when rows have moved, and put right from its neighbour', () => {
    const { sheet, at } = cell('t_budget', 4, 'remaining');
    const moved = insertRow(open.now, open.context.sheetName('actions'), 9);
    const shifted = insertRow(moved, sheet, 22);
    const { row, column } = parsed(at);
    const before = contentOf(shifted, { sheet, at: formatAddress(row + 1, column) });
    const now = typeInto(shifted, { sheet, at: formatAddress(row + 1, column) }, 5);
    const findings = found(now);
    expect(told(findings)).toEqual([`formula-typed-over ${sheet}!${formatAddress(row + 1, column)}`]);
    expect(findings[0]!.repair![0]!.content).toBe(before);
  });

  it('a sheet renamed', () => {
    const old = open.context.sheetName('budget');
    const now: OpenWorkbook = {
      ...open.now,
      names: open.now.names.map((one) => ({
        ...one,
        refersTo: one.refersTo.replaceAll(`'${old}'!`, "'Mes sous 2027'!"),
      })),
      sheets: open.now.sheets.map((sheet) => ({
        ...sheet,
        name: sheet.name === old ? 'Mes sous 2027' : sheet.name,
        formulas: sheet.formulas.map((line) =>
          line.map((one) =>
            typeof one === 'string' ? one.replaceAll(`'${old}'!`, "'Mes sous 2027'!") : one,
          ),
        ),
      })),
    };
    expect(told(found(now))).toEqual([]);
  });

  it('a column and a sheet of their own', () => {
    const { sheet, at } = cell('t_actions', 0, 'tested_on');
    const { column } = parsed(at);
    const wider = withTable(
      withSheet(open.now, sheet, (one) => ({
        ...one,
        formulas: one.formulas.map((line, i) => [...line, i === 7 ? 'Mes notes' : 'à moi']),
        values: one.values.map((line, i) => [...line, i === 7 ? 'Mes notes' : 'à moi']),
      })),
      't_actions',
      (table) => [{ ...table, right: Math.max(table.right, column) + 1 }],
    );
    const mine = {
      id: 'mine',
      name: 'À moi',
      isProtected: false,
      formulas: [
        ['=SUM(1,2)', 12],
        [' espace ', '12 €'],
      ],
      values: [
        [3, 12],
        [' espace ', '12 €'],
      ],
      numberFormats: [],
      tables: [],
    };
    expect(told(found({ ...wider, sheets: [...wider.sheets, mine] }))).toEqual([]);
  });

  it('an empty workbook, and one that is no plan', () => {
    const empty = { sheets: [], names: [], properties: {}, parts: {} };
    expect(verifyPlanWorkbook(empty, null, 'fr')).toEqual([]);
    expect(
      told(verifyPlanWorkbook(empty, open.base, 'fr')).every((one) => one.startsWith('sheet-missing')),
    ).toBe(true);
  });
});
