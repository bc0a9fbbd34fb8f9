import type { Gate } from './gate';
import { assertAnnounced, OPEN_GATE } from './gate';
import {
  callMethod,
  HostError,
  HostObject,
  identity,
  readProperty,
  UnsupportedMember,
  writeProperty,
} from './hostObject';
import { identityMarks, JSON_KEYS, loadProperties, WIRE_KEYS } from './loadProperties';
import { createReferences } from './references';
import type { References } from './references';
import { resolvePaths } from './resolvePaths';
import type { Paths } from './resolvePaths';
import { ActionType } from './wire';
import type { Action, Answer, AnswerError, Batch } from './wire';

/** What stands behind the paths: the workbook, and the services by the names of their types. */
export interface HostModel {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, HostObject>>;
}

/** Runs the batches of an add-in on a model of the host. */
export interface Interpreter {
  readonly run: (batch: Batch) => Answer;
  /** The same with a pause before each query, for a host that has to calculate first. */
  readonly steps: (batch: Batch) => Generator<void, Answer>;
  /** What add-ins asked for and the double cannot do; anything here fails a test. */
  readonly unsupported: readonly string[];
  /** How many objects the add-in keeps. */
  readonly keptReferences: () => number;
}

/** Runs batches as Excel does: in array order, stopping at the first failure, without undoing what was done before. */
export function createInterpreter(model: HostModel, gate: Gate = OPEN_GATE): Interpreter {
  const references = createReferences();
  const unsupported: string[] = [];

  function run(batch: Batch): Answer {
    const running = steps(batch);
    for (;;) {
      const step = running.next();
      if (step.done) return step.value;
    }
  }

  function* steps(batch: Batch): Generator<void, Answer> {
    const paths = resolvePaths(batch.ObjectPaths, model, references, gate);
    const Results: { readonly ActionId: number; readonly Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      if (action.ActionType === ActionType.query) yield;
      try {
        Results.push({ ActionId: action.Id, Value: perform(action, paths, references, gate) });
        if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
      } catch (error) {
        const answered = describeError(error, index, locate(action, batch.ObjectPaths));
        if (error instanceof UnsupportedMember) unsupported.push(error.member);
        // A fault of the model must not pass for an answer of Excel.
        else if (!(error instanceof HostError)) unsupported.push(`${answered.Location}: ${answered.Message}`);
        return { Results, TraceIds, Error: answered };
      }
    }
    return { Results, TraceIds };
  }

  return { run, steps, unsupported, keptReferences: references.count };
}

/** The value that answers an action. */
function perform(action: Action, paths: Paths, references: References, gate: Gate): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  if (!object) return null;
  if (action.ActionType === ActionType.method || action.ActionType === ActionType.setProperty)
    assertAnnounced(gate, object, action.Name);
  const query = action.QueryInfo ?? {};
  switch (action.ActionType) {
    case ActionType.instantiate:
      return identityMarks(identity(object), references.of(object));
    case ActionType.query:
      return loadProperties(object, query, WIRE_KEYS, references.of, gate);
    case ActionType.queryAsJson:
      return loadProperties(object, query, JSON_KEYS, references.of, gate);
    case ActionType.method:
      return invoke(object, action.Name, paths.argumentsOf(action.ArgumentInfo), references);
    case ActionType.setProperty:
      writeProperty(object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0]);
      return null;
    case ActionType.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {}))
        writeProperty(object, name, value);
      return null;
    case ActionType.ensureUnchanged:
      ensureUnchanged(object, action.ObjectState ?? {});
      return null;
    default:
      throw new UnsupportedMember(`action type ${action.ActionType}`);
  }
}

function invoke(object: HostObject, name: string, args: readonly unknown[], references: References): unknown {
  switch (name) {
    case '_KeepReference':
      references.keep(object);
      return null;
    case '_RemoveReference':
      references.release(String(args[0]));
      return null;
  }
  const value = callMethod(object, name, args);
  return value === undefined || value instanceof HostObject ? null : value;
}

function ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [name, expected] of Object.entries(state)) {
    if (JSON.stringify(readProperty(object, name)) !== JSON.stringify(expected)) {
      throw new HostError('Conflict', `${object.className}.${name} has changed`, 409);
    }
  }
}

function describeError(error: unknown, index: number, location: string): AnswerError {
  const host = error instanceof HostError ? error : undefined;
  return {
    Code: host?.code ?? 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: location,
    ActionIndex: index,
    HttpStatusCode: host?.httpStatusCode ?? 500,
  };
}

/** `Worksheets.getItem`: the object as its path calls it, then the member. */
function locate(action: Action, paths: Batch['ObjectPaths']): string {
  const path = paths[action.ObjectPathId];
  const parent = paths[path?.ParentObjectPathId ?? 0];
  const [owner, member] =
    action.ActionType === ActionType.instantiate ? [parent?.Name, path?.Name] : [path?.Name, action.Name];
  return [owner, member && JSON_KEYS.key(member)].filter(Boolean).join('.');
}
