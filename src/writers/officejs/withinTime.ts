/** A promise that fails when it takes longer than so many milliseconds: Excel may never answer. */
export async function withinTime<Value>(limit: number | undefined, work: Promise<Value>): Promise<Value> {
  if (limit === undefined) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
