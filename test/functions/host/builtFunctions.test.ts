import type { Call, CustomFunctions } from '../../host/node/customFunctions';
import type { EmptyCell } from '../../host/node/callArguments';
import type { CellValue } from '../../host/node/cellValue';
import { builtMetadata, openBuiltFunctions } from './openBuiltFunctions';

describe('the functions bundle in the real runtime', () => {
  let functions: CustomFunctions;

  beforeAll(async () => {
    functions = await openBuiltFunctions();
  });

  afterAll(() => functions.close());

  it('associates the functions that the metadata list, and no others', () => {
    expect(functions.mismatches()).toEqual([]);
  });

  it.each<[what: string, cell: CellValue, emptyAs: EmptyCell]>([
    ['empty cells of desktop Excel', null, 0],
    ['empty cells of Excel on the web', null, null],
    ['empty texts', null, ''],
    ['a text without a figure', 'texte', null],
    ['a negative number', -1, null],
    ['a truth value', true, null],
  ])(
    'answers %s in every argument with a value or an error of Excel, never an accident',
    async (_, cell, emptyAs) => {
      const calls = builtMetadata().functions.map(({ id, parameters = [] }): Call => ({
        id,
        args: parameters.map(() => cell),
        options: { emptyAs },
      }));
      const results = await functions.callMany(calls);
      expect(results).toHaveLength(calls.length);
      expect(functions.accidents()).toEqual([]);
    },
  );
});
