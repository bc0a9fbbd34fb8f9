import type { Language } from '../../core/report';
import { messages } from '../../messages';
import { json, MODEL_FOLDER, platformFile } from '../itemFiles';
import { fieldExpression, literal, type JsonObject } from './expressions';
import { drillThrough } from './filters';
import { PAGE } from './layout';
import { fingerprint, objectName } from './objectName';
import { reportPages, type PbirPage } from './pages';
import { SCHEMAS, THEME_MADE_FOR } from './schemas';
import { THEME } from './theme';
import { mobileJson, visualJson, type PbirVisual } from './visual';

/**
 * The report of one language over the model: the text of each file by its path in the project folder, with `/`.
 * The same language always gives the same bytes.
 */
export function writeReport(language: Language): ReadonlyMap<string, string> {
  const folder = `Marketing.${language}.Report`;
  const pages = reportPages(language);
  const theme = themeFile();
  const files: readonly [path: string, content: JsonObject][] = [
    [`Marketing.${language}.pbip`, project(folder)],
    [`${folder}/definition.pbir`, definition()],
    [`${folder}/definition/version.json`, { $schema: SCHEMAS.version, version: '2.0.0' }],
    [`${folder}/definition/report.json`, report(theme.name)],
    [`${folder}/StaticResources/RegisteredResources/${theme.name}`, theme.content],
    [`${folder}/definition/pages/pages.json`, pageOrder(pages)],
    ...pages.flatMap((page) => pageFiles(`${folder}/definition/pages`, page)),
  ];
  return new Map([
    [`${folder}/.platform`, platformFile('Report', messages(language).report.title, `Marketing.${language}`)],
    ...files.map(([path, content]) => [path, json(content)] as const),
  ]);
}

function project(folder: string): JsonObject {
  return {
    $schema: SCHEMAS.project,
    version: '1.0',
    artifacts: [{ report: { path: folder } }],
    settings: { enableAutoRecovery: true },
  };
}

function definition(): JsonObject {
  return {
    $schema: SCHEMAS.definition,
    version: '4.0',
    datasetReference: { byPath: { path: `../${MODEL_FOLDER}` } },
  };
}

/** Power BI keeps a theme by the name of its file: the name changes with the content. */
function themeFile(): { readonly name: string; readonly content: JsonObject } {
  const name = `Jalon-${fingerprint(JSON.stringify(THEME))}.json`;
  return { name, content: { name, ...THEME } };
}

function report(theme: string): JsonObject {
  const type = 'RegisteredResources';
  return {
    $schema: SCHEMAS.report,
    themeCollection: { customTheme: { name: theme, type, reportVersionAtImport: THEME_MADE_FOR } },
    resourcePackages: [{ name: type, type, items: [{ name: theme, path: theme, type: 'CustomTheme' }] }],
    // The filters that people need stand on the pages; the pane of the others stays folded until it is asked for.
    objects: { outspacePane: [{ properties: { expanded: literal(false) } }] },
    settings: {
      useStylableVisualContainerHeader: true,
      exportDataMode: 'AllowSummarized',
      defaultDrillFilterOtherVisuals: true,
      allowChangeFilterTypes: true,
      useEnhancedTooltips: true,
      useDefaultAggregateDisplayName: true,
    },
  };
}

function pageOrder(pages: readonly PbirPage[]): JsonObject {
  const names = pages.map(({ id }) => objectName(id));
  return { $schema: SCHEMAS.pages, pageOrder: names, activePageName: names[0]! };
}

function pageFiles(folder: string, page: PbirPage): readonly [path: string, content: JsonObject][] {
  const here = `${folder}/${objectName(page.id)}`;
  return [
    [`${here}/page.json`, pageJson(page)],
    ...page.visuals.flatMap((visual, order) => visualFiles(here, page.id, visual, order)),
  ];
}

function visualFiles(
  pageFolder: string,
  page: string,
  visual: PbirVisual,
  order: number,
): readonly [path: string, content: JsonObject][] {
  const content = visualJson(page, visual, order);
  const here = `${pageFolder}/visuals/${String(content['name'])}`;
  const { onPhone } = visual;
  return [
    [`${here}/visual.json`, content],
    ...(onPhone === undefined ? [] : [file(`${here}/mobile.json`, mobileJson(visual, onPhone, order))]),
  ];
}

const file = (path: string, content: JsonObject): [path: string, content: JsonObject] => [path, content];

function pageJson({ id, displayName, drillThrough: fields }: PbirPage): JsonObject {
  return {
    $schema: SCHEMAS.page,
    name: objectName(id),
    displayName,
    displayOption: 'FitToPage',
    ...PAGE,
    ...(fields && drillThroughTarget(id, fields)),
  };
}

function drillThroughTarget(id: string, fields: NonNullable<PbirPage['drillThrough']>): JsonObject {
  const filters = fields.map((field) => drillThrough(`${id}/${field.table}`, field));
  return {
    type: 'Drillthrough',
    visibility: 'HiddenInViewMode',
    filterConfig: { filters },
    pageBinding: {
      name: objectName(`${id}/binding`),
      type: 'Drillthrough',
      parameters: filters.map(({ name }, index) => ({
        name: `Param_${String(name)}`,
        boundFilter: name!,
        fieldExpr: fieldExpression(fields[index]!),
      })),
    },
  };
}
