import { partXml } from '../partXml';
import type { Batch } from './batch';

/** Characters that weigh as much as a cell: one message holds as many cells as it may and stays under Excel's 5 MB. */
const WEIGHT = 60;

/** The custom XML parts that a workbook has for some namespaces, as XML by namespace. */
export type KeptParts = ReadonlyMap<string, readonly string[]>;

/** Reads what the workbook has for the namespaces, so that a write that is stopped can put it back. */
export async function readParts(
  context: Excel.RequestContext,
  namespaces: readonly string[],
): Promise<KeptParts> {
  if (namespaces.length === 0) return new Map();
  const found = namespaces.map((namespace) => ({ namespace, scoped: scopedTo(context, namespace) }));
  for (const { scoped } of found) scoped.load('items/id');
  await context.sync();
  const read = found.map(({ namespace, scoped }) => ({
    namespace,
    texts: scoped.items.map((part) => part.getXml()),
  }));
  if (read.some(({ texts }) => texts.length > 0)) await context.sync();
  return new Map(read.map(({ namespace, texts }) => [namespace, texts.map(({ value }) => value)]));
}

/** Puts one part for each namespace in the place of those that were there. */
export async function writeParts(
  batch: Batch,
  parts: Readonly<Record<string, string>>,
  before: KeptParts,
): Promise<void> {
  const { context } = batch;
  for (const [namespace, text] of Object.entries(parts)) {
    const xml = partXml(namespace, text);
    await batch.makeRoom(1 + Math.ceil(xml.length / WEIGHT));
    const known = before.get(namespace) ?? [];
    if (known.length === 1) scopedTo(context, namespace).getOnlyItem().setXml(xml);
    else {
      if (known.length > 1) await deleteParts(context, [namespace]);
      context.workbook.customXmlParts.add(xml);
    }
  }
}

/** Puts the parts of these namespaces back as they were. */
export async function restoreParts(context: Excel.RequestContext, before: KeptParts): Promise<void> {
  if (before.size === 0) return;
  await deleteParts(context, [...before.keys()]);
  for (const xml of [...before.values()].flat()) context.workbook.customXmlParts.add(xml);
  await context.sync();
}

async function deleteParts(context: Excel.RequestContext, namespaces: readonly string[]): Promise<void> {
  const found = namespaces.map((namespace) => scopedTo(context, namespace));
  for (const scoped of found) scoped.load('items/id');
  await context.sync();
  for (const scoped of found) for (const part of scoped.items) part.delete();
}

const scopedTo = (context: Excel.RequestContext, namespace: string): Excel.CustomXmlPartScopedCollection =>
  context.workbook.customXmlParts.getByNamespace(namespace);
