import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, PlanSheetId } from '../../../src/core/plan/plan';
import type { CellSpec, CellValue, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { planContext, type PlanContext } from '../../../src/workbook/plan/planContext';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import { validateWorkbook } from '../../../src/workbook/validate';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { calculatedOnce } from '../../helpers/calculatedOnce';
import { describeWithLibreOffice } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { recalculatedAll } from '../../helpers/recalculated';
import { STRATEGY_PLAN } from './strategyPlan';

jest.setTimeout(240_000);

const SHEETS: readonly PlanSheetId[] = [
  'brief',
  'swot',
  'pestel',
  'porter',
  'benchmark',
  'segments',
  'personas',
  'positioning',
  'mix',
  'objectives',
];

interface Built {
  readonly spec: WorkbookSpec;
  readonly context: PlanContext;
  /** Stored value of a cell of a table, by 0-based row. */
  readonly value: (table: PlanTableName, index: number, field: string) => CellValue | undefined;
  /** Every text or number of a sheet, as people see it. */
  readonly shown: (sheet: PlanSheetId) => readonly string[];
}

/** What somebody typed into the first spare row of a table. */
type Typed = readonly (readonly [PlanTableName, string, CellValue])[];

async function build(given: Plan, typed: Typed = []): Promise<Built> {
  const plan = { ...given, sheets: SHEETS };
  const context = planContext(plan);
  const spec = await calculatedOnce(withTyped(buildPlanWorkbook(plan), context, typed));
  const cellsOf = (sheet: PlanSheetId): readonly CellSpec[] =>
    (spec.sheets.find(({ name }) => name === context.sheetName(sheet)) as RichSheetSpec).cells;
  return {
    spec,
    context,
    value: (table, index, field) => {
      const at = context.cell(table, index, field).replace(/^.*!/, '').replaceAll('$', '');
      return cellsOf(context.layout.place(table).sheet).find((cell) => cell.at === at)?.value;
    },
    shown: (sheet) => cellsOf(sheet).map(({ value }) => String(value ?? '')),
  };
}

function withTyped(spec: WorkbookSpec, context: PlanContext, typed: Typed): WorkbookSpec {
  const values = new Map(
    typed.map(([table, field, value]) => {
      const place = context.cell(table, context.rows(table).length, field);
      return [place.replaceAll('$', ''), value];
    }),
  );
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.kind !== 'rich'
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) => {
              const value = values.get(`'${sheet.name}'!${cell.at}`);
              return value === undefined ? cell : { ...cell, value };
            }),
          },
    ),
  };
}

/** Formulas of the strategy sheets whose result is an error. */
function errorsOf({ spec, context }: Built): readonly string[] {
  const names = SHEETS.map(context.sheetName);
  return spec.sheets
    .filter((sheet): sheet is RichSheetSpec => sheet.kind === 'rich' && names.includes(sheet.name))
    .flatMap(({ name, cells }) =>
      cells
        .filter(({ value }) => typeof value === 'object' && value !== null && 'error' in value)
        .map(({ at, formula }) => `${name}!${at} =${formula}`),
    );
}

/** Rows somebody has only begun. */
const BEGUN: Typed = [
  ['t_swot', 'kind', 'Menace'],
  ['t_pestel', 'factor', 'Politique'],
  ['t_benchmark', 'competitor', 'Nouveau'],
  ['t_segments', 'name', 'Écoles'],
  ['t_personas', 'name', 'Zoé'],
  ['t_differentiation', 'criterion', 'Délai'],
  ['t_mix', 'p', 'Physical evidence'],
  ['t_objectives', 'id', 'O5'],
  ['t_approvals', 'objective', 'O5'],
];

let french: Built;

beforeAll(async () => {
  french = await build(STRATEGY_PLAN);
});

