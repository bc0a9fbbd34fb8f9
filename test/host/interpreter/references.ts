import type { HostObject } from './hostObject';
import { HostError } from './hostObject';

/** Objects that the add-in keeps from one batch to the next, ranges above all. */
export interface References {
  readonly keep: (object: HostObject) => void;
  readonly release: (reference: string) => void;
  readonly find: (reference: string) => HostObject;
  /** The reference of a kept object. */
  readonly of: (object: HostObject) => string | undefined;
  /** How many are kept. */
  readonly count: () => number;
}

export function createReferences(): References {
  const objects = new Map<string, HostObject>();
  const references = new Map<HostObject, string>();
  let last = 0;
  return {
    keep: (object) => {
      if (references.has(object)) return;
      const reference = `ref-${++last}`;
      references.set(object, reference);
      objects.set(reference, object);
    },
    release: (reference) => {
      const object = objects.get(reference);
      objects.delete(reference);
      if (object) references.delete(object);
    },
    find: (reference) => {
      const object = objects.get(reference);
      if (!object) throw new HostError('InvalidReference', `${reference} was not kept, or was given back`);
      return object;
    },
    of: (object) => references.get(object),
    count: () => objects.size,
  };
}
