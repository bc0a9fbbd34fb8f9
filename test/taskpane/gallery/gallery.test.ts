import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTION_NAMES } from '../../../src/core/functionNames';
import { galleryText } from '../../../src/messages/pane/gallery';
import { CATEGORIES } from '../../../src/taskpane/gallery/categories';
import { formulaFor, type GallerySelection } from '../../../src/taskpane/gallery/formulaFor';
import { readFunctionHelp } from '../../../src/taskpane/gallery/functionHelp';
import { searchFunctions } from '../../../src/taskpane/gallery/searchFunctions';
import { parseRange } from '../../../src/workbook/address';

const built = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../../dist', name), 'utf8'));
const english = readFunctionHelp(built('functions.json'), built('functions.json'));
const french = readFunctionHelp(built('functions.json'), built('functions-fr.json'));

test('shows every function, in a category that has a name, in both languages', () => {
  for (const list of [english, french]) {
    expect(list.map(({ name }) => name).sort()).toEqual([...FUNCTION_NAMES].sort());
    expect(new Set(list.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
    expect(
      list.every(({ description, helpUrl }) => description !== '' && helpUrl.startsWith('https://')),
    ).toBe(true);
  }
  for (const language of ['fr', 'en'] as const)
    expect(Object.keys(galleryText(language).categories).sort()).toEqual([...CATEGORIES].sort());
});

test.each<[string, 'fr' | 'en', string]>([
  ['cpa', 'fr', 'CPA'],
  ['coût par acquisition', 'fr', 'CPA'],
  ['cout par aquisition', 'fr', 'CPA'],
  ['cost per acquisition', 'en', 'CPA'],
  ['valeur vie client', 'fr', 'CLV'],
  ['LTV', 'en', 'CLV'],
  ['panier moyen', 'fr', 'AOV'],
  ['roaas', 'fr', 'ROAS'],
  ['retroplanning', 'fr', 'RETROPLAN'],
  ['rétroplaning', 'fr', 'RETROPLAN'],
  ['taux de conversion', 'fr', 'CVR'],
  ['conversion rate', 'en', 'CVR'],
  ['prevision', 'fr', 'FORECAST_KPI'],
  ['forcast', 'en', 'FORECAST_KPI'],
  ['objectif smart', 'fr', 'SMART_CHECK'],
  ['ab test', 'en', 'AB_TEST'],
  ['taille echantillon', 'fr', 'AB_SAMPLE_SIZE'],
  ['répartir mon budget', 'fr', 'BUDGET_ALLOCATE'],
  ['desabonement', 'fr', 'UNSUBSCRIBE_RATE'],
  ['churn', 'fr', 'CHURN_RATE'],
  ['smart_check', 'en', 'SMART_CHECK'],
  ['open rate', 'fr', 'OPEN_RATE'],
  ['anomalie', 'fr', 'ANOMALY'],
  ['atterrissage', 'fr', 'LANDING'],
  ['coût', 'fr', 'CAC'],
])('« %s » in %s finds %s among the first three', (query, language, name) => {
  const found = searchFunctions(language === 'fr' ? french : english, query, language);
  expect(found.slice(0, query === 'coût' ? 8 : 3).map((one) => one.name)).toContain(name);
});

test('an empty search shows all of them by name, and nonsense none', () => {
  expect(searchFunctions(french, '  ', 'fr').map(({ name }) => name)).toEqual([...FUNCTION_NAMES].sort());
  expect(searchFunctions(french, 'zzzzqqq', 'fr')).toEqual([]);
  expect(searchFunctions(french, '"(*[', 'fr')).toHaveLength(53);
});

const ADS: GallerySelection['values'] = [
  ['Campagnes de mars', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['Campagne', 'Dépense (€)', 'Clics', 'Impr.', 'Conversions', ''],
  ['Marque', 120, 40, 4000, 4, ''],
  ['Générique', 300, 90, 9000, 6, ''],
  ['Retargeting', 80, 30, 2500, '', ''],
  ['Total', 500, 160, 15500, 10, ''],
];

const guess = (name: string, at: string, values = ADS, language: 'fr' | 'en' = 'fr') =>
  formulaFor(
    (language === 'fr' ? french : english).find((one) => one.name === name)!,
    {
      sheet: 'Mars',
      values,
      selected: parseRange(at)!,
    },
  );

describe('a formula from the selection', () => {
  it.each([
    ['CPA', 'F4', '=CPA(B4,E4)'],
    ['CPC', 'F5', '=CPC(B5,C5)'],
    ['CPM', 'F4', '=CPM(B4,D4)'],
    ['CTR', 'F6', '=CTR(C6,D6)'],
    ['CVR', 'F6', '=CVR(E6,C6)'],
    ['CPA', 'B9', '=CPA(dépense,conversions)'],
    ['CPA', 'B4:E6', '=CPA(B4:B6,E4:E6)'],
    ['CPA', 'B3:E6', '=CPA(B4:B6,E4:E6)'],
    ['CPA', 'B4:B6', '=CPA(B4:B6,E4:E6)'],
    ['ROAS', 'F4', '=ROAS(chiffre_d_affaires,B4)'],
  ])('%s at %s is %s', (name, at, formula) => {
    expect(guess(name, at).formula).toBe(formula);
  });

  it('says what it took, from where, and whether something is left to fill in', () => {
    expect(guess('CPA', 'F4')).toMatchObject({
      isComplete: true,
      target: { row: 4, column: 6 },
      arguments: [{ header: 'Dépense (€)' }, { header: 'Conversions' }],
    });
    expect(guess('ROAS', 'F4')).toMatchObject({ isComplete: false });
    expect(guess('CPA', 'B4:E6').target).toEqual({ row: 4, column: 6 });
  });

  it('sums the columns from the row below them', () => {
    const below = ADS.slice(0, 6);
    expect(guess('CPA', 'B7', below).formula).toBe('=CPA(B4:B6,E4:E6)');
  });

  it('takes selected columns without headers in their order', () => {
    expect(
      guess('CPA', 'A1:B3', [
        [100, 4],
        [200, 5],
        [300, 6],
      ]).formula,
    ).toBe('=CPA(A1:A3,B1:B3)');
    expect(guess('CPA', 'C1', [[100, 4, '']]).formula).toBe('=CPA(dépense,conversions)');
  });

  it('understands the headers of exports', () => {
    const values = [
      ['date_day', 'campaign_name', 'spend', 'impressions', 'clicks', 'conversions', 'conversions_value', ''],
      [46_000, 'a', 10, 100, 10, 1, 50, ''],
      [46_001, 'b', 20, 200, 20, 2, 70, ''],
    ];
    expect(guess('ROAS', 'H2', values, 'en').formula).toBe('=ROAS(G2,C2)');
    expect(guess('FORECAST_KPI', 'F2:F3', values, 'en').formula).toBe('=FORECAST_KPI(F2:F3)');
  });

  it('keeps texts out of numbers and numbers out of optional arguments', () => {
    const values = [
      ['Objectif', 'Cible', ''],
      ['Gagner 10 clients', 10, ''],
    ];
    expect(guess('SMART_CHECK', 'C2', values).formula).toBe('=SMART_CHECK(A2,,B2)');
    expect(
      guess('CPA', 'C2', [
        ['Dépense', 'Conversions', ''],
        ['beaucoup', 'peu', ''],
      ]).isComplete,
    ).toBe(false);
  });

  it('names the sheet when the formula goes to another one, and survives an empty sheet', () => {
    const help = french.find(({ name }) => name === 'CPA')!;
    const selection = { sheet: "L'été", values: ADS, selected: parseRange('B4:E6')! };
    expect(formulaFor(help, { ...selection, targetSheet: 'Bilan' }).formula).toBe(
      "=CPA('L''été'!B4:B6,'L''été'!E4:E6)",
    );
    for (const at of ['A1', 'C5:D9', 'XFD1048576'])
      expect(formulaFor(help, { sheet: 'x', values: [], selected: parseRange(at)! }).formula).toBe(
        '=CPA(dépense,conversions)',
      );
  });

  it.each(FUNCTION_NAMES)('%s can be inserted from anywhere', (name) => {
    for (const at of ['F4', 'A1', 'B4:E6', 'J20']) {
      const { formula } = guess(name, at);
      expect(formula.startsWith(`=${name}(`)).toBe(true);
      expect(formula).not.toMatch(/undefined|,\)$/);
    }
  });
});
