import { TABLES } from '../../src/core/tables';
import type { FileReport, Language, MergeReport } from '../../src/core/report';
import { buildReportWorkbook } from '../../src/workbook/buildReportWorkbook';
import type { CellSpec, RichSheetSpec, WorkbookSpec } from '../../src/workbook/model';
import { statedVerdict } from '../../src/workbook/sheets/sourcesLayout';
import { validateWorkbook } from '../../src/workbook/validate';
import { expectGolden } from './sheetsGolden';
import { emptyReport, inventedReport, inventedRows } from './sheets.fixture';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

const rich = (spec: WorkbookSpec): readonly RichSheetSpec[] =>
  spec.sheets.flatMap((sheet) => (sheet.kind === 'rich' ? [sheet] : []));

function sheetAt(spec: WorkbookSpec, index: number): RichSheetSpec {
  const sheet = rich(spec)[index];
  if (!sheet) throw new Error(`no report sheet ${index}`);
  return sheet;
}

/** The cell at the crossing of the first row with this label and the first header with this text above it. */
function figure(sheet: RichSheetSpec, label: string, header: string): CellSpec {
  const place = (at: string): { column: string; row: number } => {
    const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    return { column, row: Number(row) };
  };
  for (const labelled of sheet.cells.filter((cell) => cell.value === label)) {
    const { row } = place(labelled.at);
    const headers = sheet.cells.filter((cell) => cell.value === header && place(cell.at).row < row);
    const last = headers.at(-1);
    const found = last && sheet.cells.find((cell) => cell.at === `${place(last.at).column}${row}`);
    if (found) return found;
  }
  throw new Error(`no cell for ${label} × ${header}`);
}

describe.each(LANGUAGES)('the report workbook in %s', (language) => {
  const report = inventedReport(language);
  const spec = buildReportWorkbook(report);

  test('is one that Excel opens', () => {
    expect(validateWorkbook(spec, inventedRows(report))).toEqual([]);
  });

  test('gives every formula its result', () => {
    const formulas = rich(spec).flatMap((sheet) => sheet.cells.filter((cell) => cell.formula !== undefined));
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.filter((cell) => cell.value === undefined || cell.value === null)).toEqual([]);
  });

  test('stamps every report sheet with the age of the data', () => {
    const stamp = language === 'fr' ? 'Données arrêtées au 31/10/2026' : 'Data as of 31 Oct 2026';
    for (const sheet of rich(spec)) {
      expect(sheet.cells.some((cell) => String(cell.value).includes(stamp))).toBe(true);
      expect(sheet.print?.repeatRows).toMatch(/^1:/);
      expect(sheet.showGridLines).toBe(false);
    }
  });

  test('prints no missing word', () => {
    const texts = rich(spec).flatMap((sheet) => sheet.cells.map((cell) => String(cell.value)));
    expect(
      texts.filter(
        (text) => /undefined|NaN|\[object Object\]|Infinity/.test(text) && text !== '[object Object]',
      ),
    ).toEqual([]);
  });
});

test('puts the sheets for people first, in their order and language', () => {
  const names = (language: Language): readonly string[] =>
    rich(buildReportWorkbook(inventedReport(language))).map(({ name }) => name);
  expect(names('fr')).toEqual([
    'Vue d’ensemble',
    'Canaux',
    'Campagnes',
    'Sources et rapprochement',
    'À traiter',
    'Dictionnaire',
  ]);
  expect(names('en')).toEqual([
    'Overview',
    'Channels',
    'Campaigns',
    'Sources and reconciliation',
    'Issues to look at',
    'Dictionary',
  ]);
});

const spec = buildReportWorkbook(inventedReport('en'));

test('gives every table a data sheet whose name is not the name of a table', () => {
  const data = spec.sheets.flatMap((sheet) => (sheet.kind === 'data' ? [sheet] : []));
  expect(data.map(({ table }) => table)).toEqual(TABLES.map(({ name }) => name));
  for (const sheet of data) {
    expect(sheet.name.length).toBeLessThanOrEqual(31);
    expect(TABLES.map(({ name }) => String(name))).not.toContain(sheet.name);
    expect(sheet.columns.length).toBeGreaterThan(0);
  }
});

test('computes the total spend exactly, and asks the table for it', () => {
  const total = figure(sheetAt(spec, 1), 'Total', 'Spend');
  expect(total.formula).toBe('SUM(monthly_ad_performance[spend_reporting])');
  const cents = inventedReport('en').monthly.reduce(
    (sum, row) => sum + Math.round(Number(row.spendReporting ?? 0) * 100),
    0,
  );
  expect(total.value).toBe(cents / 100);
});

