import { partXml, readPartXml } from '../partXml';

/** A part as the workbook has it: its text, and what is to be written over. */
export interface FoundPart {
  /** Null where there is none. */
  readonly text: string | null;
  readonly parts: readonly Excel.CustomXmlPart[];
}

/** Asks for the custom XML parts of some namespaces; what is given back tells them once the context was synchronised. */
export function askParts(
  context: Excel.RequestContext,
  namespaces: readonly string[],
): () => Promise<readonly FoundPart[]> {
  const asked = namespaces.map((namespace) => {
    const collection = context.workbook.customXmlParts.getByNamespace(namespace);
    collection.load('items/id');
    const only = collection.getOnlyItemOrNullObject();
    return { collection, xml: only.getXml() };
  });
  return async () => {
    // Somebody who copies parts about may have made several: the first is read in a message of its own.
    const texts = asked.map(({ collection: { items }, xml }) =>
      items.length > 1 ? items[0]!.getXml() : items.length === 1 ? xml : undefined,
    );
    if (asked.some(({ collection: { items } }) => items.length > 1)) await context.sync();
    return asked.map(({ collection: { items } }, index) => ({
      text: texts[index] ? (readPartXml(texts[index].value)?.text ?? null) : null,
      parts: items,
    }));
  };
}

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
  const tell = askParts(context, namespaces);
  await context.sync();
  return (await tell()).map(({ text }) => text);
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
