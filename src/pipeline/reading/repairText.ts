/** Windows-1252 characters of the bytes 0x80–0x9F, to find the byte behind a mis-decoded character. */
const HIGH = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [char, 0x80 + index]),
);

/**
 * Undoes UTF-8 read as Windows-1252 (`dÃ©pensÃ©` → `dépensé`), or returns undefined when the text is sound.
 * Only a text whose every character is a Windows-1252 byte and whose bytes are valid UTF-8 is touched.
 */
export function repairText(text: string): string | undefined {
  if (!/[ÃÂâ]/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length);
  let index = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const byte =
      code <= 0xff && !(code >= 0x80 && code <= 0x9f) ? code : (HIGH.get(char) ?? (code <= 0xff ? code : -1));
    if (byte < 0) return undefined;
    bytes[index++] = byte;
  }
  try {
    const repaired = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, index));
    return repaired === text ? undefined : repaired;
  } catch {
    return undefined;
  }
}
