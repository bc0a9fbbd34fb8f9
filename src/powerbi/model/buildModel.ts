import { FIGURES } from '../../core/figures';
import { messages } from '../../messages';
import { dashboardText } from '../../messages/dashboard';
import { columnLabel, reportFigureText } from '../../messages/reportText';
import { tableDefinition, type TableName } from '../../core/tables';
import { column, figureDax } from './figureDax';
import { figureFormat, PERCENT } from './formats';
import {
  MEASURES_TABLE,
  MODEL_TABLE_NAMES,
  ROI_BASIS_COLUMNS,
  ROI_BASIS_TABLE,
  modelColumn,
  type ModelledTable,
} from './names';
import { RELATIONSHIPS } from './relationships';
import { query, sourceExpressions, tableQuery, textLiteral, type SourceKind, type Step } from './sources';
import { specialMeasures } from './specialMeasures';
import type { Measure, Model, ModelColumn, ModelTable, Translation } from './spec';

/** The semantic model over one kind of source; `value` is what its parameter holds. */
export function buildModel(source: SourceKind, value: string): Model {
  const tables = [
    measuresTable(),
    ...(Object.keys(MODEL_TABLE_NAMES) as ModelledTable[]).map((name) => contractTable(source, name)),
    roiBasisTable(),
  ];
  return {
    tables,
    relationships: RELATIONSHIPS,
    expressions: sourceExpressions(source, value),
    translations: [french(tables)],
  };
}

/** Every measure in one place; its only column is hidden, so that the field list opens on the folders. */
function measuresTable(): ModelTable {
  const { report } = messages('en');
  const figures = FIGURES.map(({ id, unit, folder, from }): Measure => {
    const { label, definition } = reportFigureText('en', id);
    return {
      name: label,
      description: definition,
      expression: figureDax(id),
      format: figureFormat(unit, from.kind),
      folder: report.folders[folder],
      isHidden: false,
    };
  });
  return {
    name: MEASURES_TABLE,
    description: report.powerbi.tables.measures,
    isHidden: false,
    isDateTable: false,
    columns: [
      {
        name: 'Row',
        description: report.powerbi.rowOfMeasures,
        type: 'integer',
        isKey: false,
        isHidden: true,
      },
    ],
    measures: [...figures, ...specialMeasures('en')],
    hierarchies: [],
    source: query([{ name: 'Rows', of: () => '#table(type table [Row = Int64.Type], {{1}})' }]),
  };
}

function roiBasisTable(): ModelTable {
  const { powerbi } = messages('en').report;
  const [en, fr] = [dashboardText('en').roiBases, dashboardText('fr').roiBases];
  const rows = (['margin', 'revenue'] as const).map(
    (basis, index) => `{${textLiteral(en[basis])}, ${textLiteral(fr[basis])}, ${index + 1}}`,
  );
  const choice = { type: 'text', isHidden: false, sortBy: 'Order' } as const;
  return {
    name: ROI_BASIS_TABLE,
    description: powerbi.tables.roiBasis,
    isHidden: false,
    isDateTable: false,
    columns: [
      { name: ROI_BASIS_COLUMNS.en, description: powerbi.basis, isKey: true, ...choice },
      { name: ROI_BASIS_COLUMNS.fr, description: powerbi.basisInFrench, isKey: false, ...choice },
      { name: 'Order', description: powerbi.order, type: 'integer', isKey: false, isHidden: true },
    ],
    measures: [],
    hierarchies: [],
    source: query([
      {
        name: 'Rows',
        of: () =>
          `#table(type table [${ROI_BASIS_COLUMNS.en} = text, ${ROI_BASIS_COLUMNS.fr} = text, Order = Int64.Type], {${rows.join(', ')}})`,
      },
    ]),
  };
}

/** Columns that are made on the way in, by table, with their descriptions in the messages of the contract. */
const ADDED: Readonly<
  Partial<Record<ModelledTable, readonly { readonly name: string; readonly type: 'text' }[]>>
