import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connector } from '../../src/pipeline/connectors/types';
import { KPIS } from '../../src/core/kpi';
import { kpiOperands } from '../../src/core/kpi/kpi';
import { TYPED_KPIS } from '../../src/core/kpi/typed';
import { CONNECTORS } from '../../src/pipeline/connectors';
import { messages } from '../../src/messages';
import { FIXTURES, fixtures } from '../helpers/fixtures';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('every issue code', () => {
  // The catalogue has one sentence a code, or it does not compile: its keys are the union.
  const codes = Object.keys(messages('en').issues);
  const merges = join(FIXTURES, 'merge');
  const expectedOf = (folder: string): readonly string[] =>
    (JSON.parse(readFileSync(join(merges, folder, 'expected.json'), 'utf8')) as { issues: readonly string[] })
      .issues;

  it('has a fixture that raises it, alone or in a merge', () => {
    const alone = fixtures('issues').filter(({ name, expected }) => expected.issues?.includes(name));
    const raised = new Set([
      ...alone.map(({ name }) => name),
      ...readdirSync(merges).flatMap(expectedOf),
      // Its input would have a million rows: test/pipeline/parquet.test.ts lowers the limit of a sheet instead.
      'table-to-parquet',
    ]);
    expect(codes.filter((code) => !raised.has(code))).toEqual([]);
  });

  it('is what its fixture folder is named after', () => {
    expect(
      fixtures('issues')
        .map(({ name }) => name)
        .filter((name) => !codes.includes(name)),
    ).toEqual([]);
  });
});

describe('every connector', () => {
  const own = fixtures('csv');

  /** Languages in which the connector knows a header that the other language does not have. */
  const languagesOf = (connector: Connector): readonly ('en' | 'fr')[] => {
    const specs = [connector.columns, ...connector.reports.flatMap((report) => report.columns ?? [])];
    const names = (language: 'en' | 'fr'): readonly string[] =>
      specs.flatMap((columns) => Object.values(columns).flatMap((aliases) => aliases[language] ?? []));
    const french = new Set(names('fr'));
    const english = new Set(names('en'));
    return [
      ...(names('en').some((name) => !french.has(name)) ? (['en'] as const) : []),
      ...(names('fr').some((name) => !english.has(name)) ? (['fr'] as const) : []),
    ];
  };

  it.each(CONNECTORS.map((connector) => [connector.id, connector] as const))(
    '%s has a loaded fixture in each language it reads',
    (id, connector) => {
      const loaded = own.filter(
        ({ name, expected }) => name.startsWith(`${id}/`) && expected.connector === id,
      );
      const found = new Set(loaded.map(({ expected }) => expected.language));
      expect(loaded).not.toEqual([]);
      expect(languagesOf(connector).filter((language) => !found.has(language))).toEqual([]);
    },
  );

  it('has the only folders there are', () => {
    const ids = new Set(CONNECTORS.map((connector) => connector.id));
    expect(readdirSync(join(FIXTURES, 'csv')).filter((name) => !ids.has(name))).toEqual([]);
  });

  it('has a file of its own that the index lists', () => {
    const helpers = new Set(['index.ts', 'types.ts', 'crmStages.ts']);
    const files = readdirSync(join(ROOT, 'src/pipeline/connectors')).filter((name) => !helpers.has(name));
    expect(files).toHaveLength(CONNECTORS.length);
  });
});

describe('every KPI', () => {
  /** Ids of the KPIs that the files of a folder define. */
  const definedIn = (folder: string): readonly (string | undefined)[] =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .flatMap((name) =>
        [...read(`${folder}/${name}`).matchAll(/^ {2}id: '([a-z_]+)',/gm)].map((match) => match[1]),
      )
      .sort();

  const parity = read('test/parity/kpi.test.ts');

  it('has a file of its own that the index lists', () => {
    expect(definedIn('src/core/kpi')).toEqual(KPIS.map((kpi) => kpi.id).sort());
    expect(definedIn('src/core/kpi/typed')).toEqual(TYPED_KPIS.map((kpi) => kpi.id).sort());
  });

  it('is compared with its Excel formula, over figures of all its operands', () => {
    // The parity suite runs each case over KPIS; an operand it gives no figure of would only ever be missing.
    expect(parity).toContain('KPIS.flatMap(');
    const operands = new Set(KPIS.flatMap((kpi) => kpiOperands(kpi)));
    expect([...operands].filter((id) => !parity.includes(`'${id}'`))).toEqual([]);
  });
});
