/** How long work may keep the thread before others have their turn, in ms. */
const BUDGET_MS = 12;

export interface Slices {
  /** Lets the page draw and listen when the budget of this slice is spent; throws the reason of the signal once it is aborted. */
  readonly pause: () => Promise<void>;
  /** The longest time that the thread was kept, in ms. */
  readonly longest: () => number;
}

/** Cuts long work into slices. */
export function createSlices(signal?: AbortSignal): Slices {
  let since = performance.now();
  let longest = 0;
  return {
    longest: () => longest,
    async pause() {
      const spent = performance.now() - since;
      if (spent > longest) longest = spent;
      if (spent >= BUDGET_MS) {
        await nextTurn();
        since = performance.now();
      }
      signal?.throwIfAborted();
    },
  };
}

/** The next turn of the event loop: timers wait at least 4 ms, and a second in a window that is not in front. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
