import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, itemNotFound } from './errors';
import { textArgument } from './wireArguments';

/** What an add-in keeps in the workbook for itself. */
export class SettingCollection extends HostObject {
  override readonly className = 'SettingCollection';
  private readonly settings = new Map<string, Setting>();

  get Items(): readonly Setting[] {
    return [...this.settings.values()];
  }

  GetCount(): number {
    return this.settings.size;
  }

  /** Replaces a setting of the same key. */
  Add(given: unknown, value: unknown): Setting {
    const key = textArgument(given, 'key');
    const known = this.settings.get(key) ?? new Setting(this.settings, key);
    this.settings.set(key, known);
    known.Value = value;
    return known;
  }

  Indexer(key: unknown): Setting {
    const setting = this.settings.get(String(key));
    if (!setting) throw itemNotFound(`no setting ${String(key)}`);
    return setting;
  }

  GetItemOrNullObject(key: unknown): Setting | null {
    return this.settings.get(String(key)) ?? null;
  }
}

export class Setting extends HostObject {
  override readonly className = 'Setting';
  private value: unknown = null;

  constructor(
    private readonly settings: Map<string, Setting>,
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

  get Value(): unknown {
    return this.value;
  }

  set Value(value: unknown) {
    if (value === undefined || value === null) throw invalidArgument('a setting has a value');
    this.value = value;
  }

  Delete(): void {
    this.settings.delete(this.key);
  }
}
