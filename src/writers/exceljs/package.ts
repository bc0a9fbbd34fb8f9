import { element, XML_HEADER } from './xmlText';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATION_NAMESPACE = `${OFFICE}/relationships`;

const CONTENT_TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  table: `${SPREADSHEET}.table+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'custom-properties': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  customXml: 'application/xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

const RELATION_TYPES = {
  workbook: `${OFFICE}/relationships/officeDocument`,
  app: `${OFFICE}/relationships/extended-properties`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
} as const;

export type PartKind = keyof typeof CONTENT_TYPES;

/** One file of the package, without a leading slash; `xml` is absent for parts that are streamed. */
export interface Part {
  readonly path: string;
  readonly kind: PartKind;
  readonly xml?: string;
}

/** A relation of a part to another part (`kind`, `path`) or to an address outside. */
export type Relation =
  | { readonly id: string; readonly kind: PartKind; readonly path: string }
  | { readonly id: string; readonly address: string };

/** `[Content_Types].xml` of the parts. */
export function contentTypes(parts: readonly Part[]): string {
  return (
    XML_HEADER +
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Default', { Extension: 'vml', ContentType: CONTENT_TYPES.vmlDrawing }),
      ...parts
        // The defaults above cover them.
        .filter((part) => part.kind !== 'vmlDrawing' && part.kind !== 'customXml')
        .map((part) =>
          element('Override', { PartName: `/${part.path}`, ContentType: CONTENT_TYPES[part.kind] }),
        ),
    )
  );
}

/**
 * The relations of the part at `from` (empty: of the package). Targets are relative, as Excel writes them: some readers know no others.
 */
export function relationships(from: string, relations: readonly Relation[]): string {
  return (
    XML_HEADER +
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...relations.map((relation) =>
        'address' in relation
          ? element('Relationship', {
              Id: relation.id,
              Type: `${OFFICE}/relationships/hyperlink`,
              Target: relation.address,
              TargetMode: 'External',
            })
          : element('Relationship', {
              Id: relation.id,
              Type: relationType(relation.kind),
              Target: relativePath(from, relation.path),
            }),
      ),
    )
  );
}

function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  const shared = folders.findIndex((folder, index) => folder !== steps[index]);
  const common = shared === -1 ? folders.length : shared;
  return '../'.repeat(folders.length - common) + steps.slice(common).join('/');
}

function relationType(kind: PartKind): string {
  return kind === 'workbook' || kind === 'app' || kind === 'core'
    ? RELATION_TYPES[kind]
    : `${OFFICE}/relationships/${kind}`;
}

/** Where the relations of a part stand. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}
