const NAMESPACE = 'urn:jalon:imports';
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What earlier imports wrote down, in a part of the workbook that is on no sheet. */
export async function readImportMemory(context: Excel.RequestContext): Promise<string | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const part = parts.items.at(-1);
  if (!part) return null;
  const xml = part.getXml();
  await context.sync();
  return readText(xml.value);
}

/** Writes it down for the next one; null takes it away. */
export async function writeImportMemory(context: Excel.RequestContext, memory: string | null): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const [first, ...others] = parts.items;
  for (const other of others) other.delete();
  if (memory === null) first?.delete();
  else if (first) first.setXml(xmlOf(memory));
  else context.workbook.customXmlParts.add(xmlOf(memory));
  await context.sync();
}

function xmlOf(memory: string): string {
  return `<imports xmlns="${NAMESPACE}">${memory.replace(/[&<>]/g, (sign) => ESCAPES[sign]!)}</imports>`;
}

function readText(xml: string): string | null {
  const found = /<imports[^>]*>([\s\S]*)<\/imports>/.exec(xml);
  if (!found) return null;
  return found[1]!.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
