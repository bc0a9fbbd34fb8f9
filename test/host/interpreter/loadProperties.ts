import type { Gate } from './gate';
import { assertAnnounced } from './gate';
import { findMember, HostObject, identity, readProperty, UnsupportedMember, wireMembers } from './hostObject';
import type { QueryInfo } from './wire';

/** How the keys of an answer are written: as on the wire for `load`, in camelCase for `retrieve`. */
export interface KeyStyle {
  readonly items: string;
  /** Adds `_Id` and `_ReferenceId`, which tie the answer to a proxy. */
  readonly identified: boolean;
  readonly key: (name: string) => string;
}

export const WIRE_KEYS: KeyStyle = { items: '_Items', identified: true, key: (name) => name };
export const JSON_KEYS: KeyStyle = {
  items: 'items',
  identified: false,
  key: (name) => name.charAt(0).toLowerCase() + name.slice(1),
};

/** Property name in lower case -> what is wanted inside it; empty means all scalars. */
type Wanted = ReadonlyMap<string, Wanted>;
type GrowingWanted = Map<string, GrowingWanted>;

/**
 * The loaded properties of an object, navigation nested, the items of a collection under one key.
 *
 * `referenceOf` gives the reference under which an object is kept, if it is.
 */
export function loadProperties(
  object: HostObject,
  query: QueryInfo,
  style: KeyStyle,
  referenceOf: (object: HostObject) => string | undefined,
  gate: Gate,
): unknown {
  const skip = query.Skip ?? 0;
  const page: Select = (items) => items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);

  const load = (loaded: HostObject, wanted: Wanted, select: Select): Record<string, unknown> => {
    const answer: Record<string, unknown> = style.identified
      ? identityMarks(identity(loaded), referenceOf(loaded))
      : {};
    const collection = findMember(loaded, 'Items') !== undefined;
    const { own, ofItems } = collection ? shareOut(loaded, wanted) : { own: wanted, ofItems: EMPTY };
    const isAll = own.has(ALL) || (own.size === 0 && !collection);
    for (const [name, inside] of isAll ? [...scalars(loaded, gate), ...own] : own) {
      if (name === ALL) continue;
      const member = findMember(loaded, name);
      if (!member) throw new UnsupportedMember(`${loaded.className}.${name}`);
      assertAnnounced(gate, loaded, member.name);
      const value = readProperty(loaded, member.name);
      answer[style.key(member.name)] = value instanceof HostObject ? load(value, inside, all) : value;
    }
    if (collection) {
      const items = readProperty(loaded, 'Items') as readonly HostObject[];
      answer[style.items] = select(items).map((item) => load(item, ofItems, all));
    }
    return answer;
  };
  return load(object, wantedOf(query), page);
}

const EMPTY: Wanted = new Map();

/** Top and Skip count the items of the loaded collection, not those inside them. */
type Select = (items: readonly HostObject[]) => readonly HostObject[];
const all: Select = (items) => items;

/** What ties an answer to a proxy of the add-in. */
export const identityMarks = (id: unknown, reference: string | undefined): Record<string, unknown> => ({
  ...(id === undefined ? {} : { _Id: id }),
  ...(reference === undefined ? {} : { _ReferenceId: reference }),
});

/** What stands for all scalars: `load('items')` says it so. */
const ALL = '*';

/** `['name', 'format/fill']` as a tree; an empty list says all scalars. */
function wantedOf({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root: GrowingWanted = new Map();
  for (const path of [...Select, ...Expand]) {
    let level = root;
    for (const name of path.split('/')) {
      const key = name === '$all' ? ALL : name.toLowerCase();
      const next: GrowingWanted = level.get(key) ?? new Map();
      level.set(key, next);
      level = next;
    }
  }
  return root;
}

/** In a collection, `name` and `items/name` are properties of the items; `count` may be its own. */
function shareOut(
  collection: HostObject,
  wanted: Wanted,
): { readonly own: Wanted; readonly ofItems: Wanted } {
  const own = new Map<string, Wanted>();
  const ofItems = new Map<string, Wanted>();
  for (const [name, inside] of wanted) {
    if (name === 'items') for (const [inner, deeper] of inside) ofItems.set(inner, deeper);
    else (findMember(collection, name) ? own : ofItems).set(name, inside);
  }
  return { own, ofItems };
}

/** Every readable property that is a value, not another object, of the sets that the host has. */
function scalars(object: HostObject, gate: Gate): Wanted {
  return new Map(
    wireMembers(object)
      .filter(
        ({ name, descriptor }) =>
          !name.startsWith('_') &&
          descriptor.get &&
          gate.missing(object.className, name) === undefined &&
          !(descriptor.get.call(object) instanceof HostObject),
      )
      .map(({ name }) => [name, EMPTY]),
  );
}
