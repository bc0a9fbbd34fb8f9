import { formatRange, parseRange, type CellRange } from '../../workbook/address';
import type { OpenSheet, OpenWorkbook } from '../../workbook/openWorkbook';
import {
  sayChart,
  sayFormat,
  sayRange,
  sayValidation,
  type RuleSide,
} from '../../workbook/regenerate/mergeRules';
import { canonicalFormula } from '../../workbook/regenerate/references';
import type { RuleChange } from '../../workbook/regenerate/regeneration';
import {
  mapFormula,
  mapRange,
  mapReference,
  type SheetMap,
  type WorkbookMap,
} from '../../workbook/regenerate/sheetMap';
import type { Journal } from './journal';
import type { ChangeSet } from './writeChanges';

/** Something besides cells that a generation changed and that is not taken back. */
export interface KeptPart {
  readonly kind:
    'cells' | 'name' | 'table' | 'validation' | 'conditional-format' | 'merge' | 'chart' | 'size' | 'look';
  /** Id of its sheet; '' for a name. */
  readonly sheet: string;
  readonly sheetName: string;
  /** Its range of today, its name or its title; '' when its place is gone. */
  readonly at: string;
}

/** What takes the parts of a generation back, where they stand today. */
export interface PartsBack extends Pick<
  ChangeSet,
  'tables' | 'names' | 'validations' | 'conditionalFormats' | 'merges' | 'charts'
> {
  readonly sizes: readonly (ChangeSet['sizes'][number] & { readonly after: number })[];
  readonly kept: readonly KeptPart[];
}

export interface Moves {
  /** From where a sheet stood to where it stands, by its id. */
  readonly maps: ReadonlyMap<string, SheetMap>;
  /** The same by the name that the sheet had. */
  readonly byName: WorkbookMap;
  readonly isMoved: boolean;
  /** Names of today, in lower case, of the sheets that the generation made. */
  readonly madeNames: ReadonlySet<string>;
  /** Whether a cell holds something once cells are taken back. */
  readonly isFilled: (sheet: string, row: number, column: number) => boolean;
}

