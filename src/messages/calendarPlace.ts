/** `holidays[3].date` as the number of the entry and the field; the entry is empty for the file itself. */
export function calendarPlace(at: string): { readonly entry: string; readonly field: string } {
  const match = /^holidays\[(\d+)\](?:\.(.*))?$/.exec(at);
  return match ? { entry: match[1] ?? '', field: match[2] ?? '' } : { entry: '', field: at };
}
