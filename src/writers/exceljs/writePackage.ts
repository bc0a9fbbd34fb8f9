import type { DataSheetSpec, RowSource, WorkbookSpec } from '../../workbook/model';
import { validateWorkbook, type WorkbookProblem } from '../../workbook/validate';
import { findUnsupported } from '../capabilities';
import { exceljsCapabilities } from './capabilities';
import { createChartFiller } from './chartCache';
import { customXmlFiles } from './customXmlFiles';
import { createDifferentialStyles } from './conditionalFormats';
import { dataTableXml, writeDataSheet } from './dataSheet';
import {
  contentTypes,
  MAIN_NAMESPACE,
  relationships,
  relationshipsPath,
  type Part,
  type Relation,
} from './package';
import { makeRichPackage } from './richPackage';
import { createPartNumbers, richSheetFiles, type PackageFile } from './richSheet';
import { createSharedStrings } from './sharedStrings';
import { repairStyles } from './stylesXml';
import { APP_PROPERTIES_XML, corePropertiesXml, customPropertiesXml, workbookXml } from './workbookXml';
import { XML_HEADER } from './xmlText';
import type { ZipWriter } from './zipWriter';

export interface WriteOptions {
  /** Rows of data sheets written so far, of all there are. */
  onProgress?(done: number, total: number): void;
  /** Compression of data sheets, 1 (fast) to 9 (small); by default 6 for short tables and 1 for long ones. */
  readonly level?: number;
}

/** Tables from this length on are packed fast: level 6 would take half as long again for a file 17 % smaller. */
const LONG_TABLE = 100_000;
const SMALL_PART_LEVEL = 6;

/** Everything that keeps this writer from writing a workbook as it is meant; empty when it can begin. */
export function checkWorkbook(
  spec: WorkbookSpec,
  rows?: Readonly<Record<string, RowSource>>,
): readonly WorkbookProblem[] {
  return [...validateWorkbook(spec, rows), ...findUnsupported(spec, exceljsCapabilities)];
}

/** Throws for a spec that Excel could not open (`checkWorkbook` lists why). */
export function assertWritable(spec: WorkbookSpec, rows: Readonly<Record<string, RowSource>>): void {
  const errors = checkWorkbook(spec, rows).filter((problem) => problem.severity === 'error');
  if (errors.length > 0)
    throw new Error(`workbook cannot be written: ${errors.map((error) => JSON.stringify(error)).join('; ')}`);
}

/** Writes the parts of a workbook that can be written into a zip; returns its size. */
export async function writePackage(
  zip: ZipWriter,
  spec: WorkbookSpec,
  rows: Readonly<Record<string, RowSource>>,
  options: WriteOptions,
): Promise<number> {
  const made = await makeRichPackage(spec);
  const strings = createSharedStrings(made.stringCount);
  const numbers = createPartNumbers();
  const styles = createDifferentialStyles();
  const fillChart = createChartFiller(spec);
  const files: PackageFile[] = [];
  const dataSheets: (() => Promise<void>)[] = [];
  const dataParts: Part[] = [];
  const onRows = progress(spec, rows, options);

  spec.sheets.forEach((sheet, index) => {
    const sheetPath = `xl/worksheets/sheet${index + 1}.xml`;
    const sheetMade = made.sheets[index];
    if (!sheetMade) throw new Error(`sheet ${sheet.name} was not made`);
    if (sheet.kind === 'rich') {
      const job = {
        sheet,
        path: sheetPath,
        number: index + 1,
        made: sheetMade,
        styles,
        numbers,
        selected: index === 0,
        fillChart,
      };
      files.push(...richSheetFiles(job));
      return;
    }
    const source = sourceOf(sheet, rows);
    const tableId = numbers.next('table');
    const tablePath = `xl/tables/table${tableId}.xml`;
    files.push({
      path: tablePath,
      xml: dataTableXml(sheet, source.rowCount, tableId),
      part: { path: tablePath, kind: 'table' },
    });
    files.push({
      path: relationshipsPath(sheetPath),
      xml: relationships(sheetPath, [{ id: 'rId1', kind: 'table', path: tablePath }]),
    });
    dataParts.push({ path: sheetPath, kind: 'worksheet' });
    dataSheets.push(() =>
      writeDataSheet(zip, {
        sheet,
        source,
        path: sheetPath,
        styleIds: sheetMade.styleIds,
        strings,
        selected: index === 0,
        tableRelation: 'rId1',
        level: options.level ?? (source.rowCount < LONG_TABLE ? 6 : 1),
        onRows: onRows?.(sheet),
      }),
    );
  });

  files.push(...workbookFiles(spec, made.theme, repairStyles(made.styles, styles.xml)));
  const stringsPart: Part = { path: 'xl/sharedStrings.xml', kind: 'sharedStrings' };
  const parts = [...files.flatMap((file) => (file.part ? [file.part] : [])), ...dataParts, stringsPart];

  await zip.add('[Content_Types].xml', contentTypes(parts), SMALL_PART_LEVEL);
  for (const file of files) await zip.add(file.path, file.xml, SMALL_PART_LEVEL);
  for (const write of dataSheets) await write();
  await writeStrings(zip, stringsPart.path, made.strings, strings);
  return zip.finish();
}

