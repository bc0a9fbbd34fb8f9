import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messages } from '../../../src/messages';
import { bindingProblems, modelNames, type ModelNames } from '../../../src/powerbi/check/bindings';
import { reportProblemText, type ReportProblem } from '../../../src/powerbi/check/reportProblem';
import { layoutProblems } from '../../../src/powerbi/check/layout';
import { buildModel } from '../../../src/powerbi/model/buildModel';
import { literal } from '../../../src/powerbi/report/expressions';
import { writeReport } from '../../../src/powerbi/report/writeReport';
import { schemaErrors, validatorComplaints, writeProject } from '../../helpers/powerbi';

const GOOD = writeReport('en');
const MODEL = modelNames(buildModel('local', 'marketing.xlsx'));

type Files = ReadonlyMap<string, string>;
type Draft = Record<string, unknown>;
/** New values by their place (`visual/query/…`); without a value the member is taken away. */
type Edits = Readonly<Record<string, unknown>>;

function edited(text: string, edits: Edits): string {
  const root = JSON.parse(text) as Draft;
  for (const [place, value] of Object.entries(edits)) {
    const keys = place.split('/');
    const last = keys.pop()!;
    const parent = keys.reduce((node, key) => node[key] as Draft, root);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return JSON.stringify(root);
}

/** The good report in which one file is changed: the first whose path and text are like these. */
function changed(path: RegExp, like: string, edits: Edits): Files {
  const found = [...GOOD].find(([name, text]) => path.test(name) && text.includes(like));
  if (!found) throw new Error(`no file like ${String(path)} with ${like}`);
  return new Map(GOOD).set(found[0], edited(found[1], edits));
}

const VISUAL = /visual\.json$/;
const CARDS = '"visualType": "cardVisual"';
const CHART = '"visualType": "lineClusteredColumnComboChart"';
const BARS = '"visualType": "clusteredBarChart"';
const TABLE = '"visualType": "tableEx"';
const SLICER = '"visualType": "slicer"';
const COMPARISON =
  'visual/objects/referenceLabelValue/1/properties/valueFontColor/solid/color/expr/Conditional/Cases/0/Condition/Comparison/ComparisonKind';
const FILTERED =
  'filterConfig/filters/0/filter/Where/0/Condition/In/Expressions/0/Column/Expression/SourceRef/Source';
const ROLES = 'visual/query/queryState';
const field = (kind: 'Column' | 'Measure', table: string, name: string) => ({
  [kind]: { Expression: { SourceRef: { Entity: table } }, Property: name },
});

/** Two visuals of the first page: the title, and the last day of the data beside it. */
const [first, second] = [...GOOD].filter(([path]) => VISUAL.test(path));
const folderOf = ([path]: readonly [string, string]): string => path.split('/').at(-2)!;
const secondBecomes = (edits: Edits): Files => new Map(GOOD).set(second![0], edited(second![1], edits));

/** A model in which a name is missing. */
function without(table: string, measure?: string): ModelNames {
  const tables = { ...MODEL.tables };
  if (measure === undefined) delete tables[table];
  else {
    const { columns, measures } = tables[table]!;
    tables[table] = { columns, measures: new Set([...measures].filter((name) => name !== measure)) };
  }
  return { tables };
}

describe('our own check finds', () => {
  const cases: readonly [
    title: string,
    code: ReportProblem['code'],
    value: string,
    files: ReadonlyMap<string, string>,
    model?: ModelNames,
  ][] = [
    [
      'a measure that does not exist',
      'unknown-measure',
      'Measures[Spent]',
      changed(VISUAL, CARDS, {
        [`${ROLES}/Data/projections/0/field`]: field('Measure', 'Measures', 'Spent'),
        [`${ROLES}/Data/projections/0/queryRef`]: 'Measures.Spent',
      }),
    ],
    ['a measure that the model lost', 'unknown-measure', 'Measures[CAC]', GOOD, without('Measures', 'CAC')],
    ['a table that the model renamed', 'unknown-table', 'Budget', GOOD, without('Budget')],
    [
      'a measure taken for a column',
      'unknown-column',
      'Measures[Spend]',
      changed(VISUAL, TABLE, {
        [`${ROLES}/Values/projections/1/field`]: field('Column', 'Measures', 'Spend'),
      }),
    ],
    [
      'a reference that is not the table and name of its field',
      'wrong-query-ref',
      'Spend',
      changed(VISUAL, CHART, { [`${ROLES}/Y/projections/0/queryRef`]: 'Spend' }),
    ],
    [
      'a sort by a field that is not shown',
      'not-shown',
      'Dates.Date',
      changed(VISUAL, CHART, {
        'visual/query/sortDefinition/sort/0/field': field('Column', 'Dates', 'Date'),
      }),
    ],
    [
      'a colour for a field that is not shown',
      'not-shown',
      'Measures.Months',
      changed(VISUAL, '"metadata": "Measures.Landing against plan"', {
        'visual/objects/values/0/selector/metadata': 'Measures.Months',
      }),
    ],
    [
      'a filter on a table that it does not name',
      'unknown-alias',
      'k',
      changed(VISUAL, '"filterConfig"', { [FILTERED]: 'k' }),
    ],
    [
      'a drill-through that leads to no filter',
      'unknown-filter',
      'Filter0',
      changed(/page\.json$/, 'pageBinding', { 'pageBinding/parameters/1/boundFilter': 'Filter0' }),
    ],
    ['a visual out of its page', 'outside-page', '1040, -1, 240 × 56', secondBecomes({ 'position/y': -1 })],
    ['a visual over another', 'overlap', folderOf(first!), secondBecomes({ 'position/x': 1039 })],
    [
      'a name that two visuals have',
      'duplicate-name',
      folderOf(first!),
      secondBecomes({ name: folderOf(first!) }),
    ],
    [
      'a name that is not that of the folder',
      'not-its-folder',
      'overview',
      changed(/page\.json$/, '', { name: 'overview' }),
    ],
    [
      'a rank at the keyboard that two visuals have',
      'duplicate-order',
      '0',
      secondBecomes({ 'position/tabOrder': 0 }),
    ],
    [
      'an alternative text that is missing',
      'no-alt-text',
      folderOf(second!),
      secondBecomes({ 'visual/visualContainerObjects/general': undefined }),
    ],
    ['a page with too many visuals', 'too-many-visuals', '32', crowded()],
    ['a file that is cut off', 'unreadable', '', new Map(GOOD).set(second![0], second![1].slice(0, -3))],
    [
      'a visual over another on a phone',
      'overlap',
      folderOf(second!),
      changed(/mobile\.json$/, '"y": 128', { 'position/y': 100 }),
    ],
  ];

  /** The first page with the same visual twenty times more. */
  function crowded(): Files {
    const page = second![0].split('/visuals/')[0]!;
    const more = Array.from({ length: 20 }, (_each, index): [string, string] => {
      const name = `more${index}`;
      return [`${page}/visuals/${name}/visual.json`, edited(second![1], { name })];
    });
    return new Map([...GOOD, ...more]);
  }

  it.each(cases)('%s', (_title, code, value, files, model = MODEL) => {
    const problems = [...bindingProblems(files, model), ...layoutProblems(files)];
    const found = problems.filter((problem) => problem.code === code);
    expect(found.map((problem) => problem.name)).toContain(value);
    for (const problem of found) {
      expect(reportProblemText('en', problem)).toContain(problem.at);
      expect(reportProblemText('fr', problem)).toContain(problem.at);
    }
  });

  it('a problem of every kind that it knows', () => {
    const codes = Object.keys(messages('en').powerbiReport.problems);
    expect(codes.filter((code) => !cases.some(([, tried]) => tried === code))).toEqual([]);
  });
});

describe('Microsoft’s schemas find', () => {
  it.each([
    ['a property that no file has', changed(VISUAL, CARDS, { colour: 'blue' })],
    ['a version that is not the declared one', changed(VISUAL, CARDS, { $schema: 'visual' })],
    ['a page without a name', changed(/page\.json$/, '', { displayName: undefined })],
    ['a place that is no number', changed(/mobile\.json$/, '', { 'position/x': 'left' })],
    ['an item whose id is no text', changed(/\.platform$/, '', { 'config/logicalId': 7 })],
    ['a model beside the report', changed(/\.pbip$/, '', { 'artifacts/0/semanticModel': {} })],
    ['a comparison that there is not', changed(VISUAL, '"Conditional"', { [COMPARISON]: 9 })],
  ] as const)('%s', (_title, files) => {
    expect(schemaErrors(files)).not.toEqual([]);
  });
});

describe('Microsoft’s validator finds', () => {
  const cases: readonly [title: string, code: string, files: ReadonlyMap<string, string>][] = [
    [
      'cards in a role of the old card',
      'PBIR_ROLE_UNKNOWN',
      changed(VISUAL, CARDS, { [ROLES]: { Fields: { projections: [] } } }),
    ],
    [
      'a chart without values',
      'PBIR_ROLE_REQUIRED_MISSING',
      changed(VISUAL, BARS, { [`${ROLES}/Y`]: undefined }),
    ],
    [
      'a measure on the axis',
      'PBIR_ROLE_KIND_MISMATCH',
      changed(VISUAL, CHART, {
        [`${ROLES}/Category/projections/0/field`]: field('Measure', 'Measures', 'Spend'),
      }),
    ],
    [
      'two fields in a slicer',
      'PBIR_ROLE_MAX_EXCEEDED',
      changed(VISUAL, SLICER, {
        [`${ROLES}/Values/projections/1`]: {
          field: field('Column', 'Dates', 'Year'),
          queryRef: 'Dates.Year',
          nativeQueryRef: 'Year',
        },
      }),
    ],
    [
      'a formatting that the visual does not know',
      'PBIR_FORMATTING_PROP_UNKNOWN',
      changed(VISUAL, CARDS, { 'visual/objects/value/0/properties/weight': literal(700) }),
    ],
    [
      'a type that there is not',
      'PBIR_VISUAL_TYPE_UNKNOWN',
      changed(VISUAL, CARDS, { 'visual/visualType': 'cards' }),
    ],
    [
      'a slicer that is too low',
      'PBIR_SLICER_HEIGHT_BELOW_FLOOR',
      changed(VISUAL, "'Dropdown'", { 'position/height': 40 }),
    ],
    [
      'a visual below its page',
      'PBIR_LAYOUT_OUT_OF_BOUNDS_HEIGHT',
      changed(VISUAL, CHART, { 'position/y': 700 }),
    ],
    [
      'a name that two visuals have',
      'PBIR_VISUAL_NAME_DUPLICATE_JSON',
      secondBecomes({ name: folderOf(first!) }),
    ],
    [
      'a first page that there is not',
      'PBIR_PAGE_ORDER_ACTIVE_NAME_MISSING',
      changed(/pages\.json$/, '', { activePageName: 'overview' }),
    ],
    [
      'a theme by another name',
      'PBIR_THEME_FILE_NAME_MISMATCH',
      changed(/RegisteredResources/, '', { name: 'Jalon' }),
    ],
    [
      'a colour of the theme that is none',
      'PBIR_THEME_DATACOLORS_INVALID',
      changed(/RegisteredResources/, '', { 'dataColors/0': 'blue' }),
    ],
    [
      'an id that is no GUID',
      'PBIR_PLATFORM_LOGICAL_ID_INVALID',
      changed(/\.platform$/, '', { 'config/logicalId': 'Marketing' }),
    ],
    [
      'a filter name that two filters have',
      'PBIR_FILTER_NAME_DUPLICATE_LOCAL',
      changed(/page\.json$/, 'filterConfig', {
        'filterConfig/filters/0/name': 'Filter0',
        'filterConfig/filters/1/name': 'Filter0',
      }),
    ],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'jalon-mutations-'));
  const found: (readonly string[])[] = [];

  beforeAll(async () => {
    const projects = cases.map(([, , files], index) => {
      const here = join(folder, String(index));
      writeProject(here, files);
      return join(here, 'Marketing.en.pbip');
    });
    for (const complaints of await validatorComplaints(projects))
      found.push(complaints.map(({ code }) => code));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases.map(([title, code], index) => [title, code, index] as const))('%s', (_title, code, index) => {
    expect(found[index]).toContain(code);
  });
});
