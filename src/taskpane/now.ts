/** The moment on the clock of this machine, in milliseconds; for stop-watches only. */
export function now(): number {
  return Date.now();
}
