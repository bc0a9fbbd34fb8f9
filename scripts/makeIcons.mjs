/**
 * Draws assets/icon-<size>.png, a surveyor's ranging pole (« jalon ») with its pennant, and assets/check-<size>.png, a tick.
 * Run by hand; the PNGs are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ROOT } from './process.mjs';

/** What Office asks for: 16, 32, 80 for buttons, the others for screens in between; 64 and 128 for its lists of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** The tick stands on a button only. */
const LARGEST_BUTTON = 80;
/** Samples per pixel and axis: edges are averaged, not jagged. */
const SAMPLES = 6;

const GREEN = [0x0f, 0x76, 0x6e];
const RED = [0xd4, 0x3d, 0x2a];
const WHITE = [0xff, 0xff, 0xff];

/** Colour of the pole at a point of the unit square, or null where it is transparent. */
function poleAt(x, y) {
  if (!inRoundedSquare(x, y, 0.18)) return null;
  if (inPennant(x, y)) return WHITE;
  if (x >= 0.29 && x <= 0.41 && y >= 0.14 && y <= 0.88) {
    const stripe = Math.floor((y - 0.14) / 0.148);
    return stripe % 2 === 0 ? RED : WHITE;
  }
  return GREEN;
}

/** Colour of the tick: two strokes with round ends. */
function tickAt(x, y) {
  if (!inRoundedSquare(x, y, 0.18)) return null;
  const isDrawn =
    nearSegment(x, y, [0.24, 0.53], [0.43, 0.72]) || nearSegment(x, y, [0.43, 0.72], [0.77, 0.3]);
  return isDrawn ? WHITE : GREEN;
}

function nearSegment(x, y, [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= 0.075;
}

function inRoundedSquare(x, y, radius) {
  const dx = Math.max(radius - x, 0, x - (1 - radius));
  const dy = Math.max(radius - y, 0, y - (1 - radius));
  return dx * dx + dy * dy <= radius * radius;
}

/** A triangle from the pole to the right. */
function inPennant(x, y) {
  const width = (x - 0.41) / (0.84 - 0.41);
  return width >= 0 && width <= 1 && Math.abs(y - 0.32) <= 0.18 * (1 - width);
}

function draw(size, colourAt) {
  const rows = [];
  for (let row = 0; row < size; row++) {
    const line = Buffer.alloc(1 + size * 4); // first byte: filter 0
    for (let column = 0; column < size; column++)
      line.set(pixel(column, row, size, colourAt), 1 + column * 4);
    rows.push(line);
  }
  return Buffer.concat(rows);
}

function pixel(column, row, size, colourAt) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt(x, y);
    if (!colour) continue;
    covered++;
    colour.forEach((value, channel) => (sum[channel] += value));
  }
  const mean = sum.map((value) => (covered ? Math.round(value / covered) : 0));
  return [...mean, Math.round((255 * covered) / SAMPLES ** 2)];
}

/** PNG, 8 bits, RGBA (RFC 2083). */
function png(size, colourAt) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size, colourAt), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

mkdirSync(join(ROOT, 'assets'), { recursive: true });
for (const size of SIZES) {
  writeFileSync(join(ROOT, `assets/icon-${size}.png`), png(size, poleAt));
  if (size <= LARGEST_BUTTON) writeFileSync(join(ROOT, `assets/check-${size}.png`), png(size, tickAt));
}
