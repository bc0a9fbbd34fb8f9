import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, invalidOperation, itemNotFound } from './errors';
import { textArgument } from './wireArguments';

/** XML documents kept inside the workbook. */
export class CustomXmlPartCollection extends HostObject {
  override readonly className: string = 'CustomXmlPartCollection';
  private lastNumber = 0;

  constructor(
    private readonly parts: Map<string, CustomXmlPart> = new Map(),
    private readonly namespace?: string,
  ) {
    super();
  }

  get Items(): readonly CustomXmlPart[] {
    const all = [...this.parts.values()];
    return this.namespace === undefined ? all : all.filter((part) => part.NamespaceUri === this.namespace);
  }

  GetCount(): number {
    return this.Items.length;
  }

  Add(xml: unknown): CustomXmlPart {
    const id = `{00000000-0000-0000-0000-${String(++this.lastNumber).padStart(12, '0')}}`;
    const part = new CustomXmlPart(this.parts, id);
    part.SetXml(xml);
    this.parts.set(id, part);
    return part;
  }

  GetByNamespace(namespace: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.parts, textArgument(namespace, 'namespaceUri'));
  }

  Indexer(id: unknown): CustomXmlPart {
    const part = this.GetItemOrNullObject(id);
    if (!part) throw itemNotFound(`no custom XML part ${String(id)}`);
    return part;
  }

  GetItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.Items.find((part) => part.Id === id) ?? null;
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends CustomXmlPartCollection {
  override readonly className = 'CustomXmlPartScopedCollection';

  GetOnlyItem(): CustomXmlPart {
    const [first, second] = this.Items;
    if (!first) throw itemNotFound('no custom XML part of that namespace');
    if (second) throw invalidOperation('several custom XML parts of that namespace');
    return first;
  }

  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [first, second] = this.Items;
    return first && !second ? first : null;
  }
}

export class CustomXmlPart extends HostObject {
  override readonly className = 'CustomXmlPart';
  private xml = '';

  constructor(
    private readonly parts: Map<string, CustomXmlPart>,
    private readonly id: string,
  ) {
    super();
  }

  get Id(): string {
    return this.id;
  }

  get NamespaceUri(): string {
    return /<[^!?][^>]*?\sxmlns="([^"]*)"/.exec(this.rootTag)?.[1] ?? '';
  }

  GetXml(): string {
    return this.xml;
  }

  SetXml(given: unknown): void {
    const xml = textArgument(given, 'xml');
    const root = /<([^\s!?/>]+)/.exec(xml)?.[1];
    const isClosed =
      root !== undefined &&
      (xml.trimEnd().endsWith(`</${root}>`) || /^[^<]*(?:<\?[^>]*>)?\s*<[^<]*\/>\s*$/.test(xml));
    if (!isClosed) throw invalidArgument('the XML is not well formed');
    this.xml = xml;
  }

  Delete(): void {
    this.parts.delete(this.id);
  }

  private get rootTag(): string {
    return /<[^!?][^>]*>/.exec(this.xml)?.[0] ?? '';
  }
}