test('divides the sums beside it: a ratio of sums', () => {
  const cpl = figure(sheetAt(spec, 1), 'Paid search', 'CPL');
  expect(cpl.formula).toMatch(/^C\d+\/N\d+$/);
});

test('shows #DIV/0! where there is no lead, never 0', () => {
  expect(figure(sheetAt(spec, 1), 'Video', 'CPL').value).toEqual({ error: '#DIV/0!' });
});

test('never adds conversions of two platforms', () => {
  const channels = sheetAt(spec, 1);
  expect(figure(channels, 'Total', 'Conversions')).toMatchObject({ value: '—' });
  expect(figure(channels, 'Paid search', 'Conversions')).toMatchObject({ value: '—' });
  expect(figure(channels, 'Display', 'Conversions').value).toEqual(expect.any(Number));
});

test('shows no ROAS for platforms of which one states no value', () => {
  expect(figure(sheetAt(spec, 1), 'Paid social', 'ROAS').value).toBe('—');
});

test('leaves the clicks whose spend has no rate out of the CPC', () => {
  const report = inventedReport('en');
  const rows = report.monthly.filter((row) => row.platform === 'linkedin_ads' && row.spendReporting !== null);
  const sum = (pick: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0);
  const cpc = figure(sheetAt(spec, 1), 'LinkedIn Ads', 'CPC');
  expect(cpc.value).toBeCloseTo(sum((row) => Number(row.spendReporting)) / sum((row) => row.clicks ?? 0), 10);
  expect(cpc.formula).toContain('monthly_ad_performance[spend_reporting],"<>"');
});

test('asks for a campaign by its exact name, whatever its characters', () => {
  const spend = figure(sheetAt(spec, 2), 'FR_Essai*gratuit?', 'Spend');
  expect(spend.formula).toContain('"meta_ads|FR_Essai~*gratuit~?"');
});

test('counts only leads of the report period, and says how many are left out', () => {
  const overview = sheetAt(spec, 0);
  expect(overview.cells.some((cell) => String(cell.value).startsWith('2 leads have no date'))).toBe(true);
  expect(spec.names?.map(({ name }) => name)).toEqual(['report_start', 'report_end']);
});

test('says what stays out of the totals for want of a rate', () => {
  const texts = sheetAt(spec, 0).cells.map((cell) => String(cell.value));
  expect(texts.find((text) => text.includes('no rate for that currency'))).toContain('CHF');
});

test('shows every control at 0, and the totals of files that differ', () => {
  const overview = sheetAt(spec, 0);
  for (const label of [
    'Spend of the months shown less total spend',
    'Spend of the channels less total spend',
  ]) {
    expect(figure(overview, label, 'Difference')).toMatchObject({
      value: 0,
      formula: expect.stringMatching(/^ROUND/),
    });
  }
  expect(
    figure(
      overview,
      'Totals stated by the files that differ from what was loaded by more than rounding',
      'Difference',
    ).value,
  ).toBe(1);
});

test('compares a target with the same months, or says why it cannot', () => {
  const texts = sheetAt(spec, 0).cells.map((cell) => String(cell.value));
  expect(texts.filter((text) => text === 'Within target')).toHaveLength(1);
  expect(texts.filter((text) => text === 'Under way')).toHaveLength(1);
  expect(texts.filter((text) => text.startsWith('Not comparable: not whole months'))).toHaveLength(1);
});

test('balances every file: read less loaded, excluded and rejected is 0', () => {
  const control = figure(sheetAt(spec, 3), 'meta/export-janvier-octobre.xlsx', 'Control (0)');
  expect(control.value).toBe(0);
  expect(control.formula).toMatch(/^K\d+-L\d+-M\d+-N\d+$/);
});

test('states the difference of a stated total to the cent', () => {
  expect(figure(sheetAt(spec, 3), 'meta/export-janvier-octobre.xlsx', 'Difference').value).toBe(-11.75);
});

test('calls a difference that rounding can make by its name, and shows it to the cent', () => {
  const sources = sheetAt(spec, 3);
  const cells = sources.cells.filter(({ value }) =>
    ['Equal', 'Rounding', 'To explain'].includes(String(value)),
  );
  expect(cells.map(({ value }) => value)).toEqual(['Equal', 'Equal', 'To explain', 'Rounding']);
  const rounded = cells.at(-1);
  expect(rounded?.formula).toMatch(/IF\(ABS\(E\d+-D\d+\)<=0\.181068170,"Rounding","To explain"\)/);
  expect(sources.cells.find(({ at }) => at === rounded?.at.replace('G', 'F'))?.value).toBe(0.06);
  expect(figure(sources, 'linkedin/performance.csv', 'Difference').value).toBe(0.06);
});

