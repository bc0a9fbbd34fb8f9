import { partXml } from '../partXml';
import { relationships, relationshipsPath } from './package';
import type { PackageFile } from './richSheet';
import { element, XML_HEADER } from './xmlText';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The custom XML parts of a package, two files and a relation each; the workbook is related to those of kind `customXml`. */
export function customXmlFiles(parts: Readonly<Record<string, string>>): readonly PackageFile[] {
  return Object.entries(parts).flatMap(([namespace, text], index): readonly PackageFile[] => {
    const path = `customXml/item${index + 1}.xml`;
    const propertiesPath = `customXml/itemProps${index + 1}.xml`;
    return [
      { path, xml: `${XML_HEADER}${partXml(namespace, text)}`, part: { path, kind: 'customXml' } },
      {
        path: propertiesPath,
        xml: itemProperties(namespace),
        part: { path: propertiesPath, kind: 'customXmlProps' },
      },
      {
        path: relationshipsPath(path),
        xml: relationships(path, [{ id: 'rId1', kind: 'customXmlProps', path: propertiesPath }]),
      },
    ];
  });
}

function itemProperties(namespace: string): string {
  return (
    XML_HEADER +
    element(
      'ds:datastoreItem',
      { 'ds:itemID': itemId(namespace), 'xmlns:ds': CUSTOM_XML },
      element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace })),
    )
  );
}

/** The identifier of a part: the same for the same namespace, so that equal input gives equal bytes. */
function itemId(namespace: string): string {
  const words = [0, 1, 2, 3].map((seed) => hash(`${seed}${namespace}`).toString(16).padStart(8, '0'));
  const digits = words.join('').toUpperCase();
  // Version 8 of RFC 9562: an identifier made in a way of one's own.
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}}`;
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo): the offset basis and the prime are its own. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
