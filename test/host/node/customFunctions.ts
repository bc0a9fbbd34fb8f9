import { createHostModel } from '../model/createHostModel';
import type { InvocationResult } from '../model/customFunctionsService';
import type { RichApiEntry } from '../protocol/createXdmHost';
import type { Argument, EmptyCell } from './callArguments';
import { callArguments } from './callArguments';
import type { CallResult } from './callResult';
import { callResult } from './callResult';
import type { FunctionMetadata, FunctionsMetadata } from './functionMetadata';
import { callFlags, functionsById } from './functionMetadata';
import { loadRuntime } from './loadRuntime';
import type { Runtime } from './loadRuntime';

/** A sheet that calculates: custom functions in the real runtime of office.js. */
export interface CustomFunctions {
  /** What the cell of a formula shows. Calls made in the same turn travel in one message, as in a recalculation. */
  readonly call: (id: string, args: readonly Argument[], options?: CallOptions) => Promise<CallResult>;
  /** What the cells of many formulas show; faster than one call after the other. */
  readonly callMany: (calls: readonly Call[]) => Promise<readonly CallResult[]>;
  /** Ids of the metadata that the script does not associate, and the other way round. */
  readonly mismatches: () => readonly string[];
  /** Bugs that a cell does not tell: plain exceptions (#VALUE! without their text), NaN, and null, which shows as 0. */
  readonly accidents: () => readonly string[];
  readonly runtime: Runtime;
  /** Ends the runtime; throws when it asked for something the double has not. */
  readonly close: () => void;
}

export interface Call {
  readonly id: string;
  readonly args: readonly Argument[];
  readonly options?: CallOptions;
}

export interface CallOptions {
  /** Cell of the formula, seen by functions that ask for it. */
  readonly callerAddress?: string;
  /** Addresses of the arguments, seen by functions that ask for them. */
  readonly parameterAddresses?: readonly string[];
  /** What empty cells arrive as; null as in Excel on the web. */
  readonly emptyAs?: EmptyCell;
}

export interface CustomFunctionsOptions {
  /** Text of the functions bundle. */
  readonly script: string;
  readonly metadata: FunctionsMetadata;
  /** Language of Excel; fr-FR. */
  readonly language?: string;
  /** How long start-up and each call may take, in ms; 10,000. */
  readonly timeout?: number;
}

/** A call that has been sent. */
interface Pending {
  readonly fn: FunctionMetadata;
  readonly settle: (result: InvocationResult) => void;
  readonly reject: (error: Error) => void;
}

const CALL = 1000;
const CANCEL = 1001;
/** Code of a result that is no number. */
const NOT_A_NUMBER = 0;

/** Starts the runtime with a bundle and waits until it takes calls. Close it, or its timers outlive the test. */
export async function openCustomFunctions(options: CustomFunctionsOptions): Promise<CustomFunctions> {
  const { timeout = 10_000 } = options;
  const functions = functionsById(options.metadata);
  const pending = new Map<number, Pending>();
  const voids: string[] = [];
  let queue: RichApiEntry[] = [];
  let lastInvocation = 0;

  let started = (): void => {};
  const ready = new Promise<void>((resolve) => {
    started = resolve;
  });
  const runtime = loadRuntime({
    scripts: [options.script],
    language: options.language ?? 'fr-FR',
    model: createHostModel({
      onReady: () => started(),
      onResults: (results) => results.forEach((result) => pending.get(result[0])?.settle(result)),
    }),
  });
  try {
    await within(timeout, ready, () => `the runtime did not start; ${runtime.problems().join('; ')}`);
  } catch (error) {
    runtime.stop();
    throw error;
  }
  runtime.hurry();

  function enqueue(entry: RichApiEntry): void {
    if (queue.length === 0) setImmediate(flush);
    queue.push(entry);
  }

  function flush(): void {
    const entries = queue;
    queue = [];
    if (entries.length > 0) runtime.host.raise(entries);
  }

  async function call(id: string, args: readonly Argument[], given: CallOptions = {}): Promise<CallResult> {
    const fn = functions.get(id.toUpperCase());
    if (!fn) throw new Error(`functions.json does not list ${id}: #NAME? in Excel`);
    if (fn.options?.stream) throw new Error(`${id} streams: it has no one result`);
    const sent = callArguments(fn, args, given.emptyAs ?? null);
    if (!sent.called) return sent.shows;

    const invocation = ++lastInvocation;
    const result = new Promise<InvocationResult>((settle, reject) =>
      pending.set(invocation, { fn, settle, reject }),
    );
    const message = [
      invocation,
      fn.id,
      sent.values,
      fn.options?.requiresAddress ? (given.callerAddress ?? 'Sheet1!A1') : null,
      callFlags(fn),
      fn.options?.requiresParameterAddresses ? (given.parameterAddresses ?? null) : null,
    ];
    enqueue([1, CALL, '', JSON.stringify(message), invocation]);
    try {
      const received = await within(timeout, result, () => `${id} gave no result`);
      if (received[2] === 'NaN' && received[3] === NOT_A_NUMBER) voids.push(`${id} returned NaN`);
      const shown = callResult(fn, received);
      if ([shown].flat(2).includes(null)) voids.push(`${id} returned null, which shows as 0`);
      return shown;
    } finally {
      pending.delete(invocation);
    }
  }

  function close(): void {
    const unfinished = [...pending];
    flush();
    if (unfinished.length > 0) runtime.host.raise(unfinished.map(([invocation]) => cancellation(invocation)));
    setImmediate(runtime.stop);
    for (const [, { fn, reject }] of unfinished) reject(new Error(`closed before ${fn.id} gave a result`));
    const problems = runtime.problems();
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }

  return {
    call,
    callMany: (calls) => Promise.all(calls.map(({ id, args, options: given }) => call(id, args, given))),
    mismatches: () => mismatches(functions, runtime),
    accidents: () => [...runtime.console.filter(isPlainException), ...voids],
    runtime,
    close,
  };
}

/** The runtime logs what functions throw; an error of Excel is a result, anything else a bug of ours. */
const isPlainException = (line: string): boolean =>
  /\[(ExceptionThrown|RejectedPromise)\]/.test(line) && !line.includes('"valueType":"CustomFunctionError"');

const cancellation = (invocationId: number): RichApiEntry => [
  1,
  CANCEL,
  '',
  JSON.stringify({ invocationId }),
  0,
];

function mismatches(functions: ReadonlyMap<string, FunctionMetadata>, runtime: Runtime): readonly string[] {
  const associated = String(runtime.evaluate('Object.keys(CustomFunctions._association.mappings).join()'))
    .split(',')
    .filter(Boolean);
  return [
    ...[...functions.keys()]
      .filter((id) => !associated.includes(id))
      .map((id) => `${id} is listed, not associated`),
    ...associated.filter((id) => !functions.has(id)).map((id) => `${id} is associated, not listed`),
  ];
}

/** Rejects when a promise takes longer than that; leaves no timer behind. */
async function within<T>(milliseconds: number, promise: Promise<T>, message: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${message()} (${milliseconds} ms)`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
