import { isFunctionName, type FunctionName } from '../../core/functionNames';
import { CATEGORY_OF, type Category } from './categories';

/** A function as the gallery shows it, in the reader's language. */
export interface FunctionHelp {
  readonly name: FunctionName;
  readonly category: Category;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  /** True when the result may fill several cells. */
  readonly isSpilling: boolean;
  readonly helpUrl: string;
}

export interface ParameterHelp {
  /** English, the same in every language. */
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** Takes a range as well as a cell. */
  readonly isRange: boolean;
  /** May be given again and again. */
  readonly isRepeating: boolean;
}

/** Functions as the add-in's own files describe them: `functions.json`, and the file of the reader's language (the same for English). */
export function readFunctionHelp(english: unknown, localized: unknown): readonly FunctionHelp[] {
  const texts = new Map(functionsOf(localized).map((one) => [text(one['id']), one]));
  return functionsOf(english).flatMap((one): FunctionHelp[] => {
    const name = text(one['id']);
    if (!isFunctionName(name)) return [];
    const own = texts.get(name) ?? one;
    const names = parametersOf(own);
    return [
      {
        name,
        category: CATEGORY_OF[name],
        description: text(own['description']),
        parameters: parametersOf(one).map((parameter, index) => ({
          id: text(parameter['name']),
          name: text(names[index]?.['name'] ?? parameter['name']),
          description: text(names[index]?.['description'] ?? parameter['description']),
          isOptional: parameter['optional'] === true,
          isRange: parameter['dimensionality'] === 'matrix',
          isRepeating: parameter['repeating'] === true,
        })),
        isSpilling: isRecord(one['result']) && one['result']['dimensionality'] === 'matrix',
        helpUrl: text(own['helpUrl']),
      },
    ];
  });
}

type Json = Readonly<Record<string, unknown>>;

function functionsOf(json: unknown): readonly Json[] {
  return isRecord(json) && Array.isArray(json['functions']) ? json['functions'].filter(isRecord) : [];
}

function parametersOf(json: Json): readonly Json[] {
  return Array.isArray(json['parameters']) ? json['parameters'].filter(isRecord) : [];
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
