import type { Model } from '../model/spec';
import type { ReportProblem } from './reportProblem';
import { definitionFiles, items, member, record, type ReportFile, type Unknown } from './reportFiles';

/** Names of a model that a report may use, as they are written there. */
export interface ModelNames {
  readonly tables: Readonly<
    Record<string, { readonly columns: ReadonlySet<string>; readonly measures: ReadonlySet<string> }>
  >;
}

/** The names of a model. */
export function modelNames({ tables }: Model): ModelNames {
  const names = (named: readonly { readonly name: string }[]) => new Set(named.map(({ name }) => name));
  const entries = tables.map(({ name, columns, measures }) => [
    name,
    { columns: names(columns), measures: names(measures) },
  ]);
  return { tables: Object.fromEntries(entries) as ModelNames['tables'] };
}

/**
 * Every field of a report that its model does not have, every reference of a visual that leads nowhere; nothing when
 * all is well. Neither Microsoft's schemas nor its validator look at this.
 */
export function bindingProblems(
  files: ReadonlyMap<string, string>,
  model: ModelNames,
): readonly ReportProblem[] {
  const { read, problems } = definitionFiles(files);
  return [
    ...problems,
    ...read.flatMap((file) => [
      ...fieldProblems(file, model),
      ...visualProblems(file),
      ...parameterProblems(file),
    ]),
  ];
}

/** Tables by the names that the `From` of a filter gives them. */
type Aliases = ReadonlyMap<string, string>;

function fieldProblems({ path, content }: ReportFile, model: ModelNames): readonly ReportProblem[] {
  const problems: ReportProblem[] = [];
  const visit = (value: unknown, aliases: Aliases): void => {
    for (const each of items(value)) visit(each, aliases);
    const node = record(value);
    if (!node) return;
    const known = 'From' in node ? new Map([...aliases, ...aliasesOf(node)]) : aliases;
    for (const kind of ['Column', 'Measure'] as const) {
      if (member(node[kind], 'Expression', 'SourceRef') === undefined) continue;
      const problem = fieldProblem(kind, node[kind], known, model);
      if (problem) problems.push({ at: path, ...problem });
    }
    for (const each of Object.values(node)) visit(each, known);
  };
  visit(content, new Map());
  return problems;
}

function aliasesOf(node: Unknown): readonly (readonly [string, string])[] {
  return items(node['From']).map((each) => [String(member(each, 'Name')), String(member(each, 'Entity'))]);
}

function fieldProblem(
  kind: 'Column' | 'Measure',
  field: unknown,
  aliases: Aliases,
  { tables }: ModelNames,
): Pick<ReportProblem, 'code' | 'name'> | undefined {
  const source = record(member(field, 'Expression', 'SourceRef')) ?? {};
  const alias = source['Source'];
  const table = alias === undefined ? String(source['Entity']) : aliases.get(String(alias));
  if (table === undefined) return { code: 'unknown-alias', name: String(alias) };
  const found = Object.hasOwn(tables, table) ? tables[table] : undefined;
  if (!found) return { code: 'unknown-table', name: table };
  const property = String(member(field, 'Property'));
  const name = `${table}[${property}]`;
  if (kind === 'Column') return found.columns.has(property) ? undefined : { code: 'unknown-column', name };
  return found.measures.has(property) ? undefined : { code: 'unknown-measure', name };
}

/** What the parts of one visual say of one another. */
function visualProblems({ path, content }: ReportFile): readonly ReportProblem[] {
  const query = member(content, 'visual', 'query');
  const projections = Object.values(record(member(query, 'queryState')) ?? {}).flatMap((role) =>
    items(member(role, 'projections')),
  );
  const shown = new Set(projections.map((each) => refOf(member(each, 'field'))));
  const wrong = projections
    .filter((each) => member(each, 'queryRef') !== refOf(member(each, 'field')))
    .map((each): ReportProblem => problem('wrong-query-ref', String(member(each, 'queryRef'))));
  const sorts = items(member(query, 'sortDefinition', 'sort')).map((each) => refOf(member(each, 'field')));
  const formatted = Object.values(record(member(content, 'visual', 'objects')) ?? {})
    .flatMap(items)
    .map((rule) => member(rule, 'selector', 'metadata'))
    .filter((metadata) => metadata !== undefined);
  const absent = [...sorts, ...formatted].map(String).filter((ref) => !shown.has(ref));
  return [...wrong, ...absent.map((ref) => problem('not-shown', ref))];

  function problem(code: ReportProblem['code'], name: string): ReportProblem {
    return { code, at: path, name };
  }
}

/** `table.name` of a field. */
function refOf(field: unknown): string {
  const inner = member(field, 'Column') ?? member(field, 'Measure');
  return `${String(member(inner, 'Expression', 'SourceRef', 'Entity'))}.${String(member(inner, 'Property'))}`;
}

/** Values that come with a drill-through have a filter of the page to go to. */
function parameterProblems({ path, content }: ReportFile): readonly ReportProblem[] {
  const filters = new Set(
    items(member(content, 'filterConfig', 'filters')).map((each) => member(each, 'name')),
  );
  return items(member(content, 'pageBinding', 'parameters'))
    .map((each) => member(each, 'boundFilter'))
    .filter((bound) => !filters.has(bound))
    .map((bound) => ({ code: 'unknown-filter', at: path, name: String(bound) }));
}
