import { json, MODEL_FOLDER, platformFile, PUBLISHED } from './itemFiles';
import { PARAMETERS, type SourceKind } from './model/sources';
import { buildModel } from './model/buildModel';
import { modelFiles } from './model/tmdl';
import { writeReport } from './report/writeReport';

/** Every file of a project by its path, ready to be opened in Power BI Desktop; `value` is what the parameter holds. */
export function projectFiles(
  source: SourceKind,
  value: string = PARAMETERS[source].example,
): ReadonlyMap<string, string> {
  const model = modelFiles(buildModel(source, value));
  return new Map([
    // The cache holds the data and the settings are those of one person: neither belongs to anybody else.
    ['.gitignore', '**/.pbi/localSettings.json\n**/.pbi/cache.abf\n'],
    [`${MODEL_FOLDER}/.platform`, platformFile('SemanticModel', 'Marketing')],
    [
      `${MODEL_FOLDER}/definition.pbism`,
      json({
        $schema: `${PUBLISHED}/item/semanticModel/definitionProperties/1.0.0/schema.json`,
        version: '4.2',
        settings: {},
      }),
    ],
    ...[...model].map(([path, text]) => [`${MODEL_FOLDER}/definition/${path}`, text] as const),
    ...writeReport('fr'),
    ...writeReport('en'),
  ]);
}