test('counts the rows that stood aside for another file among those that rounding is judged by', () => {
  const [first] = inventedReport('en').files;
  const file: FileReport = {
    ...first!,
    rows: { read: 102, loaded: 10, excluded: 91, rejected: 1 },
    excluded: { 'total-row': 1, 'newer-export': 90 },
  };
  const total = { measure: 'spend', stated: '10.00', loaded: '10.10', difference: '0.10' } as const;
  expect(statedVerdict({ file, total })).toBe('rounding');
  expect(statedVerdict({ file, total: { ...total, loaded: '10.11' } })).toBe('differs');
  expect(statedVerdict({ file, total: { ...total, measure: 'clicks' } })).toBe('differs');
});

test('names the reports of a file that holds several', () => {
  const report = inventedReport('fr');
  const [first] = report.files;
  const files = [{ ...first!, report: 'campaign+devices+unknown' }];
  const sources = sheetAt(buildReportWorkbook({ ...report, files }), 3);
  expect(sources.cells.map(({ value }) => value)).toContain('Par campagne + Appareils + unknown');
});

test('prints data sheets one page wide', () => {
  for (const sheet of spec.sheets) {
    expect(sheet.print).toMatchObject({ orientation: 'landscape', fitToWidth: true });
  }
});

test('lists errors first, each with its word', () => {
  const severities = sheetAt(spec, 4)
    .cells.filter((cell) => cell.at.startsWith('B') && cell.style?.bold)
    .map((cell) => cell.value);
  expect(severities.slice(1)).toEqual([
    'Severity',
    'Error',
    'Error',
    'Warning',
    'Warning',
    'Information',
    'Information',
    'Information',
  ]);
});

test('keeps numbers but no formula when a table went to a file beside the workbook', () => {
  const report = inventedReport('en');
  const tables: MergeReport['tables'] = report.tables.map((table) =>
    table.name === 'monthly_ad_performance' ? { ...table, file: 'monthly_ad_performance.parquet' } : table,
  );
  const beside = buildReportWorkbook({ ...report, tables });
  expect(
    beside.sheets.some((sheet) => sheet.kind === 'data' && sheet.table === 'monthly_ad_performance'),
  ).toBe(false);
  const formulas = rich(beside).flatMap((sheet) => sheet.cells.flatMap((cell) => cell.formula ?? []));
  expect(formulas.filter((formula) => formula.includes('monthly_ad_performance'))).toEqual([]);
  expect(figure(sheetAt(beside, 1), 'Total', 'Spend').value).toBe(
    figure(sheetAt(spec, 1), 'Total', 'Spend').value,
  );
});

test('makes a workbook of an empty folder, and says that there is nothing to look at', () => {
  const empty = buildReportWorkbook(emptyReport('en'));
  expect(validateWorkbook(empty, inventedRows(emptyReport('en')))).toEqual([]);
  const texts = sheetAt(empty, 4).cells.map((cell) => String(cell.value));
  expect(texts).toContain('Nothing to look at: every file was read without error or doubt.');
});

test('writes the same spec for the same report', () => {
  expect(JSON.stringify(buildReportWorkbook(inventedReport('fr')))).toBe(
    JSON.stringify(buildReportWorkbook(inventedReport('fr'))),
  );
});

test('keeps its golden form', () => {
  // The dictionary is checked by the tests of the messages; styles are looked at, not diffed.
  const lines = rich(buildReportWorkbook(inventedReport('fr')))
    .slice(0, 5)
    .flatMap(({ name, cells, charts = [], tables = [], print, freeze }) => [
      `# ${name} ${JSON.stringify({ freeze, print, tables })}`,
      ...charts.map(({ kind, title, from, to, series }) =>
        JSON.stringify({ kind, title, from, to, series: series.map((each) => each.values) }),
      ),
      ...cells
        .filter((cell) => cell.value !== null)
        .map(
          ({ at, value, formula }) =>
            `${at}\t${JSON.stringify(value)}${formula === undefined ? '' : `\t=${formula}`}`,
        ),
    ]);
  expectGolden('reportWorkbook.fr.txt', `${lines.join('\n')}\n`);
});