> = {
  ad_performance: [{ name: 'channel_id', type: 'text' }],
  web_traffic: [{ name: 'origin', type: 'text' }],
};

function contractTable(source: SourceKind, table: ModelledTable): ModelTable {
  const { tables, columns: descriptions } = messages('en');
  const { columns } = tableDefinition(table);
  const words: Readonly<Record<string, string>> = { ...messages('en').report.powerbi.added, ...descriptions };
  const describe = (name: string): string => {
    const found = words[`${table}.${name}`] ?? words[name];
    if (found === undefined) throw new Error(`column without a description: ${table}.${name}`);
    return found;
  };
  const all = [...columns, ...(ADDED[table] ?? [])];
  return {
    name: MODEL_TABLE_NAMES[table],
    description: `${tables[table].description} ${capital(tables[table].grain)}.`,
    isHidden: table === 'report_settings',
    isDateTable: table === 'dates',
    columns: all.map(({ name, type }): ModelColumn => {
      const format = columnFormat(name, type);
      return {
        name: modelColumn(table, name),
        description: describe(name),
        type,
        isKey: KEYS[table] === name,
        isHidden: isForeignKey(table, name) || isBehindMeasure(table, name, type),
        ...(format === undefined ? {} : { format }),
      };
    }),
    measures: [],
    hierarchies: HIERARCHIES[table] ?? [],
    source: tableQuery(
      source,
      table,
      all.map(({ name }) => [name, modelColumn(table, name)] as const),
      STEPS[table] ?? [],
    ),
  };
}

/** Column that tells the rows of a table apart, where others point at it. */
const KEYS: Readonly<Partial<Record<ModelledTable, string>>> = {
  dates: 'date_day',
  channels: 'channel_id',
  campaigns: 'campaign_key',
  source_files: 'source_file',
  plan_kpis: 'kpi_name',
  plan_actions: 'action_id',
};

/** Numbers that name something and are never added. */
const NAMING: ReadonlySet<string> = new Set([
  'year',
  'quarter',
  'month',
  'weekday',
  'fiscal_year',
  'source_line',
  'loop',
]);

function isForeignKey(table: ModelledTable, name: string): boolean {
  const own = MODEL_TABLE_NAMES[table];
  const shown = modelColumn(table, name);
  const isTechnical = ['channel_id', 'campaign_key', 'customer_key', 'action_id', 'line_id'].includes(name);
  return (
    isTechnical ||
    RELATIONSHIPS.some(
      ({ from }) => from[0] === own && from[1] === shown && name !== 'source_file' && name !== 'kpi_name',
    )
  );
}

/** An amount that a measure adds up is not to be added up by hand. */
function isBehindMeasure(table: ModelledTable, name: string, type: ModelColumn['type']): boolean {
  const isNumber = type === 'money' || type === 'decimal' || type === 'integer';
  return isNumber && EXPRESSIONS.some((expression) => expression.includes(`(${column(table, name)})`));
}

const EXPRESSIONS = [
  ...FIGURES.map(({ id }) => figureDax(id)),
  ...specialMeasures('en').map(({ expression }) => expression),
];

function columnFormat(name: string, type: ModelColumn['type']): string | undefined {
  if (type === 'date') return name === 'month_start' ? 'mmm yyyy' : 'yyyy-mm-dd';
  if (type === 'integer') return NAMING.has(name) ? '0' : '#,0';
  if (type === 'money') return '#,0.00';
  if (type === 'decimal') return name === 'attainment' || name === 'margin_rate' ? PERCENT : '#,0.##';
  return undefined;
}

const HIERARCHIES: Readonly<Partial<Record<ModelledTable, ModelTable['hierarchies']>>> = {
  dates: [
    {
      name: 'Calendar',
      levels: ['year', 'quarter', 'month_start', 'date_day'].map((name) => modelColumn('dates', name)),
    },
    { name: 'Weeks', levels: ['iso_week', 'date_day'].map((name) => modelColumn('dates', name)) },
  ],
  campaigns: [
    {
      name: 'Platform and campaign',
      levels: ['platform', 'campaign_name'].map((name) => modelColumn('campaigns', name)),
    },
  ],
};

