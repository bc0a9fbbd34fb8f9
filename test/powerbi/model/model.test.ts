import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser';
import { FIGURES } from '../../../src/core/figures';
import { tableDefinition, type TableName } from '../../../src/core/tables';
import { checkModel } from '../../../src/powerbi/check/checkModel';
import type { ProjectProblemCode } from '../../../src/powerbi/check/problem';
import { buildModel } from '../../../src/powerbi/model/buildModel';
import { measureName, MODEL_TABLE_NAMES, SPECIAL_MEASURES } from '../../../src/powerbi/model/names';
import { PARAMETERS, SOURCES } from '../../../src/powerbi/model/sources';
import type { Measure, Model, ModelTable } from '../../../src/powerbi/model/spec';
import { modelFiles } from '../../../src/powerbi/model/tmdl';

const model = buildModel('local', 'C:\\Data\\marketing.xlsx');
const measures = model.tables.flatMap((table) => table.measures);

describe('the model', () => {
  it('has a measure for every figure of the reports, and its own', () => {
    expect(measures.map(({ name }) => name)).toEqual([
      ...FIGURES.map(({ id }) => measureName(id)),
      ...Object.values(SPECIAL_MEASURES),
    ]);
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
  });

  it('has no problem of names, types or paths', () => {
    expect(checkModel(model)).toEqual([]);
  });

  it('carries every column of the contract and names none that is not there', () => {
    for (const [table, name] of Object.entries(MODEL_TABLE_NAMES)) {
      const { source } = model.tables.find((each) => each.name === name)!;
      const selected = /Table\.SelectColumns\(\w+, \{([^}]*)\}/.exec(source)?.[1];
      expect(selected?.split(', ').map((text) => JSON.parse(text) as string)).toEqual(
        tableDefinition(table as TableName).columns.map((column) => column.name),
      );
    }
  });

  it('describes every table, column and measure', () => {
    for (const table of model.tables) {
      expect(table.description).not.toBe('');
      for (const column of table.columns) expect(column.description).not.toBe('');
      for (const measure of table.measures) expect(measure.description.length).toBeGreaterThan(10);
    }
  });

  it('speaks French too, every measure, table and visible column', () => {
    const [french] = model.translations;
    for (const table of model.tables) {
      expect(french?.tables[table.name]).toBeDefined();
      for (const { name } of table.measures) expect(french?.measures[name]?.caption).toBeTruthy();
      for (const { name, isHidden } of table.columns)
        if (!isHidden)
          expect({ name, caption: french?.columns[`${table.name}[${name}]`] }).toEqual({
            name,
            caption: expect.any(String) as string,
          });
    }
  });

  it('gives two objects of a table different captions', () => {
    const [french] = model.translations;
    for (const table of model.tables) {
      const captions = [
        ...table.measures.map(({ name }) => french?.measures[name]?.caption),
        ...table.columns.map(({ name }) => french?.columns[`${table.name}[${name}]`]),
      ].filter((caption) => caption !== undefined);
      expect(captions.filter((caption, index) => captions.indexOf(caption) !== index)).toEqual([]);
    }
  });

  it('gives the same bytes twice', () => {
    const again = buildModel('local', 'C:\\Data\\marketing.xlsx');
    expect([...modelFiles(again)]).toEqual([...modelFiles(model)]);
  });
});

describe.each(SOURCES)('the queries over %s', (source) => {
  const { tables, expressions } = buildModel(source, PARAMETERS[source].example);
  const queries = [
    ...tables.map(({ name, source: text }) => ({ name, text })),
    ...expressions.map(({ name, text }) => ({ name, text })),
  ];

  it('are M that parses, and name only queries that exist', async () => {
    const known = new Set(queries.map(({ name }) => name));
    for (const { name, text } of queries) {
      const task = await TaskUtils.tryLexParse(DefaultSettings, text);
      expect({ name, isOk: TaskUtils.isParseStageOk(task) }).toEqual({ name, isOk: true });
      if (!TaskUtils.isParseStageOk(task)) continue;
      const [used, own] = [new Set<string>(), new Set<string>()];
      for (const node of task.nodeIdMapCollection.astNodeById.values()) {
        const found = node as unknown as {
          readonly kind: string;
          readonly identifier?: { readonly literal: string };
          readonly key?: { readonly literal: string };
        };
        if (found.kind === 'IdentifierExpression') used.add(found.identifier!.literal);
        if (found.kind === 'IdentifierPairedExpression') own.add(found.key!.literal);
      }
      const strangers = [...used].filter(
        (each) =>
          !own.has(each) && !known.has(each) && !each.includes('.') && !each.startsWith('#') && each !== '_',
      );
      expect({ name, strangers }).toEqual({ name, strangers: [] });
    }
  });

  it('say in both languages which table is missing and what to run', () => {
    const file = source === 'parquet' ? 'leads.parquet' : 'leads';
    const { text } = queries.find(({ name }) => name === 'Leads')!;
    const said = /Error\.Record\("Jalon", "([^"]*)"/.exec(text)?.[1];
    expect(said?.split(' / ')).toEqual([
      expect.stringMatching(new RegExp(`^Le (classeur|dossier) n’a pas .* ${file}\\. Relancez jalon merge`)),
      expect.stringMatching(new RegExp(`^The (workbook|folder) has no .* ${file}\\. Run jalon merge`)),
    ]);
  });

  it('open one data source, with the bare parameter', () => {
    const functions = queries.flatMap(({ text }) => [
      ...text.matchAll(/\b(File\.Contents|Web\.Contents|Folder\.Files)\(([^)]*)\)/g),
    ]);
    expect(functions.map(([, , argument]) => argument)).toEqual([PARAMETERS[source].name]);
  });
});

