import type { Interpreter } from '../interpreter/createInterpreter';
import type { Batch } from '../interpreter/wire';
import { appContext, HOST_ORIGIN } from './appContext';

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

/** Excel's side of the conversation with office.js: it knows messages, not where they travel. */
export interface XdmHost {
  /** Takes one message of the pane. */
  readonly receive: (text: string) => void;
  /** Tells the pane that something happened in Excel; the pane must listen already. */
  readonly raise: (entries: readonly RichApiEntry[]) => void;
  /** Refuses the next batch with an error of Office: 5004 while the user edits a cell, 5102 too many requests. */
  readonly refuseNext: (officeError: number) => void;
  /** What the add-in sent, refused or not, in order. */
  readonly batches: readonly Batch[];
  /** Messages the double has no answer for; anything here fails a test. */
  readonly unexpected: readonly string[];
}

export interface XdmHostOptions {
  /** Language of Excel's menus and of the data: `fr-FR`. */
  readonly language: string;
  readonly interpreter: Interpreter;
  /** Posts one message to the pane. */
  readonly send: (text: string) => void;
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const UNREGISTER = 2;
const EXECUTE_RICH_API_REQUEST = 93;
const INTERNAL_ERROR = 5001;
const TO_A_CALL = 0;
const AN_EVENT = 1;

export function createXdmHost({ language, interpreter, send }: XdmHostOptions): XdmHost {
  const registrations = new Map<string, Request>();
  const refusals: number[] = [];
  const batches: Batch[] = [];
  const unexpected: string[] = [];

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
        answer(request, appContext(language));
        return;
      case 'ContextActivationManager_notifyHost':
        return; // Focus, keys and telemetry: Excel does not answer.
      case 'executeMethod':
        answer(request, executeMethod(request._data as ExecuteMethod));
        return;
      default:
        unexpected.push(request._actionName);
    }
  }

  function executeMethod({ DdaMethod, ArrayData }: ExecuteMethod): unknown {
    if (DdaMethod.DispatchId !== EXECUTE_RICH_API_REQUEST || !ArrayData) {
      unexpected.push(`executeMethod ${DdaMethod.DispatchId}`);
      return { Version: 1, Error: INTERNAL_ERROR };
    }
    const batch = JSON.parse(String(ArrayData[BODY])) as Batch;
    batches.push(batch);
    const refusal = refusals.shift();
    if (refusal !== undefined) return { Version: 1, Error: refusal };
    const body = JSON.stringify(interpreter.run(batch));
    return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], body] };
  }

  return {
    receive,
    raise: (entries) => {
      const registration = registrations.get('richApiMessage');
      if (!registration) throw new Error('office.js does not listen to richApiMessage');
      answer(registration, { ArrayData: entries }, AN_EVENT);
    },
    refuseNext: (officeError) => refusals.push(officeError),
    batches,
    unexpected,
  };
}

interface ExecuteMethod {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** Where the body of a batch stands in `ArrayData`. */
const BODY = 4;
