import { columnLetters, formatAddress, parseReference, formatRange } from '../../workbook/address';
import type { ChartSpec, ConditionalFormatSpec, ValidationSpec } from '../../workbook/model';
import type { OpenCell } from '../../workbook/openWorkbook';
import { canonicalFormula } from '../../workbook/regenerate/references';
import type { RuleChange } from '../../workbook/regenerate/regeneration';
import type { Batch } from './batch';
import { writeLooks } from './cellLooks';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditionalFormats';
import { writeGrid } from './grid';
import type { JournalLooks } from './journal';
import { writeValidations } from './validations';

/** Changes of sheets that are there, the same forth and back. */
export interface ChangeSet {
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly content: OpenCell;
  }[];
  readonly looks: readonly JournalLooks[];
  readonly sizes: readonly {
    readonly sheet: string;
    readonly axis: 'rows' | 'columns';
    readonly line: number;
    readonly points: number;
  }[];
  readonly tables: readonly { readonly name: string; readonly range: string }[];
  /** Null takes a name away. */
  readonly names: readonly { readonly name: string; readonly refersTo: string | null }[];
  readonly validations: readonly RuleChange<ValidationSpec>[];
  readonly conditionalFormats: readonly RuleChange<ConditionalFormatSpec>[];
  readonly merges: readonly RuleChange<string>[];
  /** Null for a chart takes the one of that title away. */
  readonly charts: readonly {
    readonly sheet: string;
    readonly title: string;
    readonly chart: ChartSpec | null;
    readonly isThere: boolean;
  }[];
  readonly properties: Readonly<Record<string, string | null>>;
  readonly title: string | null;
}

/** Writes changes in few large messages: what formulas speak of first, then the cells, then what stands on them. */
export async function writeChanges(
  batch: Batch,
  sheetOf: (id: string) => Excel.Worksheet,
  changes: ChangeSet,
): Promise<void> {
  const { workbook } = batch.context;
  // What is written into a cell that another one covers is lost.
  for (const { sheet, remove } of changes.merges) {
    await batch.makeRoom(remove.length);
    for (const range of remove) sheetOf(sheet).getRange(range).unmerge();
  }
  // Rules go first: clearing or merging some of their cells would split them.
  const formats: RuleChange<ConditionalFormatSpec>[] = [];
  for (const { sheet, remove, add } of changes.conditionalFormats) {
    const there = await readFormats(batch, sheetOf(sheet));
    const has = (rule: ConditionalFormatSpec): Found | undefined =>
      there.find(
        ({ key }) => key === keyOf(rule.kind, rule.range, rule.kind === 'expression' ? rule.formula : ''),
      );
    for (const rule of remove) has(rule)?.format.delete();
    formats.push({ sheet, remove: [], add: add.filter((rule) => !has(rule)) });
  }
  for (const { name, range } of changes.tables) {
    await batch.makeRoom(2);
    workbook.tables.getItem(name).resize(range);
  }
  await writeNames(batch, changes.names);
  for (const [id, cells] of bySheet(changes.cells))
    await writeGrid(
      batch,
      sheetOf(id),
      new Map(cells.map(({ row, column, content }) => [formatAddress(row, column), content])),
      (range, rows) => {
        range.formulas = rows;
      },
    );
  for (const [id, looks] of bySheet(changes.looks)) {
    const formats = looks.flatMap(({ row, column, style, clear }): [string, string][] => {
      const format = style?.numberFormat ?? (clear?.includes('numberFormat') ? 'General' : undefined);
      return format === undefined ? [] : [[formatAddress(row, column), format]];
    });
    await writeGrid(batch, sheetOf(id), new Map(formats), (range, rows) => {
      range.numberFormat = rows;
    });
  }
  await writeLooks(batch, sheetOf, changes.looks);
  for (const { sheet, axis, line, points } of changes.sizes) {
    await batch.makeRoom(2);
    if (axis === 'rows') sheetOf(sheet).getRange(`${line}:${line}`).format.rowHeight = points;
    else sheetOf(sheet).getRange(`${columnLetters(line)}:${columnLetters(line)}`).format.columnWidth = points;
  }
  await writeRules(batch, sheetOf, { ...changes, conditionalFormats: formats });
  await writeProperties(batch, changes);
}

