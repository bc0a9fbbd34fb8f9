import { formatAddress, parseAddress } from '../address';
import type { PlanIssue } from '../../core/plan/planIssue';
import type { OpenWorkbook } from '../openWorkbook';
import { PLAN_TABLES, type PlanTableName } from '../plan/planTables';
import type { Finding } from './finding';
import type { PlanTableNow, PlanTablesNow } from './planTablesNow';

/** Codes whose `suggestion` is what the cell should say. */
const SUGGESTED: ReadonlySet<string> = new Set([
  'unknown-owner',
  'unknown-objective',
  'unknown-persona',
  'unknown-segment',
  'unknown-kpi',
  'unknown-action',
  'unknown-line',
  'unknown-predecessor',
] satisfies readonly PlanIssue['code'][]);

const ABOUT_ONE_VALUE: ReadonlySet<string> = new Set([
  'missing-field',
  'wrong-type',
  'unknown-value',
  'bad-date',
] satisfies readonly PlanIssue['code'][]);

/** Where the rows stand that an unknown name should be one of. */
const NAMED_IN: Readonly<Partial<Record<PlanIssue['code'], PlanTableName>>> = {
  'unknown-owner': 't_team',
  'unknown-objective': 't_objectives',
  'unknown-persona': 't_personas',
  'unknown-segment': 't_segments',
  'unknown-kpi': 't_kpis',
  'unknown-action': 't_actions',
  'unknown-line': 't_budget',
  'unknown-lever': 't_allocation',
  'unknown-predecessor': 't_tasks',
};

/** The problems of the plan read back from the workbook, as findings: a nearest name is offered as the repair. */
export function planFindings(
  now: OpenWorkbook,
  tables: PlanTablesNow,
  issues: readonly PlanIssue[],
  /** What is wrong with single cells. */
  typed: readonly Finding[],
): readonly Finding[] {
  const rows = new Set(typed.map(({ sheetName, row }) => `${sheetName}!${row}`));
  const trimmed = new Set(
    typed
      .flatMap(({ code, repair }) => (code === 'stray-spaces' ? (repair ?? []) : []))
      .map(({ content }) => content),
  );
  return issues.flatMap((issue): Finding[] => {
    const source = NAMED_IN[issue.code];
    // The table of the names is gone: one finding says so already.
    if (source !== undefined && !tables.has(source)) return [];
    // A name with a blank too many is not found, and a text is no amount: both are told where they stand.
    if (source !== undefined && trimmed.has(String(issue.params['value']))) return [];
    if (ABOUT_ONE_VALUE.has(issue.code) && rows.has(`${issue.at.sheet}!${rowOf(issue)}`)) return [];
    const sheet = now.sheets.find(({ name }) => name === issue.at.sheet);
    const placed = linkPlace(tables, issue) ?? cellPlace(issue);
    const at = {
      sheet: sheet?.id ?? '',
      sheetName: sheet?.name ?? '',
      row: placed?.row ?? 0,
      column: placed?.column ?? 0,
    };
    const link = linkPlace(tables, issue);
    const here = link ? { ...at, sheet: link.table.sheet.id, sheetName: link.table.sheet.name } : at;
    const suggestion = String(issue.params['suggestion'] ?? '');
    const isRepaired = SUGGESTED.has(issue.code) && suggestion !== '' && here.sheet !== '' && here.row > 0;
    return [
      {
        code: `plan-${issue.code}`,
        severity: issue.severity,
        ...here,
        params: { ...(suggestion === '' ? {} : { suggestion }) },
        issue: link ? { ...issue, at: { ...issue.at, sheet: here.sheetName, cell: link.address } } : issue,
        ...(isRepaired
          ? { repair: [{ sheet: here.sheet, row: here.row, column: here.column, content: suggestion }] }
          : {}),
      },
    ];
  });
}

function rowOf(issue: PlanIssue): number {
  return cellPlace(issue)?.row ?? 0;
}

function cellPlace({ at }: PlanIssue): { readonly row: number; readonly column: number } | undefined {
  return at.cell === undefined ? undefined : parseAddress(at.cell);
}

interface LinkPlace {
  readonly table: PlanTableNow;
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/** A predecessor is written among the dependencies, not in the row of the task that waits for it. */
function linkPlace(tables: PlanTablesNow, { code, at, params }: PlanIssue): LinkPlace | undefined {
  const table = tables.get('t_dependencies');
  if (!table || (code !== 'unknown-predecessor' && code !== 'cycle')) return undefined;
  const around = Array.isArray(params['tasks']) ? (params['tasks'] as readonly string[]) : [];
  const row = table.rows.find((one) => {
    const [predecessor, successor] = [
      String(table.value(one, 'predecessor')),
      String(table.value(one, 'successor')),
    ];
    return code === 'cycle'
      ? successor === around[0] && around.includes(predecessor)
      : predecessor === params['value'] && successor === at.id;
  });
  const column = table.columns.get('predecessor') ?? PLAN_TABLES.t_dependencies.left;
  return row === undefined ? undefined : { table, row, column, address: formatAddress(row, column) };
}
