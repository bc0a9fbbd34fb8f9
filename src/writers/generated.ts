import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { RichSheetSpec, SheetSpec } from '../workbook/model';
import type { Generated } from '../workbook/regenerate/regeneration';

/** Where a workbook keeps what was generated last. */
export const GENERATED_NAMESPACE = 'urn:jalon:generated';
/** Format of the text; another one is not read. */
const VERSION = 1;
/** Most characters of JSON that a text of ours holds; more is somebody else’s. */
const LONGEST = 64 * 1024 * 1024;

/** What was generated as a short text: without results of formulas and what no comparison needs, deflated, in base64. */
export function packGenerated({ spec, sheetIds }: Generated): string {
  const slim = { version: VERSION, spec: { ...spec, sheets: spec.sheets.map(slimSheet) }, sheetIds };
  return packText(JSON.stringify(slim));
}

/** What was generated last, or null when the text is none of this version or was damaged. */
export function unpackGenerated(text: string): Generated | null {
  const json = unpackText(text);
  if (json === null) return null;
  try {
    const value = JSON.parse(json) as { readonly version?: unknown } & Generated;
    if (value.version !== VERSION || !Array.isArray(value.spec?.sheets)) return null;
    return {
      spec: { ...value.spec, sheets: value.spec.sheets.map(fullSheet) },
      sheetIds: value.sheetIds ?? {},
    };
  } catch {
    return null;
  }
}

/** Any text, deflated and in base64. */
export function packText(text: string): string {
  return toBase64(deflateSync(strToU8(text), { level: 6 }));
}

export function unpackText(text: string): string | null {
  try {
    const json = strFromU8(inflateSync(fromBase64(text.trim())));
    return json.length > LONGEST ? null : json;
  } catch {
    return null;
  }
}

/** Styles are few and cells many: a sheet keeps each style once. */
interface SlimSheet extends Omit<RichSheetSpec, 'cells'> {
  readonly styles: readonly string[];
  readonly cells: readonly (readonly [at: string, value: unknown, formula: string | 0, style: number])[];
}

function slimSheet(sheet: SheetSpec): unknown {
  if (sheet.kind === 'data') return sheet;
  const { print: _print, freeze: _freeze, cells, charts, ...rest } = sheet;
  const styles = new Map<string, number>();
  const slim: SlimSheet['cells'] = cells.map(({ at, value, formula, style }) => {
    const text = JSON.stringify(style ?? {});
    if (!styles.has(text)) styles.set(text, styles.size);
    return [at, formula === undefined ? (value ?? 0) : 0, formula ?? 0, styles.get(text)!] as const;
  });
  return {
    ...rest,
    ...(charts && {
      charts: charts.map((chart) => ({
        ...chart,
        series: chart.series.map(({ cache: _cache, ...series }) => series),
      })),
    }),
    styles: [...styles.keys()],
    cells: slim.map((cell, index) =>
      cells[index]!.value === 0 && cell[2] === 0 ? [cell[0], { zero: 1 }, 0, cell[3]] : cell,
    ),
  };
}

function fullSheet(sheet: SheetSpec): SheetSpec {
  if (sheet.kind === 'data') return sheet;
  const { styles, cells, ...rest } = sheet as unknown as SlimSheet;
  const all = styles.map((text) => JSON.parse(text) as NonNullable<RichSheetSpec['cells'][number]['style']>);
  return {
    ...rest,
    cells: cells.map(([at, value, formula, style]) => ({
      at,
      ...(formula === 0 ? {} : { formula }),
      ...(value === 0
        ? {}
        : { value: isZero(value) ? 0 : (value as NonNullable<RichSheetSpec['cells'][number]['value']>) }),
      ...(Object.keys(all[style] ?? {}).length === 0 ? {} : { style: all[style]! }),
    })),
  };
}

function isZero(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'zero' in value;
}

/** Bytes of one call; more arguments would not fit on the stack. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
