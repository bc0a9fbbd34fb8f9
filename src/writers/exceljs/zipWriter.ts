import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw);

/** Bytes of a block that is deflated on its own; large enough that starting afresh costs next to nothing. */
export const BLOCK_BYTES = 1 << 20;
// Enough for the pool's four threads to be busy while one block is written to the file; this bounds the memory too.
const MAX_IN_FLIGHT = 6;
// 1 January 1980, the first day a zip can name: equal input gives equal bytes.
const DOS_DATE = 0x0021;
const ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 0x0001;
// Room in a local header, as the Open Packaging Conventions allow for, where ZIP64 sizes can be put afterwards.
const GROWTH_HINT_EXTRA = 0xa220;
const GROWTH_HINT_SIGNATURE = 0xa028;
const EXTRA_BYTES = 20;

/** An entry written block by block; blocks are deflated in parallel in the thread pool and joined. */
export interface ZipEntry {
  /** A block to fill, its content undefined; it may be larger than asked for. */
  take(bytes?: number): Uint8Array;
  /** Hands over the first `length` bytes of a block, not to be touched again; resolves when the next block may be filled. */
  write(block: Uint8Array, length: number): Promise<void>;
  end(): Promise<void>;
}

/** A zip file written from front to back; entries come one after another. */
export interface ZipWriter {
  add(name: string, content: Uint8Array | string, level: number): Promise<void>;
  entry(name: string, level: number): Promise<ZipEntry>;
  /** Writes the directory; returns the size of the file. */
  finish(): Promise<number>;
}

interface DirectoryEntry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** `zip64From` is the size from which a field moves to its ZIP64 form; only a test lowers it. */
export function createZipWriter(file: FileHandle, zip64From = ZIP64): ZipWriter {
  const directory: DirectoryEntry[] = [];
  const pool: Uint8Array[] = [];
  const pooled = new WeakSet<Uint8Array>();
  let position = 0;

  const append = async (bytes: Uint8Array): Promise<void> => {
    await writeFully(file, bytes, position);
    position += bytes.length;
  };

  const entry = async (name: string, level: number): Promise<ZipEntry> => {
    const nameBytes = Buffer.from(name, 'utf8');
    const offset = position;
    const header = { name: nameBytes, offset, crc: 0, packed: 0, size: 0 };
    await append(localHeader(header, zip64From));
    const inFlight: { readonly block: Uint8Array; readonly packed: Promise<Buffer> }[] = [];
    let crc = 0;
    let size = 0;

    const drain = async (left: number): Promise<void> => {
      while (inFlight.length > left) {
        const oldest = inFlight.shift();
        if (!oldest) return;
        await append(await oldest.packed);
        if (pooled.has(oldest.block)) pool.push(oldest.block);
      }
    };

    return {
      take(bytes = BLOCK_BYTES) {
        if (bytes > BLOCK_BYTES) return new Uint8Array(bytes);
        const block = pool.pop() ?? new Uint8Array(BLOCK_BYTES);
        pooled.add(block);
        return block;
      },
      async write(block, length) {
        if (length === 0) return;
        const content = block.subarray(0, length);
        crc = crc32(content, crc);
        size += length;
        const packed = deflateRaw(content, {
          level,
          finishFlush: zlib.constants.Z_SYNC_FLUSH,
          // One output buffer for the whole block: smaller ones come back to the main thread for each piece.
          chunkSize: Math.max(1024, (length >> 1) + 64),
        });
        // The rejection is met in drain(); without this a failure before that would end the process.
        packed.catch(() => undefined);
        inFlight.push({ block, packed });
        await drain(MAX_IN_FLIGHT);
      },
      async end() {
        await drain(0);
        // Every block ends on a byte without closing the stream; an empty last block closes it.
        await append(Uint8Array.of(0x03, 0x00));
        const done = { ...header, crc, size, packed: position - offset - headerBytes(nameBytes) };
        await writeFully(file, localHeader(done, zip64From), offset);
        directory.push(done);
      },
    };
  };

  return {
    entry,
    async add(name, content, level) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      const part = await entry(name, level);
      for (let from = 0; from < bytes.length; from += BLOCK_BYTES) {
        const block = bytes.subarray(from, from + BLOCK_BYTES);
        await part.write(block, block.length);
      }
      await part.end();
    },
    async finish() {
      const start = position;
      for (const part of directory) await append(centralHeader(part, zip64From));
      await append(endOfDirectory(directory.length, start, position - start, zip64From));
      return position;
    },
  };
}

