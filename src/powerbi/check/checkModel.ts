import type { Model, Relationship } from '../model/spec';
import { checkDax } from './checkDax';
import type { ProjectProblem } from './problem';

/** What the real object model accepts and Power BI would not: names that lead nowhere, and paths that are two. */
export function checkModel(model: Model): readonly ProjectProblem[] {
  return [...checkDax(model), ...checkNames(model), ...checkRelationships(model)];
}

function checkNames({ tables }: Model): readonly ProjectProblem[] {
  const seen = new Set<string>();
  return tables.flatMap((table): readonly ProjectProblem[] => {
    const columns = new Set(table.columns.map(({ name }) => name.toLowerCase()));
    const problems: ProjectProblem[] = [];
    const renamed = new Set(
      [...table.source.matchAll(/"((?:[^"]|"")*)"\}|(?:\[|, )(\w+) = /g)].map(([, to, made]) => to ?? made),
    );
    for (const { name } of table.measures) {
      const at = `${table.name}[${name}]`;
      if (seen.has(name.toLowerCase())) problems.push({ code: 'duplicate-measure', at, name });
      if (columns.has(name.toLowerCase())) problems.push({ code: 'measure-named-as-column', at, name });
      seen.add(name.toLowerCase());
    }
    for (const { name, sortBy } of table.columns) {
      const at = `${table.name}[${name}]`;
      if (sortBy !== undefined && !columns.has(sortBy.toLowerCase()))
        problems.push({ code: 'unknown-sort-column', at, name: sortBy });
      if (!renamed.has(name)) problems.push({ code: 'column-without-source', at, name });
    }
    for (const { name, levels } of table.hierarchies)
      for (const level of levels)
        if (!columns.has(level.toLowerCase()))
          problems.push({ code: 'unknown-level', at: `${table.name}[${name}]`, name: level });
    return problems;
  });
}

function checkRelationships(model: Model): readonly ProjectProblem[] {
  const typeOf = ([table, column]: Relationship['from']) =>
    model.tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.type;
  const problems: ProjectProblem[] = [];
  const pairs = new Set<string>();
  for (const { from, to, isActive } of model.relationships) {
    const at = `${from.join('.')} → ${to.join('.')}`;
    const [left, right] = [typeOf(from), typeOf(to)];
    if (left === undefined || right === undefined)
      problems.push({ code: 'relationship-unknown', at, name: at });
    else if (left !== right) problems.push({ code: 'relationship-types', at, name: `${left}, ${right}` });
    const pair = `${from[0]} → ${to[0]}`;
    if (isActive && pairs.has(pair)) problems.push({ code: 'relationship-repeated', at, name: pair });
    if (isActive) pairs.add(pair);
  }
  return [...problems, ...ambiguous(model)];
}

/** Two active ways from a dimension to the same table: Power BI refuses one of them. */
function ambiguous({ tables, relationships }: Model): readonly ProjectProblem[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isActive } of relationships)
    if (isActive) targets.set(to[0], [...(targets.get(to[0]) ?? []), from[0]]);
  const ways = (from: string, goal: string): number =>
    (targets.get(from) ?? []).reduce((all, next) => all + (next === goal ? 1 : ways(next, goal)), 0);
  return tables.flatMap(({ name: from }) =>
    tables.flatMap(({ name: goal }) =>
      from !== goal && ways(from, goal) > 1
        ? [{ code: 'relationship-ambiguous', at: `${from} → ${goal}`, name: goal } as const]
        : [],
    ),
  );
}