/** What takes names, tables, rules, charts and sizes back; what people changed since, or whose place is gone, is kept. */
export function reverseParts(
  journal: Journal,
  open: OpenWorkbook,
  { maps, byName, isMoved, madeNames, isFilled }: Moves,
): PartsBack {
  const sheets = new Map(open.sheets.map((sheet) => [sheet.id, sheet]));
  const kept: KeptPart[] = [];
  const keep = (kind: KeptPart['kind'], owner: OpenSheet | undefined, at: string): void => {
    kept.push({ kind, sheet: owner?.id ?? '', sheetName: owner?.name ?? '', at });
  };
  const hasMoved = (sheet: string): boolean => maps.get(sheet)?.isIdentity === false;
  const homes = new Map(journal.places.map(({ sheet, map }) => [sheet, map.name]));
  const side = (sheet: string): RuleSide => ({
    range: (range) => {
      const map = maps.get(sheet);
      return map ? mapRange(range, map) : range;
    },
    reference: (reference) => mapReference(reference, homes.get(sheet) ?? '', byName),
  });
  const reversed = <Rule>(
    kind: KeptPart['kind'],
    changes: readonly RuleChange<Rule>[],
    say: (rule: Rule, side: RuleSide) => Rule | null,
    placeOf: (rule: Rule) => string,
    isFree: (rule: Rule, owner: OpenSheet) => boolean = () => true,
  ): readonly RuleChange<Rule>[] =>
    changes.flatMap(({ sheet, remove, add }) => {
      const owner = sheets.get(sheet);
      if (!owner) return [];
      const said = (rules: readonly Rule[], isWritten: boolean): readonly Rule[] =>
        rules.flatMap((rule) => {
          const now = isMoved ? say(rule, side(sheet)) : rule;
          if (now !== null && (!isWritten || isFree(now, owner))) return [now];
          keep(kind, owner, now === null ? '' : placeOf(now));
          return [];
        });
      return [{ sheet, remove: said(add, false), add: said(remove, true) }];
    });
  const { changes } = journal;
  const formula = (text: string): string | null => (isMoved ? mapFormula(text, '', byName) : text);

  const named = new Map(open.names.map((each) => [each.name.toLowerCase(), each.refersTo]));
  const names = changes.names.flatMap(({ name, refersTo, was }): ChangeSet['names'] => {
    const now = named.get(name.toLowerCase());
    const [ours, back] = [formula(refersTo), was === null ? null : formula(was)];
    const is = (text: string | null): boolean =>
      now === undefined ? text === null : text !== null && canonicalFormula(now) === canonicalFormula(text);
    if (is(was === null ? null : back)) return [];
    const isOfMade = now !== undefined && was === null && madeNames.has(sheetOfName(now));
    if (isOfMade) return [{ name, refersTo: null }];
    if (is(ours) && (was === null || back !== null)) return [{ name, refersTo: back }];
    // A generation that was stopped may not have come to it; a name that people took away stays away.
    if (now !== undefined) keep('name', undefined, name);
    return [];
  });
  const tables = changes.tables.flatMap(({ sheet, name, range, was }): ChangeSet['tables'] => {
    const owner = sheets.get(sheet);
    const now = owner?.tables.find((table) => table.name === name);
    if (!owner || !now) return [];
    const [ours, before] = [parseRange(range)!, parseRange(was)!];
    if (formatRange(now) === was && !hasMoved(sheet)) return [];
    if (isSameSize(now, ours) && (hasMoved(sheet) || formatRange(now) === range))
      return [{ name, range: formatRange(shifted(before, now.top - ours.top, now.left - ours.left)) }];
    keep('table', owner, formatRange(now));
    return [];
  });
  const sizes = journal.sizes.flatMap(({ sheet, axis, line, before, after }): PartsBack['sizes'] => {
    const owner = sheets.get(sheet);
    if (!owner || before === null) return [];
    const map = maps.get(sheet);
    const isFixed = !map || map.rows.length + map.columns.length === 0;
    const now = isFixed ? line : (map[axis][line - 1] ?? 0);
    if (now > 0) return [{ sheet, axis, line: now, points: before, after }];
    keep('size', owner, '');
    return [];
  });
  const charts = changes.charts.flatMap(({ sheet, chart, was }): ChangeSet['charts'] => {
    const owner = sheets.get(sheet);
    if (!owner) return [];
    const back = was && isMoved ? sayChart(was, side(sheet)) : was;
    if (was === null || back !== null) return [{ sheet, title: chart.title, chart: back, isThere: true }];
    keep('chart', owner, chart.title);
    return [];
  });
  return {
    names,
    tables,
    sizes,
    charts,
    validations: reversed('validation', changes.validations, sayValidation, ({ range }) => range),
    conditionalFormats: reversed(
      'conditional-format',
      changes.conditionalFormats,
      sayFormat,
      ({ range }) => range,
    ),
    merges: reversed(
      'merge',
      changes.merges,
      sayRange,
      (range) => range,
      (range, { id }) => isFreeToMerge(range, id, isFilled),
    ),
    kept,
  };
}

function sheetOfName(refersTo: string): string {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(refersTo);
  return (match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? '').toLowerCase();
}

function isSameSize(a: CellRange, b: CellRange): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

function shifted(range: CellRange, rows: number, columns: number): CellRange {
  return {
    top: range.top + rows,
    bottom: range.bottom + rows,
    left: range.left + columns,
    right: range.right + columns,
  };
}

/** Merging empties all cells but the first. */
function isFreeToMerge(range: string, sheet: string, isFilled: Moves['isFilled']): boolean {
  const place = parseRange(range);
  if (!place) return false;
  for (let row = place.top; row <= place.bottom; row++)
    for (let column = place.left; column <= place.right; column++)
      if ((row > place.top || column > place.left) && isFilled(sheet, row, column)) return false;
  return true;
}
