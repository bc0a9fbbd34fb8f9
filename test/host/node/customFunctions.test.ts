import type { Argument, EmptyCell } from './callArguments';
import { openCustomFunctions } from './customFunctions';
import type { CustomFunctions } from './customFunctions';
import type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from './functionMetadata';

/** Invented functions, one for each way a function can behave. */
const SCRIPT = `
  const seen = (...args) => JSON.stringify(args.slice(0, -1));
  const functions = {
    ADD: (a, b) => a + b,
    SEEN: seen,
    SEEN_RANGE: seen,
    SEEN_OPTIONAL: seen,
    SEEN_LIST: seen,
    SEEN_NUMBER: seen,
    SEEN_STRING: seen,
    SEEN_BOOLEAN: seen,
    SEEN_ERROR: (value) => value instanceof CustomFunctions.Error ? 'error ' + value.code : typeof value,
    SEEN_ERRORS: (rows) => JSON.stringify(rows.map((row) => row.map((cell) => cell?.code ?? cell))),
    TABLE: (rows, columns) =>
      Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * columns + column)),
    TABLE_AS_CELL: () => [[1, 2]],
    CELL_AS_TABLE: () => 1,
    HOLES: () => [[1, NaN]],
    RAGGED: () => [[1, 2], [3]],
    LIST: () => [1, 2],
    GIVES: (kind) => ({ nothing: undefined, null: null, true: true, date: new Date(0), NaN, Infinity, object: { a: 1 } })[kind],
    THROWS: (code, message) => { throw new CustomFunctions.Error(code, message); },
    RETURNS_ERROR: (code, message) => new CustomFunctions.Error(code, message),
    ERROR_IN_TABLE: () => [[1, new CustomFunctions.Error('#N/A', 'no sales')], [new CustomFunctions.Error('#DIV/0!'), 4]],
    CRASHES: () => { throw new Error('a bug of ours'); },
    LATER: (value) => new Promise((resolve) => setTimeout(() => resolve(value), 20)),
    REJECTS: (code) => Promise.reject(new CustomFunctions.Error(code, 'later')),
    REJECTS_PLAIN: () => Promise.reject(new Error('a bug of ours')),
    NEVER: (invocation) => { invocation.onCanceled = () => console.log('canceled'); return new Promise(() => {}); },
    WHERE: (invocation) => String(invocation.address),
    WHERE_FROM: (value, invocation) => JSON.stringify(invocation.parameterAddresses),
    NOWHERE: (invocation) => String(invocation.address),
    LANGUAGE: () => language,
  };
  let language = 'before Office is ready';
  Office.onReady(() => { language = Office.context.displayLanguage; });
  for (const [id, fn] of Object.entries(functions)) CustomFunctions.associate(id, fn);
  CustomFunctions.associate('UNLISTED', () => 1);`;

const any: ParameterMetadata = { name: 'value', type: 'any' };
const range: ParameterMetadata = { name: 'range', type: 'any', dimensionality: 'matrix' };
const code: ParameterMetadata = { name: 'code', type: 'string' };
const message: ParameterMetadata = { name: 'message', type: 'string', optional: true };

const listed = (
  id: string,
  parameters: readonly ParameterMetadata[] = [],
  options: FunctionMetadata['options'] = {},
): FunctionMetadata => ({ id, name: id, parameters, options, result: { type: 'any' } });
const spilling = (id: string, parameters: readonly ParameterMetadata[] = []): FunctionMetadata => ({
  ...listed(id, parameters),
  result: { type: 'any', dimensionality: 'matrix' },
});

