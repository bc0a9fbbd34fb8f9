export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Code points of the bytes 0x80–0x9F in Windows-1252; Node 20's own decoder gets these wrong. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** How the bytes of a text file are encoded, from its byte-order mark, its NUL pattern and its UTF-8 validity. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom';
  const nuls = nulPattern(head);
  if (nuls) return nuls;
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

/** Whether the bytes hold control characters that no text file has (images, archives, databases). */
export function isBinary(head: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return false;
  const end = Math.min(head.length, 4096);
  for (let i = 0; i < end; i++) {
    const byte = head[i]!;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) return true;
  }
  return false;
}

/** Number of bytes of the byte-order mark. */
export function bomLength(encoding: Encoding, head: Uint8Array): number {
  if (encoding === 'utf-8-bom') return 3;
  const hasMark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return encoding.startsWith('utf-16') && hasMark ? 2 : 0;
}

export interface StreamDecoder {
  /** Text of the next bytes; a character cut in two waits for the next call. */
  decode(bytes: Uint8Array, last: boolean): string;
}

/** A decoder that can be fed block by block; malformed sequences become U+FFFD, as everywhere. */
export function createDecoder(encoding: Encoding): StreamDecoder {
  if (encoding === 'windows-1252') return { decode: decodeWindows1252 };
  if (encoding === 'utf-16be') return utf16beDecoder();
  const decoder = new TextDecoder(encoding === 'utf-16le' ? 'utf-16le' : 'utf-8');
  return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) };
}

/** Text of a whole file, without its byte-order mark. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = createDecoder(encoding).decode(bytes, true);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  const units = new Uint16Array(Math.min(bytes.length, 8192));
  for (let start = 0; start < bytes.length; start += units.length) {
    const count = Math.min(units.length, bytes.length - start);
    for (let i = 0; i < count; i++) {
      const byte = bytes[start + i]!;
      units[i] = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte;
    }
    text += String.fromCharCode(...units.subarray(0, count));
  }
  return text;
}

function utf16beDecoder(): StreamDecoder {
  const inner = new TextDecoder('utf-16le');
  let odd: number | undefined;
  return {
    decode(bytes, last) {
      const joined = odd === undefined ? bytes : Uint8Array.of(odd, ...bytes);
      const even = joined.length - (joined.length % 2);
      odd = even < joined.length ? joined[even] : undefined;
      const swapped = new Uint8Array(even);
      for (let i = 0; i < even; i += 2) {
        swapped[i] = joined[i + 1]!;
        swapped[i + 1] = joined[i]!;
      }
      return inner.decode(swapped, { stream: !last });
    },
  };
}

/** UTF-16 without a mark shows as a NUL in nearly every second byte of Western text. */
function nulPattern(head: Uint8Array): Encoding | undefined {
  const end = Math.min(head.length, 2048) & ~1;
  if (end < 16) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (odd > end * 0.35 && even < end * 0.05) return 'utf-16le';
  if (even > end * 0.35 && odd < end * 0.05) return 'utf-16be';
  return undefined;
}

function isUtf8(head: Uint8Array): boolean {
  // The block may end inside a character: `stream` leaves the last bytes out of the judgement.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
