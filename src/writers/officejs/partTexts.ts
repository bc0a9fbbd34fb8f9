import { partXml, readPartXml } from '../partXml';

/** The custom XML parts of some namespaces, in their order. */
export async function findParts(
  context: Excel.RequestContext,
  namespaces: readonly string[],
): Promise<readonly (readonly Excel.CustomXmlPart[])[]> {
  const collections = namespaces.map((namespace) =>
    context.workbook.customXmlParts.getByNamespace(namespace),
  );
  for (const collection of collections) collection.load('items/id');
  await context.sync();
  return collections.map(({ items }) => items);
}

/** The texts kept in the parts of some namespaces; null where there is none. */
export async function readParts(
  context: Excel.RequestContext,
  namespaces: readonly string[],
): Promise<readonly (string | null)[]> {
  const found = await findParts(context, namespaces);
  const texts = found.map(([first]) => first?.getXml());
  await context.sync();
  return texts.map((xml) => (xml ? (readPartXml(xml.value)?.text ?? null) : null));
}

/** Keeps a text in the part that was found, or in a new one; null takes it away. */
export function setPart(
  context: Excel.RequestContext,
  [first, ...others]: readonly Excel.CustomXmlPart[],
  namespace: string,
  text: string | null,
): void {
  for (const part of others) part.delete();
  if (text === null) first?.delete();
  else if (first) first.setXml(partXml(namespace, text));
  else context.workbook.customXmlParts.add(partXml(namespace, text));
}
