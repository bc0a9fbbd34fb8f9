import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const JALON = join(__dirname, '../../dist/jalon.js');
const TIME_LIMIT_MS = 60_000;

/** What one run of the built command line gave. */
export interface CliRun {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Greatest resident memory; 0 where the system does not tell it (only Linux does, when asked for). */
  readonly peakMegabytes: number;
  /** Standard output as JSON; throws when it is anything else. */
  json<T>(): T;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly watchMemory?: boolean;
  readonly timeLimitMs?: number;
  /** Another user to run as, where the tests run as root. */
  readonly user?: number;
  /** Called with what kills the process, as soon as it runs. */
  onStart?(kill: () => void): void;
}

/** A folder of one test, with an inbox in it; removed by `remove`. */
export interface Scratch {
  readonly folder: string;
  path(...names: readonly string[]): string;
  /** Writes a file below the folder and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  /** Runs jalon in the folder; its temporary files and its home are in the folder too. */
  jalon(args: readonly string[], options?: CliOptions): Promise<CliRun>;
  remove(): void;
}

export function createScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-cli-'));
  for (const name of ['tmp', 'home', 'inbox']) mkdirSync(join(folder, name));
  const path = (...names: readonly string[]): string => join(folder, ...names);
  return {
    folder,
    path,
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
      return path(name);
    },
    jalon: (args, options) => runCli(folder, args, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the built command line as a child process, in a fixed environment and within a time limit. */
async function runCli(folder: string, args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [JALON, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'tmp'),
      LANG: 'en_GB.UTF-8',
      TZ: 'America/Montreal',
      JALON_KEY: 'the key of the tests',
      ...options.env,
    },
    ...(options.user === undefined ? {} : { uid: options.user, gid: options.user }),
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (block: Buffer) => stdout.push(block));
  child.stderr.on('data', (block: Buffer) => stderr.push(block));
  const limit = setTimeout(() => child.kill('SIGKILL'), options.timeLimitMs ?? TIME_LIMIT_MS);
  let peak = 0;
  const watch = options.watchMemory ? setInterval(() => (peak = peakOf(child.pid) ?? peak), 20) : undefined;
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
      options.onStart?.(() => child.kill('SIGKILL'));
    });
    const text = Buffer.concat(stdout).toString('utf8');
    return {
      code,
      stdout: text,
      stderr: Buffer.concat(stderr).toString('utf8'),
      milliseconds: performance.now() - started,
      peakMegabytes: peak,
      json: <T>() => JSON.parse(text) as T,
    };
  } finally {
    clearTimeout(limit);
    clearInterval(watch);
    child.kill('SIGKILL');
  }
}

/** Peak resident memory of a running process in megabytes, as Linux counts it. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The parts of a workbook as text, by their paths in the package. */
export function workbookParts(path: string): Readonly<Record<string, string>> {
  const parts = unzipSync(readFileSync(path));
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
}

/**
 * An invented Google Ads export by day, French, with a total row that is right; money stays in cents until written.
 * Two exports with the same campaigns overlap: give each file of a folder its own.
 */
export function frenchGoogleAds(
  rows: number,
  campaign = 'sea_fr_été',
  change: (row: number, cells: string[]) => void = () => undefined,
): FrenchExport {
  const lines = [
    'Rapport sur les campagnes',
    '1 janvier 2026 - 30 juin 2026',
    "Jour\tCampagne\tGroupe d'annonces\tCode de la devise\tImpr.\tClics\tCoût\tConversions",
  ];
  const total = { cents: 0, impressions: 0, clicks: 0, conversions: 0 };
  for (let row = 0; row < rows; row++) {
    const day = new Date(Date.UTC(2026, 0, 1 + (row % 181))).toISOString().slice(0, 10);
    const group = Math.floor(row / 181);
    // Multiples of primes look random, are the same at every run and reach four digits, so that groups of thousands occur.
    const impressions = 100 + ((row * 7919) % 12_000);
    const clicks = (row * 104_729) % 1500;
    const cents = (row * 15_485_863) % 250_007;
    const conversions = (row * 31) % 12;
    total.cents += cents;
    total.impressions += impressions;
    total.clicks += clicks;
    total.conversions += conversions;
    const cells = [
      day,
      `${campaign}_${group % 40}`,
      `groupe d'annonces ${group}`,
      'EUR',
      grouped(impressions),
      grouped(clicks),
      euros(cents),
      `${conversions},00`,
    ];
    change(row, cells);
    lines.push(cells.join('\t'));
  }
  const { cents, impressions, clicks, conversions } = total;
  lines.push(
    `Total : Campagnes\t\t\tEUR\t${grouped(impressions)}\t${grouped(clicks)}\t${euros(cents)}\t${grouped(conversions)},00`,
  );
  return {
    text: `${lines.join('\r\n')}\r\n`,
    totals: { spend: decimal(cents), impressions, clicks, conversions },
  };
}

export interface FrenchExport {
  readonly text: string;
  readonly totals: {
    readonly spend: string;
    readonly impressions: number;
    readonly clicks: number;
    readonly conversions: number;
  };
}

/** First physical line that holds a row of `frenchGoogleAds`. */
export const FIRST_ROW_LINE = 4;

/** Thousands apart by a no-break space, which windows-1252 has too. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

function euros(cents: number): string {
  return `${grouped(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`;
}

function decimal(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** A text as the bytes of one of the encodings that exports come in. */
export function encode(text: string, encoding: 'utf-8' | 'utf-16le' | 'windows-1252'): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  // The texts of these tests have no character between 0x80 and 0x9F, where windows-1252 and latin1 differ.
  return Buffer.from(text, encoding === 'windows-1252' ? 'latin1' : 'utf8');
}
