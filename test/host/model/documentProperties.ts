import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, itemNotFound } from './errors';
import { declareFacts, RecordHolder, number, text } from './facts';
import { textArgument } from './wireArguments';

/** Longest key and longest text of a custom property. */
const MAX_PROPERTY = 255;

export class DocumentProperties extends RecordHolder {
  override readonly className = 'DocumentProperties';
  private readonly custom = new CustomPropertyCollection();

  override readFact(name: string): unknown {
    return super.readFact(name) ?? (name === 'RevisionNumber' ? 0 : '');
  }

  get Custom(): CustomPropertyCollection {
    return this.custom;
  }
}

declareFacts(DocumentProperties, {
  Author: text,
  Category: text,
  Comments: text,
  Company: text,
  Keywords: text,
  Manager: text,
  Subject: text,
  Title: text,
  RevisionNumber: number(0),
});

export class CustomPropertyCollection extends HostObject {
  override readonly className = 'CustomPropertyCollection';
  private readonly properties = new Map<string, CustomProperty>();

  get Items(): readonly CustomProperty[] {
    return [...this.properties.values()];
  }

  GetCount(): number {
    return this.properties.size;
  }

  /** Replaces a property of the same key; keys differ by more than their case. */
  Add(given: unknown, value: unknown): CustomProperty {
    const key = textArgument(given, 'key');
    if (key.length > MAX_PROPERTY) throw invalidArgument(`a key of ${key.length} characters`);
    const property = new CustomProperty(this.properties, key);
    property.Value = value;
    this.properties.set(key.toLowerCase(), property);
    return property;
  }

  Indexer(key: unknown): CustomProperty {
    const property = this.GetItemOrNullObject(key);
    if (!property) throw itemNotFound(`no property ${String(key)}`);
    return property;
  }

  GetItemOrNullObject(key: unknown): CustomProperty | null {
    return this.properties.get(String(key).toLowerCase()) ?? null;
  }

  DeleteAll(): void {
    this.properties.clear();
  }
}

export class CustomProperty extends HostObject {
  override readonly className = 'CustomProperty';
  private value: unknown = '';

  constructor(
    private readonly properties: Map<string, CustomProperty>,
    private readonly key: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.key;
  }

  get Key(): string {
    return this.key;
  }

  get Type(): string {
    return typeof this.value === 'number' ? 'Number' : typeof this.value === 'boolean' ? 'Boolean' : 'String';
  }

  get Value(): unknown {
    return this.value;
  }

  set Value(value: unknown) {
    if (!['string', 'number', 'boolean'].includes(typeof value))
      throw invalidArgument('a property is a text, a number, true or false');
    if (typeof value === 'string' && value.length > MAX_PROPERTY)
      throw invalidArgument(
        `${this.key}: a text of ${value.length} characters, the limit is ${MAX_PROPERTY}`,
      );
    this.value = value;
  }

  Delete(): void {
    this.properties.delete(this.key.toLowerCase());
  }
}
