import { daxTokens } from '../../../src/powerbi/check/daxTokens';
import { buildModel } from '../../../src/powerbi/model/buildModel';
import { modelFiles } from '../../../src/powerbi/model/tmdl';
import type { Model } from '../../../src/powerbi/model/spec';

const model = buildModel('local', 'C:\\Data\\marketing.xlsx');
const files = modelFiles(model);

/** The rules of Microsoft's Best Practice Analyzer that can be judged from the model, by their ids: what breaks each. */
const RULES: Readonly<Record<string, (model: Model) => readonly string[]>> = {
  AVOID_FLOATING_POINT_DATA_TYPES: () => inFiles(/dataType: double/),
  'DATE/CALENDAR_TABLES_SHOULD_BE_MARKED_AS_A_DATE_TABLE': ({ tables }) =>
    tables.filter(({ name, isDateTable }) => (name === 'Dates') !== isDateTable).map(({ name }) => name),
  'REMOVE_AUTO-DATE_TABLE': ({ tables }) =>
    tables.map(({ name }) => name).filter((name) => /^(LocalDateTable|DateTableTemplate)/.test(name)),
  SNOWFLAKE_SCHEMA_ARCHITECTURE: ({ relationships }) =>
    relationships
      .filter(({ from }) => relationships.some(({ to }) => to[0] === from[0]))
      .map(({ from, to }) => `${from[0]} → ${to[0]}`),
  AVOID_DUPLICATE_MEASURES: () => repeated(expressions()),
  USE_THE_DIVIDE_FUNCTION_FOR_DIVISION: () =>
    measuresWith((tokens) => tokens.some(({ value }) => value === '/')),
  AVOID_USING_THE_IFERROR_FUNCTION: () =>
    measuresWith((tokens) => tokens.some(({ value }) => value.toUpperCase() === 'IFERROR')),
  EVALUATEANDLOG_SHOULD_NOT_BE_USED_IN_PRODUCTION_MODELS: () =>
    measuresWith((tokens) => tokens.some(({ value }) => value.toUpperCase() === 'EVALUATEANDLOG')),
  MEASURES_SHOULD_NOT_BE_DIRECT_REFERENCES_OF_OTHER_MEASURES: () =>
    measuresWith((tokens) => tokens.length === 1),
  FILTER_COLUMN_VALUES: () =>
    matching(/CALCULATE\s*\(\s*[^,]+,\s*FILTER\s*\(\s*'?[\w ]+'?\s*,\s*'?[\w ]+'?\[/),
  FILTER_MEASURE_VALUES_BY_COLUMNS: () =>
    matching(/CALCULATE\s*\(\s*[^,]+,\s*FILTER\s*\(\s*'?[\w ]+'?\s*,\s*\[/),
  "AVOID_USING_'1-(X/Y)'_SYNTAX": () => matching(/\b1\s*-\s*DIVIDE/),
  INACTIVE_RELATIONSHIPS_THAT_ARE_NEVER_ACTIVATED: ({ relationships }) =>
    relationships
      .filter(
        ({ isActive, from }) =>
          !isActive && !expressions().some((text) => text.includes(`USERELATIONSHIP(${from[0]}[${from[1]}]`)),
      )
      .map(({ from }) => from.join('.')),
  'AVOID_EXCESSIVE_BI-DIRECTIONAL_OR_MANY-TO-MANY_RELATIONSHIPS': () =>
    inFiles(/crossFilteringBehavior|toCardinality: many/),
  OBJECTS_WITH_NO_DESCRIPTION: ({ tables }) =>
    tables.flatMap((table) =>
      [table, ...table.columns, ...table.measures]
        .filter(({ description }) => description.trim() === '')
        .map(({ name }) => name),
    ),
  PARTITION_NAME_SHOULD_MATCH_TABLE_NAME_FOR_SINGLE_PARTITION_TABLES: ({ tables }) =>
    tables
      .map(({ name }) => name)
      .filter(
        (name) => !new RegExp(`partition '?${name}'? = m`).test(files.get(`tables/${name}.tmdl`) ?? ''),
      ),
  SPECIAL_CHARS_IN_OBJECT_NAMES: () => names().filter((name) => /[\t\n\r]/.test(name)),
  TRIM_OBJECT_NAMES: () => names().filter((name) => name !== name.trim()),
  FIRST_LETTER_OF_OBJECTS_MUST_BE_CAPITALIZED: () =>
    names().filter((name) => name[0] !== name[0]?.toUpperCase()),
  PROVIDE_FORMAT_STRING_FOR_MEASURES: ({ tables }) =>
    tables.flatMap(({ measures }) => measures.filter(({ format }) => format === '').map(({ name }) => name)),
  PERCENTAGE_FORMATTING: ({ tables }) =>
    tables.flatMap(({ measures }) =>
      measures
        .filter(({ format }) => format.includes('%') && !/^\+?#,0\.0%;-#,0\.0%;#,0\.0%$/.test(format))
        .map(({ name }) => name),
    ),
  NUMERIC_COLUMN_SUMMARIZE_BY: () => inFiles(/summarizeBy: (?!none)/),
  HIDE_FOREIGN_KEYS: ({ tables, relationships }) =>
    tables.flatMap((table) =>
      table.columns
        .filter(
          ({ name, isHidden }) =>
            !isHidden && relationships.some(({ from }) => from[0] === table.name && from[1] === name),
        )
        .map(({ name }) => `${table.name}[${name}]`),
    ),
  MARK_PRIMARY_KEYS: ({ tables, relationships }) =>
    relationships
      .filter(
        ({ to }) =>
          !tables.find(({ name }) => name === to[0])?.columns.find(({ name }) => name === to[1])?.isKey,
      )
      .map(({ to }) => to.join('.')),
  HIDE_FACT_TABLE_COLUMNS: ({ tables }) =>
    tables.flatMap((table) =>
      table.columns
        .filter(
          ({ name, isHidden }) =>
            !isHidden &&
            expressions().some((text) => new RegExp(`SUM\\('?${table.name}'?\\[${name}\\]\\)`).test(text)),
        )
        .map(({ name }) => `${table.name}[${name}]`),
    ),
  ENSURE_TABLES_HAVE_RELATIONSHIPS: ({ tables, relationships }) =>
    tables
      .map(({ name }) => name)
      .filter((name) => !relationships.some(({ from, to }) => from[0] === name || to[0] === name)),
};

/** Where a rule is not ours to follow, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // A test belongs to an action and an action to a channel, and KPIs are followed by objectives: both are lists of a plan, of a few dozen rows.
  SNOWFLAKE_SCHEMA_ARCHITECTURE: ['Actions → Channels'],
  // A colour is a text.
  PROVIDE_FORMAT_STRING_FOR_MEASURES: ['Target Colour'],
  // The name of a file and of a KPI is what people look for in the rows.
  HIDE_FOREIGN_KEYS: [
    'Ad Performance[Source file]',
    'Leads[Source file]',
    'Deals[Source file]',
    'Issues[Source file]',
    'Objectives[KPI]',
    'KPI Values[KPI]',
  ],
  // Targets have a period and not a day, the settings are one row, the switch filters nothing by itself.
  ENSURE_TABLES_HAVE_RELATIONSHIPS: ['Measures', 'KPI Targets', 'Settings', 'ROI Basis'],
};

describe('the best practice rules', () => {
  it.each(Object.keys(RULES))('%s', (id) => {
    expect([...new Set(RULES[id]!(model))].sort()).toEqual([...(EXCEPTIONS[id] ?? [])].sort());
  });
});

function expressions(): readonly string[] {
  return model.tables.flatMap(({ measures }) => measures.map(({ expression }) => expression));
}

function names(): readonly string[] {
  return model.tables.flatMap(({ name, columns, measures, hierarchies }) => [
    name,
    ...[...columns, ...measures, ...hierarchies].map((each) => each.name),
  ]);
}

function inFiles(pattern: RegExp): readonly string[] {
  return [...files].filter(([, text]) => pattern.test(text)).map(([path]) => path);
}

function matching(pattern: RegExp): readonly string[] {
  return expressions().filter((text) => pattern.test(text));
}

function measuresWith(test: (tokens: readonly { readonly value: string }[]) => boolean): readonly string[] {
  return expressions().filter((text) => {
    const reading = daxTokens(text);
    return !reading.ok || test(reading.tokens);
  });
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
