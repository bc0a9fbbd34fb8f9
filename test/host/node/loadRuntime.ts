import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { createInterpreter } from '../interpreter/createInterpreter';
import type { HostModel, Interpreter } from '../interpreter/createInterpreter';
import type { Gate } from '../interpreter/gate';
import { frameName } from '../protocol/appContext';
import type { RequirementSets } from '../protocol/appContext';
import { createXdmHost } from '../protocol/createXdmHost';
import type { XdmHost, XdmHostOptions } from '../protocol/createXdmHost';
import { createTimers } from './createTimers';
import { createWindow } from './createWindow';

/** A page with the real office.js in it, talking to the double. */
export interface Runtime {
  /** Runs a script in the page and returns its value. */
  readonly evaluate: (script: string) => unknown;
  readonly host: XdmHost;
  readonly interpreter: Interpreter;
  /** Lines that the page wrote to its console. */
  readonly console: readonly string[];
  /** What the double could not answer and what the page threw where nobody caught it. */
  readonly problems: () => readonly string[];
  /** Shortens the delays of the page, once office.js has loaded its files. */
  readonly hurry: () => void;
  /** Stops the page: timers, messages, scripts still to load. */
  readonly stop: () => void;
  /** How many timers of the page are still to fire. */
  readonly pendingTimers: () => number;
}

export interface RuntimeOptions {
  /** Scripts of the page, after office.js and in this order. */
  readonly scripts: readonly string[];
  /** Language of Excel. */
  readonly language: string;
  readonly model: HostModel;
  /** API sets that Excel announces; the highest by default. */
  readonly sets?: RequirementSets;
  /** Keeps out the members of other sets; by default nothing is kept out. */
  readonly gate?: Gate;
  readonly hooks?: Pick<XdmHostOptions, 'beforeBatch' | 'beforeQuery' | 'afterBatch'>;
}

/** The address in the HTML of the add-in; everything under it comes from the npm package. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS = 'office.js';

/** Starts office.js as a page does: the scripts run one after the other, office.js fetches the rest meanwhile. */
export function loadRuntime({ scripts, language, model, sets, gate, hooks }: RuntimeOptions): Runtime {
  const lines: string[] = [];
  const thrown: string[] = [];
  let running = true;
  const onError = (error: unknown): void => void thrown.push(`uncaught: ${describe(error)}`);

  /** Nothing happens in a page that is closed. */
  const later = (task: () => void): void => {
    setImmediate(() => {
      if (!running) return;
      try {
        task();
      } catch (error) {
        onError(error);
      }
    });
  };

  const interpreter = createInterpreter(model, gate);
  const host = createXdmHost({
    language,
    interpreter,
    send: (text) => pane.deliver(text),
    ...(sets ? { sets } : {}),
    ...hooks,
  });
  const timers = createTimers(onError);
  const write = (...words: readonly unknown[]): void => void lines.push(words.map(describe).join(' '));
  const pane = createWindow({
    name: frameName(language),
    language,
    timers,
    officeScript: CDN + OFFICE_JS,
    loadScript: (address) => void officeFile(address.slice(CDN.length)).runInContext(context),
    post: (text) => host.receive(text),
    later,
    console: { log: write, info: write, warn: write, error: write, debug: write },
  });
  const context = createContext(pane.globals);
  const stop = (): void => {
    running = false;
    timers.stop();
  };
  try {
    officeFile(OFFICE_JS).runInContext(context);
    for (const script of scripts) new Script(script).runInContext(context);
  } catch (error) {
    stop();
    throw error;
  }

  return {
    evaluate: (script) => new Script(script).runInContext(context) as unknown,
    host,
    interpreter,
    console: lines,
    problems: () => [
      ...interpreter.unsupported.map((member) => `not in the double: ${member}`),
      ...host.unexpected.map((message) => `unexpected message: ${message}`),
      ...thrown,
    ],
    hurry: timers.hurry,
    stop,
    pendingTimers: timers.count,
  };
}

const compiled = new Map<string, Script>();

/** A file of the npm package, compiled once: excel-web-16.00.js has 1.4 MB. */
function officeFile(name: string): Script {
  const known = compiled.get(name);
  if (known) return known;
  const path = require.resolve(`@microsoft/office-js/dist/${name}`);
  const script = new Script(readFileSync(path, 'utf8'), { filename: path });
  compiled.set(name, script);
  return script;
}

/** Errors of the page are of another realm: `instanceof Error` does not know them. */
function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'stack' in value) return String(value.stack);
  return String(value);
}
