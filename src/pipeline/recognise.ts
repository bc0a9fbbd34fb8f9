import { CONNECTORS } from './connectors/index';
import type { Aliases, Connector, Field, Refusal, ReportSpec } from './connectors/types';
import { normaliseHeader } from './fields';
import type { Language } from '../core/report';

/** What a header row turned out to be. */
export interface Recognition {
  readonly connector: Connector;
  readonly report: ReportSpec;
  /** Column indexes of each field, best alias first; text takes the first that is filled, numbers the best. */
  readonly columns: ReadonlyMap<Field, readonly number[]>;
  readonly language: Language;
  /** Share of the header that the connector knows, plus its marks; only comparable within one header. */
  readonly score: number;
}

/** Why nothing fitted: the nearest connector and what it would have needed. */
export interface NearMiss {
  readonly connector: Connector;
  readonly missing: readonly string[];
}

interface AliasEntry {
  readonly field: Field;
  readonly rank: number;
  readonly language: Language;
}

const columnIndexes = new WeakMap<object, ReadonlyMap<string, readonly AliasEntry[]>>();

/** The connector and report a header row belongs to, or undefined. */
export function recogniseHeader(
  header: readonly string[],
  preamble: readonly string[],
  connectors: readonly Connector[] = CONNECTORS,
): Recognition | undefined {
  const names = header.map(normaliseHeader);
  if (names.filter((name) => name !== '').length < 2) return undefined;
  const present = new Set(names);
  let best: Recognition | undefined;
  for (const connector of connectors) {
    const marked = isMarked(connector, present, preamble);
    if (!marked) continue;
    const candidate = fitReport(connector, names, preamble, marked);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best;
}

/** A look-alike that must be refused (editor file, bulk sheet, template), or undefined. */
export function recogniseRefusal(
  header: readonly string[],
  preamble: readonly string[],
  connectors: readonly Connector[] = CONNECTORS,
): Refusal | undefined {
  const present = new Set(header.map(normaliseHeader));
  for (const connector of connectors) {
    const measures = ['spend', 'impressions', 'clicks'].some((field) =>
      aliasNames(connector.columns[field]).some((name) => present.has(name)),
    );
    for (const refusal of connector.refusals ?? []) {
      const byPreamble = refusal.preamble && preamble.some((line) => refusal.preamble!.test(line));
      const byHeader = refusal.headers?.every((name) => present.has(normaliseHeader(name))) && !measures;
      if (byPreamble || byHeader) return refusal;
    }
  }
  return undefined;
}

/** The connector whose known columns come nearest to a header that nothing recognised; none when it is far off. */
export function nearestConnector(
  header: readonly string[],
  preamble: readonly string[],
  connectors: readonly Connector[] = CONNECTORS,
): NearMiss | undefined {
  const names = header.map(normaliseHeader).filter((name) => name !== '');
  let best: { connector: Connector; found: number; missing: readonly string[] } | undefined;
  for (const connector of connectors) {
    const { found: mapped, known, languages } = mapColumns(names, connector.columns, connector.columns);
    const marked = isMarked(connector, new Set(names), preamble);
    if ((known < 2 || known < names.length / 2) && marked < 1) continue;
    if (best && best.found >= known + marked) continue;
    const fields = new Set(mapped.keys());
    const report = [...connector.reports].sort(
      (a, b) => missingOf(a, fields).length - missingOf(b, fields).length,
    )[0];
    const language = languages.fr > languages.en ? 'fr' : 'en';
    const missing = (report ? missingOf(report, fields) : []).map(
      (field) => connector.columns[field]?.[language]?.[0] ?? field,
    );
    // Naming a report of which nothing is missing would help nobody.
    if (missing.length > 0) best = { connector, found: known + marked, missing };
  }
  return best;
}

function missingOf(report: ReportSpec, mapped: ReadonlySet<Field>): readonly Field[] {
  return report.requires.filter((field) => !mapped.has(field));
}

/** Weight of the marks: a preamble title or a signature; 0 when the platform shows none. */
function isMarked(connector: Connector, present: ReadonlySet<string>, preamble: readonly string[]): number {
  const byPreamble = connector.preambles?.some((pattern) => preamble.some((line) => pattern.test(line)))
    ? 1
    : 0;
  const signature = connector.signatures.reduce(
    (most, set) =>
      set.every((name) => present.has(normaliseHeader(name))) ? Math.max(most, set.length) : most,
    0,
  );
  return byPreamble + signature * 0.1;
}

function fitReport(
  connector: Connector,
  names: readonly string[],
  preamble: readonly string[],
  marked: number,
): Recognition | undefined {
  for (const report of connector.reports) {
    if (report.titled && !report.titles?.some((title) => preamble.some((line) => title.test(line)))) continue;
    const columns = report.columns ? { ...connector.columns, ...report.columns } : connector.columns;
    const { found, languages, known } = mapColumns(names, columns, report.columns ?? connector.columns);
    if (!report.requires.every((field) => found.has(field))) continue;
    if (report.forbids?.some((field) => found.has(field))) continue;
    const share = known / names.filter((name) => name !== '').length;
    return {
      connector,
      report,
      columns: found,
      language: languages.fr > languages.en ? 'fr' : 'en',
      score: share + marked,
    };
  }
  return undefined;
}

function mapColumns(names: readonly string[], columns: Readonly<Record<Field, Aliases>>, key: object) {
  const index = aliasIndex(columns, key);
  const ranked = new Map<Field, { column: number; rank: number }[]>();
  const languages = { en: 0, fr: 0 };
  let known = 0;
  const seen = new Set<string>();
  names.forEach((name, column) => {
    const entries = index.get(name);
    if (!entries || seen.has(name)) return;
    seen.add(name);
    known++;
    const both = new Set(entries.map((entry) => entry.language));
    if (both.size === 1) languages[entries[0]!.language]++;
    for (const { field, rank } of entries) {
      const list = ranked.get(field) ?? [];
      if (!list.some((each) => each.column === column)) list.push({ column, rank });
      ranked.set(field, list);
    }
  });
  const found = new Map<Field, readonly number[]>();
  for (const [field, list] of ranked) {
    const sorted = [...list].sort((a, b) => a.rank - b.rank).map((each) => each.column);
    found.set(field, sorted);
  }
  return { found, languages, known };
}

function aliasIndex(
  columns: Readonly<Record<Field, Aliases>>,
  key: object = columns,
): ReadonlyMap<string, readonly AliasEntry[]> {
  const cached = columnIndexes.get(key);
  if (cached) return cached;
  const index = new Map<string, AliasEntry[]>();
  for (const [field, aliases] of Object.entries(columns)) {
    for (const language of ['en', 'fr'] as const) {
      (aliases[language] ?? []).forEach((alias, rank) => {
        const name = normaliseHeader(alias);
        index.set(name, [...(index.get(name) ?? []), { field, rank, language }]);
      });
    }
  }
  columnIndexes.set(key, index);
  return index;
}

function aliasNames(aliases: Aliases | undefined): readonly string[] {
  return [...(aliases?.en ?? []), ...(aliases?.fr ?? [])].map(normaliseHeader);
}
