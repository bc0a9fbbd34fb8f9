import { strFromU8, unzipSync } from 'fflate';
import { columnLetters } from '../../workbook/address';
import type { DataSheetSpec, WorkbookSpec } from '../../workbook/model';
import { dataColumnFormat } from './dataSheet';
import { fillRichCells } from './richCells';

/** What is taken over from the package exceljs makes; everything else is written by ourselves. */
export interface RichPackage {
  readonly styles: string;
  readonly theme: string;
  /** `<si>` elements of the rich sheets, and how many they are. */
  readonly strings: string;
  readonly stringCount: number;
  readonly sheets: readonly RichPackageSheet[];
}

/** In the order of the workbook's sheets; elements that a sheet lacks are empty. */
export interface RichPackageSheet {
  readonly dimension: string;
  readonly sheetData: string;
  readonly mergeCells: string;
  /** Cell formats of a data sheet's columns. */
  readonly styleIds: readonly number[];
}

/** Has exceljs write the cells and styles of the rich sheets, and the cell formats that the data sheets need. */
export async function makeRichPackage(spec: WorkbookSpec): Promise<RichPackage> {
  // A megabyte of code that only a run that writes should load.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  for (const [index, sheet] of spec.sheets.entries()) {
    // The workbook part is ours; a name of its own here keeps exceljs from changing or refusing the real one.
    const target = workbook.addWorksheet(`S${index + 1}`);
    if (sheet.kind === 'rich') {
      fillRichCells(target, sheet);
    } else {
      sheet.columns.forEach((column, index) => {
        const format = dataColumnFormat(column);
        if (format !== undefined) target.getCell(1, index + 1).numFmt = format;
      });
    }
  }
  // The archive is taken apart at once; compressing it would be time lost.
  const packed = await workbook.xlsx.writeBuffer({
    useSharedStrings: true,
    useStyles: true,
    zip: { compression: 'STORE' },
  } as object);
  const files = unzipSync(new Uint8Array(packed));
  const text = (path: string): string => {
    const bytes = files[path];
    if (!bytes) throw new Error(`exceljs wrote no ${path}`);
    return strFromU8(bytes);
  };
  const strings = files['xl/sharedStrings.xml'] ? text('xl/sharedStrings.xml') : '';
  return {
    styles: text('xl/styles.xml'),
    theme: text('xl/theme/theme1.xml'),
    strings: /<sst[^>]*>(.*)<\/sst>/s.exec(strings)?.[1] ?? '',
    stringCount: Number(/uniqueCount="(\d+)"/.exec(strings)?.[1] ?? 0),
    sheets: spec.sheets.map((sheet, index) => {
      const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
      return {
        dimension: /<dimension [^>]*\/>/.exec(xml)?.[0] ?? '',
        sheetData: between(xml, 'sheetData').replace(/ x14ac:dyDescent="[^"]*"/g, ''),
        mergeCells: between(xml, 'mergeCells'),
        styleIds: sheet.kind === 'data' ? styleIdsOf(sheet, xml) : [],
      };
    }),
  };
}

/** The element with its tags; exceljs writes each of these once, and its text cannot hold a `<`. */
function between(xml: string, name: string): string {
  const end = `</${name}>`;
  const from = xml.indexOf(`<${name}`);
  const to = xml.indexOf(end);
  if (from >= 0 && to >= 0) return xml.slice(from, to + end.length);
  return name === 'sheetData' ? '<sheetData/>' : '';
}

function styleIdsOf(sheet: DataSheetSpec, xml: string): readonly number[] {
  const styles = [...xml.matchAll(/<c r="([A-Z]+)1"(?: s="(\d+)")?/g)].map(
    (match) => [match[1], Number(match[2] ?? 0)] as const,
  );
  const byLetters = new Map(styles);
  return sheet.columns.map((_, index) => byLetters.get(columnLetters(index + 1)) ?? 0);
}
