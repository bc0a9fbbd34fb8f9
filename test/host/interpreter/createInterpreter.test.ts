import { bookshop } from '../helpers/bookshop';
import { createInterpreter } from './createInterpreter';
import type { Interpreter } from './createInterpreter';
import type { Action, Batch, ObjectPath } from './wire';

/** Paths of the invented model: 1 the shop, 2 its shelves, 3 the shelf "poems". */
const SHOP: ObjectPath = { Id: 1, ObjectPathType: 1, Name: '' };
const SHELVES: ObjectPath = { Id: 2, ObjectPathType: 4, Name: 'Shelves', ParentObjectPathId: 1 };
const POEMS: ObjectPath = {
  Id: 3,
  ObjectPathType: 5,
  Name: '',
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: ['poems'] },
};

const method = (id: number, name: string, args: readonly unknown[], parent = 2): ObjectPath => ({
  Id: id,
  ObjectPathType: 3,
  Name: name,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: args },
});

type Step = Omit<Action, 'Id' | 'Name'> & { readonly Name?: string };

function batch(paths: readonly ObjectPath[], steps: readonly Step[]): Batch {
  return {
    Actions: steps.map((step, index) => ({ Name: '', ...step, Id: 100 + index })),
    ObjectPaths: Object.fromEntries([SHOP, SHELVES, POEMS, ...paths].map((path) => [path.Id, path])),
  };
}

const instantiate = (path: number): Step => ({ ActionType: 1, ObjectPathId: path });
const query = (path: number, ...select: readonly string[]): Step => ({
  ActionType: 2,
  ObjectPathId: path,
  QueryInfo: { Select: select },
});

