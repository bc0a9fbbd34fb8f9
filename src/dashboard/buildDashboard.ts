import { isFigureId } from '../core/figures';
import { buildCube, type CubeRow, type CubeRows } from '../core/figures/cube';
import { PAGES } from '../core/pages';
import type { VisualContent } from '../core/pages/page';
import type { Language } from '../core/report';
import { tableDefinition, type TableName } from '../core/tables';
import { messages } from '../messages';
import { columnLabel, reportFigureText } from '../messages/reportText';
import type { DashboardData, RowColumn, RowFormat, RowList, Target } from './model/dashboardData';
import { packCube } from './model/packCube';
import { byKey, sortKey } from './model/sortKey';
import { usedFigures } from './model/usedFigures';

type RowsContent = Extract<VisualContent, { kind: 'rows' }>;

/** Rows of one list that a page carries: more than anybody reads, and light enough for a mail. */
export const MAX_LISTED = 1000;

/** The data of the page, from the rows of the data tables and in one language; by default that of the workbook. */
export function buildDashboard(rows: CubeRows, asked?: Language): DashboardData {
  const settings = rows.report_settings?.[0] ?? {};
  const language = asked ?? (settings['language'] === 'fr' ? 'fr' : 'en');
  const words = messages(language);
  const cube = buildCube(rows);
  const visuals = PAGES.flatMap((page) => page.visuals);
  return {
    language,
    currency: settings['currency'] ?? 'EUR',
    dataAsOf: settings['data_as_of'] ?? null,
    plan: settings['plan_title']
      ? { title: settings['plan_title'], day: settings['plan_day'] ?? null }
      : null,
    cube: packCube(cube),
    channels: Object.fromEntries(
      (rows.channels ?? []).flatMap(({ channel_id: id = null, channel_name: name }) =>
        id === null ? [] : [[id, words.channels[id] ?? name ?? id]],
      ),
    ),
    platforms: words.platforms,
    natures: words.plan.lists.nature ?? {},
    campaigns: (rows.campaigns ?? []).map((row) => ({
      key: row['campaign_key'] ?? '',
      name: row['campaign_name'] ?? row['campaign_key'] ?? '',
      platform: row['platform'] ?? null,
      channel: row['channel_id'] ?? null,
    })),
    targets: (rows.kpi_targets ?? []).map((row) => targetOf(row, language)),
    rows: Object.fromEntries(
      visuals.flatMap(({ id, content }) =>
        content.kind === 'rows' ? [[id, rowList(content, rows[content.table] ?? [], language)]] : [],
      ),
    ),
    words: {
      title: words.report.title,
      pages: words.report.pages,
      visuals: words.report.visuals,
      figures: Object.fromEntries(usedFigures().map((id) => [id, reportFigureText(language, id)])),
      columns: Object.fromEntries(
        visuals.flatMap(({ content }) =>
          'by' in content
            ? [content.by]
                .flat()
                .map(({ table, column }) => [`${table}.${column}`, columnLabel(language, table, column)])
            : [],
        ),
      ),
    },
  };
}

function targetOf(row: CubeRow, language: Language): Target {
  const kpi = row['kpi_id'] ?? '';
  return {
    kpi,
    label: isFigureId(kpi) ? reportFigureText(language, kpi).label : kpi,
    start: row['period_start'] ?? '',
    end: row['period_end'] ?? '',
    channel: row['channel_id'] ?? null,
    target: Number(row['target']),
  };
}

function rowList(content: RowsContent, rows: readonly CubeRow[], language: Language): RowList {
  const { table, only, sort } = content;
  const kept = only ? rows.filter((row) => row[only.column] === String(only.is)) : rows;
  const hasUnit = tableDefinition(table).columns.some(({ name }) => name === 'unit');
  const columns = content.columns.map((name): RowColumn => {
    const words = codeWords(table, name, language);
    const format = words ? 'code' : formatOf(table, name, hasUnit);
    return { name, label: columnLabel(language, table, name), format, ...(words ? { words } : {}) };
  });
  const by = columns.find(({ name }) => name === sort.column)!;
  const listed = [...kept]
    .sort(byKey((row: CubeRow) => sortKey(row[by.name] ?? null, by), sort.descending, language))
    .slice(0, MAX_LISTED);
  return {
    columns,
    rows: listed.map((row) => columns.map(({ name }) => row[name] ?? null)),
    units: hasUnit ? listed.map((row) => row['unit'] ?? null) : null,
    total: kept.length,
  };
}

/** Words of the columns that hold codes, in the order in which a person sorts them. */
function codeWords(
  table: TableName,
  column: string,
  language: Language,
): Readonly<Record<string, string>> | undefined {
  const { severities, statuses, platforms, plan } = messages(language);
  switch (column) {
    case 'severity':
      return severities;
    case 'status':
      return table === 'source_files' ? statuses : undefined;
    case 'platform':
      return platforms;
    case 'cadence':
      return plan.lists.cadence;
    case 'verdict':
      return plan.lists.test_verdict;
    default:
      return undefined;
  }
}

function formatOf(table: TableName, name: string, hasUnit: boolean): RowFormat {
  const { type } = tableDefinition(table).columns.find((column) => column.name === name)!;
  if (name === 'attainment') return 'percent';
  return type === 'decimal' && hasUnit ? 'unit' : type;
}
