/** Cells (or things of like weight) that one message to Excel carries: well under its limit of 5 MB. */
const FULL = 20_000;

/** Counts what waits in a context and sends it when it is enough, so that a workbook goes out in few large messages. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** Sends first when so much more would not fit. */
  readonly makeRoom: (weight: number) => Promise<void>;
  /** Sends what waits. */
  readonly flush: () => Promise<void>;
}

export function createBatch(context: Excel.RequestContext, full = FULL): Batch {
  let waiting = 0;
  const flush = async (): Promise<void> => {
    if (waiting === 0) return;
    waiting = 0;
    await context.sync();
  };
  return {
    context,
    flush,
    makeRoom: async (weight) => {
      if (waiting > 0 && waiting + weight > full) await flush();
      waiting += Math.max(1, weight);
    },
  };
}
