import type { NameSpec, PrintSpec, SheetSpec, WorkbookSpec } from '../../workbook/model';
import { formulaText } from './formulaText';
import { MAIN_NAMESPACE, RELATION_NAMESPACE } from './package';
import { absoluteReference } from './sheetXml';
import { element, XML_HEADER, xmlText } from './xmlText';

/** The workbook part; sheets are related as `rId1`, `rId2`… in their order. */
export function workbookXml(spec: WorkbookSpec): string {
  const names = [...spec.sheets.flatMap(printNames), ...(spec.names ?? []).map(nameXml)];
  return (
    XML_HEADER +
    element(
      'workbook',
      { xmlns: MAIN_NAMESPACE, 'xmlns:r': RELATION_NAMESPACE },
      '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>',
      '<workbookPr defaultThemeVersion="164011"/>',
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800" activeTab="0"/></bookViews>',
      element(
        'sheets',
        {},
        ...spec.sheets.map((sheet, index) =>
          element('sheet', { name: sheet.name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
        ),
      ),
      names.length === 0 ? '' : element('definedNames', {}, ...names),
      // Stored results are right already; Excel still builds its own chain of dependencies when it opens the file.
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    )
  );
}

function nameXml(name: NameSpec): string {
  return `${element('definedName', { name: name.name }, xmlText(formulaText(name.refersTo)))}`;
}

function printNames(sheet: SheetSpec, index: number): readonly string[] {
  // The header row of a long table is repeated on each page that somebody prints.
  const print: Partial<PrintSpec> | undefined = sheet.kind === 'rich' ? sheet.print : { repeatRows: '1:1' };
  const local = (name: string, ...ranges: readonly (string | undefined)[]): string[] => {
    const references = ranges.flatMap((range) =>
      range === undefined ? [] : [absoluteReference(sheet.name, range)],
    );
    if (references.length === 0) return [];
    return [element('definedName', { name, localSheetId: index }, xmlText(references.join(',')))];
  };
  return [
    ...local('_xlnm.Print_Area', ...(print?.area?.split(',') ?? [])),
    // Columns come before rows, as Excel writes them.
    ...local('_xlnm.Print_Titles', print?.repeatColumns, print?.repeatRows),
  ];
}

/** Document properties: title and dates come from the spec, never from the clock. */
export function corePropertiesXml(spec: WorkbookSpec): string {
  const created = `${new Date(spec.created).toISOString().slice(0, 19)}Z`;
  const date = (name: string): string =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, created);
  return (
    XML_HEADER +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, xmlText(spec.title)),
      element('dc:creator', {}, 'Jalon'),
      element('dc:language', {}, spec.language),
      date('created'),
      date('modified'),
    )
  );
}

export const APP_PROPERTIES_XML =
  XML_HEADER +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>';

/** Identifies the properties that people and programs add to a document. */
const CUSTOM_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PROPERTY_ID = 2;

/** The properties that belong to no format: texts by name. */
export function customPropertiesXml(properties: Readonly<Record<string, string>>): string {
  return (
    XML_HEADER +
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      ...Object.entries(properties).map(([name, value], index) =>
        element(
          'property',
          { fmtid: CUSTOM_PROPERTIES, pid: FIRST_PROPERTY_ID + index, name },
          element('vt:lpwstr', {}, xmlText(value)),
        ),
      ),
    )
  );
}
