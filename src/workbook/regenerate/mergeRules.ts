import { formatRange, parseRange, type CellRange } from '../address';
import type { ChartSpec, ConditionalFormatSpec, ValidationSpec } from '../model';
import { movedRange, type SheetPair } from './pairSheet';
import { movedFormula, type Maps } from './mergeCells';
import { canonicalFormula, mapReferences, writeReference, type Reference } from './references';
import type { LineSize, Regeneration, RuleChange } from './regeneration';
import { mapRange, mapReference } from './sheetMap';

/** One side of a comparison of rules: how a range and a formula of a spec read in the sheet as it will be. */
export interface RuleSide {
  readonly range: (range: CellRange) => CellRange | null;
  readonly reference: (reference: Reference) => Reference | undefined | null;
}

/** Rules of a sheet that differ between the last generation and the new one, both as they read in the sheet. */
export function mergeRules(
  pair: SheetPair,
  maps: Maps,
): Pick<
  Regeneration,
  'validations' | 'conditionalFormats' | 'merges' | 'charts' | 'rowHeights' | 'columnWidths'
> {
  const [next, base] = [pair.next.spec, pair.base?.spec];
  const sheet = pair.open.id;
  const after = nextSide(pair, maps);
  const before = base && pair.baseToNow ? baseSide(pair, maps) : undefined;
  const changed = <Rule>(
    rules: readonly Rule[],
    old: readonly Rule[],
    say: (rule: Rule, side: RuleSide) => Rule | null,
  ): readonly RuleChange<Rule>[] => {
    if (!before) return [];
    const [wanted, there] = [said(rules, after, say), said(old, before, say)];
    const add = [...wanted].flatMap(([text, rule]) => (there.has(text) ? [] : [rule]));
    const remove = [...there].flatMap(([text, rule]) => (wanted.has(text) ? [] : [rule]));
    return add.length + remove.length === 0 ? [] : [{ sheet, add, remove }];
  };
  return {
    validations: changed(next.validations ?? [], base?.validations ?? [], sayValidation),
    conditionalFormats: changed(next.conditionalFormats ?? [], base?.conditionalFormats ?? [], sayFormat),
    merges: changed(next.merges ?? [], base?.merges ?? [], (merge, side) => sayRange(merge, side)),
    charts: before ? mergeCharts(pair, after, before) : [],
    ...mergeSizes(pair),
  };
}

function said<Rule>(
  rules: readonly Rule[],
  side: RuleSide,
  say: (rule: Rule, side: RuleSide) => Rule | null,
): ReadonlyMap<string, Rule> {
  return new Map(
    rules.flatMap((rule) => {
      const found = say(rule, side);
      return found === null ? [] : [[JSON.stringify(found), found] as const];
    }),
  );
}

function nextSide({ next, toFinal }: SheetPair, maps: Maps): RuleSide {
  return {
    range: (range) => mapRange(range, toFinal),
    reference: (reference) => mapReference(reference, next.spec.name, maps.toFinal),
  };
}

function baseSide(pair: SheetPair, maps: Maps): RuleSide {
  const { base, baseToNow } = pair;
  return {
    range: (range) => {
      const there = mapRange(range, baseToNow!);
      return there && movedRange(there, pair);
    },
    reference: (reference) => {
      const there = mapReference(reference, base!.spec.name, maps.baseToNow);
      if (!there) return there;
      const owner = maps.byNowName.get((there.sheet ?? pair.open.name).toLowerCase());
      return owner ? { ...there, range: movedRange(there.range, owner) } : there;
    },
  };
}

export function sayRange(ranges: string, side: RuleSide): string | null {
  const all = ranges.split(' ').map((range) => {
    const place = parseRange(range);
    return place ? side.range(place) : null;
  });
  return all.includes(null) ? null : all.map((range) => formatRange(range!)).join(' ');
}

/** A formula of a rule counts from the first cell of its range: what is not fixed goes where that cell goes. */
function sayFormula(formula: string, from: CellRange, to: CellRange, side: RuleSide): string | null {
  let isLost = false;
  const text = mapReferences(formula, (reference) => {
    const mapped = side.reference(reference);
    if (mapped === null) isLost = true;
    if (!mapped) return undefined;
    const { range, fixed, sheet } = reference;
    const isOwn = sheet === undefined;
    const rows = isOwn && !fixed.top && !fixed.bottom && range.top === from.top && range.bottom === from.top;
    const columns =
      isOwn && !fixed.left && !fixed.right && range.left === from.left && range.right === from.left;
    return writeReference({
      ...mapped,
      range: {
        ...mapped.range,
        ...(rows ? { top: to.top, bottom: to.top } : {}),
        ...(columns ? { left: to.left, right: to.left } : {}),
      },
    });
  });
  return isLost ? null : text;
}

export function sayValidation(rule: ValidationSpec, side: RuleSide): ValidationSpec | null {
  const [range, from] = [sayRange(rule.range, side), parseRange(rule.range.split(' ')[0] ?? '')];
  const to = from && side.range(from);
  if (range === null || !from || !to) return null;
  const formulae = rule.formulae.map((formula) => sayFormula(formula, from, to, side));
  return formulae.includes(null) ? null : { ...rule, range, formulae: formulae as readonly string[] };
}

