import { IMPORT_NAMESPACE } from '../../core/dataTables';
import { partXml, readPartXml } from '../partXml';

/** What earlier imports wrote down, in a part of the workbook that is on no sheet. */
export async function readImportMemory(context: Excel.RequestContext): Promise<string | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(IMPORT_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const part = parts.items.at(-1);
  if (!part) return null;
  const xml = part.getXml();
  await context.sync();
  return readPartXml(xml.value)?.text ?? null;
}

/** Writes it down for the next one; null takes it away. */
export async function writeImportMemory(context: Excel.RequestContext, memory: string | null): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(IMPORT_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const [first, ...others] = parts.items;
  for (const other of others) other.delete();
  if (memory === null) first?.delete();
  else if (first) first.setXml(partXml(IMPORT_NAMESPACE, memory));
  else context.workbook.customXmlParts.add(partXml(IMPORT_NAMESPACE, memory));
  await context.sync();
}
