import { formatAddress, formatRange } from '../../workbook/address';
import type { StyleSpec } from '../../workbook/model';
import { styleChange } from '../../workbook/regenerate/styleChange';
import { DEFAULT_BORDER_COLOR } from '../borderColor';
import { areaLists, cellAreas } from './areas';
import { createBatch, type Batch } from './batch';
import { applyStyle } from './cellStyle';
import type { JournalLooks } from './journal';

/** Writes looks that change, all cells of one change at once. */
export async function writeLooks(
  batch: Batch,
  sheetOf: (id: string) => Excel.Worksheet,
  looks: readonly JournalLooks[],
): Promise<void> {
  const groups = new Map<string, { readonly looks: JournalLooks; readonly addresses: string[] }>();
  for (const each of looks) {
    const key = JSON.stringify([each.sheet, each.style ?? {}, each.clear ?? []]);
    const address = formatAddress(each.row, each.column);
    const group = groups.get(key);
    if (group) group.addresses.push(address);
    else groups.set(key, { looks: each, addresses: [address] });
  }
  for (const { looks: each, addresses } of groups.values()) {
    for (const list of areaLists(addresses)) {
      await batch.makeRoom(20 + list.length / 4);
      const { format } = sheetOf(each.sheet).getRanges(list);
      for (const attribute of each.clear ?? []) clearStyle(format, attribute);
      applyStyle(format, each.style ?? {});
    }
  }
}

/**
 * Asks for the looks that cells have, in few requests. What is given back tells, once the context was synchronised, what of
 * the changes is ours to make: a change loses the attributes that people gave the cell since the last generation.
 */
export async function askLooks(
  batch: Batch,
  sheetOf: (id: string) => Excel.Worksheet,
  looks: readonly JournalLooks[],
  placeOf: (looks: JournalLooks) => { readonly row: number; readonly column: number },
): Promise<() => readonly JournalLooks[]> {
  const places = new Map<string, Set<string>>();
  const asked = looks.map((each) => {
    if (each.wasStyle === undefined) return { each, key: undefined };
    const { row, column } = placeOf(each);
    const at = formatAddress(row, column);
    const found = places.get(each.sheet);
    if (found) found.add(at);
    else places.set(each.sheet, new Set([at]));
    return { each, key: `${each.sheet} ${at}` };
  });
  const read: (() => void)[] = [];
  const now = new Map<string, { readonly format: Found; readonly numberFormat: string }>();
  for (const [sheet, addresses] of places) {
    for (const { top, left, bottom, right } of cellAreas([...addresses], MOST_LOOKS)) {
      await batch.makeRoom((bottom - top + 1) * (right - left + 1) * LOOK_WEIGHT);
      const range = sheetOf(sheet).getRange(formatRange({ top, left, bottom, right }));
      range.load('numberFormat');
      const properties = range.getCellProperties(WANTED);
      read.push(() => {
        properties.value.forEach((cells, down) => {
          cells.forEach((cell, across) => {
            const numberFormat = (range.numberFormat as string[][])[down]![across]!;
            if (cell.format)
              now.set(`${sheet} ${formatAddress(top + down, left + across)}`, {
                format: cell.format,
                numberFormat,
              });
          });
        });
      });
    }
  }
  return () => {
    for (const tell of read) tell();
    return asked.flatMap(({ each, key }): readonly JournalLooks[] => {
      const found = key === undefined ? undefined : now.get(key);
      return found ? ownPart(each, found) : [each];
    });
  };
}

/** The same for changes whose cells are all read at once. */
export async function ownLooks(
  context: Excel.RequestContext,
  sheetOf: (id: string) => Excel.Worksheet,
  looks: readonly JournalLooks[],
): Promise<readonly JournalLooks[]> {
  const batch = createBatch(context);
  const tell = await askLooks(batch, sheetOf, looks, (each) => each);
  await batch.flush();
  return tell();
}

function ownPart(
  each: JournalLooks,
  { format, numberFormat }: { readonly format: Found; readonly numberFormat: string },
): readonly JournalLooks[] {
  const { wasStyle = {} } = each;
  const isOurs = (attribute: string): boolean => {
    if (attribute === 'numberFormat') return numberFormat === (wasStyle.numberFormat ?? 'General');
    if (attribute === 'border' || attribute === 'borderColor') return hasBorders(format, wasStyle);
    const says = LOOKS[attribute as keyof typeof LOOKS];
    return (
      says === undefined ||
      says(format).includes(normal(wasStyle[attribute as keyof StyleSpec], attribute, wasStyle))
    );
  };
  const style = Object.fromEntries(
    Object.entries(each.style ?? {}).filter(([attribute]) => isOurs(attribute)),
  );
  const clear = (each.clear ?? []).filter(isOurs);
  return Object.keys(style).length + clear.length === 0 ? [] : [{ ...each, style, clear }];
}

