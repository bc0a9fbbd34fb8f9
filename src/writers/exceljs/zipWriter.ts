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

/** Where a zip goes. */
export interface ZipTarget {
  /** Puts bytes at a place of the file, after what is there or over a part of it. */
  write(bytes: Uint8Array, position: number): Promise<void>;
}

/** How the entries of a zip are packed; Node and browsers have not the same means. */
export interface Packing {
  /** The checksum of zip files, continued from `before`. */
  crc32(bytes: Uint8Array, before: number): number;
  /** Packs one entry: blocks come one after another, several may be under way at once. */
  begin(level: number): Packer;
}

export interface Packer {
  /** What the block becomes; the block stays as it is until then. */
  push(block: Uint8Array): Promise<Uint8Array>;
  /** What ends the entry, after all blocks. */
  end(): Uint8Array;
}

/** An entry written block by block; blocks are deflated in parallel, where the packing can, and joined. */
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
  readonly name: Uint8Array;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** `zip64From` is the size from which a field moves to its ZIP64 form; only a test lowers it. */
export function createZipWriter(target: ZipTarget, packing: Packing, zip64From = ZIP64): ZipWriter {
  const directory: DirectoryEntry[] = [];
  const pool: Uint8Array[] = [];
  const pooled = new WeakSet<Uint8Array>();
  let position = 0;

  const append = async (bytes: Uint8Array): Promise<void> => {
    await target.write(bytes, position);
    position += bytes.length;
  };

  const entry = async (name: string, level: number): Promise<ZipEntry> => {
    const nameBytes = encoder.encode(name);
    const offset = position;
    const header = { name: nameBytes, offset, crc: 0, packed: 0, size: 0 };
    await append(localHeader(header, zip64From));
    const inFlight: { readonly block: Uint8Array; readonly packed: Promise<Uint8Array> }[] = [];
    const packer = packing.begin(level);
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
        crc = packing.crc32(content, crc);
        size += length;
        const packed = packer.push(content);
        // The rejection is met in drain(); without this a failure before that would end the process.
        packed.catch(() => undefined);
        inFlight.push({ block, packed });
        await drain(MAX_IN_FLIGHT);
      },
      async end() {
        await drain(0);
        await append(packer.end());
        const done = { ...header, crc, size, packed: position - offset - headerBytes(nameBytes) };
        await target.write(localHeader(done, zip64From), offset);
        directory.push(done);
      },
    };
  };

  return {
    entry,
    async add(name, content, level) {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
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

function headerBytes(name: Uint8Array): number {
  return 30 + name.length + EXTRA_BYTES;
}

function isLarge(part: DirectoryEntry, zip64From: number): boolean {
  return part.packed >= zip64From || part.size >= zip64From;
}

function localHeader(part: DirectoryEntry, zip64From: number): Uint8Array {
  const bytes = new Uint8Array(headerBytes(part.name));
  const bytesView = viewOf(bytes);
  const large = isLarge(part, zip64From);
  bytesView.setUint32(0, 0x04034b50, true);
  bytesView.setUint16(4, large ? 45 : 20, true);
  bytesView.setUint16(8, 8, true);
  bytesView.setUint16(12, DOS_DATE, true);
  bytesView.setUint32(14, part.crc, true);
  bytesView.setUint32(18, large ? ZIP64 : part.packed, true);
  bytesView.setUint32(22, large ? ZIP64 : part.size, true);
  bytesView.setUint16(26, part.name.length, true);
  bytesView.setUint16(28, EXTRA_BYTES, true);
  bytes.set(part.name, 30);
  const extra = 30 + part.name.length;
  bytesView.setUint16(extra, large ? ZIP64_EXTRA : GROWTH_HINT_EXTRA, true);
  bytesView.setUint16(extra + 2, EXTRA_BYTES - 4, true);
  if (large) {
    bytesView.setBigUint64(extra + 4, BigInt(part.size), true);
    bytesView.setBigUint64(extra + 12, BigInt(part.packed), true);
  } else {
    bytesView.setUint16(extra + 4, GROWTH_HINT_SIGNATURE, true);
  }
  return bytes;
}

function centralHeader(part: DirectoryEntry, zip64From: number): Uint8Array {
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
  const bytes = new Uint8Array(46 + part.name.length + extraBytes);
  const bytesView = viewOf(bytes);
  const version = wide.length === 0 ? 20 : 45;
  bytesView.setUint32(0, 0x02014b50, true);
  bytesView.setUint16(4, version, true);
  bytesView.setUint16(6, version, true);
  bytesView.setUint16(10, 8, true);
  bytesView.setUint16(14, DOS_DATE, true);
  bytesView.setUint32(16, part.crc, true);
  bytesView.setUint32(20, packed, true);
  bytesView.setUint32(24, size, true);
  bytesView.setUint16(28, part.name.length, true);
  bytesView.setUint16(30, extraBytes, true);
  bytesView.setUint32(42, offset, true);
  bytes.set(part.name, 46);
  if (wide.length > 0) {
    const extra = 46 + part.name.length;
    bytesView.setUint16(extra, ZIP64_EXTRA, true);
    bytesView.setUint16(extra + 2, extraBytes - 4, true);
    wide.forEach((value, index) => bytesView.setBigUint64(extra + 4 + 8 * index, BigInt(value), true));
  }
  return bytes;
}

function endOfDirectory(count: number, start: number, size: number, zip64From: number): Uint8Array {
  const end = new Uint8Array(22);
  const endView = viewOf(end);
  const large = start >= zip64From || size >= zip64From || count >= 0xffff;
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(8, large ? 0xffff : count, true);
  endView.setUint16(10, large ? 0xffff : count, true);
  endView.setUint32(12, large ? ZIP64 : size, true);
  endView.setUint32(16, large ? ZIP64 : start, true);
  if (!large) return end;
  const wide = new Uint8Array(76);
  const wideView = viewOf(wide);
  wideView.setUint32(0, 0x06064b50, true);
  wideView.setBigUint64(4, 44n, true);
  wideView.setUint16(12, 45, true);
  wideView.setUint16(14, 45, true);
  wideView.setBigUint64(24, BigInt(count), true);
  wideView.setBigUint64(32, BigInt(count), true);
  wideView.setBigUint64(40, BigInt(size), true);
  wideView.setBigUint64(48, BigInt(start), true);
  wideView.setUint32(56, 0x07064b50, true);
  wideView.setBigUint64(64, BigInt(start + size), true);
  wideView.setUint32(72, 1, true);
  const both = new Uint8Array(wide.length + end.length);
  both.set(wide);
  both.set(end, wide.length);
  return both;
}

const encoder = new TextEncoder();

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