/** One thing broken at a time: a check that does not fall here checks nothing. */
const MUTATIONS: readonly (readonly [
  what: string,
  code: ProjectProblemCode,
  mutate: (model: Model) => Model,
])[] = [
  [
    'a measure of a missing column',
    'unknown-column',
    withMeasure('Spend', "SUM('Ad Performance'[Spend amout])"),
  ],
  [
    'a measure of a missing table',
    'unknown-table',
    withMeasure('Spend', "SUM('Ad Perfomance'[Spend amount])"),
  ],
  ['a measure of a missing measure', 'unknown-measure', withMeasure('CTR', 'DIVIDE([Clicks], [Impresions])')],
  ['a misspelt function', 'unknown-function', withMeasure('CTR', 'DIVDE([Clicks], [Impressions])')],
  ['a bracket that stays open', 'dax-unbalanced', withMeasure('CTR', 'DIVIDE([Clicks], [Impressions]')],
  ['a comma before nothing', 'dax-dangling', withMeasure('CTR', 'DIVIDE([Clicks], )')],
  ['an operator at the end', 'dax-dangling', withMeasure('CTR', '[Clicks] /')],
  ['a character that is no DAX', 'dax-unreadable', withMeasure('CTR', '[Clicks] ÷ [Impressions]')],
  ['a text that stays open', 'dax-unreadable', withMeasure('CTR', 'IF([Clicks] = "a, 1)')],
  [
    'two measures that lean on each other',
    'measure-cycle',
    (all) => withMeasure('Clicks', '[CTR] * [Impressions]')(all),
  ],
  [
    'two measures of one name',
    'duplicate-measure',
    onTable('Measures', (table) => ({ ...table, measures: [...table.measures, table.measures[0]!] })),
  ],
  [
    'a measure named like a column of its table',
    'measure-named-as-column',
    onTable('Measures', (table) => ({ ...table, columns: [{ ...table.columns[0]!, name: 'Spend' }] })),
  ],
  [
    'a table renamed alone',
    'relationship-unknown',
    onTable('Channels', (table) => ({ ...table, name: 'Channel' })),
  ],
  [
    'a key of another type',
    'relationship-types',
    onTable('Channels', (table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.isKey ? { ...column, type: 'integer' as const } : column,
      ),
    })),
  ],
  [
    'a second active date',
    'relationship-repeated',
    (all) => ({ ...all, relationships: all.relationships.map((each) => ({ ...each, isActive: true })) }),
  ],
  [
    'two ways from the channels to the facts',
    'relationship-ambiguous',
    (all) => ({
      ...all,
      relationships: [
        ...all.relationships,
        { from: ['Campaigns', 'Channel id'], to: ['Channels', 'Channel id'], isActive: true },
      ],
    }),
  ],
  [
    'a column sorted by nothing',
    'unknown-sort-column',
    onTable('ROI Basis', (table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, sortBy: 'Rank' })),
    })),
  ],
  [
    'a level of a missing column',
    'unknown-level',
    onTable('Dates', (table) => ({ ...table, hierarchies: [{ name: 'Calendar', levels: ['Jear'] }] })),
  ],
  [
    'a column that the query does not give',
    'column-without-source',
    onTable('Leads', (table) => ({ ...table, source: table.source.replace('"Qualified"', '"Qualifed"') })),
  ],
];

describe('the checks of the model', () => {
  it.each(MUTATIONS)('find %s', (_, code, mutate) => {
    expect(checkModel(mutate(model)).map((problem) => problem.code)).toContain(code);
  });
});

function onTable(name: string, change: (table: ModelTable) => ModelTable): (model: Model) => Model {
  return (all) => ({
    ...all,
    tables: all.tables.map((table) => (table.name === name ? change(table) : table)),
  });
}

function withMeasure(name: string, expression: string): (model: Model) => Model {
  const change = (measure: Measure): Measure =>
    measure.name === name ? { ...measure, expression } : measure;
  return onTable('Measures', (table) => ({ ...table, measures: table.measures.map(change) }));
}
