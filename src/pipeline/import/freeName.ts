/** The name, or the next one with a number as browsers give it (`report (2).csv`) when a file of that name is known. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const end = dot > name.lastIndexOf('/') + 1 ? dot : name.length;
  for (let number = 2; ; number++) {
    const next = `${name.slice(0, end)} (${number})${name.slice(end)}`;
    if (!taken.has(next)) return next;
  }
}
