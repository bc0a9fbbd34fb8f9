import { Deflate, type DeflateOptions } from 'fflate';
import { tableCrc32 } from './tableCrc32';
import type { Packing, ZipTarget } from './zipWriter';

/** A page that packs so much at a time is to answer its user in between. */
const LONG_BLOCK = 1 << 18;

/** Entries are deflated by code that every browser and Node run alike, so that equal input gives equal bytes in all of them. */
export const memoryPacking: Packing = {
  crc32: tableCrc32,
  begin: (level) => {
    let made: Uint8Array[] = [];
    const stream = new Deflate({ level: level as NonNullable<DeflateOptions['level']> }, (chunk) => {
      made.push(chunk);
    });
    const push = (block: Uint8Array, isLast: boolean): Uint8Array => {
      made = [];
      stream.push(block, isLast);
      return joined(made);
    };
    let before: Promise<unknown> = Promise.resolve();
    return {
      push: (block) => {
        const packed = before.then(async () => {
          if (block.length >= LONG_BLOCK) await new Promise((resolve) => setTimeout(resolve, 0));
          return push(block, false);
        });
        before = packed;
        return packed;
      },
      end: () => push(new Uint8Array(0), true),
    };
  },
};

/** A file in memory, twice as large each time that it is full. */
export function memoryTarget(): ZipTarget & { readonly bytes: () => Uint8Array } {
  let room = new Uint8Array(1 << 16);
  let size = 0;
  return {
    async write(bytes, position) {
      const end = position + bytes.length;
      if (end > room.length) {
        const wider = new Uint8Array(Math.max(end, room.length * 2));
        wider.set(room.subarray(0, size));
        room = wider;
      }
      room.set(bytes, position);
      size = Math.max(size, end);
    },
    bytes: () => room.slice(0, size),
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
