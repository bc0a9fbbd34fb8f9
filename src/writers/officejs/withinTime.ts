/** Work that did not end in time: it stops before its next message, but the last one may still be carried out. */
export class OutOfTime extends Error {
  constructor(limit: number) {
    super(`no answer within ${limit} ms`);
  }
}

/**
 * Work in Excel that fails when it takes longer than so many milliseconds: Excel may never answer, or answer late. The
 * work is given a context that sends nothing any more after that; what waits in it is lost.
 */
export async function withinTime<Value>(
  context: Excel.RequestContext,
  limit: number | undefined,
  work: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Value> {
  if (limit === undefined) return work(context);
  let isOver = false;
  const guarded = new Proxy(context, {
    get: (target, name) => {
      if (name !== 'sync') return Reflect.get(target, name, target) as unknown;
      return async (...values: Parameters<Excel.RequestContext['sync']>) => {
        if (isOver) throw new OutOfTime(limit);
        return target.sync(...values);
      };
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isOver = true;
      reject(new OutOfTime(limit));
    }, limit);
  });
  const done = work(guarded);
  // Its own late failure is nobody’s business.
  done.catch(() => {});
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Another context of the same workbook, in which nothing waits. */
export function freshContext(context: Excel.RequestContext): Excel.RequestContext {
  return new (context.constructor as typeof Excel.RequestContext)();
}
