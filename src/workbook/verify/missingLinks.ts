import type { CheckCode } from '../../core/workbookCheck';
import { foldLabel } from '../plan/tableColumns';
import type { PlanTableName } from '../plan/planTables';
import type { Finding } from './finding';
import type { PlanTableNow, PlanTablesNow } from './planTablesNow';

/** A link that a row should have and that nobody made. */
interface Link {
  readonly code: CheckCode;
  readonly table: PlanTableName;
  /** Field that names the row. */
  readonly key: string;
  /** Field where it would be made. */
  readonly field: string;
  readonly isMissing: (table: PlanTableNow, row: number, tables: PlanTablesNow) => boolean;
}

const empty = (code: CheckCode, table: PlanTableName, key: string, field: string): Link => ({
  code,
  table,
  key,
  field,
  isMissing: (here, row) => here.columns.has(field) && String(here.value(row, field)).trim() === '',
});

const LINKS: readonly Link[] = [
  empty('objective-without-kpi', 't_objectives', 'id', 'kpi'),
  {
    code: 'objective-without-action',
    table: 't_objectives',
    key: 'id',
    field: 'id',
    // An objective may act through those that serve it.
    isMissing: (here, row, tables) => {
      const id = foldLabel(String(here.value(row, 'id')));
      const names = (table: PlanTableNow | undefined, field: string): boolean =>
        (table?.rows ?? []).some((one) => foldLabel(String(table?.value(one, field))) === id);
      const actions = tables.get('t_actions');
      return actions !== undefined && !names(actions, 'objective') && !names(here, 'parent');
    },
  },
  empty('action-without-kpi', 't_actions', 'id', 'kpi'),
  empty('action-without-owner', 't_actions', 'id', 'owner'),
  empty('kpi-without-owner', 't_kpis', 'name', 'owner'),
  empty('kpi-without-source', 't_kpis', 'name', 'source'),
  {
    ...empty('kpi-without-target', 't_kpis', 'name', 'target'),
    isMissing: (here, row) => here.columns.has('target') && here.value(row, 'target') === '',
  },
  empty('line-without-action', 't_budget', 'id', 'action'),
];

/** Tables whose rows are tied to others; actions are looked at from the objectives. */
export const LINKED_TABLES: ReadonlySet<string> = new Set(LINKS.map(({ table }) => table));

/**
 * Rows without the objective, KPI, action, owner, source or target that ties them to the rest.
 * What was missing already when the workbook was generated is not said again: `known` are the findings of that workbook.
 */
export function checkMissingLinks(tables: PlanTablesNow, known: ReadonlySet<string>): readonly Finding[] {
  return missingLinks(tables).flatMap(({ link, table, row, name }): Finding[] =>
    known.has(linkKey(link, name))
      ? []
      : [
          {
            code: link.code,
            severity: link.code === 'line-without-action' ? 'info' : 'warning',
            sheet: table.sheet.id,
            sheetName: table.sheet.name,
            row,
            column: table.columns.get(link.field) ?? table.table.left,
            params: { name },
          },
        ],
  );
}

/** Keys of the links that these tables lack. */
export function missingLinkKeys(tables: PlanTablesNow): ReadonlySet<string> {
  return new Set(missingLinks(tables).map(({ link, name }) => linkKey(link, name)));
}

function linkKey({ code }: Link, name: string): string {
  return `${code} ${foldLabel(name)}`;
}

function missingLinks(tables: PlanTablesNow) {
  return LINKS.flatMap((link) => {
    const table = tables.get(link.table);
    if (!table) return [];
    return table.rows.flatMap((row) => {
      const name = String(table.value(row, link.key));
      return name.trim() !== '' && link.isMissing(table, row, tables) ? [{ link, table, row, name }] : [];
    });
  });
}
