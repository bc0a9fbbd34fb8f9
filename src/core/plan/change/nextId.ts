const FORM = /^(\D*)(\d+)$/;

/**
 * The next free id in the style of those there: O1, O2 gives O3; B01…B09 gives B10.
 * The style is that of most ids; `fallback` is the letter of a list that has none yet. `taken` are ids of other lists to keep clear of.
 */
export function nextId(ids: readonly string[], fallback: string, taken: readonly string[] = []): string {
  const parts = ids.flatMap((id) => {
    const match = FORM.exec(id);
    return match ? [{ prefix: match[1]!, digits: match[2]! }] : [];
  });
  const prefix = mostFrequent(parts.map((part) => part.prefix)) ?? fallback;
  const digits = parts.filter((part) => part.prefix === prefix).map((part) => part.digits);
  const width = digits.some((text) => text.startsWith('0'))
    ? Math.max(...digits.map(({ length }) => length))
    : 1;
  const used = new Set([...ids, ...taken].map((id) => id.toLowerCase()));
  let number = Math.max(0, ...digits.map(Number)) + 1;
  const write = (): string => `${prefix}${String(number).padStart(width, '0')}`;
  while (used.has(write().toLowerCase())) number += 1;
  return write();
}

/** The first of those that stand most often. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0];
}
