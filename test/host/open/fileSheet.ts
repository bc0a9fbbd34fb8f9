import { formatAddress, parseAddress, parseRange } from '../../../src/workbook/address';
import type { CellSpec, PrintSpec, RichSheetSpec, TableSpec } from '../../../src/workbook/model';
import { decode, elements } from '../../conformance/readBack';
import { defined } from '../save/cellStyle';
import { fileConditionalFormats } from './fileConditionalFormats';
import { fileFormula } from './fileFormula';
import type { SheetFile } from './fileSpec';
import { fileStyle } from './fileStyle';
import { fileValidations } from './fileValidations';

/** Excel's padding beside the digits of a column, in digits; and the width of a column that says nothing. */
const PADDING = 0.7109375;
const USUAL_WIDTH = 8.43;

/** One sheet of a file in the words of the project. */
export function fileSheet(file: SheetFile): RichSheetSpec {
  const { name, xml, styled } = file;
  const view = elements(xml, 'sheetView')[0];
  const [pane] = elements(view?.content ?? '', 'pane');
  const color = argb(elements(elements(xml, 'sheetPr')[0]?.content ?? '', 'tabColor')[0]?.attribute('rgb'));
  const merges = elements(xml, 'mergeCell').map((merge) => merge.attribute('ref'));
  const tables = fileTables(file);
  const conditionalFormats = fileConditionalFormats(file);
  const validations = fileValidations(file);
  const print = filePrint(file);
  if (elements(xml, 'drawing').length > 0) file.lose('charts and pictures');
  const [protection] = elements(xml, 'sheetProtection');
  const isProtected = protection !== undefined && ['1', 'true'].includes(protection.attribute('sheet'));
  const password = protection?.attribute('password') || protection?.attribute('hashValue');
  if (isProtected && password) file.lose('the password of its protection, which a file does not tell');
  const rowHeights = elements(xml, 'row').flatMap((row) =>
    isTrue(row.attribute('customHeight'))
      ? [[Number(row.attribute('r')), Number(row.attribute('ht'))] as const]
      : [],
  );
  const widths = columnWidths(file);
  return {
    kind: 'rich',
    name,
    ...defined({ tabColor: color }),
    ...(view?.attribute('showGridLines') === '0' || view?.attribute('showGridLines') === 'false'
      ? { showGridLines: false }
      : {}),
    ...(pane && pane.attribute('state') === 'frozen'
      ? {
          freeze: {
            rows: Number(pane.attribute('ySplit') || 0),
            columns: Number(pane.attribute('xSplit') || 0),
          },
        }
      : {}),
    ...(widths.length > 0 ? { columnWidths: widths } : {}),
    ...(rowHeights.length > 0 ? { rowHeights: Object.fromEntries(rowHeights) } : {}),
    cells: fileCells(file, styled),
    ...(merges.length > 0 ? { merges } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(conditionalFormats.length > 0 ? { conditionalFormats } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(print ? { print } : {}),
    ...(isProtected ? { protect: password ? { password: `known by ${password}` } : {} } : {}),
  };
}

const isTrue = (text: string): boolean => text === '1' || text === 'true';

export const argb = (text: string | undefined): string | undefined =>
  text !== undefined && /^[0-9A-F]{8}$/i.test(text) ? text.slice(2).toUpperCase() : undefined;

function fileCells({ xml, cells, lose }: SheetFile, styled: SheetFile['styled']): readonly CellSpec[] {
  const links = new Map(
    elements(xml, 'hyperlink').map((link) => [link.attribute('ref'), decode(link.attribute('location'))]),
  );
  return [...cells].flatMap(([at, { value, formula }]): readonly CellSpec[] => {
    const place = parseAddress(at);
    if (!place) return [];
    const cell = styled.getCell(place.row, place.column);
    const location = links.get(at);
    const link =
      location === undefined
        ? undefined
        : location === ''
          ? cell.hyperlink
          : `#${location.replace(/^#/, '')}`;
    const style = fileStyle(cell.style, (what) => lose(`${at}: ${what}`));
    const isKnownLink = link === undefined || /^(?:#|https?:|mailto:)/.test(link);
    if (!isKnownLink) lose(`${at}: link to ${link}`);
    const note = noteText(cell.note);
    // exceljs knows what a formula shared with a neighbour says here.
    const own = formula === '' ? (cell.formula as string | undefined) : formula;
    // A link is blue until somebody says otherwise; so does the file, in so many words.
    const isBlack = link !== undefined && style.color === undefined;
    const said = isBlack ? { ...style, color: '000000' } : style;
    const isCovered = cell.isMerged && cell.master.address !== at;
    if (isCovered && Object.keys(said).length === 0) return [];
    return [
      {
        at,
        ...(value === null && own === undefined ? {} : { value: value ?? '' }),
        ...(own === undefined ? {} : { formula: fileFormula(own) }),
        ...(Object.keys(said).length > 0 ? { style: said } : {}),
        ...(link !== undefined && isKnownLink ? { link } : {}),
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
}

function noteText(note: unknown): string | undefined {
  if (typeof note === 'string') return note;
  if (typeof note !== 'object' || note === null || !('texts' in note)) return undefined;
  return (note.texts as readonly { readonly text: string }[]).map(({ text }) => text).join('');
}

/** exceljs does not tell its types of the tables it has read. */
interface WithTables {
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly table: {
          readonly name: string;
          readonly tableRef: string;
          readonly totalsRow?: boolean;
          readonly style?: { readonly theme?: string };
        };
      }
    >
  >;
}

function fileTables({ styled }: SheetFile): readonly TableSpec[] {
  return Object.values((styled as unknown as WithTables).tables).map(({ table }) => ({
    name: table.name,
    range: table.tableRef.replaceAll('$', ''),
    style: table.style?.theme ?? '',
    ...(table.totalsRow ? { totalsRow: true } : {}),
  }));
}

function columnWidths({ xml, lose }: SheetFile): readonly number[] {
  const columns = elements(elements(xml, 'cols')[0]?.content ?? '', 'col').filter(
    (column) => isTrue(column.attribute('customWidth')) && column.attribute('max') !== '16384',
  );
  if (columns.some((column) => isTrue(column.attribute('hidden')))) lose('hidden columns');
  const last = Math.max(0, ...columns.map((column) => Number(column.attribute('max'))));
  return Array.from({ length: last }, (_, index) => {
    const column = columns.find(
      (one) => Number(one.attribute('min')) <= index + 1 && Number(one.attribute('max')) >= index + 1,
    );
    const width = column ? Number(column.attribute('width')) - PADDING : USUAL_WIDTH;
    return Math.max(0, Math.round(width * 100) / 100);
  });
}

const PAPERS: Readonly<Record<string, PrintSpec['paper']>> = { 8: 'A3', 9: 'A4' };

function filePrint({ xml, names }: SheetFile): PrintSpec | undefined {
  const [setup] = elements(xml, 'pageSetup');
  const area = names.get('_xlnm.Print_Area');
  const titles = names.get('_xlnm.Print_Titles');
  if (!setup && area === undefined && titles === undefined) return undefined;
  const fits = elements(xml, 'pageSetUpPr').some((one) => isTrue(one.attribute('fitToPage')));
  const wide = Number(setup?.attribute('fitToWidth') || 1);
  const ranges = (text: string | undefined): readonly string[] =>
    (text ?? '').match(/(?<=!)\$?[A-Z$\d]+(?::\$?[A-Z$\d]+)?/g)?.map((range) => range.replaceAll('$', '')) ??
    [];
  const whole = (range: string): string => (range.includes(':') ? range : `${range}:${range}`);
  return {
    orientation: setup?.attribute('orientation') === 'landscape' ? 'landscape' : 'portrait',
    ...defined({
      paper: PAPERS[setup?.attribute('paperSize') ?? ''],
      fitToWidth: fits ? true : undefined,
      pagesWide: fits && wide > 1 ? wide : undefined,
      repeatRows: ranges(titles).find((range) => /^\d/.test(range)),
      repeatColumns: ranges(titles).find((range) => /^[A-Z]+:/.test(range)),
      area: area === undefined ? undefined : ranges(area).map(areaOf).join(','),
    }),
  };

  function areaOf(range: string): string {
    const rect = parseRange(whole(range));
    return rect && rect.top === rect.bottom && rect.left === rect.right
      ? formatAddress(rect.top, rect.left)
      : range;
  }
}
