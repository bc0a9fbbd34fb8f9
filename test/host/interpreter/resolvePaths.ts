import type { Gate } from './gate';
import { assertAnnounced } from './gate';
import { callMethod, HostError, HostObject, readProperty, UnsupportedMember } from './hostObject';
import type { HostModel } from './createInterpreter';
import type { References } from './references';
import { PathType } from './wire';
import type { ArgumentInfo, Batch, ObjectPath, PathIds } from './wire';

/** The objects that the paths of one batch lead to. */
export interface Paths {
  /** The object, or null for a null object and for everything below one. */
  readonly resolve: (id: number) => HostObject | null;
  /** The arguments, with objects in the place of their paths. */
  readonly argumentsOf: (info: ArgumentInfo | undefined) => readonly unknown[];
}

/** Follows the paths of a batch; a method path may add a sheet, so each is followed once, however often it is used. */
export function resolvePaths(
  paths: Batch['ObjectPaths'],
  model: HostModel,
  references: References,
  gate: Gate,
): Paths {
  const resolved = new Map<number, HostObject | null>();

  function resolve(id: number): HostObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `the batch has no path ${id}`);
    const object = follow(path);
    resolved.set(id, object);
    return object;
  }

  function follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return model.root;
      case PathType.newObject:
        return model.services[path.Name] ?? unsupported(`service ${path.Name}`);
      case PathType.referenceId:
        return references.find(path.Name);
      case PathType.nullObject:
        return null;
      default: {
        const parent = resolve(path.ParentObjectPathId ?? 0);
        return parent && followFrom(parent, path);
      }
    }
  }

  function followFrom(parent: HostObject, path: ObjectPath): HostObject | null {
    if (path.ObjectPathType !== PathType.indexer) assertAnnounced(gate, parent, path.Name);
    switch (path.ObjectPathType) {
      case PathType.property:
        return objectOrNull(readProperty(parent, path.Name), `${parent.className}.${path.Name}`);
      case PathType.method:
        return objectOrNull(
          callMethod(parent, path.Name, argumentsOf(path.ArgumentInfo)),
          `${parent.className}.${path.Name}()`,
        );
      case PathType.indexer:
        return objectOrNull(
          callMethod(parent, 'Indexer', argumentsOf(path.ArgumentInfo)),
          `${parent.className}.Indexer()`,
        );
      default:
        return unsupported(`path type ${path.ObjectPathType}`);
    }
  }

  const argumentsOf = (info: ArgumentInfo | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((argument, index) =>
      withObjects(argument, info?.ReferencedObjectPathIds?.[index]),
    );

  function withObjects(argument: unknown, ids: number | PathIds | undefined): unknown {
    if (typeof ids === 'number' && ids > 0) return resolve(ids);
    if (Array.isArray(argument)) {
      // Thousands of rows of plain values are handed on as they are.
      if (!ids && !argument.some((item) => typeof item === 'object' && item !== null)) return argument;
      return argument.map((item, index) => withObjects(item, Array.isArray(ids) ? ids[index] : undefined));
    }
    if (typeof argument !== 'object' || argument === null) return argument;
    if ('_ObjectPathId' in argument) return resolve(Number(argument._ObjectPathId));
    return Object.fromEntries(
      Object.entries(argument).map(([key, value]) => [key, withObjects(value, undefined)]),
    );
  }

  return { resolve, argumentsOf };
}

/** Null and undefined are the null object. */
function objectOrNull(value: unknown, member: string): HostObject | null {
  if (value === null || value === undefined) return null;
  return value instanceof HostObject ? value : unsupported(`${member} as an object`);
}

function unsupported(member: string): never {
  throw new UnsupportedMember(member);
}