describe('SWOT', () => {
  test('shows the findings of a quadrant from the strongest to the weakest', () => {
    const strengths = french.shown('swot').filter((text) => /^Fo\d · /.test(text));
    expect(strengths).toEqual([
      'Fo1 · Brevet sur la montée progressive de la lumière, valable jusqu’en 2039 (5/5)',
      'Fo2 · Marque connue de 41 % des citadins (4/5)',
      'Fo3 · Atelier à Lyon, délai de fabrication de 12 jours (3/5)',
    ]);
  });

  test('keeps the order of the rows between findings of equal impact', () => {
    expect([6, 8].map((index) => french.value('t_swot', index, 'code'))).toEqual(['O3', 'O4']);
  });

  test('says so when a quadrant is empty', () => {
    expect(french.shown('swot')).toContain(french.context.words.strategy.swot.empty);
  });

  test('flags a finding without evidence in its row only', () => {
    expect(french.value('t_swot', 4, 'check')).toBe('Constat sans preuve');
    expect(french.value('t_swot', 3, 'check')).toBe('');
  });
});

describe('PESTEL', () => {
  test('multiplies probability by impact', () => {
    expect(french.value('t_pestel', 2, 'criticality')).toBe(20);
  });

  test('flags a weak signal whose review date is past, not one that is due later', () => {
    expect(french.value('t_pestel', 0, 'check')).toBe(
      'Signal faible : revue dépassée'.replace(' :', '\u00A0:'),
    );
    expect(french.value('t_pestel', 3, 'check')).toBe('');
  });
});

describe('Porter', () => {
  test('ranks the forces from the strongest, ties in the order of the rows', () => {
    expect([0, 1, 2, 3, 4].map((index) => french.value('t_porter', index, 'rank'))).toEqual([2, 3, 1, 4, 5]);
  });

  test('puts the lever against the strongest force first', () => {
    expect(french.shown('porter')).toContain('1. Produits de substitution');
  });
});

describe('benchmark', () => {
  test('counts the age of a reading in days from the day of the plan', () => {
    expect(french.value('t_benchmark', 0, 'age')).toBe(245);
  });

  test('flags readings older than the limit', () => {
    expect([0, 1, 2, 3, 4].map((index) => french.value('t_benchmark', index, 'check'))).toEqual([
      'Relevé périmé',
      '',
      '',
      'Relevé sans source',
      'Relevé périmé',
    ]);
  });
});

describe('segments and personas', () => {
  test('counts the actions that aim at a segment through its personas', () => {
    expect([0, 1, 2].map((index) => french.value('t_segments', index, 'actions'))).toEqual([2, 0, 1]);
    expect(french.value('t_segments', 1, 'check')).toBe('Segment sans action');
  });

  test('marks a persona that nobody validated as a draft, on its card and in its row', () => {
    expect(french.shown('personas').filter((text) => text.startsWith('○'))).toHaveLength(1);
    expect(french.value('t_personas', 1, 'check')).toContain('persona non validé');
    expect(french.value('t_personas', 0, 'check')).toBe('');
  });
});

describe('positioning', () => {
  test('names the columns after the competitors', () => {
    const header = (field: string) => french.value('t_differentiation', -1, field);
    expect(['competitor_1', 'competitor_2', 'competitor_3'].map(header)).toEqual([
      'Clarté',
      'Brillo',
      'Concurrent 3',
    ]);
  });
});

describe('mix', () => {
  test('counts the actions of each P and adds up their budget', () => {
    expect([3, 4].map((index) => french.value('t_mix', index, 'actions'))).toEqual([2, 1]);
    expect([3, 4].map((index) => french.value('t_mix', index, 'budget'))).toEqual([40_000, 8_000]);
  });

  test('lists every P of the mode, those without a row as still to decide', () => {
    expect(french.shown('mix').filter((text) => text.startsWith('○ À décider'))).toHaveLength(2);
  });
});

