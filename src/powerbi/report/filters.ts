import { fieldExpression, literalText, type JsonObject, type ModelField } from './expressions';
import { filterName } from './objectName';

/** Keeps the rows whose column has one value; `key` makes its name unique over the report. */
export function equals(key: string, field: ModelField, value: string | boolean): JsonObject {
  const alias = 't';
  return {
    name: filterName(key),
    field: fieldExpression(field),
    type: 'Categorical',
    filter: {
      Version: 2,
      From: [{ Name: alias, Entity: field.table, Type: 0 }],
      Where: [
        {
          Condition: {
            In: {
              Expressions: [fieldExpression(field, alias)],
              Values: [[{ Literal: { Value: literalText(value) } }]],
            },
          },
        },
      ],
    },
    howCreated: 'User',
  };
}

/** Takes what a person drilled through from. */
export function drillThrough(key: string, field: ModelField): JsonObject {
  return {
    name: filterName(key),
    field: fieldExpression(field),
    type: 'Categorical',
    howCreated: 'Drillthrough',
  };
}
