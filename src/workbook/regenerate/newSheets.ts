import type { RichSheetSpec, SheetSpec, WorkbookSpec } from '../model';
import { mapFormula, mapReference, type WorkbookMap } from './sheetMap';
import { mapReferences, writeReference } from './references';

/** Sheets that are not in the workbook, as a spec of its own: what they say of the others reads as those will stand. */
export function newSheetsSpec(
  next: WorkbookSpec,
  isNew: (name: string) => boolean,
  maps: WorkbookMap,
): WorkbookSpec | null {
  const sheets = next.sheets.filter(({ name }) => isNew(name));
  if (sheets.length === 0) return null;
  const { names: _names, properties: _properties, ...rest } = next;
  return { ...rest, sheets: maps.size === 0 ? sheets : sheets.map((sheet) => translated(sheet, maps)) };
}

function translated(sheet: SheetSpec, maps: WorkbookMap): SheetSpec {
  if (sheet.kind === 'data') return sheet;
  const formula = (text: string): string => mapFormula(text, sheet.name, maps) ?? text;
  const { validations, conditionalFormats, charts } = sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      ...(cell.formula === undefined ? {} : { formula: formula(cell.formula) }),
      ...(cell.link === undefined ? {} : { link: translatedLink(cell.link, maps) }),
    })),
    ...(validations && {
      validations: validations.map((rule) => ({ ...rule, formulae: rule.formulae.map(formula) })),
    }),
    ...(conditionalFormats && {
      conditionalFormats: conditionalFormats.map((rule) =>
        rule.kind === 'expression' ? { ...rule, formula: formula(rule.formula) } : rule,
      ),
    }),
    ...(charts && { charts: charts.map((chart) => translatedChart(chart, formula)) }),
  } satisfies RichSheetSpec;
}

function translatedLink(link: string, maps: WorkbookMap): string {
  if (!link.startsWith('#')) return link;
  return `#${mapReferences(link.slice(1), (reference) => {
    const mapped = mapReference(reference, '', maps);
    return mapped ? writeReference(mapped) : undefined;
  })}`;
}

type Chart = NonNullable<RichSheetSpec['charts']>[number];

function translatedChart(chart: Chart, say: (reference: string) => string): Chart {
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      name: say(series.name),
      categories: say(series.categories),
      values: say(series.values),
    })),
  };
}