async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    // A nearly full disk may take only a part.
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

function headerBytes(name: Uint8Array): number {
  return 30 + name.length + EXTRA_BYTES;
}

function isLarge(part: DirectoryEntry, zip64From: number): boolean {
  return part.packed >= zip64From || part.size >= zip64From;
}

function localHeader(part: DirectoryEntry, zip64From: number): Buffer {
  const bytes = Buffer.alloc(headerBytes(part.name));
  const large = isLarge(part, zip64From);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(large ? 45 : 20, 4);
  bytes.writeUInt16LE(8, 8);
  bytes.writeUInt16LE(DOS_DATE, 12);
  bytes.writeUInt32LE(part.crc, 14);
  bytes.writeUInt32LE(large ? ZIP64 : part.packed, 18);
  bytes.writeUInt32LE(large ? ZIP64 : part.size, 22);
  bytes.writeUInt16LE(part.name.length, 26);
  bytes.writeUInt16LE(EXTRA_BYTES, 28);
  bytes.set(part.name, 30);
  const extra = 30 + part.name.length;
  bytes.writeUInt16LE(large ? ZIP64_EXTRA : GROWTH_HINT_EXTRA, extra);
  bytes.writeUInt16LE(EXTRA_BYTES - 4, extra + 2);
  if (large) {
    bytes.writeBigUInt64LE(BigInt(part.size), extra + 4);
    bytes.writeBigUInt64LE(BigInt(part.packed), extra + 12);
  } else {
    bytes.writeUInt16LE(GROWTH_HINT_SIGNATURE, extra + 4);
  }
  return bytes;
}

function centralHeader(part: DirectoryEntry, zip64From: number): Buffer {
  const wide: number[] = [];
  const narrow = (value: number): number => {
    if (value < zip64From) return value;
    wide.push(value);
    return ZIP64;
  };
  // The order of the wide fields is fixed: size, packed size, offset.
  const large = isLarge(part, zip64From);
  if (large) wide.push(part.size, part.packed);
  const size = large ? ZIP64 : part.size;
  const packed = large ? ZIP64 : part.packed;
  const offset = narrow(part.offset);
  const extraBytes = wide.length === 0 ? 0 : 4 + 8 * wide.length;
  const bytes = Buffer.alloc(46 + part.name.length + extraBytes);
  const version = wide.length === 0 ? 20 : 45;
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(version, 4);
  bytes.writeUInt16LE(version, 6);
  bytes.writeUInt16LE(8, 10);
  bytes.writeUInt16LE(DOS_DATE, 14);
  bytes.writeUInt32LE(part.crc, 16);
  bytes.writeUInt32LE(packed, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(part.name.length, 28);
  bytes.writeUInt16LE(extraBytes, 30);
  bytes.writeUInt32LE(offset, 42);
  bytes.set(part.name, 46);
  if (wide.length > 0) {
    const extra = 46 + part.name.length;
    bytes.writeUInt16LE(ZIP64_EXTRA, extra);
    bytes.writeUInt16LE(extraBytes - 4, extra + 2);
    wide.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), extra + 4 + 8 * index));
  }
  return bytes;
}

function endOfDirectory(count: number, start: number, size: number, zip64From: number): Buffer {
  const end = Buffer.alloc(22);
  const large = start >= zip64From || size >= zip64From || count >= 0xffff;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(large ? 0xffff : count, 8);
  end.writeUInt16LE(large ? 0xffff : count, 10);
  end.writeUInt32LE(large ? ZIP64 : size, 12);
  end.writeUInt32LE(large ? ZIP64 : start, 16);
  if (!large) return end;
  const wide = Buffer.alloc(76);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(count), 24);
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(size), 40);
  wide.writeBigUInt64LE(BigInt(start), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  wide.writeBigUInt64LE(BigInt(start + size), 64);
  wide.writeUInt32LE(1, 72);
  return Buffer.concat([wide, end]);
}

/** The checksum of zip files, continued from `before`; Node has its own from 20.15 on. */
export const crc32: (bytes: Uint8Array, before: number) => number = zlib.crc32 ?? tableCrc32;

function tableCrc32(bytes: Uint8Array, before: number): number {
  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}