const CAMPAIGN_KEY = modelColumn('campaigns', 'campaign_key');
const CAMPAIGN_CHANNEL = modelColumn('campaigns', 'channel_id');

/** What is added to the rows of a table while it is read. */
const STEPS: Readonly<Partial<Record<ModelledTable, readonly Step[]>>> = {
  ad_performance: [
    // A period inside one month stands on its first day, as the monthly sums do; one over several months has no day.
    {
      name: 'Dated',
      of: (before) =>
        `Table.AddColumn(${before}, "day", each if [date_day] <> null then [date_day] else if Date.StartOfMonth([period_start]) = Date.StartOfMonth([period_end]) then [period_start] else null, type date)`,
    },
    {
      name: 'OneDay',
      of: (before) =>
        `Table.RenameColumns(Table.RemoveColumns(${before}, {"date_day"}), {{"day", "date_day"}})`,
    },
    {
      name: 'Joined',
      of: (before) =>
        `Table.NestedJoin(${before}, {"campaign_key"}, Campaigns, {"${CAMPAIGN_KEY}"}, "campaign", JoinKind.LeftOuter)`,
    },
    {
      name: 'WithChannel',
      of: (before) =>
        `Table.ExpandTableColumn(${before}, "campaign", {"${CAMPAIGN_CHANNEL}"}, {"channel_id"})`,
    },
  ],
  web_traffic: [
    {
      name: 'WithOrigin',
      of: (before) =>
        `Table.AddColumn(${before}, "origin", each if [channel_group] <> null then [channel_group] else if [utm_source] = null and [utm_medium] = null then null else Text.Combine(List.RemoveNulls({[utm_source], [utm_medium]}), " / "), type text)`,
    },
  ],
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** French captions, for people whose Power BI speaks French. */
function french(tables: readonly ModelTable[]): Translation {
  const { report } = messages('fr');
  const { powerbi } = report;
  const columns: Record<string, string> = {};
  const tableNames: Record<string, string> = {
    [MEASURES_TABLE]: powerbi.tableNames.measures,
    [ROI_BASIS_TABLE]: powerbi.tableNames.roiBasis,
  };
  for (const [table, name] of Object.entries(MODEL_TABLE_NAMES)) {
    tableNames[name] = powerbi.tableNames[table as ModelledTable];
    const { columns: own } = tableDefinition(table as TableName);
    for (const { name: column } of [...own, ...(ADDED[table as ModelledTable] ?? [])])
      columns[`${name}[${modelColumn(table as TableName, column)}]`] = columnLabel(
        'fr',
        table as TableName,
        column,
      );
  }
  for (const language of ['en', 'fr'] as const)
    columns[`${ROI_BASIS_TABLE}[${ROI_BASIS_COLUMNS[language]}]`] = powerbi.basisNames[language];
  const special = specialMeasures('fr');
  const measures = Object.fromEntries([
    ...FIGURES.map(({ id, folder }) => {
      const { label, definition } = reportFigureText('fr', id);
      return [
        reportFigureText('en', id).label,
        { caption: label, description: definition, folder: report.folders[folder] },
      ];
    }),
    ...specialMeasures('en').map(({ name }, index) => {
      const { name: caption, description, folder } = special[index]!;
      return [name, { caption, description, folder }];
    }),
  ]) as Translation['measures'];
  const hierarchies = Object.fromEntries(
    tables.flatMap(({ hierarchies: own }) =>
      own.map(({ name }) => [name, powerbi.hierarchies[name as 'Calendar']]),
    ),
  );
  return { culture: 'fr-FR', tables: tableNames, columns, measures, hierarchies };
}
