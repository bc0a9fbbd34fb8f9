/** What the file writer and the Office.js writer both keep with a document: `<jalon xmlns="namespace">text</jalon>`. */
export function partXml(namespace: string, text: string): string {
  return `<jalon xmlns="${escape(namespace).replaceAll('"', '&quot;')}">${escape(text)}</jalon>`;
}

const OURS =
  /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?<jalon\s+xmlns\s*=\s*(?:"([^"]*)"|'([^']*)')\s*(?:\/>|>([^<]*)<\/jalon\s*>)\s*$/;

/** The namespace and the text of a part that `partXml` made; undefined for a part of somebody else. */
export function readPartXml(xml: string): { readonly namespace: string; readonly text: string } | undefined {
  const match = OURS.exec(xml);
  if (!match) return undefined;
  // A program that wrote the part anew may have changed its line ends, as XML lets it.
  const text = (match[3] ?? '').replace(/\r\n?/g, '\n');
  return { namespace: unescape(match[1] ?? match[2] ?? ''), text: unescape(text) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // Readers of XML would turn it into a line feed.
  '\r': '&#13;',
};

const escape = (text: string): string => text.replace(/[&<>\r]/g, (found) => ENTITIES[found] ?? found);

const NAMES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMES[name ?? ''] ?? all;
  });
