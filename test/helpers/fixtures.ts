import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FIXTURES = join(__dirname, '..', 'fixtures');

export interface Expected {
  readonly status?: string;
  readonly connector?: string;
  readonly report?: string;
  readonly table?: string;
  readonly language?: string;
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  readonly currency?: string | null;
  readonly period?: { readonly start: string; readonly end: string } | null;
  readonly rows?: {
    readonly read: number;
    readonly loaded: number;
    readonly excluded: number;
    readonly rejected: number;
  };
  readonly records?: readonly Readonly<Record<string, unknown>>[];
  readonly totals?: readonly {
    readonly measure: string;
    readonly stated: string;
    readonly loaded: string;
    readonly difference: string;
  }[];
  readonly issues?: readonly string[];
  /** An input too large to keep: a beginning and a line repeated. */
  readonly input?: { readonly start: string; readonly repeat: string; readonly times: number };
}

const NOT_INPUT = new Set(['expected.json', 'jalon.config.json']);

export interface Fixture {
  /** `google-ads/totals-at-the-end`. */
  readonly name: string;
  readonly folder: string;
  readonly input: string;
  readonly path: string;
  readonly expected: Expected;
}

/** Every folder with an `expected.json` and one input below `test/fixtures/<kind>`. */
export function fixtures(kind: 'csv' | 'issues'): readonly Fixture[] {
  const root = join(FIXTURES, kind);
  const folders =
    kind === 'csv'
      ? readdirSync(root).flatMap((source) =>
          readdirSync(join(root, source)).map((trap) => `${source}/${trap}`),
        )
      : readdirSync(root);
  return folders
    .sort()
    .filter((name) => existsSync(join(root, name, 'expected.json')))
    .map((name) => {
      const folder = join(root, name);
      const input = readdirSync(folder).find((file) => !NOT_INPUT.has(file)) ?? '';
      return {
        name,
        folder,
        input,
        path: join(folder, input),
        expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected,
      };
    });
}