const METADATA: FunctionsMetadata = {
  functions: [
    listed('ADD', [any, any]),
    listed('SEEN', [any]),
    listed('SEEN_RANGE', [range]),
    listed('SEEN_OPTIONAL', [any, { ...any, optional: true }, { ...range, optional: true }]),
    listed('SEEN_LIST', [any, { ...range, repeating: true }]),
    listed('SEEN_NUMBER', [{ name: 'number', type: 'number' }]),
    listed('SEEN_STRING', [{ name: 'string', type: 'string' }]),
    listed('SEEN_BOOLEAN', [{ name: 'boolean', type: 'boolean' }]),
    listed('SEEN_ERROR', [any], { allowErrorForDataTypeAny: true }),
    listed('SEEN_ERRORS', [range], { allowErrorForDataTypeAny: true }),
    spilling('TABLE', [any, any]),
    spilling('RAGGED'),
    spilling('LIST'),
    listed('GIVES', [any]),
    listed('THROWS', [code, message]),
    listed('RETURNS_ERROR', [code, message]),
    spilling('ERROR_IN_TABLE'),
    listed('CRASHES'),
    listed('LATER', [any]),
    listed('REJECTS', [code]),
    listed('REJECTS_PLAIN'),
    listed('NEVER', [], { cancelable: true }),
    listed('WHERE', [], { requiresAddress: true }),
    listed('WHERE_FROM', [any], { requiresParameterAddresses: true }),
    listed('NOWHERE'),
    listed('LANGUAGE'),
    listed('FORGOTTEN'),
    listed('TABLE_AS_CELL'),
    spilling('CELL_AS_TABLE'),
    spilling('HOLES'),
    listed('STREAM', [], { stream: true }),
  ],
};

