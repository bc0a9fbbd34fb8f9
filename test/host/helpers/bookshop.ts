import { HostError, HostObject } from '../interpreter/hostObject';

/** An invented model, small enough to be seen whole: a shop with two shelves. */
export const bookshop = (): HostObject => new Bookshop();

class Bookshop extends HostObject {
  override readonly className = 'Bookshop';
  private readonly shelves = new Shelves();

  get Shelves(): Shelves {
    return this.shelves;
  }
}

class Shelves extends HostObject {
  override readonly className = 'Shelves';
  private readonly shelves = [new Shelf('shelf-1', 'poems', 10), new Shelf('shelf-2', 'maps', 20)];

  get Items(): readonly Shelf[] {
    return this.shelves;
  }

  get Count(): number {
    return this.shelves.length;
  }

  GetCount(): number {
    return this.shelves.length;
  }

  Add(name: string): Shelf {
    const shelf = new Shelf(`shelf-${this.shelves.length + 1}`, name, 0);
    this.shelves.push(shelf);
    return shelf;
  }

  Indexer(key: string): Shelf {
    return this.GetItem(key);
  }

  GetItem(key: string): Shelf {
    const shelf = this.GetItemOrNullObject(key);
    if (!shelf) throw new HostError('ItemNotFound', `there is no shelf ${key}`, 404);
    return shelf;
  }

  GetItemOrNullObject(key: string): Shelf | null {
    return this.shelves.find((shelf) => shelf.Name === key || shelf.Id === key) ?? null;
  }

  /** The arguments, names in the place of shelves. */
  NamesOf(...args: readonly unknown[]): unknown {
    return JSON.parse(JSON.stringify(args, (_, value) => (value instanceof Shelf ? value.Name : value)));
  }
}

class Shelf extends HostObject {
  override readonly className = 'Shelf';

  constructor(
    private readonly id: string,
    private name: string,
    private width: number,
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

  get Width(): number {
    return this.width;
  }

  set Width(width: number) {
    this.width = width;
  }

  get Label(): Label {
    return new Label();
  }

  Dust(): void {}

  Collapse(): void {
    throw new Error('the shelf fell');
  }
}

class Label extends HostObject {
  override readonly className = 'Label';

  get Colour(): string {
    return 'green';
  }
}
