import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { tableCrc32 } from './tableCrc32';
import type { Packing, ZipTarget } from './zipWriter';

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw);

/** Blocks are deflated by zlib in the thread pool, each on its own. */
export const filePacking: Packing = {
  // Node has its own from 20.15 on.
  crc32: zlib.crc32 ?? tableCrc32,
  begin: (level) => ({
    push: (block) =>
      deflateRaw(block, {
        level,
        finishFlush: zlib.constants.Z_SYNC_FLUSH,
        // One output buffer for the whole block: smaller ones come back to the main thread for each piece.
        chunkSize: Math.max(1024, (block.length >> 1) + 64),
      }),
    // Every block ends on a byte without closing the stream; an empty last block closes it.
    end: () => Uint8Array.of(0x03, 0x00),
  }),
};

/** An open file as the target of a zip. */
export const fileTarget = (file: FileHandle): ZipTarget => ({
  async write(bytes, position) {
    let done = 0;
    while (done < bytes.length) {
      // A nearly full disk may take only a part.
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  },
});
