import type { Interpreter } from '../interpreter/createInterpreter';
import { ActionType } from '../interpreter/wire';
import type { Answer, Batch } from '../interpreter/wire';
import { appContext, HOST_ORIGIN } from './appContext';
import type { RequirementSets } from './appContext';

/** A message of the pane, as office.js posts it to its parent. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Category (1 custom functions, 2 actions, 65536 events of the workbook), type, target, message as JSON, number. */
export type RichApiEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
];

/** What becomes of a batch that Excel does not simply run. */
export type Fate =
  /** Nothing is done: 5004 while a person edits a cell, 5102 too many requests. */
  | { readonly kind: 'refused'; readonly officeError: number }
  /** So many actions are done, then an error of Excel stops the batch. */
  | { readonly kind: 'stopped'; readonly after: number; readonly code: string }
  /** So many actions are done, then the line is cut: an error of Office, or, without one, never an answer. */
  | { readonly kind: 'cut'; readonly after: number; readonly officeError?: number };

/** Excel's side of the conversation with office.js: it knows messages, not where they travel. */
export interface XdmHost {
  /** Takes one message of the pane. */
  readonly receive: (text: string) => void;
  /** Tells the pane that something happened in Excel; the pane must listen already. */
  readonly raise: (entries: readonly RichApiEntry[]) => void;
  /** Tells whoever registered an older event of the document, such as `documentSelectionChanged`. */
  readonly raiseDocumentEvent: (name: string) => void;
  /** Runs the function of a ribbon button; ends when the function calls `event.completed`. */
  readonly invokeCommand: (functionName: string, controlId: string) => Promise<void>;
  /** Refuses the next batch with an error of Office: 5004 while the user edits a cell, 5102 too many requests. */
  readonly refuseNext: (officeError: number) => void;
  /** What the add-in sent, refused or not, in order. */
  readonly batches: readonly Batch[];
  /** Batches whose changes a person cannot undo, by their place among `batches`; Excel forgets all older steps with them. */
  readonly undoLostBy: readonly number[];
  /** Messages the double has no answer for; anything here fails a test. */
  readonly unexpected: readonly string[];
}

