/** The day on the clock of this machine, `YYYY-MM-DD`; the one place where the pane looks at a clock for a date. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
