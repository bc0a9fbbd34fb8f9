import { HostError, HostObject } from '../interpreter/hostObject';

/** An invented workbook of sheets and cells without a grid: enough for office.js to create, find, keep and fail. */
export class SmallWorkbook extends HostObject {
  override readonly className = 'Workbook';
  private readonly sheets = new Worksheets();

  get Worksheets(): Worksheets {
    return this.sheets;
  }
}

class Worksheets extends HostObject {
  override readonly className = 'WorksheetCollection';
  private readonly sheets: Worksheet[] = [];

  get Items(): readonly Worksheet[] {
    return this.sheets;
  }

  Add(name: string): Worksheet {
    if (this.GetItemOrNullObject(name)) throw new HostError('ItemAlreadyExists', `${name} exists`, 409);
    const sheet = new Worksheet(`{sheet-${this.sheets.length + 1}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  Indexer(key: string): Worksheet {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
    return sheet;
  }

  GetItemOrNullObject(key: string): Worksheet | null {
    return this.sheets.find((sheet) => sheet.Name === key || sheet.Id === key) ?? null;
  }
}

class Worksheet extends HostObject {
  override readonly className = 'Worksheet';
  private readonly ranges = new Map<string, Range>();

  constructor(
    private readonly id: string,
    private name: string,
  ) {
    super();
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.name;
  }

  set Name(name: string) {
    this.name = name;
  }

  GetRange(address: string): Range {
    const range = this.ranges.get(address) ?? new Range();
    this.ranges.set(address, range);
    return range;
  }
}

class Range extends HostObject {
  override readonly className = 'Range';
  private values: unknown = [['']];

  get Values(): unknown {
    return this.values;
  }

  set Values(values: unknown) {
    this.values = values;
  }
}
