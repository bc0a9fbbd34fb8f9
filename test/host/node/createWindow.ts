import { HOST_ORIGIN, PANE_ORIGIN } from '../protocol/appContext';
import type { Timers } from './createTimers';

/** The least of a browser's window that office.js needs to start in. */
export interface PaneWindow {
  /** The globals of the page. */
  readonly globals: Record<string, unknown>;
  /** Hands the page a message of its parent. */
  readonly deliver: (text: string) => void;
}

export interface PaneWindowOptions {
  readonly name: string;
  readonly language: string;
  readonly timers: Timers;
  /** Address of the page's own `<script>`, from which office.js derives the addresses of its other files. */
  readonly officeScript: string;
  /** Runs a script that the page adds to its head; throws when there is none. */
  readonly loadScript: (address: string) => void;
  /** Takes a message to the parent of the page. */
  readonly post: (text: string) => void;
  /** Does something after what the page is doing now: scripts arrive, messages travel. */
  readonly later: (task: () => void) => void;
  readonly console: Readonly<Record<string, (...words: readonly unknown[]) => void>>;
}

type Listener = (event: unknown) => void;

/** No layout, no nodes: what a script asks of the page beyond this is missing, and shows. */
export function createWindow(options: PaneWindowOptions): PaneWindow {
  const listeners = new Map<string, Set<Listener>>();
  const parent = { postMessage: (text: string) => options.later(() => options.post(text)) };
  const globals: Record<string, unknown> = {
    ...options.timers.functions,
    URL,
    performance: { now: () => performance.now(), getEntriesByType: () => [] },
    console: options.console,
    name: options.name,
    // A parent that is not the page itself: the page is in a frame.
    parent,
    top: parent,
    opener: null,
    location: new URL(`${PANE_ORIGIN}/functions.html`),
    history: { pushState: nothing, replaceState: nothing },
    navigator: { userAgent: 'Node', language: options.language, languages: [options.language] },
    localStorage: createStorage(),
    sessionStorage: createStorage(),
    document: createDocument(options),
    addEventListener: (name: string, listener: Listener) => {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    removeEventListener: (name: string, listener: Listener) => listeners.get(name)?.delete(listener),
  };
  globals.window = globals;
  globals.self = globals;
  return {
    globals,
    deliver: (data) => {
      const event = { data, origin: HOST_ORIGIN, source: parent };
      options.later(() => listeners.get('message')?.forEach((listener) => listener(event)));
    },
  };
}

function createDocument({
  officeScript,
  loadScript,
  later,
}: PaneWindowOptions): Readonly<Record<string, unknown>> {
  const add = (script: ScriptElement): void => {
    try {
      loadScript(script.src);
    } catch {
      script.onerror?.();
      return;
    }
    script.onload?.();
  };
  const head = {
    ...createElement(),
    appendChild: (script: ScriptElement) => later(() => add(script)),
  };
  return {
    readyState: 'complete',
    domain: new URL(PANE_ORIGIN).hostname,
    cookie: '',
    body: createElement(),
    documentElement: createElement(),
    hasFocus: () => true,
    createElement,
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) =>
      tag === 'head' ? [head] : tag === 'script' ? [{ ...createElement(), src: officeScript }] : [],
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}

interface ScriptElement {
  readonly src: string;
  readonly onload?: () => void;
  readonly onerror?: () => void;
}

const createElement = (): Record<string, unknown> => ({
  style: {},
  setAttribute: nothing,
  getAttribute: () => null,
  appendChild: nothing,
  removeChild: nothing,
  addEventListener: nothing,
});

function createStorage(): Readonly<Record<string, unknown>> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
  };
}

function nothing(): void {}