async function writeNames(batch: Batch, changes: ChangeSet['names']): Promise<void> {
  if (changes.length === 0) return;
  const { names } = batch.context.workbook;
  const found = changes.map(({ name }) => names.getItemOrNullObject(name));
  for (const item of found) item.load('name');
  await batch.context.sync();
  for (const [index, { name, refersTo }] of changes.entries()) {
    await batch.makeRoom(2);
    const item = found[index]!;
    if (refersTo === null) {
      if (!item.isNullObject) item.delete();
    } else if (item.isNullObject) names.add(name, `=${refersTo}`);
    else item.formula = `=${refersTo}`;
  }
}

async function writeRules(
  batch: Batch,
  sheetOf: (id: string) => Excel.Worksheet,
  changes: ChangeSet,
): Promise<void> {
  for (const { sheet, add } of changes.merges) {
    await batch.makeRoom(add.length);
    for (const range of add) sheetOf(sheet).getRange(range).merge(false);
  }
  for (const { sheet, remove, add } of changes.validations) {
    for (const { range } of remove) {
      await batch.makeRoom(2);
      for (const area of range.split(' ')) sheetOf(sheet).getRange(area).dataValidation.clear();
    }
    await writeValidations(batch, sheetOf(sheet), add);
  }
  for (const { sheet, add } of changes.conditionalFormats)
    await writeConditionalFormats(batch, sheetOf(sheet), add);
  for (const { sheet, title, chart, isThere } of changes.charts) {
    const charts = sheetOf(sheet).charts;
    charts.load('items/name,items/title/text');
    await batch.context.sync();
    const found = charts.items.find((each) => each.title.text === title);
    if (chart === null) found?.delete();
    else if (found && isThere) await pointChart(batch, found, chart);
    else if (!found) await writeCharts(batch, sheetOf(sheet), [chart]);
  }
}

interface Found {
  readonly key: string;
  readonly format: Excel.ConditionalFormat;
}

async function readFormats(batch: Batch, sheet: Excel.Worksheet): Promise<readonly Found[]> {
  await batch.flush();
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/type,items/id');
  await batch.context.sync();
  const asked = formats.items.map((format) => {
    const range = format.getRangeOrNullObject();
    range.load('address');
    if (format.type === 'Custom') format.custom.rule.load('formula');
    return { format, range };
  });
  await batch.context.sync();
  return asked.flatMap(({ format, range }) => {
    if (range.isNullObject) return [];
    const kind = { Custom: 'expression', DataBar: 'dataBar', ColorScale: 'colorScale' }[
      format.type as string
    ];
    const formula = format.type === 'Custom' ? format.custom.rule.formula.replace(/^=/, '') : '';
    const place = range.address.slice(range.address.lastIndexOf('!') + 1);
    return kind === undefined ? [] : [{ format, key: keyOf(kind, place, formula) }];
  });
}

function keyOf(kind: string, range: string, formula: string): string {
  return `${kind} ${range.replaceAll('$', '')} ${canonicalFormula(formula)}`;
}

async function pointChart(batch: Batch, chart: Excel.Chart, { series }: ChartSpec): Promise<void> {
  const rangeOf = (reference: string): Excel.Range => {
    const place = parseReference(reference);
    if (!place) throw new Error(`not a reference: ${reference}`);
    return batch.context.workbook.worksheets.getItem(place.sheet).getRange(formatRange(place.range));
  };
  await batch.makeRoom(series.length * 6);
  series.forEach((each, index) => {
    const drawn = chart.series.getItemAt(index);
    drawn.setValues(rangeOf(each.values));
    drawn.setXAxisValues(rangeOf(each.categories));
  });
}

async function writeProperties(batch: Batch, { properties, title }: ChangeSet): Promise<void> {
  const entries = Object.entries(properties);
  const { properties: document } = batch.context.workbook;
  await batch.makeRoom(entries.length + 1);
  if (title !== null) document.title = title;
  const gone = entries
    .filter(([, value]) => value === null)
    .map(([name]) => document.custom.getItemOrNullObject(name));
  for (const [name, value] of entries) if (value !== null) document.custom.add(name, value);
  if (gone.length === 0) return;
  for (const item of gone) item.load('key');
  await batch.context.sync();
  for (const item of gone) if (!item.isNullObject) item.delete();
}

function bySheet<Item extends { readonly sheet: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item[]> {
  const sheets = new Map<string, Item[]>();
  for (const item of items) {
    const found = sheets.get(item.sheet);
    if (found) found.push(item);
    else sheets.set(item.sheet, [item]);
  }
  return sheets;
}