describe('custom functions in the real runtime', () => {
  let functions: CustomFunctions;

  beforeAll(async () => {
    functions = await openCustomFunctions({ script: SCRIPT, metadata: METADATA });
  });

  afterAll(() => functions.close());

  const call = (id: string, ...args: readonly Argument[]) => functions.call(id, args);

  it('calculates a value, whatever the case of the id', async () => {
    expect(await call('ADD', 1, 2)).toBe(3);
    expect(await call('add', 'a', 'b')).toBe('ab');
  });

  it('spills a matrix', async () => {
    expect(await call('TABLE', 2, 3)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('waits for a promise', async () => {
    expect(await call('LATER', 'at last')).toBe('at last');
  });

  it.each<[kind: string, shown: unknown]>([
    ['nothing', null],
    ['null', null],
    ['true', true],
    ['date', '1970-01-01T00:00:00.000Z'],
    ['NaN', { code: '#VALUE!', message: '' }],
    ['Infinity', { code: '#NUM!', message: '' }],
  ])('shows %s as Excel would', async (kind, shown) => {
    expect(await call('GIVES', kind)).toEqual(shown);
  });

  it.each(['THROWS', 'RETURNS_ERROR'])('shows the error that a function gives: %s', async (id) => {
    expect(await call(id, '#VALUE!', 'clicks are missing')).toEqual({
      code: '#VALUE!',
      message: 'clicks are missing',
    });
    expect(await call(id, '#N/A', 'no sales')).toEqual({ code: '#N/A', message: 'no sales' });
    expect(await call(id, '#DIV/0!')).toEqual({ code: '#DIV/0!', message: '' });
    expect(await call(id, '#NUM!')).toEqual({ code: '#NUM!', message: '' });
  });

  it.each(['#DIV/0!', '#NUM!'])('loses the message of %s, which Excel does not show', async (error) => {
    expect(await call('THROWS', error, 'lost')).toEqual({ code: error, message: '' });
    expect(await call('RETURNS_ERROR', error, 'lost')).toEqual({ code: error, message: '' });
  });

  it('keeps the code and the message of a rejected promise', async () => {
    expect(await call('REJECTS', '#N/A')).toEqual({ code: '#N/A', message: 'later' });
  });

  it.each([
    ['NaN', 'GIVES', ['NaN'], 'GIVES returned NaN'],
    ['nothing', 'GIVES', ['nothing'], 'GIVES returned null, which shows as 0'],
    ['NaN in a range', 'HOLES', [], 'HOLES returned null, which shows as 0'],
  ])('records %s, which a cell would hide', async (_, id, args, accident) => {
    await functions.call(id, args);
    expect(functions.accidents().at(-1)).toBe(accident);
  });

  it('does not take an error of Excel for an exception', async () => {
    const before = functions.accidents();
    await functions.callMany([
      { id: 'THROWS', args: ['#N/A'] },
      { id: 'REJECTS', args: ['#N/A'] },
    ]);
    expect(functions.accidents()).toEqual(before);
  });

  it.each(['CRASHES', 'REJECTS_PLAIN'])(
    'loses the text of a plain exception, and keeps it for the test: %s',
    async (id) => {
      expect(await call(id)).toEqual({ code: '#VALUE!', message: '' });
      expect(functions.accidents()).toContainEqual(
        expect.stringMatching(new RegExp(`Function=${id} .*a bug of ours`)),
      );
    },
  );

  it('shows errors inside a matrix, cell by cell', async () => {
    expect(await call('ERROR_IN_TABLE')).toEqual([
      [1, { code: '#N/A', message: 'no sales' }],
      [{ code: '#DIV/0!', message: '' }, 4],
    ]);
  });

  it('refuses results that do not keep to the metadata', async () => {
    await expect(call('TABLE_AS_CELL')).rejects.toThrow(
      'TABLE_AS_CELL returned a range; its metadata say scalar',
    );
    await expect(call('CELL_AS_TABLE')).rejects.toThrow(
      'CELL_AS_TABLE returned one value; its metadata say matrix',
    );
    await expect(call('RAGGED')).rejects.toThrow('RAGGED returned rows of unequal length');
    await expect(call('LIST')).rejects.toThrow('LIST returned a list; a range is a list of rows');
    await expect(call('GIVES', 'object')).rejects.toThrow('GIVES returned what no cell can hold: {"a":1}');
    await expect(call('TABLE', 0, 0)).rejects.toThrow('TABLE returned a range without cells');
  });

  it.each<[EmptyCell]>([[0], [null], ['']])(
    'sends empty cells as %p, alone and in ranges',
    async (emptyAs) => {
      const options = { emptyAs };
      expect(await functions.call('SEEN', [null], options)).toBe(JSON.stringify([emptyAs]));
      expect(
        await functions.call(
          'SEEN_RANGE',
          [
            [
              [1, null],
              [null, 'x'],
            ],
          ],
          options,
        ),
      ).toBe(
        JSON.stringify([
          [
            [1, emptyAs],
            [emptyAs, 'x'],
          ],
        ]),
      );
    },
  );

  it.each<[what: string, id: string, args: readonly Argument[], seen: unknown]>([
    ['null for optional arguments that are left out', 'SEEN_OPTIONAL', [1], [1, null, null]],
    [
      'null for an argument left out before another',
      'SEEN_OPTIONAL',
      [1, undefined, [[2]]],
      [1, null, [[2]]],
    ],
    ['a cell as a range of one cell', 'SEEN_RANGE', [7], [[[7]]]],
    ['repeated arguments as one list', 'SEEN_LIST', [1, [[2, 3]], 4], [1, [[[2, 3]], [[4]]]]],
    ['a truth value as a number', 'SEEN_NUMBER', [true], [1]],
    ['a number as text', 'SEEN_STRING', [12.5], ['12.5']],
    ['a truth value as text', 'SEEN_STRING', [false], ['FALSE']],
    ['a number as a truth value', 'SEEN_BOOLEAN', [2], [true]],
  ])('sends %s', async (_, id, args, seen) => {
    expect(await functions.call(id, args)).toBe(JSON.stringify(seen));
  });

  it('shows #VALUE! for text where the metadata want a number, without calling the function', async () => {
    expect(await call('SEEN_NUMBER', 'twelve')).toEqual({ code: '#VALUE!', message: '' });
  });

  it('lets errors in where the metadata allow it', async () => {
    const error = { code: '#N/A', message: '' };
    expect(await call('SEEN_ERROR', error)).toBe('error #N/A');
    expect(await call('SEEN_ERRORS', [[1, error]])).toBe('[[1,"#N/A"]]');
  });

  it('shows the first error of the arguments where the metadata do not allow it', async () => {
    const error = { code: '#REF!', message: '' };
    expect(await call('SEEN', error)).toEqual(error);
    expect(
      await call('SEEN_RANGE', [
        [1, 2],
        [error, 3],
      ]),
    ).toEqual(error);
  });

  it.each<[what: string, id: string, args: readonly Argument[], refusal: string]>([
    ['a function that is not listed', 'UNLISTED', [], 'functions.json does not list UNLISTED'],
    ['too many arguments', 'ADD', [1, 2, 3], 'ADD: 3 arguments for 2 parameters'],
    ['a required argument left out', 'ADD', [1], 'ADD: value is missing'],
    ['a repeated argument left out', 'SEEN_LIST', [1], 'SEEN_LIST: range is missing'],
    ['a range for a cell', 'SEEN', [[[1, 2]]], 'SEEN: value is one cell, not a range'],
    ['a function that streams', 'STREAM', [], 'STREAM streams'],
  ])('refuses a formula with %s', async (_, id, args, refusal) => {
    await expect(functions.call(id, args)).rejects.toThrow(refusal);
  });

  it('shows #VALUE! for a listed function that no script associates', async () => {
    expect(await call('FORGOTTEN')).toEqual({ code: '#VALUE!', message: '' });
  });

  it('lists what metadata and script do not share', () => {
    expect(functions.mismatches()).toEqual([
      'FORGOTTEN is listed, not associated',
      'STREAM is listed, not associated',
      'UNLISTED is associated, not listed',
    ]);
  });

  it('tells a function where it is only when it asks', async () => {
    const options = { callerAddress: 'Plan!B2', parameterAddresses: ['Plan!A1'] };
    expect(await functions.call('WHERE', [], options)).toBe('Plan!B2');
    expect(await functions.call('WHERE_FROM', [1], options)).toBe('["Plan!A1"]');
    expect(await functions.call('NOWHERE', [], options)).toBe('undefined');
  });

  it('calculates 500 formulas sent in one message, in their order', async () => {
    const before = functions.runtime.host.batches.length;
    const results = await functions.callMany(
      Array.from({ length: 500 }, (_, index) => ({ id: 'ADD', args: [index, 1] })),
    );
    expect(results).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    expect(functions.runtime.host.batches).toHaveLength(before + 1);
  });

  it('sends results again that Excel refused because a cell was being edited', async () => {
    const before = functions.runtime.host.batches.length;
    functions.runtime.host.refuseNext(5004);
    expect(await call('ADD', 1, 2)).toBe(3);
    expect(functions.runtime.host.batches).toHaveLength(before + 2);
  });
});

describe('the life of the runtime', () => {
  it.each(['fr-FR', 'en-GB'])('tells a bundle the language of Excel: %s', async (language) => {
    const functions = await openCustomFunctions({ script: SCRIPT, metadata: METADATA, language });
    expect(await functions.call('LANGUAGE', [])).toBe(language);
    functions.close();
  });

  it('gives up a call that takes too long', async () => {
    const functions = await openCustomFunctions({ script: SCRIPT, metadata: METADATA, timeout: 500 });
    await expect(functions.call('NEVER', [])).rejects.toThrow('NEVER gave no result (500 ms)');
    functions.close();
  });

  it('cancels what is not finished when it closes, and leaves no timer', async () => {
    const functions = await openCustomFunctions({ script: SCRIPT, metadata: METADATA });
    const unfinished = functions.call('NEVER', []);
    const refused = expect(unfinished).rejects.toThrow('closed before NEVER gave a result');
    functions.close();
    await refused;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(functions.runtime.console).toContain('canceled');
    expect(functions.runtime.pendingTimers()).toBe(0);
  });

  it('fails at the end when a function asked for something the double has not', async () => {
    const script = `CustomFunctions.associate('SHEETS', () => Excel.run(async (context) => {
      context.workbook.pivotTables.load('items');
      await context.sync();
    }));`;
    const functions = await openCustomFunctions({ script, metadata: { functions: [listed('SHEETS')] } });
    expect(await functions.call('SHEETS', [])).toMatchObject({ code: '#VALUE!' });
    expect(() => functions.close()).toThrow('not in the double: Workbook.PivotTables');
  });

  it('refuses a bundle that throws when it loads', async () => {
    const opening = openCustomFunctions({ script: 'throw new TypeError("broken")', metadata: METADATA });
    await expect(opening).rejects.toThrow('broken');
  });

  it('refuses metadata that list a function twice', async () => {
    const metadata = { functions: [listed('ADD'), listed('add')] };
    await expect(openCustomFunctions({ script: SCRIPT, metadata })).rejects.toThrow(
      'functions.json lists ADD twice',
    );
  });
});
