import type { PlanIssue } from '../../core/plan/planIssue';
import type { Language } from '../../core/report';
import type { WorkbookSpec } from '../model';
import type { OpenWorkbook } from '../openWorkbook';
import { checkBrokenFormulas } from './brokenFormulas';
import { compareSheets } from './comparedSheets';
import { checkFigures } from './figures';
import type { Finding } from './finding';
import { checkGeneratedFormulas } from './generatedFormulas';
import { checkMissingLinks, LINKED_TABLES, missingLinkKeys } from './missingLinks';
import { planFindings } from './planFindings';
import { planTablesNow } from './planTablesNow';
import { openWorkbookOf } from './openWorkbookOf';
import { checkStructure } from './structure';
import { checkTypedCells } from './typedCells';

/**
 * Everything that is wrong in an open workbook and that its own alerts do not say, errors first, in the order of the sheets.
 * `base` is the workbook as it was last generated; without it nobody knows which formulas should be there.
 * `issues` are the problems of the plan read back from the same workbook, placed in its sheets.
 * `language` tells how numbers and dates were typed.
 */
export function verifyWorkbook(
  now: OpenWorkbook,
  base: WorkbookSpec | null,
  language: Language,
  issues: readonly PlanIssue[] = [],
): readonly Finding[] {
  const compared = base ? compareSheets(now, base) : null;
  const generated = compared ? checkGeneratedFormulas(compared) : null;
  const tables = planTablesNow(now, base);
  const known = base
    ? missingLinkKeys(planTablesNow(openWorkbookOf(withLinks(base)), base))
    : new Set<string>();
  const typed = checkTypedCells(tables, language);
  const findings = [
    ...(base && compared ? checkStructure(now, base, compared) : []),
    ...checkBrokenFormulas(now, generated?.expected ?? (() => null), (compared?.missing.length ?? 0) > 0),
    ...(generated?.findings ?? []),
    ...typed,
    ...planFindings(now, tables, issues, typed),
    ...checkMissingLinks(tables, known),
    ...checkFigures(now, tables),
  ];
  return sorted(now, onceACell(findings));
}

/** The few sheets whose rows are tied to one another. */
function withLinks(base: WorkbookSpec): WorkbookSpec {
  const sheets = base.sheets.filter(
    (sheet) => sheet.kind === 'rich' && sheet.tables?.some(({ name }) => LINKED_TABLES.has(name)),
  );
  return { ...base, sheets };
}

/** The first finding of a cell says what is wrong; the others follow from it. */
function onceACell(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ sheet, row, column, code }) => {
    if (row === 0 || code === 'column-missing' || code === 'name-missing') return true;
    const place = `${sheet}!${row},${column}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

const RANKS = { error: 0, warning: 1, info: 2 } as const;

function sorted(now: OpenWorkbook, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map(now.sheets.map(({ id }, index) => [id, index]));
  const place = ({ sheet }: Finding): number => order.get(sheet) ?? -1;
  return [...findings].sort(
    (a, b) =>
      RANKS[a.severity] - RANKS[b.severity] || place(a) - place(b) || a.row - b.row || a.column - b.column,
  );
}
