import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** The parts of a zip file, unpacked as they are asked for; nothing is held but the directory. */
export interface ZipArchive {
  has(name: string): boolean;
  /** Unpacked bytes of a part, in blocks; throws for a part that is not there or is damaged. */
  stream(name: string): AsyncIterable<Buffer>;
  /** A small part as text. */
  text(name: string): Promise<string>;
  close(): Promise<void>;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const ZIP64_EXTRA = 0x0001;
const WIDE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** The end record and the longest comment that may follow it. */
const TAIL = 22 + 0xffff;

/** A file that is no zip file, or a damaged one. */
export class ZipUnreadable extends Error {}

/** Opens a zip file; throws {@link ZipUnreadable} for anything else. */
export async function openZip(path: string): Promise<ZipArchive> {
  const file = await open(path, 'r');
  try {
    const entries = await directoryOf(file);
    const stream = (name: string): AsyncIterable<Buffer> => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`no such part: ${name}`);
      return unpacked(file, entry, name);
    };
    return {
      has: (name) => entries.has(name),
      stream,
      async text(name) {
        const blocks: Buffer[] = [];
        for await (const block of stream(name)) blocks.push(block);
        return Buffer.concat(blocks).toString('utf8');
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new ZipUnreadable('not a zip file');
  return bytes;
}

/** Entries by name, from the central directory at the end of the file. */
async function directoryOf(file: FileHandle): Promise<ReadonlyMap<string, Entry>> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new ZipUnreadable('not a zip file');
  let [bytes, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (end >= 20 && tail.readUInt32LE(end - 20) === LOCATOR_64) {
    const wide = await bytesAt(file, Number(tail.readBigUInt64LE(end - 12)), 56);
    if (wide.readUInt32LE(0) !== END_64) throw new ZipUnreadable('not a zip file');
    [bytes, start] = [Number(wide.readBigUInt64LE(40)), Number(wide.readBigUInt64LE(48))];
  }
  if (start + bytes > size) throw new ZipUnreadable('not a zip file');
  const directory = await bytesAt(file, start, bytes);
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= bytes && directory.readUInt32LE(at) === CENTRAL;) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) =>
      directory.readUInt16LE(at + field),
    ) as [number, number, number];
    const name = directory.toString('utf8', at + 46, at + 46 + nameBytes);
    const extra = directory.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes);
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      ...placeOf(directory.subarray(at), extra),
    });
    at += 46 + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

/** Packed size and offset of an entry; fields that are too wide for it stand in its ZIP64 extra, in a fixed order. */
function placeOf(header: Buffer, extra: Buffer): Pick<Entry, 'packed' | 'offset'> {
  let wide = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === ZIP64_EXTRA)
      wide = Buffer.from(extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2)));
  let next = 0;
  const [, packed, offset] = [24, 20, 42].map((field) => {
    const value = header.readUInt32LE(field);
    if (value !== WIDE || next + 8 > wide.length) return value;
    next += 8;
    return Number(wide.readBigUInt64LE(next - 8));
  }) as [number, number, number];
  return { packed, offset };
}

async function* unpacked(
  file: FileHandle,
  { method, packed, offset }: Entry,
  name: string,
): AsyncGenerator<Buffer> {
  const local = await bytesAt(file, offset, 30);
  const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const blocks = blocksOf(file, start, packed);
  if (method === STORED) return yield* blocks;
  if (method !== DEFLATED) throw new Error(`unknown packing of a zip file: ${method}`);
  try {
    // A failure of the source reaches the reader through the stream that it reads.
    yield* pipeline(
      Readable.from(blocks),
      createInflateRaw({ chunkSize: BLOCK }),
      () => {},
    ) as AsyncIterable<Buffer>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code?.startsWith('Z_')
      ? new ZipUnreadable(`damaged part of a zip file: ${name}`, { cause: error })
      : error;
  }
}

const BLOCK = 1 << 18;

async function* blocksOf(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += BLOCK)
    yield await bytesAt(file, start + done, Math.min(BLOCK, length - done));
}