export function sayFormat(rule: ConditionalFormatSpec, side: RuleSide): ConditionalFormatSpec | null {
  const [range, from] = [sayRange(rule.range, side), parseRange(rule.range.split(' ')[0] ?? '')];
  const to = from && side.range(from);
  if (range === null || !from || !to) return null;
  if (rule.kind !== 'expression') return { ...rule, range };
  const formula = sayFormula(rule.formula, from, to, side);
  return formula === null ? null : { ...rule, range, formula };
}

export function sayChart(chart: ChartSpec, side: RuleSide): ChartSpec | null {
  let isLost = false;
  const say = (reference: string): string =>
    mapReferences(reference, (each) => {
      const mapped = side.reference(each);
      if (mapped === null) isLost = true;
      return mapped ? writeReference(mapped) : undefined;
    });
  const [from, to] = [sayRange(chart.from, side), sayRange(chart.to, side)];
  const series = chart.series.map(({ cache: _results, ...each }) => ({
    ...each,
    name: say(each.name),
    categories: say(each.categories),
    values: say(each.values),
  }));
  return isLost || from === null || to === null ? null : { ...chart, from, to, series };
}

/** Charts are known by their titles; where they stand is people’s business once they are drawn. */
function mergeCharts(pair: SheetPair, after: RuleSide, before: RuleSide): Regeneration['charts'] {
  const there = (pair.base?.spec.charts ?? []).map((chart) => sayChart(chart, before));
  return (pair.next.spec.charts ?? []).flatMap((chart) => {
    const wanted = sayChart(chart, after);
    if (!wanted) return [];
    const hadOne = pair.base?.spec.charts?.some(({ title }) => title === chart.title) ?? false;
    const was = there.find((each) => each?.title === chart.title) ?? null;
    if (hadOne && !was) return [];
    const isSame = was && JSON.stringify(seriesOf(was)) === JSON.stringify(seriesOf(wanted));
    return isSame ? [] : [{ sheet: pair.open.id, chart: wanted, was }];
  });
}

function seriesOf(chart: ChartSpec): readonly string[] {
  return chart.series.flatMap(({ name, categories, values }) =>
    [name, categories, values].map(canonicalFormula),
  );
}

/** Heights and widths of lines that are put in, or that the new generation wants otherwise than the last one. */
function mergeSizes({
  next,
  base,
  rows,
  columns,
  open,
  toFinal,
  baseToNow,
}: SheetPair): Pick<Regeneration, 'rowHeights' | 'columnWidths'> {
  const backTo = (lines: readonly number[] | undefined, line: number): number =>
    (lines?.indexOf(line) ?? -1) + 1;
  const sizes = (
    wanted: Readonly<Record<number, number>>,
    old: Readonly<Record<number, number>> | undefined,
    now: readonly number[],
    final: readonly number[],
    baseLines: readonly number[] | undefined,
    isRow: boolean,
  ): readonly LineSize[] =>
    Object.entries(wanted).flatMap(([line, size]): LineSize[] => {
      const [there, target] = [now[Number(line) - 1] ?? 0, final[Number(line) - 1] ?? 0];
      if (target <= 0) return [];
      if (there === 0) return [{ sheet: open.id, line: target, size }];
      const before = backTo(baseLines, there);
      const was = before > 0 ? old?.[before] : undefined;
      // A row that was made higher for the results that it holds stays so.
      const isEnough = was !== undefined && isRow && size < was;
      return was === undefined || was === size || isEnough
        ? []
        : [{ sheet: open.id, line: target, size, was }];
    });
  const widths = (each: readonly number[] | undefined): Readonly<Record<number, number>> =>
    Object.fromEntries((each ?? []).map((width, index) => [index + 1, width]));
  const isShared = toFinal.tables.some(({ isShared: each }) => each);
  return {
    rowHeights: isShared
      ? []
      : sizes(next.spec.rowHeights ?? {}, base?.spec.rowHeights, rows.now, rows.final, baseToNow?.rows, true),
    columnWidths: sizes(
      widths(next.spec.columnWidths),
      base && widths(base.spec.columnWidths),
      columns.now,
      columns.final,
      baseToNow?.columns,
      false,
    ),
  };
}

/** Names of the workbook that are missing or point elsewhere than they should. */
export function mergeNames(
  names: readonly { readonly name: string; readonly refersTo: string }[],
  there: readonly { readonly name: string; readonly refersTo: string }[],
  maps: Maps,
  isWritten: (reference: string) => boolean,
): Regeneration['names'] {
  const found = new Map(there.map((each) => [each.name.toLowerCase(), each]));
  return names.flatMap(({ name, refersTo }): Regeneration['names'] => {
    if (!isWritten(refersTo)) return [];
    let isLost = false;
    const wanted = mapReferences(refersTo, (reference) => {
      const mapped = mapReference(reference, '', maps.toFinal);
      if (mapped === null) isLost = true;
      return mapped ? writeReference(mapped) : undefined;
    });
    if (isLost) return [];
    const old = found.get(name.toLowerCase());
    if (!old) return [{ name, refersTo: wanted, was: null }];
    const moved = movedFormula(old.refersTo, '', maps);
    if (canonicalFormula(moved) === canonicalFormula(wanted)) return [];
    return [{ name, refersTo: wanted, was: moved }];
  });
}
