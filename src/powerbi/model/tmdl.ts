import type { ColumnType } from '../../core/tables';
import { stableGuid } from '../stableGuid';
import type { Expression, Measure, Model, ModelColumn, ModelTable, Relationship, Translation } from './spec';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  date: 'dateTime',
  integer: 'int64',
  // Fixed decimal of four places: sums are exact.
  money: 'decimal',
  decimal: 'decimal',
  boolean: 'boolean',
};

/** The files of a model in TMDL by their paths under `definition/`; the same model gives the same bytes. */
export function modelFiles(model: Model): ReadonlyMap<string, string> {
  return new Map([
    ['database.tmdl', 'database\n\tcompatibilityLevel: 1600\n'],
    ['model.tmdl', modelText(model)],
    ['expressions.tmdl', model.expressions.map(expressionText).join('\n')],
    ['relationships.tmdl', model.relationships.map(relationshipText).join('\n')],
    ['cultures/en-US.tmdl', 'cultureInfo en-US\n'],
    ...model.translations.map(
      (translation) => [`cultures/${translation.culture}.tmdl`, translationText(model, translation)] as const,
    ),
    ...model.tables.map((table) => [`tables/${table.name}.tmdl`, tableText(table)] as const),
  ]);
}

function modelText({ tables, expressions, translations }: Model): string {
  const order = [...expressions, ...tables].map(({ name }) => JSON.stringify(name)).join(',');
  return lines([
    'model Model',
    '\tculture: en-US',
    '\tdefaultPowerBIDataSourceVersion: powerBI_V3',
    '\tdiscourageImplicitMeasures',
    '\tsourceQueryCulture: en-US',
    '\tdataAccessOptions',
    '\t\tlegacyRedirects',
    '\t\treturnErrorValuesAsNull',
    '',
    'annotation __PBI_TimeIntelligenceEnabled = 0',
    '',
    `annotation PBI_QueryOrder = [${order}]`,
    '',
    ...tables.map(({ name }) => `ref table ${quoted(name)}`),
    '',
    ...['en-US', ...translations.map(({ culture }) => culture)].map(
      (culture) => `ref cultureInfo ${culture}`,
    ),
  ]);
}

function expressionText({ name, description, text, isParameter }: Expression): string {
  return lines([
    `/// ${description}`,
    `expression ${quoted(name)} = ${text}`,
    `\tlineageTag: ${stableGuid(`expression:${name}`)}`,
    '',
    `\tannotation PBI_ResultType = ${isParameter ? 'Text' : 'Table'}`,
  ]);
}

function relationshipText({ from, to, isActive }: Relationship): string {
  const [left, right] = [reference(from), reference(to)];
  return lines([
    `relationship ${stableGuid(`relationship:${left}:${right}`)}`,
    ...(isActive ? [] : ['\tisActive: false']),
    `\tfromColumn: ${left}`,
    `\ttoColumn: ${right}`,
  ]);
}

function tableText(table: ModelTable): string {
  const { name, description, isHidden, isDateTable, columns, measures, hierarchies, source } = table;
  return lines([
    `/// ${description}`,
    `table ${quoted(name)}`,
    `\tlineageTag: ${stableGuid(`table:${name}`)}`,
    ...(isHidden ? ['\tisHidden'] : []),
    ...(isDateTable ? ['\tdataCategory: Time'] : []),
    ...measures.flatMap((measure) => ['', ...measureLines(name, measure)]),
    ...columns.flatMap((column) => ['', ...columnLines(name, column)]),
    ...hierarchies.flatMap((hierarchy) => [
      '',
      `\thierarchy ${quoted(hierarchy.name)}`,
      `\t\tlineageTag: ${stableGuid(`hierarchy:${name}:${hierarchy.name}`)}`,
      ...hierarchy.levels.flatMap((level) => [
        '',
        `\t\tlevel ${quoted(level)}`,
        `\t\t\tlineageTag: ${stableGuid(`level:${name}:${hierarchy.name}:${level}`)}`,
        `\t\t\tcolumn: ${quoted(level)}`,
      ]),
    ]),
    '',
    `\tpartition ${quoted(name)} = m`,
    '\t\tmode: import',
    '\t\tsource =',
    ...source.split('\n').map((line) => `\t\t\t\t${line}`),
    '',
    '\tannotation PBI_ResultType = Table',
  ]);
}

function measureLines(table: string, measure: Measure): readonly string[] {
  const { name, description, expression, format, folder, isHidden } = measure;
  const [first = '', ...more] = expression.split('\n');
  const body =
    more.length === 0
      ? [`\tmeasure ${quoted(name)} = ${first}`]
      : [
          `\tmeasure ${quoted(name)} = \`\`\``,
          ...[first, ...more].map((line) => `\t\t\t${line}`),
          '\t\t\t```',
        ];
  return [
    `\t/// ${description}`,
    ...body,
    ...(format === '' ? [] : [`\t\tformatString: ${format}`]),
    ...(isHidden ? ['\t\tisHidden'] : []),
    `\t\tdisplayFolder: ${folder}`,
    `\t\tlineageTag: ${stableGuid(`measure:${table}:${name}`)}`,
  ];
}

function columnLines(table: string, column: ModelColumn): readonly string[] {
  const { name, description, type, isKey, isHidden, format, sortBy } = column;
  return [
    `\t/// ${description}`,
    `\tcolumn ${quoted(name)}`,
    `\t\tdataType: ${TYPES[type]}`,
    ...(isHidden ? ['\t\tisHidden'] : []),
    ...(isKey ? ['\t\tisKey'] : []),
    ...(format === undefined ? [] : [`\t\tformatString: ${format}`]),
    `\t\tlineageTag: ${stableGuid(`column:${table}:${name}`)}`,
    '\t\tsummarizeBy: none',
    `\t\tsourceColumn: ${name}`,
    ...(sortBy === undefined ? [] : [`\t\tsortByColumn: ${quoted(sortBy)}`]),
  ];
}

function translationText({ tables }: Model, translation: Translation): string {
  return lines([
    `cultureInfo ${translation.culture}`,
    '',
    '\ttranslations',
    '',
    '\t\tmodel Model',
    ...tables.flatMap((table) => [
      '',
      `\t\t\ttable ${quoted(table.name)}`,
      `\t\t\t\tcaption: ${translation.tables[table.name] ?? table.name}`,
      ...table.measures.flatMap(({ name }) => {
        const words = translation.measures[name];
        return words
          ? [
              '',
              `\t\t\t\tmeasure ${quoted(name)}`,
              `\t\t\t\t\tcaption: ${words.caption}`,
              `\t\t\t\t\tdescription: ${words.description}`,
              `\t\t\t\t\tdisplayFolder: ${words.folder}`,
            ]
          : [];
      }),
      ...table.columns.flatMap(({ name }) => {
        const caption = translation.columns[`${table.name}[${name}]`];
        return caption === undefined
          ? []
          : ['', `\t\t\t\tcolumn ${quoted(name)}`, `\t\t\t\t\tcaption: ${caption}`];
      }),
      ...table.hierarchies.flatMap(({ name }) => [
        '',
        `\t\t\t\thierarchy ${quoted(name)}`,
        `\t\t\t\t\tcaption: ${translation.hierarchies[name] ?? name}`,
      ]),
    ]),
  ]);
}

function reference([table, column]: readonly [string, string]): string {
  return `${quoted(table)}.${quoted(column)}`;
}

/** A name in single quotes unless it is one word. */
function quoted(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