describe('the interpreter of batches', () => {
  let interpreter: Interpreter;

  beforeEach(() => {
    interpreter = createInterpreter({ root: bookshop(), services: {} });
  });

  const values = (paths: readonly ObjectPath[], steps: readonly Step[]): readonly unknown[] =>
    interpreter.run(batch(paths, steps)).Results.map(({ Value }) => Value);

  it.each<[what: string, step: Step, value: unknown]>([
    ['instantiates with an id', instantiate(3), { _Id: 'shelf-1' }],
    ['instantiates what has no id', instantiate(2), {}],
    ['loads what is asked, in any case of letters', query(3, 'name'), { _Id: 'shelf-1', Name: 'poems' }],
    [
      'loads all scalars when nothing is named',
      query(3),
      { _Id: 'shelf-1', Id: 'shelf-1', Name: 'poems', Width: 10 },
    ],
    ['loads what lies deeper', query(3, 'label/colour'), { _Id: 'shelf-1', Label: { Colour: 'green' } }],
    [
      'loads a property of the items',
      query(2, 'items/name'),
      {
        _Items: [
          { _Id: 'shelf-1', Name: 'poems' },
          { _Id: 'shelf-2', Name: 'maps' },
        ],
      },
    ],
    [
      'loads a property of the items without their prefix, and one of the collection',
      query(2, 'width', 'count'),
      {
        Count: 2,
        _Items: [
          { _Id: 'shelf-1', Width: 10 },
          { _Id: 'shelf-2', Width: 20 },
        ],
      },
    ],
    [
      'loads a page of the items',
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['name'], Skip: 1, Top: 1 } },
      { _Items: [{ _Id: 'shelf-2', Name: 'maps' }] },
    ],
    [
      'retrieves in camelCase',
      { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ['name', 'label/colour'] } },
      {
        items: [
          { name: 'poems', label: { colour: 'green' } },
          { name: 'maps', label: { colour: 'green' } },
        ],
      },
    ],
    ['returns what a method returns', { ActionType: 3, Name: 'GetCount', ObjectPathId: 2 }, 2],
    ['answers a method without a value', { ActionType: 3, Name: 'Dust', ObjectPathId: 3 }, null],
    ['finds a thing unchanged', { ActionType: 8, ObjectPathId: 3, ObjectState: { name: 'poems' } }, null],
  ])('%s', (_, step, value) => {
    expect(interpreter.run(batch([], [step]))).toEqual({
      Results: [{ ActionId: 100, Value: value }],
      TraceIds: [],
    });
    expect(interpreter.unsupported).toEqual([]);
  });

  it('sets one property, or several at once', () => {
    expect(
      values(
        [],
        [
          { ActionType: 4, Name: 'Name', ObjectPathId: 3, ArgumentInfo: { Arguments: ['verse'] } },
          { ActionType: 9, ObjectPathId: 3, ObjectState: { width: 99 } },
          query(3, 'name', 'width'),
        ],
      ),
    ).toEqual([null, null, { _Id: 'shelf-1', Name: 'verse', Width: 99 }]);
  });

  it('follows a method path once, however often its object is used', () => {
    expect(
      values(
        [method(4, 'Add', ['novels'])],
        [
          instantiate(4),
          query(4, 'name'),
          instantiate(4),
          { ActionType: 3, Name: 'GetCount', ObjectPathId: 2 },
        ],
      ),
    ).toEqual([{ _Id: 'shelf-3' }, { _Id: 'shelf-3', Name: 'novels' }, { _Id: 'shelf-3' }, 3]);
  });

  it('hands objects to methods, also in lists and plain objects', () => {
    const names = (
      Arguments: readonly unknown[],
      ReferencedObjectPathIds: readonly (number | readonly number[])[],
    ) =>
      values(
        [],
        [
          {
            ActionType: 3,
            Name: 'NamesOf',
            ObjectPathId: 2,
            ArgumentInfo: { Arguments, ReferencedObjectPathIds },
          },
        ],
      );
    expect(names([3, 'x'], [3, 0])).toEqual([['poems', 'x']]);
    expect(names([[3, 'x']], [[3, 0]])).toEqual([[['poems', 'x']]]);
    expect(names([{ shelf: { _ObjectPathId: 3 } }], [0])).toEqual([[{ shelf: 'poems' }]]);
  });

  it('answers null for a null object and for everything below it', () => {
    const missing = method(4, 'GetItemOrNullObject', ['none']);
    const label: ObjectPath = { Id: 5, ObjectPathType: 4, Name: 'Label', ParentObjectPathId: 4 };
    const nullObject: ObjectPath = { Id: 6, ObjectPathType: 7, Name: '' };
    expect(
      values(
        [missing, label, nullObject],
        [instantiate(4), query(4, 'name'), instantiate(5), query(5), instantiate(6)],
      ),
    ).toEqual([null, null, null, null, null]);
  });

  it('keeps an object from one batch to the next until it is given back', () => {
    expect(
      values(
        [method(4, 'Add', ['novels'])],
        [instantiate(4), { ActionType: 3, Name: '_KeepReference', ObjectPathId: 4 }, instantiate(4)],
      ),
    ).toEqual([{ _Id: 'shelf-3' }, null, { _Id: 'shelf-3', _ReferenceId: 'ref-1' }]);
    const kept: ObjectPath = { Id: 4, ObjectPathType: 6, Name: 'ref-1' };
    expect(values([kept], [query(4, 'name')])).toEqual([
      { _Id: 'shelf-3', _ReferenceId: 'ref-1', Name: 'novels' },
    ]);

    values(
      [],
      [{ ActionType: 3, Name: '_RemoveReference', ObjectPathId: 1, ArgumentInfo: { Arguments: ['ref-1'] } }],
    );
    expect(interpreter.keptReferences()).toBe(0);
    expect(interpreter.run(batch([kept], [query(4, 'name')])).Error).toMatchObject({
      Code: 'InvalidReference',
    });
  });

  it('answers traces and lists them', () => {
    expect(interpreter.run(batch([], [{ ActionType: 5, Name: 'Trace', ObjectPathId: 0 }]))).toEqual({
      Results: [{ ActionId: 100, Value: null }],
      TraceIds: [100],
    });
  });

  it('stops at the first failure and keeps what was done before it', () => {
    const answer = interpreter.run(
      batch(
        [method(4, 'Add', ['novels']), method(5, 'GetItem', ['none']), method(6, 'Add', ['plays'])],
        [instantiate(4), instantiate(5), instantiate(6)],
      ),
    );
    expect(answer).toEqual({
      Results: [{ ActionId: 100, Value: { _Id: 'shelf-3' } }],
      TraceIds: [],
      Error: {
        Code: 'ItemNotFound',
        Message: 'there is no shelf none',
        Location: 'Shelves.getItem',
        ActionIndex: 1,
        HttpStatusCode: 404,
      },
    });
    expect(values([], [{ ActionType: 3, Name: 'GetCount', ObjectPathId: 2 }])).toEqual([3]);
    expect(interpreter.unsupported).toEqual([]);
  });

  it('answers a thing that changed with a conflict', () => {
    const changed: Step = { ActionType: 8, ObjectPathId: 3, ObjectState: { name: 'prose' } };
    expect(interpreter.run(batch([], [changed])).Error).toMatchObject({ Code: 'Conflict' });
  });

  it.each<[what: string, paths: readonly ObjectPath[], step: Step, member: string]>([
    ['method', [], { ActionType: 3, Name: 'Burn', ObjectPathId: 3 }, 'Shelf.Burn()'],
    ['property to load', [], query(3, 'smell'), 'Shelf.smell'],
    [
      'property to set',
      [],
      { ActionType: 4, Name: 'Id', ObjectPathId: 3, ArgumentInfo: { Arguments: ['x'] } },
      'Shelf.Id =',
    ],
    [
      'name that no request carries',
      [],
      { ActionType: 3, Name: 'constructor', ObjectPathId: 3 },
      'Shelf.constructor()',
    ],
    [
      'service',
      [{ Id: 4, ObjectPathType: 2, Name: 'Microsoft.Unknown' }],
      instantiate(4),
      'service Microsoft.Unknown',
    ],
    [
      'kind of path',
      [{ Id: 4, ObjectPathType: 8, Name: 'x', ParentObjectPathId: 1 }],
      instantiate(4),
      'path type 8',
    ],
    ['kind of action', [], { ActionType: 6, ObjectPathId: 3 }, 'action type 6'],
  ])('answers an error for an unknown %s, and records it', (_, paths, step, member) => {
    expect(interpreter.run(batch(paths, [step])).Error).toMatchObject({ Code: 'ApiNotFound' });
    expect(interpreter.unsupported).toEqual([member]);
  });

  it('records a fault of the model, which is not an answer of Excel', () => {
    const answer = interpreter.run(batch([], [{ ActionType: 3, Name: 'Collapse', ObjectPathId: 3 }]));
    expect(answer.Error).toMatchObject({ Code: 'GeneralException', HttpStatusCode: 500 });
    expect(interpreter.unsupported).toEqual(['collapse: the shelf fell']);
  });
});