function sourceOf(sheet: DataSheetSpec, rows: Readonly<Record<string, RowSource>>): RowSource {
  const source = rows[sheet.table];
  if (!source) throw new Error(`table ${sheet.table} has no rows given`);
  return source;
}

function workbookFiles(spec: WorkbookSpec, theme: string, styles: string): readonly PackageFile[] {
  const part = (path: string, kind: Part['kind'], xml: string): PackageFile => ({
    path,
    xml,
    part: { path, kind },
  });
  const sheetRelations = spec.sheets.map((_, index): Relation => ({
    id: `rId${index + 1}`,
    kind: 'worksheet',
    path: `xl/worksheets/sheet${index + 1}.xml`,
  }));
  const after = spec.sheets.length;
  const customXml = customXmlFiles(spec.parts ?? {});
  const customRelations = customXml
    .filter((file) => file.part?.kind === 'customXml')
    .map(({ path }, index): Relation => ({ id: `rId${after + 4 + index}`, kind: 'customXml', path }));
  return [
    {
      path: '_rels/.rels',
      xml: relationships('', [
        { id: 'rId1', kind: 'workbook', path: 'xl/workbook.xml' },
        { id: 'rId2', kind: 'core', path: 'docProps/core.xml' },
        { id: 'rId3', kind: 'app', path: 'docProps/app.xml' },
        ...(spec.properties
          ? [{ id: 'rId4', kind: 'custom-properties', path: 'docProps/custom.xml' } as const]
          : []),
      ]),
    },
    part('xl/workbook.xml', 'workbook', workbookXml(spec)),
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml: relationships('xl/workbook.xml', [
        ...sheetRelations,
        { id: `rId${after + 1}`, kind: 'styles', path: 'xl/styles.xml' },
        { id: `rId${after + 2}`, kind: 'theme', path: 'xl/theme/theme1.xml' },
        { id: `rId${after + 3}`, kind: 'sharedStrings', path: 'xl/sharedStrings.xml' },
        ...customRelations,
      ]),
    },
    part('xl/styles.xml', 'styles', styles),
    part('xl/theme/theme1.xml', 'theme', theme),
    part('docProps/core.xml', 'core', corePropertiesXml(spec)),
    part('docProps/app.xml', 'app', APP_PROPERTIES_XML),
    ...(spec.properties
      ? [part('docProps/custom.xml', 'custom-properties', customPropertiesXml(spec.properties))]
      : []),
    ...customXml,
  ];
}

const encoder = new TextEncoder();

async function writeStrings(
  zip: ZipWriter,
  path: string,
  existing: string,
  strings: ReturnType<typeof createSharedStrings>,
): Promise<void> {
  const entry = await zip.entry(path, SMALL_PART_LEVEL);
  const put = async (xml: string): Promise<void> => {
    const bytes = encoder.encode(xml);
    await entry.write(bytes, bytes.length);
  };
  await put(`${XML_HEADER}<sst xmlns="${MAIN_NAMESPACE}" uniqueCount="${strings.size}">${existing}`);
  for (const piece of strings.xml()) await put(piece);
  await put('</sst>');
  await entry.end();
}

/** Progress over all data sheets: each one reports its own rows. */
function progress(
  spec: WorkbookSpec,
  rows: Readonly<Record<string, RowSource>>,
  { onProgress }: WriteOptions,
): ((sheet: DataSheetSpec) => (done: number) => void) | undefined {
  if (!onProgress) return undefined;
  const tables = spec.sheets.filter((sheet) => sheet.kind === 'data');
  const counts = tables.map((sheet) => rows[sheet.table]?.rowCount ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (sheet) => {
    const before = counts.slice(0, tables.indexOf(sheet)).reduce((sum, count) => sum + count, 0);
    return (done) => onProgress(before + done, total);
  };
}
