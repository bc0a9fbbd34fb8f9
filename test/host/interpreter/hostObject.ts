/**
 * A thing of the host that an add-in can address.
 *
 * Members that travel on the wire carry their wire names, in PascalCase: `get Name()`, `set Name(value)`,
 * `Add(name)`, `Indexer(key)`, and `get Items()` in a collection. Everything else is in camelCase and out of reach.
 */
export abstract class HostObject {
  /** Name of the class in error locations: `Worksheet`. */
  abstract readonly className: string;
}

/** An error that Excel would answer: the add-in receives it as an OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

/** A member that Excel has and the double has not; it fails the test as well as the request. */
export class UnsupportedMember extends HostError {
  constructor(readonly member: string) {
    super('ApiNotFound', `The host double has no ${member}`, 404);
  }
}

/** Where a wire name leads: the class that has it, and how. */
export interface Member {
  readonly name: string;
  readonly descriptor: PropertyDescriptor;
}

const WIRE_NAME = /^_?[A-Z]/;

/** The members of an object that travel on the wire, the class's own before those it inherits. */
export const wireMembers = (object: HostObject): readonly Member[] => [...membersOf(object).byName.values()];

/** Add-ins write `values`, the wire says `Values`: the case of the first letter does not count. */
export function findMember(object: HostObject, name: string): Member | undefined {
  const { byName, byLowerCase } = membersOf(object);
  return byName.get(name) ?? byLowerCase.get(name.toLowerCase());
}

interface Members {
  readonly byName: ReadonlyMap<string, Member>;
  readonly byLowerCase: ReadonlyMap<string, Member>;
}

/** Looked up once for each class: a large batch asks thousands of times. */
const known = new WeakMap<object, Members>();

function membersOf(object: HostObject): Members {
  const own = Object.getPrototypeOf(object) as object;
  const members = known.get(own) ?? collectMembers(own);
  known.set(own, members);
  return members;
}

function collectMembers(own: object): Members {
  const byName = new Map<string, Member>();
  const byLowerCase = new Map<string, Member>();
  for (
    let prototype: unknown = own;
    prototype instanceof HostObject;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (!WIRE_NAME.test(name) || byName.has(name)) continue;
      byName.set(name, { name, descriptor });
      if (!byLowerCase.has(name.toLowerCase())) byLowerCase.set(name.toLowerCase(), { name, descriptor });
    }
  }
  return { byName, byLowerCase };
}

/** The value of a property. */
export function readProperty(object: HostObject, name: string): unknown {
  const get = findMember(object, name)?.descriptor.get;
  if (!get) throw new UnsupportedMember(`${object.className}.${name}`);
  return get.call(object);
}

export function writeProperty(object: HostObject, name: string, value: unknown): void {
  const set = findMember(object, name)?.descriptor.set;
  if (!set) throw new UnsupportedMember(`${object.className}.${name} =`);
  set.call(object, value);
}

export function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = findMember(object, name)?.descriptor.value;
  if (typeof method !== 'function') throw new UnsupportedMember(`${object.className}.${name}()`);
  return Reflect.apply(method, object, args) as unknown;
}

/** What the runtime keeps to find an object again: its `_Id` or its `Id`, undefined when it has none. */
export function identity(object: HostObject): unknown {
  return (findMember(object, '_Id') ?? findMember(object, 'Id'))?.descriptor.get?.call(object);
}
