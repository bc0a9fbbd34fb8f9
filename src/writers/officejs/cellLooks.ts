import { formatAddress } from '../../workbook/address';
import type { StyleSpec } from '../../workbook/model';
import { areaLists } from './areas';
import type { Batch } from './batch';
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
    const key = JSON.stringify([each.sheet, each.isReset ?? false, each.style ?? {}, each.clear ?? []]);
    const address = formatAddress(each.row, each.column);
    const group = groups.get(key);
    if (group) group.addresses.push(address);
    else groups.set(key, { looks: each, addresses: [address] });
  }
  for (const { looks: each, addresses } of groups.values()) {
    for (const list of areaLists(addresses)) {
      await batch.makeRoom(20 + list.length / 4);
      const areas = sheetOf(each.sheet).getRanges(list);
      if (each.isReset) {
        areas.clear('Formats');
        continue;
      }
      const { format } = areas;
      for (const attribute of each.clear ?? []) clearStyle(format, attribute);
      applyStyle(format, each.style ?? {});
    }
  }
}

/** Looks that people gave a cell since the last generation stay: the change loses the attributes that are not ours. */
export async function ownLooks(
  context: Excel.RequestContext,
  sheetOf: (id: string) => Excel.Worksheet,
  looks: readonly JournalLooks[],
  placeOf: (looks: JournalLooks) => { readonly row: number; readonly column: number },
): Promise<readonly JournalLooks[]> {
  const asked = looks.map((each) => {
    if (each.wasStyle === undefined) return { each, read: undefined, range: undefined };
    const { row, column } = placeOf(each);
    const range = sheetOf(each.sheet).getRange(formatAddress(row, column));
    range.load('numberFormat');
    return { each, range, read: range.getCellProperties(WANTED) };
  });
  if (asked.some(({ read }) => read)) await context.sync();
  return asked.flatMap(({ each, read, range }): JournalLooks[] => {
    const found = read?.value[0]?.[0]?.format;
    if (!found || !range) return [each];
    const isOurs = (attribute: string): boolean => {
      if (attribute === 'numberFormat')
        return (range.numberFormat as string[][])[0]?.[0] === (each.wasStyle?.numberFormat ?? 'General');
      const says = LOOKS[attribute as keyof typeof LOOKS];
      return (
        says === undefined ||
        says(found).includes(normal(each.wasStyle?.[attribute as keyof StyleSpec], attribute))
      );
    };
    if (each.isReset) return Object.keys(each.wasStyle ?? {}).every(isOurs) ? [each] : [];
    const style = Object.fromEntries(
      Object.entries(each.style ?? {}).filter(([attribute]) => isOurs(attribute)),
    );
    const clear = (each.clear ?? []).filter(isOurs);
    return Object.keys(style).length + clear.length === 0 ? [] : [{ ...each, style, clear }];
  });
}

/** The change that takes this one back. */
export function reverseLooks({ style = {}, wasStyle, ...place }: JournalLooks): JournalLooks {
  const { sheet, row, column, clear = [] } = place;
  if (wasStyle === undefined) return { sheet, row, column, wasStyle: style, isReset: true };
  const touched = [...new Set([...Object.keys(style), ...clear])] as (keyof StyleSpec)[];
  const had = touched.filter((attribute) => wasStyle[attribute] !== undefined);
  const stayed = Object.entries(wasStyle).filter(([name]) => !clear.includes(name as keyof StyleSpec));
  return {
    sheet,
    row,
    column,
    style: Object.fromEntries(had.map((attribute) => [attribute, wasStyle[attribute]])),
    wasStyle: { ...Object.fromEntries(stayed), ...style },
    clear: touched.filter((attribute) => attribute === 'border' || !had.includes(attribute)),
  };
}

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, size: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
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
  wrap: ({ wrapText }: Found & { wrapText?: boolean }) => [String(wrapText === true)],
} as const;

const USUAL: Readonly<Record<string, string>> = {
  bold: 'false',
  italic: 'false',
  fontSize: '11',
  color: '000000',
  fill: '',
  wrap: 'false',
};

function normal(value: unknown, attribute: string): string {
  return value === undefined
    ? (USUAL[attribute] ?? '')
    : String(value)
        .toUpperCase()
        .replace(/^(TRUE|FALSE)$/, (word) => word.toLowerCase());
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
