import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { CHANNELS } from '../../src/pipeline/merge/channels';
import { CONNECTORS } from '../../src/pipeline/connectors';
import { messages } from '../../src/messages';

const ROOT = join(__dirname, '../..');
const SOURCE = join(ROOT, 'src');
const MESSAGES = join(SOURCE, 'messages');
const CATALOGUE = join(MESSAGES, 'en');

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(SOURCE, name));
/** Everything but the catalogues themselves. */
const users = files.filter((name) => !/^(en|fr)(\/|\.ts$)/.test(relative(MESSAGES, name)));
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  jsx: ts.JsxEmit.ReactJSX,
  resolveJsonModule: true,
  noEmit: true,
  // No text of ours has a type of Office, Node or Jest.
  types: [],
});
const checker = program.getTypeChecker();

/** The property of the English catalogue that a symbol stands for, else undefined. */
function keyOf(symbol: ts.Symbol | undefined): ts.Node | undefined {
  return symbol?.declarations?.find((node) => node.getSourceFile().fileName.startsWith(`${CATALOGUE}/`));
}

/** Properties of the catalogue that code outside of it reads, by name, by index or by taking them out of an object. */
function usedKeys(): ReadonlySet<ts.Node> {
  const used = new Set<ts.Node>();
  const use = (symbol: ts.Symbol | undefined): void => {
    const key = keyOf(symbol);
    if (key) used.add(key);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) {
      // An index that is only known when it runs may name any of the keys that its type allows.
      const index = checker.getTypeAtLocation(node.argumentExpression);
      const names = (index.isUnion() ? index.types : [index]).map((type) =>
        type.isStringLiteral() ? type.value : undefined,
      );
      for (const property of checker.getTypeAtLocation(node.expression).getProperties()) {
        if (names.includes(undefined) || names.includes(property.name)) use(property);
      }
    } else if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const element of node.elements)
        use(type.getProperty((element.propertyName ?? element.name).getText()));
    }
    ts.forEachChild(node, visit);
  };
  for (const name of users) visit(program.getSourceFile(name)!);
  return used;
}

/** Path and declaration of every text below an exported part of the catalogue. */
function keysOf(file: string, name: string): readonly (readonly [string, ts.Node])[] {
  const source = program.getSourceFile(join(CATALOGUE, file))!;
  const exported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find((symbol) => symbol.name === name)!;
  const walk = (path: string, type: ts.Type): readonly (readonly [string, ts.Node])[] =>
    type.getProperties().flatMap((property) => {
      const key = keyOf(property);
      if (!key) return [];
      const below = checker.getTypeOfSymbol(property);
      const own = `${path}.${property.name}`;
      const isLeaf =
        below.getCallSignatures().length > 0 ||
        below.flags & ts.TypeFlags.StringLike ||
        checker.isArrayLikeType(below);
      const inside = isLeaf ? [] : walk(own, below);
      return inside.length > 0 ? inside : [[own, key] as const];
    });
  return walk(name, checker.getTypeOfSymbol(exported));
}

/** Keys that nothing reads and that belong to a set better kept whole. */
const SPARE = new Set([
  // Of the four states of a file, the table on the terminal shows a loaded one by the name of its report.
  'cli.status.loaded',
  // The days of an overview card are the report `card-time-series`.
  'reports.card-days',
]);

const text = users.map((name) => readFileSync(name, 'utf8')).join('\n');
const isQuoted = (value: string): boolean => text.includes(`'${value}'`);

describe('every key of the catalogue is used', () => {
  const used = usedKeys();

  it.each([
    ['cli.ts', 'cli', 40],
    ['sheets.ts', 'sheets', 100],
    ['dashboard.ts', 'dashboardText', 60],
    ['dashboard.ts', 'dashboardCli', 10],
  ])('in %s', (file, name, least) => {
    const keys = keysOf(file, name);
    expect(keys.length).toBeGreaterThan(least);
    expect(
      keys
        .filter(([, key]) => !used.has(key))
        .map(([path]) => path)
        .filter((path) => !SPARE.has(path)),
    ).toEqual([]);
  });

  it.each(readdirSync(join(CATALOGUE, 'pane')))('of the pane, in pane/%s', (file) => {
    const keys = keysOf(`pane/${file}`, `${file.replace(/\.ts$/, '')}Text`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(([, key]) => !used.has(key)).map(([path]) => path)).toEqual([]);
  });

  it('in issues.ts: some code raises each issue', () => {
    // The union itself names every code once.
    const union = readFileSync(join(SOURCE, 'core/issue.ts'), 'utf8');
    const raised = text.replace(union, '');
    expect(Object.keys(messages('en').issues).filter((code) => !raised.includes(`'${code}'`))).toEqual([]);
  });

  it('in labels.ts', () => {
    const words = messages('en');
    const unused = (
      [
        'severities',
        'statuses',
        'tableKinds',
        'columnTypes',
        'units',
        'directions',
        'attributions',
        'languages',
      ] as const
    ).flatMap((name) =>
      Object.keys(words[name])
        .filter((key) => !isQuoted(key))
        .map((key) => `${name}.${key}`),
    );
    expect(unused).toEqual([]);
    expect(Object.keys(words.channels).sort()).toEqual(CHANNELS.map((channel) => channel.id).sort());
    // `platforms` is left out: a mapping of jalon.config.json may name any of them.
  });

  it('in reports.ts: some connector has each report', () => {
    const ids = new Set(CONNECTORS.flatMap((connector) => connector.reports.map((report) => report.id)));
    const isUsed = (id: string): boolean => ids.has(id) || isQuoted(id) || SPARE.has(`reports.${id}`);
    expect(Object.keys(messages('en').reports).filter((id) => !isUsed(id))).toEqual([]);
  });

  it('in labels.ts: some code gives each reason to set a row aside', () => {
    const union = readFileSync(join(SOURCE, 'core/report.ts'), 'utf8');
    const given = text.replace(union, '');
    expect(Object.keys(messages('en').exclusions).filter((reason) => !given.includes(`'${reason}'`))).toEqual(
      [],
    );
  });
});