export interface XdmHostOptions {
  /** Language of Excel's menus and of the data: `fr-FR`. */
  readonly language: string;
  readonly interpreter: Interpreter;
  /** Posts one message to the pane. */
  readonly send: (text: string) => void;
  /** API sets that Excel announces; the highest by default. */
  readonly sets?: RequirementSets;
  /** Asked before each batch: what becomes of it, when it is not simply run. The batch waits for a promise. */
  readonly beforeBatch?: (batch: Batch) => Fate | undefined | Promise<Fate | undefined>;
  /** Asked before each query of a batch; the batch waits for a promise. */
  readonly beforeQuery?: () => Promise<void> | undefined;
  /** Told after each batch was answered, or not. */
  readonly afterBatch?: () => void;
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const UNREGISTER = 2;
const EXECUTE_RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const INTERNAL_ERROR = 5001;
const REQUEST_TOO_LARGE = 5103;
const ANSWER_TOO_LARGE = 5104;
const TO_A_CALL = 0;
const AN_EVENT = 1;

/** Excel on the web takes and gives no more bytes in one batch. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;

/** Bits of the flags that go with a batch: whether it changes anything, and whether all of that can be undone. */
const WRITES = 1;
const UNDOABLE = 16;

export function createXdmHost(options: XdmHostOptions): XdmHost {
  const { language, interpreter, send } = options;
  const registrations = new Map<string, Request>();
  const refusals: number[] = [];
  const batches: Batch[] = [];
  const undoLostBy: number[] = [];
  const unexpected: string[] = [];
  const commands = new Map<string, () => void>();
  let lastCommand = 0;
  /** The batch that is waited for; those that come after it wait too. */
  let waiting: Promise<void> | undefined;

  const answer = (request: Request, data: unknown, responseType = TO_A_CALL): void =>
    send(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _responseType: responseType,
        _errorCode: 0,
        _origin: HOST_ORIGIN,
        _serializerVersion: 1,
        _data: data,
      }),
    );

  function receive(text: string): void {
    const request = JSON.parse(text) as Request;
    if (request._messageType !== REQUEST) return;
    if (request._actionType !== INVOKE) {
      if (request._actionType === UNREGISTER) registrations.delete(request._actionName);
      else registrations.set(request._actionName, request);
      answer(request, { Error: 0, Version: 1 });
      return;
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        answer(request, appContext(language, options.sets));
        return;
      case 'ContextActivationManager_notifyHost':
        return; // Focus, keys and telemetry: Excel does not answer.
      case 'executeMethod':
        executeMethod(request);
        return;
      default:
        unexpected.push(request._actionName);
    }
  }

  function executeMethod(request: Request): void {
    const { DdaMethod, ArrayData, ...rest } = request._data as ExecuteMethod;
    if (DdaMethod.DispatchId === COMMAND_COMPLETED) {
      const id = String((rest as Readonly<Record<string, unknown>>)['0']);
      commands.get(id)?.();
      commands.delete(id);
      answer(request, { Version: 1, Error: 0 });
      return;
    }
    if (DdaMethod.DispatchId !== EXECUTE_RICH_API_REQUEST || !ArrayData) {
      unexpected.push(`executeMethod ${DdaMethod.DispatchId}`);
      answer(request, { Version: 1, Error: INTERNAL_ERROR });
      return;
    }
    const body = String(ArrayData[BODY]);
    const batch = JSON.parse(body) as Batch;
    const place = batches.push(batch) - 1;
    const flags = Number(ArrayData[FLAGS]);
    const settle = (data: BatchAnswer | undefined, fate: Fate | undefined): void => {
      const isDone = data?.Error === 0 || fate?.kind === 'cut' || fate?.kind === 'stopped';
      if (isDone && (flags & WRITES) !== 0 && ((flags & UNDOABLE) === 0 || addsSheet(batch)))
        undoLostBy.push(place);
      if (data) answer(request, data);
      options.afterBatch?.();
    };
    const perform = (): void | Promise<void> =>
      after(options.beforeBatch?.(batch), (fate) =>
        after(execute(batch, body, fate), (data) => settle(data, fate)),
      );
    const running = waiting ? waiting.then(perform) : perform();
    if (!(running instanceof Promise)) return;
    const last = running.finally(() => {
      if (waiting === last) waiting = undefined;
    });
    waiting = last;
  }

  /** The answer to a batch; undefined where none ever comes. */
  function execute(
    batch: Batch,
    body: string,
    fate: Fate | undefined,
  ): BatchAnswer | undefined | Promise<BatchAnswer | undefined> {
    if (Buffer.byteLength(body) > MAX_PAYLOAD) return { Version: 1, Error: REQUEST_TOO_LARGE };
    const refusal = refusals.shift();
    if (refusal !== undefined) return { Version: 1, Error: refusal };
    if (fate?.kind === 'refused') return { Version: 1, Error: fate.officeError };
    if (!fate) return after(runBatch(batch), packed);
    return after(runBatch({ ...batch, Actions: batch.Actions.slice(0, fate.after) }), (partly) => {
      if (fate.kind === 'stopped') return packed({ Error: stoppedBy(fate.code, fate.after), ...partly });
      return fate.officeError === undefined ? undefined : { Version: 1, Error: fate.officeError };
    });
  }

  function runBatch(batch: Batch): Answer | Promise<Answer> {
    const steps = interpreter.steps(batch);
    const advance = (): Answer | Promise<Answer> => {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        const pause = options.beforeQuery?.();
        if (pause) return pause.then(advance);
      }
    };
    return advance();
  }

  return {
    receive,
    raise: (entries) => {
      const registration = registrations.get('richApiMessage');
      if (!registration) throw new Error('office.js does not listen to richApiMessage');
      answer(registration, { ArrayData: entries }, AN_EVENT);
    },
    raiseDocumentEvent: (name) => {
      const registration = registrations.get(name);
      if (registration) answer(registration, {}, AN_EVENT);
    },
    invokeCommand: (functionName, controlId) =>
      new Promise((resolve, reject) => {
        const registration = registrations.get('appCommandInvoked');
        if (!registration) {
          reject(new Error('office.js does not listen to appCommandInvoked'));
          return;
        }
        const id = `command-${++lastCommand}`;
        commands.set(id, resolve);
        answer(registration, [id, functionName, JSON.stringify({ source: { id: controlId } })], AN_EVENT);
      }),
    refuseNext: (officeError) => refusals.push(officeError),
    batches,
    undoLostBy,
    unexpected,
  };
}

/** Goes on at once with a value, later with a promise: a batch that waits for nothing is answered in the same turn. */
function after<T, U>(value: T | Promise<T>, go: (value: T) => U | Promise<U>): U | Promise<U> {
  return value instanceof Promise ? value.then(go) : go(value);
}

interface BatchAnswer {
  readonly Version: 1;
  readonly Error: number;
  readonly Data?: unknown;
}

function packed(answer: Answer): BatchAnswer {
  const body = JSON.stringify(answer);
  return Buffer.byteLength(body) > MAX_PAYLOAD
    ? { Version: 1, Error: ANSWER_TOO_LARGE }
    : { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], body] };
}

const stoppedBy = (code: string, after: number): NonNullable<Answer['Error']> => ({
  Code: code,
  Message: 'the test wanted this failure',
  Location: '',
  ActionIndex: after,
  HttpStatusCode: 500,
});

/** Sheets that an add-in adds are known to take the steps back with them, whatever the runtime says of it. */
const addsSheet = ({ ObjectPaths }: Batch): boolean =>
  Object.values(ObjectPaths).some(
    ({ Name, ParentObjectPathId }) =>
      Name === 'Add' && ObjectPaths[ParentObjectPathId ?? 0]?.Name === 'Worksheets',
  );

/** A batch that only gives back references, which office.js sends some time after `Excel.run`. */
export const isCleanUp = ({ Actions }: Batch): boolean =>
  Actions.some(({ Name }) => Name === '_RemoveReference') &&
  Actions.every(
    ({ Name, ActionType: type }) => Name === '_RemoveReference' || type === ActionType.instantiate,
  );

interface ExecuteMethod {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** Where the body of a batch and its flags stand in `ArrayData`. */
const BODY = 4;
const FLAGS = 6;