/** The change that takes this one back, attribute by attribute: what people gave the cell besides stays. */
export function reverseLooks({ style = {}, wasStyle = {}, ...place }: JournalLooks): JournalLooks {
  const { sheet, row, column, clear = [] } = place;
  const stayed = Object.entries(wasStyle).filter(([name]) => !clear.includes(name as keyof StyleSpec));
  const written: StyleSpec = { ...Object.fromEntries(stayed), ...style };
  return {
    sheet,
    row,
    column,
    ...(styleChange(written, wasStyle) ?? { style: {}, clear: [] }),
    wasStyle: written,
  };
}

/** Cells of one answer: each comes with some 600 characters. */
const MOST_LOOKS = 3_000;
/** What the looks of a cell weigh in an answer, beside its content. */
const LOOK_WEIGHT = 5;

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, size: true, color: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

type Found = Excel.CellPropertiesFormat;

/** What an attribute may be called when Excel says what it finds; attributes that are not here are taken for ours. */
const LOOKS = {
  bold: ({ font }: Found) => [String(font?.bold === true)],
  italic: ({ font }: Found) => [String(font?.italic === true)],
  fontSize: ({ font }: Found) => [String(font?.size ?? '')],
  color: ({ font }: Found) => [hex(font?.color)],
  // No fill reads as white.
  fill: ({ fill }: Found) =>
    hex(fill?.color) === 'FFFFFF' || hex(fill?.color) === '' ? ['FFFFFF', ''] : [hex(fill?.color)],
  wrap: ({ wrapText }: Found) => [String(wrapText === true)],
  align: ({ horizontalAlignment }: Found) => [String(horizontalAlignment ?? 'General').toUpperCase()],
  verticalAlign: ({ verticalAlignment }: Found) => [
    String(verticalAlignment ?? 'Bottom')
      .toUpperCase()
      .replace('CENTER', 'MIDDLE'),
  ],
  indent: ({ indentLevel }: Found) => [String(indentLevel ?? 0)],
  locked: ({ protection }: Found) => [String(protection?.locked !== false)],
} as const;

const USUAL: Readonly<Record<string, string>> = {
  bold: 'false',
  italic: 'false',
  fontSize: '11',
  color: '000000',
  fill: '',
  wrap: 'false',
  align: 'GENERAL',
  verticalAlign: 'BOTTOM',
  indent: '0',
  locked: 'true',
};

function normal(value: unknown, attribute: string, { indent }: StyleSpec): string {
  // An indented text is written to the left.
  if (value === undefined) return attribute === 'align' && indent ? 'LEFT' : (USUAL[attribute] ?? '');
  return String(value)
    .toUpperCase()
    .replace(/^(TRUE|FALSE)$/, (word) => word.toLowerCase());
}

const LINES = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;

/** Whether the lines that we drew are as we drew them; more of them may belong to the cell beside. */
function hasBorders({ borders }: Found, { border, borderColor }: StyleSpec): boolean {
  return (['top', 'right', 'bottom', 'left'] as const).every((side) => {
    const line = border?.[side];
    const drawn = borders?.[side];
    if (line === undefined || drawn === undefined) return true;
    return (
      drawn.style === 'Continuous' &&
      drawn.weight === LINES[line] &&
      hex(drawn.color) === (borderColor ?? DEFAULT_BORDER_COLOR).toUpperCase()
    );
  });
}

function hex(color: string | undefined): string {
  return (color ?? '').replace('#', '').toUpperCase();
}

function clearStyle(format: Excel.RangeFormat, attribute: keyof StyleSpec): void {
  switch (attribute) {
    case 'bold':
      format.font.bold = false;
      return;
    case 'italic':
      format.font.italic = false;
      return;
    case 'fontSize':
      format.font.size = 11;
      return;
    case 'color':
      format.font.color = '#000000';
      return;
    case 'fill':
      format.fill.clear();
      return;
    case 'align':
      format.horizontalAlignment = 'General';
      return;
    case 'verticalAlign':
      format.verticalAlignment = 'Bottom';
      return;
    case 'wrap':
      format.wrapText = false;
      return;
    case 'indent':
      format.indentLevel = 0;
      return;
    case 'locked':
      format.protection.locked = true;
      return;
    case 'border':
      for (const side of [
        'EdgeTop',
        'EdgeBottom',
        'EdgeLeft',
        'EdgeRight',
        'InsideHorizontal',
        'InsideVertical',
      ] as const)
        format.borders.getItem(side).style = 'None';
      return;
    case 'numberFormat':
    case 'borderColor':
      return;
  }
}
