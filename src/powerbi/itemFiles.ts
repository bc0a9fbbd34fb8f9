import { stableGuid } from './stableGuid';

/** Where Microsoft publishes the schemas of the files of a project. */
export const PUBLISHED = 'https://developer.microsoft.com/json-schemas/fabric';

/** Folder of the semantic model, beside those of its reports. */
export const MODEL_FOLDER = 'Marketing.SemanticModel';

/** The identity of an item of a project; the key stays when the name that people read changes. */
export function platformFile(
  type: 'SemanticModel' | 'Report',
  displayName: string,
  key: string = displayName,
): string {
  return json({
    $schema: `${PUBLISHED}/gitIntegration/platformProperties/2.0.0/schema.json`,
    metadata: { type, displayName },
    config: { version: '2.0', logicalId: stableGuid(`item:${type}:${key}`) },
  });
}

/** A JSON file as the tools of Power BI write it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