describe('objectives', () => {
  test('divides the actual figure by the target, and the other way round when lower is better', () => {
    expect(french.value('t_objectives', 1, 'attainment')).toBeCloseTo(300 / 2000, 10);
    expect(french.value('t_objectives', 2, 'attainment')).toBeCloseTo(40 / 37.5, 10);
  });

  test('counts the way made from the baseline in both directions', () => {
    expect(french.value('t_objectives', 2, 'progress')).toBeCloseTo((37.5 - 60) / (40 - 60), 10);
  });

  test('counts the months from the beginning of the period to the deadline', () => {
    expect([0, 1, 3].map((index) => french.value('t_objectives', index, 'horizon'))).toEqual([36, 12, 15]);
  });

  test('counts an entity as approving only when it did not reject', () => {
    expect([0, 1, 2].map((index) => french.value('t_objectives', index, 'approvals'))).toEqual([5, 3, 0]);
  });

  test('does not ask a strategic objective for actions when another objective serves it', () => {
    expect(french.value('t_objectives', 0, 'check')).toBe('');
  });

  test('flags everything an objective lacks', () => {
    const { alerts } = french.context.words;
    const found = String(french.value('t_objectives', 3, 'check'));
    const expected = [
      'objective-no-figure',
      'objective-no-kpi',
      'objective-no-owner',
      'objective-no-action',
      'objective-long-operational',
      'objective-no-parent',
      'objective-not-approved',
    ];
    expect(expected.filter((id) => !found.includes(alerts[id]!.label))).toEqual([]);
  });
});

test('a plan with nothing in its strategy gives no error', async () => {
  const nothing = await build({
    ...STRATEGY_PLAN,
    brief: {
      goals: [],
      markets: [],
      constraints: [],
      identity: { who: '', value: '', segments: '' },
    },
    swot: [],
    pestel: [],
    porter: [],
    benchmark: [],
    segments: [],
    personas: [],
    positioning: {
      ...STRATEGY_PLAN.positioning,
      promise: '',
      proof: '',
      competitors: [],
      differentiation: [],
    },
    mix: { size: 10, rows: [] },
    objectives: [],
    approvals: [],
  });
  expect(errorsOf(nothing)).toEqual([]);
  expect(nothing.shown('porter')).toContain(nothing.context.words.strategy.porter.unscored);
});

describe('as files', () => {
  let folder: string;
  let english: Built;
  let begun: Built;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jalon-strategy-'));
    english = await build({ ...STRATEGY_PLAN, language: 'en' });
    begun = await build(STRATEGY_PLAN, BEGUN);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const write = async (name: string, { spec }: Built): Promise<string> => {
    const path = join(folder, `${name}.xlsx`);
    await writeWorkbook(spec, {}, path);
    return path;
  };

  test('break none of the limits of Excel and carry no error', () => {
    for (const built of [french, english, begun]) {
      expect(validateWorkbook(built.spec, {}).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(errorsOf(built)).toEqual([]);
    }
  });

  test('take in a row that people add below the others', () => {
    expect(begun.value('t_swot', STRATEGY_PLAN.swot.length, 'code')).toBe('M1');
    expect(begun.value('t_objectives', STRATEGY_PLAN.objectives.length, 'check')).toContain(
      'Objectif sans KPI',
    );
    expect(begun.shown('personas')).toContain('Zoé');
  });

  test('have no error for the Open XML SDK', async () => {
    expect(await openXmlErrors(await write('validated', french))).toEqual([]);
  });

  describeWithLibreOffice('recalculated by LibreOffice', () => {
    test('give the stored results again in both languages, and with rows that are only begun', async () => {
      const written = [
        { spec: french.spec, path: await write('fr', french) },
        { spec: english.spec, path: await write('en', english) },
        { spec: begun.spec, path: await write('begun', begun) },
      ];
      const results = await recalculatedAll(written, join(folder, 'recalculated'));
      const places = [french, english, begun].map(({ context }) =>
        SHEETS.map((sheet) => `${context.sheetName(sheet)}!`),
      );
      const ours = (lines: readonly string[], index: number): readonly string[] =>
        lines.filter((line) => places[index]!.some((place) => line.startsWith(place)));
      results.forEach(({ compared, different, errors }, index) => {
        expect(compared).toBeGreaterThan(500);
        expect(ours(different, index)).toEqual([]);
        expect(ours(errors, index)).toEqual([]);
      });
    });
  });
});
