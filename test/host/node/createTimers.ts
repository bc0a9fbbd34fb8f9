/** Timers of a page that can be stopped together. */
export interface Timers {
  readonly functions: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** From now on a delay lasts a twentieth of its time; the order of delays stays. */
  readonly hurry: () => void;
  readonly stop: () => void;
  /** How many are still to fire. */
  readonly count: () => number;
}

const HURRY = 20;

type Callback = (...args: readonly unknown[]) => void;

/** `onError` takes what a callback throws: outside a page, it would end the process. */
export function createTimers(onError: (error: unknown) => void): Timers {
  const running = new Set<NodeJS.Timeout>();
  let pace = 1;

  const start = (repeats: boolean, callback: Callback, delay: number, args: readonly unknown[]): unknown => {
    const fire = (): void => {
      if (!repeats) running.delete(timer);
      try {
        callback(...args);
      } catch (error) {
        onError(error);
      }
    };
    const timer = repeats ? setInterval(fire, delay) : setTimeout(fire, delay / pace);
    running.add(timer);
    return timer;
  };
  const clear = (timer: NodeJS.Timeout | undefined): void => {
    if (timer) running.delete(timer);
    clearTimeout(timer);
  };

  return {
    functions: {
      setTimeout: (callback: Callback, delay = 0, ...args: unknown[]) => start(false, callback, delay, args),
      setInterval: (callback: Callback, delay = 0, ...args: unknown[]) => start(true, callback, delay, args),
      clearTimeout: clear,
      clearInterval: clear,
    },
    hurry: () => {
      pace = HURRY;
    },
    stop: () => running.forEach(clear),
    count: () => running.size,
  };
}
